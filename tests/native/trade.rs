//! What spare neurons buy is found a point at a time, and holds.

use zerofit::math::construct::projection::Projected;
use zerofit::math::construct::trade::{ExactIn, Figures, Outcome, first_layers, network};
use zerofit::math::float64::{Certificate, Format};
use zerofit::math::network::units::Units;
use zerofit::math::shape::{Shape, Width};

use crate::common::data_set;
use crate::lengths::random;

const MEMORY: u64 = 1 << 30;

fn search(samples: Projected, format: Format) -> Outcome {
    let mut search = ExactIn::new(samples, format, MEMORY);
    loop {
        if let Some(outcome) = search.step() {
            return outcome;
        }
    }
}

/// The shape found is certified, and how many hidden neurons it has.
#[track_caller]
fn check(samples: &Projected, format: Format) -> usize {
    let Outcome::Found(shape) = search(samples.clone(), format) else { panic!("nothing found in {format:?}") };
    let reshaped = samples.reshaped(shape).expect("a shape that fits");
    let (network, data) = (network(&reshaped), reshaped.data());
    let certificate = Certificate::of(&network, &Units::of(data), data).expect("a certificate");
    assert!(certificate.holds_in(format), "{shape:?}");
    shape.a1() + shape.a2()
}

#[test]
fn the_smallest_exact_shape_is_certified_and_no_larger_than_a_restart_before_every_group() {
    let data = data_set(&random([5, 10, 10, 1], 100, (0, 99), 1));
    let restarting = data.shape().restarting_for(100).expect("a shape");
    let samples = Projected::new(data);
    let [float64, float32] = [Format::Float64, Format::Float32].map(|format| check(&samples, format));
    assert!(float64 <= float32 && float64 <= restarting.a1() + restarting.a2(), "{float64}, {float32}");
}

#[test]
fn what_no_format_holds_is_said() {
    let data = data_set(&random([1, 30, 30, 1], 900, (0, 1 << 40), 1));
    let Outcome::Impossible { nearest } = search(Projected::new(data), Format::Float32) else {
        panic!("positions of 40 bits")
    };
    assert!(nearest.is_some_and(|bits| bits.tenths > 400), "{nearest:?}");
}

#[test]
fn every_spare_neuron_that_is_offered_shortens_the_numbers() {
    let data = data_set(&random([5, 10, 10, 1], 100, (0, 99), 1));
    let layers = first_layers(100, data.shape());
    let samples = Projected::new(data);
    let figures = layers.iter().map(|&a1| {
        let shape: Shape = samples.data().shape().with(Width::A1, a1).expect("a width");
        let samples = samples.reshaped(shape).expect("a shape that fits");
        Figures::of(&network(&samples), samples.data())
    });
    let figures: Vec<_> = figures.collect();
    assert!(figures.windows(2).all(|pair| pair[1].longest <= pair[0].longest), "{figures:?}");
    assert!(figures[figures.len() - 1].certificate.is_some_and(|certificate| certificate.holds_in(Format::Float64)));
}
