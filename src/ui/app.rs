//! The page: holds the session and its workers, turns events into effects.

use std::collections::HashMap;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::address::{self, Opened};
use super::browser;
use super::event::Event;
use super::faults::FaultList;
use super::header::Header;
use super::lecture::{LectureView, screens};
use super::messages::Messages;
use super::result::ResultView;
use super::samples::Samples;
use super::theorem::Theorem;
use super::train::Train;
use super::work::Work;
use crate::math::construct::method::Method;
use crate::math::table::fault::Cell;
use crate::page::steps::next_step;
use crate::protocol::Reply;
use crate::protocol::handshake::Notice;
use crate::session::check_run::Activity;
use crate::session::document::{Content, Document};
use crate::session::outcome::Outcome;
use crate::session::phase::{Lack, Phase};
use crate::session::{Effect, Role, Session};
use crate::share::link::Shared;
use crate::share::presets::Preset;
use crate::share::showing::Lecture;
use crate::words;
use crate::worker::handle::WorkerHandle;

/// Edits closer together than this reach the address as one.
const REMEMBER_AFTER_MS: u32 = 300;

/// Progress is drawn no oftener than this: the page has better things to do.
const REDRAW_MS: f64 = 120.0;

/// The page.
pub(super) struct App {
    session: Session,
    workers: HashMap<Role, WorkerHandle>,
    remember: Option<Timeout>,
    /// When progress was drawn last.
    drawn: f64,
    /// What to say of a link or of the clipboard.
    message: Option<String>,
    /// Content of a link that waits for leave to replace what was edited.
    offered: Option<Content>,
    /// Where the keyboard was sent, and how often it was sent somewhere.
    target: Option<(Cell, u32)>,
    /// Made once: a callback that is made anew makes everything that holds it render anew.
    dispatch: Callback<Event>,
    /// The step of the walk that is shown, and the lecture that is going on.
    step: usize,
    lecture: Option<Lecture>,
    _listeners: [EventListener; 4],
}

impl Component for App {
    type Message = Event;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let (content, message) = match address::opened() {
            Some(Opened { content: Ok(content), .. }) => (content, None),
            Some(Opened { content: Err(fault), .. }) => (first_content(), Some(fault)),
            None => (first_content(), None),
        };
        let (session, effects) = Session::new(Document::new(content), browser::cores(), browser::now());
        let window = web_sys::window().expect("the page has a window");
        let on = |name: &'static str, event: fn() -> Event| {
            let happened = ctx.link().callback(move |()| event());
            EventListener::new(&window, name, move |_| happened.emit(()))
        };
        let mut app = Self {
            session,
            workers: HashMap::new(),
            remember: None,
            drawn: 0.0,
            message,
            offered: None,
            target: None,
            dispatch: ctx.link().callback(|event| event),
            step: 0,
            lecture: None,
            _listeners: [
                on("hashchange", || Event::Navigated),
                on("pagehide", || Event::Remember),
                on("fullscreenchange", || Event::FullScreen),
                browser::listen_to_free_keys(ctx.link().callback(Event::Key)),
            ],
        };
        app.show(address::lecture());
        app.perform(ctx, effects);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        let is_progress = matches!(&event, Event::Worker(_, Notice::Says(reply)) if reply.say.is_progress());
        let now = browser::now();
        let before = kind(&self.session.phase());
        let effects = match event {
            Event::Edit(edit) => {
                let content = self.session.content();
                let edited = content.with_draft(edit.apply(&content.draft));
                self.session.edit(edited, now)
            }
            Event::Replace(content) => self.session.edit(content, now),
            Event::Reshape(shape) => self.session.edit(self.session.content().with_shape(shape), now),
            Event::Choose(method) => self.session.edit(Content { method, ..self.session.content().clone() }, now),
            Event::Undo => self.session.undo(now),
            Event::Redo => self.session.redo(now),
            Event::Permit => self.session.permit(now),
            Event::Compare(method, consent) => self.session.compare(method, consent),
            Event::Cancel => self.session.cancel(),
            Event::Retry => self.session.retry(now),
            Event::Worker(role, notice) => self.notice(role, notice),
            Event::Ask(job, question) => self.session.ask(job, question),
            Event::Select(sample) => self.session.select(sample),
            Event::Navigated => self.navigated(),
            Event::AcceptLink => {
                self.message = None;
                self.offered.take().map(|content| self.session.edit(content, now)).unwrap_or_default()
            }
            other => {
                self.act(&other);
                Vec::new()
            }
        };
        self.perform(ctx, effects);
        !is_progress || before != kind(&self.session.phase()) || self.redraw_is_due()
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let session = &self.session;
        let (phase, faults) = (session.phase(), session.faults().cloned().unwrap_or_default());
        let dispatch = || self.dispatch.clone();
        if let (Some(lecture), Some(outcome)) = (self.lecture, session.outcome()) {
            let address = address::whole(session.content());
            return html! { <LectureView outcome={outcome.clone()} {lecture} {address} dispatch={dispatch()} /> };
        }
        html! {
            <>
            <Header
                phase={phase.clone()}
                float_error={session.outcome().and_then(Outcome::float_error)}
                dispatch={dispatch()}
            />
            <Messages message={self.message.clone()} offered={self.offered.is_some()} dispatch={dispatch()} />
            <main>
                <div class="input">
                    <Samples
                        content={session.content().clone()}
                        can_undo={session.document().can_undo()}
                        can_redo={session.document().can_redo()}
                        faults={faults.clone()}
                        target={self.target}
                        selected={session.selected_row()}
                        dispatch={dispatch()}
                    />
                    <FaultList {faults} dispatch={dispatch()} />
                    <Theorem />
                </div>
                <div class="answer">
                    <Work
                        phase={phase.clone()}
                        is_stale={session.is_stale()}
                        dispatch={dispatch()}
                    />
                    if let Some(outcome) = session.outcome() {
                        <ResultView
                            outcome={outcome.clone()}
                            method={session.content().method}
                            step={self.step}
                            stale={session.is_stale()}
                            comparison={session.comparison().cloned()}
                            dispatch={dispatch()}
                        >
                            <Train draft={session.content().draft.clone()} is_ready={session.faults().is_none()} />
                        </ResultView>
                    }
                </div>
            </main>
            <footer><p>{ words::FOOTER }</p></footer>
            </>
        }
    }
}

impl App {
    fn redraw_is_due(&mut self) -> bool {
        let now = browser::now();
        let due = now - self.drawn > REDRAW_MS;
        if due {
            self.drawn = now;
        }
        due
    }

    fn start_worker(&mut self, role: Role) {
        let dispatch = self.dispatch.clone();
        match WorkerHandle::start(move |notice| dispatch.emit(Event::Worker(role, notice))) {
            Ok(worker) => drop(self.workers.insert(role, worker)),
            Err(failure) => drop(self.session.fail(role, failure)),
        }
    }

    fn perform(&mut self, ctx: &Context<Self>, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Send(role, request) => {
                    if !self.workers.contains_key(&role) {
                        self.start_worker(role);
                    }
                    if let Some(worker) = self.workers.get(&role) {
                        worker.send(request);
                    }
                }
                Effect::TerminateAll => self.workers.clear(),
                Effect::Terminate(role) => drop(self.workers.remove(&role)),
                Effect::Remember => {
                    let link = ctx.link().clone();
                    self.remember = Some(Timeout::new(REMEMBER_AFTER_MS, move || link.send_message(Event::Remember)));
                }
            }
        }
    }

    fn notice(&mut self, role: Role, notice: Notice<Reply>) -> Vec<Effect> {
        match notice {
            Notice::Says(reply) => self.session.receive(role, reply, browser::now()),
            Notice::Failed(failure) => {
                // A worker that was never ready is not started again by itself: it would fail again, for ever.
                self.workers.remove(&role);
                self.session.fail(role, failure)
            }
        }
    }

    /// What concerns the page alone.
    fn act(&mut self, event: &Event) {
        match *event {
            Event::Step(step) => self.go_to_step(step),
            Event::Lecture(lecture) => self.lecture(lecture),
            // Escape gives the window back without telling the page of the key.
            Event::FullScreen if self.lecture.is_some() && !browser::fills_screen() => self.lecture(None),
            Event::Key(ref key) => self.press(key),
            Event::CloseEntry => self.session.close_entry(),
            Event::GoTo(cell) => self.target = Some((cell, self.target.map_or(0, |(_, times)| times + 1))),
            Event::CopyLink => self.message = Some(address::copy_link(&self.session.content().shared())),
            Event::Dismiss => (self.message, self.offered) = (None, None),
            // Only what is waiting to be written: an untouched page keeps the address it was opened with.
            Event::Remember if self.remember.take().is_some() => {
                address::remember(self.session.content(), self.lecture);
            }
            _ => {}
        }
    }

    fn go_to_step(&mut self, step: usize) {
        match self.lecture {
            Some(_) => self.lecture(Some(Lecture::Walk { step })),
            None => self.step = step,
        }
    }

    fn lecture(&mut self, lecture: Option<Lecture>) {
        match (self.lecture, lecture) {
            (None, Some(_)) => browser::fill_screen(),
            (Some(_), None) => browser::leave_screen(),
            _ => {}
        }
        self.show(lecture);
        browser::to_top();
        address::remember(self.session.content(), lecture);
    }

    fn show(&mut self, lecture: Option<Lecture>) {
        self.lecture = lecture;
        if let Some(Lecture::Walk { step }) = lecture {
            self.step = step;
        }
    }

    fn press(&mut self, key: &str) {
        match (key, self.lecture, self.session.outcome()) {
            ("l" | "L", None, Some(_)) => self.lecture(Some(Lecture::Walk { step: self.step })),
            ("l" | "L" | "Escape", Some(_), _) => self.lecture(None),
            (key, Some(Lecture::Walk { step }), Some(outcome)) => {
                if let Some(next) = next_step(key, step, screens(outcome)) {
                    self.go_to_step(next);
                }
            }
            _ => {}
        }
    }

    fn navigated(&mut self) -> Vec<Effect> {
        self.show(address::lecture());
        match address::opened() {
            Some(Opened { content: Err(fault), .. }) => self.message = Some(words::kept_table(&fault)),
            Some(Opened { content: Ok(content), from_link: true }) if self.session.document().can_undo() => {
                self.offered = Some(content);
            }
            Some(Opened { content: Ok(content), from_link: true }) => {
                return self.session.edit(content, browser::now());
            }
            Some(_) | None => {}
        }
        Vec::new()
    }
}

/// What a first visitor sees: the article's worked example.
fn first_content() -> Content {
    Content::opened(&Shared { table: Preset::Article.table(), method: Method::default() })
}

/// What a phase looks like: progress within it is not drawn at once.
fn kind(phase: &Phase) -> (std::mem::Discriminant<Phase>, Option<Activity>, Option<std::mem::Discriminant<Lack>>) {
    let (activity, lack) = match phase {
        Phase::Constructed(check) => (Some(check.activity), None),
        Phase::Lacking(lack) => (None, Some(std::mem::discriminant(lack))),
    };
    (std::mem::discriminant(phase), activity, lack)
}
