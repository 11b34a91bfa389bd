//! Train it instead: a run in a worker of its own, drawn as it goes, beside the construction's 0.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use self::form::Form;
use self::starts::Starts;
use super::browser;
use super::picture::shapes;
use super::spoken::{self, Spoken};
use crate::math::table::sample::Draft;
use crate::present::picture::pixels;
use crate::present::plot::frame::Frame;
use crate::present::training_chart::{Curve, chart};
use crate::protocol::Table;
use crate::protocol::handshake::{Failure, Notice};
use crate::protocol::training::{Reply, Request};
use crate::training::history::History;
use crate::training::run::{Point, Settings};
use crate::ui::put::put;
use crate::words::{Language, titled, training as training_words};
use crate::worker::handle::{Trainer, WorkerHandle};

mod form;
mod starts;

/// Milliseconds between two sentences on a run.
const SAY_EVERY_MS: u32 = 1_000;
/// Height of the chart in CSS pixels.
const HEIGHT: f64 = 320.0;
/// Width of the chart in CSS pixels until the room for it is known.
const WIDTH: f64 = 600.0;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// The samples and the shape to train on.
    pub(super) draft: Draft,
    /// Whether the draft has no faults.
    pub(super) is_ready: bool,
    /// In which it is said how a run goes.
    pub(super) language: &'static Language,
}

/// The run that is shown, and what is said of it.
#[derive(Default)]
pub(super) struct Train {
    run: Option<Run>,
    /// Behind the chart by at most [`SAY_EVERY_MS`].
    said: String,
    next_words: Option<Timeout>,
    room: NodeRef,
    width: Option<f64>,
}

/// A run, going on as long as it has a worker.
struct Run {
    draft: Draft,
    settings: Settings,
    history: History,
    worker: Option<WorkerHandle<Trainer>>,
    failure: Option<RunFailure>,
}

/// Why a run ended that was not stopped.
#[derive(Clone, Copy)]
enum RunFailure {
    Refused,
    Worker(Failure),
}

pub(super) enum Happening {
    Start(Settings),
    Stop,
    Trainer(Notice<Reply>),
    /// Time to say how it is going.
    Say,
    /// The room for the chart, in pixels.
    Room(f64),
}

impl Component for Train {
    type Message = Happening;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        // The run is on samples that are no longer there: it is stopped, and what it has shown stays, marked as older.
        if ctx.props().draft != old.draft {
            self.stop();
        }
        if ctx.props().language != old.language {
            self.say_now();
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, happening: Happening) -> bool {
        match happening {
            Happening::Start(settings) => self.start(ctx, settings),
            Happening::Stop => self.stop(),
            Happening::Trainer(notice) => {
                self.notice(ctx, notice);
                // For those who want less to move, the picture is drawn only as often as there is a new sentence.
                let is_running = self.run.as_ref().is_some_and(Run::is_running);
                return !(is_running && browser::prefers_reduced_motion());
            }
            Happening::Say => {
                self.next_words = None;
                self.said = self.run.as_ref().map(Run::words).unwrap_or_default();
            }
            Happening::Room(width) => self.width = Some(width),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let Props { draft, is_ready, .. } = ctx.props();
        let is_busy = self.run.as_ref().is_some_and(Run::is_running);
        let form = put::<Form>(form::Props {
            is_running: is_busy,
            is_ready: *is_ready,
            on_start: link.callback(Happening::Start),
            on_stop: link.callback(|()| Happening::Stop),
        });
        html! {
            <section class="training">
                <p>{ training_words::INTRODUCTION }</p>
                { form }
                <p class="summary">{ &self.said }</p>
                { put::<Spoken>(spoken::Props { label: None, text: self.said.clone(), is_busy }) }
                <div ref={self.room.clone()}>
                    if let Some(run) = &self.run {
                        if &run.draft != draft { <p class="stale-note">{ training_words::STALE }</p> }
                        { self.view_chart(run) }
                        { put::<Starts>(starts::Props { history: run.history.clone() }) }
                    }
                </div>
            </section>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let room = self.room.cast::<web_sys::Element>().map(|room| f64::from(room.client_width()));
        if let Some(width) = room.filter(|&width| width > 0.0 && self.width != Some(width)) {
            ctx.link().send_message(Happening::Room(width));
        }
    }
}

impl Train {
    fn start(&mut self, ctx: &Context<Self>, settings: Settings) {
        let draft = ctx.props().draft.clone();
        // The trainer is fetched now, by those who want it.
        let notify = ctx.link().callback(Happening::Trainer);
        let (worker, failure) = match WorkerHandle::start(&Trainer, move |notice| notify.emit(notice)) {
            Ok(worker) => {
                worker.send(&Request { table: Table::new(&draft), settings });
                (Some(worker), None)
            }
            Err(failure) => (None, Some(RunFailure::Worker(failure))),
        };
        self.run = Some(Run { draft, settings, history: History::default(), worker, failure });
        self.say_now();
    }

    /// Terminates the trainer, however busy it is.
    fn stop(&mut self) {
        if let Some(run) = self.run.as_mut().filter(|run| run.is_running()) {
            run.worker = None;
            self.say_now();
        }
    }

    fn notice(&mut self, ctx: &Context<Self>, notice: Notice<Reply>) {
        let Some(run) = self.run.as_mut().filter(|run| run.is_running()) else { return };
        match notice {
            Notice::Says(Reply::Progress { points }) => {
                run.history.extend(points);
                if self.next_words.is_none() {
                    let link = ctx.link().clone();
                    self.next_words = Some(Timeout::new(SAY_EVERY_MS, move || link.send_message(Happening::Say)));
                }
                return;
            }
            Notice::Says(Reply::Done) => {}
            Notice::Says(Reply::Refused) => run.failure = Some(RunFailure::Refused),
            Notice::Failed(failure) => run.failure = Some(RunFailure::Worker(failure)),
        }
        run.worker = None;
        self.say_now();
    }

    fn say_now(&mut self) {
        self.next_words = None;
        self.said = self.run.as_ref().map(Run::words).unwrap_or_default();
    }

    fn view_chart(&self, run: &Run) -> Html {
        let curve = |points: &Vec<_>| points.iter().map(|point: &Point| (point.iteration, point.error)).collect();
        let curves: Vec<Curve> = run.history.curves().iter().map(curve).collect();
        let best = run.history.best().map(|best| best.start);
        let frame = Frame::new(self.width.unwrap_or(WIDTH), HEIGHT);
        let picture = chart(&curves, best, run.settings.iterations, &frame);
        let (width, height) = (pixels(frame.width), pixels(frame.height));
        html! {
            <svg class="picture" role="img" aria-label={titled(&picture.title, &self.said)}
                viewBox={picture.view_box()} {width} {height}>
                { shapes(&picture) }
            </svg>
        }
    }
}

impl Run {
    fn is_running(&self) -> bool {
        self.worker.is_some()
    }

    fn words(&self) -> String {
        let starts = self.settings.starts;
        match (&self.failure, self.history.best(), self.history.latest().next_back()) {
            (Some(RunFailure::Refused), ..) => training_words::REFUSED.into(),
            (Some(RunFailure::Worker(failure)), ..) => failure.text(),
            (None, Some(best), Some(latest)) if self.is_running() => {
                training_words::running(latest.start + 1, starts, latest.iteration, best.error)
            }
            (None, Some(best), _) => {
                training_words::outcome(self.history.ended(), starts, best.error, self.history.median())
            }
            _ if self.is_running() => training_words::PREPARING.into(),
            _ => String::new(),
        }
    }
}
