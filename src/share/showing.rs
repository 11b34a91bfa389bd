//! What of the page is shown to an audience: the part of an address after the link itself.
//!
//! ```text
//! fragment = link [ "&lecture=" kind [ "&step=" number ] ] [ "&lang=" language ]
//! kind     = "plot" | "walk" | "trade"
//! number   = digits                      the step, from 1
//! language = "en" | "de" | "ja"          in which the page speaks
//! ```
//!
//! The link is read as if nothing followed it. Whatever of the rest is not of this form is ignored.

/// A lecture that is going on: what fills the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lecture {
    /// The plot.
    Plot,
    /// The walk through the construction, at a step from 0.
    Walk {
        /// Which step.
        step: usize,
    },
    /// What spare neurons buy.
    Trade,
}

/// Splits an address's fragment into the link and what is shown.
#[must_use]
pub fn split(fragment: &str) -> (&str, Option<Lecture>) {
    let Some((link, rest)) = fragment.split_once('&') else { return (fragment, None) };
    let value = |name: &str| value(rest, name);
    let step = value("step").and_then(|step| step.parse::<usize>().ok()).unwrap_or(1).saturating_sub(1);
    let lecture = match value("lecture") {
        Some("plot") => Some(Lecture::Plot),
        Some("trade") => Some(Lecture::Trade),
        Some("walk") => Some(Lecture::Walk { step }),
        _ => None,
    };
    (link, lecture)
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

/// The fragment of `link` with what is shown.
#[must_use]
pub fn join(link: &str, lecture: Option<Lecture>) -> String {
    match lecture {
        None => link.to_owned(),
        Some(Lecture::Plot) => format!("{link}&lecture=plot"),
        Some(Lecture::Trade) => format!("{link}&lecture=trade"),
        Some(Lecture::Walk { step }) => format!("{link}&lecture=walk&step={}", step + 1),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lectures() -> impl Strategy<Value = Option<Lecture>> {
        let walk = (0..usize::MAX).prop_map(|step| Some(Lecture::Walk { step }));
        prop_oneof![Just(None), Just(Some(Lecture::Plot)), Just(Some(Lecture::Trade)), walk]
    }

    proptest! {
        #[test]
        fn what_is_shown_follows_the_link(link in "[A-Za-z0-9_-]{0,20}", lecture in lectures()) {
            let fragment = join(&link, lecture);
            prop_assert_eq!(split(&fragment), (&link[..], lecture));
        }
    }

    #[test]
    fn a_language_is_asked_for_beside_what_is_shown() {
        let fragment = in_language(&join("1abc", Some(Lecture::Walk { step: 2 })), "de");
        assert_eq!(fragment, "1abc&lecture=walk&step=3&lang=de");
        assert_eq!((split(&fragment), language(&fragment)), (("1abc", Some(Lecture::Walk { step: 2 })), Some("de")));
        assert_eq!(["1abc", "1abc&lecture=plot", "1abc&language=de", "lang=de"].map(language), [None; 4]);
    }

    #[test]
    fn published_forms_stay() {
        assert_eq!(join("1abc", Some(Lecture::Plot)), "1abc&lecture=plot");
        assert_eq!(join("1abc", Some(Lecture::Walk { step: 2 })), "1abc&lecture=walk&step=3");
        assert_eq!(join("1abc", Some(Lecture::Trade)), "1abc&lecture=trade");
    }

    #[track_caller]
    fn check(fragment: &str, link: &str, lecture: Option<Lecture>) {
        assert_eq!(split(fragment), (link, lecture), "{fragment}");
    }

    #[test]
    fn whatever_else_follows_is_ignored() {
        check("1abc&lecture=walk", "1abc", Some(Lecture::Walk { step: 0 }));
        check("1abc&step=7&lecture=walk", "1abc", Some(Lecture::Walk { step: 6 }));
        check("1abc&lecture=walk&step=-3", "1abc", Some(Lecture::Walk { step: 0 }));
        check("1abc&lecture=dance&x", "1abc", None);
        check("&lecture=plot", "", Some(Lecture::Plot));
        check("1abc&lecture=trade&step=2", "1abc", Some(Lecture::Trade));
    }
}
