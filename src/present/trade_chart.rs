//! Digits, by their logarithm, against the neurons of the first layer, and where float formats are exact.

use crate::math::float64::Format;
use crate::notation::figures::grouped;
use crate::notation::symbols::ten_to;
use crate::present::picture::{Anchor, Form, Picture, pixels};
use crate::present::plot::frame::Frame;
use crate::words::{sentences, trade as words};

/// The integer network with one width of the first layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct TradePoint {
    /// Neurons of the first layer.
    pub a1: usize,
    /// Digits of all parameters.
    pub digits: usize,
    /// The narrowest format that it is certified for.
    pub exact_in: Option<Format>,
    /// Whether constructing it would take so long that its digits are estimated.
    pub is_estimate: bool,
}

impl TradePoint {
    /// The point, in a sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        words::point(self.a1, self.digits, self.exact_in, self.is_estimate)
    }
}

/// A chart, and where its points are.
#[derive(Clone, Debug, PartialEq)]
pub struct TradeChart {
    /// What is drawn.
    pub picture: Picture,
    /// The place of every point, in pixels of the picture.
    pub places: Vec<(f64, f64)>,
}

/// Pixels between two labels of an axis, at least.
const LABEL_HEIGHT: f64 = 24.0;

/// The chart of `points`, ascending in a1; the one of `present` neurons is emphasised.
#[must_use]
pub fn chart(points: &[TradePoint], present: usize, frame: &Frame) -> TradeChart {
    let scale = Scale::new(points, *frame);
    let mut picture = Picture {
        width: frame.width,
        height: frame.height,
        title: words::TITLE.into(),
        description: sentences(points.iter().map(TradePoint::sentence)),
        ..Picture::default()
    };
    let places: Vec<_> = points.iter().map(|point| scale.place(point)).collect();
    scale.add_region(&mut picture, points, Format::Float64);
    scale.add_region(&mut picture, points, Format::Float32);
    scale.add_axes(&mut picture);
    let moves = places.iter().enumerate().map(|(n, (x, y))| {
        let command = if n == 0 { 'M' } else { 'L' };
        format!("{command}{} {}", pixels(*x), pixels(*y))
    });
    picture.add("trade-line", Form::path(moves.collect::<String>()));
    for (point, &(x, y)) in points.iter().zip(&places) {
        picture.add(class(point, present), Form::Circle { x, y, r: if point.a1 == present { 6.0 } else { 4.0 } });
    }
    TradeChart { picture, places }
}

fn class(point: &TradePoint, present: usize) -> &'static str {
    match (point.a1 == present, point.is_estimate) {
        (true, _) => "trade-point present",
        (false, true) => "trade-point estimated",
        (false, false) => "trade-point",
    }
}

/// Where widths and digits are on the picture.
struct Scale {
    frame: Frame,
    /// The narrowest and the widest first layer.
    layers: (usize, usize),
    /// Exponents of ten below the fewest and above the most digits.
    decades: (i32, i32),
}

impl Scale {
    fn new(points: &[TradePoint], frame: Frame) -> Self {
        let exponents = || points.iter().map(|point| (point.digits.max(1) as f64).log10());
        let least = exponents().reduce(f64::min).map_or(0, |exponent| exponent.floor() as i32);
        let most = exponents().reduce(f64::max).map_or(1, |exponent| exponent.ceil() as i32);
        let layers = (points.first().map_or(1, |point| point.a1), points.last().map_or(2, |point| point.a1));
        Self { frame, layers, decades: (least, most.max(least + 1)) }
    }

    fn x(&self, a1: usize) -> f64 {
        let Frame { left, right, .. } = self.frame;
        let (first, last) = self.layers;
        if first == last {
            return f64::midpoint(left, right);
        }
        left + (a1 - first) as f64 / (last - first) as f64 * (right - left)
    }

    /// The row of 10^`exponent`.
    fn y(&self, exponent: f64) -> f64 {
        let (least, most) = (f64::from(self.decades.0), f64::from(self.decades.1));
        self.frame.top + (most - exponent) / (most - least) * (self.frame.bottom - self.frame.top)
    }

    fn place(&self, point: &TradePoint) -> (f64, f64) {
        (self.x(point.a1), self.y((point.digits.max(1) as f64).log10()))
    }

    /// The part of the chart from where on every point is certified for `format`.
    fn add_region(&self, picture: &mut Picture, points: &[TradePoint], format: Format) {
        let holds = |point: &&TradePoint| point.exact_in.is_some_and(|exact_in| exact_in.bits() <= format.bits());
        let Some(first) = points.iter().rev().take_while(holds).last() else { return };
        let Frame { right, top, bottom, .. } = self.frame;
        let x = self.x(first.a1).min(right - 2.0);
        let area = Form::Rectangle { x, y: top, width: right - x, height: bottom - top };
        let line = match format {
            Format::Float64 => {
                picture.add("trade-region double", area);
                1.0
            }
            Format::Float32 => {
                picture.add("trade-region single", area);
                0.0
            }
        };
        // In the half of the chart where the curve does not end.
        let is_high = points.last().is_some_and(|last| self.place(last).1 < f64::midpoint(top, bottom));
        let row = if is_high { bottom - 8.0 - 16.0 * line } else { top + 30.0 - 16.0 * line };
        picture.write("label", (right - 4.0, row), Anchor::End, words::exact_in(format));
    }

    fn add_axes(&self, picture: &mut Picture) {
        let Frame { left, right, bottom, top, .. } = self.frame;
        let (least, most) = self.decades;
        let every = (LABEL_HEIGHT / (self.y(0.0) - self.y(1.0))).ceil().max(1.0) as usize;
        for exponent in (least..=most).step_by(every) {
            let row = self.y(f64::from(exponent));
            picture.add("grid-line", Form::path(format!("M{} {}H{}", pixels(left), pixels(row), pixels(right))));
            picture.write("label", (left - 8.0, row + 4.0), Anchor::End, ten_to(exponent.into()));
        }
        picture.write("label", (left, top - 8.0), Anchor::Start, words::DIGITS);
        let (first, last) = self.layers;
        for (a1, anchor) in [(first, Anchor::Start), (last, Anchor::End)] {
            picture.write("label", (self.x(a1), bottom + 18.0), anchor, grouped(a1));
        }
        picture.write("label", (right, bottom + 36.0), Anchor::End, words::FIRST_LAYER);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(a1: usize, digits: usize, exact_in: Option<Format>) -> TradePoint {
        TradePoint { a1, digits, exact_in, is_estimate: false }
    }

    #[test]
    fn points_are_placed_by_width_and_by_the_logarithm_of_their_digits() {
        let points = [point(100, 1_000_000, None), point(150, 10_000, None), point(200, 100, None)];
        let chart = chart(&points, 150, &Frame::new(580.0, 266.0));
        assert_eq!(chart.places, [(68.0, 22.0), (318.0, 122.0), (568.0, 222.0)]);
    }

    #[test]
    fn a_region_begins_where_every_wider_layer_is_exact() {
        let exact = Some(Format::Float64);
        let points =
            [point(3, 40, exact), point(4, 35, None), point(5, 30, exact), point(7, 20, Some(Format::Float32))];
        let regions: Vec<_> = chart(&points, 3, &Frame::new(580.0, 266.0))
            .picture
            .shapes
            .into_iter()
            .filter_map(|shape| match shape.form {
                Form::Rectangle { x, .. } => Some((shape.class, x)),
                _ => None,
            })
            .collect();
        assert_eq!(regions, [("trade-region double", 318.0), ("trade-region single", 566.0)]);
    }
}
