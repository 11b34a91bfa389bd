//! Lines of the check, in the order of the table.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::math::network::check::Verdict;
use crate::math::table::sample::{Merged, Sample};
use crate::notation::number::ShortNumber;

/// Some lines of the check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdicts {
    /// Rows of the table.
    pub rows: Range<usize>,
    /// Outputs whose values are told.
    pub outputs: Range<usize>,
    /// Whether to evaluate in float64, too.
    pub with_float64: bool,
}

/// The lines of some rows that follow each other.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VerdictLines {
    /// The rows.
    pub rows: Range<usize>,
    /// The outputs whose values are told.
    pub outputs: Range<usize>,
    /// Index of the first line's sample.
    pub first: usize,
    /// A line a sample, in the order of the table: rows that are empty or repeat another have none.
    pub lines: Vec<VerdictLine>,
    /// Those of the rows that repeat an earlier one, in the order of the table.
    pub repeats: Vec<Merged>,
}

/// One sample in the check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VerdictLine {
    /// Row of the table, from 0.
    pub row: usize,
    /// y_n, of the outputs that are told.
    pub expected: Vec<ShortNumber>,
    /// f(x_n), of the same.
    pub output: Vec<ShortNumber>,
    /// f(x_n) − y_n, of the same.
    pub difference: Vec<ShortNumber>,
    /// Whether every difference is exactly 0.
    pub exact: bool,
    /// In float64, where that was asked for.
    pub floats: Option<FloatErrors>,
}

/// f(x_n) − y_n in float64, an entry an output; `None` where it overflows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FloatErrors {
    /// The same weights, rounded and evaluated.
    pub rounded: Vec<Option<f64>>,
    /// The published construction carried out in float64; nothing for other constructions.
    pub in_floats: Vec<Option<f64>>,
}

impl VerdictLine {
    /// What `verdict` says of `sample`, of these `outputs`.
    #[must_use]
    pub fn new(sample: &Sample, verdict: &Verdict, outputs: &Range<usize>, floats: Option<FloatErrors>) -> Self {
        let (expected, differences) = (&sample.output[outputs.clone()], &verdict.differences[outputs.clone()]);
        let pairs = expected.iter().zip(differences);
        Self {
            row: sample.row,
            expected: ShortNumber::list(expected),
            output: pairs.map(|(expected, difference)| ShortNumber::new(&(expected + difference))).collect(),
            difference: ShortNumber::list(differences),
            exact: verdict.is_exact(),
            floats,
        }
    }
}

impl VerdictLines {
    /// The sample of a row with its line, where it has one.
    #[must_use]
    pub fn of_row(&self, row: usize) -> Option<(usize, &VerdictLine)> {
        let n = self.lines.binary_search_by_key(&row, |line| line.row).ok()?;
        Some((self.first.saturating_add(n), &self.lines[n]))
    }

    /// The earlier row that a row repeats, where it does.
    #[must_use]
    pub fn repeated_by(&self, row: usize) -> Option<usize> {
        self.repeats.iter().find(|repeat| repeat.dropped == row).map(|repeat| repeat.kept)
    }
}
