//! Which files there are to take away, how exactly one holds the numbers, and why one cannot be made.

use super::message::{Count, Text};
use super::trade::{certified, exact_in_order, format};
use crate::math::float64::{Bits, Format};
use crate::math::shape::Shape;
use crate::notation::figures::three_digits;

texts! { "export-" =>
    EXACT;
    SAVE_AS;
    NETWORK_FILES;
    SAMPLE_FILES;
    PREPARING;
    NO_NETWORK;
    COPY;
    NO_TABLE;
    EXCHANGE;
    ONNX;
    ONNX_32;
    SAFETENSORS;
    SAFETENSORS_32;
    NPZ;
    NPZ_32;
    PYTORCH;
    PYTHON;
    LATEX;
    C;
    CSV;
    CSV_OUTPUTS;
    TSV;
    TSV_OUTPUTS;
    SAMPLES_EXCHANGE;
    SAMPLES_PYTHON;
    SAMPLES_PYTHON_OUTPUTS;
    SAMPLES_LATEX;
    SAMPLES_LATEX_OUTPUTS;
}

messages! { "export-" =>
    /// A file that was saved.
    pub fn saved(name: &str);
    /// A button that copies a form.
    pub fn copy(form: Text);
    /// A form that is on the clipboard, and its length.
    pub fn copied(form: Text, characters: usize as Count);
    /// A form that the browser did not let the page copy.
    pub fn not_copied(form: Text);
    fn not_exact(format: &str, error: String);
    fn out_of_range(format: &str);
    fn not_certified(format: &str);
    fn instead(refusal: String, format: &str, a1: usize, a2: usize);
}

/// That a forward pass is exact in any order of summation.
#[must_use]
pub fn in_any_order(exact: Format, bits: Bits) -> String {
    certified(&format(exact), bits.to_string(), exact.bits() as usize)
}

/// That a forward pass is exact where each neuron is summed in the order of its weights.
#[must_use]
pub fn in_order(exact: Format) -> String {
    exact_in_order(&format(exact))
}

/// The largest error in a format.
#[must_use]
pub fn rounded(in_format: Format, largest_error: f64) -> String {
    not_exact(&format(in_format), three_digits(largest_error))
}

/// That numbers of a network are beyond the range of a format, and the layers that are exact in it, where they are known.
#[must_use]
pub fn beyond(in_format: Format, exact: Option<Shape>) -> String {
    refusal(out_of_range(&format(in_format)), in_format, exact)
}

/// That a network is not exact in a format, and the layers that are, where they are known.
#[must_use]
pub fn uncertified(in_format: Format, exact: Option<Shape>) -> String {
    refusal(not_certified(&format(in_format)), in_format, exact)
}

fn refusal(why: String, in_format: Format, exact: Option<Shape>) -> String {
    match exact {
        Some(shape) => instead(why, &format(in_format), shape.a1(), shape.a2()),
        None => why,
    }
}
