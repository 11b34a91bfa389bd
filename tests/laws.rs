//! What is constructed is verified exactly, whatever the samples.

mod common;

use common::{check_exact, draft};
use proptest::prelude::*;

/// Texts of numbers aimed at what could go wrong: small, negative, fractional, huge, close together.
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        (-3i64..4).prop_map(|n| n.to_string()),
        (-1000i64..1000).prop_map(|n| n.to_string()),
        (-100i64..100, 1i64..50).prop_map(|(n, d)| format!("{n}/{d}")),
        (-9i64..10, -30i32..30).prop_map(|(n, e)| format!("{n}e{e}")),
        (any::<i64>(), 1i64..i64::MAX).prop_map(|(n, d)| format!("{n}/{d}")),
        "[1-9][0-9]{30,60}",
    ]
}

/// Shapes from 1 × 1 to 6 × 6 with rows that may be fewer than fit.
fn table() -> impl Strategy<Value = ((usize, usize, usize, usize), Vec<Vec<String>>)> {
    (1usize..6, 1usize..7, 1usize..7, any::<bool>()).prop_flat_map(|(idim, a1, a2, constant)| {
        let output = if constant { Just("5/7".to_owned()).boxed() } else { number().boxed() };
        let row = (proptest::collection::vec(number(), idim), output).prop_map(|(mut row, output)| {
            row.push(output);
            row
        });
        let rows = proptest::collection::vec(row, 1..=a1 * a2);
        rows.prop_map(move |rows| ((idim, a1, a2, 1), rows))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn constructed_networks_are_exact((shape, mut rows) in table()) {
        // Contradicting rows are refused, so the first with an input stays.
        let mut seen = std::collections::HashSet::new();
        rows.retain(|row| {
            let input: Vec<_> = row[..shape.0].iter().map(|text| zerofit::math::number::parse(text).expect("a number")).collect();
            seen.insert(input)
        });
        check_exact(&draft(shape, &rows));
    }
}

#[track_caller]
fn check(shape: (usize, usize, usize, usize), rows: &[&[&str]]) {
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    check_exact(&draft(shape, &rows));
}

#[test]
fn samples_on_which_the_published_program_divides_by_zero_are_exact() {
    check((2, 2, 2, 1), &[&["0", "5", "1"], &["1", "0", "2"], &["0", "7", "3"], &["1", "9", "4"]]);
    check((3, 2, 2, 1), &[&["0", "0", "5", "1"], &["0", "1", "0", "2"], &["1", "0", "9", "3"], &["1", "1", "3", "4"]]);
}

#[test]
fn edge_cases_are_exact() {
    check((1, 1, 1, 1), &[&["-5", "-4"]]);
    check((1, 5, 1, 1), &[&["1", "4"], &["2", "-4"], &["3", "0"], &["4", "4"], &["5", "1/3"]]);
    check((1, 1, 5, 1), &[&["1", "4"], &["2", "-4"], &["3", "0"], &["4", "4"], &["5", "1/3"]]);
    check((2, 3, 3, 1), &[&["1", "1", "0"]]);
    check((1, 2, 2, 1), &[&["1", "2"], &["1", "2"], &["0.5", "1"], &["1/2", "1"]]);
}
