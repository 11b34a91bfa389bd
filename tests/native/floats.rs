//! The float construction is accurate in plain float64, and what is said of floating point is so.

use crate::common::{construct, data_set};
use zerofit::math::construct::method::Method;
use zerofit::math::float64::{Format, Precision, Tally};
use zerofit::math::shape::Shape;
use zerofit::math::table::sample::Draft;
use zerofit::share::presets::Preset;
use zerofit::share::random::RandomTable;

fn random(widths: [usize; 4], seed: u64) -> Draft {
    let shape = Shape::try_from(widths).expect("a shape");
    RandomTable::new(shape, shape.capacity(), seed, (0, 99_999), (0, 99)).expect("a table").draft()
}

fn tally(draft: &Draft, method: Method) -> Tally {
    let data = data_set(draft);
    let mut tally = Tally::new(&construct(draft, method).network, &data);
    for sample in data.samples() {
        tally.add(&sample.input, &sample.output);
    }
    tally
}

#[track_caller]
fn check_error(draft: &Draft, method: Method, most: f64) {
    let tally = tally(draft, method);
    assert!(tally.largest_error < most, "{method:?}: {} is not below {most}", tally.largest_error);
    assert_eq!(tally.given_back, data_set(draft).samples().len(), "{method:?}: samples that rounding gives back");
}

#[test]
fn errors_are_small_at_10_by_10_whatever_the_seed() {
    for seed in 1..=10 {
        check_error(&random([1, 10, 10, 1], seed), Method::Float, 1e-8);
        check_error(&random([3, 10, 10, 1], seed), Method::Float, 1e-8);
    }
}

#[test]
fn errors_are_small_with_several_outputs() {
    check_error(&random([1, 10, 20, 3], 1), Method::Float, 1e-8);
    check_error(&random([1, 3, 2, 4], 1), Method::Float, 1e-8);
}

#[test]
fn errors_are_small_at_100_by_100() {
    check_error(&random([1, 100, 100, 1], 1), Method::Float, 1e-6);
}

#[test]
fn float64_is_exact_where_few_bits_are_needed() {
    let draft = Preset::Article.table().draft();
    let (data, network) = (data_set(&draft), construct(&draft, Method::Integer).network);
    let precision = Precision::of(&network, data.samples().iter().map(|sample| &sample.input[..]), Format::Float64);
    assert!(
        precision.is_some_and(|precision| precision.fits(Format::Float64) && precision.fits(Format::Float32)),
        "{precision:?}"
    );
    check_error(&draft, Method::Integer, f64::MIN_POSITIVE);
    let published = construct(&draft, Method::Published).network;
    assert_eq!(Precision::of(&published, data.samples().iter().map(|sample| &sample.input[..]), Format::Float64), None);
    assert!(tally(&draft, Method::Published).largest_error > 1.0);
}
