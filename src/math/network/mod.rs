//! A network of exact rationals: f(x) = W3·relu(W2·relu(W1·x + b1) + b2) + b3.

pub mod check;
pub mod forward;
pub mod line;
pub mod parameters;
mod projections;
pub mod units;
pub mod unseen;

use num_bigint::BigInt;
use num_traits::{Signed, Zero};

use crate::math::Rational;
use crate::math::exact::decimal::digits_in_lowest_terms;
use crate::math::exact::fraction::compare_magnitudes;
use crate::math::exact::gcd::lowest_terms;
use crate::math::shape::Shape;

/// The map (w·x + b) / d of one neuron: integers over one positive denominator, not reduced.
///
/// A row of fractions with a common denominator is summed without any greatest common divisor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Affine {
    weights: Vec<BigInt>,
    bias: BigInt,
    denominator: BigInt,
}

impl Affine {
    /// The map x ↦ (`weights`·x + `bias`) / `denominator`.
    ///
    /// # Panics
    ///
    /// Where `denominator` is not positive.
    #[must_use]
    pub fn new(weights: Vec<BigInt>, bias: BigInt, denominator: BigInt) -> Self {
        assert!(denominator > BigInt::zero(), "the denominator of a row must be positive");
        Self { weights, bias, denominator }
    }

    /// Numerators of the weights over [`Self::denominator`].
    #[must_use]
    pub fn weights(&self) -> &[BigInt] {
        &self.weights
    }

    /// Numerator of the bias over [`Self::denominator`].
    #[must_use]
    pub fn bias(&self) -> &BigInt {
        &self.bias
    }

    /// The common denominator, positive.
    #[must_use]
    pub fn denominator(&self) -> &BigInt {
        &self.denominator
    }

    /// Weight `k`, or the bias where `k` is the number of weights, in lowest terms.
    ///
    /// # Panics
    ///
    /// Where `k` is larger.
    #[must_use]
    pub fn entry(&self, k: usize) -> Rational {
        lowest_terms(self.numerator(k), &self.denominator)
    }

    /// Decimal digits of [`Self::entry`].
    ///
    /// # Panics
    ///
    /// As [`Self::entry`].
    #[must_use]
    pub fn digits(&self, k: usize) -> usize {
        digits_in_lowest_terms(self.numerator(k), &self.denominator)
    }

    /// The numerator of [`Self::entry`] over [`Self::denominator`].
    ///
    /// # Panics
    ///
    /// Where there is no such entry.
    #[must_use]
    pub fn numerator(&self, k: usize) -> &BigInt {
        if k == self.weights.len() { &self.bias } else { &self.weights[k] }
    }
}

/// One layer: a neuron a row.
pub type Layer = Vec<Affine>;

/// A network with two hidden layers whose rows fit its [`Shape`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    shape: Shape,
    layers: [Layer; 3],
}

impl Network {
    /// The network with these layers: W1 and b1 (a1 × idim), W2 and b2 (a2 × a1), W3 and b3 (m × a2).
    ///
    /// # Panics
    ///
    /// Where a row or layer has another length than `shape` says.
    #[must_use]
    pub fn new(shape: Shape, layers: [Layer; 3]) -> Self {
        let sizes = [(shape.a1(), shape.idim()), (shape.a2(), shape.a1()), (shape.m(), shape.a2())];
        for (layer, (rows, columns)) in layers.iter().zip(sizes) {
            assert_eq!(layer.len(), rows, "rows of a layer");
            assert!(layer.iter().all(|row| row.weights.len() == columns), "columns of a layer");
        }
        Self { shape, layers }
    }

    /// The widths.
    #[must_use]
    pub fn shape(&self) -> Shape {
        self.shape
    }

    /// First hidden layer, second hidden layer, output layer.
    #[must_use]
    pub fn layers(&self) -> &[Layer; 3] {
        &self.layers
    }

    /// The layer that `matrix` belongs to.
    #[must_use]
    pub fn layer(&self, matrix: Matrix) -> &Layer {
        &self.layers[matrix.layer()]
    }

    /// Rows and columns of `matrix`.
    #[must_use]
    pub fn size(&self, matrix: Matrix) -> (usize, usize) {
        matrix.size(self.shape)
    }

    /// The largest |weight|, in lowest terms.
    #[must_use]
    pub fn largest_weight(&self) -> Rational {
        let weights = self.layers.iter().flatten().flat_map(|row| row.weights.iter().map(|w| (w, &row.denominator)));
        let larger = |a, b| if compare_magnitudes(b, a).is_gt() { b } else { a };
        let (numerator, denominator) = weights.reduce(larger).expect("a network has weights");
        lowest_terms(&numerator.abs(), denominator)
    }

    /// Whether all rows of the first layer's weights are equal: every neuron sees the same projection w·x.
    #[must_use]
    pub fn has_one_projection(&self) -> bool {
        let [first, rest @ ..] = &self.layers[0][..] else { return true };
        let same = |row: &Affine, (w, v): (&BigInt, &BigInt)| w * &row.denominator == v * &first.denominator;
        rest.iter().all(|row| first.weights.iter().zip(&row.weights).all(|pair| same(row, pair)))
    }

    /// One entry in lowest terms; `None` outside the matrix.
    #[must_use]
    pub fn entry(&self, matrix: Matrix, row: usize, column: usize) -> Option<Rational> {
        let (neuron, k) = self.neuron_of(matrix, row, column)?;
        Some(neuron.entry(k))
    }

    /// Decimal digits of one entry, which need not be brought to lowest terms for that; `None` outside the matrix.
    #[must_use]
    pub fn digits(&self, Place { matrix, row, column }: Place) -> Option<usize> {
        let (neuron, k) = self.neuron_of(matrix, row, column)?;
        Some(neuron.digits(k))
    }

    /// The neuron that has an entry, and which of its weights and bias it is.
    fn neuron_of(&self, matrix: Matrix, row: usize, column: usize) -> Option<(&Affine, usize)> {
        let (rows, columns) = self.size(matrix);
        let neuron = self.layer(matrix).get(row).filter(|_| row < rows && column < columns)?;
        Some((neuron, if matrix.is_bias() { neuron.weights.len() } else { column }))
    }
}

/// One of the six parameter arrays of a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Matrix {
    /// Weights of the first hidden layer, a1 × idim.
    W1,
    /// Biases of the first hidden layer, a1.
    B1,
    /// Weights of the second hidden layer, a2 × a1.
    W2,
    /// Biases of the second hidden layer, a2.
    B2,
    /// Weights of the output layer, m × a2.
    W3,
    /// Biases of the output layer, m.
    B3,
}

impl Matrix {
    /// All six, in the order of the forward pass.
    pub const ALL: [Self; 6] = [Self::W1, Self::B1, Self::W2, Self::B2, Self::W3, Self::B3];

    /// W1, b1, W2, b2, W3 or b3.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::W1 => "W1",
            Self::B1 => "b1",
            Self::W2 => "W2",
            Self::B2 => "b2",
            Self::W3 => "W3",
            Self::B3 => "b3",
        }
    }

    /// Rows and columns in a network of `shape`; a vector of biases has one column.
    #[must_use]
    pub fn size(self, shape: Shape) -> (usize, usize) {
        match self {
            Self::W1 => (shape.a1(), shape.idim()),
            Self::B1 => (shape.a1(), 1),
            Self::W2 => (shape.a2(), shape.a1()),
            Self::B2 => (shape.a2(), 1),
            Self::W3 => (shape.m(), shape.a2()),
            Self::B3 => (shape.m(), 1),
        }
    }

    /// Whether it is a vector of biases.
    #[must_use]
    pub fn is_bias(self) -> bool {
        matches!(self, Self::B1 | Self::B2 | Self::B3)
    }

    /// The layer of neurons or outputs that it leads to: 0, 1 or 2.
    #[must_use]
    pub fn layer(self) -> usize {
        match self {
            Self::W1 | Self::B1 => 0,
            Self::W2 | Self::B2 => 1,
            Self::W3 | Self::B3 => 2,
        }
    }
}

/// One entry of the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Place {
    /// Which matrix.
    pub matrix: Matrix,
    /// Row from 0.
    pub row: usize,
    /// Column from 0; 0 in a vector of biases.
    pub column: usize,
}
