//! What spare neurons buy for the samples on the page, as far as it is known.

use super::document::Content;
use super::phase::{Lack, Phase};
use super::{Effect, Role, Session, State};
use crate::math::construct::method::Method;
use crate::math::float64::Format;
use crate::math::shape::Shape;
use crate::math::table::sample::Draft;
use crate::present::trade_chart::TradePoint;
use crate::protocol::orders::Estimate;
use crate::protocol::trade::{Find, NoShape, TradeNews, TradeOrder};
use crate::protocol::{Ask, JobId, Request, Table};

/// Digits against first layers, and the search for the smallest shape that is exact in a format.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trade {
    /// The curve that is shown, of the last table that had one.
    curve: Option<Curve>,
    /// Its successor, which has no point yet.
    next: Option<Curve>,
    search: Option<Search>,
}

/// Digits against the neurons of the first layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    job: JobId,
    shape: Shape,
    layers: Vec<usize>,
    /// By ascending width of the first layer.
    points: Vec<TradePoint>,
    progress: CurveProgress,
}

/// Whether there is more to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CurveProgress {
    /// A worker constructs network after network.
    Running,
    /// Somebody stopped it, or an edit did.
    Stopped,
    /// Every point is known.
    Complete,
}

/// The search for the smallest shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Search {
    /// What it is to be exact in.
    pub format: Format,
    /// How far the search is.
    pub progress: SearchProgress,
}

/// How far a search is. One that has found a shape is over: the page has taken it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchProgress {
    /// A worker constructs networks, of this shape now.
    Trying(Option<Shape>),
    /// No shape within the limits is certified.
    Failed(NoShape),
}

impl Curve {
    fn new(job: JobId, shape: Shape) -> Self {
        Self { job, shape, layers: Vec::new(), points: Vec::new(), progress: CurveProgress::Running }
    }

    /// The shape of the table whose curve this is.
    #[must_use]
    pub fn shape(&self) -> Shape {
        self.shape
    }

    /// The points that are known, by ascending width of the first layer.
    pub fn points(&self) -> impl DoubleEndedIterator<Item = &TradePoint> {
        self.points.iter()
    }

    /// How many points there will be.
    #[must_use]
    pub fn layers(&self) -> usize {
        self.layers.len()
    }

    /// Whether there is more to come.
    #[must_use]
    pub fn progress(&self) -> CurveProgress {
        self.progress
    }

    /// Puts `point` in its place, in which there may be an older one.
    fn insert(&mut self, point: TradePoint) {
        match self.points.binary_search_by_key(&point.a1, |point| point.a1) {
            Ok(place) => self.points[place] = point,
            Err(place) => self.points.insert(place, point),
        }
    }
}

impl Trade {
    /// The curve to be shown.
    #[must_use]
    pub fn curve(&self) -> Option<&Curve> {
        self.curve.as_ref()
    }

    /// Whether the curve of `job` was begun.
    #[must_use]
    pub fn has_begun(&self, job: JobId) -> bool {
        self.next.iter().chain(&self.curve).any(|curve| curve.job == job)
    }

    /// Whether a worker is at a curve.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.next.iter().chain(&self.curve).any(|curve| curve.progress == CurveProgress::Running)
    }

    /// The search that goes on, or that failed for the table on the page.
    #[must_use]
    pub fn search(&self) -> Option<Search> {
        self.search
    }

    pub(super) fn begin_curve(&mut self, job: JobId, shape: Shape) {
        self.stop_curve();
        self.next = Some(Curve::new(job, shape));
    }

    pub(super) fn begin_search(&mut self, format: Format) {
        self.search = Some(Search { format, progress: SearchProgress::Trying(None) });
    }

    pub(super) fn stop_curve(&mut self) {
        self.next = None;
        if let Some(curve) = self.curve.as_mut().filter(|curve| curve.progress == CurveProgress::Running) {
            curve.progress = CurveProgress::Stopped;
        }
    }

    pub(super) fn end_search(&mut self) {
        self.search = None;
    }

    /// Takes in what was found out for `job`; the shape to be taken, where that is what was looked for.
    pub(super) fn receive(&mut self, job: JobId, news: TradeNews) -> Option<Shape> {
        match news {
            TradeNews::Layers(layers) => self.with_curve(job, |curve| curve.layers = layers),
            TradeNews::Point(point) => {
                if let Some(next) = self.next.take_if(|next| next.job == job) {
                    self.curve = Some(next);
                }
                self.with_curve(job, |curve| curve.insert(point));
            }
            TradeNews::CurveEnds => self.with_curve(job, |curve| curve.progress = CurveProgress::Complete),
            TradeNews::Trying(shape) => self.progress(SearchProgress::Trying(Some(shape))),
            TradeNews::Smallest { found: Ok(shape), .. } => {
                return self.search.take().map(|_| shape);
            }
            TradeNews::Smallest { found: Err(reason), .. } => self.progress(SearchProgress::Failed(reason)),
        }
        None
    }

    fn with_curve(&mut self, job: JobId, change: impl FnOnce(&mut Curve)) {
        if let Some(curve) = self.next.iter_mut().chain(&mut self.curve).find(|curve| curve.job == job) {
            change(curve);
        }
    }

    fn progress(&mut self, progress: SearchProgress) {
        if let Some(search) = &mut self.search {
            search.progress = progress;
        }
    }
}

impl Session {
    /// What spare neurons buy for the samples on the page.
    #[must_use]
    pub fn trade(&self) -> &Trade {
        &self.trade
    }

    /// Finds out what spare neurons buy; nothing while the samples have no network.
    pub fn find(&mut self, find: Find) -> Vec<Effect> {
        if !matches!(self.state, State::Constructed(_)) {
            return Vec::new();
        }
        let mut effects = match find {
            Find::Curve => {
                self.trade.begin_curve(self.job, self.content().draft.shape);
                vec![Effect::Terminate(Role::Trader(find))]
            }
            Find::Smallest(format) => {
                let effects = self.stop_search();
                self.trade.begin_search(format);
                effects
            }
        };
        let order = TradeOrder { table: Table::new(&self.content().draft), find };
        effects.push(Effect::Send(Role::Trader(find), Request { job: self.job, ask: Ask::Trade(order) }));
        effects
    }

    /// Finds out what spare neurons buy for another table than the one on the page, which is not kept here.
    pub(super) fn seek(&mut self, draft: &Draft, find: Find) -> Vec<Effect> {
        let mut effects = self.stop_search();
        let order = TradeOrder { table: Table::new(draft), find };
        effects.push(Effect::Send(Role::Trader(find), Request { job: self.job, ask: Ask::Trade(order) }));
        effects
    }

    /// Stops finding out what spare neurons buy; what is known stays.
    pub fn stop_curve(&mut self) -> Vec<Effect> {
        self.trade.stop_curve();
        vec![Effect::Terminate(Role::Trader(Find::Curve))]
    }

    /// Stops the search for the smallest shape, or puts its failure away.
    pub fn stop_search(&mut self) -> Vec<Effect> {
        let search = self.trade.search();
        self.trade.end_search();
        search.map(|search| Effect::Terminate(Role::Trader(Find::Smallest(search.format)))).into_iter().collect()
    }

    /// Keeps what was found out, and takes the shape that was looked for.
    pub(super) fn receive_trade(&mut self, job: JobId, news: TradeNews, now: f64) -> Vec<Effect> {
        if job != self.job {
            return Vec::new();
        }
        match self.trade.receive(job, news) {
            Some(shape) => self.take_spare(shape, now),
            None => Vec::new(),
        }
    }

    /// Takes the spare neurons that are offered for what is too large, or would take long.
    pub fn take_offer(&mut self, now: f64) -> Vec<Effect> {
        match self.phase() {
            Phase::Lacking(Lack::Asking(Estimate { spare: Some(spare), .. })) => self.take_spare(spare.shape, now),
            _ => Vec::new(),
        }
    }

    /// The integer construction alone knows what to do with spare neurons.
    fn take_spare(&mut self, shape: Shape, now: f64) -> Vec<Effect> {
        let content = self.content().with_shape(shape);
        self.edit(Content { method: Method::Integer, ..content }, now)
    }

    /// Ends what is found out about the table as it was; what is known of the curve stays.
    pub(super) fn stop_trade(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        if self.trade.is_running() {
            effects = self.stop_curve();
        }
        effects.extend(self.stop_search());
        effects
    }
}
