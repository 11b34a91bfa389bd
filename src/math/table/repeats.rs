//! Which rows have the same input, by value: `1/2` and `0.5` are the same.

use std::collections::HashMap;
use std::hash::Hash;

use super::number::parse;
use crate::math::Rational;

/// For each input, the first that is the same; itself where a text in it is no number.
///
/// ```
/// use zerofit::math::table::repeats::firsts;
/// assert_eq!(firsts([["1/2", "7"], ["1", "7"], ["0.50", "07"]].iter().map(|input| input.iter().copied())), [0, 1, 0]);
/// ```
pub fn firsts<'t, Cells: Iterator<Item = &'t str>>(inputs: impl Iterator<Item = Cells> + Clone) -> Vec<usize> {
    // Most tables hold nothing but decimals, which are the same where their digits are.
    match inputs.clone().map(digits).collect::<Option<Vec<_>>>() {
        Some(inputs) => first_of_each(inputs.into_iter().map(Some)),
        None => first_of_each(inputs.map(values)),
    }
}

fn first_of_each<I: Eq + Hash>(inputs: impl Iterator<Item = Option<I>>) -> Vec<usize> {
    let mut seen = HashMap::new();
    inputs.enumerate().map(|(at, input)| input.map_or(at, |input| *seen.entry(input).or_insert(at))).collect()
}

fn values<'t>(cells: impl Iterator<Item = &'t str>) -> Option<Vec<Rational>> {
    cells.map(|text| parse(text).ok()).collect()
}

/// The digits of decimals, without those that say nothing; `None` where a cell is anything else.
fn digits<'t>(cells: impl Iterator<Item = &'t str>) -> Option<String> {
    let mut all = String::new();
    for text in cells {
        let (sign, text) = text.strip_prefix('-').map_or(("", text), |text| ("-", text));
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        if whole.is_empty() || !whole.bytes().chain(part.bytes()).all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
        let sign = if whole.is_empty() && part.is_empty() { "" } else { sign };
        all.extend([sign, whole, ".", part, ";"]);
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(inputs: &[&str], expected: &[usize]) {
        assert_eq!(firsts(inputs.iter().map(|input| input.split('|'))), expected, "{inputs:?}");
    }

    #[test]
    fn inputs_are_the_same_by_value() {
        check(&["0.5|1", "0.50|1.0", "00.5|01", "0.5|2"], &[0, 0, 0, 3]);
        check(&["1/2", "0.5", "2/4", "5e-1", "1"], &[0, 0, 0, 0, 4]);
        check(&["0", "-0", "0.0", "-0.00"], &[0, 0, 0, 0]);
        check(&["1|23", "12|3", "1|23"], &[0, 1, 0]);
        check(&["-1", "1"], &[0, 1]);
    }

    #[test]
    fn what_is_no_number_is_only_itself() {
        check(&["x", "x", "1", "1.0"], &[0, 1, 2, 2]);
        check(&["", "", "1/0", "1/0"], &[0, 1, 2, 3]);
    }
}
