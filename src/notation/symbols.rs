//! Symbols with indices, as the article writes them: counted from 0; and powers of ten.

use crate::math::network::line::{Restarts, Site};

/// `n` in subscript digits: ₁₂.
#[must_use]
pub fn subscript(n: usize) -> String {
    n.to_string().bytes().filter_map(|digit| char::from_u32(0x2080 + u32::from(digit - b'0'))).collect()
}

/// `name` with the index `n`: b₁₂.
#[must_use]
pub fn indexed(name: &str, n: usize) -> String {
    name.to_owned() + &subscript(n)
}

/// `name` with the indices of a group `i` and a neuron `j`: s₀₁, s₁₂,₃.
#[must_use]
pub fn doubly_indexed(name: &str, i: usize, j: usize) -> String {
    let comma = if i < 10 && j < 10 { "" } else { "," };
    format!("{name}{}{comma}{}", subscript(i), subscript(j))
}

/// Threshold `i` from the left: b_g where group g begins, and r_g where a restart stands before that.
#[must_use]
pub fn threshold(i: usize, restarts: &Restarts) -> String {
    match restarts.site(i) {
        Site::Group(group) => indexed("θ", group),
        Site::Restart(group) => indexed("r", group),
    }
}

/// Output `d` of a network with `outputs` outputs: f, or f₁, f₂, … as the table's columns are called.
#[must_use]
pub fn output(d: usize, outputs: usize) -> String {
    if outputs == 1 { "f".to_owned() } else { indexed("f", d + 1) }
}

/// 10 to the power `exponent`: 10⁻¹².
#[must_use]
pub fn ten_to(exponent: i64) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let raised = |sign: char| sign.to_digit(10).map_or('⁻', |digit| DIGITS[digit as usize]);
    "10".chars().chain(exponent.to_string().chars().map(raised)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indices_are_set_low() {
        assert_eq!([doubly_indexed("s", 0, 1), doubly_indexed("s", 12, 3)], ["s₀₁", "s₁₂,₃"]);
        assert_eq!([indexed("b", 0), indexed("g", 129), output(0, 1), output(0, 2)], ["b₀", "g₁₂₉", "f", "f₁"]);
    }

    #[test]
    fn exponents_are_set_high() {
        assert_eq!([ten_to(0), ten_to(30), ten_to(-129)], ["10⁰", "10³⁰", "10⁻¹²⁹"]);
    }
}
