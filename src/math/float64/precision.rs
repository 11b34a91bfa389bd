//! Whether a forward pass in floating point would round at all: decided in integers, not measured.

use super::Format;
use super::dyadic::Dyadic;
use crate::math::Rational;
use crate::math::network::{Affine, Network};

/// What floating-point numbers must hold for a plain forward pass to make no rounding error: every input, weight, product
/// and partial sum, the sums from the bias on in the order of the weights.
///
/// It says nothing of sums in another order. That is what a [`Certificate`](super::Certificate) does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Precision {
    /// Significant bits.
    pub bits: u32,
    /// All numbers are multiples of 2^`lowest`.
    pub lowest: i64,
    /// All numbers are smaller than 2^`highest`.
    pub highest: i64,
}

impl Precision {
    /// What a pass over `inputs` needs in `network`; `None` where it needs more bits than `most` has.
    #[must_use]
    pub fn of<'a>(network: &Network, inputs: impl IntoIterator<Item = &'a [Rational]>, most: Format) -> Option<Self> {
        let mut pass = OrderedPass::new(network, most)?;
        for input in inputs {
            pass.add(input)?;
        }
        Some(pass.precision())
    }

    /// Whether `format` makes no rounding error.
    #[must_use]
    pub fn fits(&self, format: Format) -> bool {
        self.bits <= format.bits()
            && self.lowest >= format.least_exponent()
            && self.highest <= format.greatest_exponent()
    }
}

/// The search for a [`Precision`], input by input.
#[derive(Debug)]
pub struct OrderedPass {
    layers: [Vec<Row>; 3],
    met: Met,
}

impl OrderedPass {
    /// Looks at all weights and biases; `None` where one needs more bits than `most` has.
    #[must_use]
    pub fn new(network: &Network, most: Format) -> Option<Self> {
        let mut met = Met { found: Precision { bits: 0, lowest: 0, highest: 0 }, most: most.bits() };
        let [first, second, third] = network.layers();
        let [third, second, first] = [third, second, first].map(|layer| met.rows(layer));
        Some(Self { layers: [first?, second?, third?], met })
    }

    /// Evaluates the network at `input`; `None` where a number on the way needs too many bits.
    pub fn add(&mut self, input: &[Rational]) -> Option<()> {
        let [first, second, third] = &self.layers;
        let input = input.iter().map(|x| self.met.number(Dyadic::of_fraction(x.numer(), x.denom())));
        let input = input.collect::<Option<Vec<_>>>()?;
        let hidden = rectified(self.met.layer(first, &input)?);
        let hidden = rectified(self.met.layer(second, &hidden)?);
        self.met.layer(third, &hidden).map(drop)
    }

    /// What was found so far: what all inputs need once all are added.
    #[must_use]
    pub fn precision(&self) -> Precision {
        self.met.found
    }
}

#[derive(Debug)]
struct Row {
    weights: Vec<Dyadic>,
    bias: Dyadic,
}

/// What the numbers that were met need, and how much they may.
#[derive(Debug)]
struct Met {
    found: Precision,
    /// The most significant bits of a number.
    most: u32,
}

impl Met {
    fn rows(&mut self, layer: &[Affine]) -> Option<Vec<Row>> {
        layer.iter().map(|row| self.row(row)).collect()
    }

    fn row(&mut self, row: &Affine) -> Option<Row> {
        let mut entry = |numerator| self.number(Dyadic::of_fraction(numerator, row.denominator()));
        let weights = row.weights().iter().map(&mut entry).collect::<Option<_>>()?;
        Some(Row { weights, bias: entry(row.bias())? })
    }

    fn layer(&mut self, rows: &[Row], values: &[Dyadic]) -> Option<Vec<Dyadic>> {
        rows.iter().map(|row| self.affine(row, values)).collect()
    }

    fn affine(&mut self, row: &Row, values: &[Dyadic]) -> Option<Dyadic> {
        row.weights.iter().zip(values).try_fold(row.bias, |sum, (weight, value)| {
            let product = i128::from(weight.odd) * i128::from(value.odd);
            let product = self.number(Dyadic::new(product, weight.exponent + value.exponent))?;
            self.sum(sum, product)
        })
    }

    fn sum(&mut self, a: Dyadic, b: Dyadic) -> Option<Dyadic> {
        let (low, high) = if a.exponent <= b.exponent { (a, b) } else { (b, a) };
        if high.odd == 0 || low.odd == 0 {
            return Some(if high.odd == 0 { low } else { high });
        }
        // The lowest bit of the sum is that of `low`, the highest at least that of `high` − 1.
        let shift = u32::try_from(high.exponent - low.exponent).ok().filter(|&shift| shift <= 64)?;
        self.number(Dyadic::new((i128::from(high.odd) << shift) + i128::from(low.odd), low.exponent))
    }

    /// The number, taken note of; `None` where it is none or has too many bits.
    fn number(&mut self, number: Option<Dyadic>) -> Option<Dyadic> {
        let number = number.filter(|number| number.bits() <= self.most)?;
        if number != Dyadic::ZERO {
            let bits = number.bits();
            self.found.bits = self.found.bits.max(bits);
            self.found.lowest = self.found.lowest.min(number.exponent);
            self.found.highest = self.found.highest.max(number.exponent + i64::from(bits));
        }
        Some(number)
    }
}

fn rectified(values: Vec<Dyadic>) -> Vec<Dyadic> {
    values.into_iter().map(|value| if value.odd < 0 { Dyadic::ZERO } else { value }).collect()
}

#[cfg(test)]
mod tests {
    use num_bigint::BigInt;

    use super::*;
    use crate::math::shape::Shape;
    use crate::math::table::number;

    /// f(x) = relu(relu(w·x + b)) through rows of one entry.
    fn network(weight: &str, bias: &str) -> Network {
        let number = |text: &str| number::parse(text).expect("a number");
        let (weight, bias) = (number(weight), number(bias));
        let denominator = weight.denom() * bias.denom();
        let numerator = |value: &Rational| (value * &denominator).to_integer();
        let first = Affine::new(vec![numerator(&weight)], numerator(&bias), denominator.clone());
        let same = || Affine::new(vec![1.into()], 0.into(), 1.into());
        let shape = Shape::new(1, 1, 1, 1).expect("a shape");
        Network::new(shape, [vec![first], vec![same()], vec![same()]])
    }

    #[track_caller]
    fn check(weight: &str, bias: &str, input: &str, bits: Option<u32>) {
        let input = [number::parse(input).expect("a number")];
        let found = Precision::of(&network(weight, bias), [&input[..]], Format::Float64);
        assert_eq!(found.map(|precision| precision.bits), bits, "{weight}·{input:?} + {bias}");
    }

    #[test]
    fn bits_are_counted_in_weights_inputs_products_and_sums() {
        check("1", "0", "1", Some(1));
        check("5", "0", "3", Some(4));
        check("1/8", "1", "1024", Some(8));
        check("1", "1", "9007199254740991", Some(53));
        check("1", "-1", "-9007199254740991", Some(53));
        check("1", "2", "9007199254740991", None);
        check("3", "0", "9007199254740991", None);
        check("1/3", "0", "3", None);
        check("1", "0", "0.1", None);
        check("0", "0", "1e-300", None);
    }

    #[test]
    fn exponents_have_to_fit_too() {
        let power = |exponent: i64| {
            if exponent < 0 {
                format!("1/{}", BigInt::from(1) << -exponent)
            } else {
                (BigInt::from(1) << exponent).to_string()
            }
        };
        let fits = |weight: i64, input: i64| {
            let input = [number::parse(&power(input)).expect("a number")];
            let found = Precision::of(&network(&power(weight), "0"), [&input[..]], Format::Float64).expect("one bit");
            (found.fits(Format::Float64), found.fits(Format::Float32))
        };
        assert_eq!(fits(0, 0), (true, true));
        assert_eq!(fits(60, 67), (true, true));
        assert_eq!(fits(60, 68), (true, false));
        assert_eq!(fits(-100, -50), (true, false));
        assert_eq!(fits(1000, 24), (false, false));
        assert_eq!(fits(-1000, -75), (false, false));
    }
}
