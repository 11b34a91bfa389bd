//! Which language the page speaks, is about to speak, and was told to.

use super::Page;
use crate::protocol::questions::entry_digits::EntryDigits;
use crate::session::{Effect, Role, Session, ask};
use crate::words::{self, Language};

/// The page's languages.
#[derive(Clone, Debug)]
pub(super) struct Tongue {
    /// What is spoken, or is to be as soon as its catalogue has come.
    wanted: &'static Language,
    /// What somebody chose, here or at an earlier visit.
    chosen: Option<&'static Language>,
    /// What the page's link asks for.
    linked: Option<&'static Language>,
    /// What could not be had when it was wanted last.
    missing: Option<&'static Language>,
}

impl Tongue {
    pub(super) fn new(chosen: Option<&'static Language>, linked: Option<&'static Language>) -> Self {
        Self { wanted: words::spoken(), chosen, linked, missing: None }
    }

    /// The language that could not be had, until something else is done.
    pub(super) fn missing(&self) -> Option<&'static Language> {
        self.missing
    }

    pub(super) fn forget_failure(&mut self) {
        self.missing = None;
    }
}

impl Page {
    /// The language that is spoken, or is about to be.
    #[must_use]
    pub fn language(&self) -> &'static Language {
        self.tongue.wanted
    }

    /// The language that a lecture's link asks for: one that was chosen, not merely the browser's.
    #[must_use]
    pub fn chosen_language(&self) -> Option<&'static Language> {
        self.tongue.linked.or(self.tongue.chosen)
    }

    /// Speaks `language`, once there are its words.
    pub(super) fn speak(&mut self, language: &'static Language) -> Vec<Effect> {
        self.tongue.wanted = language;
        self.tongue.missing = None;
        match () {
            () if language == words::spoken() => Vec::new(),
            () if language.is_first() => self.change_language(language, None),
            () => vec![Effect::FetchCatalogue(language)],
        }
    }

    /// Somebody wants `language`, here and at later visits, whatever the link says.
    pub(super) fn choose_language(&mut self, language: &'static Language) -> Vec<Effect> {
        self.tongue.chosen = Some(language);
        let link = self.tongue.linked.take().map(|_| Effect::Write);
        let keep = [Effect::KeepLanguage(language)].into_iter().chain(link);
        keep.chain(self.speak(language)).collect()
    }

    /// The page's link may ask for a language.
    pub(super) fn follow_link_to_language(&mut self, language: Option<&'static Language>) -> Vec<Effect> {
        self.tongue.linked = language;
        language.map(|language| self.speak(language)).unwrap_or_default()
    }

    /// The catalogue of `language` has come, or cannot be had.
    pub(super) fn receive_catalogue(&mut self, language: &'static Language, text: Option<String>) -> Vec<Effect> {
        match text {
            // Meanwhile somebody has chosen another.
            _ if language != self.tongue.wanted => Vec::new(),
            Some(text) => self.change_language(language, Some(text)),
            None => {
                self.tongue.wanted = words::spoken();
                self.tongue.missing = Some(language);
                Vec::new()
            }
        }
    }

    /// Everything is said in `language` from now on: by the page as soon as it is drawn, by workers as soon as they are
    /// asked again.
    fn change_language(&mut self, language: &'static Language, catalogue: Option<String>) -> Vec<Effect> {
        let again = say_again(&mut self.session);
        [Effect::Speak(language, catalogue)].into_iter().chain(again).collect()
    }
}

/// Asks again for what a worker has put into words and nobody who shows it will ask for; forgets the rest.
fn say_again(session: &mut Session) -> Option<Effect> {
    let outcome = session.outcome_mut()?;
    let place = outcome.forget_words()?;
    Some(ask(Role::Main, outcome.job(), EntryDigits { place }.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::construct::projection::WeightOrder;
    use crate::math::network::{Matrix, Place};
    use crate::notation::number::{ShortNumber, WholeNumber};
    use crate::present::walk::Step;
    use crate::protocol::handshake::Notice;
    use crate::protocol::orders::{Construction, Summary};
    use crate::protocol::questions::AnyAnswer;
    use crate::protocol::questions::diagram::Diagram;
    use crate::protocol::questions::entry_digits::Entry;
    use crate::protocol::questions::walk_step::StepLines;
    use crate::protocol::{Ask, Reply, Request, Say};
    use crate::session::page::{Address, Event, Stored};
    use crate::share::showing::Showing;
    use crate::words::{LANGUAGES, speak_first};

    const ENGLISH: &Language = &LANGUAGES[0];
    const GERMAN: &Language = &LANGUAGES[1];
    const JAPANESE: &Language = &LANGUAGES[2];

    fn page(chosen: Option<&'static Language>, linked: Option<&'static Language>) -> Page {
        let address = Address { language: linked, ..Address::default() };
        Page::new(&address, &Stored { language: chosen, ..Stored::default() }, 1, 0.0).0
    }

    fn effects(page: &mut Page, event: Event) -> Vec<Effect> {
        page.update(event, 0.0).effects
    }

    fn catalogue(language: &'static Language) -> Event {
        Event::Catalogue(language, Some("UNDO = ↶".to_owned()))
    }

    #[test]
    fn a_language_is_spoken_when_its_catalogue_has_come_and_is_still_wanted() {
        let mut page = page(None, None);
        assert_eq!(effects(&mut page, Event::Speak(ENGLISH)), []);
        assert_eq!(effects(&mut page, Event::Speak(GERMAN)), [Effect::FetchCatalogue(GERMAN)]);
        let chosen = [Effect::KeepLanguage(JAPANESE), Effect::FetchCatalogue(JAPANESE)];
        assert_eq!(effects(&mut page, Event::ChooseLanguage(JAPANESE)), chosen);
        assert_eq!(effects(&mut page, catalogue(GERMAN)), []);
        assert_eq!(page.language(), JAPANESE);
        let spoken = effects(&mut page, catalogue(JAPANESE));
        assert_eq!(spoken, [Effect::Speak(JAPANESE, Some("UNDO = ↶".to_owned()))]);
    }

    #[test]
    fn a_language_that_cannot_be_had_is_told_of_until_something_else_is_done() {
        let mut page = page(None, None);
        effects(&mut page, Event::ChooseLanguage(GERMAN));
        assert_eq!(effects(&mut page, Event::Catalogue(GERMAN, None)), []);
        assert_eq!(page.language(), ENGLISH);
        let status = page.status();
        assert!(status.why.contains("Deutsch"), "{status:?}");
        let again = &status.ways.last().expect("a way on").event;
        assert_eq!(effects(&mut page, again.clone()), [Effect::FetchCatalogue(GERMAN)]);
        assert!(!page.status().why.contains("Deutsch"));
        effects(&mut page, Event::Catalogue(GERMAN, None));
        effects(&mut page, Event::ChooseLanguage(ENGLISH));
        assert!(!page.status().why.contains("Deutsch"));
    }

    #[test]
    fn a_lecture_s_link_asks_for_what_was_chosen_and_not_for_what_the_browser_speaks() {
        let mut page = page(None, None);
        effects(&mut page, Event::Speak(GERMAN));
        assert_eq!(page.chosen_language(), None);
        effects(&mut page, Event::ChooseLanguage(JAPANESE));
        assert_eq!(page.chosen_language(), Some(JAPANESE));
        assert_eq!(self::page(Some(GERMAN), None).chosen_language(), Some(GERMAN));
        let mut linked = self::page(Some(GERMAN), Some(JAPANESE));
        assert_eq!(linked.chosen_language(), Some(JAPANESE));
        // The link says no longer what is spoken.
        assert_eq!(
            effects(&mut linked, Event::ChooseLanguage(ENGLISH)),
            [Effect::KeepLanguage(ENGLISH), Effect::Write]
        );
        assert_eq!(linked.chosen_language(), Some(ENGLISH));
        let address = Address {
            showing: Showing { is_lecture: true, ..Showing::default() },
            language: Some(GERMAN),
            ..Address::default()
        };
        assert_eq!(effects(&mut linked, Event::Navigated(address)), [Effect::FetchCatalogue(GERMAN)]);
    }

    #[test]
    fn what_workers_have_said_is_asked_again_and_nothing_is_constructed_again() {
        let mut page = page(None, None);
        let summary = Summary {
            samples: 9,
            merged: 0,
            order: WeightOrder::Published,
            restarts: 0,
            construct_ms: 1.0,
            without_spare: None,
        };
        let place = Place { matrix: Matrix::W2, row: 0, column: 1 };
        let number = WholeNumber { numerator: "51".to_owned(), denominator: "1".to_owned() };
        let short = ShortNumber { text: "51".to_owned(), whole: true, digits: 2, approximation: None };
        let entry = Entry { place, number, short, meaning: "a slope".to_owned() };
        let (links, activations, formulas, origins) = Default::default();
        let diagram = Diagram { links, activations, title: "g₀".to_owned(), formulas, origins };
        let (series, ranks, pivots, facts) = Default::default();
        let nothing = Step {
            title: String::new(),
            sentences: Vec::new(),
            formulas: Vec::new(),
            facts,
            series,
            ranks,
            pivots,
            finished: false,
        };
        let said = [
            Say::Construction(Construction::Done(summary)),
            Say::Answer(AnyAnswer::EntryDigits(entry)),
            Say::Answer(AnyAnswer::WalkStep(StepLines { number: 0, step: nothing })),
            Say::Answer(AnyAnswer::DiagramPart(diagram)),
        ];
        for say in said {
            page.update(Event::Worker(Role::Main, Box::new(Notice::Says(Reply { job: 1, say }))), 0.0);
        }
        effects(&mut page, Event::ChooseLanguage(GERMAN));
        let again = Request { job: 1, ask: Ask::Question(EntryDigits { place }.into()) };
        let expected = [Effect::Speak(GERMAN, Some("UNDO = ↶".to_owned())), Effect::Send(Role::Main, again)];
        assert_eq!(effects(&mut page, catalogue(GERMAN)), expected);
        let outcome = page.session().outcome().expect("the network stays");
        assert!(outcome.entry().is_some(), "it stays open");
        assert!(outcome.drawings().step(0).is_none() && outcome.drawings().diagram().is_none());
        speak_first();
    }
}
