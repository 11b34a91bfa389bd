//! The forward pass of any network agrees with one written over fractions, operation by operation.

use num_bigint::BigInt;
use num_traits::Zero;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use zerofit::math::Rational;
use zerofit::math::exact::fraction::Fraction;
use zerofit::math::network::forward::Evaluator;
use zerofit::math::network::{Affine, Layer, Network};
use zerofit::math::shape::Shape;

/// Short ones, zeros and long ones, and such that sums and products of them leave a machine word, or just not.
fn integer() -> impl Strategy<Value = BigInt> {
    prop_oneof![
        3 => (-20i64..20).prop_map(BigInt::from),
        1 => (0u32..=64, -2i64..=2, any::<bool>()).prop_map(|(power, more, negative)| {
            let value: BigInt = (BigInt::from(1) << power) + more;
            if negative { -value } else { value }
        }),
        1 => (any::<i128>(), 0u32..200).prop_map(|(value, shift)| BigInt::from(value) << shift),
    ]
}

fn denominator() -> impl Strategy<Value = BigInt> {
    prop_oneof![
        Just(BigInt::from(1)),
        (1i64..30).prop_map(BigInt::from),
        any::<u128>().prop_map(|d| BigInt::from(d) + 1)
    ]
}

fn rational() -> impl Strategy<Value = Rational> {
    (integer(), denominator()).prop_map(|(n, d)| Rational::new(n, d))
}

fn layer(rows: usize, columns: usize) -> impl Strategy<Value = Layer> {
    vec((vec(integer(), columns), integer(), denominator()).prop_map(|(w, b, d)| Affine::new(w, b, d)), rows)
}

/// Neurons of which some have equal weights.
fn first_layer(rows: usize, columns: usize) -> impl Strategy<Value = Layer> {
    let weights = vec((vec(integer(), columns), denominator()), 1..=3);
    (weights, vec((any::<Index>(), integer()), rows)).prop_map(|(weights, neurons)| {
        let neuron = |(which, bias): (Index, BigInt)| {
            let (weights, denominator) = which.get(&weights).clone();
            Affine::new(weights, bias, denominator)
        };
        neurons.into_iter().map(neuron).collect()
    })
}

fn network_and_input() -> impl Strategy<Value = (Network, Vec<Rational>)> {
    (1usize..4, 1usize..7, 1usize..7, 1usize..4).prop_flat_map(|(idim, a1, a2, m)| {
        let layers = (first_layer(a1, idim), layer(a2, a1), layer(m, a2));
        let shape = Shape::new(idim, a1, a2, m).expect("a shape");
        let network = layers.prop_map(move |(first, second, third)| Network::new(shape, [first, second, third]));
        (network, vec(rational(), idim))
    })
}

/// (W·v + b)/d, a row at a time.
fn applied(layer: &Layer, values: &[Rational]) -> Vec<Rational> {
    let row = |row: &Affine| {
        let sum = row.weights().iter().zip(values).map(|(w, v)| v * w).fold(Rational::zero(), |sum, term| sum + term);
        (sum + row.bias()) / row.denominator()
    };
    layer.iter().map(row).collect()
}

fn rectified(values: &[Rational]) -> Vec<Rational> {
    values.iter().map(|value| value.clone().max(Rational::zero())).collect()
}

proptest! {
    #[test]
    fn every_value_on_the_way_agrees((network, input) in network_and_input()) {
        let [first, second, third] = network.layers();
        let hidden = rectified(&applied(first, &input));
        let before = applied(second, &hidden);
        let output = applied(third, &rectified(&before));

        let evaluator = Evaluator::new(&network);
        let trace = evaluator.trace(&input);
        prop_assert_eq!(&trace.first, &hidden);
        prop_assert_eq!(&trace.second, &before);
        prop_assert_eq!(&trace.output, &output);
        let fractions = evaluator.output(&input).iter().map(Fraction::reduced).collect::<Vec<_>>();
        prop_assert_eq!(fractions, output);
    }
}
