//! The certificate that a forward pass in floating point makes no rounding error, whatever the order of summation.
//!
//! Where all products and biases of a neuron are integers, or integers times one power of two, and |bias| + Σ |weight·input|
//! is at most 2^p, every partial sum of every order is such an integer of at most 2^p, which a format of p bits holds:
//! neither the order nor a fused multiply-add makes a difference. It is decided in integers, without evaluating a float.

use std::fmt;

use num_bigint::{BigInt, BigUint};
use num_traits::{One, ToPrimitive};

use super::Format;
use super::dyadic::Dyadic;
use crate::math::network::units::Units;
use crate::math::network::{Affine, Network};
use crate::math::table::sample::DataSet;

/// What a format must hold so that every sample's forward pass is exact in any order of summation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// The largest of all |bias| + Σ |weight·input|, weights, biases and inputs, each in the unit of its neuron.
    largest: u64,
    /// All numbers are multiples of 2^`lowest`.
    lowest: i64,
    /// The largest unit of a number is 2^`highest`.
    highest: i64,
}

/// A size in bits, to one decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct Bits {
    /// Tenths of a bit.
    pub tenths: u32,
}

impl Bits {
    /// log2 of `value`, rounded up to a tenth: 0 for 0 and 1.
    #[must_use]
    pub fn of(value: u64) -> Self {
        // 2^(tenths/10) ≥ value where 2^tenths ≥ value^10.
        let power = BigUint::from(value.max(1)).pow(10) - BigUint::one();
        Self { tenths: u32::try_from(power.bits()).expect("at most 640 bits") }
    }
}

impl fmt::Display for Bits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.tenths / 10, self.tenths % 10)
    }
}

impl Certificate {
    /// What `network`, encoded in `units`, needs for all samples; `None` where it is more than 62 bits or no binary
    /// format holds its numbers.
    ///
    /// Inputs that are taken in a unit d count two bits more, so that rounding x·d gives the integer that is meant, even
    /// where x itself was rounded to the format.
    #[must_use]
    pub fn of(network: &Network, units: &Units, data: &DataSet) -> Option<Self> {
        let mut certifier = Certifier::new(network, units, data)?;
        for n in 0..data.samples().len() {
            certifier.add(n)?;
        }
        Some(certifier.found)
    }

    /// The bits that a format must have.
    #[must_use]
    pub fn bits(&self) -> Bits {
        Bits::of(self.largest)
    }

    /// Whether every order of summation is exact in `format`.
    #[must_use]
    pub fn holds_in(&self, format: Format) -> bool {
        self.largest <= 1 << format.bits()
            && self.lowest >= format.least_normal_exponent()
            && self.highest + i64::from(format.bits()) < format.greatest_exponent()
    }

    /// Takes note of a number; `None` where it is beyond all hope.
    fn meet(&mut self, size: u64) -> Option<()> {
        self.largest = self.largest.max(size);
        (size <= 1 << 62).then_some(())
    }

    /// Takes note of a unit 2^`exponent`.
    fn meet_unit(&mut self, exponent: i64) {
        self.lowest = self.lowest.min(exponent);
        self.highest = self.highest.max(exponent);
    }
}

/// The search for a [`Certificate`], sample by sample.
#[derive(Debug)]
pub struct Certifier {
    first: Vec<Row>,
    second: Vec<Row>,
    third: Vec<Row>,
    inputs: Vec<Vec<i64>>,
    /// Values of the first layer of which the sums of the second are already met.
    met: Vec<i64>,
    found: Certificate,
}

impl Certifier {
    /// Looks at all entries and at the first layer; `None` where that is more than can be certified.
    #[must_use]
    pub fn new(network: &Network, units: &Units, data: &DataSet) -> Option<Self> {
        let mut found = Certificate { largest: 0, lowest: 0, highest: 0 };
        let network = units.encode(network);
        // Most of what has to be refused is refused for an entry, without a look at the samples.
        let [third, second, first] = [2, 1, 0].map(|layer| entries(&network.layers()[layer]));
        let (third, second, first) = (third?, second?, first?);
        let columns = Columns::new(units, data, &mut found)?;
        let first = rows(&first, &columns.exponents, &mut found)?;
        let second = rows(&second, &exponents(&first), &mut found)?;
        let third = rows(&third, &exponents(&second), &mut found)?;
        found.meet(conversion(units, data)?)?;
        let mut this = Self { first, second, third, inputs: columns.samples, met: Vec::new(), found };
        this.meet_first_layer()?;
        Some(this)
    }

    /// Takes note of the other layers' sums for sample `n`; `None` where they are more than can be certified.
    pub fn add(&mut self, n: usize) -> Option<()> {
        let hidden = rectified(values(&self.first, &self.inputs[n]));
        // A sample whose values nowhere exceed those that are met has no larger sums.
        if hidden.iter().zip(&self.met).any(|(value, met)| value > met) {
            self.found.meet(bound(&self.second, &hidden)?)?;
        }
        let hidden = rectified(values(&self.second, &hidden));
        self.found.meet(bound(&self.third, &hidden)?)
    }

    /// What was found so far: the certificate once every sample is added.
    #[must_use]
    pub fn certificate(&self) -> Certificate {
        self.found
    }

    /// Takes note of the first layer's sums, and of the second's where the first layer's values are largest: with one
    /// projection and weights of one sign, those are the largest of all samples.
    fn meet_first_layer(&mut self) -> Option<()> {
        let mut most = 0;
        for input in &self.inputs {
            self.found.meet(bound(&self.first, input)?)?;
            let hidden = rectified(values(&self.first, input));
            let total: i128 = hidden.iter().map(|&value| i128::from(value)).sum();
            if total > most || self.met.is_empty() {
                (most, self.met) = (total, hidden);
            }
        }
        self.found.meet(bound(&self.second, &self.met)?)
    }
}

/// The inputs as integers, each column in units of a power of two.
struct Columns {
    samples: Vec<Vec<i64>>,
    exponents: Vec<i64>,
}

impl Columns {
    fn new(units: &Units, data: &DataSet, found: &mut Certificate) -> Option<Self> {
        let encoded = data.samples().iter().map(|sample| {
            let input = units.input(&sample.input);
            input.iter().map(|x| Dyadic::of_fraction(x.numer(), x.denom())).collect::<Option<Vec<_>>>()
        });
        let encoded = encoded.collect::<Option<Vec<_>>>()?;
        let least = |k: usize| {
            let column = encoded.iter().map(|input| input[k]);
            column.filter(|x| *x != Dyadic::ZERO).map(|x| x.exponent).min().unwrap_or(0)
        };
        let exponents: Vec<_> = (0..data.shape().idim()).map(least).collect();
        exponents.iter().for_each(|&exponent| found.meet_unit(exponent));
        let integers = |input: &Vec<Dyadic>| {
            input.iter().zip(&exponents).map(|(x, &exponent)| x.in_units_of(exponent)).collect::<Option<Vec<_>>>()
        };
        let samples = encoded.iter().map(integers).collect::<Option<Vec<_>>>()?;
        for value in samples.iter().flatten() {
            found.meet(value.unsigned_abs())?;
        }
        Some(Self { samples, exponents })
    }
}

/// What a format must hold, besides the network's own numbers, to take inputs and give outputs in `units`.
///
/// Rounding x·d, where x was rounded to the format, gives the integer that is meant where both roundings together move
/// it by less than a half: where four times its size and four are at most 2^p. An integer divided by an integer is
/// rounded once.
pub(super) fn conversion(units: &Units, data: &DataSet) -> Option<u64> {
    let mut largest = 0;
    for unit in units.inputs().iter().chain(units.outputs()).filter(|unit| !unit.is_one()) {
        largest = unit.to_u64()?.max(largest);
    }
    for (k, unit) in units.inputs().iter().enumerate().filter(|(_, unit)| !unit.is_one()) {
        for sample in data.samples() {
            let size = (&sample.input[k] * unit).to_integer().magnitude().to_u64()?;
            largest = size.checked_add(1)?.checked_mul(4)?.max(largest);
        }
    }
    Some(largest)
}

/// The numbers of a neuron.
struct Entries {
    weights: Vec<Dyadic>,
    bias: Dyadic,
}

/// A neuron whose products and bias are integers in one unit, a power of two.
#[derive(Debug)]
struct Row {
    weights: Vec<i64>,
    bias: i64,
    /// Σ |weight|, at most `u64::MAX`.
    norm: u64,
    exponent: i64,
    /// Whether the weights are those of the row before.
    repeats: bool,
}

impl Row {
    /// The row of these weights and this bias, for inputs in units of 2 to the powers `inputs`.
    fn new(Entries { weights, bias }: &Entries, inputs: &[i64], found: &mut Certificate) -> Option<Self> {
        let products = weights.iter().zip(inputs).map(|(weight, &input)| (*weight, input)).chain([(*bias, 0)]);
        let occurring = products.filter(|(entry, _)| *entry != Dyadic::ZERO);
        let exponent = occurring.clone().map(|(entry, input)| entry.exponent + input).min().unwrap_or(0);
        occurring.for_each(|(entry, _)| found.meet_unit(entry.exponent));
        found.meet_unit(exponent);
        let integers = weights.iter().zip(inputs).map(|(weight, input)| weight.in_units_of(exponent - input));
        let weights = integers.collect::<Option<Vec<_>>>()?;
        let bias = bias.in_units_of(exponent)?;
        for entry in weights.iter().chain([&bias]) {
            found.meet(entry.unsigned_abs())?;
        }
        let norm = weights.iter().fold(0u64, |sum, weight| sum.saturating_add(weight.unsigned_abs()));
        Some(Self { weights, bias, norm, exponent, repeats: false })
    }

    /// Σ |weight·value|, where it has at most 63 bits.
    fn size(&self, values: &[i64]) -> Option<u64> {
        let largest = values.iter().map(|value| value.unsigned_abs()).max().unwrap_or(0);
        let mut terms = self.weights.iter().zip(values).map(|(w, v)| (w.unsigned_abs(), v.unsigned_abs()));
        match self.norm.checked_mul(largest) {
            Some(_) => Some(terms.map(|(weight, value)| weight * value).sum()),
            None => terms.try_fold(0u64, |sum, (weight, value)| sum.checked_add(weight.checked_mul(value)?)),
        }
    }
}

/// Weights and bias of every row.
fn entries(layer: &[Affine]) -> Option<Vec<Entries>> {
    let entries = |row: &Affine| {
        let entry = |numerator: &BigInt| Dyadic::of_fraction(numerator, row.denominator());
        Some(Entries { weights: row.weights().iter().map(entry).collect::<Option<_>>()?, bias: entry(row.bias())? })
    };
    layer.iter().map(entries).collect()
}

fn rows(layer: &[Entries], inputs: &[i64], found: &mut Certificate) -> Option<Vec<Row>> {
    let mut rows = layer.iter().map(|row| Row::new(row, inputs, found)).collect::<Option<Vec<_>>>()?;
    for k in 1..rows.len() {
        rows[k].repeats = rows[k].weights == rows[k - 1].weights;
    }
    Some(rows)
}

fn exponents(rows: &[Row]) -> Vec<i64> {
    rows.iter().map(|row| row.exponent).collect()
}

/// The largest |bias| + Σ |weight·value| of the rows.
fn bound(rows: &[Row], values: &[i64]) -> Option<u64> {
    let (mut largest, mut size) = (0, 0);
    for row in rows {
        if !row.repeats {
            size = row.size(values)?;
        }
        largest = size.checked_add(row.bias.unsigned_abs())?.max(largest);
    }
    Some(largest)
}

/// bias + Σ weight·value of every row, where a [`bound`] of less than 2^63 is known.
fn values(rows: &[Row], values: &[i64]) -> Vec<i64> {
    // Before the first and after the last of the neurons that are active there is nothing to add.
    let start = values.iter().take_while(|value| **value == 0).count();
    let end = values.iter().rposition(|value| *value != 0).map_or(start, |last| last + 1);
    let mut sum = 0;
    let value = |row: &Row| {
        if !row.repeats {
            sum = row.weights[start..end].iter().zip(&values[start..end]).map(|(weight, value)| weight * value).sum();
        }
        sum + row.bias
    };
    rows.iter().map(value).collect()
}

fn rectified(mut values: Vec<i64>) -> Vec<i64> {
    values.iter_mut().for_each(|value| *value = (*value).max(0));
    values
}
