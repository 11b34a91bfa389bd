//! A curve as an SVG path: clipped to the view, with marks where it leaves it, thinned to what a screen can show.

use std::borrow::Cow;
use std::mem;

use super::camera::Camera;
use super::curve::Vertex;
use super::frame::Frame;
use super::frame::Pixel;
use super::view::Interval;
use crate::math::sorting;
use crate::present::picture::push_point;

/// A curve as it is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// SVG path data of the line, in pixels.
    pub path: String,
    /// Where it leaves the frame, from left to right.
    pub exits: Vec<Exit>,
}

/// A place where the curve leaves the frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Exit {
    /// Pixels from the picture's left edge.
    pub x: f64,
    /// Whether at the upper edge.
    pub up: bool,
}

/// Marks closer together than this are one.
const MARK_WIDTH: f64 = 9.0;
/// A line that the scale bends is drawn in straight parts that are at most this many pixels off, or this narrow.
const BEND: f64 = 0.25;
const NARROW: f64 = 0.5;

/// Points in one column of pixels from which on only the ends and extremes are kept: a curve of 10,000 samples moves
/// smoothly, and no line is more than a pixel off sideways.
const CROWD: usize = 8;

/// The curve through `vertices`, ascending in position, as far as it is in view.
#[must_use]
pub fn draw(vertices: &[Vertex], camera: &Camera) -> Drawing {
    let mut path = ClippedPath { frame: &camera.frame, points: Vec::new(), starts: Vec::new(), exits: Vec::new() };
    let corners: Vec<_> = camera.in_view(vertices).into_iter().map(|vertex| camera.corner(vertex)).collect();
    let mut line = Vec::new();
    for pair in corners.windows(2) {
        line.clear();
        line.push(pair[0].pixel);
        camera.follow(pair[0], pair[1], &mut line);
        line.push(pair[1].pixel);
        for pair in line.windows(2) {
            path.line(pair[0], pair[1]);
        }
    }
    Drawing { path: path.data(), exits: path.exits }
}

/// A corner and where it is drawn.
#[derive(Clone, Copy)]
struct Corner {
    vertex: Vertex,
    pixel: Pixel,
}

impl Camera {
    fn corner(&self, vertex: Vertex) -> Corner {
        Corner { vertex, pixel: (self.column(vertex.t), self.row_of(vertex.y)) }
    }

    /// The part of a curve whose positions are in the view.
    fn in_view(&self, vertices: &[Vertex]) -> Vec<Vertex> {
        let Interval { from, to } = self.view.x;
        let first = vertices.partition_point(|vertex| vertex.t < from).saturating_sub(1);
        let last = vertices.partition_point(|vertex| vertex.t <= to).min(vertices.len().saturating_sub(1));
        let whole = vertices.get(first..=last).unwrap_or_default();
        let mut part = whole.to_vec();
        if let [left, inner, ..] = whole
            && left.t < from
        {
            part[0] = left.towards(inner, from);
        }
        if let [.., inner, right] = whole
            && right.t > to
        {
            part[whole.len() - 1] = inner.towards(right, to);
        }
        part
    }

    /// Adds the places that the scale needs on a straight line: where it leaves the samples' range, and where it is bent.
    fn follow(&self, from: Corner, to: Corner, line: &mut Vec<Pixel>) {
        let (start, end) = (from.vertex.y, to.vertex.y);
        if to.pixel.0 - from.pixel.0 < NARROW || self.scale.keeps_straight(start, end) {
            return;
        }
        let (start, end) = (start.to_f64(), end.to_f64());
        let mut shares = [0.0, 1.0].map(|edge| (edge - start) / (end - start));
        sorting::sort_by(&mut shares, f64::total_cmp);
        let mut left = from;
        for share in shares.into_iter().filter(|share| *share > 0.0 && *share < 1.0) {
            let edge = self.corner(from.vertex.on_the_way(&to.vertex, share));
            self.bend(left, edge, line);
            line.push(edge.pixel);
            left = edge;
        }
        self.bend(left, to, line);
    }

    /// Adds the places between two ends of a straight line at which the scale bends it.
    fn bend(&self, left: Corner, right: Corner, line: &mut Vec<Pixel>) {
        let is_narrow = right.pixel.0 - left.pixel.0 < NARROW;
        if is_narrow || self.scale.keeps_straight(left.vertex.y, right.vertex.y) {
            return;
        }
        let middle = self.corner(left.vertex.on_the_way(&right.vertex, 0.5));
        if (middle.pixel.1 - f64::midpoint(left.pixel.1, right.pixel.1)).abs() < BEND {
            return;
        }
        self.bend(left, middle, line);
        line.push(middle.pixel);
        self.bend(middle, right, line);
    }
}

/// The lines of a curve, one after the other from left to right, as far as they are in the frame.
struct ClippedPath<'a> {
    frame: &'a Frame,
    /// Points inside the frame, and which of them begin a run of connected ones.
    points: Vec<Pixel>,
    starts: Vec<usize>,
    exits: Vec<Exit>,
}

impl ClippedPath<'_> {
    fn line(&mut self, from: Pixel, to: Pixel) {
        let Some((start, end)) = clip(from, to, self.frame) else { return };
        if self.points.last() != Some(&start) {
            self.starts.push(self.points.len());
            self.points.push(start);
        }
        self.points.push(end);
        for (cut, whole) in [(start, from), (end, to)] {
            if cut != whole && (whole.1 < self.frame.top || whole.1 > self.frame.bottom) {
                self.mark(Exit { x: cut.0, up: whole.1 < self.frame.top });
            }
        }
    }

    fn data(&self) -> String {
        let ends = self.starts.iter().skip(1).copied().chain([self.points.len()]);
        let runs: Vec<_> = self.starts.iter().zip(ends).map(|(&start, end)| &self.points[start..end]).collect();
        let mut data = String::new();
        for column in runs.chunk_by(|a, b| same_column(a, b)) {
            push_runs(&mut data, column);
        }
        data
    }

    fn mark(&mut self, exit: Exit) {
        let near = |other: &&Exit| exit.x - other.x < MARK_WIDTH;
        if !self.exits.iter().rev().take_while(near).any(|other| other.up == exit.up) {
            self.exits.push(exit);
        }
    }
}

/// The part of a line that is inside the frame, if there is one.
fn clip(from: Pixel, to: Pixel, frame: &Frame) -> Option<(Pixel, Pixel)> {
    let (left, right) = crossed(from.0, to.0, frame.left, frame.right)?;
    let (above, below) = crossed(from.1, to.1, frame.top, frame.bottom)?;
    let (enter, leave) = (left.max(above), right.min(below));
    // Where a line is very long, products are off by much: what is cut off at an edge is put on it.
    let at = |share: f64, vertical: bool, end: Pixel| {
        let x = (from.0 + share * (to.0 - from.0)).clamp(frame.left, frame.right);
        let y = if vertical { end.1 } else { from.1 + share * (to.1 - from.1) };
        (x, y.clamp(frame.top, frame.bottom))
    };
    let start = if enter > 0.0 { at(enter, above >= left, from) } else { from };
    let end = if leave < 1.0 || outside(to, frame) { at(leave, below <= right, to) } else { to };
    (enter <= leave).then_some((start, end))
}

/// Between which shares of the way from `from` to `to` a coordinate is within limits.
fn crossed(from: f64, to: f64, least: f64, greatest: f64) -> Option<(f64, f64)> {
    let step = to - from;
    if step == 0.0 {
        return (least..=greatest).contains(&from).then_some((0.0, 1.0));
    }
    let (a, b) = ((least - from) / step, (greatest - from) / step);
    Some((a.min(b).max(0.0), a.max(b).min(1.0)))
}

fn outside(point: Pixel, frame: &Frame) -> bool {
    !(frame.left..=frame.right).contains(&point.0) || !(frame.top..=frame.bottom).contains(&point.1)
}

/// Whether two runs are in the same column of pixels.
fn same_column(a: &[Pixel], b: &[Pixel]) -> bool {
    let column = a[0].0 as i64;
    a.iter().chain(b).all(|point| point.0 as i64 == column)
}

/// Adds runs to path data; many in one column as one line from the highest to the lowest place.
fn push_runs(data: &mut String, runs: &[&[Pixel]]) {
    if runs.len() <= CROWD / 2 {
        for run in runs {
            push_run(data, run);
        }
        return;
    }
    let heights = || runs.iter().copied().flatten().map(|point| point.1);
    let (least, greatest) = (heights().fold(f64::INFINITY, f64::min), heights().fold(f64::NEG_INFINITY, f64::max));
    push_run(data, &[(runs[0][0].0, least), (runs[0][0].0, greatest)]);
}

/// Adds connected points to path data: of a crowded column the first, highest, lowest and last, which is all that can be
/// told apart.
fn push_run(data: &mut String, run: &[Pixel]) {
    let mut sign = 'M';
    for column in run.chunk_by(|a, b| a.0 as i64 == b.0 as i64) {
        for &at in ends_and_extremes(column).iter() {
            data.push(mem::replace(&mut sign, 'L'));
            push_point(data, at);
        }
    }
}

fn ends_and_extremes(column: &[Pixel]) -> Cow<'_, [Pixel]> {
    if column.len() <= CROWD {
        return Cow::Borrowed(column);
    }
    let by_height = |a: &usize, b: &usize| column[*a].1.total_cmp(&column[*b].1);
    let extremes = [(0..column.len()).min_by(by_height), (0..column.len()).max_by(by_height)];
    let mut kept: Vec<_> = extremes.into_iter().flatten().chain([0, column.len() - 1]).collect();
    sorting::sort(&mut kept);
    kept.dedup();
    kept.into_iter().map(|n| column[n]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::plot::scale::{Beyond, Scale};
    use crate::present::plot::view::View;
    use crate::present::plot::wide::Wide;

    const FRAME: Frame = Frame { width: 100.0, height: 100.0, left: 0.0, right: 100.0, top: 0.0, bottom: 100.0 };
    const VIEW: View = View { x: Interval { from: 0.0, to: 1.0 }, y: Interval { from: 0.0, to: 1.0 } };
    const CAMERA: Camera = Camera { scale: Scale::LINEAR, view: VIEW, frame: FRAME };

    fn vertices(points: &[(f64, f64)]) -> Vec<Vertex> {
        points.iter().map(|&(t, y)| Vertex { t, y: Wide::new(y) }).collect()
    }

    #[track_caller]
    fn check(points: &[(f64, f64)], path: &str, exits: &[(f64, bool)]) {
        let drawing = draw(&vertices(points), &CAMERA);
        assert_eq!(drawing.path, path);
        assert_eq!(drawing.exits.iter().map(|exit| (exit.x, exit.up)).collect::<Vec<_>>(), exits);
    }

    #[test]
    fn what_is_inside_is_drawn_through() {
        check(&[(0.0, 0.0), (0.5, 1.0), (1.0, 0.25)], "M0 100L50 0L100 75", &[]);
        check(&[(0.5, 0.5)], "", &[]);
        check(&[], "", &[]);
    }

    #[test]
    fn what_is_outside_is_cut_off_and_marked() {
        check(&[(0.0, 0.5), (0.5, 1.5), (1.0, 0.5)], "M0 50L25 0M75 0L100 50", &[(25.0, true), (75.0, true)]);
        check(
            &[(0.2, 0.5), (0.6, -1e270), (1.0, 0.5)],
            "M20 50L20 100M100 100L100 50",
            &[(20.0, false), (100.0, false)],
        );
        check(&[(-1.0, 0.5), (2.0, 0.5)], "M0 50L100 50", &[]);
        check(&[(0.1, 2.0), (0.9, 3.0)], "", &[]);
    }

    #[test]
    fn a_screen_s_worth_of_points_is_kept_of_many() {
        let many: Vec<_> = (0..100_000).map(|n| (f64::from(n) / 1e5, f64::from(n * 37 % 100) / 100.0)).collect();
        let drawing = draw(&vertices(&many), &CAMERA);
        let points = drawing.path.matches(['M', 'L']).count();
        assert!((100..=405).contains(&points), "{points} points");
        assert!(drawing.path.contains(" 100L") && drawing.path.contains(" 1L"), "the extremes are kept");
    }

    #[test]
    fn many_steep_lines_in_a_column_are_one() {
        let steep: Vec<_> = (0..10_000).map(|n| (f64::from(n) / 1e4, if n % 2 == 0 { 9.0 } else { -9.0 })).collect();
        let drawing = draw(&vertices(&steep), &CAMERA);
        assert!(drawing.path.matches('M').count() <= 200, "{} runs", drawing.path.matches('M').count());
        assert!(drawing.path.contains(" 0L") && drawing.path.contains(" 100"), "from edge to edge");
    }

    #[test]
    fn the_logarithmic_scale_bends_lines() {
        let beyond = Beyond::Logarithmic { decade: 0.1 };
        let scale = Scale { above: beyond, below: beyond };
        let camera = Camera { scale, view: View { y: Interval { from: 0.0, to: 2.0 }, ..VIEW }, frame: FRAME };
        let drawing = draw(&vertices(&[(0.0, 1.0), (1.0, 1e9)]), &camera);
        assert!(drawing.path.starts_with("M0 50L"), "{}", drawing.path);
        assert!(drawing.path.ends_with("L100 5"), "{}", drawing.path);
        // Halfway, 5·10^8 is 0.1·log10(2) below the end: 0.015 of 2.
        assert!(drawing.path.contains("L50 6.51L"), "{}", drawing.path);
    }
}
