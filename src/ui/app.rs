//! The page: holds the session and the worker, turns events into effects.

use std::collections::HashSet;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::browser;
use super::faults::Faults;
use super::result::ResultView;
use super::samples::Samples;
use super::status::{Status, Work};
use super::theorem::Theorem;
use crate::math::fault::Fault;
use crate::math::method::Method;
use crate::math::sample::Draft;
use crate::present::presets::Preset;
use crate::protocol::{JobId, Request};
use crate::session::document::Document;
use crate::session::{Effect, Failure, Phase, Session};
use crate::share::link::{self, Shared, Table};
use crate::worker::handle::{Notice, WorkerHandle};

/// Edits closer together than this reach the address as one.
const REMEMBER_AFTER_MS: u32 = 300;

/// The page.
pub(super) struct App {
    session: Session,
    worker: Option<WorkerHandle>,
    remember: Option<Timeout>,
    /// What to say of a link or of the clipboard.
    message: Option<String>,
    /// A table from a link that waits for leave to replace an edited one.
    offered: Option<Draft>,
    _on_hash: EventListener,
    _on_hide: EventListener,
}

/// What happens to the page.
pub(super) enum Event {
    /// The table was edited.
    Edit(Draft),
    Undo,
    Redo,
    Cancel,
    Retry,
    Worker(Notice),
    /// A question about the shown network.
    Ask(Box<dyn FnOnce(JobId) -> Request>),
    CloseEntry,
    CopyLink,
    /// The address has another link.
    Navigated,
    AcceptLink,
    Dismiss,
    Remember,
}

impl Component for App {
    type Message = Event;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let opened = browser::link().map(|text| link::read(&text));
        let (draft, message) = match opened {
            Some(Ok(shared)) => (shared.table.draft(), None),
            Some(Err(fault)) => (Preset::Article.draft(), Some(fault.to_string())),
            None => (Preset::Article.draft(), None),
        };
        let (session, effects) = Session::new(Document::new(draft));
        let window = web_sys::window().expect("the page has a window");
        let navigated = ctx.link().callback(|()| Event::Navigated);
        let hidden = ctx.link().callback(|()| Event::Remember);
        let mut app = Self {
            session,
            worker: None,
            remember: None,
            message,
            offered: None,
            _on_hash: EventListener::new(&window, "hashchange", move |_| navigated.emit(())),
            _on_hide: EventListener::new(&window, "pagehide", move |_| hidden.emit(())),
        };
        app.start_worker(ctx);
        app.perform(ctx, effects);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        let effects = match event {
            Event::Edit(draft) => self.session.edit(draft),
            Event::Undo => self.session.undo(),
            Event::Redo => self.session.redo(),
            Event::Cancel => self.session.cancel(),
            Event::Retry => self.session.retry(),
            Event::Worker(notice) => self.notice(notice),
            Event::Ask(question) => self.session.ask(question),
            Event::CloseEntry => {
                self.session.close_entry();
                Vec::new()
            }
            Event::CopyLink => {
                self.copy_link();
                Vec::new()
            }
            Event::Navigated => self.navigated(),
            Event::AcceptLink => {
                self.message = None;
                self.offered.take().map(|draft| self.session.edit(draft)).unwrap_or_default()
            }
            Event::Dismiss => {
                (self.message, self.offered) = (None, None);
                Vec::new()
            }
            Event::Remember => {
                self.remember_now();
                return false;
            }
        };
        self.perform(ctx, effects);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let session = &self.session;
        let draft = session.document.draft();
        let faults = if let Phase::Faulty(faults) = &session.phase { faults.clone() } else { Vec::new() };
        let faulty_cells: HashSet<_> = faults.iter().filter_map(Fault::cell).collect();
        html! {
            <>
            <Status phase={session.phase.clone()} outcome={session.outcome.clone()} on_copy_link={link.callback(|()| Event::CopyLink)} />
            { self.view_message(ctx) }
            <main>
                <div class="input">
                    <Samples
                        draft={draft.clone()}
                        can={session.document.can_undo_redo()}
                        faulty={faulty_cells}
                        on_edit={link.callback(Event::Edit)}
                        on_undo={link.callback(|()| Event::Undo)}
                        on_redo={link.callback(|()| Event::Redo)}
                    />
                    <Faults faults={faults} on_shape={link.callback({
                        let draft = draft.clone();
                        move |shape| Event::Edit(Draft { shape, ..draft.clone() })
                    })} />
                </div>
                <Theorem />
                <div class="answer">
                    <Work
                        phase={session.phase.clone()}
                        on_cancel={link.callback(|()| Event::Cancel)}
                        on_retry={link.callback(|()| Event::Retry)}
                    />
                    if let Some(outcome) = &session.outcome {
                        <ResultView
                            outcome={outcome.clone()}
                            stale={session.is_stale()}
                            on_ask={link.callback(Event::Ask)}
                            on_close_entry={link.callback(|()| Event::CloseEntry)}
                        />
                    }
                </div>
            </main>
            <footer>
                <p>{ "Everything is computed in this page; nothing you type is sent anywhere. Construction: K. Inoue, “Expressive Numbers of Two or More Hidden Layer ReLU Neural Networks”, theorem 3." }</p>
            </footer>
            </>
        }
    }
}

impl App {
    fn start_worker(&mut self, ctx: &Context<Self>) {
        // The old one goes first: two workers would share the cores.
        self.worker = None;
        let notify = ctx.link().callback(Event::Worker);
        match WorkerHandle::start(move |notice| notify.emit(notice)) {
            Ok(worker) => self.worker = Some(worker),
            Err(reason) => self.session.fail(Failure::Crashed(reason)),
        }
    }

    fn perform(&mut self, ctx: &Context<Self>, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Send(request) => {
                    if let Some(worker) = &self.worker {
                        worker.send(request);
                    }
                }
                Effect::Restart => self.start_worker(ctx),
                Effect::Remember => {
                    let link = ctx.link().clone();
                    self.remember = Some(Timeout::new(REMEMBER_AFTER_MS, move || link.send_message(Event::Remember)));
                }
            }
        }
    }

    fn notice(&mut self, notice: Notice) -> Vec<Effect> {
        match notice {
            Notice::Reply(reply) => return self.session.receive(reply),
            Notice::Crashed(reason) => self.session.fail(Failure::Crashed(reason)),
            Notice::WrongVersion => self.session.fail(Failure::WrongVersion),
        }
        Vec::new()
    }

    fn shared(&self) -> Shared {
        Shared { table: Table::Typed(self.session.document.draft().clone()), method: Method::Published }
    }

    /// Only what is waiting to be written: an untouched page keeps the address it was opened with.
    fn remember_now(&mut self) {
        if self.remember.take().is_some() {
            browser::remember(&link::write(&self.shared()));
        }
    }

    fn copy_link(&mut self) {
        self.message = Some(match link::shareable(&self.shared()) {
            Ok(link) => {
                browser::copy(&browser::address(&link));
                browser::remember(&link);
                "The link to this table is on the clipboard.".to_owned()
            }
            Err(fault) => fault.to_string(),
        });
    }

    fn navigated(&mut self) -> Vec<Effect> {
        match browser::link().map(|text| link::read(&text)) {
            None => Vec::new(),
            Some(Err(fault)) => {
                self.message = Some(format!("{fault} Your table is as it was."));
                Vec::new()
            }
            Some(Ok(shared)) if self.session.document.can_undo_redo().0 => {
                self.offered = Some(shared.table.draft());
                Vec::new()
            }
            Some(Ok(shared)) => self.session.edit(shared.table.draft()),
        }
    }

    fn view_message(&self, ctx: &Context<Self>) -> Html {
        let dismiss = ctx.link().callback(|_: MouseEvent| Event::Dismiss);
        html! {
            <div class="messages" role="status">
                if self.offered.is_some() {
                    <p class="message">
                        { "This link holds another table. Open it? Yours stays one Undo away. " }
                        <button onclick={ctx.link().callback(|_| Event::AcceptLink)}>{ "Open the link" }</button>
                        <button onclick={dismiss.clone()}>{ "Keep my table" }</button>
                    </p>
                }
                if let Some(message) = &self.message {
                    <p class="message">{ message }{ " " }<button onclick={dismiss}>{ "Dismiss" }</button></p>
                }
            </div>
        }
    }
}
