//! The map of an output over the plane of two inputs: a network that depends on t = w·x alone has one value on every line
//! across w, so that the map is made of strips.

use super::axis::{Axis, Tick};
use super::curve::Vertex;
use super::frame::{Frame, Pixel};
use super::wide::Wide;
use crate::math::table::number::parse;
use crate::notation::number::approximate;
use crate::notation::symbols::{indexed, output};
use crate::present::picture::{Anchor, Form, Picture, pixels, push_point};
use crate::words::plot as words;

/// Samples that a map shows, at most: dots of more would hide it, so that some are left out.
pub const MOST_SHOWN: usize = 400;
/// There is no map of a network of more samples: it would take seconds and be stripes alone.
pub const MOST_MAPPED: usize = 2_500;
/// The part of both axes that is seen, in coordinates in which the samples lie between 0 and 1.
pub const MAP_FROM: f64 = -0.15;
/// See [`MAP_FROM`].
pub const MAP_TO: f64 = 1.15;

/// Steps of colour between the samples' least and greatest output.
const STEPS: usize = 8;
/// The steps, and what is less than the samples' outputs and more.
const CLASSES: usize = STEPS + 2;
/// Thresholds that are drawn, at most: more would hide the map.
const MOST_LINES: usize = 40;
/// Samples that are named by their rows, at most.
const MOST_NAMED: usize = 40;
/// Pixels around a sample that count as the sample.
const NEAR: f64 = 12.0;

/// A map with its samples. Coordinates are those of [`Axis`].
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    /// Which output.
    pub output: usize,
    /// The first input.
    pub x: Axis,
    /// The second input.
    pub y: Axis,
    /// The output.
    pub z: Axis,
    /// The position where both coordinates are 0, and how much it grows along each.
    pub position: [f64; 3],
    /// Of so many samples one is shown, from the first on.
    pub every: usize,
    /// Both coordinates of the samples that are shown.
    pub samples: Vec<(f64, f64)>,
    /// Their rows of the table, from 0.
    pub rows: Vec<usize>,
    /// Positions of the thresholds.
    pub thresholds: Vec<f64>,
    /// The output along the positions.
    pub vertices: Vec<Vertex>,
}

/// What a map is asked about at a pixel.
#[derive(Clone, Debug, PartialEq)]
pub enum Spot {
    /// A sample, by its index.
    Sample(usize),
    /// An input, to a pixel's width, as one types it.
    Input(Vec<String>),
}

/// Where the map is drawn: room below for the key.
#[must_use]
pub fn frame(width: f64) -> Frame {
    let width = width.min(620.0);
    let frame = Frame::new(width, (width * 0.8).clamp(260.0, 460.0));
    Frame { bottom: frame.height - 84.0, ..frame }
}

impl Map {
    /// The map, with the sample that is selected and the input that is probed.
    #[must_use]
    pub fn picture(
        &self,
        frame: &Frame,
        selected: Option<usize>,
        probed: Option<&[String]>,
        outputs: usize,
    ) -> Picture {
        let mut picture = Picture { width: frame.width, height: frame.height, ..Picture::default() };
        let name = output(self.output, outputs);
        picture.title = words::map_title(&name);
        let ends = [0.0, 1.0].map(|at| approximate(&self.z.value(at)));
        picture.description = words::map_caption(&name, ends[0].clone(), ends[1].clone());
        if self.every > 1 {
            picture.description.push(' ');
            picture.description.push_str(&words::map_thinned(self.every));
        }
        for (n, data) in self.strips(frame).into_iter().enumerate().filter(|(_, data)| !data.is_empty()) {
            picture.add(class_name(n), Form::path(data));
        }
        self.add_thresholds(&mut picture, frame);
        self.add_axes(&mut picture, frame);
        self.add_samples(&mut picture, frame, selected);
        if let Some((x, y)) = probed.and_then(|probed| self.place(probed)).map(|at| pixel(frame, at)) {
            picture.add("probe-cross", Form::path(format!("M{} {}h16m-8 -8v16", pixels(x - 8.0), pixels(y))));
        }
        add_key(&mut picture, frame, ends);
        picture
    }

    /// What is at a pixel: the sample there, or the input.
    #[must_use]
    pub fn spot(&self, frame: &Frame, at: Pixel) -> Spot {
        let distance = |&sample: &(f64, f64)| {
            let (x, y) = pixel(frame, sample);
            (x - at.0).hypot(y - at.1)
        };
        let near = self.samples.iter().map(distance).enumerate().filter(|(_, distance)| *distance <= NEAR);
        if let Some((sample, _)) = near.min_by(|a, b| a.1.total_cmp(&b.1)) {
            return Spot::Sample(sample * self.every);
        }
        let (u, v) = frame.shares(at);
        let width = MAP_TO - MAP_FROM;
        let input = |axis: &Axis, share: f64, length: f64| {
            axis.round_value(MAP_FROM + share.clamp(0.0, 1.0) * width, width / length).to_string()
        };
        Spot::Input(vec![input(&self.x, u, frame.inner_width()), input(&self.y, v, frame.inner_height())])
    }

    /// The coordinates of an input; `None` where it cannot be read or is not on the map.
    fn place(&self, input: &[String]) -> Option<(f64, f64)> {
        let [x, y] = input else { return None };
        let at = (self.x.coordinate(&parse(x).ok()?), self.y.coordinate(&parse(y).ok()?));
        [at.0, at.1].iter().all(|at| (MAP_FROM..=MAP_TO).contains(at)).then_some(at)
    }

    /// Path data of the strips of each class.
    fn strips(&self, frame: &Frame) -> [String; CLASSES] {
        let mut data: [String; CLASSES] = Default::default();
        let ground = corners();
        let position = |&(u, v): &(f64, f64)| self.at(u, v);
        let least = ground.iter().map(position).fold(f64::INFINITY, f64::min);
        let greatest = ground.iter().map(position).fold(f64::NEG_INFINITY, f64::max);
        for Strip { class, from, to } in strips(&self.vertices, least, greatest) {
            let polygon = self.beyond(&self.beyond(&ground, from, 1.0), to, -1.0);
            for (n, &corner) in polygon.iter().enumerate() {
                data[class].push(if n == 0 { 'M' } else { 'L' });
                push_point(&mut data[class], pixel(frame, corner));
            }
            if !polygon.is_empty() {
                data[class].push('Z');
            }
        }
        data
    }

    /// The part of a convex polygon where `side`·(position − `bound`) is not negative.
    fn beyond(&self, polygon: &[(f64, f64)], bound: f64, side: f64) -> Vec<(f64, f64)> {
        let distance = |&(u, v): &(f64, f64)| side * (self.at(u, v) - bound);
        let mut kept = Vec::new();
        for (n, corner) in polygon.iter().enumerate() {
            let next = &polygon[(n + 1) % polygon.len()];
            let (here, there) = (distance(corner), distance(next));
            if here >= 0.0 {
                kept.push(*corner);
            }
            if (here < 0.0) != (there < 0.0) {
                let share = here / (here - there);
                kept.push((corner.0 + share * (next.0 - corner.0), corner.1 + share * (next.1 - corner.1)));
            }
        }
        kept
    }

    /// The position of a place on the map.
    fn at(&self, u: f64, v: f64) -> f64 {
        let [origin, along, across] = self.position;
        origin + along * u + across * v
    }

    fn add_thresholds(&self, picture: &mut Picture, frame: &Frame) {
        if self.thresholds.len() > MOST_LINES {
            return;
        }
        for &threshold in &self.thresholds {
            // What lies beyond the line begins and ends with it.
            let beyond = self.beyond(&corners(), threshold, 1.0);
            let ends: Vec<_> = beyond.iter().filter(|&&(u, v)| (self.at(u, v) - threshold).abs() < 1e-9).collect();
            if let [from, .., to] = ends[..] {
                let (mut data, end) = (String::from("M"), pixel(frame, *to));
                push_point(&mut data, pixel(frame, *from));
                data.push('L');
                push_point(&mut data, end);
                picture.add("threshold", Form::path(data));
            }
        }
    }

    fn add_axes(&self, picture: &mut Picture, frame: &Frame) {
        for Tick { at, label } in self.x.ticks(MAP_FROM, MAP_TO, 8) {
            let (x, _) = pixel(frame, (at, 0.0));
            picture.add("tick", Form::path(format!("M{} {}v5", pixels(x), pixels(frame.bottom))));
            picture.write("label", (x, frame.bottom + 18.0), Anchor::Middle, label);
        }
        for Tick { at, label } in self.y.ticks(MAP_FROM, MAP_TO, 6) {
            let (_, y) = pixel(frame, (0.0, at));
            picture.add("tick", Form::path(format!("M{} {}h-5", pixels(frame.left), pixels(y))));
            picture.write("label", (frame.left - 8.0, y + 4.0), Anchor::End, label);
        }
        let (x, y, width, height) = (frame.left, frame.top, frame.inner_width(), frame.inner_height());
        picture.add("outline", Form::Rectangle { x, y, width, height });
        let middle = f64::midpoint(frame.left, frame.right);
        picture.write("label", (middle, frame.bottom + 36.0), Anchor::Middle, indexed("x", 0));
        picture.write("label", (frame.left - 8.0, frame.top - 7.0), Anchor::End, indexed("x", 1));
    }

    fn add_samples(&self, picture: &mut Picture, frame: &Frame, selected: Option<usize>) {
        for (n, (&sample, row)) in self.samples.iter().zip(&self.rows).enumerate() {
            let (x, y) = pixel(frame, sample);
            picture.add("map-sample", Form::Circle { x, y, r: 4.5 });
            if selected == Some(n * self.every) {
                picture.add("selected", Form::Circle { x, y, r: 8.0 });
            }
            if self.samples.len() <= MOST_NAMED {
                picture.write("value row-label", (x + 8.0, y - 6.0), Anchor::Start, (row + 1).to_string());
            }
        }
    }
}

/// The colours with the numbers between which they stand.
fn add_key(picture: &mut Picture, frame: &Frame, [least, greatest]: [String; 2]) {
    const SIZE: f64 = 18.0;
    let start = f64::midpoint(frame.left, frame.right) - SIZE * CLASSES as f64 / 2.0;
    let (y, left) = (frame.height - 36.0, |n: usize| start + SIZE * n as f64);
    for n in 0..CLASSES {
        picture.add(class_name(n), Form::Rectangle { x: left(n), y, width: SIZE, height: 14.0 });
    }
    let outline = Form::Rectangle { x: start, y, width: left(CLASSES) - start, height: 14.0 };
    picture.add("outline", outline);
    let mut write = |x: f64, y: f64, anchor, text: String| picture.write("label", (x, y), anchor, text);
    write(start - 6.0, y + 11.0, Anchor::End, words::MAP_LESS.into());
    write(left(CLASSES) + 6.0, y + 11.0, Anchor::Start, words::MAP_MORE.into());
    write(left(1), y + 30.0, Anchor::Middle, least);
    write(left(STEPS + 1), y + 30.0, Anchor::Middle, greatest);
}

/// A part of the line on which the output is in one class.
#[derive(Debug, PartialEq)]
struct Strip {
    class: usize,
    from: f64,
    to: f64,
}

/// The line between two positions in strips, from left to right.
fn strips(vertices: &[Vertex], least: f64, greatest: f64) -> Vec<Strip> {
    let mut strips: Vec<Strip> = Vec::new();
    let mut add = |class: usize, from: f64, to: f64| {
        let (from, to) = (from.max(least), to.min(greatest));
        match strips.last_mut() {
            _ if from >= to => {}
            Some(last) if last.class == class => last.to = to,
            _ => strips.push(Strip { class, from, to }),
        }
    };
    for pair in vertices.windows(2) {
        let mut from = pair[0].t;
        for share in crossings(pair[0].y, pair[1].y) {
            let to = pair[0].t + share * (pair[1].t - pair[0].t);
            let middle = f64::midpoint(from, to);
            let width = pair[1].t - pair[0].t;
            let value =
                if width > 0.0 { pair[0].y.towards(pair[1].y, (middle - pair[0].t) / width) } else { pair[0].y };
            add(class(value), from, to);
            from = to;
        }
    }
    strips
}

/// Shares of the way from one value to another, ascending, at which the class changes; the last is 1.
fn crossings(from: Wide, to: Wide) -> Vec<f64> {
    let (start, end) = (from.to_f64(), to.to_f64());
    let level = |n: usize| (n as f64 / STEPS as f64 - start) / (end - start);
    let mut shares: Vec<_> = (0..=STEPS).map(level).filter(|share| *share > 0.0 && *share < 1.0).collect();
    if end < start {
        shares.reverse();
    }
    shares.push(1.0);
    shares
}

/// How a class looks, from less than the samples' outputs to more.
fn class_name(class: usize) -> &'static str {
    match class {
        0 => "level less",
        1 => "level la",
        2 => "level lb",
        3 => "level lc",
        4 => "level ld",
        5 => "level le",
        6 => "level lf",
        7 => "level lg",
        8 => "level lh",
        _ => "level more",
    }
}

/// Which of the classes a value is in.
fn class(value: Wide) -> usize {
    let value = value.to_f64();
    if value < 0.0 {
        0
    } else if value > 1.0 {
        CLASSES - 1
    } else {
        1 + ((value * STEPS as f64) as usize).min(STEPS - 1)
    }
}

/// The corners of the part of the plane that is seen.
fn corners() -> [(f64, f64); 4] {
    [(MAP_FROM, MAP_FROM), (MAP_TO, MAP_FROM), (MAP_TO, MAP_TO), (MAP_FROM, MAP_TO)]
}

fn pixel(frame: &Frame, (u, v): (f64, f64)) -> Pixel {
    let share = |at: f64| (at - MAP_FROM) / (MAP_TO - MAP_FROM);
    (frame.left + share(u) * frame.inner_width(), frame.bottom - share(v) * frame.inner_height())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vertex(t: f64, y: f64) -> Vertex {
        Vertex { t, y: Wide::new(y) }
    }

    #[test]
    fn the_line_is_cut_where_the_class_changes() {
        let found = strips(&[vertex(-1.0, -0.5), vertex(0.0, -0.5), vertex(1.0, 0.5), vertex(2.0, 3.0)], -1.0, 2.0);
        let bounds: Vec<_> = found.iter().map(|strip| (strip.class, strip.from, strip.to)).collect();
        let expected = [(0, -1.0, 0.5), (1, 0.5, 0.625), (2, 0.625, 0.75), (3, 0.75, 0.875), (4, 0.875, 1.0)];
        assert_eq!(bounds[..5], expected);
        assert_eq!(bounds.last().map(|&(class, _, to)| (class, to)), Some((STEPS + 1, 2.0)));
        assert!(found.windows(2).all(|pair| pair[0].to.total_cmp(&pair[1].from).is_eq()), "no gaps: {bounds:?}");
    }

    #[test]
    fn values_far_beyond_floats_have_a_class() {
        let huge = Wide::from_parts(1.5, 5000);
        assert_eq!([class(huge), class(Wide::from_parts(-1.5, 5000)), class(Wide::ONE)], [STEPS + 1, 0, STEPS]);
    }
}
