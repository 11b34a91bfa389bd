//! Ready-made tables.

use std::rc::Rc;

use super::link::Table;
use super::random::RandomTable;
use crate::math::construct::method::Method;
use crate::math::shape::Shape;
use crate::math::table::sample::{Draft, Row};

/// A ready-made table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// The nine samples of the article's worked example.
    Article,
    /// Exclusive or.
    Xor,
    /// Whether four bits hold an odd number of ones.
    Parity,
    /// Sixteen points of a sine, to three decimals.
    Sine,
    /// |x| at nine integers.
    Absolute,
    /// Outputs that jump at every step, positions at uneven distances.
    Jumps,
    /// Two outputs: points of a circle.
    Circle,
    /// Two inputs on which the published program divides by zero.
    CollidingPair,
    /// Three inputs on which the published program divides by zero.
    CollidingTriple,
    /// The article's headline: 10,000 samples at 100 × 100.
    TenThousand,
    /// The article's other headline: 10,000 samples with 10 outputs at 400 × 250.
    TenOutputs,
}

impl Preset {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Article,
        Self::Xor,
        Self::Parity,
        Self::Sine,
        Self::Absolute,
        Self::Jumps,
        Self::Circle,
        Self::CollidingPair,
        Self::CollidingTriple,
        Self::TenThousand,
        Self::TenOutputs,
    ];

    /// Its name in what a browser keeps, which is never to be changed.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Xor => "xor",
            Self::Parity => "parity",
            Self::Sine => "sine",
            Self::Absolute => "absolute",
            Self::Jumps => "jumps",
            Self::Circle => "circle",
            Self::CollidingPair => "colliding-pair",
            Self::CollidingTriple => "colliding-triple",
            Self::TenThousand => "ten-thousand",
            Self::TenOutputs => "ten-outputs",
        }
    }

    /// The example of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.name() == name)
    }

    /// The construction that it is there to show: the published one where that divides by zero.
    #[must_use]
    pub fn method(self) -> Method {
        match self {
            Self::CollidingPair | Self::CollidingTriple => Method::Published,
            _ => Method::default(),
        }
    }

    /// The random table that it is, where it is one.
    #[must_use]
    pub fn random(self) -> Option<RandomTable> {
        match self {
            Self::TenThousand => Some(random((1, 100, 100, 1))),
            Self::TenOutputs => Some(random((1, 400, 250, 10))),
            _ => None,
        }
    }

    /// Its table.
    #[must_use]
    pub fn table(self) -> Table {
        match self {
            Self::Article => typed((5, 3, 3, 1), ARTICLE),
            Self::Xor => typed((2, 2, 2, 1), "0 0 0\n0 1 1\n1 0 1\n1 1 0"),
            Self::Parity => typed((4, 4, 4, 1), PARITY),
            Self::Sine => typed((1, 4, 4, 1), SINE),
            Self::Absolute => typed((1, 3, 3, 1), "-4 4\n-3 3\n-2 2\n-1 1\n0 0\n1 1\n2 2\n3 3\n4 4"),
            Self::Jumps => typed((1, 5, 5, 1), JUMPS),
            Self::Circle => typed((1, 3, 4, 2), CIRCLE),
            Self::CollidingPair => typed((2, 2, 2, 1), "0 5 1\n1 0 2\n0 7 3\n1 9 4"),
            Self::CollidingTriple => typed((3, 2, 2, 1), "0 0 5 1\n0 1 0 2\n1 0 9 3\n1 1 3 4"),
            Self::TenThousand => Table::Random(random((1, 100, 100, 1))),
            Self::TenOutputs => Table::Random(random((1, 400, 250, 10))),
        }
    }
}

const ARTICLE: &str = "93 4 14 4 27 1\n59 91 60 14 12 81\n58 47 31 52 6 17\n20 69 86 98 32 65\n80 98 37 72 76 25\n\
    57 85 12 60 63 33\n35 68 23 67 49 45\n21 2 69 51 41 77\n38 15 42 90 28 10";

const PARITY: &str = "0 0 0 0 0\n0 0 0 1 1\n0 0 1 0 1\n0 0 1 1 0\n0 1 0 0 1\n0 1 0 1 0\n0 1 1 0 0\n0 1 1 1 1\n\
    1 0 0 0 1\n1 0 0 1 0\n1 0 1 0 0\n1 0 1 1 1\n1 1 0 0 0\n1 1 0 1 1\n1 1 1 0 1\n1 1 1 1 0";

const SINE: &str = "0 0\n0.4 0.389\n0.8 0.717\n1.2 0.932\n1.6 1\n2 0.909\n2.4 0.675\n2.8 0.335\n3.2 -0.058\n3.6 -0.443\n\
    4 -0.757\n4.4 -0.952\n4.8 -0.996\n5.2 -0.883\n5.6 -0.631\n6 -0.279";

const JUMPS: &str = "1 0\n2 99\n3 0\n5 99\n8 0\n9 99\n11 0\n15 99\n16 0\n17 99\n19 0\n22 99\n23 0\n\
    27 99\n28 0\n30 99\n31 0\n33 99\n36 0\n37 99\n38 0\n41 99\n42 0\n44 99\n45 0";

const CIRCLE: &str = "0 1 0\n1 4/5 3/5\n2 3/5 4/5\n3 0 1\n4 -3/5 4/5\n5 -1 0";

fn typed((idim, a1, a2, m): (usize, usize, usize, usize), rows: &str) -> Table {
    let shape = Shape::new(idim, a1, a2, m).expect("presets have valid shapes");
    Table::Typed(Draft::new(shape, rows.lines().map(|line| Rc::new(row(line, idim))).collect::<Vec<_>>()))
}

fn row(line: &str, idim: usize) -> Row {
    let mut cells = line.split(' ').map(ToOwned::to_owned);
    Row { inputs: cells.by_ref().take(idim).collect(), outputs: cells.collect() }
}

/// As many samples as fit, inputs from 0 to 99,999 and outputs from 0 to 99.
fn random((idim, a1, a2, m): (usize, usize, usize, usize)) -> RandomTable {
    let shape = Shape::new(idim, a1, a2, m).expect("presets have valid shapes");
    let table = RandomTable::new(shape, shape.capacity(), 1, (0, 99_999), (0, 99));
    table.expect("presets have tables that can be drawn")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_fills_its_network() {
        for preset in Preset::ALL {
            let draft = preset.table().draft();
            let data = draft.parse().expect("a preset without faults");
            assert_eq!(data.samples().len(), draft.shape.capacity(), "{preset:?}");
        }
    }
}
