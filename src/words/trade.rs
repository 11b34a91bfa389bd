//! What is said of spare neurons and of exactness in float formats.

use super::figures::{duration, rough};
use super::message::{Count, Text};
use crate::math::float64::{Bits, Exactness, Format, Guarantee};
use crate::math::shape::Shape;

texts! { "trade-" =>
    TAB;
    TITLE;
    HINT;
    DIGITS;
    FIRST_LAYER;
    THEOREM_SHAPE;
    SMALLEST_FLOAT64;
    SMALLEST_FLOAT32;
    FLOAT64;
    FLOAT32;
    STOP;
    STOPPED;
    STALE;
    WHY_SPARE;
}

messages! { "trade-" =>
    fn exactly(format: &str);
    fn spare(spare: usize as Count, digits: usize as Count);
    fn none_spare(digits: usize as Count);
    fn spare_instead(spare: usize as Count, digits: usize as Count, instead: usize as Count);
    fn layer(a1: usize as Count, digits: usize as Count);
    fn layer_exact(a1: usize as Count, digits: usize as Count, format: &str);
    fn layer_about(a1: usize as Count, digits: usize as Count);
    /// How many points of the curve are known.
    pub fn going_on(done: usize as Count, total: usize as Count);
    pub(super) fn certified(format: &str, bits: String, most: usize);
    fn certified_in_units(format: &str, units: String, bits: String, most: usize);
    pub(super) fn exact_in_order(format: &str);
    fn exact_in_order_in_units(format: &str, units: String);
    /// Spare neurons with which the same samples take less: the layers, their digits, the time of the construction.
    pub fn offer(a1: usize as Count, a2: usize as Count, digits: f64 as rough, seconds: f64 as duration);
    /// The button that takes these layers.
    pub fn take(a1: usize as Count, a2: usize as Count);
    fn searching(format: &str);
    fn trying(format: &str, a1: usize as Count, a2: usize as Count);
    fn impossible(format: &str);
    fn impossible_bits(format: &str, bits: String, most: usize);
}

/// The name of a format.
#[must_use]
pub fn format(format: Format) -> Text {
    match format {
        Format::Float64 => FLOAT64,
        Format::Float32 => FLOAT32,
    }
}

/// That a network is certified for a format.
#[must_use]
pub fn exact_in(exact: Format) -> String {
    exactly(&format(exact))
}

/// What is certified of a network in the narrowest format that it is exact in, in `units` where that is not 1; nothing
/// where it is exact in none.
#[must_use]
pub fn exactness(exactness: &Exactness, units: &[String]) -> Option<String> {
    let guarantees = [(Format::Float32, exactness.float32), (Format::Float64, exactness.float64)];
    let holds =
        |guarantee: Guarantee| guarantees.into_iter().find(|(_, found)| *found == guarantee).map(|(format, _)| format);
    if let (Some(exact), Some(bits)) = (holds(Guarantee::Certified), exactness.bits) {
        let (name, bits, most) = (format(exact), bits.to_string(), exact.bits() as usize);
        return Some(if units.is_empty() {
            certified(&name, bits, most)
        } else {
            certified_in_units(&name, units.join(", "), bits, most)
        });
    }
    let name = format(holds(Guarantee::InOrder)?);
    Some(if units.is_empty() { exact_in_order(&name) } else { exact_in_order_in_units(&name, units.join(", ")) })
}

/// What the spare neurons of the network on the page bring: its digits, instead of those without, where they are known.
#[must_use]
pub fn spare_neurons(spares: usize, digits: usize, instead: Option<usize>) -> String {
    match (spares, instead) {
        (0, _) => none_spare(digits),
        (_, Some(instead)) => spare_instead(spares, digits, instead),
        (_, None) => spare(spares, digits),
    }
}

/// A point of the curve, in a sentence: the network of a first layer with `a1` neurons.
#[must_use]
pub fn point(a1: usize, digits: usize, exact_in: Option<Format>, is_estimate: bool) -> String {
    match exact_in {
        _ if is_estimate => layer_about(a1, digits),
        Some(exact) => layer_exact(a1, digits, &format(exact)),
        None => layer(a1, digits),
    }
}

/// What a search for the smallest shape tries.
#[must_use]
pub fn search(exact: Format, shape: Option<Shape>) -> String {
    match shape {
        Some(shape) => trying(&format(exact), shape.a1(), shape.a2()),
        None => searching(&format(exact)),
    }
}

/// Why there is no shape that is exact in a format, and what would help.
#[must_use]
pub fn no_shape(exact: Format, nearest: Option<Bits>) -> String {
    match nearest {
        Some(bits) => impossible_bits(&format(exact), bits.to_string(), exact.bits() as usize),
        None => impossible(&format(exact)),
    }
}
