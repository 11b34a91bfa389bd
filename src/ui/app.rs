//! The page: draws its state, and does in the browser what its state machine wants done.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::address::{self, Keep};
use super::afterwards;
use super::bar::{self, Bar, LECTURE};
use super::bring::Door;
use super::browser::{self, Place};
use super::dom;
use super::embed_menu::{self, EmbedMenu};
use super::embedded::{self, Corner};
use super::exact_fit::{self, ExactFit};
use super::examples;
use super::focus::FocusKeeper;
use super::foot;
use super::grid::Check;
use super::hall::{self, Hall};
use super::import;
use super::lecture::Lecture;
use super::network_props::NetworkProps;
use super::offline::{self, Offline};
use super::open;
use super::paper;
use super::parts::put_later_by_key;
use super::printing::{self, Printing};
use super::put::put;
use super::result::{self, ResultView};
use super::result_line::{self, ResultLine};
use super::samples::{self, Samples};
use super::save;
use super::save_as::{self, SaveMenu};
use super::spare::Measured;
use super::statement;
use super::tabs;
use super::team::Team;
use super::theorem::{self, Theorem};
use super::tongue;
use super::train;
use crate::page::history::HistoryStep;
use crate::protocol::handshake::Notice;
use crate::protocol::reading::{Question as Asked, Request};
use crate::session::document::Document;
use crate::session::outcome::Outcome;
use crate::session::page::{Event, Grasp, Kind, Message, Page, Response, Stored};
use crate::session::{Desk, Effect, Role};
use crate::share::link;
use crate::words::{self, Language};
use crate::worker::handle::{Exact, Reader, WorkerHandle};

/// What was kept and cannot be read, as a file.
const UNREAD_FILE: &str = "zerofit-kept.txt";
/// Edits closer together than this reach the address as one.
const REMEMBER_AFTER_MS: u32 = 300;

#[derive(Clone, Properties)]
pub(super) struct Props {
    /// What the workers run.
    pub(super) program: Rc<Exact>,
    /// What the page is to speak.
    pub(super) language: &'static Language,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.program, &other.program) && self.language == other.language
    }
}

/// The root component: the state of the page, its workers, and what it listens to.
pub(super) struct App {
    page: Page,
    teams: Vec<(Role, Team)>,
    /// Fetched when they are needed first.
    readers: Vec<(Desk, WorkerHandle<Reader>)>,
    door: Door,
    remember: Option<Timeout>,
    /// Made once: a callback that is made anew makes everything that holds it render anew.
    dispatch: Callback<Event>,
    /// Whether the browser keeps what is typed; the page that is left asks where it does not.
    is_kept: Rc<Cell<bool>>,
    _history_keys: [EventListener; 4],
    _focus: Option<FocusKeeper>,
    /// Which keys the page takes before anything else does.
    grasp: Rc<Cell<Grasp>>,
    /// Where the page was before the lecture.
    before: Option<Place>,
    _listeners: [EventListener; 10],
}

impl Component for App {
    type Message = Event;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let address = address::read();
        let language = address.language.unwrap_or(ctx.props().language);
        let embedding = address::embedded();
        // What is kept is of the page itself: a frame has what its address says, and leaves the rest alone.
        let stored = if embedding.is_some() { Stored::default() } else { address::stored() };
        let (page, effects) = Page::new(&address, &stored, browser::cores(), browser::now());
        let page = page.embedded(embedding);
        let (is_kept, grasp) = (Rc::new(Cell::new(true)), Rc::new(Cell::new(page.grasp())));
        let window = web_sys::window().expect("the page has a window");
        let on = |name: &'static str, event: fn(&web_sys::Event) -> Option<Event>| {
            let link = ctx.link().clone();
            EventListener::new(&window, name, move |told| {
                let Some(event) = event(told) else { return };
                let link = link.clone();
                // After the edit that comes of leaving an editor.
                spawn_local(async move { link.send_message(event) });
            })
        };
        let before = page.is_lecture().then(Place::default);
        let dispatch = ctx.link().callback(|event| event);
        let mut app = Self {
            page,
            teams: Vec::new(),
            readers: Vec::new(),
            door: Door::new(&dispatch),
            remember: None,
            dispatch,
            is_kept: is_kept.clone(),
            grasp: grasp.clone(),
            before,
            _listeners: [
                on("hashchange", |told| left_editor(Event::Navigated(address::read_change(told)))),
                on("pagehide", |_| left_editor(Event::Leave)),
                browser::ask_before_leaving(is_kept.clone()),
                EventListener::new(&window, "beforeunload", |_| address::begin_to_leave()),
                on("fullscreenchange", |_| (!browser::fills_screen()).then_some(Event::LeftFullScreen)),
                browser::listen_to_free_keys(ctx.link().callback(Event::Key)),
                browser::listen_to_grasped_keys(ctx.link().callback(Event::Key), grasp),
                browser::listen_to_print_keys(ctx.link().callback(|()| Event::Print)),
                browser::before_print(ctx.link().callback(|()| Event::Printing(true))),
                browser::after_print(ctx.link().callback(|()| Event::Printing(false))),
            ],
            _history_keys: browser::listen_to_history_keys(ctx.link().callback(|step| match step {
                HistoryStep::Undo => Event::Undo,
                HistoryStep::Redo => Event::Redo,
            })),
            _focus: dom::element("app").map(|root| FocusKeeper::new(&root)),
        };
        effects.into_iter().for_each(|effect| app.perform(ctx, effect));
        app.tell(ctx, Event::Speak(language));
        app
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        let Response { effects, redraw } = self.page.update(event, browser::now());
        effects.into_iter().for_each(|effect| self.perform(ctx, effect));
        self.grasp.set(self.page.grasp());
        redraw
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if !self.page.is_lecture()
            && let Some(before) = self.before.take()
        {
            before.restore(&[&tabs::tab_id(self.page.view().name()), LECTURE]);
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let (page, session) = (&self.page, self.page.session());
        let dispatch = || self.dispatch.clone();
        if page.embedding().is_some() {
            return self.view_embedded();
        }
        let lecture = self.lecture();
        let is_lecture = lecture.is_some();
        let network = session.outcome().map(|outcome| NetworkProps {
            selected: None,
            ..NetworkProps::of(outcome, session.can_answer(), &self.dispatch)
        });
        let is_awaited = session.outcome().is_none() && page.status().kind == Kind::Busy;
        let children = html! {
            <>
            <div class="claim" hidden={is_lecture}>
                { statement::view(session.content().draft.shape, self.measured(), &self.dispatch) }
                { put::<ResultLine>(result_line::Props { status: page.status(), dispatch: dispatch() }) }
            </div>
            <div class="columns">
                <div class="input" hidden={is_lecture}>
                    <div>{ afterwards::view(self.view_samples()) }</div>
                    { afterwards::view(html! { <>{ self.view_exact_fit() }{ put::<Theorem>(theorem::Props { network }) }</> }) }
                </div>
                <div class={classes!("answer", is_awaited.then_some("awaited"))}>
                    { for session.outcome().map(|outcome| self.view_result(outcome)) }
                </div>
            </div>
            </>
        };
        html! {
            <>
            <div hidden={is_lecture}>{ afterwards::instead_of(bar::empty(), self.view_bar()) }</div>
            { put::<Hall>(hall::Props { lecture, dispatch: dispatch(), children }) }
            { self.view_incoming() }
            { afterwards::view(self.view_foot(is_lecture)) }
            </>
        }
    }
}

/// `event`, once what is typed in an open editor is in the table.
fn left_editor(event: Event) -> Option<Event> {
    browser::leave_editor();
    Some(event)
}

impl App {
    /// How things stand, the table and one view of the network, and the way to the page itself.
    fn view_embedded(&self) -> Html {
        let (page, session) = (&self.page, self.page.session());
        html! {
            <main class="embedded">
                <h1 class="unseen">{ words::NAME }</h1>
                { put::<Corner>(embedded::Props { content: session.content().clone() }) }
                { put::<ResultLine>(result_line::Props { status: page.status(), dispatch: self.dispatch.clone() }) }
                <div class="columns">
                    <div class="input">{ self.view_samples() }</div>
                    <div class="answer">{ for session.outcome().map(|outcome| self.view_result(outcome)) }</div>
                </div>
                { self.view_incoming() }
            </main>
        }
    }

    /// The lecture, as soon as there is a network to be seen.
    fn lecture(&self) -> Option<Lecture> {
        let (page, session) = (&self.page, self.page.session());
        page.is_on_slides().then(|| Lecture {
            shape: session.content().draft.shape,
            status: page.status(),
            is_stale: session.is_stale(),
            curtain: page.curtain(),
            address: page.lecture_link().map_or_else(browser::plain_address, |link| browser::address(link)).into(),
        })
    }

    fn view_bar(&self) -> Html {
        let (page, session) = (&self.page, self.page.session());
        let embed =
            put::<EmbedMenu>(embed_menu::Props { content: session.content().clone(), title: page.title().clone() });
        let save = save_as::Props {
            draft: session.content().draft.clone(),
            method: session.content().method,
            is_ready: session.outcome().is_some() && !session.is_stale(),
            name: words::title(page.title()),
            language: words::spoken(),
            opened: 0,
            dispatch: self.dispatch.clone(),
        };
        let children = html! {
            <>
            { self.door.view() }
            { put::<SaveMenu>(save) }
            { embed }
            </>
        };
        put::<Bar>(bar::Props {
            title: page.title().clone(),
            can_undo: session.document().can_undo(),
            can_redo: session.document().can_redo(),
            copied: page.message().and_then(Message::copied),
            language: page.language(),
            can_lecture: session.outcome().is_some(),
            dispatch: self.dispatch.clone(),
            children,
        })
    }

    /// The foot of the page, and what is seen at times only.
    fn view_foot(&self, is_lecture: bool) -> Html {
        let page = &self.page;
        html! {
            <>
            { foot::view(is_lecture, page.language(), &self.dispatch) }
            { put::<Printing>(printing::Props { paper: page.is_printing().then(|| self.paper()) }) }
            { put::<Offline>(offline::Props { is_at_rest: page.status().kind != Kind::Busy, may_speak: !is_lecture }) }
            </>
        }
    }

    /// What somebody has brought and is asked about.
    fn view_incoming(&self) -> Html {
        let (asked, import) = (self.page.asked(), self.page.import());
        let question = |key, question: &Rc<Asked>, decide| {
            let question = open::Props { question: question.clone(), decide };
            put_later_by_key(key, |parts| &parts.forms, |views| views.question, question)
        };
        let way = |way: Option<usize>| way.map_or(Event::LeaveImport, |_| Event::AskReader(Request::Decide(way)));
        let dialog = import.filter(|import| import.is_shown());
        let dialog = dialog.map(|import| {
            let dialog = import::Props { import: import.clone(), dispatch: self.dispatch.clone() };
            put_later_by_key("import", |parts| &parts.forms, |views| views.import, dialog)
        });
        html! {
            <>
            { for asked.map(|asked| question("asked", asked, self.dispatch.reform(Event::Decide))) }
            { for dialog }
            { for import.and_then(|import| import.question.as_ref()).map(|asked| question("opened", asked, self.dispatch.reform(way))) }
            </>
        }
    }

    fn paper(&self) -> paper::Props {
        let (page, session) = (&self.page, self.page.session());
        paper::Props {
            content: session.content().clone(),
            name: words::title(page.title()),
            status: page.status_of_table(),
            faults: session.faults().cloned(),
            outcome: session.outcome().filter(|_| !session.is_stale()).cloned(),
            link: link::shareable(&session.content().shared()).ok(),
        }
    }

    fn view_samples(&self) -> Html {
        let (page, session) = (&self.page, self.page.session());
        put::<Samples>(samples::Props {
            content: session.content().clone(),
            title: page.title().clone(),
            count: session.sample_count(),
            heard: page.heard(),
            faults: session.faults().cloned().unwrap_or_default(),
            target: page.target(),
            selected: session.selected_row(),
            network: self.measured(),
            check: session.outcome().map(Check::of),
            is_stale: session.is_stale(),
            is_read_only: page.is_read_only(),
            trade: session.trade().clone(),
            dispatch: self.dispatch.clone(),
        })
    }

    fn view_exact_fit(&self) -> Html {
        let session = self.page.session();
        put::<ExactFit>(exact_fit::Props {
            hold_out: session.held_out().cloned(),
            draft: session.content().draft.clone(),
            is_ready: session.outcome().is_some() && !session.is_stale(),
            dispatch: self.dispatch.clone(),
        })
    }

    /// The shown network, as long as it is that of the table.
    fn measured(&self) -> Option<Measured> {
        let session = self.page.session();
        session.outcome().filter(|_| !session.is_stale()).map(Measured::of)
    }

    fn view_result(&self, outcome: &Outcome) -> Html {
        let (page, session) = (&self.page, self.page.session());
        let training = train::Props {
            draft: session.content().draft.clone(),
            is_ready: session.faults().is_none(),
            language: words::spoken(),
        };
        put::<ResultView>(result::Props {
            outcome: outcome.clone(),
            method: session.content().method,
            view: page.view(),
            step: page.step(),
            stale: session.is_stale(),
            can_answer: session.can_answer(),
            comparison: session.comparison().cloned(),
            trade: session.trade().clone(),
            shape: session.content().draft.shape,
            dispatch: self.dispatch.clone(),
            training,
        })
    }

    fn perform(&mut self, ctx: &Context<Self>, effect: Effect) {
        match effect {
            Effect::Send(role, request) => {
                let shown = self.page.session().outcome().map(Outcome::job);
                if let Err(failure) = self.team(role).send(&ctx.props().program, &request, shown) {
                    self.tell(ctx, Event::Worker(role, Box::new(Notice::Failed(failure))));
                }
            }
            Effect::TerminateAll => self.teams.clear(),
            Effect::Terminate(role) => self.teams.retain(|(of, _)| *of != role),
            Effect::Remember => {
                if !address::is_large(self.page.session().content()) {
                    self.keep(ctx, Keep::Table);
                }
                let link = ctx.link().clone();
                self.remember = Some(Timeout::new(REMEMBER_AFTER_MS, move || link.send_message(Event::Remember)));
            }
            // A frame's address is its host's.
            Effect::Write if self.page.embedding().is_some() => {}
            Effect::Write => {
                self.remember = None;
                let content = self.page.session().content();
                address::write(content, &self.page.showing(), self.page.chosen_language());
                self.keep(ctx, if address::is_large(content) { Keep::InSteps } else { Keep::History });
            }
            Effect::Copy { link } => {
                address::write_made(&link);
                let dispatch = self.dispatch.clone();
                browser::copy(&browser::address(&link.clone()), move |clipboard| {
                    dispatch.emit(Event::LinkCopied { link, clipboard });
                });
            }
            Effect::Keep => self.keep(ctx, Keep::History),
            Effect::SaveUnread => {
                if let Some(text) = browser::unread() {
                    save::file(text.as_bytes(), UNREAD_FILE);
                }
            }
            Effect::Read(desk, request) => self.read(ctx, desk, &request),
            Effect::CloseReader(desk) => self.readers.retain(|(of, _)| *of != desk),
            Effect::Fetch(data) => {
                let dispatch = self.dispatch.clone();
                examples::fetch(data, move |text| dispatch.emit(Event::Fetched(data, text)));
            }
            Effect::Print => printing::print(self.dispatch.clone()),
            Effect::FillScreen => {
                self.before.get_or_insert_with(Place::now);
                browser::fill_screen();
            }
            Effect::LeaveScreen => browser::leave_screen(),
            Effect::FetchCatalogue(language) => {
                let dispatch = self.dispatch.clone();
                tongue::fetch(language, move |text| dispatch.emit(Event::Catalogue(language, text)));
            }
            Effect::Speak(language, catalogue) => self.speak(ctx, language, catalogue.as_deref()),
            Effect::KeepLanguage(language) => browser::keep_language(language.code),
        }
    }

    /// Keeps what somebody has changed.
    fn keep(&self, ctx: &Context<Self>, how: Keep) {
        let Some(document) = self.changed() else { return };
        let (last, link) = (self.is_kept.clone(), ctx.link().clone());
        let tell = move |is_kept| {
            if last.replace(is_kept) != is_kept {
                link.send_message(Event::Kept(is_kept));
            }
        };
        address::keep(document, how, tell);
    }

    /// What is to be kept: a table that nobody touched is where it came from, and a frame leaves what is kept alone.
    fn changed(&self) -> Option<&Document> {
        let document = self.page.session().document();
        let is_changed = document.can_undo() || document.can_redo();
        (is_changed && self.page.embedding().is_none()).then_some(document)
    }

    /// Speaks `language` from now on, and lets those workers that put something into words do so, too.
    fn speak(&mut self, ctx: &Context<Self>, language: &'static Language, catalogue: Option<&str>) {
        if tongue::speak(language, catalogue) {
            self.teams.iter().for_each(|(_, team)| team.speak());
            self.readers.iter().for_each(|(_, reader)| reader.speak());
        } else {
            self.tell(ctx, Event::Catalogue(language, None));
        }
    }

    fn read(&mut self, ctx: &Context<Self>, desk: Desk, request: &Request) {
        if !self.readers.iter().any(|(of, _)| *of == desk) {
            let notify = self.dispatch.reform(move |notice| Event::Reader(desk, notice));
            match WorkerHandle::start(&Reader, move |notice| notify.emit(notice)) {
                Ok(reader) => self.readers.push((desk, reader)),
                Err(failure) => self.tell(ctx, Event::Reader(desk, Notice::Failed(failure))),
            }
        }
        let Some((_, reader)) = self.readers.iter().find(|(of, _)| *of == desk) else { return };
        let file = if let Request::Open { is_text: false, .. } = request { self.door.take() } else { None };
        match file {
            Some(file) => reader.send_with(request, &file),
            None => reader.send(request),
        }
    }

    fn team(&mut self, role: Role) -> &mut Team {
        let place = self.teams.iter().position(|(of, _)| *of == role).unwrap_or_else(|| {
            self.teams
                .push((role, Team::new(self.dispatch.reform(move |notice| Event::Worker(role, Box::new(notice))))));
            self.teams.len() - 1
        });
        &mut self.teams[place].1
    }

    /// An event that comes of an effect.
    fn tell(&mut self, ctx: &Context<Self>, event: Event) {
        let Response { effects, .. } = self.page.update(event, browser::now());
        effects.into_iter().for_each(|effect| self.perform(ctx, effect));
    }
}
