//! Training on data sets: reproducible, able to learn, and not sure to find what exists.

use std::ops::Range;

use zerofit::math::construct::construct;
use zerofit::math::construct::method::Method;
use zerofit::math::construct::progress::Progress;
use zerofit::math::float64;
use zerofit::math::shape::Shape;
use zerofit::math::table::sample::DataSet;
use zerofit::share::presets::Preset;
use zerofit::share::random::RandomTable;
use zerofit::training::run::{Point, Settings, Training};
use zerofit::training::start::Start;

const RANDOM: Settings = Settings { seed: 1, starts: 12, iterations: 1_000, start: Start::Random };

fn preset(preset: Preset) -> DataSet {
    preset.table().draft().parse().expect("a preset without faults")
}

/// Points in one dimension with outputs from 0 to 99, as many as fit.
fn on_a_line(a1: usize, a2: usize) -> DataSet {
    let shape = Shape::new(1, a1, a2, 1).expect("a shape");
    let table = RandomTable::new(shape, shape.capacity(), 1, (0, 999), (0, 99)).expect("enough inputs");
    table.draft().parse().expect("a table without faults")
}

fn training(data: &DataSet, settings: Settings) -> Training {
    Training::new(data, settings, || {
        float64::rounded(&construct(data, Method::Float, &mut Progress::ignored()).network)
    })
}

fn best(points: impl IntoIterator<Item = Point>) -> f64 {
    points.into_iter().fold(f64::INFINITY, |best, point| best.min(point.error))
}

#[test]
fn the_same_settings_give_the_same_run_in_slices_of_any_size() {
    let (data, settings) = (preset(Preset::Article), Settings { starts: 3, iterations: 50, ..RANDOM });
    let whole: Vec<_> = training(&data, settings).collect();
    let (mut slices, mut again) = (Vec::new(), training(&data, settings));
    for size in 1..=whole.len() {
        slices.extend(again.by_ref().take(size));
    }
    assert_eq!(slices, whole);
    let other: Vec<_> = training(&data, Settings { seed: 2, ..settings }).collect();
    assert_ne!(other, whole);
}

#[test]
fn every_start_begins_at_iteration_0_and_ends_once() {
    let points: Vec<_> = training(&preset(Preset::Sine), Settings { starts: 4, iterations: 30, ..RANDOM }).collect();
    for start in 0..4 {
        let curve: Vec<_> = points.iter().filter(|point| point.start == start).collect();
        assert_eq!(curve[0].iteration, 0);
        assert!(curve.windows(2).all(|pair| pair[1].error <= pair[0].error));
        assert!(curve.iter().all(|point| point.iteration <= 30));
        let last = curve.iter().position(|point| point.end.is_some());
        assert_eq!(last, Some(curve.len() - 1));
    }
}

#[track_caller]
fn check_best(data: &DataSet, settings: Settings, expected: Range<f64>) {
    let best = best(training(data, settings));
    assert!(expected.contains(&best), "{best} is not in {expected:?}");
}

#[test]
fn easy_samples_are_learnt() {
    check_best(&preset(Preset::Xor), RANDOM, 0.0..1e-6);
    check_best(&preset(Preset::Absolute), RANDOM, 0.0..1e-6);
}

#[test]
fn what_exists_for_points_on_a_line_is_not_found_by_a_dozen_starts() {
    check_best(&on_a_line(3, 3), RANDOM, 1.0..99.0);
    check_best(&on_a_line(6, 6), Settings { starts: 4, ..RANDOM }, 1.0..99.0);
}

#[test]
fn the_constructed_network_is_where_training_would_end() {
    let undisturbed = Settings { starts: 1, start: Start::Constructed { noise: 0.0 }, ..RANDOM };
    check_best(&on_a_line(3, 3), undisturbed, 0.0..1e-6);
}
