//! What is shown, told without a browser.

mod incoming_tests;
mod lecture;

use super::*;
use crate::math::construct::method::Method;
use crate::math::construct::progress;
use crate::math::construct::projection::WeightOrder;
use crate::math::shape::{Shape, Width};
use crate::math::table::edit::Edit;
use crate::math::table::fault::Fault;
use crate::math::table::number::NumberFault;
use crate::protocol::orders::{Construction, Faults, Progress, Summary};
use crate::protocol::questions::AnyQuestion;
use crate::protocol::questions::check::Checked;
use crate::protocol::{Ask, JobId, Request, Say};
use crate::share::embedding::Embedding;
use crate::share::kept::Kept;
use crate::share::link::{Shared, Table};
use crate::share::presets::Preset;
use crate::share::random::RandomTable;

fn page() -> Page {
    Page::new(&Address::default(), &Stored::default(), 2, 0.0).0
}

fn says(job: JobId, say: Say) -> Event {
    Event::Worker(Role::Main, Box::new(Notice::Says(Reply { job, say })))
}

fn constructed(job: JobId, samples: usize) -> Event {
    let order = WeightOrder::Published;
    let summary = Summary { samples, merged: 0, order, restarts: 0, without_spare: None, construct_ms: 1.0 };
    says(job, Say::Construction(Construction::Done(summary)))
}

/// A page that shows the article's network.
fn shown() -> Page {
    let mut page = page();
    page.update(constructed(1, 9), 0.0);
    page
}

fn typed(text: &str) -> Event {
    Event::Edit(Edit::Write { row: 0, column: 0, block: vec![vec![text.to_owned()]] })
}

fn link_to(preset: Preset) -> Address {
    let content = Content::opened(&Shared { table: preset.table(), method: Method::default() });
    Address { link: link::write(&content.shared()), content: Some(Ok(content)), ..Address::default() }
}

fn unreadable() -> Address {
    Address { content: Some(Err(LinkFault::NotALink)), link: "nonsense".to_owned(), ..Address::default() }
}

#[test]
fn a_link_that_cannot_be_read_is_told_of_beside_an_empty_table_or_the_table_that_stays() {
    let (page, effects) = Page::new(&unreadable(), &Stored::default(), 1, 0.0);
    assert_eq!(page.message(), Some(&Message::Unreadable(LinkFault::NotALink)));
    assert_eq!((page.session().content().draft.rows.len(), effects.len()), (0, 1));
    let mut page = shown();
    page.update(typed("5"), 0.0);
    let before = page.session().content().clone();
    assert_eq!(page.update(Event::Navigated(unreadable()), 0.0).effects, []);
    assert_eq!(page.message(), Some(&Message::KeptTable(LinkFault::NotALink)));
    assert_eq!(page.session().content(), &before);
    assert_eq!(page.update(Event::Dismiss, 0.0).effects, [Effect::Write], "the damaged link leaves the address");
    assert_eq!(page.message(), None);
}

#[test]
fn the_result_line_never_says_more_than_is_known() {
    let mut page = page();
    assert_eq!(page.status().kind, Kind::Busy);
    page.update(constructed(1, 9), 0.0);
    page.update(says(1, Say::Answer(Checked { turns: 0..4, inexact: Vec::new() }.into())), 0.0);
    assert_eq!(
        (page.status().kind, &*page.status().head),
        (Kind::Busy, "Checking every sample: 4 of 9, all exact so far.")
    );
    page.update(says(1, Say::Answer(Checked { turns: 4..9, inexact: Vec::new() }.into())), 0.0);
    assert_eq!((page.status().kind, &*page.status().head), (Kind::Exact, "Here they are: 9 of 9 samples exact."));
    page.update(typed("x"), 0.0);
    assert_eq!(page.status().kind, Kind::Busy);
    let cell = Cell { row: 0, column: crate::math::table::fault::Column::Input(0) };
    let fault = Fault::Number { cell, fault: NumberFault::Unreadable };
    page.update(says(2, Say::Construction(Construction::Faulty(Faults::new(vec![fault])))), 0.0);
    let status = page.status();
    assert_eq!((status.kind, &*status.head), (Kind::Fault, "Row 1, input x₀: this is not a number."));
    assert_eq!(status.ways.into_iter().map(|way| way.event).collect::<Vec<_>>(), [Event::GoTo(cell), Event::Undo]);
}

#[test]
fn what_one_press_mends_comes_before_however_many_other_faults() {
    let mut page = shown();
    page.update(typed("NA"), 0.0);
    let missing = |row| Fault::Number {
        cell: Cell { row, column: crate::math::table::fault::Column::Input(0) },
        fault: NumberFault::Unreadable,
    };
    let fits = Shape::new(5, 7, 8, 1).expect("a shape");
    let too_many = Fault::TooMany { samples: 50, capacity: 9, fits: Some(fits) };
    let faults = [too_many].into_iter().chain((0..25).map(missing)).collect();
    page.update(says(2, Say::Construction(Construction::Faulty(Faults::new(faults)))), 0.0);
    let status = page.status();
    assert_eq!(status.ways[0].event, Event::Reshape(fits));
    assert_eq!(status.faults.map(|faults| faults.count()), Some(26));
}

#[test]
fn an_empty_table_is_no_fault_and_a_damaged_link_is_one() {
    let (mut page, _) = Page::new(&unreadable(), &Stored::default(), 1, 0.0);
    let empty = says(1, Say::Construction(Construction::Faulty(Faults::new(vec![Fault::NoSamples]))));
    page.update(empty, 0.0);
    assert_eq!(page.status().kind, Kind::Fault, "the link is what is wrong");
    page.update(Event::Dismiss, 0.0);
    assert_eq!(page.status().kind, Kind::Neutral);
}

#[test]
fn an_edited_example_keeps_its_name() {
    let mut page = shown();
    assert_eq!(page.title(), &Title::Example(Preset::Article));
    page.update(typed("5"), 0.0);
    assert_eq!(page.title(), &Title::Changed(Preset::Article));
    page.update(Event::Undo, 0.0);
    assert_eq!(page.title(), &Title::Example(Preset::Article));
    page.update(Event::Redo, 0.0);
    assert_eq!(page.title(), &Title::Changed(Preset::Article));
    page.update(typed(&Preset::Article.table().draft().rows[0].inputs[0]), 0.0);
    assert_eq!(page.title(), &Title::Example(Preset::Article), "it is the same again");
    page.update(Event::SetWidth(Width::A1, 4), 0.0);
    assert_eq!(page.title(), &Title::Changed(Preset::Article));
    page.update(Event::Navigated(link_to(Preset::Sine)), 0.0);
    page.update(Event::AcceptLink, 0.0);
    assert_eq!(page.title(), &Title::Example(Preset::Sine));
    page.update(Event::Empty, 0.0);
    assert_eq!(page.title(), &Title::Own);
    page.update(Event::Undo, 0.0);
    page.update(Event::Redo, 0.0);
    assert_eq!(page.title(), &Title::Own, "an empty table is nothing of the example");
}

#[test]
fn a_followed_link_asks_before_it_replaces_what_was_edited() {
    let mut page = shown();
    page.update(Event::Navigated(link_to(Preset::Xor)), 0.0);
    assert!(!page.has_offer() && page.session().content().draft == Preset::Xor.table().draft());
    page.update(Event::Navigated(link_to(Preset::Sine)), 0.0);
    assert!(page.has_offer() && page.session().content().draft == Preset::Xor.table().draft());
    page.update(Event::AcceptLink, 0.0);
    assert!(!page.has_offer() && page.session().content().draft == Preset::Sine.table().draft());
    assert_eq!(page.update(Event::AcceptLink, 0.0).effects, [], "an offer is taken once");
}

#[test]
fn an_untouched_page_is_not_written_and_an_edit_is_written_once() {
    let mut page = shown();
    assert_eq!(page.update(Event::Remember, 0.0).effects, []);
    assert!(page.update(typed("5"), 0.0).effects.contains(&Effect::Remember));
    assert_eq!(page.update(Event::Remember, 0.0).effects, [Effect::Write]);
    assert_eq!(page.update(Event::Remember, 0.0).effects, []);
}

#[test]
fn a_link_is_copied_where_there_is_one() {
    let mut page = shown();
    let effects = page.update(Event::CopyLink, 0.0).effects;
    let [Effect::Copy { link }] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!((page.message(), link::read(link)), (None, Ok(page.session().content().shared())));
    let copied = |clipboard| Event::LinkCopied { link: link.clone(), clipboard };
    page.update(copied(Clipboard::Holds), 0.0);
    assert_eq!(page.message(), Some(&Message::Copied { characters: link.len() }));
    page.update(copied(Clipboard::Refuses), 0.0);
    assert_eq!(page.message(), Some(&Message::CopyByHand { link: link.clone() }));
}

fn kept(presets: &[Preset], replaces: &str) -> Kept {
    let step = |preset: &Preset| Shared { table: preset.table(), method: Method::default() }.into();
    let (last, past) = presets.split_last().expect("a preset");
    Kept::new(past.iter().map(step).collect(), step(last), Vec::new(), vec!["9other".to_owned(), replaces.to_owned()])
}

/// What the page shows, whether there is something to undo, and what it says.
#[track_caller]
fn check_opening(address: &Address, stored: &Stored, shown: Preset, undo: bool, message: Option<&Message>) {
    let (page, _) = Page::new(address, stored, 1, 0.0);
    let session = page.session();
    let found = (&session.content().draft, session.document().can_undo(), page.message());
    assert_eq!(found, (&shown.table().draft(), undo, message));
}

#[test]
fn what_was_kept_wins_over_the_link_that_it_has_replaced_and_is_an_undo_away_from_any_other() {
    let by_tab = |kept| Stored { tab: Some(kept), ..Stored::default() };
    let (xor, sine) = (link_to(Preset::Xor), link_to(Preset::Sine));
    check_opening(&xor, &Stored::default(), Preset::Xor, false, None);
    check_opening(&xor, &by_tab(kept(&[Preset::Xor, Preset::Article], &xor.link)), Preset::Article, true, None);
    check_opening(&sine, &by_tab(kept(&[Preset::Article], &xor.link)), Preset::Sine, true, None);
    check_opening(&sine, &by_tab(kept(&[Preset::Xor, Preset::Sine], "")), Preset::Sine, true, None);
    let other_tab = Stored { last: Some(kept(&[Preset::Xor], "")), ..Stored::default() };
    check_opening(&sine, &other_tab, Preset::Sine, false, None);
    check_opening(&Address::default(), &other_tab, Preset::Xor, false, Some(&Message::Restored));
    let damaged = Message::KeptTable(LinkFault::NotALink);
    check_opening(&unreadable(), &by_tab(kept(&[Preset::Xor], "")), Preset::Xor, false, Some(&damaged));
}

#[test]
fn what_was_kept_and_cannot_be_read_is_told_of_and_can_be_saved() {
    let unread = Stored { has_unread: true, ..Stored::default() };
    check_opening(&Address::default(), &unread, Preset::Article, false, Some(&Message::Unread));
    check_opening(&link_to(Preset::Xor), &unread, Preset::Xor, false, Some(&Message::Unread));
    let restored = Stored { last: Some(kept(&[Preset::Xor], "")), ..unread.clone() };
    check_opening(&Address::default(), &restored, Preset::Xor, false, Some(&Message::Unread));
    let (mut page, _) = Page::new(&unreadable(), &unread, 1, 0.0);
    assert_eq!(page.message(), Some(&Message::Unreadable(LinkFault::NotALink)), "the address comes first");
    page = Page::new(&Address::default(), &unread, 1, 0.0).0;
    assert!(page.status().ways.iter().any(|way| way.event == Event::SaveUnread));
    assert_eq!(page.update(Event::SaveUnread, 0.0).effects, [Effect::SaveUnread]);
}

#[test]
fn a_table_that_has_replaced_a_link_is_written_into_the_address() {
    let address = link_to(Preset::Xor);
    let stored = Stored { tab: Some(kept(&[Preset::Article], &address.link)), ..Stored::default() };
    let (mut page, effects) = Page::new(&address, &stored, 1, 0.0);
    assert!(effects.contains(&Effect::Remember));
    assert_eq!(page.update(Event::Remember, 0.0).effects, [Effect::Write]);
}

#[test]
fn a_table_to_be_looked_at_stays_and_other_constructions_of_it_are_shown() {
    let mut page = shown().embedded(Some(Embedding { is_read_only: true, scheme: None }));
    let before = page.session().content().clone();
    let corner = crate::page::grid::moves::ActiveCell::default();
    for event in [
        typed("5"),
        Event::Paste { corner, text: "5".to_owned() },
        Event::Open { name: "iris.csv".into(), text: Some("1 2".to_owned()) },
        Event::Fetch(crate::share::data::Data::Iris),
        Event::Replace(Content::example(Preset::Xor)),
        Event::Empty,
        Event::Shuffle(1),
        Event::SetWidth(Width::A1, 9),
    ] {
        assert_eq!(page.update(event, 0.0).effects, []);
    }
    assert_eq!(page.session().content(), &before);
    assert_ne!(page.update(Event::Choose(Method::Published), 0.0).effects, []);
    let mut page = shown().embedded(Some(Embedding { is_read_only: false, scheme: None }));
    assert_ne!(page.update(typed("5"), 0.0).effects, []);
}

#[test]
fn back_to_the_own_link_asks_nothing() {
    let mut page = shown();
    page.update(typed("5"), 0.0);
    let content = page.session().content().clone();
    let own = Address { link: link::write(&content.shared()), content: Some(Ok(content)), ..Address::default() };
    assert_eq!(page.update(Event::Navigated(own), 0.0).effects, []);
    assert!(!page.has_offer());
}

#[test]
fn keeping_the_table_writes_it_into_the_address_in_place_of_the_link_that_was_not_opened() {
    let mut page = shown();
    page.update(typed("5"), 0.0);
    page.update(Event::Navigated(link_to(Preset::Xor)), 0.0);
    assert_eq!(page.update(Event::Dismiss, 0.0).effects, [Effect::Write]);
    assert!(!page.has_offer());
    assert_eq!(page.update(Event::Dismiss, 0.0).effects, []);
}

#[test]
fn a_browser_that_keeps_nothing_is_told_of_as_long_as_it_does() {
    let mut page = shown();
    let tells = |page: &Page| page.status().why.contains("keeps nothing here");
    page.update(Event::Kept(true), 0.0);
    assert!(!tells(&page));
    page.update(Event::Kept(false), 0.0);
    assert!(tells(&page));
    page.update(typed("5"), 0.0);
    assert!(tells(&page));
    page.update(Event::Kept(true), 0.0);
    assert!(!tells(&page));
}

#[test]
fn what_is_said_of_the_opening_is_old_after_an_edit() {
    let stored = Stored { last: Some(kept(&[Preset::Xor], "")), ..Stored::default() };
    let (mut page, _) = Page::new(&Address::default(), &stored, 1, 0.0);
    page.update(Event::Replace(Content::example(Preset::Article)), 0.0);
    assert_eq!((page.message(), &page.session().content().draft), (None, &Preset::Article.table().draft()));
    assert!(page.session().document().can_undo());
}

#[test]
fn the_keyboard_can_be_sent_to_the_same_cell_twice() {
    let mut page = shown();
    let cell = Cell { row: 1, column: crate::math::table::fault::Column::Input(0) };
    page.update(Event::GoTo(cell), 0.0);
    let first = page.target();
    page.update(Event::GoTo(cell), 0.0);
    assert!(first.is_some() && page.target() != first);
}

/// Counts how often the page is drawn while a thousand messages come in a second.
#[track_caller]
fn check_draws(page: &mut Page, message: impl Fn(usize) -> Event, most: usize) {
    let drawn = (0..1_000).filter(|&n| page.update(message(n), n as f64).redraw).count();
    assert!(0 < drawn && drawn <= most, "drawn {drawn} times");
}

#[test]
fn progress_is_drawn_no_oftener_than_promised_however_often_it_is_told() {
    let most = (1_000.0 / REDRAW_MS) as usize;
    let told = |done| Progress { step: progress::Step::Construct, done, total: 1_000 };
    check_draws(&mut page(), |n| says(1, Say::Construction(Construction::Progress(told(n)))), most);
    let mut checking = page();
    checking.update(constructed(1, 1_000_000), 0.0);
    let checked = |n| Checked { turns: n..n + 1, inexact: Vec::new() };
    check_draws(&mut checking, |n| says(1, Say::Answer(checked(n).into())), most);
}

#[test]
fn what_changes_the_state_is_drawn_at_once() {
    let mut page = page();
    assert!(page.update(constructed(1, 9), 1.0).redraw);
    let part = Checked { turns: 0..4, inexact: Vec::new() };
    assert!(!page.update(says(1, Say::Answer(part.into())), 2.0).redraw);
    let rest = Checked { turns: 4..9, inexact: Vec::new() };
    assert!(page.update(says(1, Say::Answer(rest.into())), 3.0).redraw);
}

fn sent(effects: &[Effect]) -> Vec<&Request> {
    let mut requests = Vec::new();
    for effect in effects {
        if let Effect::Send(_, request) = effect {
            requests.push(request);
        }
    }
    requests
}

#[test]
fn an_edit_sends_one_message_and_its_network_a_fixed_number_however_large_the_table() {
    let large = Shape::new(5, 100, 100, 1).expect("a shape");
    let random = RandomTable::new(large, 10_000, 1, (0, 99), (0, 99)).expect("a table");
    for table in [Preset::Sine.table(), Table::Random(random)] {
        let content = Content::opened(&Shared { table, method: Method::default() });
        let samples = content.draft.rows.len();
        let (mut page, _) = Page::new(&Address::default(), &Stored::default(), 1, 0.0);
        page.update(Event::Replace(content), 0.0);
        page.update(constructed(2, samples), 0.0);
        let edited = page.update(typed("5"), 0.0).effects;
        let asked = sent(&edited);
        assert!(matches!(asked[..], [Request { job: 3, ask: Ask::Construct(_) }]), "{asked:?}");
        let shown = page.update(constructed(3, samples), 0.0).effects;
        // A portion of the check, six matrices, lines of the check, and the figures.
        assert_eq!(sent(&shown).len(), 1 + 6 + 1 + 1);
        let cells = |request: &&Request| match &request.ask {
            Ask::Question(AnyQuestion::MatrixCells(cells)) => cells.window.rows.len() * cells.window.columns.len(),
            _ => 0,
        };
        assert!(sent(&shown).iter().map(cells).sum::<usize>() <= 6 * 9 * super::super::FEW_COLUMNS);
    }
}
