//! Laws of the plot's coordinates: axes, numbers beyond floats, scales, and corners on the wire.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};
use proptest::prelude::*;
use zerofit::math::Rational;
use zerofit::present::plot::axis::Axis;
use zerofit::present::plot::curve::Vertex;
use zerofit::present::plot::scale::{Beyond, Scale};
use zerofit::present::plot::wide::Wide;
use zerofit::protocol::questions::plot_curve::Vertices;

/// A fraction of up to 200 decimal digits above and below.
fn rational() -> impl Strategy<Value = Rational> {
    let integer =
        || (any::<i64>(), 0u32..180).prop_map(|(leading, zeros)| BigInt::from(leading) * BigInt::from(10).pow(zeros));
    (integer(), integer())
        .prop_filter_map("a denominator", |(above, below)| (!below.is_zero()).then(|| Rational::new(above, below)))
}

fn wide(value: &Rational) -> Wide {
    Wide::quotient(value.numer(), value.denom())
}

/// A fraction that floats reach, and so do its products with others.
fn modest() -> impl Strategy<Value = Rational> {
    (-1_000_000i64..1_000_000, 1i64..1_000_000).prop_map(|(above, below)| Rational::new(above.into(), below.into()))
}

fn axis() -> impl Strategy<Value = Axis> {
    (modest(), modest()).prop_map(|(least, width)| {
        let greatest = &least + width.abs();
        Axis::new(least, &greatest)
    })
}

proptest! {
    #[test]
    fn the_coordinate_of_a_coordinate_s_value_is_that_coordinate(axis in axis(), coordinate in -3.0..3.0f64) {
        let back = axis.coordinate(&axis.value(coordinate));
        prop_assert!((back - coordinate).abs() < 1e-11, "{back}");
    }

    #[test]
    fn the_value_of_a_value_s_coordinate_is_off_by_a_2_to_the_40th_of_the_span_at_most(axis in axis(), share in 0i64..=1_000) {
        let value = axis.origin() + axis.span() * Rational::new(share.into(), 1_000.into());
        let off = (axis.value(axis.coordinate(&value)) - &value).abs();
        prop_assert!(off <= axis.span() * Rational::new(1.into(), BigInt::from(1u64 << 40)), "{off}");
    }

    #[test]
    fn a_rounded_value_is_within_its_tolerance(axis in axis(), coordinate in 0.0..1.0f64, digits in 1i32..6) {
        let tolerance = 10f64.powi(-digits);
        let off = (axis.coordinate(&axis.round_value(coordinate, tolerance)) - coordinate).abs();
        prop_assert!(off <= tolerance + 1e-11, "{off}");
    }

    #[test]
    fn ticks_are_in_view_ascend_and_differ(axis in axis(), from in -1.0..1.0f64, width in 0.01..2.0f64, count in 1usize..12) {
        let ticks = axis.ticks(from, from + width, count);
        prop_assert!(ticks.len() <= count + 1, "{ticks:?}");
        prop_assert!(ticks.windows(2).all(|pair| pair[0].at < pair[1].at && pair[0].label != pair[1].label), "{ticks:?}");
        prop_assert!(ticks.iter().all(|tick| (from - 1e-9..=from + width + 1e-9).contains(&tick.at)), "{ticks:?}");
    }

    #[test]
    fn wide_numbers_are_ordered_as_their_fractions_are(a in rational(), b in rational()) {
        // Of fractions that are nearer to each other than 2^−50, the rounded ones may be equal.
        match wide(&a).partial_cmp(&wide(&b)).expect("numbers") {
            std::cmp::Ordering::Equal => prop_assert!((&a - &b).abs() <= a.abs() * Rational::new(1.into(), BigInt::from(1u64 << 50))),
            ordering => prop_assert_eq!(ordering, a.cmp(&b)),
        }
    }

    #[test]
    fn a_wide_number_is_its_parts(value in rational()) {
        let number = wide(&value);
        let (mantissa, exponent) = number.parts();
        prop_assert!(value.is_zero() && mantissa == 0.0 || (1.0..2.0).contains(&mantissa.abs()), "{mantissa}");
        prop_assert_eq!(Wide::from_parts(mantissa, exponent), number);
    }

    #[test]
    fn wide_numbers_compute_as_floats_where_floats_reach(a in modest(), b in modest(), share in 0.0..1.0f64) {
        let part = |part: &BigInt| part.to_f64().expect("a float");
        let float = |value: &Rational| part(value.numer()) / part(value.denom());
        let close = |found: Wide, expected: f64, size: f64| (found.to_f64() - expected).abs() <= 1e-12 * size.max(1.0);
        let size = float(&a).abs().max(float(&b).abs());
        prop_assert!(close(wide(&a), float(&a), size));
        prop_assert!(close(wide(&a).complement(), 1.0 - float(&a), size));
        prop_assert!(close(wide(&a).towards(wide(&b), share), float(&a) + share * (float(&b) - float(&a)), size));
    }

    #[test]
    fn a_higher_value_is_drawn_no_lower(a in rational(), b in rational(), decade in 0.001..1.0f64) {
        let (lower, higher) = if a < b { (a, b) } else { (b, a) };
        for scale in [Scale::LINEAR, Scale { above: Beyond::Logarithmic { decade }, below: Beyond::Logarithmic { decade } }] {
            // Next to 1, the logarithm of a rounded number may be off by its rounding.
            prop_assert!(scale.height(wide(&lower)) <= scale.height(wide(&higher)) + 1e-12, "{scale:?}");
        }
    }

    #[test]
    fn corners_come_over_the_wire_as_they_are(corners in prop::collection::vec((-1e6..1e6f64, rational()), 0..40)) {
        let corners: Vec<_> = corners.into_iter().map(|(t, y)| Vertex { t, y: wide(&y) }).collect();
        let bytes = serde_json::to_vec(&Vertices::new(&corners)).expect("a message");
        let sent: Vertices = serde_json::from_slice(&bytes).expect("the same message");
        prop_assert_eq!(sent.iter().collect::<Vec<_>>(), corners);
    }
}
