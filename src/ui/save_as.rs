//! The menu of files to take away. They are made by a worker with a program of its own, fetched when the menu is opened.

use yew::prelude::*;

use super::browser;
use super::parts::put_later;
use super::save;
use crate::export::form::Form;
use crate::math::construct::method::Method;
use crate::math::table::sample::Draft;
use crate::protocol::Table;
use crate::protocol::files::{Offer, Reply, Request};
use crate::protocol::handshake::Notice;
use crate::session::page::{Clipboard, Event};
use crate::words::{Language, export as words, print};
use crate::worker::handle::{Files, WorkerHandle};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// The samples and the shape.
    pub(super) draft: Draft,
    pub(super) method: Method,
    /// Whether there is a network of the draft.
    pub(super) is_ready: bool,
    /// What the table is called.
    pub(super) name: String,
    /// In which the worker says what files would hold.
    pub(super) language: &'static Language,
    /// How often the menu was opened.
    pub(super) opened: usize,
    /// Told to print the page, which needs no network.
    pub(super) dispatch: Callback<Event>,
}

/// The button, and the menu once it was opened.
#[component]
pub(super) fn SaveMenu(props: &Props) -> Html {
    let opened = use_state(|| 0);
    let props = Props { opened: *opened, ..props.clone() };
    let open = move |_: MouseEvent| opened.set(*opened + 1);
    html! {
        <>
        <button class="plain save" popovertarget="files" aria-label={words::SAVE_AS} title={words::SAVE_AS} onclick={open}>
            <span class="long">{ words::SAVE_AS }</span><span class="short" aria-hidden="true">{ "⤓" }</span>
        </button>
        <div id="files" class="menu" popover="auto" tabindex="-1">
            if props.opened > 0 { { put_later(|parts| &parts.forms, |views| views.save_as, props) } }
        </div>
        </>
    }
}

/// What is in the menu, and the worker as long as its network is that of the page.
#[derive(Default)]
pub(super) struct SaveAs {
    worker: Option<WorkerHandle<Files>>,
    offers: Vec<Offer>,
    /// Whether somebody has opened the menu before there was a network.
    is_awaited: bool,
    /// What is to be put on the clipboard when it comes.
    to_copy: Option<Form>,
    /// What has become of the last choice.
    said: String,
}

pub(super) enum Happening {
    Save(Form),
    Copy(Form),
    Copied(Form, usize, Clipboard),
    Worker(Notice<Reply>),
}

impl Component for SaveAs {
    type Message = Happening;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let mut menu = Self::default();
        menu.open(ctx);
        menu
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let props = ctx.props();
        if (&props.draft, props.method, props.language) != (&old.draft, old.method, old.language) {
            *self = Self::default();
        }
        if props.opened != old.opened || (props.is_ready && self.is_awaited) {
            self.open(ctx);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, happening: Happening) -> bool {
        match happening {
            Happening::Save(form) => self.order(form, None),
            Happening::Copy(form) => self.order(form, Some(form)),
            Happening::Copied(form, characters, Clipboard::Holds) => self.said = words::copied(form.name(), characters),
            Happening::Copied(form, _, Clipboard::Refuses) => self.said = words::not_copied(form.name()),
            Happening::Worker(Notice::Says(Reply::Offers(offers))) => {
                self.offers = offers;
                self.said.clear();
            }
            Happening::Worker(Notice::Says(Reply::File { form, bytes })) if self.to_copy == Some(form) => {
                self.to_copy = None;
                let (text, link) = (String::from_utf8_lossy(&bytes).into_owned(), ctx.link().clone());
                let characters = text.chars().count();
                browser::copy(&text, move |held| link.send_message(Happening::Copied(form, characters, held)));
            }
            Happening::Worker(Notice::Says(Reply::File { form, bytes })) => {
                let name = file_name(ctx.props(), form);
                save::file(&bytes, &name);
                self.said = words::saved(&name);
            }
            Happening::Worker(Notice::Says(Reply::Refused)) => self.fail(words::NO_TABLE.into()),
            Happening::Worker(Notice::Failed(failure)) => self.fail(failure.text()),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let networks = self.offers.iter().filter(|offer| matches!(offer.form, Form::Network(_)));
        let samples = self.offers.iter().filter(|offer| matches!(offer.form, Form::Samples(..)));
        html! {
            <>
            <p role="status">{ &self.said }</p>
            <ul>
                <li><button popovertarget="files" popovertargetaction="hide" onclick={ctx.props().dispatch.reform(|_: MouseEvent| Event::Print)}>
                    <strong>{ print::PRINT }</strong><span>{ print::ABOUT_PRINT }</span>
                </button></li>
            </ul>
            if !self.offers.is_empty() {
                <h2>{ words::NETWORK_FILES }</h2>
                <ul>{ for networks.map(|offer| view_offer(ctx, offer)) }</ul>
                <h2>{ words::SAMPLE_FILES }</h2>
                <ul>{ for samples.map(|offer| view_offer(ctx, offer)) }</ul>
            }
            </>
        }
    }
}

impl SaveAs {
    fn order(&mut self, form: Form, to_copy: Option<Form>) {
        (self.to_copy, self.said) = (to_copy, words::PREPARING.into());
        if let Some(worker) = &self.worker {
            worker.send(&Request::Write(form));
        }
    }

    fn open(&mut self, ctx: &Context<Self>) {
        self.is_awaited = !ctx.props().is_ready;
        if self.is_awaited {
            self.said = words::NO_NETWORK.into();
            return;
        }
        if self.worker.is_some() {
            return;
        }
        let notify = ctx.link().callback(Happening::Worker);
        match WorkerHandle::start(&Files, move |notice| notify.emit(notice)) {
            Ok(worker) => {
                let Props { draft, method, .. } = ctx.props();
                worker.send(&Request::Offer { table: Table::new(draft), method: *method });
                self.worker = Some(worker);
                self.said = words::PREPARING.into();
            }
            Err(failure) => self.fail(failure.text()),
        }
    }

    /// Says why there is nothing to offer. To open the menu again is to try again.
    fn fail(&mut self, why: String) {
        *self = Self { said: why, ..Self::default() };
    }
}

fn view_offer(ctx: &Context<SaveAs>, Offer { form, holding }: &Offer) -> Html {
    let form = *form;
    let save = ctx.link().callback(move |_| Happening::Save(form));
    let copy = ctx.link().callback(move |_| Happening::Copy(form));
    let said = holding.as_ref().unwrap_or_else(|refusal| refusal);
    html! {
        <li>
            <button disabled={holding.is_err()} onclick={save}><strong>{ form.name() }</strong><span>{ said }</span></button>
            if form.is_text() && holding.is_ok() {
                <button class="copy" aria-label={words::copy(form.name())} onclick={copy}>{ words::COPY }</button>
            }
        </li>
    }
}

/// What the table is called and how large the network is, in what every system takes for a name.
fn file_name(props: &Props, form: Form) -> String {
    let shape = props.draft.shape;
    let words = props.name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let name = words.map(str::to_lowercase).collect::<Vec<_>>().join("-");
    format!("{name}-{}x{}{}", shape.a1(), shape.a2(), form.ending().unwrap_or_default())
}
