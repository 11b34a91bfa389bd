//! Samples: what was typed (a draft, always representable) and what it means (a data set, always valid).

use std::collections::HashMap;
use std::rc::Rc;

use crate::math::Rational;
use crate::math::shape::{MAX_SAMPLES, Shape};
use crate::math::table::fault::{Cell, Column, Fault};
use crate::math::table::names::Names;
use crate::math::table::number;

/// A table as it was typed, with the shape of the network it is meant for.
///
/// Rows may be longer than the shape needs: the cells beyond its inputs and outputs are kept but not read, so that
/// changing a width and changing it back loses nothing. Shorter rows read as empty cells.
#[derive(Clone, Debug, Eq)]
pub struct Draft {
    /// The network's shape.
    pub shape: Shape,
    /// The rows, shared by everything that looks at the table, and one by one between the steps of an undo history.
    pub rows: Rc<[Rc<Row>]>,
    /// What the table and its columns are called.
    pub names: Rc<Names>,
}

/// One row of a [`Draft`]: the texts of its cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Texts of the inputs, from coordinate 0.
    pub inputs: Vec<String>,
    /// Texts of the outputs, from output 0.
    pub outputs: Vec<String>,
}

impl Row {
    /// The text in `column`; empty beyond what was typed.
    #[must_use]
    pub fn text(&self, column: Column) -> &str {
        let text = match column {
            Column::Input(k) => self.inputs.get(k),
            Column::Output(d) => self.outputs.get(d),
        };
        text.map_or("", String::as_str)
    }

    /// Puts `text` into `column`.
    pub fn set(&mut self, column: Column, text: String) {
        let (cells, at) = match column {
            Column::Input(k) => (&mut self.inputs, k),
            Column::Output(d) => (&mut self.outputs, d),
        };
        if cells.len() <= at {
            cells.resize(at + 1, String::new());
        }
        cells[at] = text;
    }
}

/// Adds `cell` to the text of a table in which control characters like `end` part the cells: its own become spaces.
pub fn push_cell(table: &mut String, cell: &str, end: char) {
    // Nearly all cells are, and it is seen at once.
    let is_printable = cell.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if is_printable || !cell.contains(char::is_control) {
        table.push_str(cell);
    } else {
        table.push_str(&cell.replace(char::is_control, " "));
    }
    table.push(end);
}

impl PartialEq for Draft {
    fn eq(&self, other: &Self) -> bool {
        // Most drafts that are compared are one and the same.
        self.shape == other.shape
            && self.names == other.names
            && (Rc::ptr_eq(&self.rows, &other.rows) || self.rows == other.rows)
    }
}

impl Draft {
    /// A table in which nothing has a name.
    #[must_use]
    pub fn new(shape: Shape, rows: impl Into<Rc<[Rc<Row>]>>) -> Self {
        Self { shape, rows: rows.into(), names: Rc::default() }
    }

    /// The columns that the shape reads: inputs, then outputs.
    pub fn columns(&self) -> impl Iterator<Item = Column> + use<> {
        (0..self.shape.idim()).map(Column::Input).chain((0..self.shape.m()).map(Column::Output))
    }

    /// The column with this index among those that the shape reads.
    #[must_use]
    pub fn column(&self, index: usize) -> Option<Column> {
        match index.checked_sub(self.shape.idim()) {
            None => Some(Column::Input(index)),
            Some(output) => (output < self.shape.m()).then_some(Column::Output(output)),
        }
    }

    /// Whether nothing is typed in the columns that are read. Such a row is not a sample.
    #[must_use]
    pub fn is_blank(&self, row: usize) -> bool {
        self.columns().all(|column| self.rows[row].text(column).trim().is_empty())
    }

    /// How many rows are not blank.
    #[must_use]
    pub fn sample_count(&self) -> usize {
        (0..self.rows.len()).filter(|&row| !self.is_blank(row)).count()
    }

    /// The data set that the draft means.
    ///
    /// Rows with the inputs and the outputs of an earlier one are left out and noted in [`DataSet::merged`].
    ///
    /// ```
    /// use std::rc::Rc;
    /// use zerofit::math::shape::Shape;
    /// use zerofit::math::table::fault::Fault;
    /// use zerofit::math::table::sample::{Draft, Row};
    ///
    /// let shape = Shape::new(1, 2, 2, 1).expect("widths within the limits");
    /// let row = |&[x, y]: &[&str; 2]| Rc::new(Row { inputs: vec![x.into()], outputs: vec![y.into()] });
    /// let draft = |rows: &[[&str; 2]]| Draft::new(shape, rows.iter().map(row).collect::<Vec<_>>());
    /// let data = draft(&[["1/2", "3"], ["7", "1e3"], ["0.5", "3"]]).parse().expect("samples");
    /// assert_eq!(data.samples().len(), 2);
    /// assert_eq!((data.merged()[0].kept, data.merged()[0].dropped), (0, 2));
    ///
    /// let faults = draft(&[["1/2", "3"], ["0.5", "4"]]).parse().expect_err("one input with two outputs");
    /// assert_eq!(faults, [Fault::Contradiction { first: 0, second: 1 }]);
    /// ```
    ///
    /// # Errors
    ///
    /// All faults: first what one change of the shape mends, then the others in the order of the table.
    pub fn parse(&self) -> Result<DataSet, Vec<Fault>> {
        if self.sample_count() > MAX_SAMPLES {
            return Err(vec![Fault::TooLarge { samples: self.sample_count() }]);
        }
        let mut faults = Vec::new();
        let mut samples = Vec::new();
        for row in (0..self.rows.len()).filter(|&row| !self.is_blank(row)) {
            match self.parse_row(row) {
                Ok(sample) => samples.push(sample),
                Err(found) => faults.extend(found),
            }
        }
        let (samples, merged) = merge_repeated(samples, &mut faults);
        if samples.len() > self.shape.capacity() {
            let fits = self.shape.smallest_for(samples.len());
            faults.insert(0, Fault::TooMany { samples: samples.len(), capacity: self.shape.capacity(), fits });
        }
        if samples.is_empty() && faults.is_empty() {
            faults.push(Fault::NoSamples);
        }
        if faults.is_empty() { Ok(DataSet { shape: self.shape, samples: samples.into(), merged }) } else { Err(faults) }
    }

    fn parse_row(&self, row: usize) -> Result<Sample, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut values = self.columns().map(|column| {
            number::parse(self.rows[row].text(column)).unwrap_or_else(|fault| {
                faults.push(Fault::Number { cell: Cell { row, column }, fault });
                Rational::default()
            })
        });
        let input = values.by_ref().take(self.shape.idim()).collect();
        let output = values.collect();
        if faults.is_empty() { Ok(Sample { row, input, output }) } else { Err(faults) }
    }
}

/// Keeps the first of the samples with the same input; those with another output are faults.
fn merge_repeated(samples: Vec<Sample>, faults: &mut Vec<Fault>) -> (Vec<Sample>, Vec<Merged>) {
    let mut first_with: HashMap<Vec<Rational>, usize> = HashMap::with_capacity(samples.len());
    let mut kept: Vec<Sample> = Vec::with_capacity(samples.len());
    let mut merged = Vec::new();
    for sample in samples {
        match first_with.get(&sample.input) {
            None => {
                first_with.insert(sample.input.clone(), kept.len());
                kept.push(sample);
            }
            Some(&first) if kept[first].output == sample.output => {
                merged.push(Merged { kept: kept[first].row, dropped: sample.row });
            }
            Some(&first) => faults.push(Fault::Contradiction { first: kept[first].row, second: sample.row }),
        }
    }
    (kept, merged)
}

/// Samples that a network of a given shape can fit: at least one, at most the capacity, inputs pairwise different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataSet {
    shape: Shape,
    samples: Rc<[Sample]>,
    merged: Vec<Merged>,
}

impl DataSet {
    /// The network's shape.
    #[must_use]
    pub fn shape(&self) -> Shape {
        self.shape
    }

    /// The samples in the order of the table.
    #[must_use]
    pub fn samples(&self) -> &[Sample] {
        &self.samples
    }

    /// The same samples for a network with other hidden layers; `None` where it does not fit them, or has other inputs or
    /// outputs.
    #[must_use]
    pub fn reshaped(&self, shape: Shape) -> Option<Self> {
        let fits = (shape.idim(), shape.m()) == (self.shape.idim(), self.shape.m());
        (fits && self.samples.len() <= shape.capacity()).then(|| Self { shape, ..self.clone() })
    }

    /// These samples without those that are `held_out`, by their index, and those; `None` where none would be left.
    #[must_use]
    pub fn split(&self, held_out: &[bool]) -> Option<(Self, Vec<Sample>)> {
        let (mut kept, mut out) = (Vec::new(), Vec::new());
        for (sample, is_out) in self.samples.iter().zip(held_out) {
            if *is_out { &mut out } else { &mut kept }.push(sample.clone());
        }
        let has = |row: usize| kept.binary_search_by_key(&row, |sample: &Sample| sample.row).is_ok();
        let merged = self.merged.iter().copied().filter(|merged| has(merged.kept)).collect();
        (!kept.is_empty()).then(|| (Self { shape: self.shape, samples: kept.into(), merged }, out))
    }

    /// The rows that said again what an earlier one had said.
    #[must_use]
    pub fn merged(&self) -> &[Merged] {
        &self.merged
    }
}

/// One sample (x_n, y_n).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The row of the draft that it was typed in.
    pub row: usize,
    /// x_n ∈ ℚ^idim.
    pub input: Vec<Rational>,
    /// y_n ∈ ℚ^m.
    pub output: Vec<Rational>,
}

/// A row that was left out because an earlier one holds the same sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Merged {
    /// The row that is kept.
    pub kept: usize,
    /// The row that is left out.
    pub dropped: usize,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::table::number::NumberFault;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use std::collections::HashSet;

    fn draft(shape: (usize, usize, usize, usize), rows: &[&str]) -> Draft {
        let (idim, a1, a2, m) = shape;
        let row = |text: &&str| {
            let mut cells = text.split('|').map(|cell| cell.trim().to_owned());
            Rc::new(Row { inputs: cells.by_ref().take(idim).collect(), outputs: cells.collect() })
        };
        Draft::new(Shape::new(idim, a1, a2, m).expect("a valid shape"), rows.iter().map(row).collect::<Vec<_>>())
    }

    #[track_caller]
    fn check_faults(draft: &Draft, expected: &[Fault]) {
        assert_eq!(draft.parse().expect_err("a faulty draft"), expected);
    }

    fn number_fault(row: usize, column: Column, fault: NumberFault) -> Fault {
        Fault::Number { cell: Cell { row, column }, fault }
    }

    #[test]
    fn every_faulty_cell_is_reported_at_once() {
        check_faults(
            &draft((2, 2, 2, 1), &["1 | x | 3", "1/0 | 2 | ", "5 | 6 | 7"]),
            &[
                number_fault(0, Column::Input(1), NumberFault::Unreadable),
                number_fault(1, Column::Input(0), NumberFault::ZeroDenominator),
                number_fault(1, Column::Output(0), NumberFault::Empty),
            ],
        );
    }

    #[test]
    fn equal_inputs_merge_when_the_outputs_agree() {
        let data = draft((1, 2, 2, 1), &["1/2 | 3", "7 | 1", "0.5 | 3.0"]).parse().expect("a valid draft");
        assert_eq!(data.samples().len(), 2);
        assert_eq!(data.merged(), [Merged { kept: 0, dropped: 2 }]);
    }

    #[test]
    fn only_different_samples_count_for_what_fits() {
        let rows = ["0 | 0 | 0", "0 | 1 | 1", "1.0 | 0 | 1", "1 | 2/2 | 0"].repeat(40);
        let data = draft((2, 2, 2, 1), &rows).parse().expect("four samples");
        assert_eq!((data.samples().len(), data.merged().len()), (4, 156));
        let fits = Shape::new(2, 2, 2, 1).ok();
        check_faults(&draft((2, 1, 3, 1), &rows), &[Fault::TooMany { samples: 4, capacity: 3, fits }]);
    }

    #[test]
    fn samples_that_are_held_out_are_taken_out_whole() {
        let data = draft((1, 2, 2, 1), &["1/2 | 3", "7 | 1", "0.5 | 3.0"]).parse().expect("a valid draft");
        let (kept, out) = data.split(&[true, false]).expect("one is left");
        assert_eq!((kept.samples(), &*out), (&data.samples()[1..], &data.samples()[..1]));
        assert_eq!((kept.merged(), data.split(&[true, true])), (&[][..], None));
        assert_eq!(data.split(&[false, false]), Some((data, Vec::new())));
    }

    #[test]
    fn equal_inputs_with_different_outputs_name_both_rows() {
        check_faults(
            &draft((1, 2, 2, 1), &["1/2 | 3", "7 | 1", "0.5 | 4"]),
            &[Fault::Contradiction { first: 0, second: 2 }],
        );
    }

    #[test]
    fn too_many_samples_offer_a_shape_that_fits_before_all_other_faults() {
        let fits = Shape::new(1, 2, 2, 1).ok();
        check_faults(&draft((1, 1, 2, 1), &["1|1", "2|2", "3|3"]), &[Fault::TooMany { samples: 3, capacity: 2, fits }]);
        let unreadable = number_fault(0, Column::Input(0), NumberFault::Unreadable);
        check_faults(
            &draft((1, 1, 2, 1), &["NA|1", "1|1", "2|2", "3|3"]),
            &[Fault::TooMany { samples: 3, capacity: 2, fits }, unreadable],
        );
    }

    #[test]
    fn blank_rows_are_no_samples() {
        let data = draft((1, 2, 2, 1), &["", "7 | 1", " | "]).parse().expect("a valid draft");
        assert_eq!(data.samples().len(), 1);
        assert_eq!(data.samples()[0].row, 1);
        check_faults(&draft((1, 2, 2, 1), &["", ""]), &[Fault::NoSamples]);
    }

    #[test]
    fn cells_beyond_the_shape_are_kept_but_not_read() {
        let mut wide = draft((2, 2, 2, 1), &["1 | oops | 3"]);
        wide.shape = Shape::new(1, 2, 2, 1).expect("a valid shape");
        assert!(wide.parse().is_ok());
        assert_eq!(wide.rows[0].text(Column::Input(1)), "oops");
    }

    /// Rows in which inputs and outputs come again, written in more than one way, and cells that are no numbers.
    fn rows() -> impl Strategy<Value = Vec<String>> {
        let input = prop_oneof![Just("1/2"), Just("0.5"), Just("2/4"), Just("3"), Just("3e0"), Just("-7"), Just("x")];
        let output = prop_oneof![8 => Just("1"), 1 => Just("2"), 1 => Just("1/0"), 1 => Just("")];
        vec((input, output).prop_map(|(input, output)| format!("{input} | {output}")), 0..12)
    }

    proptest! {
        #[test]
        fn a_table_is_a_data_set_or_has_faults(rows in rows()) {
            let draft = draft((1, 2, 2, 1), &rows.iter().map(String::as_str).collect::<Vec<_>>());
            match draft.parse() {
                Ok(data) => {
                    let (samples, merged) = (data.samples(), data.merged());
                    let inputs: HashSet<_> = samples.iter().map(|sample| &sample.input).collect();
                    prop_assert_eq!(inputs.len(), samples.len(), "inputs are different");
                    prop_assert!((1..=draft.shape.capacity()).contains(&samples.len()));
                    prop_assert_eq!(samples.len() + merged.len(), draft.sample_count(), "every row is accounted for");
                    prop_assert!(merged.iter().all(|merged| merged.kept < merged.dropped));
                    let read = samples.iter().all(|sample| {
                        let text = |column| draft.rows[sample.row].text(column);
                        number::parse(text(Column::Input(0))).as_ref() == Ok(&sample.input[0])
                            && number::parse(text(Column::Output(0))).as_ref() == Ok(&sample.output[0])
                    });
                    prop_assert!(read, "a sample is what its row says");
                }
                Err(faults) => prop_assert!(!faults.is_empty()),
            }
        }
    }
}
