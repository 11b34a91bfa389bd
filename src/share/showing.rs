//! What of the page is shown, and how: the part of an address after the link itself.
//!
//! ```text
//! fragment = link *( "&" ( "lecture=" view | "tab=" view | "step=" number | "row=" number | "lang=" language ) )
//! view     = "plot" | "weights" | "network" | "walk" | "trade" | "training"
//! number   = digits                      steps and rows, from 1
//! language = "en" | "de" | "ja"          in which the page speaks
//! ```
//!
//! The link is read as if nothing followed it. Whatever of the rest is not of this form is ignored.

/// A view of the network: a tab of the page, or what fills the screen in a lecture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The function, plotted.
    #[default]
    Plot,
    /// Weights and biases.
    Weights,
    /// The network as a diagram.
    Network,
    /// The construction, step by step.
    Walk,
    /// What spare neurons buy.
    Trade,
    /// Training on the same samples.
    Training,
}

impl View {
    /// All of them, in the order of the tabs.
    pub const ALL: [Self; 6] = [Self::Plot, Self::Weights, Self::Network, Self::Walk, Self::Trade, Self::Training];

    /// Its name in links, which stays.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Plot => "plot",
            Self::Weights => "weights",
            Self::Network => "network",
            Self::Walk => "walk",
            Self::Trade => "trade",
            Self::Training => "training",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }
}

/// What of the page is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Showing {
    /// Whether a lecture is going on.
    pub is_lecture: bool,
    /// The chosen view.
    pub view: View,
    /// The step of the walk, from 0.
    pub step: usize,
    /// The chosen row of the table, from 0.
    pub row: Option<usize>,
}

/// Splits an address's fragment into the link and what is shown.
#[must_use]
pub fn split(fragment: &str) -> (&str, Showing) {
    let Some((link, rest)) = fragment.split_once('&') else { return (fragment, Showing::default()) };
    let value = |name: &str| value(rest, name);
    let number = |name: &str| value(name)?.parse::<usize>().ok()?.checked_sub(1);
    let lecture = value("lecture").and_then(View::named);
    let showing = Showing {
        is_lecture: lecture.is_some(),
        view: lecture.or_else(|| value("tab").and_then(View::named)).unwrap_or_default(),
        step: number("step").unwrap_or_default(),
        row: number("row"),
    };
    (link, showing)
}

/// The code of the language that an address's fragment asks for, whichever it is.
#[must_use]
pub fn language(fragment: &str) -> Option<&str> {
    value(fragment.split_once('&')?.1, "lang")
}

/// The fragment that asks for a language, too.
#[must_use]
pub fn in_language(fragment: &str, code: &str) -> String {
    format!("{fragment}&lang={code}")
}

fn value<'a>(rest: &'a str, name: &str) -> Option<&'a str> {
    rest.split('&').find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
}

/// The fragment of `link` with what is shown. What is shown without being asked for is not told.
#[must_use]
pub fn join(link: &str, showing: &Showing) -> String {
    let Showing { is_lecture, view, step, row } = *showing;
    let mut fragment = link.to_owned();
    let mut tell = |name: &str, value: &str| fragment.extend(["&", name, "=", value]);
    if is_lecture {
        tell("lecture", view.name());
    } else if view != View::default() {
        tell("tab", view.name());
    }
    if view == View::Walk {
        tell("step", &step.saturating_add(1).to_string());
    }
    if let Some(row) = row {
        tell("row", &row.saturating_add(1).to_string());
    }
    fragment
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn showings() -> impl Strategy<Value = Showing> {
        let rest = (any::<bool>(), 0..View::ALL.len(), 0..usize::MAX, proptest::option::of(0..usize::MAX));
        rest.prop_map(|(is_lecture, view, step, row)| {
            let view = View::ALL[view];
            Showing { is_lecture, view, step: if view == View::Walk { step } else { 0 }, row }
        })
    }

    proptest! {
        #[test]
        fn what_is_shown_follows_the_link(link in "[A-Za-z0-9_-]{0,20}", showing in showings()) {
            let fragment = join(&link, &showing);
            prop_assert_eq!(split(&fragment), (&link[..], showing));
        }
    }

    const WALK: Showing = Showing { is_lecture: true, view: View::Walk, step: 0, row: None };
    const PLOT: Showing = Showing { view: View::Plot, ..WALK };
    const TRADE: Showing = Showing { view: View::Trade, ..WALK };

    #[test]
    fn a_language_is_asked_for_beside_what_is_shown() {
        let showing = Showing { step: 2, ..WALK };
        let fragment = in_language(&join("1abc", &showing), "de");
        assert_eq!(fragment, "1abc&lecture=walk&step=3&lang=de");
        assert_eq!((split(&fragment), language(&fragment)), (("1abc", showing), Some("de")));
        assert_eq!(["1abc", "1abc&lecture=plot", "1abc&language=de", "lang=de"].map(language), [None; 4]);
    }

    #[test]
    fn published_forms_stay() {
        assert_eq!(join("1abc", &PLOT), "1abc&lecture=plot");
        assert_eq!(join("1abc", &Showing { step: 2, ..WALK }), "1abc&lecture=walk&step=3");
        assert_eq!(join("1abc", &TRADE), "1abc&lecture=trade");
        assert_eq!(join("1abc", &Showing::default()), "1abc");
        let shown = Showing { is_lecture: false, view: View::Walk, step: 4, row: Some(1) };
        assert_eq!(join("1abc", &shown), "1abc&tab=walk&step=5&row=2");
    }

    #[track_caller]
    fn check(fragment: &str, link: &str, showing: Showing) {
        assert_eq!(split(fragment), (link, showing), "{fragment}");
    }

    #[test]
    fn whatever_else_follows_is_ignored() {
        check("1abc&lecture=walk", "1abc", WALK);
        check("1abc&step=7&lecture=walk", "1abc", Showing { step: 6, ..WALK });
        check("1abc&lecture=walk&step=-3", "1abc", WALK);
        check("1abc&lecture=walk&step=0&row=0", "1abc", WALK);
        check("1abc&lecture=dance&x", "1abc", Showing::default());
        check("&lecture=plot", "", PLOT);
        check("1abc&lecture=trade&step=2", "1abc", Showing { step: 1, ..TRADE });
        check("1abc&tab=weights&lecture=plot", "1abc", PLOT);
        check("1abc&tab=paint", "1abc", Showing::default());
    }
}
