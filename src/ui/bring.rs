//! What is brought to the page from outside: a file that is chosen, dropped or pasted, or a text that is dropped or pasted
//! outside of the table.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Element, File, FileList, HtmlInputElement};
use yew::prelude::*;

use super::browser::{DROPPED_INTO, TYPED_INTO};
use super::dom;
use crate::session::page::Event;
use crate::words::import as words;

const FIELD: &str = "open-file";

/// The ways in, and the file that came last: only a worker reads it.
pub(super) struct Door {
    file: Rc<RefCell<Option<File>>>,
    /// Opens the file that somebody has chosen.
    choose: Callback<web_sys::Event>,
    _listeners: [EventListener; 3],
}

impl Door {
    /// Tells of everything that is brought.
    pub(super) fn new(tell: &Callback<Event>) -> Self {
        let file = Rc::new(RefCell::new(None));
        let window = web_sys::window().expect("the page has a window");
        let on = |name: &'static str, act: fn(&web_sys::Event) -> Option<Brought>| {
            let (file, tell) = (file.clone(), tell.clone());
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, name, options, move |event| {
                if let Some(brought) = act(event) {
                    event.prevent_default();
                    brought.tell(&file, &tell);
                }
            })
        };
        let choose = {
            let (file, tell) = (file.clone(), tell.clone());
            Callback::from(move |event: web_sys::Event| {
                let Some(input) = dom::target::<HtmlInputElement>(&event) else { return };
                if let Some(brought) = input.files().and_then(|files| Brought::first(&files)) {
                    brought.tell(&file, &tell);
                }
                // The same file can be chosen again.
                input.set_value("");
            })
        };
        let listeners = [on("dragover", hover), on("drop", dropped), on("paste", pasted)];
        Self { file, choose, _listeners: listeners }
    }

    /// The file that came last, once.
    pub(super) fn take(&self) -> Option<File> {
        self.file.take()
    }

    /// The button that opens a file.
    pub(super) fn view(&self) -> Html {
        html! {
            <>
            <button class="plain save" aria-label={words::OPEN_FILE} title={words::OPEN_FILE} onclick={|_| dom::click(FIELD)}>
                <span class="long">{ words::OPEN_FILE }</span><span class="short" aria-hidden="true">{ "⤒" }</span>
            </button>
            <input id={FIELD} type="file" hidden=true aria-label={words::OPEN_FILE} onchange={self.choose.clone()} />
            </>
        }
    }
}

enum Brought {
    /// The first of so many.
    File(File, u32),
    Text(String),
    /// Something that hovers over the page and can be dropped.
    Hovering,
}

impl Brought {
    fn first(files: &FileList) -> Option<Self> {
        files.get(0).map(|file| Self::File(file, files.length()))
    }

    fn tell(self, kept: &RefCell<Option<File>>, tell: &Callback<Event>) {
        match self {
            Self::File(file, count) => {
                let name = if count == 1 { file.name() } else { words::first_of(&file.name(), count as usize) };
                kept.replace(Some(file));
                tell.emit(Event::Open { name: name.into(), text: None });
            }
            Self::Text(text) => tell.emit(Event::Open { name: "".into(), text: Some(text) }),
            Self::Hovering => {}
        }
    }
}

fn hover(event: &web_sys::Event) -> Option<Brought> {
    let kinds = carried(event)?.types();
    let carries = |kind: &str| kinds.includes(&JsValue::from(kind), 0);
    (carries("Files") || carries("text/plain") && !is_within(event, DROPPED_INTO)).then_some(Brought::Hovering)
}

fn dropped(event: &web_sys::Event) -> Option<Brought> {
    let data = carried(event)?;
    data.files()
        .and_then(|files| Brought::first(&files))
        .or_else(|| text(&data).filter(|_| !is_within(event, DROPPED_INTO)))
}

fn pasted(event: &web_sys::Event) -> Option<Brought> {
    if event.default_prevented() || is_within(event, TYPED_INTO) {
        return None;
    }
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    // Spreadsheets copy a picture beside the text.
    text(&data).or_else(|| data.files().and_then(|files| Brought::first(&files)))
}

fn carried(event: &web_sys::Event) -> Option<DataTransfer> {
    event.dyn_ref::<DragEvent>()?.data_transfer()
}

fn text(data: &DataTransfer) -> Option<Brought> {
    data.get_data("text/plain").ok().filter(|text| !text.trim().is_empty()).map(Brought::Text)
}

fn is_within(event: &web_sys::Event, selector: &str) -> bool {
    dom::target::<Element>(event).is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}
