//! The network's numbers in float64, with the units in which it takes inputs and gives outputs.

use num_bigint::BigInt;
use num_traits::One;

use super::Export;
use super::holding::Holding;
use crate::math::exact::rounding::nearest_f64;
use crate::math::float64::rounded;
use crate::math::network::Matrix;
use crate::math::network::parameters::Parameters;

/// What a program in floating point needs: z = round(unit·x) for each input with a unit other than 1, the forward pass,
/// and each output divided by its unit.
pub(super) struct Floats {
    pub(super) parameters: Parameters<f64>,
    pub(super) input_units: Vec<f64>,
    pub(super) output_units: Vec<f64>,
}

/// One array of numbers.
pub(super) struct Array {
    pub(super) name: &'static str,
    /// Rows and columns; of a vector, how many it has.
    pub(super) shape: Vec<usize>,
    /// Row by row.
    pub(super) values: Vec<f64>,
}

impl Floats {
    /// The numbers with which `holding` is true: encoded in the samples' units where they are exact.
    pub(super) fn new(export: &Export, holding: Holding) -> Self {
        if !holding.is_exact() {
            return Self::rounded(export);
        }
        let units = |units: &[BigInt]| units.iter().map(|unit| nearest_f64(unit, &BigInt::one())).collect();
        Self {
            parameters: rounded(&export.units.encode(&export.network)),
            input_units: units(export.units.inputs()),
            output_units: units(export.units.outputs()),
        }
    }

    /// The network's own numbers, each rounded, in no units.
    pub(super) fn rounded(export: &Export) -> Self {
        let shape = export.network.shape();
        Self {
            parameters: rounded(&export.network),
            input_units: vec![1.0; shape.idim()],
            output_units: vec![1.0; shape.m()],
        }
    }

    pub(super) fn are_finite(&self) -> bool {
        self.arrays().iter().flat_map(|array| &array.values).all(|value| value.is_finite())
    }

    pub(super) fn decode(&self) -> bool {
        self.input_units.iter().any(|unit| *unit > 1.0)
    }

    pub(super) fn divide(&self) -> bool {
        self.output_units.iter().any(|unit| *unit > 1.0)
    }

    /// The six arrays of the network.
    pub(super) fn arrays(&self) -> [Array; 6] {
        let Parameters { w1, b1, w2, b2, w3, b3 } = &self.parameters;
        [
            matrix(Matrix::W1, w1),
            vector(Matrix::B1.name(), b1),
            matrix(Matrix::W2, w2),
            vector(Matrix::B2.name(), b2),
            matrix(Matrix::W3, w3),
            vector(Matrix::B3.name(), b3),
        ]
    }

    /// The arrays of the network and the units.
    pub(super) fn arrays_and_units(&self) -> Vec<Array> {
        let units = [vector("input_units", &self.input_units), vector("output_units", &self.output_units)];
        self.arrays().into_iter().chain(units).collect()
    }
}

fn matrix(matrix: Matrix, rows: &[Vec<f64>]) -> Array {
    let columns = rows.first().map_or(0, Vec::len);
    Array { name: matrix.name(), shape: vec![rows.len(), columns], values: rows.concat() }
}

fn vector(name: &'static str, values: &[f64]) -> Array {
    Array { name, shape: vec![values.len()], values: values.to_vec() }
}
