//! What there is to be seen of a network: its curves along the projection, and probes.

use std::ops::Range;

use super::job::short;
use crate::math::Rational;
use crate::math::network::Network;
use crate::math::network::forward::Evaluator;
use crate::math::network::line::{Line, Placed};
use crate::math::table::number;
use crate::math::table::sample::DataSet;
use crate::notation::number::{ShortNumber, WholeNumber};
use crate::present::diagram::Part;
use crate::present::diagram::activation::activations;
use crate::present::diagram::layout::links;
use crate::present::diagram::origin::{Origin, Traced, origin};
use crate::present::plot::curve::Stage;
use crate::present::plot::series::Series;
use crate::present::walk::{Entry, Fact, Walk, stops};
use crate::protocol::floats::Floats;
use crate::protocol::see::{self, Answer, Diagram, FactLine, Probe, Question, Site, StepLines, Vertices};

/// What is worked out once for a network.
pub(super) struct Scene {
    placed: Placed,
    stage: Stage,
}

/// A network with its scene.
pub(super) struct Seeing<'a> {
    evaluator: &'a Evaluator<Network>,
    line: Line<'a>,
    data: &'a DataSet,
    scene: &'a Scene,
}

impl Scene {
    /// `None` where the network has more than one projection.
    pub(super) fn new(network: &Network, data: &DataSet) -> Option<Self> {
        let line = Line::new(network)?;
        let placed = Placed::new(&line, data.samples());
        let stage = Stage::new(&line, &placed, data.samples());
        Some(Self { placed, stage })
    }
}

impl<'a> Seeing<'a> {
    pub(super) fn new(evaluator: &'a Evaluator<Network>, data: &'a DataSet, scene: &'a Scene) -> Option<Self> {
        Some(Self { evaluator, line: Line::new(evaluator.network())?, data, scene })
    }

    /// Long answers end at `is_over`.
    pub(super) fn answer(&self, question: Question, is_over: impl Fn() -> bool) -> Option<Answer> {
        match question {
            Question::Stage => Some(Answer::Stage(self.stage())),
            Question::Curve { series, pieces } => self.curve(series, pieces, is_over),
            Question::Probe(site) => self.probe(site).map(Answer::Probe),
            Question::Diagram { part, sample } => self.diagram(part, sample).map(Answer::Diagram),
            Question::Step(number) => self.step(number).map(|lines| Answer::Step { number, lines }),
        }
    }

    fn stage(&self) -> see::Stage {
        let Scene { placed, stage } = self.scene;
        see::Stage {
            x: see::Stage::axis_text(&stage.x),
            y: see::Stage::axis_text(&stage.y),
            bounds: Floats(stage.bounds(&self.line, placed)),
            positions: Floats(stage.positions()),
            samples: placed.sorted().iter().map(|(_, n)| u32::try_from(*n).unwrap_or(u32::MAX)).collect(),
            outputs: self.data.shape().m(),
        }
    }

    fn curve(&self, series: Series, pieces: Range<usize>, is_over: impl Fn() -> bool) -> Option<Answer> {
        let Scene { placed, stage } = self.scene;
        let combination = series.combination(&self.line)?;
        let (vertices, end) = stage.vertices(&self.line, &combination, &pieces, is_over);
        let expected = match series {
            Series::Output(d) if pieces.start == 0 => stage.expected(placed, self.data.samples(), d),
            _ => Vec::new(),
        };
        let (pieces, vertices) = (pieces.start..end, Vertices::new(&vertices));
        Some(Answer::Curve { series, pieces, vertices, expected: Floats(expected) })
    }

    fn walk(&self) -> Walk<'_> {
        let Self { evaluator, line, data, scene } = self;
        Walk { line, evaluator, samples: data.samples(), placed: &scene.placed }
    }

    /// The connections and one part's formula; `None` where there is no such part.
    fn diagram(&self, part: Part, sample: Option<usize>) -> Option<Diagram> {
        part.exists(self.data.shape()).then_some(())?;
        let traced = sample.and_then(|n| self.data.samples().get(n)).map(|sample| Traced::new(self.evaluator, sample));
        let Origin { title, formulas, origins } = origin(&self.walk(), part, traced.as_ref());
        let activations = traced.map(|traced| activations(&traced.sample.input, &traced.trace)).unwrap_or_default();
        Some(Diagram { links: links(self.line.network()), activations, title, formulas, origins })
    }

    /// A step of the walk; `None` beyond its end.
    fn step(&self, number: usize) -> Option<StepLines> {
        let stop = *stops(self.data.shape()).get(number)?;
        Some(self.walk().step(stop).map_facts(|Fact { symbol, value, entry }| FactLine {
            symbol,
            number: ShortNumber::new(&value),
            place: entry.map(Entry::name).unwrap_or_default(),
        }))
    }

    /// The plain forward pass at any input; `None` where there is no such input.
    fn probe(&self, site: Site) -> Option<Probe> {
        let Scene { placed, stage } = self.scene;
        let input = match site {
            Site::Input(texts) => texts.iter().map(|text| number::parse(text).ok()).collect::<Option<Vec<_>>>()?,
            Site::Sample(n) => self.data.samples().get(n)?.input.clone(),
            Site::Position { at, tolerance } => {
                placed.input_at(&self.line, self.data.samples(), &stage.x.round_value(at, tolerance))
            }
        };
        if input.len() != self.data.shape().idim() {
            return None;
        }
        let trace = self.evaluator.trace(&input);
        let passed = (0..self.line.threshold_count()).take_while(|&i| self.line.threshold(i) <= trace.position).count();
        let zero = Rational::default();
        let sample = self.data.samples().iter().position(|sample| sample.input == input);
        Some(Probe {
            at: stage.x.coordinate(&trace.position),
            heights: trace.output.iter().map(|y| stage.y.wide(y)).collect(),
            output: short(&trace.output),
            group: passed.checked_sub(1),
            active: (0..trace.second.len()).filter(|&j| trace.second[j] > zero).collect(),
            sample,
            sample_row: sample.map(|n| self.data.samples()[n].row),
            input: input.iter().map(|x| WholeNumber::new(x).fraction()).collect(),
            position: ShortNumber::new(&trace.position),
        })
    }
}
