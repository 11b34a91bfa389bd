//! What is certified of floating point is so: floats themselves, summed in any order, give the exact outputs.

use std::ops::{Add, Div, Mul};

use num_bigint::BigInt;
use num_traits::One;
use proptest::collection::vec;
use proptest::prelude::*;
use zerofit::math::Rational;
use zerofit::math::construct::method::Method;
use zerofit::math::exact::scalar::Scalar;
use zerofit::math::float64::{Bits, Certificate, Exactness, Format, Guarantee};
use zerofit::math::network::forward::Evaluator;
use zerofit::math::network::units::Units;
use zerofit::math::network::{Affine, Layer, Network};
use zerofit::math::shape::Shape;
use zerofit::math::table::number;
use zerofit::math::table::sample::DataSet;
use zerofit::share::random::RandomTable;

use crate::common::{SMALL, construct, data_set, draft};

/// A format of the machine that runs the test.
trait Machine: Copy + PartialOrd + Add<Output = Self> + Mul<Output = Self> + Div<Output = Self> {
    /// The number nearest to an integer, exact where that is a number of the format.
    fn integer(value: &BigInt) -> Self;
    fn fused(self, factor: Self, term: Self) -> Self;
    fn rounded(self) -> Self;
    fn double(self) -> f64;
}

macro_rules! machine {
    ($float:ident) => {
        impl Machine for $float {
            fn integer(value: &BigInt) -> Self {
                value.to_string().parse().expect("a number")
            }
            fn fused(self, factor: Self, term: Self) -> Self {
                self.mul_add(factor, term)
            }
            fn rounded(self) -> Self {
                self.round()
            }
            fn double(self) -> f64 {
                self.into()
            }
        }
    };
}
machine!(f32);
machine!(f64);

/// An order of summation.
#[derive(Clone, Debug)]
struct Order {
    /// Terms are summed by ascending keys, which are used again and again.
    keys: Vec<u32>,
    way: Way,
}

#[derive(Clone, Copy, Debug)]
enum Way {
    BiasFirst,
    BiasLast,
    Pairwise,
}

fn order() -> impl Strategy<Value = Order> {
    let way = prop_oneof![Just(Way::BiasFirst), Just(Way::BiasLast), Just(Way::Pairwise)];
    (vec(any::<u32>(), 11), way).prop_map(|(keys, way)| Order { keys, way })
}

impl Order {
    fn sum<F: Machine>(&self, terms: &[(F, F)], bias: F, fused: bool) -> F {
        let mut indices: Vec<_> = (0..terms.len()).collect();
        indices.sort_by_key(|k| self.keys[k % self.keys.len()]);
        let terms: Vec<_> = indices.iter().map(|&k| terms[k]).collect();
        let add = |sum: F, &(weight, value): &(F, F)| {
            if fused { weight.fused(value, sum) } else { sum + weight * value }
        };
        match self.way {
            Way::BiasFirst => terms.iter().fold(bias, add),
            Way::BiasLast => terms[1..].iter().fold(terms[0].0 * terms[0].1, add) + bias,
            Way::Pairwise => pairwise(&terms, &add) + bias,
        }
    }
}

fn pairwise<F: Machine>(terms: &[(F, F)], add: &impl Fn(F, &(F, F)) -> F) -> F {
    match terms {
        [(weight, value)] => *weight * *value,
        [(weight, value), other] => add(*weight * *value, other),
        _ => {
            let (left, right) = terms.split_at(terms.len() / 2);
            pairwise(left, add) + pairwise(right, add)
        }
    }
}

fn fraction<F: Machine>(numerator: &BigInt, denominator: &BigInt) -> F {
    F::integer(numerator) / F::integer(denominator)
}

fn layer<F: Machine>(rows: &Layer, values: &[F], order: &Order, fused: bool) -> Vec<F> {
    let row = |row: &Affine| {
        let weights = row.weights().iter().map(|weight| fraction(weight, row.denominator()));
        let terms: Vec<_> = weights.zip(values.iter().copied()).collect();
        order.sum(&terms, fraction(row.bias(), row.denominator()), fused)
    };
    rows.iter().map(row).collect()
}

fn rectified<F: Machine>(values: Vec<F>) -> Vec<F> {
    let zero = F::integer(&BigInt::ZERO);
    values.into_iter().map(|value| if value < zero { zero } else { value }).collect()
}

/// Every sample's outputs in the format F are nearest to the exact ones.
fn check_floats<F: Machine>(network: &Network, data: &DataSet, order: &Order, fused: bool) {
    let units = Units::of(data);
    let encoded = units.encode(network);
    let [first, second, third] = encoded.layers();
    let exact = Evaluator::new(network);
    for sample in data.samples() {
        let decoded = sample.input.iter().zip(units.inputs()).map(|(x, unit)| {
            let x: F = fraction(x.numer(), x.denom());
            if unit.is_one() { x } else { (x * F::integer(unit)).rounded() }
        });
        let hidden = rectified(layer(first, &decoded.collect::<Vec<_>>(), order, fused));
        let hidden = rectified(layer(second, &hidden, order, fused));
        let outputs = layer(third, &hidden, order, fused).into_iter().zip(units.outputs());
        let got: Vec<_> = outputs.map(|(output, unit)| (output / F::integer(unit)).double()).collect();
        let expected = exact.trace(&sample.input).output;
        let expected: Vec<_> = expected.iter().map(|y| fraction::<F>(y.numer(), y.denom()).double()).collect();
        assert_eq!(got, expected, "{order:?}, fused: {fused}");
    }
}

/// Checks what is certified, and says it.
fn check_certified(network: &Network, data: &DataSet, order: &Order) -> [bool; 2] {
    let certificate = Certificate::of(network, &Units::of(data), data);
    let formats = [Format::Float32, Format::Float64];
    let holds = formats.map(|format| certificate.is_some_and(|certificate| certificate.holds_in(format)));
    for fused in [false, true] {
        if holds[0] {
            check_floats::<f32>(network, data, order, fused);
        }
        if holds[1] {
            check_floats::<f64>(network, data, order, fused);
        }
    }
    holds
}

/// Checks what is said of the order of the weights alone.
fn check_in_order(network: &Network, data: &DataSet) {
    let order = Order { keys: (0..11).collect(), way: Way::BiasFirst };
    let found = Exactness::of(network, data);
    if found.float32 == Guarantee::InOrder {
        check_floats::<f32>(network, data, &order, false);
    }
    if found.float64 == Guarantee::InOrder {
        check_floats::<f64>(network, data, &order, false);
    }
}

/// An integer of up to so many bits.
fn integer(bits: u32) -> impl Strategy<Value = i64> {
    (0..=bits, any::<i64>()).prop_map(|(bits, value)| value >> (63 - bits))
}

fn row(columns: usize, bits: u32) -> impl Strategy<Value = Affine> {
    let power = (0u32..4).prop_map(|exponent| BigInt::from(1 << exponent));
    (vec(integer(bits), columns), integer(2 * bits), power).prop_map(|(weights, bias, power)| {
        Affine::new(weights.into_iter().map(Into::into).collect(), bias.into(), power)
    })
}

fn input(bits: u32) -> impl Strategy<Value = String> {
    prop_oneof![
        3 => integer(bits).prop_map(|x| x.to_string()),
        1 => (integer(bits), 1u32..5).prop_map(|(x, shift)| format!("{x}/{}", 1 << shift)),
        1 => (integer(bits), 1u32..3).prop_map(|(x, shift)| format!("{x}/{}", 10u32.pow(shift))),
    ]
}

/// Any network and any samples: the outputs of the samples are of no account, but for their denominators.
fn network_and_samples() -> impl Strategy<Value = (Network, DataSet)> {
    (1usize..4, 1usize..6, 1usize..6, 1usize..3, 1u32..14).prop_flat_map(|(idim, a1, a2, m, bits)| {
        let shape = Shape::new(idim, a1, a2, m).expect("a shape");
        let layers = (vec(row(idim, bits), a1), vec(row(a1, bits), a2), vec(row(a2, bits), m));
        let network = layers.prop_map(move |(first, second, third)| Network::new(shape, [first, second, third]));
        let cells = (vec(input(bits), idim), vec((0..100i64).prop_map(|y| format!("{y}/7")), m));
        let data = vec(cells, 1..=shape.capacity().min(4)).prop_filter_map("samples with faults", move |rows| {
            let rows: Vec<_> = rows.into_iter().map(|(inputs, outputs)| [inputs, outputs].concat()).collect();
            draft((idim, a1, a2, m), &rows).parse().ok()
        });
        (network, data)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn certified_networks_are_exact_in_any_order((network, data) in network_and_samples(), order in order()) {
        check_certified(&network, &data, &order);
        check_in_order(&network, &data);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]
    #[test]
    fn certified_constructions_are_exact_in_any_order(order in order()) {
        let holds = SMALL.map(|preset| {
            let draft = preset.table().draft();
            check_certified(&construct(&draft, Method::Integer).network, &data_set(&draft), &order)
        });
        prop_assert!(holds.iter().filter(|holds| **holds == [true, true]).count() >= 4, "{holds:?}");
    }
}

/// f(x) = relu(relu(x_0 + x_1 + bias)).
fn sum(bias: i64) -> Network {
    let row =
        |weights: &[i64], bias: i64| Affine::new(weights.iter().map(|&w| w.into()).collect(), bias.into(), 1.into());
    let shape = Shape::new(2, 1, 1, 1).expect("a shape");
    Network::new(shape, [vec![row(&[1, 1], bias)], vec![row(&[1], 0)], vec![row(&[1], 0)]])
}

fn one_sample(inputs: [&str; 2], output: &str) -> DataSet {
    data_set(&draft((2, 1, 1, 1), &[[inputs[0], inputs[1], output].map(str::to_owned).to_vec()]))
}

#[track_caller]
fn check(bias: i64, inputs: [&str; 2], float64: Guarantee, float32: Guarantee, tenths: Option<u32>) {
    let expected = Exactness { float64, float32, bits: tenths.map(|tenths| Bits { tenths }) };
    assert_eq!(Exactness::of(&sum(bias), &one_sample(inputs, "0")), expected);
}

#[test]
fn one_more_than_the_format_holds_is_refused() {
    use Guarantee::{Certified, InOrder, None as Nothing};
    check(1, ["1", "1"], Certified, Certified, Some(16));
    let half = ["8388607"; 2];
    check(2, half, Certified, Certified, Some(240));
    // In the order of the weights nothing is rounded; that much is said.
    check(-3, half, Certified, InOrder, Some(241));
    check(3, half, Certified, Nothing, Some(241));
    let half = ["4503599627370495"; 2];
    check(2, half, Certified, Nothing, Some(530));
    check(-3, half, InOrder, Nothing, Some(531));
    check(3, half, Nothing, Nothing, Some(531));
    check(0, ["1e30", "1"], Nothing, Nothing, None);
}

#[test]
fn the_sample_that_needs_most_is_found_wherever_it_is() {
    let row = |weights: &[i64]| Affine::new(weights.iter().map(|&w| w.into()).collect(), 0.into(), 1.into());
    let shape = Shape::new(1, 2, 1, 1).expect("a shape");
    // relu(x) + 1000·relu(−x)
    let network = Network::new(shape, [vec![row(&[1]), row(&[-1])], vec![row(&[1, 1000])], vec![row(&[1])]]);
    let rows = |inputs: [&str; 2]| inputs.map(|x| vec![x.to_owned(), "0".to_owned()]);
    for inputs in [["99", "-11"], ["-11", "99"]] {
        let data = data_set(&draft((1, 2, 1, 1), &rows(inputs)));
        assert_eq!(Exactness::of(&network, &data).bits, Some(Bits::of(11_000)));
    }
}

#[test]
fn an_uncertified_network_is_inexact_in_some_order() {
    let terms = [(1.0, 4_503_599_627_370_495.0); 2];
    let got = |way| Order { keys: vec![0], way }.sum(&terms, 3.0, false);
    assert_eq!([Way::BiasFirst, Way::BiasLast].map(got).map(f64::to_bits), [9_007_199_254_740_992f64.to_bits(); 2]);
}

#[test]
fn samples_that_are_no_floats_are_exact_in_units() {
    use Guarantee::Certified;
    // 51 and 6 in units of 1/10 and of 1/3.
    let network = Network::new(
        Shape::new(2, 1, 1, 1).expect("a shape"),
        [[10, 3].as_slice(), &[1], &[1]]
            .map(|weights| vec![Affine::new(weights.iter().map(|&w| BigInt::from(w)).collect(), 0.into(), 1.into())]),
    );
    let data = one_sample(["5.1", "2"], "57");
    let found = Exactness::of(&network, &data);
    assert_eq!((found.float64, found.float32), (Certified, Certified));
    let data = one_sample(["5.1", "7/3"], "1/7");
    assert_eq!(Exactness::of(&network, &data).float64, Certified);
    // 2^52 tenths: the float64 nearest to x, times ten, may be nearest to another integer.
    let tenths = Rational::new((BigInt::from(1) << 52) + 1, 10.into());
    assert_eq!(Exactness::of(&network, &one_sample([&tenths.to_string(), "2"], "0")).float64, Guarantee::None);
    assert!(number::parse("5.1").is_ok_and(|x| (f64::nearest(&x) * 10.0).round().to_bits() == 51f64.to_bits()));
}

#[test]
fn thirds_in_the_weights_are_no_floats() {
    let row =
        |numerator: i64, denominator: i64| vec![Affine::new(vec![numerator.into()], 0.into(), denominator.into())];
    let network = Network::new(Shape::new(1, 1, 1, 1).expect("a shape"), [row(1, 1), row(1, 1), row(1, 3)]);
    let data = |output: &str| data_set(&draft((1, 1, 1, 1), &[vec!["6".to_owned(), output.to_owned()]]));
    assert_eq!(
        Exactness::of(&network, &data("2")),
        Exactness { float64: Guarantee::None, float32: Guarantee::None, bits: None }
    );
    assert_eq!(Exactness::of(&network, &data("2/3")).float64, Guarantee::Certified);
}

#[test]
fn certified_random_tables_are_exact_in_any_order() {
    let shape = Shape::new(1, 3, 3, 1).expect("a shape");
    let certified = |seed| {
        let draft = RandomTable::new(shape, 9, seed, (0, 99), (0, 99)).expect("a table").draft();
        let order = Order { keys: vec![3, 1, 2], way: Way::Pairwise };
        check_certified(&construct(&draft, Method::Integer).network, &data_set(&draft), &order)
    };
    assert!((1..=20).filter(|&seed| certified(seed) == [true, true]).count() >= 3);
}
