//! Parts of the page's program that are fetched when something of them is shown first: what a first look does not need.
//! `src/bin/app.rs` declares them, so that no other program holds what they draw.

use std::cell::OnceCell;
use std::pin::Pin;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::comparison::{self, ComparisonView};
use super::diagram::DiagramPanel;
use super::embed_menu::{self, EmbedForm};
use super::held_out::{self, HeldOutView};
use super::import::{self, ImportDialog};
use super::lecture::{self, LectureView};
use super::network_props::NetworkProps;
use super::open::{self, Question};
use super::pad::{self, Pad};
use super::paper::{self, PaperView};
use super::plot::map::{self, MapPanel};
use super::put::{put, put_by_key};
use super::save_as::{self, SaveAs};
use super::trace::{self, TraceView};
use super::trade::{self, TradeView};
use super::train::{self, Train};
use super::walk::{self, WalkPanel};
use super::weights;
use crate::words;

thread_local! {
    static PARTS: OnceCell<Parts> = const { OnceCell::new() };
}

/// The parts of the page's program.
pub struct Parts {
    /// What shows the network, but for its plot.
    pub network: Part<Network>,
    /// The page in a lecture hall.
    pub lecture: Part<Lecture>,
    /// The page on paper.
    pub paper: Part<Paper>,
    /// What is open over the page.
    pub forms: Part<Forms>,
}

/// A part that may still have to be fetched.
pub struct Part<V> {
    fetch: fn() -> Fetched<V>,
    come: OnceCell<V>,
}

/// What becomes of fetching a part that draws `V`.
pub type Fetched<V> = Pin<Box<dyn Future<Output = Result<V, NotFetched>>>>;

/// A part that could not be fetched; the browser's console says why.
pub struct NotFetched;

impl<V> Part<V> {
    /// The part that `fetch` fetches, anew where that failed before.
    pub const fn new(fetch: fn() -> Fetched<V>) -> Self {
        Self { fetch, come: OnceCell::new() }
    }
}

/// Views of the network.
#[derive(Clone, Copy)]
pub struct Network {
    pub(super) weights: fn(weights::Props) -> Html,
    pub(super) diagram: fn(NetworkProps) -> Html,
    pub(super) walk: fn(walk::Props) -> Html,
    pub(super) trace: fn(trace::Props) -> Html,
    pub(super) comparison: fn(comparison::Props) -> Html,
    pub(super) trade: fn(trade::Props) -> Html,
    pub(super) training: fn(train::Props) -> Html,
    pub(super) held_out: fn(held_out::Props) -> Html,
    pub(super) pad: fn(pad::Props) -> Html,
    pub(super) map: fn(map::Props) -> Html,
}

/// Views for a lecture.
#[derive(Clone, Copy)]
pub struct Lecture {
    pub(super) lecture: fn(lecture::Props) -> Html,
}

/// What is printed.
#[derive(Clone, Copy)]
pub struct Paper {
    pub(super) paper: fn(paper::Props) -> Html,
}

/// Forms and questions.
#[derive(Clone, Copy)]
pub struct Forms {
    pub(super) import: fn(import::Props) -> Html,
    pub(super) question: fn(open::Props) -> Html,
    pub(super) save_as: fn(save_as::Props) -> Html,
    pub(super) embed: fn(embed_menu::Props) -> Html,
}

impl Network {
    /// What calls this holds all that it draws.
    #[must_use]
    pub fn here() -> Self {
        Self {
            weights: |props| weights::view(&props),
            diagram: put::<DiagramPanel>,
            walk: put::<WalkPanel>,
            trace: put::<TraceView>,
            comparison: put::<ComparisonView>,
            trade: put::<TradeView>,
            held_out: put::<HeldOutView>,
            pad: put::<Pad>,
            map: put::<MapPanel>,
            training: |props| html! { <Train ..props /> },
        }
    }
}

impl Lecture {
    /// What calls this holds all that it draws.
    #[must_use]
    pub fn here() -> Self {
        Self { lecture: put::<LectureView> }
    }
}

impl Paper {
    /// What calls this holds all that it draws.
    #[must_use]
    pub fn here() -> Self {
        Self { paper: put::<PaperView> }
    }
}

impl Forms {
    /// What calls this holds all that it draws.
    #[must_use]
    pub fn here() -> Self {
        Self {
            import: put::<ImportDialog>,
            question: put::<Question>,
            save_as: |props| html! { <SaveAs ..props /> },
            embed: put::<EmbedForm>,
        }
    }
}

/// Takes the parts over, once.
pub(super) fn handed_over(parts: Parts) {
    PARTS.with(|place| place.set(parts).unwrap_or_else(|_| unreachable!("the page is opened once")));
}

/// What `view` draws of `props`, as soon as its part has come.
pub(super) fn put_later<V: Copy + 'static, P: Clone + PartialEq + 'static>(
    part: fn(&Parts) -> &Part<V>,
    view: fn(&V) -> fn(P) -> Html,
    props: P,
) -> Html {
    put::<Later<V, P>>(Props { part, view, props })
}

/// As [`put_later`], for what comes and goes among its like.
pub(super) fn put_later_by_key<V: Copy + 'static, P: Clone + PartialEq + 'static>(
    key: &'static str,
    part: fn(&Parts) -> &Part<V>,
    view: fn(&V) -> fn(P) -> Html,
    props: P,
) -> Html {
    put_by_key::<Later<V, P>>(key, Props { part, view, props })
}

/// Fetches a part where it has not come.
pub(super) async fn bring<V: Copy>(part: fn(&Parts) -> &Part<V>) -> Result<(), NotFetched> {
    if come(part).is_some() {
        return Ok(());
    }
    let fetch = PARTS.with(|parts| parts.get().map(|parts| part(parts).fetch)).ok_or(NotFetched)?;
    let views = fetch().await?;
    // It may have been asked for twice.
    PARTS.with(|parts| parts.get().map(|parts| part(parts).come.set(views)));
    Ok(())
}

#[derive(Properties)]
struct Props<V: 'static, P: PartialEq> {
    part: fn(&Parts) -> &Part<V>,
    view: fn(&V) -> fn(P) -> Html,
    props: P,
}

impl<V, P: PartialEq> PartialEq for Props<V, P> {
    fn eq(&self, other: &Self) -> bool {
        self.props == other.props
    }
}

/// Something of a part, fetched when it is drawn first.
#[component]
fn Later<V: Copy + 'static, P: Clone + PartialEq + 'static>(props: &Props<V, P>) -> Html {
    let Props { part, view, props } = props;
    let part = *part;
    let is_missing = use_state(|| false);
    let fetch = {
        let is_missing = is_missing.clone();
        move || {
            is_missing.set(false);
            let is_missing = is_missing.clone();
            spawn_local(async move { is_missing.set(bring(part).await.is_err()) });
        }
    };
    use_effect_with((), {
        let fetch = fetch.clone();
        move |()| {
            if come(part).is_none() {
                fetch();
            }
        }
    });
    match come(part) {
        Some(come) => view(&come)(props.clone()),
        None if *is_missing => html! {
            <p class="fault" role="status">{ words::PART_MISSING }{ " " }<button type="button" class="link" onclick={move |_| fetch()}>{ words::TRY_AGAIN }</button></p>
        },
        None => html! { <p class="coming" aria-busy="true">{ words::PART_COMING }</p> },
    }
}

fn come<V: Copy>(part: fn(&Parts) -> &Part<V>) -> Option<V> {
    PARTS.with(|parts| part(parts.get()?).come.get().copied())
}
