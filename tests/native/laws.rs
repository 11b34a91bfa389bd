//! What is constructed is verified exactly, whatever the samples.

use std::collections::HashSet;

use crate::awkward;
use crate::common::{check_exact, construct, draft};
use proptest::collection;
use proptest::prelude::*;
use zerofit::math::construct::method::Method;
use zerofit::math::float64;
use zerofit::math::network::{Matrix, Network};
use zerofit::math::shape::Shape;
use zerofit::math::table::number;

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

/// Shapes from 1 × 1 to 6 × 6 with one to four outputs, and from one row to as many as fit.
fn table() -> impl Strategy<Value = ((usize, usize, usize, usize), Vec<Vec<String>>)> {
    (1usize..6, 1usize..7, 1usize..7, 1usize..5, any::<bool>()).prop_flat_map(|(idim, a1, a2, m, constant)| {
        let output = if constant { Just("5/7".to_owned()).boxed() } else { number().boxed() };
        let row = (collection::vec(number(), idim), collection::vec(output, m))
            .prop_map(|(row, output)| [row, output].concat());
        let capacity = Shape::new(idim, a1, a2, m).expect("a shape").capacity();
        let rows = collection::vec(row, 1..=capacity);
        // Contradicting rows are refused, so the first with an input stays.
        rows.prop_map(move |mut rows| {
            let mut seen = HashSet::new();
            rows.retain(|row| {
                let input: Vec<_> = row[..idim].iter().map(|text| number::parse(text).expect("a number")).collect();
                seen.insert(input)
            });
            ((idim, a1, a2, m), rows)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn networks_of_awkward_numbers_are_exact(draft in awkward::table()) {
        check_exact(&draft, Method::Published);
        check_exact(&draft, Method::Integer);
    }

    #[test]
    fn published_networks_are_exact((shape, rows) in table()) {
        check_exact(&draft(shape, &rows), Method::Published);
    }

    #[test]
    fn integer_networks_are_exact_and_their_hidden_layers_integers((shape, rows) in table()) {
        let draft = draft(shape, &rows);
        check_exact(&draft, Method::Integer);
        check_hidden_integers(&construct(&draft, Method::Integer).network);
    }

    #[test]
    fn float_networks_are_made_of_floats((shape, rows) in table()) {
        let network = construct(&draft(shape, &rows), Method::Float).network;
        prop_assert_eq!(&network, &float64::exact(network.shape(), &float64::rounded(&network)));
    }
}

#[track_caller]
fn check_hidden_integers(network: &Network) {
    for matrix in [Matrix::W1, Matrix::B1, Matrix::W2, Matrix::B2] {
        for neuron in network.layer(matrix) {
            let whole = |k| neuron.entry(k).is_integer();
            assert!((0..=neuron.weights().len()).all(whole), "a fraction in {}", matrix.name());
        }
    }
}

#[track_caller]
fn check(shape: (usize, usize, usize, usize), rows: &[&[&str]]) {
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    let draft = draft(shape, &rows);
    check_exact(&draft, Method::Published);
    check_exact(&draft, Method::Integer);
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

#[test]
fn outputs_share_the_second_layer() {
    // No groups at all: more outputs than neurons.
    check((1, 2, 2, 3), &[&["1", "4", "-1", "1/2"], &["7", "0", "3", "5"]]);
    // Three groups of one and two samples of their own.
    let rows: [&[&str]; 5] = [
        &["1", "4", "-1", "1/2"],
        &["2", "0", "3", "5"],
        &["3", "0", "0", "0"],
        &["5", "-7", "1e9", "2"],
        &["9", "1", "1", "1"],
    ];
    check((1, 3, 5, 3), &rows);
}

#[test]
fn numbers_as_long_as_can_be_typed_are_exact() {
    let huge = |digit: &str| digit.repeat(1_000);
    let (near, tiny) = (format!("{}8", "9".repeat(999)), format!("1/{}", huge("7")));
    let rows = [[huge("9"), huge("8")], [near, huge("1")], ["0".to_owned(), tiny.clone()], [tiny, "0".to_owned()]];
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    check((1, 2, 2, 1), &rows.iter().map(Vec::as_slice).collect::<Vec<_>>());
}

/// Eight inputs whose denominators of a thousand digits have nothing in common are compared, sorted and hashed on a stack
/// that a level of recursion for each partial quotient would overflow.
#[test]
fn denominators_of_a_thousand_digits_overflow_no_stack() {
    const STACK: usize = 192 << 10;
    let constructs = || {
        let denominator = |n: usize| format!("{}{}", (n + 2).to_string().repeat(990), 10 * n + 1);
        let rows: Vec<_> =
            (0..8).map(|n| [format!("{}/{}", "3".repeat(990), denominator(n)), n.to_string()].to_vec()).collect();
        let draft = draft((1, 2, 4, 1), &rows);
        assert_eq!(draft.parse().expect("samples").samples().len(), 8);
        check_exact(&draft, Method::Integer);
        check_exact(&draft, Method::Published);
    };
    std::thread::Builder::new().stack_size(STACK).spawn(constructs).expect("a thread").join().expect("exact networks");
}
