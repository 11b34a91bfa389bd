//! Dragging, pinching and pointing on the plot.

use std::rc::Rc;

use num_traits::{One, Zero};
use proptest::prelude::*;
use zerofit::math::Rational;
use zerofit::math::shape::Shape;
use zerofit::page::plot::gesture::Gesture;
use zerofit::page::plot::keys::{PlotKey, meaning};
use zerofit::page::plot::pointer::{DrawnPlot, PlottedSample, Side, Target};
use zerofit::page::plot::{ZOOM_IN, ZOOM_OUT, output_of, typed_neuron};
use zerofit::present::plot::axis::Axis;
use zerofit::present::plot::camera::Camera;
use zerofit::present::plot::curve::Curve;
use zerofit::present::plot::frame::Frame;
use zerofit::present::plot::frame::Pixel;
use zerofit::present::plot::model::Plot;
use zerofit::present::plot::plane::{Plane, Positions};
use zerofit::present::plot::scale::Scale;
use zerofit::present::plot::series::Series;
use zerofit::present::plot::view::Move;
use zerofit::protocol::questions::probe::ProbeAt;

const MIDDLE: Pixel = (350.0, 200.0);

fn camera() -> Camera {
    Camera::home(Scale::LINEAR, Frame::new(800.0, 500.0))
}

/// Three samples at positions 0, 0.5 and 1 with outputs 0, 1 and 0; the table has them in another order.
fn drawn() -> DrawnPlot {
    let axis = Axis::new(Rational::zero(), &Rational::one());
    let plane = Plane {
        x: axis.clone(),
        y: axis,
        bounds: Rc::default(),
        restarts: Rc::default(),
        positions: Rc::new(vec![0.0, 0.5, 1.0]),
        samples: vec![2, 0, 1],
        rows: Vec::new(),
        axis: Positions::Projected,
        outputs: 1,
    };
    let curve = Curve { expected: vec![0.0, 1.0, 0.0], ..Curve::new(Series::Output(0)) };
    DrawnPlot { plot: Rc::new(Plot { plane: Rc::new(plane), curves: vec![Rc::new(curve)] }), camera: camera() }
}

fn pixel_of(position: f64, value: f64) -> Pixel {
    camera().sample(position, value).expect("in view")
}

fn is_near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

/// What is at a pixel: a position and a height.
fn at(camera: &Camera, pixel: Pixel) -> (f64, f64) {
    let (x, y) = camera.frame.shares(pixel);
    (camera.view.x.at(x), camera.view.y.at(y))
}

#[test]
fn a_pointer_that_hardly_moves_has_clicked() {
    let mut gesture = Gesture::default();
    gesture.press(1, MIDDLE, camera().view);
    assert_eq!(gesture.drag(1, (353.0, 203.0), &camera()), None);
    assert_eq!(gesture.release(1, camera().view), Some((353.0, 203.0)));
    assert!(!gesture.is_on());
}

#[test]
fn a_drag_or_a_pinch_is_no_click() {
    let mut gesture = Gesture::default();
    gesture.press(1, MIDDLE, camera().view);
    gesture.drag(1, (450.0, 200.0), &camera()).expect("a new view");
    assert_eq!(gesture.release(1, camera().view), None);
    gesture.press(1, MIDDLE, camera().view);
    gesture.press(2, (400.0, 200.0), camera().view);
    assert_eq!(gesture.release(2, camera().view), None);
    assert_eq!(gesture.release(1, camera().view), None);
}

#[test]
fn a_finger_moves_the_plot_to_the_sides_alone() {
    let mut gesture = Gesture::default();
    gesture.touch(1, MIDDLE, camera().view);
    let (x, y) = MIDDLE;
    let moved = gesture.drag(1, (x + 50.0, y + 80.0), &camera()).expect("a new view");
    assert_eq!(moved.y, camera().view.y);
    assert_ne!(moved.x, camera().view.x);
    assert_eq!(gesture.cancel(1, moved), Some(camera().view), "what scrolls the page has moved nothing");
    gesture.touch(1, MIDDLE, camera().view);
    assert_eq!(gesture.cancel(1, camera().view), None);
    assert!(!gesture.is_on());
}

#[test]
fn a_pointer_that_never_went_down_does_nothing() {
    let mut gesture = Gesture::default();
    assert_eq!(gesture.drag(7, MIDDLE, &camera()), None);
    assert_eq!(gesture.release(7, camera().view), None);
}

#[test]
fn a_click_near_a_sample_is_the_sample() {
    let (x, y) = pixel_of(0.5, 1.0);
    assert_eq!(drawn().sample_at((x + 9.0, y + 9.0)), Some(0));
    assert_eq!(drawn().probe_at((x + 9.0, y + 9.0)), ProbeAt::Sample(0));
    assert_eq!(drawn().sample_at((x + 11.0, y + 11.0)), None, "more than 14 pixels away");
}

#[test]
fn elsewhere_the_position_is_probed_to_a_pixel() {
    let (x, _) = pixel_of(0.25, 0.0);
    let ProbeAt::Position { at, tolerance } = drawn().probe_at((x, 200.0)) else { panic!("no sample is there") };
    assert!(is_near(at, 0.25), "{at}");
    assert!(is_near(tolerance, camera().view.x.width() / 720.0), "{tolerance}");
}

#[track_caller]
fn check_next(from: Option<f64>, side: Side, expected: Option<(usize, f64)>) {
    let expected = expected.map(|(sample, position)| PlottedSample { sample, position });
    assert_eq!(drawn().next(from, side), expected);
}

#[test]
fn arrows_lead_from_sample_to_sample() {
    check_next(None, Side::Right, Some((2, 0.0)));
    check_next(Some(0.0), Side::Right, Some((0, 0.5)));
    check_next(Some(0.3), Side::Right, Some((0, 0.5)));
    check_next(Some(0.3), Side::Left, Some((2, 0.0)));
    check_next(Some(1.0), Side::Right, None);
    check_next(Some(0.0), Side::Left, None);
    check_next(Some(7.0), Side::Left, Some((2, 0.0)));
}

#[test]
fn keys_of_the_plot_move_zoom_and_point() {
    assert_eq!(meaning("+", true), Some(PlotKey::Move(ZOOM_IN)));
    assert_eq!(meaning("-", false), Some(PlotKey::Move(ZOOM_OUT)));
    assert_eq!(meaning("ArrowRight", false), Some(PlotKey::Point(Target::Next(Side::Right))));
    assert!(matches!(meaning("ArrowRight", true), Some(PlotKey::Move(Move::Pan { x, y: 0.0 })) if x > 0.0));
    assert!(matches!(meaning("ArrowUp", true), Some(PlotKey::Move(Move::Pan { x: 0.0, y })) if y > 0.0));
    assert_eq!(meaning("Home", false), Some(PlotKey::Move(Move::Home)));
    assert_eq!(meaning("q", false), None);
}

#[test]
fn a_neuron_belongs_to_the_output_whose_zig_zags_it_makes() {
    let shape = Shape::new(1, 3, 7, 3).expect("a shape");
    let outputs: Vec<_> = (0..7).map(|j| output_of(j, shape)).collect();
    assert_eq!(outputs, [0, 0, 1, 1, 2, 2, 2]);
    assert_eq!([typed_neuron(" 5 ", shape), typed_neuron("99", shape), typed_neuron("x", shape)], [5, 6, 0]);
}

/// A pixel of the plot.
fn pixel() -> impl Strategy<Value = Pixel> {
    (70.0..780.0f64, 25.0..450.0f64)
}

proptest! {
    #[test]
    fn what_is_dragged_stays_under_the_pointer(from in pixel(), to in pixel()) {
        let mut gesture = Gesture::default();
        let near = Camera { view: camera().view.moved(Move::Zoom { factor: 0.1, x: 0.5, y: 0.5 }), ..camera() };
        // Far from the ends of what is known, where a view stops.
        let to = (from.0 + (to.0 - from.0) / 4.0, to.1);
        gesture.press(1, from, near.view);
        if let Some(view) = gesture.drag(1, to, &near) {
            let (before, after) = (at(&near, from), at(&Camera { view, ..near }, to));
            prop_assert!(is_near(before.0, after.0) && is_near(before.1, after.1), "{before:?} became {after:?}");
        }
    }

    #[test]
    fn a_pinch_keeps_what_is_between_the_fingers(middle in pixel(), apart in 20.0..60.0f64, spread in 1.0..4.0f64) {
        let finger = |side: f64, apart: f64| (middle.0 + side * apart, middle.1);
        let mut gesture = Gesture::default();
        gesture.press(1, finger(-1.0, apart), camera().view);
        gesture.press(2, finger(1.0, apart), camera().view);
        gesture.drag(1, finger(-1.0, apart * spread), &camera());
        let view = gesture.drag(2, finger(1.0, apart * spread), &camera()).expect("a pinch");
        let (before, after) = (at(&camera(), middle), at(&Camera { view, ..camera() }, middle));
        prop_assert!(is_near(before.0, after.0) && is_near(before.1, after.1), "{before:?} became {after:?}");
        prop_assert!(is_near(view.x.width() * spread, camera().view.x.width()));
    }

    #[test]
    fn zooming_keeps_the_place_under_the_pointer(pixel in pixel(), factor in 0.05..1.0f64) {
        let (x, y) = camera().frame.shares(pixel);
        let view = camera().view.moved(Move::Zoom { factor, x, y });
        let (before, after) = (at(&camera(), pixel), at(&Camera { view, ..camera() }, pixel));
        prop_assert!(is_near(before.0, after.0) && is_near(before.1, after.1), "{before:?} became {after:?}");
    }

    #[test]
    fn zooming_in_and_out_is_the_same_view(times in 1usize..20) {
        let zoomed = (0..times).fold(camera().view, |view, _| view.moved(ZOOM_IN));
        let back = (0..times).fold(zoomed, |view, _| view.moved(ZOOM_OUT));
        prop_assert!(is_near(back.x.from, camera().view.x.from) && is_near(back.y.to, camera().view.y.to), "{back:?}");
    }

    #[test]
    fn arrows_to_the_right_visit_every_sample_once(from in 0usize..3) {
        let positions = [0.0, 0.5, 1.0];
        let next = drawn().next(Some(positions[from]), Side::Right);
        prop_assert_eq!(next.map(|next| next.position), positions.get(from + 1).copied());
        if let Some(next) = next {
            prop_assert_eq!(drawn().next(Some(next.position), Side::Left).map(|back| back.position), Some(positions[from]));
        }
    }
}
