//! The result line: the one place that says how things stand.

use std::rc::Rc;

use super::{Event, Message, Page, Surplus, TooWide};
use crate::math::construct::method::Method;
use crate::math::construct::projection::WeightOrder;
use crate::math::shape::Shape;
use crate::math::table::fault::Fault;
use crate::protocol::handshake::Failure;
use crate::protocol::orders::{Estimate, Faults, SpareShape};
use crate::session::check_run::{Activity, CheckStatus};
use crate::session::document::Content;
use crate::session::outcome::Outcome;
use crate::session::phase::{Lack, Phase};
use crate::share::presets::Preset;
use crate::words::{self, status as status_words};

/// How things stand, why, and the ways on.
#[derive(Clone, Debug, PartialEq)]
pub struct Status {
    /// Good or bad.
    pub kind: Kind,
    /// How things stand.
    pub head: String,
    /// Why, or what else there is to know.
    pub why: String,
    /// All faults of the table, where it has several.
    pub faults: Option<Rc<Faults>>,
    /// What is being done.
    pub work: Option<Work>,
    /// A link to be copied by hand.
    pub link: Option<String>,
    /// What can be done about it, the best first.
    pub ways: Vec<Way>,
}

/// How a status looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Every sample was recomputed and is exact.
    Exact,
    /// Something is being computed.
    Busy,
    /// Something is wrong.
    Fault,
    /// The network is not exact, and is not meant to be.
    Inexact,
    /// Nothing is wrong and nothing is shown, or somebody is asked.
    Neutral,
}

/// Work that goes on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Work {
    /// Parts done.
    pub done: usize,
    /// Parts in all; 0 before that is known.
    pub total: usize,
    /// When it began, in milliseconds of the page's clock.
    pub since: f64,
}

/// A way on.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// What its button says.
    pub name: String,
    /// What it does.
    pub event: Event,
}

impl Way {
    fn new(name: impl Into<String>, event: Event) -> Self {
        Self { name: name.into(), event }
    }
}

impl Status {
    fn new(kind: Kind, head: impl Into<String>, why: impl Into<String>, ways: Vec<Way>) -> Self {
        Self { kind, head: head.into(), why: why.into(), faults: None, work: None, link: None, ways }
    }

    fn and(mut self, more: impl Into<String>) -> Self {
        let more = more.into();
        self.why = if self.why.is_empty() { more } else { words::and(&self.why, &more) };
        self
    }
}

impl Page {
    /// How things stand.
    #[must_use]
    pub fn status(&self) -> Status {
        let mut status = self.of_message();
        if let Some(language) = self.tongue.missing() {
            status = status.and(words::no_catalogue(language.name));
            status.ways.push(Way::new(words::TRY_AGAIN, Event::Speak(language)));
        }
        status
    }

    fn of_message(&self) -> Status {
        if self.offered.is_some() {
            let ways = vec![Way::new(words::OPEN_LINK, Event::AcceptLink), Way::new(words::KEEP_TABLE, Event::Dismiss)];
            return Status::new(Kind::Neutral, words::OFFERED_LINK, "", ways);
        }
        if let Some(data) = self.fetching() {
            let head = words::data::fetching(words::data::name(data));
            return Status::new(Kind::Busy, head, "", vec![Way::new(status_words::STOP, Event::LeaveImport)]);
        }
        match &self.message {
            Some(Message::Unreadable(fault)) => {
                let ways = vec![Way::new(status_words::OPEN_EXAMPLE, example())];
                Status::new(Kind::Fault, words::link_fault(fault), "", ways)
            }
            Some(Message::KeptTable(fault)) => {
                Status::new(Kind::Fault, words::link_fault(fault), status_words::TABLE_STAYS, vec![dismissal()])
            }
            Some(Message::NotCopied(fault)) => {
                Status::new(Kind::Fault, words::link_fault(fault), "", vec![dismissal()])
            }
            Some(Message::NotRead(why)) => {
                Status::new(Kind::Fault, words::reading::NOTHING_PASTED, why, vec![dismissal()])
            }
            Some(Message::NoReader(failure)) => {
                let why = failure.text();
                Status::new(Kind::Fault, words::reading::NOTHING_PASTED, why, vec![dismissal()])
            }
            Some(Message::TableMoved) => {
                let why = words::reading::TABLE_MOVED;
                Status::new(Kind::Fault, words::reading::NOTHING_PASTED, why, vec![dismissal()])
            }
            Some(Message::TooWide(block)) => of_too_wide(block),
            Some(Message::Restored) => {
                let mut status = self.status_of_table().and(status_words::RESTORED);
                status.ways.push(Way::new(status_words::START_WITH_EXAMPLE, example()));
                status
            }
            Some(Message::Unread) => {
                let mut status = self.status_of_table().and(status_words::UNREAD);
                status.ways.extend([Way::new(status_words::SAVE_UNREAD, Event::SaveUnread), dismissal()]);
                status
            }
            Some(Message::CopyByHand { link }) => {
                let status = Status::new(Kind::Neutral, words::COPY_BY_HAND, "", vec![dismissal()]);
                Status { link: Some(link.clone()), ..status }
            }
            Some(Message::Copied { .. }) | None if self.is_kept => self.status_of_table(),
            Some(Message::Copied { .. }) | None => {
                let mut status = self.status_of_table().and(words::NOT_KEPT);
                status.ways.push(Way::new(words::COPY_LINK, Event::CopyLink));
                status
            }
        }
    }

    /// How the table and its network stand, whatever else there is to say.
    #[must_use]
    pub fn status_of_table(&self) -> Status {
        match self.session.phase() {
            Phase::Constructed(check) => match self.session.outcome() {
                Some(outcome) => of_check(&check, outcome),
                None => Status::new(Kind::Busy, words::COMPUTING, "", Vec::new()),
            },
            Phase::Lacking(lack) => self.of_lack(lack),
        }
    }

    fn of_lack(&self, lack: Lack) -> Status {
        match lack {
            Lack::Constructing { progress, since } => {
                let (head, done, total) =
                    progress.map_or((words::STARTING, 0, 0), |told| (words::step(told.step), told.done, told.total));
                let status = Status::new(Kind::Busy, head, "", vec![Way::new(status_words::STOP, Event::Cancel)]);
                Status { work: Some(Work { done, total, since }), ..status }
            }
            Lack::Faulty(faults) => self.of_faults(faults),
            Lack::Asking(estimate) => self.with_age(of_estimate(estimate)),
            Lack::Cancelled => {
                self.with_age(Status::new(Kind::Neutral, words::CANCELLED, words::CANCELLED_WORK, vec![again()]))
            }
            Lack::Failed(failure) => self.with_age(self.of_failure(failure)),
        }
    }

    /// `status`, and whose what is shown is, where it is not this table's.
    fn with_age(&self, status: Status) -> Status {
        if self.session.is_stale() { status.and(status_words::AS_IT_WAS) } else { status }
    }

    fn of_failure(&self, failure: Failure) -> Status {
        let mut status = Status::new(Kind::Fault, words::STOPPED, failure.text(), vec![again()]);
        // Long numbers are what takes most memory.
        if failure == Failure::Stopped && self.session.content().method == Method::Published {
            status.ways.push(Way::new(status_words::USE_INTEGER, Event::Choose(Method::Integer)));
        }
        status
    }

    fn of_faults(&self, faults: Rc<Faults>) -> Status {
        let Some(first) = faults.listed.first() else { return Status::new(Kind::Fault, "", "", Vec::new()) };
        if *first == Fault::NoSamples {
            let ways = vec![Way::new(status_words::OPEN_EXAMPLE, example())];
            return Status::new(Kind::Neutral, status_words::EMPTY, status_words::EMPTY_WAYS, ways);
        }
        let text = words::fault(first);
        let (head, why) = text.find(". ").map_or((&*text, ""), |end| (&text[..=end], &text[end + 2..]));
        let mut ways = Vec::new();
        if let Fault::TooMany { fits: Some(shape), .. } = *first {
            ways.push(Way::new(words::use_shape(shape), Event::Reshape(shape)));
        }
        ways.extend(first.cell().map(|cell| Way::new(status_words::GO_TO_CELL, Event::GoTo(cell))));
        if self.session.document().can_undo() {
            ways.push(Way::new(words::UNDO, Event::Undo));
        }
        let status = self.with_age(Status::new(Kind::Fault, head, why, ways));
        Status { faults: Some(faults).filter(|faults| faults.count() > 1), ..status }
    }
}

fn of_check(check: &CheckStatus, outcome: &Outcome) -> Status {
    let CheckStatus { done, exact, samples, since, activity } = *check;
    match activity {
        Activity::Running => {
            let head = status_words::check_goes_on(exact, done, samples);
            let status = Status::new(Kind::Busy, head, "", vec![Way::new(status_words::STOP, Event::Cancel)]);
            Status { work: Some(Work { done, total: samples, since }), ..status }
        }
        Activity::Paused => {
            let head = status_words::stopped(words::exact_samples(exact, done, samples));
            Status::new(Kind::Neutral, head, words::paused(done, samples), vec![Way::new(words::GO_ON, Event::Retry)])
        }
        Activity::Complete => of_complete(exact, samples, outcome),
    }
}

fn of_complete(exact: usize, samples: usize, outcome: &Outcome) -> Status {
    let summary = outcome.summary();
    if exact == samples {
        let status =
            Status::new(Kind::Exact, status_words::exact(samples), status_words::why_exact(summary.merged), Vec::new());
        return if summary.order == WeightOrder::Safe { status.and(words::SAFE_ORDER) } else { status };
    }
    if outcome.method() != Method::Float {
        return Status::new(Kind::Fault, words::exact_samples(exact, samples, samples), "", Vec::new());
    }
    let float64 = outcome.measured().map(|measured| &measured.float64);
    let head = status_words::float(exact, samples, float64.map(|figures| figures.error));
    let is_rounded = float64.is_some_and(|figures| figures.rounds_back);
    let why = if is_rounded { status_words::ROUNDED } else { status_words::WHY_PRECISE };
    let integer = Way::new(status_words::USE_INTEGER, Event::Choose(Method::Integer));
    Status::new(Kind::Inexact, head, why, vec![integer])
}

fn of_estimate(estimate: Estimate) -> Status {
    let Estimate { digits, bytes, seconds, fits, is_possible, spare, reason } = estimate;
    let mut status = Status::new(Kind::Neutral, words::NOT_BEGUN, words::estimate(digits, bytes, seconds), Vec::new());
    if let Some((side, digits)) = reason {
        status = status.and(words::long_denominator(side, digits));
    }
    if let Some(SpareShape { shape, digits, seconds }) = spare {
        status = status.and(words::trade::offer(shape.a1(), shape.a2(), digits, seconds));
        status.ways.push(Way::new(words::trade::take(shape.a1(), shape.a2()), Event::TakeOffer));
    }
    if is_possible {
        status.ways.push(Way::new(words::CONSTRUCT_ANYWAY, Event::Permit));
        status
    } else {
        status.and(words::too_large(fits))
    }
}

fn of_too_wide(block: &TooWide) -> Status {
    let add =
        |shape: Shape| Way::new(words::reading::use_columns(shape.idim(), shape.m()), Event::Surplus(Surplus::Added));
    let leave = Way::new(words::reading::leave_out(block.columns - block.room), Event::Surplus(Surplus::LeftOut));
    let ways = block.wider.map(add).into_iter().chain([leave, dismissal()]).collect();
    let why = words::reading::too_wide(block.columns, block.room);
    Status::new(Kind::Fault, words::reading::NOTHING_PASTED, why, ways)
}

fn again() -> Way {
    Way::new(words::START_AGAIN, Event::Retry)
}

fn dismissal() -> Way {
    Way::new(words::DISMISS, Event::Dismiss)
}

/// Begin with what a first visitor sees.
fn example() -> Event {
    Event::Replace(Content::example(Preset::Article))
}
