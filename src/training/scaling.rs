//! Samples brought to the interval from −1 to 1, as training needs them, and back.

use num_bigint::BigInt;
use num_traits::One;

use crate::math::Rational;
use crate::math::exact::scalar::Scalar;
use crate::math::network::parameters::Parameters;
use crate::math::table::sample::{DataSet, Sample};
use crate::training::model::Samples;

/// How each coordinate of a data set is scaled: its least value becomes −1, its greatest 1, a constant 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Scaling {
    inputs: Vec<Axis>,
    outputs: Vec<Axis>,
}

/// value = centre + unit · scaled
#[derive(Clone, Debug, PartialEq)]
struct Axis {
    centre: Rational,
    unit: Rational,
}

impl Scaling {
    /// The scaling that fits `data`.
    #[must_use]
    pub fn of(data: &DataSet) -> Self {
        let axes = |width, values: fn(&Sample) -> &[Rational]| {
            (0..width).map(|k| Axis::spanning(data.samples().iter().map(|sample| &values(sample)[k]))).collect()
        };
        let shape = data.shape();
        Self { inputs: axes(shape.idim(), |sample| &sample.input), outputs: axes(shape.m(), |sample| &sample.output) }
    }

    /// The samples of `data`, scaled exactly and then rounded once.
    #[must_use]
    pub fn apply(&self, data: &DataSet) -> Samples {
        let scaled = |axes: &[Axis], values: fn(&Sample) -> &[Rational]| {
            let one = |sample| axes.iter().zip(values(sample)).map(Axis::scaled).collect::<Vec<_>>();
            data.samples().iter().flat_map(one).collect()
        };
        Samples {
            inputs: scaled(&self.inputs, |sample| &sample.input),
            outputs: scaled(&self.outputs, |sample| &sample.output),
        }
    }

    /// The greatest |error| in the outputs' own units, of `residuals` (N × m) in scaled units.
    ///
    /// Infinite where one of them is not a number or beyond float64.
    #[must_use]
    pub fn largest_error(&self, residuals: &[f64]) -> f64 {
        let units: Vec<f64> = self.outputs.iter().map(|axis| f64::nearest(&axis.unit)).collect();
        let errors = residuals.iter().zip(units.iter().cycle()).map(|(residual, unit)| residual.abs() * unit);
        errors.fold(0.0, |largest: f64, error| if error.is_nan() { f64::INFINITY } else { largest.max(error) })
    }

    /// The same network, for scaled inputs and outputs.
    #[must_use]
    pub fn network(&self, parameters: &Parameters<f64>) -> Parameters<f64> {
        let mut scaled = parameters.clone();
        for (row, bias) in scaled.w1.iter_mut().zip(&mut scaled.b1) {
            for (weight, axis) in row.iter_mut().zip(&self.inputs) {
                *bias += *weight * f64::nearest(&axis.centre);
                *weight *= f64::nearest(&axis.unit);
            }
        }
        for ((row, bias), axis) in scaled.w3.iter_mut().zip(&mut scaled.b3).zip(&self.outputs) {
            let unit = f64::nearest(&axis.unit);
            row.iter_mut().for_each(|weight| *weight /= unit);
            *bias = (*bias - f64::nearest(&axis.centre)) / unit;
        }
        scaled
    }
}

impl Axis {
    fn spanning<'a>(values: impl Iterator<Item = &'a Rational> + Clone) -> Self {
        let least = values.clone().min().cloned().unwrap_or_default();
        let greatest = values.max().cloned().unwrap_or_default();
        let two = Rational::from(BigInt::from(2));
        let unit = (&greatest - &least) / &two;
        let is_constant = unit == Rational::default();
        Self { centre: (least + greatest) / two, unit: if is_constant { Rational::one() } else { unit } }
    }

    fn scaled((axis, value): (&Self, &Rational)) -> f64 {
        f64::nearest(&((value - &axis.centre) / &axis.unit))
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::math::construct::construct;
    use crate::math::construct::method::Method;
    use crate::math::construct::progress::Progress;
    use crate::math::float64;
    use crate::math::shape::Shape;
    use crate::math::table::sample::{Draft, Row};
    use crate::training::model::Model;

    fn data(rows: &[(&str, &str)]) -> DataSet {
        let row = |&(x, y): &(&str, &str)| Rc::new(Row { inputs: vec![x.into()], outputs: vec![y.into()] });
        let shape = Shape::new(1, 2, 2, 1).expect("a shape");
        Draft::new(shape, rows.iter().map(row).collect::<Vec<_>>()).parse().expect("no faults")
    }

    #[test]
    fn ranges_become_minus_one_to_one() {
        let data = data(&[("1e400", "5"), ("3e400", "5"), ("2e400", "5")]);
        let samples = Scaling::of(&data).apply(&data);
        assert_eq!(samples, Samples { inputs: vec![-1.0, 1.0, 0.0], outputs: vec![0.0; 3] });
    }

    #[test]
    fn errors_come_back_in_the_outputs_own_units() {
        let data = data(&[("0", "10"), ("1", "110")]);
        let scaling = Scaling::of(&data);
        assert!((scaling.largest_error(&[0.5, -0.75]) - 37.5).abs() < 1e-12);
        assert!(scaling.largest_error(&[f64::NAN, 0.0]).is_infinite());
    }

    #[test]
    fn a_scaled_network_makes_the_same_errors() {
        let data = data(&[("0", "10"), ("3", "-20"), ("4", "7/2"), ("9", "0")]);
        let made = construct(&data, Method::Float, &mut Progress::ignored());
        let (model, scaling) = (Model::new(data.shape()), Scaling::of(&data));
        let parameters = model.flatten(&scaling.network(&float64::rounded(&made.network)));
        let error = scaling.largest_error(&model.residuals(&parameters, &scaling.apply(&data)));
        assert!(error < 1e-9, "{error}");
    }
}
