//! Tables out of bytes: each byte chooses.

use std::rc::Rc;

use zerofit::math::shape::Shape;
use zerofit::math::table::sample::{Draft, Row};

/// Numbers without short common denominators, far apart, close together, equal in disguise; and what is no number.
const NUMBERS: [&str; 32] = [
    "0",
    "1",
    "-1",
    "2",
    "3",
    "1/2",
    "0.5",
    "-0",
    "1/3",
    "2/7",
    "99/101",
    "1e30",
    "1e-30",
    "-1e30",
    "-7/3",
    "12345",
    "1/1111111",
    "1/11111111111",
    "1/1111111111111111111",
    "1000000000000000000000000000001",
    "1000000000000000000000000000002",
    "1.00000000000000000000000000001",
    "1.00000000000000000000000000002",
    "123456789/987654321",
    "-98765432101234567890",
    "3.14159265358979",
    "7e-5",
    "1e300",
    "1e-300",
    "",
    "x",
    "1/0",
];

/// How many of [`NUMBERS`] are numbers.
const VALID: usize = 29;

/// Which cells a table may have.
#[derive(Clone, Copy)]
pub(crate) enum Cells {
    /// Whatever may be typed.
    Any,
    /// Numbers.
    Numbers,
}

/// A table of up to five inputs, layers and rows and up to four outputs, as far as there are `bytes`.
pub(crate) fn table(bytes: &[u8], cells: Cells) -> Draft {
    let mut bytes = bytes.iter().map(|&byte| usize::from(byte));
    let mut next = |count: usize| bytes.next().unwrap_or(0) % count;
    let [idim, a1, a2, m] = [3, 5, 5, 4].map(|most| next(most) + 1);
    let shape = Shape::new(idim, a1, a2, m).expect("widths within the limits");
    let count = match cells {
        Cells::Any => NUMBERS.len(),
        Cells::Numbers => VALID,
    };
    let rows = next(shape.capacity()) + 1;
    let mut texts = |width: usize| (0..width).map(|_| NUMBERS[next(count)].to_owned()).collect();
    Draft::new(shape, (0..rows).map(|_| Rc::new(Row { inputs: texts(idim), outputs: texts(m) })).collect::<Vec<_>>())
}
