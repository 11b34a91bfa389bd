//! Pictures as data: shapes with classes, which the page draws and the export writes.
//!
//! A picture is worked out once, in CSS pixels. `element` says which SVG element each shape is, for the page (`ui::picture`)
//! and the file (`svg`) alike; how a class looks stands in `www/picture.css` for both.

pub mod element;
pub mod svg;

use std::rc::Rc;

/// A picture with its words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// A few words that name it, for assistive technology and the file's `<title>`.
    pub title: String,
    /// What it shows, for those who do not see it.
    pub description: String,
    /// The shapes, from the back to the front.
    pub shapes: Vec<Shape>,
}

/// An outline with its appearance.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Its classes in `www/picture.css`, separated by spaces.
    pub class: &'static str,
    /// Its outline, in CSS pixels.
    pub form: Form,
}

/// An outline, in CSS pixels: x from the picture's left edge, y from its upper edge.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// An SVG path.
    Path {
        /// Its data: the value of SVG's `d`.
        d: Rc<str>,
    },
    /// A rectangle.
    Rectangle {
        /// x of its left edge.
        x: f64,
        /// y of its upper edge.
        y: f64,
        /// Its width.
        width: f64,
        /// Its height.
        height: f64,
    },
    /// A circle.
    Circle {
        /// x of its centre.
        x: f64,
        /// y of its centre.
        y: f64,
        /// Its radius.
        r: f64,
    },
    /// A line of a given width, for weights.
    Line {
        /// x and y of its first end.
        from: (f64, f64),
        /// x and y of its other end.
        to: (f64, f64),
        /// Width of the stroke.
        width: f64,
    },
    /// A line of text.
    Text {
        /// x of the part of it that `anchor` names.
        x: f64,
        /// y of its base line.
        y: f64,
        /// Which part of it is at `x`.
        anchor: Anchor,
        /// What is written, not escaped.
        text: String,
    },
}

/// Which part of a text is at its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The left end: the text is to the right of `x`.
    Start,
    /// The middle: the text is on both sides of `x`.
    Middle,
    /// The right end: the text is to the left of `x`.
    End,
}

impl Anchor {
    /// The value of SVG's `text-anchor`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

impl Form {
    /// A path with this data.
    #[must_use]
    pub fn path(data: impl Into<Rc<str>>) -> Self {
        Self::Path { d: data.into() }
    }
}

impl Picture {
    /// Adds a shape in front of the others.
    pub fn add(&mut self, class: &'static str, form: Form) {
        self.shapes.push(Shape { class, form });
    }

    /// Adds a line of text.
    pub fn write(&mut self, class: &'static str, (x, y): (f64, f64), anchor: Anchor, text: impl Into<String>) {
        self.add(class, Form::Text { x, y, anchor, text: text.into() });
    }
}

/// A coordinate to a hundredth of a pixel, without superfluous zeros.
#[must_use]
pub fn pixels(value: f64) -> String {
    let mut text = String::new();
    push_pixels(&mut text, value);
    text
}

/// Adds a place to path data.
pub fn push_point(data: &mut String, (x, y): (f64, f64)) {
    push_pixels(data, x);
    data.push(' ');
    push_pixels(data, y);
}

/// Digit by digit: a plot has ten thousand samples, and formatting takes several times as long.
fn push_pixels(data: &mut String, value: f64) {
    let hundredths = (value * 100.0).round() as i64;
    if hundredths < 0 {
        data.push('-');
    }
    let (whole, part) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    push_digits(data, whole);
    if part > 0 {
        data.push('.');
        push_digits(data, part / 10);
    }
    if part % 10 > 0 {
        push_digits(data, part % 10);
    }
}

fn push_digits(data: &mut String, number: u64) {
    if number >= 10 {
        push_digits(data, number / 10);
    }
    data.extend(char::from_digit((number % 10) as u32, 10));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_written_shortly() {
        let cases = [
            (0.0, "0"),
            (-0.001, "0"),
            (12.0, "12"),
            (-3.5, "-3.5"),
            (7.04, "7.04"),
            (-0.257, "-0.26"),
            (1.999, "2"),
            (1280.3, "1280.3"),
        ];
        for (value, expected) in cases {
            assert_eq!(pixels(value), expected);
        }
    }
}
