//! What a pointer or the keyboard points at on the plot.

use std::rc::Rc;

use crate::present::plot::camera::Camera;
use crate::present::plot::frame::Pixel;
use crate::present::plot::model::Plot;
use crate::protocol::questions::probe::ProbeAt;

/// A place on the plot that a pointer or key asks about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// A pixel that a pointer rests on.
    Hovered(Pixel),
    /// A pixel that was clicked.
    Clicked(Pixel),
    /// The next sample on a side of what was probed last.
    Next(Side),
    /// The sample that was probed last.
    Probed,
}

/// A side of a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Towards smaller positions.
    Left,
    /// Towards greater positions.
    Right,
}

/// A plot as it is drawn, to be pointed at.
#[derive(Clone, Debug)]
pub struct DrawnPlot {
    /// Its axes, samples and curves.
    pub plot: Rc<Plot>,
    /// Takes their coordinates to pixels.
    pub camera: Camera,
}

/// A sample by its index, and its position as a coordinate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlottedSample {
    /// Its index among the samples.
    pub sample: usize,
    /// Its coordinate on the axis of positions.
    pub position: f64,
}

/// Pixels around a sample that count as the sample.
const NEAR: f64 = 14.0;

impl DrawnPlot {
    /// The sample that is drawn at a pixel or near it.
    #[must_use]
    pub fn sample_at(&self, at: Pixel) -> Option<usize> {
        let near = self.plot.nearest(&self.camera, at).filter(|near| near.distance <= NEAR)?;
        self.plot.plane.samples.get(near.rank).copied()
    }

    /// What is probed at a pixel: the sample there, or the position, to a pixel's width.
    #[must_use]
    pub fn probe_at(&self, at: Pixel) -> ProbeAt {
        let position = || ProbeAt::Position { at: self.camera.position(at), tolerance: self.camera.pixel_width() };
        self.sample_at(at).map_or_else(position, ProbeAt::Sample)
    }

    /// The next sample on a side of the position `from`; the first in view where there is none or it is out of view.
    /// `None` beyond the last sample.
    #[must_use]
    pub fn next(&self, from: Option<f64>, side: Side) -> Option<PlottedSample> {
        let (view, positions) = (self.camera.view.x, &self.plot.plane.positions);
        let rank = match from.filter(|&from| view.contains(from)) {
            None => positions.partition_point(|&position| position < view.from),
            Some(from) if side == Side::Right => positions.partition_point(|&position| position <= from),
            Some(from) => positions.partition_point(|&position| position < from).checked_sub(1)?,
        };
        Some(PlottedSample { sample: *self.plot.plane.samples.get(rank)?, position: *positions.get(rank)? })
    }
}
