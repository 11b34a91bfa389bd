//! Tables whose numbers are as awkward as a link of modest length can make them.

use std::collections::HashSet;

use proptest::collection::vec;
use proptest::prelude::*;
use zerofit::math::shape::Shape;
use zerofit::math::table::number;
use zerofit::math::table::sample::Draft;

use crate::common::draft;

/// Texts of numbers that have no short common denominator, or lie extremely far apart or close together.
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        (1usize..60).prop_map(|ones| format!("1/{}", "1".repeat(ones))),
        (-99i64..99, 1u64..).prop_map(|(n, d)| format!("{n}/{d}")),
        (-9i64..10, -90i32..90).prop_map(|(n, e)| format!("{n}e{e}")),
        (0i64..99).prop_map(|n| format!("1{}", 10i128.pow(30) + i128::from(n))),
        (0i64..99).prop_map(|n| format!("1.{}", 10i128.pow(30) + i128::from(n))),
        (-9i64..10).prop_map(|n| n.to_string()),
    ]
}

/// Up to 40 samples of up to three inputs and outputs, in hidden layers of up to nine neurons, with different inputs.
pub(crate) fn table() -> impl Strategy<Value = Draft> {
    (1usize..4, 1usize..10, 1usize..10, 1usize..4).prop_flat_map(|(idim, a1, a2, m)| {
        let shape = Shape::new(idim, a1, a2, m).expect("a shape");
        vec(vec(number(), idim + m), 1..=shape.capacity().min(40)).prop_map(move |mut rows| {
            let mut seen = HashSet::new();
            let value = |text: &String| number::parse(text).expect("a number");
            rows.retain(|row| seen.insert(row[..idim].iter().map(value).collect::<Vec<_>>()));
            draft((idim, a1, a2, m), &rows)
        })
    })
}
