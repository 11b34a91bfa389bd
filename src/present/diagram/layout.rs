//! Where nodes and connections are drawn: sign by colour and line style, size by the logarithm.

use num_traits::{Signed, Zero};
use serde::{Deserialize, Serialize};

use super::activation::Activation;
use super::{Node, Part, drawn, drawn_nodes, sizes};
use crate::math::network::{Affine, Network};
use crate::math::shape::Shape;
use crate::math::table::names::Names;
use crate::present::picture::{Anchor, Form, Picture};
use crate::present::plot::wide::Wide;
use crate::words::diagram as words;

/// A connection between drawn nodes of neighbouring layers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Where it ends: of layer 1, 2 or 3.
    pub to: Node,
    /// Where it begins, in the layer before.
    pub from: usize,
    /// log10 of the weight's magnitude; weights of 0 have no link.
    pub size: f64,
    /// Whether the weight is below 0.
    pub negative: bool,
}

impl Link {
    /// The node where it begins.
    #[must_use]
    pub fn source(&self) -> Node {
        Node { layer: self.to.layer - 1, index: self.from }
    }
}

/// The connections of `network` between nodes that are drawn.
#[must_use]
pub fn links(network: &Network) -> Vec<Link> {
    let counts = sizes(network.shape());
    let layers = network.layers().iter().enumerate();
    let neurons =
        layers.flat_map(|(n, layer)| drawn_nodes(n + 1, counts[n + 1]).map(move |node| (node, &layer[node.index])));
    let link = |to: Node, from: usize, row: &Affine| {
        let weight = &row.weights()[from];
        let size = Wide::quotient(weight, row.denominator()).log10();
        (!weight.is_zero()).then(|| Link { to, from, size, negative: weight.is_negative() })
    };
    neurons
        .flat_map(|(to, row)| drawn(row.weights().len()).into_iter().filter_map(move |from| link(to, from, row)))
        .collect()
}

/// Pictures of less than this many pixels have short titles and small margins.
const NARROW: f64 = 560.0;
const STEP: f64 = 34.0;
/// Nodes are no closer together.
const LEAST_STEP: f64 = 25.0;
const TOP: f64 = 40.0;
const BOTTOM: f64 = 24.0;
const RADIUS: f64 = 13.0;
/// Pixels between a node and its value, and of a character of it.
const VALUE_GAP: f64 = 5.0;
const DIGIT_WIDTH: f64 = 7.5;
/// Letters of a name that are shown.
const MOST_LETTERS: usize = 14;
/// Pixels from a connection that still choose it.
const NEAR: f64 = 5.0;

/// Where the nodes of a network are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layout {
    /// The network's shape.
    pub shape: Shape,
    /// Width of the picture in pixels, at least 240.
    pub width: f64,
    /// Pixels for the names of the inputs, of those.
    names: f64,
    /// Pixels that the picture's height is to be no more than, where the nodes can move together as much.
    most_height: f64,
}

impl Layout {
    /// The places of a network of `shape` in a picture of `width` pixels, with room for the inputs' `names` where there is.
    #[must_use]
    pub fn new(shape: Shape, width: f64, names: &Names) -> Self {
        let of = |node: Node| node.name(names).map_or(0, |name| name.chars().count().min(MOST_LETTERS));
        let longest = drawn_nodes(0, shape.idim()).map(of).max().unwrap_or(0);
        Self {
            shape,
            width,
            most_height: f64::INFINITY,
            names: if width < NARROW { 0.0 } else { longest as f64 * DIGIT_WIDTH },
        }
    }

    /// These places, nearer together where the picture would be higher than so many pixels.
    #[must_use]
    pub fn no_higher_than(self, most_height: f64) -> Self {
        Self { most_height, ..self }
    }

    /// Where a drawn node is; `None` for one that is not drawn.
    #[must_use]
    pub fn place(&self, node: Node) -> Option<(f64, f64)> {
        let nodes = drawn(*sizes(self.shape).get(node.layer)?);
        let at = nodes.iter().position(|&index| index == node.index)?;
        let missing_from = nodes.windows(2).position(|pair| pair[1] > pair[0] + 1);
        // The gap in a long layer takes the room of one more node.
        let row = at + usize::from(missing_from.is_some_and(|gap| at > gap));
        let rows = nodes.len() + usize::from(missing_from.is_some());
        Some((self.column(node.layer), self.middle() + (row as f64 - (rows as f64 - 1.0) / 2.0) * self.step()))
    }

    /// The diagram. With a sample's activations, nodes that act are filled and have their value beside them.
    #[must_use]
    pub fn picture(&self, links: &[Link], activations: &[Activation], chosen: Part, names: &Names) -> Picture {
        let height = self.middle() * 2.0 - TOP + BOTTOM;
        let mut picture = Picture { width: self.width, height, ..Picture::default() };
        self.add_links(&mut picture, links, activations, chosen);
        for (layer, count) in sizes(self.shape).into_iter().enumerate() {
            self.add_title(&mut picture, layer, count);
            for node in drawn_nodes(layer, count) {
                let activation = activations.iter().find(|activation| activation.node == node);
                self.add_node(&mut picture, node, activation, chosen == Part::Node(node));
                if let Some(name) = node.name(names) {
                    self.add_name(&mut picture, node, name);
                }
            }
        }
        picture
    }

    /// The node that is drawn at a pixel, or else the weight.
    #[must_use]
    pub fn part_at(&self, links: &[Link], at: (f64, f64)) -> Option<Part> {
        self.node_at(at).map(Part::Node).or_else(|| {
            let distance = |link: &Link| Some(distance_to_line(at, self.place(link.source())?, self.place(link.to)?));
            let near = links.iter().filter_map(|link| Some((link, distance(link)?)));
            let (link, _) = near.filter(|(_, pixels)| *pixels <= NEAR).min_by(|a, b| a.1.total_cmp(&b.1))?;
            Some(Part::Weight { to: link.to, from: link.from })
        })
    }

    fn node_at(&self, (x, y): (f64, f64)) -> Option<Node> {
        let all = sizes(self.shape).into_iter().enumerate();
        all.flat_map(|(layer, count)| drawn_nodes(layer, count))
            .find(|&node| self.place(node).is_some_and(|at| (at.0 - x).hypot(at.1 - y) <= self.radius() + 4.0))
    }

    fn is_narrow(&self) -> bool {
        self.width < NARROW
    }

    fn column(&self, layer: usize) -> f64 {
        // Outputs have their values on their right.
        let (left, right) = if self.is_narrow() { (24.0, 64.0) } else { (60.0 + self.names, 110.0) };
        left + layer as f64 * (self.width - left - right) / 3.0
    }

    fn middle(&self) -> f64 {
        TOP + self.rows() * self.step() / 2.0
    }

    /// Nodes of the longest layer, with the gap in it.
    fn rows(&self) -> f64 {
        let rows = sizes(self.shape).map(|count| drawn(count).len() + usize::from(drawn(count).len() < count));
        rows.into_iter().max().unwrap_or(1) as f64
    }

    /// Pixels from a node to the next one.
    fn step(&self) -> f64 {
        ((self.most_height - TOP - BOTTOM) / self.rows()).clamp(LEAST_STEP, STEP)
    }

    fn radius(&self) -> f64 {
        RADIUS.min(self.step() / 2.0 - 1.0)
    }

    fn add_links(&self, picture: &mut Picture, links: &[Link], activations: &[Activation], chosen: Part) {
        let sizes_of = |layer: usize| links.iter().filter(move |link| link.to.layer == layer).map(|link| link.size);
        for link in links {
            let (Some(from), Some(to)) = (self.place(link.source()), self.place(link.to)) else { continue };
            let least = sizes_of(link.to.layer).fold(f64::INFINITY, f64::min);
            let greatest = sizes_of(link.to.layer).fold(f64::NEG_INFINITY, f64::max);
            let share = if greatest > least { (link.size - least) / (greatest - least) } else { 0.5 };
            let class = class_of(link, activations, chosen);
            picture.add(class, Form::Line { from, to, width: 0.8 + 3.2 * share });
        }
    }

    fn add_title(&self, picture: &mut Picture, layer: usize, count: usize) {
        let x = self.column(layer);
        let title = match layer {
            // There is no room for their numbers of neurons, which the nodes and the statement tell.
            1 if self.is_narrow() => words::HIDDEN_1.into(),
            2 if self.is_narrow() => words::HIDDEN_2.into(),
            _ => words::layer(&[words::INPUT, words::FIRST_LAYER, words::SECOND_LAYER, words::OUTPUT][layer], count),
        };
        // A label at the edge would be cut off.
        let (at, anchor) = match layer {
            0 if self.is_narrow() => (0.0, Anchor::Start),
            3 if self.is_narrow() => (self.width, Anchor::End),
            _ => (x, Anchor::Middle),
        };
        picture.write("label", (at, 18.0), anchor, title);
        let left_out = count - drawn(count).len();
        if left_out > 0 {
            picture.write("label", (x, self.middle() + 4.0), Anchor::Middle, words::left_out(left_out));
        }
    }

    /// Before an input, and below the value of an output; nothing where there is no room.
    fn add_name(&self, picture: &mut Picture, node: Node, name: &str) {
        let Some((x, y)) = self.place(node).filter(|_| !self.is_narrow()) else { return };
        let short = if name.chars().count() > MOST_LETTERS {
            name.chars().take(MOST_LETTERS - 1).chain(['…']).collect()
        } else {
            name.to_owned()
        };
        let (at, anchor) = if node.layer == 0 {
            ((x - RADIUS - VALUE_GAP, y + 4.0), Anchor::End)
        } else {
            ((x + RADIUS + VALUE_GAP, y + 17.0), Anchor::Start)
        };
        picture.write("label", at, anchor, short);
    }

    fn add_node(&self, picture: &mut Picture, node: Node, activation: Option<&Activation>, chosen: bool) {
        let Some((x, y)) = self.place(node) else { return };
        let class = match (activation.is_some_and(|activation| activation.acts), chosen) {
            (false, false) => "node",
            (true, false) => "node active",
            (false, true) => "node chosen",
            (true, true) => "node active chosen",
        };
        picture.add(class, Form::Circle { x, y, r: self.radius() });
        picture.write("label node-label", (x, y + 4.0), Anchor::Middle, node.symbol(self.shape.m()));
        // A value that does not fit is told by the node's formula alone.
        let room = if node.layer < 3 {
            self.column(node.layer + 1) - x - 2.0 * self.radius()
        } else {
            self.width - x - self.radius()
        };
        let fits = |value: &&String| value.chars().count() as f64 * DIGIT_WIDTH + VALUE_GAP <= room;
        if let Some(value) = activation.map(|activation| &activation.value).filter(fits) {
            picture.write("label value", (x + self.radius() + VALUE_GAP, y + 4.0), Anchor::Start, value);
        }
    }
}

/// Chosen and touched connections stand out, and with a sample those from nodes that act.
fn class_of(link: &Link, activations: &[Activation], chosen: Part) -> &'static str {
    let from = link.source();
    let is_chosen = chosen == Part::Weight { to: link.to, from: link.from };
    let touches = is_chosen || [Part::Node(link.to), Part::Node(from)].contains(&chosen);
    let acts = activations.iter().find(|activation| activation.node == from).map(|activation| activation.acts);
    match (link.negative, is_chosen, touches && acts != Some(false), acts == Some(true)) {
        (false, true, ..) => "link positive chosen",
        (true, true, ..) => "link negative chosen",
        (false, false, true, _) => "link positive",
        (true, false, true, _) => "link negative",
        (false, false, false, true) => "link positive acting",
        (true, false, false, true) => "link negative acting",
        (false, false, false, false) => "link positive faint",
        (true, false, false, false) => "link negative faint",
    }
}

/// Between the ends of the line only.
fn distance_to_line((x, y): (f64, f64), from: (f64, f64), to: (f64, f64)) -> f64 {
    let along = (to.0 - from.0, to.1 - from.1);
    let share = ((x - from.0) * along.0 + (y - from.1) * along.1) / (along.0 * along.0 + along.1 * along.1);
    let share = share.clamp(0.0, 1.0);
    (from.0 + share * along.0 - x).hypot(from.1 + share * along.1 - y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_are_found_where_they_are_drawn() {
        for widths in [[5, 3, 3, 1], [1, 100, 100, 1], [2, 400, 250, 10]] {
            let shape = Shape::try_from(widths).expect("a shape");
            let layout = Layout::new(shape, 340.0, &Names::default());
            for (layer, count) in sizes(shape).into_iter().enumerate() {
                for node in drawn_nodes(layer, count) {
                    let at = layout.place(node).expect("a drawn node");
                    assert_eq!(layout.node_at(at), Some(node));
                }
            }
            assert_eq!(layout.node_at((0.0, 0.0)), None);
        }
    }

    #[test]
    fn a_connection_is_found_anywhere_between_its_nodes() {
        let layout = Layout::new(Shape::try_from([2, 3, 3, 1]).expect("a shape"), 720.0, &Names::default());
        let to = Node { layer: 1, index: 2 };
        let links = [Link { to, from: 0, size: 1.0, negative: false }, Link { to, from: 1, size: 1.0, negative: true }];
        for link in links {
            let from = layout.place(link.source()).expect("a drawn node");
            let end = layout.place(to).expect("a drawn node");
            for share in [0.2, 0.4, 0.6] {
                let at = (from.0 + share * (end.0 - from.0), from.1 + share * (end.1 - from.1));
                assert_eq!(layout.part_at(&links, at), Some(Part::Weight { to, from: link.from }));
            }
        }
        assert_eq!(layout.part_at(&links, (300.0, 130.0)), None);
    }

    #[test]
    fn values_are_written_where_there_is_room_for_them() {
        let shape = Shape::try_from([1, 1, 1, 1]).expect("a shape");
        let check = |width: f64, layer: usize, value: &str, expected: bool| {
            let node = Node { layer, index: 0 };
            let activation = Activation { node, value: value.to_owned(), acts: true };
            let names = Names::default();
            let picture = Layout::new(shape, width, &names).picture(&[], &[activation], Part::Node(node), &names);
            let is_written = picture.shapes.iter().any(|shape| shape.class == "label value");
            assert_eq!(is_written, expected, "{value} at {layer} in {width} pixels");
        };
        check(720.0, 2, "≈ 1.25·10⁻¹²³", true);
        check(340.0, 2, "1483", true);
        check(340.0, 2, "≈ 1.25·10⁻¹²³", false);
        check(340.0, 3, "123456789", false);
    }

    #[test]
    fn names_stand_beside_their_nodes_where_there_is_room() {
        let shape = Shape::try_from([2, 1, 1, 1]).expect("a shape");
        let inputs = vec!["width".to_owned(), "a very long name indeed".to_owned()];
        let names = Names { inputs, outputs: vec!["species".to_owned()], ..Names::default() };
        let written = |width| {
            let to = Node { layer: 3, index: 0 };
            let picture = Layout::new(shape, width, &names).picture(&[], &[], Part::Node(to), &names);
            let texts = picture.shapes.into_iter().filter_map(|shape| match shape.form {
                Form::Text { text, .. } => Some(text),
                _ => None,
            });
            texts.filter(|text| ["width", "a very long n…", "species"].contains(&&**text)).count()
        };
        assert_eq!([written(720.0), written(340.0)], [3, 0]);
    }

    #[test]
    fn connections_from_silent_nodes_are_faint() {
        let to = Node { layer: 2, index: 0 };
        let activation = |index, acts| Activation { node: Node { layer: 1, index }, value: String::new(), acts };
        let activations = [activation(0, true), activation(1, false)];
        let link = |from| Link { to, from, size: 1.0, negative: from == 1 };
        let class = |from, chosen| class_of(&link(from), &activations, chosen);
        assert_eq!(class(0, Part::Node(to)), "link positive");
        assert_eq!(class(1, Part::Node(to)), "link negative faint");
        assert_eq!(class(0, Part::Node(Node { layer: 3, index: 0 })), "link positive acting");
        assert_eq!(class(1, Part::Weight { to, from: 1 }), "link negative chosen");
    }

    #[test]
    fn sign_and_size_are_seen_without_colour() {
        let layout = Layout::new(Shape::try_from([1, 2, 1, 1]).expect("a shape"), 720.0, &Names::default());
        let to = Node { layer: 2, index: 0 };
        let links = [Link { to, from: 0, size: 2.0, negative: false }, Link { to, from: 1, size: 9.0, negative: true }];
        let picture = layout.picture(&links, &[], Part::Node(to), &Names::default());
        let lines: Vec<_> = picture
            .shapes
            .iter()
            .filter_map(|shape| match shape.form {
                Form::Line { width, .. } => Some((shape.class, width)),
                _ => None,
            })
            .collect();
        assert_eq!(lines, [("link positive", 0.8), ("link negative", 4.0)]);
    }
}
