//! Ready-made tables.

use std::rc::Rc;

use crate::math::sample::{Draft, Row};
use crate::math::shape::Shape;

/// A ready-made table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// The nine samples of the article's worked example.
    Article,
    /// Exclusive or.
    Xor,
    /// Sixteen points of a sine, to three decimals.
    Sine,
    /// |x| at nine integers.
    Absolute,
    /// Two inputs on which the published program divides by zero.
    CollidingPair,
    /// Three inputs on which the published program divides by zero.
    CollidingTriple,
}

impl Preset {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Article, Self::Xor, Self::Sine, Self::Absolute, Self::CollidingPair, Self::CollidingTriple];

    /// Name on the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Article => "The article's nine samples",
            Self::Xor => "XOR",
            Self::Sine => "Sine, 16 points",
            Self::Absolute => "|x|",
            Self::CollidingPair => "Published program fails (2 inputs)",
            Self::CollidingTriple => "Published program fails (3 inputs)",
        }
    }

    /// Its table.
    #[must_use]
    pub fn draft(self) -> Draft {
        let ((idim, a1, a2), rows) = match self {
            Self::Article => ((5, 3, 3), ARTICLE),
            Self::Xor => ((2, 2, 2), "0 0 0\n0 1 1\n1 0 1\n1 1 0"),
            Self::Sine => ((1, 4, 4), SINE),
            Self::Absolute => ((1, 3, 3), "-4 4\n-3 3\n-2 2\n-1 1\n0 0\n1 1\n2 2\n3 3\n4 4"),
            Self::CollidingPair => ((2, 2, 2), "0 5 1\n1 0 2\n0 7 3\n1 9 4"),
            Self::CollidingTriple => ((3, 2, 2), "0 0 5 1\n0 1 0 2\n1 0 9 3\n1 1 3 4"),
        };
        let shape = Shape::new(idim, a1, a2, 1).expect("presets have valid shapes");
        Draft { shape, rows: rows.lines().map(|line| Rc::new(row(line, idim))).collect() }
    }
}

const ARTICLE: &str = "93 4 14 4 27 1\n59 91 60 14 12 81\n58 47 31 52 6 17\n20 69 86 98 32 65\n80 98 37 72 76 25\n\
    57 85 12 60 63 33\n35 68 23 67 49 45\n21 2 69 51 41 77\n38 15 42 90 28 10";

const SINE: &str = "0 0\n0.4 0.389\n0.8 0.717\n1.2 0.932\n1.6 1\n2 0.909\n2.4 0.675\n2.8 0.335\n3.2 -0.058\n3.6 -0.443\n\
    4 -0.757\n4.4 -0.952\n4.8 -0.996\n5.2 -0.883\n5.6 -0.631\n6 -0.279";

fn row(line: &str, idim: usize) -> Row {
    let mut cells = line.split(' ').map(ToOwned::to_owned);
    Row { inputs: cells.by_ref().take(idim).collect(), outputs: cells.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_fills_its_network() {
        for preset in Preset::ALL {
            let draft = preset.draft();
            let data = draft.parse().expect("a preset without faults");
            assert_eq!(data.samples().len(), draft.shape.capacity(), "{}", preset.name());
        }
    }
}
