//! Symbols with indices, as the article writes them: counted from 0.

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

/// Output `d` of a network with `outputs` outputs: f, or f₁, f₂, … as the table's columns are called.
#[must_use]
pub fn output(d: usize, outputs: usize) -> String {
    if outputs == 1 { "f".to_owned() } else { indexed("f", d + 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indices_are_set_low() {
        assert_eq!([indexed("b", 0), indexed("g", 129), output(0, 1), output(0, 2)], ["b₀", "g₁₂₉", "f", "f₁"]);
    }
}
