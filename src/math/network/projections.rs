//! The two hidden layers before the second rectifier. Neurons of the first with equal weights see an input as one number,
//! its projection; between two of their thresholds their share of each sum of the second layer is affine in it, and so it
//! is summed once and not at each input. That is the distributive law: it holds for any network, however it was made.

use std::collections::HashMap;

use num_bigint::BigInt;

use crate::math::Rational;
use crate::math::exact::fraction::common_denominator;
use crate::math::exact::int::Int;
use crate::math::network::{Affine, Layer};
use crate::math::sorting;

/// W1, b1, W2 and b2, made ready for many inputs. Numbers of the first layer are over D1, its common denominator.
#[derive(Debug)]
pub(super) struct Projections {
    denominator: Int,
    /// a1 and a2.
    widths: [usize; 2],
    projections: Vec<Projection>,
}

/// An input as the first layer sees it.
#[derive(Debug)]
pub(super) struct Positions {
    /// w·x for the weights w of each projection, over D1·`scale`.
    numerators: Vec<Int>,
    /// The common denominator of the input.
    scale: Int,
}

impl Projections {
    pub(super) fn new(first: &Layer, second: &Layer) -> Self {
        let denominator = common_denominator(first.iter().map(Affine::denominator));
        let mut sharing: Vec<(Vec<BigInt>, Vec<Threshold>)> = Vec::new();
        let mut known: HashMap<Vec<BigInt>, usize> = HashMap::new();
        for (neuron, row) in first.iter().enumerate() {
            let factor = &denominator / row.denominator();
            let weights: Vec<_> = row.weights().iter().map(|weight| weight * &factor).collect();
            let place = *known.entry(weights).or_insert_with_key(|weights| {
                sharing.push((weights.clone(), Vec::new()));
                sharing.len() - 1
            });
            sharing[place].1.push(Threshold { neuron, bias: row.bias() * factor });
        }
        // What is added whatever is active goes with the first projection.
        let mut biases: Vec<_> = second.iter().map(|row| row.bias() * &denominator).collect();
        let projections = sharing.into_iter().map(|(weights, thresholds)| {
            let constants = std::mem::replace(&mut biases, vec![BigInt::ZERO; second.len()]);
            Projection::new(&weights, thresholds, second, constants)
        });
        Self {
            projections: projections.collect(),
            denominator: denominator.into(),
            widths: [first.len(), second.len()],
        }
    }

    pub(super) fn project(&self, input: &[Rational]) -> Positions {
        let scale = common_denominator(input.iter().map(Rational::denom));
        let integer = |x: &Rational| {
            if scale == *x.denom() { Int::from(x.numer()) } else { Int::from(x.numer() * (&scale / x.denom())) }
        };
        let input: Vec<_> = input.iter().map(integer).collect();
        let position = |projection: &Projection| {
            let terms = projection.weights.iter().zip(&input);
            terms.fold(Int::ZERO, |sum, (weight, x)| sum.plus_product(weight, x))
        };
        Positions { numerators: self.projections.iter().map(position).collect(), scale: scale.into() }
    }

    /// What the values of the first layer at an input are over.
    pub(super) fn denominator(&self, at: &Positions) -> Int {
        self.denominator.clone().times(&at.scale)
    }

    /// Numerators of relu(W1·x + b1).
    pub(super) fn first(&self, at: &Positions) -> Vec<Int> {
        let [neurons, _] = self.widths;
        let mut values = vec![Int::ZERO; neurons];
        for (projection, position) in self.projections.iter().zip(&at.numerators) {
            for (neuron, bias) in &projection.thresholds {
                values[*neuron] = position.plus_product(bias, &at.scale).rectified();
            }
        }
        values
    }

    /// Numerators of W2·h + b2: each is over its row's own denominator times that of the first layer's values.
    pub(super) fn second(&self, at: &Positions) -> Vec<Int> {
        let [_, neurons] = self.widths;
        let mut sums = vec![Int::ZERO; neurons];
        for (projection, position) in self.projections.iter().zip(&at.numerators) {
            for (sum, (slope, constant)) in sums.iter_mut().zip(projection.region(position, &at.scale)) {
                *sum = sum.plus_product(slope, position).plus_product(constant, &at.scale);
            }
        }
        sums
    }
}

/// A neuron of the first layer: it is active where the projection is above −`bias`.
#[derive(Debug)]
struct Threshold {
    neuron: usize,
    bias: BigInt,
}

/// Neurons with equal weights, and what becomes of them in the second layer.
#[derive(Debug)]
struct Projection {
    weights: Vec<Int>,
    /// Neurons with their biases, as they become active while the projection grows.
    thresholds: Vec<(usize, Int)>,
    /// Where the first r of them are active: Σ W2_ji and Σ W2_ji·b_i of these, for each row j.
    regions: Vec<Vec<(Int, Int)>>,
}

impl Projection {
    /// `constants` are added in every region.
    fn new(weights: &[BigInt], mut thresholds: Vec<Threshold>, second: &Layer, constants: Vec<BigInt>) -> Self {
        sorting::sort_by(&mut thresholds, |a, b| b.bias.cmp(&a.bias));
        let mut sums: Vec<_> = constants.into_iter().map(|constant| (BigInt::ZERO, constant)).collect();
        let region =
            |sums: &[(BigInt, BigInt)]| sums.iter().map(|(slope, constant)| (slope.into(), constant.into())).collect();
        let mut regions = vec![region(&sums)];
        for Threshold { neuron, bias } in &thresholds {
            for (row, (slope, constant)) in second.iter().zip(&mut sums) {
                let weight = &row.weights()[*neuron];
                *slope += weight;
                *constant += weight * bias;
            }
            regions.push(region(&sums));
        }
        let thresholds = thresholds.iter().map(|Threshold { neuron, bias }| (*neuron, bias.into())).collect();
        Self { weights: weights.iter().map(Int::from).collect(), thresholds, regions }
    }

    fn region(&self, position: &Int, scale: &Int) -> &[(Int, Int)] {
        let active = self.thresholds.partition_point(|(_, bias)| position.plus_product(bias, scale).is_positive());
        &self.regions[active]
    }
}
