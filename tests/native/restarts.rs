//! What is shown of restarts is read off the network: in the plot, step by step, and in the diagram.

use std::rc::Rc;

use zerofit::math::construct::method::Method;
use zerofit::math::network::Network;
use zerofit::math::network::forward::Evaluator;
use zerofit::math::network::line::{Line, Placed, Site};
use zerofit::math::shape::Width;
use zerofit::math::table::sample::{DataSet, Draft};
use zerofit::present::diagram::origin::{Traced, origin};
use zerofit::present::diagram::{Node, Part};
use zerofit::present::picture::{Form, Picture, svg};
use zerofit::present::plot::camera::Camera;
use zerofit::present::plot::frame::Frame;
use zerofit::present::plot::model::Plot;
use zerofit::present::plot::plane::{ExactPlane, Plane, Positions};
use zerofit::present::plot::scale::Scale;
use zerofit::present::plot::stroke::Strokes;
use zerofit::present::plot::words as plot_words;
use zerofit::present::walk::{Entry, Step, Stop, Walk, stops};
use zerofit::share::presets::Preset;

/// Samples and a network for them.
struct Built {
    data: DataSet,
    evaluator: Evaluator<Network>,
}

impl Built {
    /// The article's nine samples by the integer construction, with this many neurons in the first layer.
    fn article(a1: usize) -> Self {
        let draft = Preset::Article.table().draft();
        let draft = Draft { shape: draft.shape.with(Width::A1, a1).expect("a width"), ..draft };
        let network = crate::common::construct(&draft, Method::Integer).network;
        Self { data: crate::common::data_set(&draft), evaluator: Evaluator::new(network) }
    }

    fn line(&self) -> Line<'_> {
        Line::new(self.evaluator.network()).expect("one projection")
    }

    /// What `look` sees on the walk through the network.
    fn walked<T>(&self, look: impl FnOnce(&Walk<'_>) -> T) -> T {
        let line = self.line();
        let placed = Placed::new(&line, self.data.samples());
        look(&Walk { line: &line, evaluator: &self.evaluator, samples: self.data.samples(), placed: &placed })
    }

    fn steps(&self) -> Vec<(Stop, Step)> {
        self.walked(|walk| {
            let stops = stops(self.data.shape(), walk.placed.restarts().count());
            stops.into_iter().map(|stop| (stop, walk.step(stop))).collect()
        })
    }
}

fn plot(built: &Built) -> Plot {
    let line = built.line();
    let placed = Placed::new(&line, built.data.samples());
    let exact = ExactPlane::new(&line, &placed, built.data.samples());
    let plane = Plane {
        x: exact.x.clone(),
        y: exact.y.clone(),
        bounds: Rc::new(exact.bounds(&line, &placed)),
        restarts: Rc::new(placed.restarts()),
        positions: Rc::new(exact.positions()),
        samples: placed.sorted().iter().map(|(_, n)| *n).collect(),
        rows: Vec::new(),
        axis: Positions::Projected,
        outputs: 1,
    };
    Plot { plane: Rc::new(plane), curves: Vec::new() }
}

/// The plot's picture, and its marks of restarts: left and right end of each, the legend's last.
fn marks(plot: &Plot) -> (Picture, Vec<(f64, f64)>) {
    let camera = Camera::home(Scale::LINEAR, Frame::new(720.0, 400.0));
    let picture = plot.picture(&camera, &[], &mut Strokes::default());
    let mark = |form: &Form| match *form {
        Form::Rectangle { x, width, .. } => (x, x + width),
        _ => panic!("a mark is a rectangle"),
    };
    let marks = picture.shapes.iter().filter(|shape| shape.class == "restart").map(|shape| mark(&shape.form));
    let marks = marks.collect();
    (picture, marks)
}

#[test]
fn every_group_of_a_network_is_counted_as_its_thresholds_are() {
    for a1 in 3..=9 {
        let built = Built::article(a1);
        let placed = Placed::new(&built.line(), built.data.samples());
        for (number, group) in placed.groups().iter().enumerate() {
            assert_eq!(placed.restarts().site(group.start), Site::Group(number), "a1 = {a1}");
            if let Some(restart) = group.restart {
                assert_eq!(placed.restarts().site(restart), Site::Restart(number), "a1 = {a1}");
            }
        }
    }
}

#[test]
fn the_plot_marks_each_restart_between_the_samples_of_two_groups_and_says_what_the_marks_are() {
    let built = Built::article(5);
    let plot = plot(&built);
    let (mut picture, marks) = marks(&plot);
    let [first, second, _legend] = marks[..] else { panic!("two restarts and the legend: {marks:?}") };
    let camera = Camera::home(Scale::LINEAR, Frame::new(720.0, 400.0));
    let column = |rank: usize| camera.column(plot.plane.positions[rank]);
    for ((left, right), rank) in [(first, 3), (second, 6)] {
        // A mark is three pixels wide where it would be too narrow to be seen.
        assert!(column(rank - 1) < right && left < column(rank), "{left} to {right} before sample {rank}");
    }
    picture.description = plot_words::description(&plot, 1);
    assert!(picture.description.contains("9 samples in 3 groups. Before 2 groups stand restarts"), "{picture:?}");
    let file = svg::document(&picture);
    assert!(file.contains(">restart</text>") && file.contains("class=\"restart\""), "{file}");
}

#[test]
fn a_plot_without_restarts_does_not_speak_of_them() {
    let plot = plot(&Built::article(3));
    let (picture, marks) = marks(&plot);
    let is_legend = |form: &Form| matches!(form, Form::Text { text, .. } if text == "restart");
    assert!(marks.is_empty() && !picture.shapes.iter().any(|shape| is_legend(&shape.form)));
    assert!(!plot_words::description(&plot, 1).contains("restart"));
}

#[test]
fn the_walk_has_one_step_more_where_there_are_restarts() {
    let [without, with] = [3, 5].map(|a1| Built::article(a1).steps().len());
    assert_eq!(without + 1, with);
}

#[test]
fn the_step_about_restarts_tells_the_network_s_own_numbers() {
    for a1 in 4..=9 {
        let built = Built::article(a1);
        let steps = built.steps();
        let (_, step) = steps.iter().find(|(stop, _)| *stop == Stop::Restarts).expect("a step about restarts");
        for [r, b, slope] in step.facts.chunks_exact(3).map(|facts| [&facts[0], &facts[1], &facts[2]]) {
            for fact in [r, b] {
                let Some(Entry::NegativeAt(place)) = fact.entry else { panic!("{fact:?}") };
                let held = built.evaluator.network().entry(place.matrix, place.row, place.column);
                assert_eq!(held.map(|held| -held), Some(fact.value.clone()), "a1 = {a1}, {}", fact.symbol);
            }
            assert!(r.value < b.value, "a1 = {a1}: {r:?}, {b:?}");
            let between = (&r.value + &b.value) / num_bigint::BigInt::from(2);
            let found = built.walked(|walk| walk.line.sweep_of([0]).reach(&between).slope(0).reduced());
            assert_eq!(slope.value, found, "a1 = {a1}, {}", slope.symbol);
        }
    }
}

#[test]
fn the_walk_through_restarts_reads_well() {
    let steps = Built::article(5).steps();
    let told = steps
        .iter()
        .filter(|(stop, _)| matches!(stop, Stop::Groups | Stop::Thresholds | Stop::Restarts | Stop::Neuron(0)));
    let text: Vec<_> = told
        .map(|(_, step)| {
            let fact = |fact: &zerofit::present::walk::Fact| {
                format!("{} = {}: {}", fact.symbol, fact.value, fact.entry.map(Entry::name).unwrap_or_default())
            };
            let facts: Vec<_> = step.facts.iter().map(fact).collect();
            let parts = [step.sentences.join("\n"), step.formulas.join("\n"), facts.join("\n")];
            format!("# {}\n{}\n", step.title, parts.join("\n"))
        })
        .collect();
    insta::assert_snapshot!(text.join("\n"));
}

/// What the diagram says of parts of the network with `a1` neurons in the first layer.
fn told(a1: usize, parts: &[Part]) -> String {
    let built = Built::article(a1);
    let traced = Traced::new(&built.evaluator, &built.data.samples()[0]);
    built.walked(|walk| {
        let texts = parts.iter().map(|&part| {
            let said = origin(walk, part, Some(&traced));
            format!("# {}\n{}\n{}\n", said.title, said.formulas.join("\n"), said.origins.join("\n"))
        });
        texts.collect::<Vec<_>>().join("\n")
    })
}

#[test]
fn the_origin_of_the_weights_at_a_restart_reads_well() {
    let node = |layer, index| Part::Node(Node { layer, index });
    let thresholds = (0..6).map(|index| node(1, index));
    insta::assert_snapshot!(told(6, &thresholds.chain([node(2, 0), node(2, 1)]).collect::<Vec<_>>()));
}

#[test]
fn neurons_that_nothing_is_left_for_say_so() {
    let idle = Node { layer: 2, index: 2 };
    let weight = Part::Weight { to: Node { layer: 3, index: 0 }, from: 2 };
    insta::assert_snapshot!(told(9, &[Part::Node(idle), weight]));
}
