//! Shapes as SVG elements: the one walk over a picture, from which both the page and the file are made.

use std::rc::Rc;

use super::{Form, Picture, Shape, pixels};

/// An SVG element: of a picture's shape, without children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element<'a> {
    /// The name of its tag, such as `path`.
    pub name: &'static str,
    /// Its attributes, as they are: not escaped.
    pub attributes: Vec<(&'static str, Rc<str>)>,
    /// The text in it, not escaped; `None` where it is empty.
    pub text: Option<&'a str>,
}

impl Picture {
    /// Its shapes as elements, from the back to the front.
    pub fn elements(&self) -> impl Iterator<Item = Element<'_>> {
        self.shapes.iter().map(element)
    }

    /// The value of SVG's `viewBox`: one unit is a pixel.
    #[must_use]
    pub fn view_box(&self) -> String {
        format!("0 0 {} {}", pixels(self.width), pixels(self.height))
    }
}

fn element(Shape { class, form }: &Shape) -> Element<'_> {
    let (name, attributes, text) = match form {
        Form::Path { d } => ("path", vec![("d", d.clone())], None),
        Form::Rectangle { x, y, width, height } => {
            ("rect", lengths([("x", x), ("y", y), ("width", width), ("height", height)]), None)
        }
        Form::Circle { x, y, r } => ("circle", lengths([("cx", x), ("cy", y), ("r", r)]), None),
        Form::Line { from, to, width } => {
            let ends = [("x1", &from.0), ("y1", &from.1), ("x2", &to.0), ("y2", &to.1), ("stroke-width", width)];
            ("line", lengths(ends), None)
        }
        Form::Text { x, y, anchor, text } => {
            let mut attributes = lengths([("x", x), ("y", y)]);
            attributes.push(("text-anchor", anchor.name().into()));
            ("text", attributes, Some(text.as_str()))
        }
    };
    let attributes = std::iter::once(("class", Rc::from(*class))).chain(attributes).collect();
    Element { name, attributes, text }
}

fn lengths<const N: usize>(values: [(&'static str, &f64); N]) -> Vec<(&'static str, Rc<str>)> {
    values.into_iter().map(|(name, &value)| (name, pixels(value).into())).collect()
}
