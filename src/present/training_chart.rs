//! Errors of training runs over their iterations, both by their logarithms, above the construction's 0.

use crate::present::picture::{Anchor, Form, Picture, pixels};
use crate::present::plot::frame::Frame;
use crate::words::training as words;

/// A start's errors: (iteration, error), ascending in iteration.
pub type Curve = Vec<(usize, f64)>;

/// Pixels between the least error drawn and the line of the error 0, which has no logarithm.
const GAP: f64 = 34.0;
/// Pixels between two labels, at least.
const LABEL_HEIGHT: f64 = 26.0;
/// A label that begins nearer to the right edge would not fit.
const LAST_LABEL: f64 = 20.0;
/// A chart of at least this many powers of ten does not look dramatic for small differences.
const LEAST_DECADES: i32 = 3;

/// The chart of `curves`, of which `best` is emphasised, for at most `iterations` iterations a start.
#[must_use]
pub fn chart(curves: &[Curve], best: Option<usize>, iterations: usize, frame: &Frame) -> Picture {
    let scale = Scale::new(curves, iterations, *frame);
    let mut picture =
        Picture { width: frame.width, height: frame.height, title: words::CHART.into(), ..Picture::default() };
    scale.add_axes(&mut picture);
    for (n, curve) in curves.iter().enumerate().filter(|(n, _)| best != Some(*n)) {
        picture.add(if n % 2 == 0 { "start" } else { "start odd" }, Form::path(scale.path(curve)));
    }
    if let Some(curve) = best.and_then(|best| curves.get(best)) {
        picture.add("start best", Form::path(scale.path(curve)));
        if let Some((x, y)) = curve.last().and_then(|&(iteration, error)| scale.place(iteration, error)) {
            picture.add("start-end", Form::Circle { x, y, r: 4.0 });
        }
    }
    picture
}

/// Where iterations and errors are on the picture.
struct Scale {
    frame: Frame,
    iterations: usize,
    /// Exponents of ten of the least and the greatest error.
    decades: (i32, i32),
}

impl Scale {
    fn new(curves: &[Curve], iterations: usize, frame: Frame) -> Self {
        let exponents = || {
            let errors = curves.iter().flatten().map(|&(_, error)| error);
            errors.filter(|error| error.is_normal()).map(f64::log10)
        };
        let greatest = exponents().reduce(f64::max).map_or(2, |exponent| exponent.ceil() as i32);
        let least = exponents().reduce(f64::min).map_or(0, |exponent| exponent.floor() as i32);
        Self { frame, iterations, decades: (least.min(greatest - LEAST_DECADES), greatest) }
    }

    fn x(&self, iteration: usize) -> f64 {
        let share = (iteration as f64).ln_1p() / (self.iterations.max(1) as f64).ln_1p();
        self.frame.left + share.min(1.0) * (self.frame.right - self.frame.left)
    }

    /// The row of 10^`exponent`.
    fn y(&self, exponent: f64) -> f64 {
        let (least, greatest) = (f64::from(self.decades.0), f64::from(self.decades.1));
        self.frame.top + (greatest - exponent) / (greatest - least) * (self.frame.bottom - GAP - self.frame.top)
    }

    /// `None` for an error beyond float64.
    fn place(&self, iteration: usize, error: f64) -> Option<(f64, f64)> {
        let row = if error.is_normal() { self.y(error.log10()) } else { self.frame.bottom };
        error.is_finite().then(|| (self.x(iteration), row))
    }

    fn path(&self, curve: &Curve) -> String {
        let places = curve.iter().filter_map(|&(iteration, error)| self.place(iteration, error));
        places
            .enumerate()
            .map(|(n, (x, y))| format!("{}{} {}", if n == 0 { 'M' } else { 'L' }, pixels(x), pixels(y)))
            .collect()
    }

    fn add_axes(&self, picture: &mut Picture) {
        let Frame { left, right, top, bottom, .. } = self.frame;
        let across = |row: f64| Form::path(format!("M{} {}H{}", pixels(left), pixels(row), pixels(right)));
        let (least, greatest) = self.decades;
        let every = (LABEL_HEIGHT / (self.y(0.0) - self.y(1.0))).ceil() as i32;
        for exponent in (least..=greatest).rev().step_by(every.max(1) as usize) {
            let row = self.y(f64::from(exponent));
            picture.add("grid-line", across(row));
            picture.write("label", (left - 8.0, row + 4.0), Anchor::End, words::power_of_ten(exponent));
        }
        picture.write("label", (left, top - 8.0), Anchor::Start, words::ERROR);
        picture.add("zero", across(bottom));
        picture.write("label", (left - 8.0, bottom + 4.0), Anchor::End, "0");
        picture.write("zero-label", (right, bottom - 7.0), Anchor::End, words::CONSTRUCTION);
        let marks = std::iter::successors(Some(1), |mark| Some(mark * 10)).take_while(|&mark| mark <= self.iterations);
        for iteration in std::iter::once(0).chain(marks) {
            let x = self.x(iteration);
            picture.add("tick", Form::path(format!("M{} {}v5", pixels(x), pixels(bottom))));
            let anchor = if x > right - LAST_LABEL { Anchor::End } else { Anchor::Middle };
            picture.write("label", (x, bottom + 18.0), anchor, iteration.to_string());
        }
        picture.write("label", (right, bottom + 36.0), Anchor::End, words::ITERATION);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame() -> Frame {
        Frame::new(600.0, 300.0)
    }

    fn texts(picture: &Picture) -> Vec<&str> {
        fn text(form: &Form) -> Option<&str> {
            if let Form::Text { text, .. } = form { Some(text) } else { None }
        }
        picture.shapes.iter().filter_map(|shape| text(&shape.form)).collect()
    }

    fn paths<'a>(picture: &'a Picture, class: &str) -> Vec<&'a str> {
        let paths = picture.shapes.iter().filter(|shape| shape.class == class);
        paths.map(|shape| if let Form::Path { d } = &shape.form { &**d } else { "" }).collect()
    }

    #[test]
    fn the_scale_holds_every_error_and_the_zero_is_below_them() {
        let curves = [vec![(0, 80.0), (1, 9.0)], vec![(0, 2_000.0), (99, 0.5)]];
        let picture = chart(&curves, Some(1), 99, &frame());
        assert_eq!(
            texts(&picture),
            [
                "10000",
                "1000",
                "100",
                "10",
                "1",
                "0.1",
                words::ERROR.text(),
                "0",
                words::CONSTRUCTION.text(),
                "0",
                "1",
                "10",
                words::ITERATION.text()
            ]
        );
        assert_eq!(paths(&picture, "zero"), ["M68 256H588"]);
        assert_eq!((paths(&picture, "start").len(), paths(&picture, "start best").len()), (1, 1));
    }

    #[test]
    fn errors_are_placed_by_their_logarithms() {
        // From 10^3 at row 22 to 10^0 at 222; iterations from 0 at 68 to 99 at 588, 9 halfway.
        let picture = chart(&[vec![(0, 1_000.0), (9, 10.0), (99, 1.0)]], Some(0), 99, &frame());
        assert_eq!(paths(&picture, "start best"), ["M68 22L328 155.33L588 222"]);
    }

    #[test]
    fn an_error_of_0_is_on_its_line_and_one_beyond_float64_is_not_drawn() {
        let picture = chart(&[vec![(0, f64::INFINITY), (9, 10.0), (99, 0.0)]], Some(0), 99, &frame());
        assert!(paths(&picture, "start best")[0].starts_with("M328 "));
        assert!(paths(&picture, "start best")[0].ends_with("L588 256"));
    }

    #[test]
    fn labels_of_many_powers_of_ten_do_not_touch() {
        let picture = chart(&[vec![(0, 1e14), (9, 1e-9)]], Some(0), 1_000, &frame());
        let rows: Vec<f64> = picture
            .shapes
            .iter()
            .filter_map(|shape| match &shape.form {
                Form::Text { x, y, .. } if *x < 68.0 => Some(*y),
                _ => None,
            })
            .collect();
        assert!(rows.len() > 5 && rows.windows(2).all(|pair| pair[1] - pair[0] >= 20.0), "{rows:?}");
    }
}
