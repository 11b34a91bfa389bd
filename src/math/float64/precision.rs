//! Whether a forward pass in floating point would round at all: decided in integers, not measured.

use num_bigint::BigInt;
use num_traits::Zero;

use crate::math::Rational;
use crate::math::network::{Affine, Network};

/// What floating-point numbers must hold for a plain forward pass to make no rounding error: every input, weight, product
/// and partial sum, the sums from the bias on in the order of the weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Precision {
    /// Significant bits, at most [`Precision::MOST`].
    pub bits: u32,
    /// All numbers are multiples of 2^`lowest`.
    pub lowest: i64,
    /// All numbers are smaller than 2^`highest`.
    pub highest: i64,
}

impl Precision {
    /// The bits that are looked for: those of a float64.
    pub const MOST: u32 = 53;

    /// What a pass over `inputs` needs in `network`; `None` where no more than [`Self::MOST`] bits would do.
    #[must_use]
    pub fn of<'a>(network: &Network, inputs: impl IntoIterator<Item = &'a [Rational]>) -> Option<Self> {
        let mut found = Self { bits: 0, lowest: 0, highest: 0 };
        let layers = network.layers().each_ref().map(|layer| {
            let rows = layer.iter().map(|row| Row::new(row, &mut found));
            rows.collect::<Option<Vec<_>>>()
        });
        let [Some(first), Some(second), Some(third)] = layers else { return None };
        for input in inputs {
            let input: Vec<_> = input.iter().map(|x| found.fraction(x.numer(), x.denom())).collect::<Option<_>>()?;
            let hidden = found.layer(&first, &input, true)?;
            let hidden = found.layer(&second, &hidden, true)?;
            found.layer(&third, &hidden, false)?;
        }
        Some(found)
    }

    /// Whether float64 makes no rounding error.
    #[must_use]
    pub fn fits_f64(&self) -> bool {
        self.fits(53, -1074, 1024)
    }

    /// Whether float32 makes no rounding error.
    #[must_use]
    pub fn fits_f32(&self) -> bool {
        self.fits(24, -149, 128)
    }

    fn fits(&self, bits: u32, lowest: i64, highest: i64) -> bool {
        self.bits <= bits && self.lowest >= lowest && self.highest <= highest
    }

    fn layer(&mut self, rows: &[Row], values: &[Dyadic], rectify: bool) -> Option<Vec<Dyadic>> {
        let row = |row: &Row| {
            let mut sum = row.bias;
            for (&weight, &value) in row.weights.iter().zip(values) {
                let product =
                    self.rounded(i128::from(weight.odd) * i128::from(value.odd), weight.exponent + value.exponent)?;
                sum = self.sum(sum, product)?;
            }
            Some(if rectify && sum.odd < 0 { Dyadic::ZERO } else { sum })
        };
        rows.iter().map(row).collect()
    }

    fn sum(&mut self, a: Dyadic, b: Dyadic) -> Option<Dyadic> {
        let (low, high) = if a.exponent <= b.exponent { (a, b) } else { (b, a) };
        if high.odd == 0 || low.odd == 0 {
            return Some(if high.odd == 0 { low } else { high });
        }
        // The lowest bit of the sum is that of `low`, the highest at least that of `high` − 1.
        let shift = u32::try_from(high.exponent - low.exponent).ok().filter(|&shift| shift <= 64)?;
        self.rounded((i128::from(high.odd) << shift) + i128::from(low.odd), low.exponent)
    }

    fn fraction(&mut self, numerator: &BigInt, denominator: &BigInt) -> Option<Dyadic> {
        if numerator.is_zero() {
            return Some(Dyadic::ZERO);
        }
        let zeros = |value: &BigInt| value.trailing_zeros().unwrap_or(0);
        let (above, below) = (numerator >> zeros(numerator), denominator >> zeros(denominator));
        let odd = &above / &below;
        if &odd * &below != above {
            return None;
        }
        let exponent = i64::try_from(zeros(numerator)).ok()? - i64::try_from(zeros(denominator)).ok()?;
        self.rounded(i128::try_from(odd).ok()?, exponent)
    }

    /// `value`·2^`exponent`, taken note of; `None` where it has too many bits.
    fn rounded(&mut self, value: i128, exponent: i64) -> Option<Dyadic> {
        if value == 0 {
            return Some(Dyadic::ZERO);
        }
        let zeros = value.trailing_zeros();
        let odd = value >> zeros;
        let bits = i128::BITS - odd.unsigned_abs().leading_zeros();
        if bits > Self::MOST {
            return None;
        }
        let exponent = exponent + i64::from(zeros);
        self.bits = self.bits.max(bits);
        self.lowest = self.lowest.min(exponent);
        self.highest = self.highest.max(exponent + i64::from(bits));
        Some(Dyadic { odd: i64::try_from(odd).ok()?, exponent })
    }
}

/// `odd`·2^`exponent`; 0 is 0·2^0.
#[derive(Clone, Copy)]
struct Dyadic {
    odd: i64,
    exponent: i64,
}

impl Dyadic {
    const ZERO: Self = Self { odd: 0, exponent: 0 };
}

struct Row {
    weights: Vec<Dyadic>,
    bias: Dyadic,
}

impl Row {
    fn new(row: &Affine, found: &mut Precision) -> Option<Self> {
        let mut entry = |numerator: &BigInt| found.fraction(numerator, row.denominator());
        let weights = row.weights().iter().map(&mut entry).collect::<Option<_>>()?;
        Some(Self { weights, bias: entry(row.bias())? })
    }
}

#[cfg(test)]
mod tests {
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
        let found = Precision::of(&network(weight, bias), [&input[..]]);
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
            let found = Precision::of(&network(&power(weight), "0"), [&input[..]]).expect("one bit");
            (found.fits_f64(), found.fits_f32())
        };
        assert_eq!(fits(0, 0), (true, true));
        assert_eq!(fits(60, 67), (true, true));
        assert_eq!(fits(60, 68), (true, false));
        assert_eq!(fits(-100, -50), (true, false));
        assert_eq!(fits(1000, 24), (false, false));
        assert_eq!(fits(-1000, -75), (false, false));
    }
}
