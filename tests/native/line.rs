//! The line is the network: compared with the plain forward pass at samples, corners and other places.

use num_bigint::BigInt;
use num_traits::Signed;
use zerofit::math::Rational;
use zerofit::math::construct::method::Method;
use zerofit::math::network::forward::Evaluator;
use zerofit::math::network::line::{Combination, Corners, Line, Placed, Point, bounds};
use zerofit::math::network::{Affine, Network};
use zerofit::math::table::sample::DataSet;
use zerofit::share::presets::Preset;
use zerofit::words;

struct Built {
    data: DataSet,
    network: Network,
}

fn built(preset: Preset, method: Method) -> Built {
    let draft = preset.table().draft();
    Built { data: crate::common::data_set(&draft), network: crate::common::construct(&draft, method).network }
}

/// Every small ready-made table with every construction.
fn all() -> impl Iterator<Item = (Preset, Method)> {
    crate::common::SMALL.into_iter().flat_map(|preset| Method::ALL.map(|method| (preset, method)))
}

fn all_points(
    line: &Line<'_>,
    combination: &Combination,
    span: &(Rational, Rational),
    stops: &[Rational],
) -> Vec<Point> {
    let (mut sweep, mut points) = (line.sweep(), Vec::new());
    let corners = Corners::new(line, combination, span, &fineness());
    while let Some(piece) = sweep.step() {
        points.extend(corners.of(&piece, stops));
    }
    points
}

/// How close a corner's value is to be to the function's.
fn fineness() -> Rational {
    Rational::new(BigInt::from(1), BigInt::from(1) << 100)
}

#[track_caller]
fn assert_close(rounded: &Rational, exact: &Rational) {
    assert!((rounded - exact).abs() < fineness(), "{rounded} for {exact}");
}

/// Corners, and places between and beyond them.
fn places(points: &[Point]) -> Vec<Rational> {
    let corners: Vec<_> = points.iter().map(|point| point.t.reduced()).collect();
    let between = corners.windows(2).map(|pair| (&pair[0] * BigInt::from(2) + &pair[1]) / BigInt::from(3));
    between.chain(corners.iter().cloned()).collect()
}

fn check_against_forward_pass(preset: Preset, method: Method) {
    let Built { data, network } = built(preset, method);
    let line = Line::new(&network).expect("a constructed network has one projection");
    let placed = Placed::new(&line, data.samples());
    let evaluator = Evaluator::new(&network);
    let (first, last) = (placed.sorted()[0].0.clone(), placed.sorted()[data.samples().len() - 1].0.clone());
    let last_threshold = line.threshold(line.threshold_count() - 1);
    let span = (first.min(line.threshold(0)) - BigInt::from(9), last.max(last_threshold) + BigInt::from(9));
    let stops: Vec<_> = placed.sorted().iter().map(|(t, _)| t.clone()).collect();
    let output = Combination::output(&line, 0, network.shape().a2());
    let points = all_points(&line, &output, &span, &stops);
    assert!(points.windows(2).all(|pair| pair[0].t.reduced() <= pair[1].t.reduced()), "corners ascend");
    for t in places(&points) {
        let input = placed.input_at(&line, data.samples(), &t);
        let trace = evaluator.trace(&input);
        assert_eq!(trace.position, t);
        assert_eq!(output.at(&line, &t).reduced(), trace.output[0], "f at {t}");
        let mut sweep = line.sweep();
        let piece = sweep.reach(&t);
        for (j, expected) in trace.second.iter().enumerate() {
            assert_eq!(&piece.at(j, &t).reduced(), expected, "g_{j} at {t}");
        }
    }
    for (t, n) in placed.sorted() {
        let stop = points.iter().find(|point| &point.t.reduced() == t).expect("a point at every sample");
        let output = evaluator.trace(&data.samples()[*n].input).output;
        assert_close(&stop.y.reduced(), &output[0]);
    }
    for point in &points {
        assert_close(&point.y.reduced(), &output.at(&line, &point.t.reduced()).reduced());
    }
}

#[test]
fn every_piece_agrees_with_the_forward_pass() {
    for (preset, method) in all() {
        check_against_forward_pass(preset, method);
    }
}

#[test]
fn nothing_bends_between_two_corners() {
    let Built { network, .. } = built(Preset::Article, Method::Published);
    let line = Line::new(&network).expect("one projection");
    let output = Combination::output(&line, 0, 3);
    let span = (line.threshold(0) - BigInt::from(9), line.threshold(2) * BigInt::from(2));
    for pair in all_points(&line, &output, &span, &[]).windows(2) {
        let [(t0, y0), (t1, y1)] = [&pair[0], &pair[1]].map(|point| (point.t.reduced(), point.y.reduced()));
        let middle = (&t0 + &t1) / BigInt::from(2);
        assert_close(&((y0 + y1) / BigInt::from(2)), &output.at(&line, &middle).reduced());
    }
}

#[test]
fn a_zig_zag_acts_on_the_later_points_of_each_group_only() {
    let Built { data, network } = built(Preset::Article, Method::Published);
    let line = Line::new(&network).expect("one projection");
    let placed = Placed::new(&line, data.samples());
    for (group, neuron, pivot) in (0..27).map(|n| (n / 9, n / 3 % 3, n % 3)) {
        let (t, _) = &placed.sorted()[placed.pivot(group, pivot).expect("a full group")];
        let mut sweep = line.sweep();
        let value = sweep.reach(t).at(neuron, t);
        assert_eq!(
            value.numerator().is_positive(),
            pivot >= neuron,
            "neuron {neuron} at pivot {pivot} of group {group}"
        );
        let rectified = Combination::neuron(&line, neuron, true).at(&line, t);
        assert_eq!(rectified.is_zero(), pivot < neuron);
    }
}

#[test]
fn neurons_one_by_one_make_one_more_point_of_each_group_right() {
    let Built { data, network } = built(Preset::Article, Method::Published);
    let line = Line::new(&network).expect("one projection");
    let placed = Placed::new(&line, data.samples());
    for neurons in 0..=3 {
        let partial = Combination::output(&line, 0, neurons);
        for (group, pivot) in (0..9).map(|n| (n / 3, n % 3)) {
            let (t, n) = &placed.sorted()[placed.pivot(group, pivot).expect("a full group")];
            let right = partial.at(&line, t).reduced() == data.samples()[*n].output[0];
            assert_eq!(right, pivot < neurons, "pivot {pivot} of group {group} after {neurons} neurons");
        }
    }
}

#[test]
fn every_c_meets_the_conditions_on_it() {
    for (preset, method) in all() {
        let Built { data, network } = built(preset, method);
        let line = Line::new(&network).expect("one projection");
        let placed = Placed::new(&line, data.samples());
        let (groups, last) = (placed.full_groups(), placed.groups()[0].ranks.len() - 1);
        for neuron in 0..placed.group_size() * network.shape().m() {
            let c = -network.layers()[1][neuron].entry(network.shape().a1());
            let found = bounds(&line, &placed, data.samples(), neuron);
            let pivot = neuron % placed.group_size();
            let conditions = usize::from(pivot > 0) + usize::from(pivot < last);
            let conditions = if pivot > last { 0 } else { conditions };
            assert_eq!(found.len(), groups * conditions, "{}, {}", words::preset(preset), method.name());
            assert!(
                found.iter().all(|bound| bound.least <= c),
                "{}, {}: c_{neuron} = {c}",
                words::preset(preset),
                method.name()
            );
        }
    }
}

#[test]
fn rows_with_different_weights_are_no_line() {
    let Built { network, .. } = built(Preset::Xor, Method::Integer);
    let mut layers = network.layers().clone();
    layers[0][1] = Affine::new(vec![1.into(), 0.into()], 0.into(), 1.into());
    assert!(Line::new(&Network::new(network.shape(), layers)).is_none());
}
