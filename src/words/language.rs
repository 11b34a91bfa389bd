//! The languages, and which of them is spoken.

use std::cell::Cell;
use std::sync::LazyLock;

use super::catalogue::{Catalogue, CatalogueFault};

/// A language that the page speaks.
#[derive(Debug, PartialEq, Eq)]
pub struct Language {
    /// As in HTML's `lang` (BCP 47), and the name of its catalogue: `en.ftl`.
    pub code: &'static str,
    /// Its name, in itself.
    pub name: &'static str,
    /// Its plural rule.
    plural: Plural,
}

/// Every language, the first one in the program, the others to be handed to [`speak`]. To add one: its catalogue
/// `src/words/CODE.ftl`, and a line here.
pub const LANGUAGES: &[Language] = &[
    Language { code: "en", name: "English", plural: Plural::OneOrOther },
    Language { code: "de", name: "Deutsch", plural: Plural::OneOrOther },
    Language { code: "ja", name: "日本語", plural: Plural::Other },
];

/// The plural rule of a language, for numbers 0, 1, 2, … (CLDR).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Plural {
    /// 1, and everything else: English, German.
    OneOrOther,
    /// All numbers alike: Japanese.
    Other,
}

/// Numbers that take the same form of a noun (CLDR).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Category {
    One,
    Other,
}

impl Category {
    pub(super) fn from_name(name: &str) -> Option<Self> {
        match name {
            "one" => Some(Self::One),
            "other" => Some(Self::Other),
            _ => None,
        }
    }
}

impl Language {
    /// The language of this code, if it is one of [`LANGUAGES`].
    #[must_use]
    pub fn of(code: &str) -> Option<&'static Self> {
        LANGUAGES.iter().find(|language| language.code == code)
    }

    /// Whether its texts are in the program.
    #[must_use]
    pub fn is_first(&self) -> bool {
        *self == LANGUAGES[0]
    }

    pub(super) fn category(&self, number: usize) -> Category {
        match (self.plural, number) {
            (Plural::OneOrOther, 1) => Category::One,
            (Plural::OneOrOther | Plural::Other, _) => Category::Other,
        }
    }
}

/// What the keys of those texts begin with that only the first language has: they stand in files.
pub(super) const IN_FILES: &str = "file-";

/// A language with its texts.
pub(super) struct Spoken {
    pub(super) language: &'static Language,
    pub(super) catalogue: Catalogue,
    /// What the catalogue was read from.
    text: &'static str,
}

static FIRST: LazyLock<Spoken> = LazyLock::new(|| {
    let text = include_str!("en.ftl");
    Spoken { language: &LANGUAGES[0], catalogue: Catalogue::read(text).expect("the tests read it"), text }
});

thread_local! {
    static SPOKEN: Cell<Option<&'static Spoken>> = const { Cell::new(None) };
}

/// Speaks `language` from now on, with the texts of its catalogue.
///
/// # Errors
///
/// Where `catalogue` cannot be read, or lacks texts, as one does that was cut off on its way; then nothing changes.
pub fn speak(language: &'static Language, catalogue: &str) -> Result<(), CatalogueFault> {
    // Languages are changed by hand, so what is left in memory is small.
    let text: &str = catalogue.to_owned().leak();
    let catalogue = Catalogue::read(text)?;
    if FIRST.catalogue.keys().any(|key| !key.starts_with(IN_FILES) && catalogue.get(key).is_none()) {
        return Err(CatalogueFault { line: text.lines().count() + 1 });
    }
    SPOKEN.set(Some(Box::leak(Box::new(Spoken { language, catalogue, text }))));
    Ok(())
}

/// Speaks the first language again.
pub fn speak_first() {
    SPOKEN.set(None);
}

/// Says something in the first language, whichever is spoken.
pub fn in_first<T>(say: impl FnOnce() -> T) -> T {
    let spoken = SPOKEN.take();
    let said = say();
    SPOKEN.set(spoken);
    said
}

/// The catalogue of the language that is spoken, from which another program learns it.
#[must_use]
pub fn catalogue() -> &'static str {
    now().text
}

/// The language that is spoken.
#[must_use]
pub fn spoken() -> &'static Language {
    now().language
}

pub(super) fn now() -> &'static Spoken {
    SPOKEN.get().unwrap_or(&FIRST)
}

pub(super) fn first() -> &'static Spoken {
    &FIRST
}
