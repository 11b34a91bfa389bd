//! The drawn curve is the network: pixels compared with exact evaluations.

use num_traits::Zero;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use zerofit::math::Rational;
use zerofit::math::construct::method::Method;
use zerofit::math::exact::fraction::Fraction;
use zerofit::math::network::forward::{Evaluator, Trace};
use zerofit::math::network::line::{Combination, Line, Placed};
use zerofit::present::plot::camera::Camera;
use zerofit::present::plot::curve::Vertex;
use zerofit::present::plot::frame::Frame;
use zerofit::present::plot::path::draw;
use zerofit::present::plot::plane::ExactPlane;
use zerofit::present::plot::scale::Scale;
use zerofit::present::plot::series::Series;
use zerofit::present::plot::view::Move;
use zerofit::share::presets::Preset;
use zerofit::words;

/// Pixels by which a drawn curve may be off: coordinates are written to 0.01. Where the scale bends it, three times what
/// `path` strives for.
const STRAIGHT: f64 = 0.05;
const BENT: f64 = 0.75;
/// Pixels sideways that a steep curve may be off; where the scale bends it, a crowded column of pixels is thinned.
const ASIDE: f64 = 0.05;
const ASIDE_BENT: f64 = 1.01;

/// A curve's function and the camera that it is drawn with.
struct Drawn<'a> {
    line: &'a Line<'a>,
    plane: &'a ExactPlane,
    function: Combination,
    camera: Camera,
}

impl Drawn<'_> {
    /// The pixel row of the exact value at a pixel column.
    fn row(&self, column: f64) -> f64 {
        let (share, _) = self.camera.frame.shares((column, 0.0));
        let t = self.plane.x.value(self.camera.view.x.at(share));
        let value: Fraction = self.function.at(self.line, &t);
        self.camera.row_of(self.plane.y.place(&value))
    }

    fn check(&self, path: &str, what: &str) {
        let (tolerance, aside) =
            if self.camera.scale == Scale::LINEAR { (STRAIGHT, ASIDE) } else { (BENT, ASIDE_BENT) };
        let mut compared = 0;
        for run in runs(path) {
            for pair in run.windows(2) {
                for share in [0.0, 0.3, 0.5, 0.9, 1.0] {
                    let (x, y) =
                        (pair[0].0 + share * (pair[1].0 - pair[0].0), pair[0].1 + share * (pair[1].1 - pair[0].1));
                    // Also at less than a written coordinate's error, for the sake of sharp corners.
                    let rows = [-aside, -0.005, -0.0025, 0.0, 0.0025, 0.005, aside].map(|by| self.row(x + by));
                    let least = rows.into_iter().fold(f64::INFINITY, f64::min);
                    let greatest = rows.into_iter().fold(f64::NEG_INFINITY, f64::max);
                    let inside = (least - tolerance..=greatest + tolerance).contains(&y);
                    assert!(inside, "{what}: drawn at ({x}, {y}), but the function is from {least} to {greatest}");
                    compared += 1;
                }
            }
        }
        assert!(compared > 0 || path.is_empty(), "{what}: nothing to compare");
    }
}

/// The connected points of path data.
fn runs(path: &str) -> Vec<Vec<(f64, f64)>> {
    let point = |text: &str| {
        let (x, y) = text.split_once(' ').expect("two coordinates");
        (x.parse().expect("a number"), y.parse().expect("a number"))
    };
    path.split('M').skip(1).map(|run| run.split('L').map(point).collect()).collect()
}

fn check_preset(preset: Preset, method: Method) {
    let draft = preset.table().draft();
    let (data, network) = (crate::common::data_set(&draft), crate::common::construct(&draft, method).network);
    let line = Line::new(&network).expect("one projection");
    let placed = Placed::new(&line, data.samples());
    let plane = ExactPlane::new(&line, &placed, data.samples());
    let (a1, a2) = (network.shape().a1(), network.shape().a2());
    let series = [
        Series::Output(0),
        Series::Partial { output: 0, neurons: a2 - 1 },
        Series::ZigZag(0),
        Series::Rectified(a2 - 1),
    ];
    for series in series {
        let function = series.combination(&line).expect("a series of this network");
        let vertices = plane.vertices(&line, &function, &(0..a1 + 1), || false).0;
        let (least, greatest) = extremes(&vertices);
        for scale in [Scale::LINEAR, Scale::bands(least.y, greatest.y)] {
            let home = Camera::home(scale, Frame::new(800.0, 500.0));
            let near = home.view.moved(Move::Zoom { factor: 0.02, x: 0.4, y: 0.5 });
            for camera in [home, Camera { view: near, ..home }] {
                let function = series.combination(&line).expect("a series of this network");
                let drawn = Drawn { line: &line, plane: &plane, function, camera };
                // Columns are thinned to their extremes; every line of a thin curve is compared.
                let drawing = draw(&vertices, &camera);
                drawn.check(&drawing.path, &format!("{}, {method:?}, {series:?}, {scale:?}", words::preset(preset)));
            }
        }
    }
}

fn extremes(vertices: &[Vertex]) -> (Vertex, Vertex) {
    let by_value = |a: &&Vertex, b: &&Vertex| a.y.partial_cmp(&b.y).expect("numbers");
    let found = (vertices.iter().min_by(by_value), vertices.iter().max_by(by_value));
    (*found.0.expect("a corner"), *found.1.expect("a corner"))
}

#[test]
fn drawn_curves_agree_with_exact_evaluations() {
    for preset in crate::common::SMALL {
        for method in Method::ALL {
            check_preset(preset, method);
        }
    }
}

/// The value of a series in a plain forward pass.
fn value(series: Series, trace: &Trace) -> Rational {
    match series {
        Series::Output(d) => trace.output[d].clone(),
        Series::ZigZag(j) => trace.second[j].clone(),
        Series::Rectified(j) => trace.second[j].clone().max(Rational::zero()),
        Series::Partial { .. } => panic!("no part of a network's trace"),
    }
}

/// The rows that path data covers between two columns; `None` where it has none.
fn covered(path: &str, from: f64, to: f64) -> Option<(f64, f64)> {
    let rows = runs(path).into_iter().flat_map(|run| {
        let inside: Vec<_> = run.iter().filter(|(x, _)| (from..=to).contains(x)).map(|&(_, y)| y).collect();
        let cut = |pair: &[(f64, f64)], x: f64| {
            let (a, b) = (pair[0], pair[1]);
            let share = (x - a.0) / (b.0 - a.0);
            (0.0..=1.0).contains(&share).then_some(a.1 + share * (b.1 - a.1))
        };
        let cuts: Vec<_> = run.windows(2).flat_map(|pair| [from, to].map(|x| cut(pair, x))).flatten().collect();
        inside.into_iter().chain(cuts)
    });
    rows.fold(None, |range, y| {
        Some(range.map_or((y, y), |(least, greatest): (f64, f64)| (least.min(y), greatest.max(y))))
    })
}

fn check_at_random_positions(preset: Preset, method: Method) {
    let draft = preset.table().draft();
    let (data, network) = (crate::common::data_set(&draft), crate::common::construct(&draft, method).network);
    let (line, evaluator) = (Line::new(&network).expect("one projection"), Evaluator::new(&network));
    let placed = Placed::new(&line, data.samples());
    let plane = ExactPlane::new(&line, &placed, data.samples());
    let (frame, mut random) = (Frame::new(800.0, 500.0), ChaCha8Rng::seed_from_u64(7));
    let last = network.shape().a2() - 1;
    for series in [Series::Output(0), Series::ZigZag(last), Series::Rectified(0)] {
        let function = series.combination(&line).expect("a series of this network");
        let vertices = plane.vertices(&line, &function, &(0..network.shape().a1() + 1), || false).0;
        let (least, greatest) = extremes(&vertices);
        let scale = Scale::bands(least.y, greatest.y);
        let camera = Camera::home(scale, frame);
        let path = draw(&vertices, &camera).path;
        for _ in 0..60 {
            let share = f64::from(random.next_u32()) / f64::from(u32::MAX);
            let t = plane.x.value(camera.view.x.at(share));
            let trace = evaluator.trace(&placed.input_at(&line, data.samples(), &t));
            assert_eq!(trace.position, t);
            let column = frame.left + share * (frame.right - frame.left);
            let row = camera.row_of(plane.y.wide(&value(series, &trace)));
            let drawn = covered(&path, column - ASIDE_BENT, column + ASIDE_BENT);
            let (least, greatest) =
                drawn.unwrap_or_else(|| panic!("{}: nothing drawn at {column}", words::preset(preset)));
            assert!(
                (least - BENT..=greatest + BENT).contains(&row),
                "{}, {method:?}, {series:?}: at {column} the network is at {row}, drawn is {least} to {greatest}",
                words::preset(preset)
            );
        }
    }
}

#[test]
fn the_drawn_curve_is_where_the_network_is_at_random_positions() {
    for preset in crate::common::SMALL {
        for method in Method::ALL {
            check_at_random_positions(preset, method);
        }
    }
}

#[test]
fn the_curve_runs_through_every_sample() {
    for preset in crate::common::SMALL {
        let draft = preset.table().draft();
        let (data, network) =
            (crate::common::data_set(&draft), crate::common::construct(&draft, Method::Published).network);
        let line = Line::new(&network).expect("one projection");
        let placed = Placed::new(&line, data.samples());
        let plane = ExactPlane::new(&line, &placed, data.samples());
        let function = Combination::output(&line, 0, network.shape().a2());
        let vertices = plane.vertices(&line, &function, &(0..network.shape().a1() + 1), || false).0;
        let samples = plane.positions().into_iter().zip(plane.expected(&placed, data.samples(), 0));
        for (t, y) in samples {
            let through =
                vertices.iter().any(|vertex| (vertex.t - t).abs() < 1e-12 && (vertex.y.to_f64() - y).abs() < 1e-12);
            assert!(through, "{}: no corner at the sample ({t}, {y})", words::preset(preset));
        }
    }
}

#[test]
fn pieces_in_windows_are_the_whole() {
    let draft = Preset::Sine.table().draft();
    let (data, network) =
        (crate::common::data_set(&draft), crate::common::construct(&draft, Method::Published).network);
    let line = Line::new(&network).expect("one projection");
    let plane = ExactPlane::new(&line, &Placed::new(&line, data.samples()), data.samples());
    let function = Combination::output(&line, 0, 4);
    let (whole, end) = plane.vertices(&line, &function, &(0..9), || false);
    assert_eq!(end, 5);
    let (mut windows, mut next) = (Vec::new(), 0);
    while next < end {
        let (vertices, stopped) = plane.vertices(&line, &function, &(next..9), || true);
        windows.extend(vertices);
        assert_eq!(stopped, next + 1, "a piece at a time");
        next = stopped;
    }
    assert_eq!(windows, whole);
    assert_eq!(plane.x.value(0.0), Rational::default());
}
