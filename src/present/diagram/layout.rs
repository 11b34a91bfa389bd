//! Where nodes and connections are drawn: sign by colour and line style, size by the logarithm.

use num_traits::{Signed, Zero};
use serde::{Deserialize, Serialize};

use super::{Node, drawn, sizes};
use crate::math::network::{Affine, Network};
use crate::math::shape::Shape;
use crate::present::picture::{Anchor, Form, Picture};
use crate::present::plot::wide::Wide;

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

/// The connections of `network` between nodes that are drawn.
#[must_use]
pub fn links(network: &Network) -> Vec<Link> {
    let counts = sizes(network.shape());
    let layers = network.layers().iter().enumerate();
    let neurons = layers.flat_map(|(n, layer)| {
        drawn(counts[n + 1]).into_iter().map(move |index| (Node { layer: n + 1, index }, &layer[index]))
    });
    let link = |to: Node, from: usize, row: &Affine| {
        let weight = &row.weights()[from];
        let size = Wide::quotient(weight, row.denominator()).log10();
        (!weight.is_zero()).then(|| Link { to, from, size, negative: weight.is_negative() })
    };
    neurons
        .flat_map(|(to, row)| drawn(row.weights().len()).into_iter().filter_map(move |from| link(to, from, row)))
        .collect()
}

const WIDTH: f64 = 720.0;
const STEP: f64 = 34.0;
const TOP: f64 = 40.0;
const RADIUS: f64 = 13.0;

/// Where a drawn node is; `None` for one that is not drawn.
#[must_use]
pub fn place(shape: Shape, node: Node) -> Option<(f64, f64)> {
    let counts = sizes(shape);
    let nodes = drawn(*counts.get(node.layer)?);
    let at = nodes.iter().position(|&index| index == node.index)?;
    let missing_from = nodes.windows(2).position(|pair| pair[1] > pair[0] + 1);
    // The gap in a long layer takes the room of one more node.
    let row = at + usize::from(missing_from.is_some_and(|gap| at > gap));
    let rows = nodes.len() + usize::from(missing_from.is_some());
    let x = 70.0 + node.layer as f64 * (WIDTH - 140.0) / 3.0;
    let middle = TOP + height_of(shape) / 2.0;
    Some((x, middle + (row as f64 - (rows as f64 - 1.0) / 2.0) * STEP))
}

/// The diagram; nodes of which `active` says so are filled, and `chosen` has a ring.
#[must_use]
pub fn picture(shape: Shape, links: &[Link], active: &[Node], chosen: Option<Node>) -> Picture {
    let mut picture = Picture { width: WIDTH, height: height_of(shape) + TOP + 24.0, ..Picture::default() };
    let sizes_of = |layer: usize| links.iter().filter(move |link| link.to.layer == layer).map(|link| link.size);
    for link in links {
        let from = place(shape, Node { layer: link.to.layer - 1, index: link.from });
        let (Some(from), Some(to)) = (from, place(shape, link.to)) else { continue };
        let least = sizes_of(link.to.layer).fold(f64::INFINITY, f64::min);
        let greatest = sizes_of(link.to.layer).fold(f64::NEG_INFINITY, f64::max);
        let share = if greatest > least { (link.size - least) / (greatest - least) } else { 0.5 };
        let touches =
            chosen.is_none_or(|node| node == link.to || node.layer + 1 == link.to.layer && node.index == link.from);
        let class = match (link.negative, touches) {
            (false, true) => "link positive",
            (true, true) => "link negative",
            (false, false) => "link positive faint",
            (true, false) => "link negative faint",
        };
        picture.add(class, Form::Line { from, to, width: 0.8 + 3.2 * share });
    }
    let titles = ["input", "first hidden layer", "second hidden layer", "output"];
    for (layer, (&count, title)) in sizes(shape).iter().zip(titles).enumerate() {
        let nodes = drawn(count);
        for &index in &nodes {
            let node = Node { layer, index };
            let Some((x, y)) = place(shape, node) else { continue };
            let class = match (active.contains(&node), chosen == Some(node)) {
                (false, false) => "node",
                (true, false) => "node active",
                (false, true) => "node chosen",
                (true, true) => "node active chosen",
            };
            picture.add(class, Form::Circle { x, y, r: RADIUS });
            picture.write("label node-label", (x, y + 4.0), Anchor::Middle, node.symbol(shape.m()));
        }
        let left_out = count - nodes.len();
        if let Some((x, _)) = place(shape, Node { layer, index: 0 }).filter(|_| left_out > 0) {
            let words = format!("… {left_out} more …");
            picture.write("label", (x, TOP + height_of(shape) / 2.0 + 4.0), Anchor::Middle, words);
        }
        if let Some((x, _)) = nodes.first().and_then(|&index| place(shape, Node { layer, index })) {
            picture.write("label", (x, 18.0), Anchor::Middle, format!("{title}: {count}"));
        }
    }
    picture
}

/// The node that is drawn at a pixel.
#[must_use]
pub fn node_at(shape: Shape, (x, y): (f64, f64)) -> Option<Node> {
    let all = sizes(shape).into_iter().enumerate();
    let mut nodes = all.flat_map(|(layer, count)| drawn(count).into_iter().map(move |index| Node { layer, index }));
    nodes.find(|&node| place(shape, node).is_some_and(|at| (at.0 - x).hypot(at.1 - y) <= RADIUS + 4.0))
}

fn height_of(shape: Shape) -> f64 {
    let rows = sizes(shape).map(|count| drawn(count).len() + usize::from(drawn(count).len() < count));
    rows.into_iter().max().unwrap_or(1) as f64 * STEP
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_are_found_where_they_are_drawn() {
        for widths in [[5, 3, 3, 1], [1, 100, 100, 1], [2, 400, 250, 10]] {
            let shape = Shape::try_from(widths).expect("a shape");
            for (layer, count) in sizes(shape).into_iter().enumerate() {
                for node in drawn(count).into_iter().map(|index| Node { layer, index }) {
                    let at = place(shape, node).expect("a drawn node");
                    assert_eq!(node_at(shape, at), Some(node));
                }
            }
            assert_eq!(node_at(shape, (0.0, 0.0)), None);
        }
    }

    #[test]
    fn sign_and_size_are_seen_without_colour() {
        let shape = Shape::try_from([1, 2, 1, 1]).expect("a shape");
        let to = Node { layer: 2, index: 0 };
        let links = [Link { to, from: 0, size: 2.0, negative: false }, Link { to, from: 1, size: 9.0, negative: true }];
        let picture = picture(shape, &links, &[], None);
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
