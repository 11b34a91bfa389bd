//! Estimates made before any work lie near what the work leads to, and bound it.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use zerofit::math::construct::construct;
use zerofit::math::construct::estimate::Estimate;
use zerofit::math::construct::method::Method;
use zerofit::math::construct::progress::Progress;
use zerofit::math::construct::projection::Projected;
use zerofit::math::network::Matrix;
use zerofit::math::shape::Shape;
use zerofit::math::table::sample::DataSet;
use zerofit::notation::number::digits;
use zerofit::share::random::RandomTable;

use crate::awkward::table;
use crate::common::{data_set, draft};

/// The estimate lies within a factor of three of what comes out, for networks of more than a few entries.
#[track_caller]
fn check(widths: [usize; 4], inputs: (i64, i64), method: Method) {
    let shape = Shape::try_from(widths).expect("a shape");
    check_data(&random(shape, shape.capacity(), inputs), method);
}

#[track_caller]
fn check_spare(widths: [usize; 4], samples: usize, inputs: (i64, i64)) {
    check_data(&random(Shape::try_from(widths).expect("a shape"), samples, inputs), Method::Integer);
}

fn random(shape: Shape, samples: usize, inputs: (i64, i64)) -> DataSet {
    let table = RandomTable::new(shape, samples, 1, inputs, (0, 99)).expect("a table");
    table.draft().parse().expect("a data set")
}

#[track_caller]
fn check_data(data: &DataSet, method: Method) {
    let (widths, found) = (data.shape(), found(data, method));
    let estimate = Estimate::of(&Projected::new(data.clone()), method).digits;
    assert!(estimate < 3 * found && found < 3 * estimate, "{widths:?} {method:?}: {estimate} for {found}");
}

/// Digits of all parameters.
fn found(data: &DataSet, method: Method) -> u64 {
    let network = construct(data, method, &mut Progress::ignored()).network;
    let sizes = Matrix::ALL.map(|matrix| (matrix, network.size(matrix)));
    let entries = sizes.into_iter().flat_map(|(matrix, (rows, columns))| {
        (0..rows).flat_map(move |row| (0..columns).map(move |column| (matrix, row, column)))
    });
    entries.filter_map(|(m, r, c)| network.entry(m, r, c)).map(|entry| digits(&entry) as u64).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, rng_seed: RngSeed::Fixed(0), ..ProptestConfig::default() })]

    #[test]
    fn what_comes_out_is_at_most_twice_the_estimate_however_awkward_the_numbers(draft in table()) {
        let data = data_set(&draft);
        for method in Method::ALL {
            let estimate = Estimate::of(&Projected::new(data.clone()), method).digits;
            let found = found(&data, method);
            prop_assert!(found <= 2 * estimate, "{method:?}: {estimate} for {found}");
        }
    }
}

/// Inputs 1/11…1, all different: their common denominator has a quarter of a million digits.
#[test]
fn what_would_take_forever_is_not_begun_to_be_estimated() {
    let rows: Vec<_> = (10..1_000).map(|ones| vec![format!("1/{}", "1".repeat(ones)), "1".to_owned()]).collect();
    let data = Projected::new(data_set(&draft((1, 40, 40, 1), &rows)));
    assert!(Estimate::of(&data, Method::Integer).bytes > 1 << 30);
    assert!(Estimate::of(&data, Method::Published).bytes > 1 << 30);
}

#[test]
fn few_samples_in_wide_layers_take_no_longer_than_their_weights() {
    let shape = Shape::new(1, 1_000, 1_000, 1).expect("a shape");
    let data = Projected::new(random(shape, 1, (0, 99)));
    // A thousand for each of the million weights: 3 s.
    assert!((900_000_000..1_100_000_000).contains(&Estimate::of(&data, Method::Float).products));
}

#[test]
fn estimates_are_near_what_comes_out() {
    for method in [Method::Published, Method::Integer] {
        check([1, 5, 5, 1], (0, 99), method);
        check([5, 8, 8, 1], (0, 99), method);
        check([1, 12, 6, 1], (-100_000, 100_000), method);
        check([1, 6, 12, 2], (0, 100_000), method);
    }
    for method in [Method::Integer, Method::Float] {
        check([1, 30, 30, 1], (0, 100_000), method);
        check([3, 100, 60, 4], (0, 999), method);
    }
}

#[test]
fn estimates_know_restarts() {
    for a1 in [30, 33, 40, 50, 59, 80] {
        check_spare([1, a1, 30, 1], 900, (0, 100_000));
        check_spare([5, a1, 30, 1], 900, (0, 99));
    }
    check_spare([2, 99, 40, 4], 500, (0, 999));
}

#[test]
fn the_widest_shapes_are_estimated_at_once() {
    let shape = Shape::new(1, 40_000, 40_000, 1).expect("a shape");
    let data = random(shape, 20_000, (0, 99_999));
    let data = Projected::new(data);
    assert!(Estimate::of(&data, Method::Integer).bytes > 1 << 30);
    let (shape, estimate) = Estimate::restarting_within(1 << 30, &data).expect("layers that fit");
    assert_eq!((shape.a1(), shape.a2()), (199, 200));
    assert!(estimate.digits < 1_000_000);
}

#[test]
fn a_largest_size_is_offered() {
    let shape = Shape::new(1, 100, 100, 1).expect("a shape");
    let table = RandomTable::new(shape, 100, 1, (0, 99_999), (0, 99)).expect("a table");
    let data = Projected::new(table.draft().parse().expect("a data set"));
    assert!(Estimate::of(&data, Method::Published).bytes > 1 << 30);
    let fits = Estimate::largest_within(1 << 30, &data, Method::Published).expect("something fits");
    assert!((30..100).contains(&fits.a1()) && fits.a1() == fits.a2(), "{fits:?}");
    assert_eq!(Estimate::largest_within(1 << 30, &data, Method::Integer), Some(shape));
}
