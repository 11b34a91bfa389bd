//! Samples with their projections, each found once.

use std::cell::OnceCell;
use std::rc::Rc;

use super::compact::projections;
use super::shortest::REMEMBERED;
use super::{Projection, published};
use crate::math::construct::estimate::lengths::Lengths;
use crate::math::shape::Shape;
use crate::math::table::sample::DataSet;

/// A data set whose samples are projected when that is first asked for, and never again: an estimate, a construction and
/// networks of other hidden layers for the same samples share what was found.
#[derive(Clone, Debug)]
pub struct Projected {
    data: DataSet,
    found: Rc<Found>,
}

#[derive(Debug, Default)]
struct Found {
    lengths: OnceCell<Lengths>,
    published: OnceCell<Projection>,
    /// By ascending spread, at least one.
    compact: OnceCell<Vec<Projection>>,
}

/// Of more samples only the shortest projection is kept. The integer construction compares several where a network's second
/// layer has at most 400 weights, and that takes fewer samples.
const MANY: usize = 1_000;

impl Projected {
    /// `data`, not projected yet.
    #[must_use]
    pub fn new(data: DataSet) -> Self {
        Self { data, found: Rc::default() }
    }

    /// The data set.
    #[must_use]
    pub fn data(&self) -> &DataSet {
        &self.data
    }

    /// The data set alone.
    #[must_use]
    pub fn into_data(self) -> DataSet {
        self.data
    }

    /// The same samples for a network with other hidden layers, as [`DataSet::reshaped`].
    #[must_use]
    pub fn reshaped(&self, shape: Shape) -> Option<Self> {
        Some(Self { data: self.data.reshaped(shape)?, found: self.found.clone() })
    }

    /// How long its numbers can become.
    pub(in crate::math::construct) fn lengths(&self) -> &Lengths {
        self.found.lengths.get_or_init(|| Lengths::new(self.data.samples()))
    }

    /// See [`published`].
    #[must_use]
    pub fn published(&self) -> &Projection {
        self.found.published.get_or_init(|| published(self.data.samples()))
    }

    /// See [`compact`](super::compact()).
    #[must_use]
    pub fn compact(&self) -> &Projection {
        &self.candidates()[0]
    }

    /// See [`candidates`](super::candidates); of more than 1,000 samples the first of them only.
    #[must_use]
    pub fn candidates(&self) -> &[Projection] {
        self.found.compact.get_or_init(|| {
            let samples = self.data.samples();
            projections(samples, if samples.len() > MANY { 1 } else { REMEMBERED })
        })
    }
}
