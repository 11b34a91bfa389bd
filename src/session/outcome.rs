//! What the page knows of a network that was constructed.

use std::rc::Rc;

use super::Role;
use super::check_run::CheckRun;
use super::drawings::Drawings;
use super::few::Few;
use super::paper::Paper;
use crate::math::construct::method::Method;
use crate::math::network::{Matrix, Place};
use crate::math::shape::Shape;
use crate::math::table::names::Names;
use crate::present::walk::stops;
use crate::protocol::JobId;
use crate::protocol::orders::Summary;
use crate::protocol::questions::entry_digits::Entry;
use crate::protocol::questions::matrix_cells::Cells;
use crate::protocol::questions::measure::{Measure, Measured, Measurement};
use crate::protocol::questions::sample_trace::TraceLines;
use crate::protocol::questions::verdicts::VerdictLines;
use crate::protocol::questions::{AnyAnswer, AnyQuestion};

/// A network that was constructed, as far as the page has asked for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    made: Made,
    check: CheckRun,
    measured: Option<Rc<Measurement>>,
    cells: Few<Matrix, Rc<Cells>>,
    verdicts: Option<Rc<VerdictLines>>,
    trace: Option<Rc<TraceLines>>,
    entry: Option<Rc<Entry>>,
    drawings: Drawings,
    paper: Paper,
}

/// What is known of a network as soon as it exists.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Made {
    /// The job that made it.
    pub(super) job: JobId,
    pub(super) shape: Shape,
    pub(super) method: Method,
    pub(super) summary: Summary,
    /// What the columns of its table are called.
    pub(super) names: Rc<Names>,
}

/// What an answer gives rise to.
pub(super) enum Next {
    Nothing,
    /// To ask for the rest.
    Ask(AnyQuestion),
    /// To deal out more of the check.
    CheckOn,
    /// To ask for more of what is printed.
    Gather,
}

impl Outcome {
    /// A network that just came into being, in the place of `before`: what was opened of that stays open, as far as it
    /// exists here, until its successor comes.
    pub(super) fn new(made: Made, before: Option<&Self>, now: f64) -> Self {
        let (shape, samples) = (made.shape, made.summary.samples);
        let is_here = |place: Place| {
            let (rows, columns) = place.matrix.size(shape);
            place.row < rows && place.column < columns
        };
        Self {
            made,
            check: CheckRun::new(samples, now),
            measured: None,
            cells: Few::default(),
            verdicts: None,
            trace: before.and_then(|old| old.trace.clone()).filter(|trace| trace.sample < samples),
            entry: before.and_then(|old| old.entry.clone()).filter(|entry| is_here(entry.place)),
            drawings: Drawings::default(),
            paper: Paper::default(),
        }
    }

    /// The job that made it.
    #[must_use]
    pub fn job(&self) -> JobId {
        self.made.job
    }

    /// Its shape.
    #[must_use]
    pub fn shape(&self) -> Shape {
        self.made.shape
    }

    /// What the columns of its table are called.
    #[must_use]
    pub fn names(&self) -> &Rc<Names> {
        &self.made.names
    }

    /// How many steps the walk through its construction has.
    #[must_use]
    pub fn steps(&self) -> usize {
        stops(self.made.shape, self.made.summary.restarts).len()
    }

    /// How it was constructed.
    #[must_use]
    pub fn method(&self) -> Method {
        self.made.method
    }

    /// What came out.
    #[must_use]
    pub fn summary(&self) -> &Summary {
        &self.made.summary
    }

    /// How far its check is.
    #[must_use]
    pub fn check(&self) -> &CheckRun {
        &self.check
    }

    /// How long its fractions are and what float64 makes of them, once that is measured.
    #[must_use]
    pub fn measured(&self) -> Option<&Rc<Measurement>> {
        self.measured.as_ref()
    }

    /// The window of a matrix that came last.
    #[must_use]
    pub fn cells(&self, matrix: Matrix) -> Option<&Rc<Cells>> {
        self.cells.get(&matrix)
    }

    /// The window of the check that came last.
    #[must_use]
    pub fn verdicts(&self) -> Option<&Rc<VerdictLines>> {
        self.verdicts.as_ref()
    }

    /// The selected sample's way through the network.
    #[must_use]
    pub fn trace(&self) -> Option<&Rc<TraceLines>> {
        self.trace.as_ref()
    }

    /// The entry that was opened.
    #[must_use]
    pub fn entry(&self) -> Option<&Rc<Entry>> {
        self.entry.as_ref()
    }

    /// What was drawn of it.
    #[must_use]
    pub fn drawings(&self) -> &Drawings {
        &self.drawings
    }

    /// The largest error in float64, where the network is meant for it and that is measured.
    #[must_use]
    pub fn float_error(&self) -> Option<f64> {
        self.measured().filter(|_| self.method() == Method::Float)?.float64.error
    }

    /// What is printed of it, as far as that has come.
    #[must_use]
    pub fn paper(&self) -> &Paper {
        &self.paper
    }

    pub(super) fn paper_mut(&mut self) -> &mut Paper {
        &mut self.paper
    }

    pub(super) fn check_mut(&mut self) -> &mut CheckRun {
        &mut self.check
    }

    pub(super) fn unselect(&mut self) {
        self.trace = None;
    }

    pub(super) fn close_entry(&mut self) {
        self.entry = None;
    }

    /// Forgets what is said of the network in a language; the place of the opened entry, which is not closed for that.
    pub(super) fn forget_words(&mut self) -> Option<Place> {
        self.drawings.forget_words();
        self.entry.as_ref().map(|entry| entry.place)
    }

    /// Takes in what a worker answered.
    pub(super) fn take(&mut self, role: Role, answer: AnyAnswer, now: f64) -> Next {
        match answer {
            AnyAnswer::Check(checked) => {
                self.check.report(role, &checked, now);
                return Next::CheckOn;
            }
            AnyAnswer::Measure(Measured::Partly) => return Next::Ask(Measure.into()),
            AnyAnswer::Measure(Measured::Wholly(measurement)) => {
                self.measured = Some(Rc::new(measurement));
                return Next::CheckOn;
            }
            AnyAnswer::MatrixCells(cells) => self.cells.insert(cells.matrix, Rc::new(cells)),
            AnyAnswer::EntryDigits(entry) => self.entry = Some(Rc::new(entry)),
            AnyAnswer::Verdicts(lines) => self.verdicts = Some(Rc::new(lines)),
            AnyAnswer::PaperPart(part) => {
                self.paper.take(part);
                return Next::Gather;
            }
            AnyAnswer::SampleTrace(trace) => self.trace = Some(Rc::new(trace)),
            AnyAnswer::PlotAxes(axes) => self.drawings.take_axes(axes),
            AnyAnswer::PlotCurve(part) => self.drawings.take_curve(part),
            AnyAnswer::MapOf(map) => self.drawings.take_map(map),
            AnyAnswer::ProbeAt(probe) => self.drawings.take_probe(probe),
            AnyAnswer::WalkStep(step) => self.drawings.take_step(step),
            AnyAnswer::DiagramPart(diagram) => self.drawings.take_diagram(diagram),
        }
        Next::Nothing
    }
}
