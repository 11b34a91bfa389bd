//! The theorem as one sentence about the shape on the page, with its widths as numbers one can change.

use super::figures::rough;
use super::message::{Count, Text};
use crate::math::shape::{Shape, Width};

texts! { "statement-" =>
    EXACTLY;
}

messages! { "statement-" =>
    fn sentence(first: &str, second: &str, samples: &str, exactly: &str);
    fn any(product: String, capacity: usize as Count);
    fn spare(spare: usize as Count, first: usize as Count);
    fn spare_instead(spare: usize as Count, first: usize as Count, digits: usize as Count, instead: f64 as rough);
    fn any_with_outputs(product: String, capacity: usize as Count, outputs: usize as Count);
}

/// A part of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words.
    Words(String),
    /// Words that stand on one line.
    Together(String),
    /// Words that matter most.
    Stressed(Text),
    /// A width that can be changed here.
    Width(Width),
}

/// How many neurons of the first layer of `shape` are spare, and what they bring, once that is known: the digits, and about
/// how many there would be without.
#[must_use]
pub fn spare_neurons(shape: Shape, spare_ones: usize, digits: Option<(usize, f64)>) -> String {
    match digits {
        Some((digits, instead)) => spare_instead(spare_ones, shape.a1(), digits, instead),
        None => spare(spare_ones, shape.a1()),
    }
}

/// What stands at the places of the sentence before it is cut there: characters that no language uses.
const PLACES: [&str; 4] = ["\u{e000}", "\u{e001}", "\u{e002}", "\u{e003}"];

/// What the theorem says of `shape`.
#[must_use]
pub fn statement(shape: Shape) -> Vec<Part> {
    let [first, second, samples, exactly] = PLACES;
    let sentence = sentence(first, second, samples, exactly);
    sentence.split_inclusive(is_place).flat_map(|piece| parts(piece, shape)).collect()
}

/// The sentence as text.
#[must_use]
pub fn said(shape: Shape) -> String {
    let text = |part| match part {
        Part::Words(words) | Part::Together(words) => words,
        Part::Stressed(word) => word.into(),
        Part::Width(width) => shape.width(width).to_string(),
    };
    statement(shape).into_iter().map(text).collect()
}

fn is_place(sign: char) -> bool {
    PLACES.iter().any(|place| place.starts_with(sign))
}

/// Words, and the place that they end with.
fn parts(piece: &str, shape: Shape) -> impl Iterator<Item = Part> {
    let words = piece.trim_end_matches(is_place);
    let place = match PLACES.iter().position(|place| piece.ends_with(place)) {
        Some(0) => Some(Part::Width(Width::A1)),
        Some(1) => Some(Part::Width(Width::A2)),
        Some(2) => Some(Part::Together(samples(shape))),
        Some(_) => Some(Part::Stressed(EXACTLY)),
        None => None,
    };
    Some(Part::Words(words.to_owned())).filter(|_| !words.is_empty()).into_iter().chain(place)
}

fn samples(shape: Shape) -> String {
    let (a1, a2, m) = (shape.a1(), shape.a2(), shape.m());
    if m == 1 {
        any(format!("{a1} × {a2}"), shape.capacity())
    } else {
        any_with_outputs(format!("{a1}·({a2} div {m}) + ({a2} mod {m})"), shape.capacity(), m)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(widths: [usize; 4], expected: &str) {
        let text = statement(Shape::try_from(widths).expect("a shape")).into_iter().map(|part| match part {
            Part::Words(words) | Part::Together(words) => words,
            Part::Stressed(word) => format!("*{word}*"),
            Part::Width(width) => format!("[{width:?}]"),
        });
        assert_eq!(text.collect::<String>(), expected);
    }

    #[test]
    fn on_a_slide_its_widths_are_numbers() {
        let shape = Shape::try_from([5, 3, 4, 1]).expect("a shape");
        let expected = "Two hidden layers of 3 and 4 ReLU neurons reproduce any 3 × 4 = 12 samples exactly.";
        assert_eq!(said(shape), expected);
    }

    #[test]
    fn the_theorem_is_said_of_the_shape_on_the_page() {
        check(
            [5, 3, 3, 1],
            "Two hidden layers of [A1] and [A2] ReLU neurons reproduce any 3 × 3 = 9 samples *exactly*.",
        );
        check(
            [1, 3, 4, 2],
            "Two hidden layers of [A1] and [A2] ReLU neurons reproduce any 3·(4 div 2) + (4 mod 2) = 6 samples with 2 \
             outputs *exactly*.",
        );
    }
}
