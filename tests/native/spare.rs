//! Spare neurons of the first layer: networks stay exact, get shorter, and show where they restart.

use proptest::collection;
use proptest::prelude::*;

use crate::common::{check_exact, construct, data_set, draft};
use crate::lengths::{length, random};
use zerofit::math::construct::integer::Groups;
use zerofit::math::construct::method::Method;
use zerofit::math::network::Network;
use zerofit::math::network::line::{Combination, Line, Placed, Role};
use zerofit::math::shape::Shape;
use zerofit::math::table::sample::{DataSet, Draft};

/// A number at a place of a dense or a wide row of inputs, in units that are whole or not.
fn inputs(count: usize) -> impl Strategy<Value = Vec<String>> {
    let spread = prop_oneof![Just(1i64), Just(1), Just(3), Just(1_000), Just(1 << 40)];
    let unit = prop_oneof![Just(1i64), Just(1), Just(7), Just(30)];
    (spread, unit, collection::vec(0i64..1 << 20, count)).prop_map(|(spread, unit, steps)| {
        let mut at = -3;
        let mut next = |step: i64| {
            at += 1 + step % spread;
            format!("{at}/{unit}")
        };
        steps.into_iter().map(&mut next).collect()
    })
}

fn output() -> impl Strategy<Value = String> {
    prop_oneof![
        (0i64..3).prop_map(|y| y.to_string()),
        (-99i64..100).prop_map(|y| y.to_string()),
        (-99i64..100, 1i64..9).prop_map(|(y, unit)| format!("{y}/{unit}")),
        any::<i64>().prop_map(|y| y.to_string()),
    ]
}

/// Shapes up to 8 × 8 with up to four outputs and any number of samples that fits, so with any number of spare neurons.
fn table() -> impl Strategy<Value = Draft> {
    (1usize..=8, 1usize..=8, 1usize..=4, any::<bool>(), any::<prop::sample::Index>()).prop_flat_map(
        |(a1, a2, m, constant, index)| {
            let capacity = Shape::new(1, a1, a2, m).expect("a shape").capacity();
            let count = 1 + index.index(capacity);
            let y = if constant { Just("5/7".to_owned()).boxed() } else { output().boxed() };
            (inputs(count), collection::vec(collection::vec(y, m), count)).prop_map(move |(inputs, outputs)| {
                let rows: Vec<_> = inputs.into_iter().zip(outputs).map(|(x, y)| [vec![x], y].concat()).collect();
                draft((1, a1, a2, m), &rows)
            })
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn every_number_of_spare_neurons_is_exact_and_read_off_the_network(draft in table()) {
        check_exact(&draft, Method::Integer);
        check_reading(&data_set(&draft), &construct(&draft, Method::Integer).network);
    }
}

/// The groups read off the network are those of the construction, and neuron j makes pivot j of each of them right.
#[track_caller]
fn check_reading(data: &DataSet, network: &Network) {
    let line = Line::new(network).expect("one projection");
    let placed = Placed::new(&line, data.samples());
    let groups = Groups::new(data.samples().len(), data.shape());
    let expected: Vec<_> = (0..groups.count()).map(|i| groups.ranks(i)).collect();
    let found: Vec<_> = placed.groups().iter().map(|group| group.ranks.clone()).collect();
    assert_eq!(found, expected, "groups");
    let restarted: Vec<_> = (0..found.len()).filter(|&i| placed.groups()[i].restart.is_some()).collect();
    let expected: Vec<_> = groups.segments.iter().map(|segment| segment.start).filter(|&start| start > 0).collect();
    assert_eq!(restarted, expected, "restarts");
    for j in 0..network.shape().a2() {
        match placed.role(j) {
            Role::ZigZag { output, pivot } => {
                let partial = Combination::output(&line, output, j + 1);
                for rank in (0..found.len()).filter_map(|i| placed.pivot(i, pivot)) {
                    let (t, n) = &placed.sorted()[rank];
                    assert_eq!(partial.at(&line, t).reduced(), data.samples()[*n].output[output], "pivot {pivot}");
                }
            }
            Role::Single { rank } => assert!((groups.grouped..data.samples().len()).contains(&rank)),
            Role::Idle => {}
        }
    }
}

#[track_caller]
fn check(shape: (usize, usize, usize, usize), rows: &[&[&str]]) {
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    let draft = draft(shape, &rows);
    check_exact(&draft, Method::Integer);
    check_reading(&data_set(&draft), &construct(&draft, Method::Integer).network);
}

#[test]
fn neighbouring_positions_leave_room_for_a_restart() {
    let rows: [&[&str]; 6] = [&["0", "9"], &["1", "-4"], &["2", "0"], &["3", "1/3"], &["4", "4"], &["5", "7"]];
    for (a1, a2) in (1..=12).flat_map(|a1| (1..=6).map(move |a2| (a1, a2))).filter(|(a1, a2)| a1 * a2 >= 6) {
        check((1, a1, a2, 1), &rows);
    }
}

#[test]
fn one_sample_takes_one_neuron_of_each_layer() {
    check((1, 8, 8, 1), &[&["-7/3", "1e40"]]);
    check((1, 8, 3, 4), &[&["-7/3", "1e40", "1", "2", "0"]]);
}

#[test]
fn a_segment_may_have_an_incomplete_last_group() {
    for count in 1..=16 {
        let rows: Vec<Vec<String>> =
            (0..count).map(|n: i64| vec![(n * n).to_string(), (n * 37 % 11).to_string()]).collect();
        let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        check((1, 4, 4, 1), &rows.iter().map(Vec::as_slice).collect::<Vec<_>>());
    }
}

/// Digits of W2 and b2 for random samples of five inputs, outputs 0..=99.
#[track_caller]
fn check_length([a1, a2]: [usize; 2], samples: usize, inputs: (i64, i64), most: usize) {
    for seed in 1..=3 {
        let length = length(&construct(&random([5, a1, a2, 1], samples, inputs, seed), Method::Integer).network);
        assert!(length <= most, "{length} digits at {a1} × {a2}, seed {seed}");
    }
}

#[test]
fn spare_neurons_shorten_numbers() {
    check_length([11, 10], 100, (0, 99), 1_250);
    check_length([14, 10], 100, (0, 99), 700);
    check_length([19, 10], 100, (0, 99), 500);
}

#[test]
fn ten_thousand_samples_take_few_digits_with_a_restart_before_every_group() {
    check_length([199, 100], 10_000, (0, 100_000), 105_000);
}
