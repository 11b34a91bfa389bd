//! What a network shows along its projection: the plot's axes and curves, probes, the walk, and the diagram.

use super::{Answers, KeptNetwork};
use num_traits::Signed;

use crate::math::Rational;
use crate::math::network::forward::{Evaluator, Trace};
use crate::math::network::line::{Line, Placed, Site};
use crate::math::network::{Network, Place};
use crate::math::table::number;
use crate::math::table::sample::{DataSet, Sample};
use crate::notation::number::{ShortNumber, WholeNumber};
use crate::present::diagram::activation::activations;
use crate::present::diagram::layout::links;
use crate::present::diagram::origin::{Meaning, Origin, Traced, meaning, origin};
use crate::present::plot::axis::Axis;
use crate::present::plot::map::{MAP_FROM, MAP_TO, MOST_MAPPED, MOST_SHOWN};
use crate::present::plot::plane::{ExactPlane, Positions};
use crate::present::plot::series::Series;
use crate::present::plot::wide::Wide;
use crate::present::walk::{Entry, Fact, Walk, stops};
use crate::protocol::float_bytes::FloatBytes;
use crate::protocol::questions::diagram::{Diagram, DiagramPart};
use crate::protocol::questions::map::{MapLines, MapOf};
use crate::protocol::questions::plot_axes::{Axes, AxisEnds, PlotAxes};
use crate::protocol::questions::plot_curve::{CurvePart, PlotCurve, Vertices};
use crate::protocol::questions::probe::{Probe, ProbeAt};
use crate::protocol::questions::walk_step::{FactLine, StepLines, WalkStep};
use crate::words;

/// Where the samples lie along a network's projection, and the axes they are drawn on: worked out once for a network.
pub(super) struct Projection {
    placed: Placed,
    plane: ExactPlane,
}

impl Projection {
    /// `None` where the network has more than one projection.
    fn new(network: &Network, data: &DataSet) -> Option<Self> {
        let line = Line::new(network)?;
        let placed = Placed::new(&line, data.samples());
        let plane = ExactPlane::new(&line, &placed, data.samples());
        Some(Self { placed, plane })
    }
}

/// A network along its projection.
struct Projected<'a> {
    evaluator: &'a Evaluator<Network>,
    line: Line<'a>,
    data: &'a DataSet,
    placed: &'a Placed,
    plane: &'a ExactPlane,
}

impl KeptNetwork {
    /// How many restarts the network has.
    pub(in crate::worker) fn restarts(&self) -> usize {
        self.projected().map_or(0, |projected| projected.placed.restarts().count())
    }

    /// What the entry at `place` is there for; `None` where the network is not made along a line.
    pub(super) fn meaning(&self, place: Place) -> Option<String> {
        let Meaning { title, why } = meaning(&self.projected()?.walk(), place);
        Some(words::entry_meaning(&title, &why))
    }

    fn projected(&self) -> Option<Projected<'_>> {
        let projection = self.projection.get_or_init(|| Projection::new(self.network(), &self.data));
        let Projection { placed, plane } = projection.as_ref()?;
        let line = Line::new(self.network())?;
        Some(Projected { evaluator: &self.evaluator, line, data: &self.data, placed, plane })
    }
}

impl Answers<PlotAxes> for KeptNetwork {
    fn answer(&mut self, PlotAxes: PlotAxes, _: &dyn Fn() -> bool) -> Option<Axes> {
        let Projected { line, data, placed, plane, .. } = self.projected()?;
        let sorted = || placed.sorted().iter().map(|(_, n)| *n);
        let (x, axis) = shown_positions(&line, plane);
        Some(Axes {
            x: AxisEnds::new(&x),
            y: AxisEnds::new(&plane.y),
            bounds: FloatBytes(plane.bounds(&line, placed)),
            restarts: placed.restarts(),
            positions: FloatBytes(plane.positions()),
            samples: sorted().map(on_the_wire).collect(),
            rows: sorted().filter_map(|n| data.samples().get(n)).map(|sample| on_the_wire(sample.row)).collect(),
            axis,
            outputs: data.shape().m(),
        })
    }
}

/// What is written along the positions: t, or the only input itself where that grows with t.
fn shown_positions(line: &Line<'_>, plane: &ExactPlane) -> (Axis, Positions) {
    match &line.weights()[..] {
        [weight] if weight.is_positive() => {
            let least = plane.x.origin() / weight;
            let greatest = &least + plane.x.span() / weight;
            (Axis::new(least, &greatest), Positions::Input)
        }
        _ => (plane.x.clone(), Positions::Projected),
    }
}

/// An index, far below the limits of a table's rows.
fn on_the_wire(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Answers<PlotCurve> for KeptNetwork {
    fn answer(&mut self, question: PlotCurve, is_over: &dyn Fn() -> bool) -> Option<CurvePart> {
        let PlotCurve { series, pieces } = question;
        let Projected { line, data, placed, plane, .. } = self.projected()?;
        let combination = series.combination(&line)?;
        let (vertices, end) = plane.vertices(&line, &combination, &pieces, is_over);
        let expected = match series {
            Series::Output(d) if pieces.start == 0 => plane.expected(placed, data.samples(), d),
            _ => Vec::new(),
        };
        let vertices = Vertices::new(&vertices);
        Some(CurvePart { series, pieces: pieces.start..end, vertices, expected: FloatBytes(expected) })
    }
}

impl Answers<MapOf> for KeptNetwork {
    /// `None` where there is no map, and in a program without it.
    fn answer(&mut self, question: MapOf, _: &dyn Fn() -> bool) -> Option<MapLines> {
        (self.study?.map)(self, question)
    }
}

impl Answers<ProbeAt> for KeptNetwork {
    /// The plain forward pass at any input; `None` where there is no such input.
    fn answer(&mut self, at: ProbeAt, _: &dyn Fn() -> bool) -> Option<Probe> {
        self.projected()?.probe(at)
    }
}

impl Answers<WalkStep> for KeptNetwork {
    /// `None` beyond the walk's end, and in a program without the walk.
    fn answer(&mut self, question: WalkStep, _: &dyn Fn() -> bool) -> Option<StepLines> {
        (self.study?.walk)(self, question)
    }
}

impl Answers<DiagramPart> for KeptNetwork {
    /// The connections and one part's formula; `None` where there is no such part, and in a program without
    /// the diagram.
    fn answer(&mut self, question: DiagramPart, _: &dyn Fn() -> bool) -> Option<Diagram> {
        (self.study?.diagram)(self, question)
    }
}

impl KeptNetwork {
    /// `None` where there are not two inputs, no such output, or more samples than a map is made of.
    pub(in crate::worker) fn map(&self, MapOf { output }: MapOf) -> Option<MapLines> {
        let shape = self.data.shape();
        let samples = self.data.samples();
        (shape.idim() == 2 && output < shape.m() && samples.len() <= MOST_MAPPED).then_some(())?;
        let Projected { line, plane, .. } = self.projected()?;
        let axis = |k: usize| {
            let values = || samples.iter().map(|sample| &sample.input[k]);
            Some(Axis::new(values().min()?.clone(), values().max()?))
        };
        let (x, y) = (axis(0)?, axis(1)?);
        let at = |u: f64, v: f64| line.position(&[x.value(u), y.value(v)]);
        let corners = [MAP_FROM, MAP_TO].map(|u| [MAP_FROM, MAP_TO].map(|v| at(u, v)));
        let corners = || corners.as_flattened().iter();
        let reaching = plane.reaching(corners().min()?.clone(), corners().max()?.clone());
        let pieces = 0..line.threshold_count() + 1;
        let (vertices, _) = reaching.vertices(&line, &Series::Output(output).combination(&line)?, &pieces, || false);
        let every = samples.len().div_ceil(MOST_SHOWN).max(1);
        let shown = || samples.iter().step_by(every);
        let weights = line.weights();
        let along = |k: usize, axis: &Axis| Wide::of(&(&weights[k] * axis.span() / plane.x.span())).to_f64();
        let threshold = |i| plane.x.coordinate(&line.threshold(i));
        Some(MapLines {
            output,
            position: [plane.x.coordinate(&at(0.0, 0.0)), along(0, &x), along(1, &y)],
            samples: FloatBytes(shown().flat_map(|s| [x.coordinate(&s.input[0]), y.coordinate(&s.input[1])]).collect()),
            rows: shown().map(|sample| on_the_wire(sample.row)).collect(),
            every,
            thresholds: FloatBytes((0..line.threshold_count()).map(threshold).collect()),
            vertices: Vertices::new(&vertices),
            x: AxisEnds::new(&x),
            y: AxisEnds::new(&y),
            z: AxisEnds::new(&plane.y),
        })
    }

    pub(in crate::worker) fn walk_step(&self, WalkStep { number }: WalkStep) -> Option<StepLines> {
        let stop = *stops(self.data.shape(), self.restarts()).get(number)?;
        Some(StepLines { number, step: self.projected()?.walk().step(stop).map_facts(fact_line) })
    }

    pub(in crate::worker) fn diagram_part(&self, DiagramPart { part, sample }: DiagramPart) -> Option<Diagram> {
        part.exists(self.data.shape()).then_some(())?;
        let projected = self.projected()?;
        let traced = sample.and_then(|n| self.data.samples().get(n)).map(|sample| Traced::new(&self.evaluator, sample));
        let Origin { title, formulas, origins } = origin(&projected.walk(), part, traced.as_ref());
        let activations = traced.map(|traced| activations(&traced.sample.input, &traced.trace)).unwrap_or_default();
        Some(Diagram { links: links(self.network()), activations, title, formulas, origins })
    }
}

impl Projected<'_> {
    fn walk(&self) -> Walk<'_> {
        let Self { evaluator, line, data, placed, .. } = self;
        Walk { line, evaluator, samples: data.samples(), placed }
    }

    fn probe(&self, at: ProbeAt) -> Option<Probe> {
        let input = self.input(at).filter(|input| input.len() == self.data.shape().idim())?;
        let Trace { position, second, output, .. } = self.evaluator.trace(&input);
        let sample = self.data.samples().iter().position(|sample| sample.input == input);
        let zero = Rational::default();
        Some(Probe {
            at: self.plane.x.coordinate(&position),
            heights: output.iter().map(|y| self.plane.y.wide(y)).collect(),
            output: ShortNumber::list(&output),
            site: self.site(&position),
            active: (0..second.len()).filter(|&j| second[j] > zero).collect(),
            sample,
            sample_row: sample.map(|n| self.data.samples()[n].row),
            input: input.iter().map(|x| WholeNumber::new(x).fraction()).collect(),
            position: ShortNumber::new(&position),
        })
    }

    fn input(&self, at: ProbeAt) -> Option<Vec<Rational>> {
        match at {
            ProbeAt::Input(texts) => texts.iter().map(|text| number::parse(text).ok()).collect(),
            ProbeAt::Sample(n) => self.sample(n).map(|sample| sample.input.clone()),
            ProbeAt::Position { at, tolerance } => {
                let position = self.plane.x.round_value(at, tolerance);
                Some(self.placed.input_at(&self.line, self.data.samples(), &position))
            }
        }
    }

    fn sample(&self, n: usize) -> Option<&Sample> {
        self.data.samples().get(n)
    }

    fn site(&self, position: &Rational) -> Option<Site> {
        let passed = (0..self.line.threshold_count()).take_while(|&i| self.line.threshold(i) <= *position).count();
        Some(self.placed.restarts().site(passed.checked_sub(1)?))
    }
}

fn fact_line(Fact { symbol, value, entry }: Fact) -> FactLine {
    let place = entry.map(Entry::name).unwrap_or_default();
    FactLine { symbol, number: ShortNumber::new(&value), place }
}
