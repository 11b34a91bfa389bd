//! What a worker has drawn of a network: axes and curves of the plot, the last probe, steps of the walk, the diagram.

use std::rc::Rc;

use super::few::Few;
use crate::present::plot::curve::Curve;
use crate::present::plot::map::Map;
use crate::present::plot::plane::Plane;
use crate::present::plot::series::Series;
use crate::present::walk::Step;
use crate::protocol::questions::AnyQuestion;
use crate::protocol::questions::diagram::Diagram;
use crate::protocol::questions::map::MapLines;
use crate::protocol::questions::plot_axes::{Axes, PlotAxes};
use crate::protocol::questions::plot_curve::{CurvePart, PlotCurve};
use crate::protocol::questions::probe::Probe;
use crate::protocol::questions::walk_step::{FactLine, StepLines};

/// Everything that was drawn of a network, as far as it has come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawings {
    plane: Option<Rc<Plane>>,
    curves: Few<Series, Run>,
    steps: Few<usize, Rc<Step<FactLine>>>,
    probe: Option<Rc<Probe>>,
    map: Option<Rc<Map>>,
    diagram: Option<Rc<Diagram>>,
}

/// A curve that comes piece by piece.
#[derive(Clone, Debug)]
struct Run {
    curve: Rc<Curve>,
    pieces: usize,
}

impl PartialEq for Run {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.curve, &other.curve) && self.pieces == other.pieces
    }
}

impl Drawings {
    pub(super) fn take_axes(&mut self, axes: Axes) {
        self.plane = plane(axes).map(Rc::new);
    }

    pub(super) fn take_curve(&mut self, part: CurvePart) {
        let CurvePart { series, pieces, vertices, expected } = part;
        let empty = || Run { curve: Rc::new(Curve::new(series)), pieces: 0 };
        let run = self.curves.or_insert_with(series, empty);
        // A piece that was asked for twice comes twice.
        if pieces.start == run.pieces {
            let curve = Rc::make_mut(&mut run.curve);
            curve.extend(vertices.iter());
            curve.expected.extend(expected.0);
            run.pieces = pieces.end;
        }
    }

    pub(super) fn take_step(&mut self, StepLines { number, step }: StepLines) {
        self.steps.insert(number, Rc::new(step));
    }

    pub(super) fn take_map(&mut self, lines: MapLines) {
        self.map = map(lines).map(Rc::new);
    }

    pub(super) fn take_probe(&mut self, probe: Probe) {
        self.probe = Some(Rc::new(probe));
    }

    pub(super) fn take_diagram(&mut self, diagram: Diagram) {
        self.diagram = Some(Rc::new(diagram));
    }

    /// Forgets what is said in a language, for whoever shows it to ask for it again.
    pub(super) fn forget_words(&mut self) {
        self.steps = Few::default();
        self.diagram = None;
    }

    /// Axes, groups and positions, once they have come.
    #[must_use]
    pub fn plane(&self) -> Option<&Rc<Plane>> {
        self.plane.as_ref()
    }

    /// The map that came last.
    #[must_use]
    pub fn map(&self) -> Option<&Rc<Map>> {
        self.map.as_ref()
    }

    /// The last probe.
    #[must_use]
    pub fn probe(&self) -> Option<&Rc<Probe>> {
        self.probe.as_ref()
    }

    /// The diagram, with what there is to say of a part of it.
    #[must_use]
    pub fn diagram(&self) -> Option<&Rc<Diagram>> {
        self.diagram.as_ref()
    }

    /// A curve, as far as it has come.
    #[must_use]
    pub fn curve(&self, series: Series) -> Option<Rc<Curve>> {
        self.curves.get(&series).map(|run| run.curve.clone())
    }

    /// A step of the walk, if it has come.
    #[must_use]
    pub fn step(&self, number: usize) -> Option<Rc<Step<FactLine>>> {
        self.steps.get(&number).cloned()
    }

    /// What to ask next so that these curves come whole, of a network with `pieces` pieces between thresholds.
    #[must_use]
    pub fn missing(&self, series: &[Series], pieces: usize) -> Option<AnyQuestion> {
        if self.plane.is_none() {
            return Some(PlotAxes.into());
        }
        let next = |series: Series| (series, self.curves.get(&series).map_or(0, |run| run.pieces));
        let (series, done) = series.iter().map(|&series| next(series)).find(|(_, done)| *done < pieces)?;
        Some(PlotCurve { series, pieces: done..pieces }.into())
    }
}

/// `None` where what was sent are no axes.
fn map(lines: MapLines) -> Option<Map> {
    let (pairs, _) = lines.samples.0.as_chunks::<2>();
    Some(Map {
        output: lines.output,
        x: lines.x.axis()?,
        y: lines.y.axis()?,
        z: lines.z.axis()?,
        position: lines.position,
        every: lines.every.max(1),
        samples: pairs.iter().map(|&[x, y]| (x, y)).collect(),
        rows: lines.rows.iter().filter_map(|&n| usize::try_from(n).ok()).collect(),
        thresholds: lines.thresholds.0,
        vertices: lines.vertices.iter().collect(),
    })
}

/// `None` where what was sent are no axes.
fn plane(axes: Axes) -> Option<Plane> {
    Some(Plane {
        x: axes.x.axis()?,
        y: axes.y.axis()?,
        bounds: Rc::new(axes.bounds.0),
        restarts: Rc::new(axes.restarts),
        positions: Rc::new(axes.positions.0),
        samples: axes.samples.iter().filter_map(|&n| usize::try_from(n).ok()).collect(),
        rows: axes.rows.iter().filter_map(|&n| usize::try_from(n).ok()).collect(),
        axis: axes.axis,
        outputs: axes.outputs,
    })
}
