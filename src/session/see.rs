//! What the page has been shown of a network: its stage, curves and the last probe.

use std::collections::HashMap;
use std::rc::Rc;

use crate::present::plot::axis::Axis;
use crate::present::plot::picture::{Curve, Plot};
use crate::present::plot::series::Series;
use crate::protocol::see::{Answer, Diagram, Probe, Question, Stage, StepLines};

/// Everything to be seen of a network, as far as it has come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen {
    /// Axes, groups and positions.
    pub ground: Option<Rc<Ground>>,
    curves: HashMap<Series, Run>,
    steps: HashMap<usize, Rc<StepLines>>,
    /// The last probe.
    pub probe: Option<Rc<Probe>>,
    /// The diagram, with what there is to say of a node.
    pub diagram: Option<Rc<Diagram>>,
}

/// Where curves are drawn. Compared as what it is, not by its thousands of numbers.
#[derive(Clone, Debug)]
pub struct Ground {
    /// Positions.
    pub x: Axis,
    /// Outputs.
    pub y: Axis,
    /// Where groups begin, and where the last one ends, as coordinates.
    pub bounds: Rc<Vec<f64>>,
    /// The samples' positions, ascending, as coordinates.
    pub positions: Rc<Vec<f64>>,
    /// Index of the sample at each of the positions.
    pub samples: Vec<usize>,
    /// Number of outputs.
    pub outputs: usize,
}

impl PartialEq for Ground {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
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

impl Seen {
    /// Takes in what the worker showed.
    pub(super) fn take(&mut self, answer: Answer) {
        match answer {
            Answer::Stage(stage) => self.ground = Ground::new(stage).map(Rc::new),
            Answer::Curve { series, pieces, vertices, expected } => {
                let empty = || Run { curve: Rc::new(Curve::new(series)), pieces: 0 };
                let run = self.curves.entry(series).or_insert_with(empty);
                // A piece that was asked for twice comes twice.
                if pieces.start == run.pieces {
                    let curve = Rc::make_mut(&mut run.curve);
                    curve.extend(vertices.iter());
                    curve.expected.extend(expected.0);
                    run.pieces = pieces.end;
                }
            }
            Answer::Step { number, lines } => drop(self.steps.insert(number, Rc::new(lines))),
            Answer::Diagram(diagram) => self.diagram = Some(Rc::new(diagram)),
            Answer::Probe(probe) => self.probe = Some(Rc::new(probe)),
        }
    }

    /// A curve, as far as it has come.
    #[must_use]
    pub fn curve(&self, series: Series) -> Option<Rc<Curve>> {
        self.curves.get(&series).map(|run| run.curve.clone())
    }

    /// A step of the walk, if it has come.
    #[must_use]
    pub fn step(&self, number: usize) -> Option<Rc<StepLines>> {
        self.steps.get(&number).cloned()
    }

    /// What to ask next so that these curves come whole, of a network with `pieces` pieces between thresholds.
    #[must_use]
    pub fn missing(&self, series: &[Series], pieces: usize) -> Option<Question> {
        if self.ground.is_none() {
            return Some(Question::Stage);
        }
        let next = |series: Series| (series, self.curves.get(&series).map_or(0, |run| run.pieces));
        let (series, done) = series.iter().map(|&series| next(series)).find(|(_, done)| *done < pieces)?;
        Some(Question::Curve { series, pieces: done..pieces })
    }
}

impl Ground {
    /// `None` where what was sent is no stage.
    fn new(stage: Stage) -> Option<Self> {
        Some(Self {
            x: Stage::axis(&stage.x)?,
            y: Stage::axis(&stage.y)?,
            bounds: Rc::new(stage.bounds.0),
            positions: Rc::new(stage.positions.0),
            samples: stage.samples.iter().filter_map(|&n| usize::try_from(n).ok()).collect(),
            outputs: stage.outputs,
        })
    }

    /// A plot of `curves` on this ground.
    #[must_use]
    pub fn plot(&self, curves: Vec<Rc<Curve>>) -> Plot {
        let (x, y) = (self.x.clone(), self.y.clone());
        Plot { x, y, bounds: self.bounds.clone(), positions: self.positions.clone(), curves }
    }

    /// The rank of a sample among the positions.
    #[must_use]
    pub fn rank(&self, sample: usize) -> Option<usize> {
        self.samples.iter().position(|&other| other == sample)
    }
}
