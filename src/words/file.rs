//! What a file to take away says of itself. Files go on to others, and programs read them: they are in the first language,
//! whichever is spoken, and no other catalogue has these texts.

use super::method;
use crate::math::construct::method::Method;
use crate::math::shape::Shape;

texts! { "file-" =>
    FORMULA;
}

messages! { "file-" =>
    fn network(idim: usize, a1: usize, a2: usize, m: usize);
    fn made(samples: usize, method: String);
    /// The columns' names, one after another.
    pub fn columns(inputs: String, outputs: String);
    /// The least and the largest number of the inputs, and of the outputs.
    pub fn range(least_input: String, most_input: String, least_output: String, most_output: String);
    /// The denominators in whose units inputs are taken.
    pub fn decode(units: String);
    /// The denominators in whose units outputs come out.
    pub fn divide(units: String);
    /// What a column of the network's outputs is called.
    pub fn output_of(name: &str);
    /// What a column of differences to the samples is called.
    pub fn difference_of(name: &str);
}

/// The widths of a network.
#[must_use]
pub fn widths(shape: Shape) -> String {
    network(shape.idim(), shape.a1(), shape.a2(), shape.m())
}

/// How a network was made.
#[must_use]
pub fn construction(samples: usize, how: Method) -> String {
    made(samples, method(how).into())
}
