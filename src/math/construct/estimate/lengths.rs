//! How long the numbers of a data set can become, found in a time that is bounded however awkward they are.

use std::collections::HashSet;

use num_bigint::BigInt;
use num_traits::One;

use crate::math::Rational;
use crate::math::exact::fraction::least_common_multiple;
use crate::math::sorting::sort_by_key;
use crate::math::table::sample::Sample;

/// Products of two words that finding common denominators may take: some 50 ms in a browser.
const AFFORDABLE: u64 = 1 << 24;

/// How many input coordinates are tried for one in which all samples differ, the shortest first.
const LOOKED_AT: usize = 8;

/// Bits of inputs and outputs, never too few.
#[derive(Clone, Debug)]
pub(in crate::math::construct) struct Lengths {
    /// Every input coordinate.
    pub(super) inputs: Vec<Column>,
    /// All outputs together: the constructions bring them to one denominator.
    pub(super) outputs: Column,
    /// Bits of the shortest input coordinate in which all samples differ, of the few that are looked at.
    pub(super) separating: Option<u64>,
    /// Whether every common denominator was found; where that would take too long, their product stands for it.
    pub(super) is_plain: bool,
}

/// Bits of some numbers over their common denominator.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Column {
    /// Bits of the common denominator beyond the first; 0 for integers.
    pub(super) unit: u64,
    /// Bits of the largest number in these units.
    pub(super) whole: u64,
    /// How far the largest or smallest number is from 1, in powers of two.
    pub(super) magnitude: u64,
}

impl Lengths {
    /// Of `samples`, of which there is at least one.
    pub(in crate::math::construct) fn new(samples: &[Sample]) -> Self {
        let mut left = Some(AFFORDABLE);
        let coordinate = |k: usize| samples.iter().map(move |sample| &sample.input[k]);
        let inputs: Vec<_> = (0..samples[0].input.len()).map(|k| Column::new(coordinate(k), &mut left)).collect();
        let outputs = Column::new(samples.iter().flat_map(|sample| &sample.output), &mut left);
        let differ = |k: &usize| coordinate(*k).collect::<HashSet<_>>().len() == samples.len();
        let mut shortest: Vec<_> = (0..inputs.len()).collect();
        sort_by_key(&mut shortest, |&k| inputs[k].whole);
        let separating = shortest.into_iter().take(LOOKED_AT).find(differ).map(|k| inputs[k].whole);
        Self { inputs, outputs, separating, is_plain: left.is_some() }
    }
}

impl Column {
    /// Of `values`, spending what is `left`; `None` once that was not enough.
    fn new<'a>(values: impl Iterator<Item = &'a Rational> + Clone, left: &mut Option<u64>) -> Self {
        let unit = common_bits(values.clone().map(Rational::denom), left);
        let mut column = Self { unit, whole: 1, magnitude: 0 };
        for value in values {
            let (numerator, denominator) = (value.numer().bits(), value.denom().bits());
            column.whole = column.whole.max((unit + numerator + 2).saturating_sub(denominator));
            column.magnitude = column.magnitude.max(numerator.abs_diff(denominator));
        }
        column
    }
}

/// Bits of the least common multiple of `denominators`, less one.
fn common_bits<'a>(denominators: impl Iterator<Item = &'a BigInt>, left: &mut Option<u64>) -> u64 {
    let (mut common, mut beyond, mut last) = (BigInt::one(), 0, None);
    for denominator in denominators {
        if denominator.is_one() || *denominator == common || last == Some(denominator) {
            continue;
        }
        last = Some(denominator);
        let [long, short] = [&common, denominator].map(|number| number.bits() / 32 + 1);
        *left = left.and_then(|left| left.checked_sub(short * (long + 8 * short)));
        if left.is_some() {
            common = least_common_multiple(common, denominator);
        } else {
            beyond += denominator.bits();
        }
    }
    common.bits() - 1 + beyond
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::table::number;

    fn samples(rows: &[[&str; 2]]) -> Vec<Sample> {
        let value = |text: &str| vec![number::parse(text).expect("a number")];
        let sample = |(row, &[x, y]): (usize, &[&str; 2])| Sample { row, input: value(x), output: value(y) };
        rows.iter().enumerate().map(sample).collect()
    }

    #[test]
    fn numbers_are_measured_over_their_common_denominator() {
        let lengths = Lengths::new(&samples(&[["1/4", "3"], ["-5/6", "1/1000"], ["7", "0"]]));
        // 12 and 84; 1000 and 3000.
        let [input, output] = [lengths.inputs[0], lengths.outputs].map(|column| (column.unit, column.whole));
        assert_eq!((input, output), ((3, 7), (9, 12)));
        assert_eq!(lengths.outputs.magnitude, 9);
        assert!(lengths.is_plain);
    }

    #[test]
    fn a_coordinate_separates_where_all_samples_differ() {
        assert!(Lengths::new(&samples(&[["1/2", "0"], ["0.4", "0"]])).separating.is_some());
        assert!(Lengths::new(&samples(&[["1/2", "0"], ["0.5", "1"]])).separating.is_none());
    }

    /// 1/11…1 with up to a thousand ones: together they have a common denominator of some 250,000 digits.
    #[test]
    fn awkward_denominators_are_bounded_without_being_multiplied_out() {
        let rows: Vec<_> = (10..1_000).map(|ones| format!("1/{}", "1".repeat(ones))).collect();
        let rows: Vec<_> = rows.iter().map(|text| [text.as_str(), "1"]).collect();
        let lengths = Lengths::new(&samples(&rows));
        assert!(!lengths.is_plain);
        assert!((800_000..1_700_000).contains(&lengths.inputs[0].unit), "{}", lengths.inputs[0].unit);
    }
}
