//! The float construction for a data set.

use num_bigint::BigInt;
use num_traits::{One, Zero};

use super::Constructed;
use super::blocks::{self, Units};
use super::line::{Line, Point};
use crate::math::Rational;
use crate::math::float;
use crate::math::floating;
use crate::math::progress::{Progress, Step};
use crate::math::projection::{self, Projection};
use crate::math::published::Zigzags;
use crate::math::sample::DataSet;
use crate::math::scalar::Scalar;
use crate::math::zigzag::group;

/// The float construction of `data`.
pub(super) fn construct(data: &DataSet, progress: &mut Progress<'_>) -> Constructed {
    let projection = projection::compact(data.samples());
    let step = mean_gap(&projection);
    let line = Line::new(data, &projection, &step);
    let unit = power_of_two_near(&step).recip();
    let mut blocks = Vec::with_capacity(line.m);
    for d in 0..line.m {
        blocks.push(block(&line, d, &unit, &step));
        progress.report(Step::Construct, d + 1, line.m);
    }
    let units = Units { unit: &unit, kinks: kinks(&line, &step) };
    let parameters = blocks::parameters(&line, &projection, &units, &blocks);
    Constructed { network: float::exact(data.shape(), &parameters), order: projection.order }
}

fn block(line: &Line, d: usize, unit: &Rational, step: &Rational) -> Zigzags<f64> {
    let float = |t: Rational| f64::nearest(&(t * unit));
    let points = line.grouped();
    let Some(last) = points.last() else {
        let thresholds = vec![float(line.first() - step); line.a1];
        return Zigzags { thresholds, neurons: Vec::new(), constant: 0.0 };
    };
    let half = step / BigInt::from(2);
    let threshold = |i: usize| match i * line.k {
        0 => float(line.first() - &half),
        n if n == points.len() => float(&last.t + &half),
        n => float((&points[n - 1].t + &points[n].t) / BigInt::from(2)),
    };
    let samples: Vec<_> = points.iter().map(|Point { t, y }| (float(t.clone()), f64::nearest(&y[d]))).collect();
    let chunks = samples.chunks(line.k).enumerate();
    let groups: Vec<_> = chunks.map(|(i, rows)| group(i, rows, threshold(i), threshold(i + 1))).collect();
    floating::fit(&groups)
}

/// Where the neurons of single points begin to rise: at the point before.
fn kinks(line: &Line, step: &Rational) -> Vec<Rational> {
    let before = line.points().iter().map(|point| point.t.clone());
    let first = line.first() - step;
    std::iter::once(first).chain(before).skip(line.grouped().len()).take(line.single().len()).collect()
}

/// The mean distance between neighbouring positions; 1 for a single one.
fn mean_gap(projection: &Projection) -> Rational {
    let (positions, count) = (&projection.positions, projection.positions.len());
    let spread = match (positions.iter().max(), positions.iter().min()) {
        (Some(max), Some(min)) => max - min,
        _ => Rational::zero(),
    };
    if spread.is_zero() { Rational::one() } else { spread / BigInt::from(count - 1) }
}

/// A power of two that is at most twice, and more than half, of `value` > 0.
fn power_of_two_near(value: &Rational) -> Rational {
    let two = BigInt::from(2);
    let (above, below) = (value.numer().bits(), value.denom().bits());
    if above >= below {
        two.pow(u32::try_from(above - below).unwrap_or(u32::MAX)).into()
    } else {
        Rational::new(BigInt::one(), two.pow(u32::try_from(below - above).unwrap_or(u32::MAX)))
    }
}
