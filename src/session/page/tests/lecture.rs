//! Lectures: keys, curtains, and what a link tells of what is shown.

use std::rc::Rc;

use num_traits::Zero;

use super::*;
use crate::math::Rational;
use crate::notation::number::ShortNumber;
use crate::protocol::questions::sample_trace::{SampleTrace, TraceLines};

fn press(page: &mut Page, key: &str) -> Vec<Effect> {
    page.update(Event::Key(key.to_owned()), 0.0).effects
}

#[test]
fn keys_begin_a_lecture_turn_its_slides_and_end_it() {
    let mut page = page();
    assert_eq!(press(&mut page, "l"), [], "there is nothing to show yet");
    page.update(constructed(1, 9), 0.0);
    page.update(Event::Show(View::Network), 0.0);
    assert_eq!(press(&mut page, "l"), [Effect::FillScreen, Effect::Write]);
    assert_eq!((page.is_lecture(), page.view(), page.grasp()), (true, View::Network, Grasp::Clicker));
    for (key, view, step) in [
        ("PageDown", View::Walk, 0),
        ("ArrowRight", View::Walk, 1),
        ("ArrowDown", View::Walk, 2),
        ("PageUp", View::Walk, 1),
        ("End", View::Walk, 9),
        ("PageDown", View::Trade, 9),
        ("ArrowLeft", View::Walk, 9),
        ("Home", View::Walk, 0),
        ("ArrowUp", View::Network, 0),
    ] {
        assert_eq!(press(&mut page, key), [Effect::Write], "{key}");
        assert_eq!((page.view(), page.step()), (view, step), "{key}");
    }
    assert_eq!(press(&mut page, "x"), []);
    page.update(Event::Show(View::Training), 0.0);
    assert_eq!(press(&mut page, "PageDown"), [], "the last slide has no successor");
    assert_eq!(press(&mut page, "Escape"), [Effect::LeaveScreen, Effect::Write]);
    assert_eq!((page.is_lecture(), page.view(), page.grasp()), (false, View::Network, Grasp::Nothing));
    assert_eq!(page.update(Event::LeftFullScreen, 0.0).effects, [], "only a lecture fills the screen");
}

#[test]
fn from_a_view_in_the_midst_of_the_walk_one_comes_back_to_the_same_step() {
    let mut page = shown();
    page.update(Event::Show(View::Walk), 0.0);
    page.update(Event::Step(4), 0.0);
    press(&mut page, "l");
    page.update(Event::Show(View::Plot), 0.0);
    page.update(Event::Show(View::Weights), 0.0);
    press(&mut page, "PageDown");
    assert_eq!((page.view(), page.step()), (View::Walk, 4));
    press(&mut page, "PageDown");
    assert_eq!((page.view(), page.step()), (View::Walk, 5));
    page.update(Event::Replace(Content::example(Preset::Xor)), 0.0);
    assert_eq!(page.step(), 0, "another table's walk begins anew");
}

#[test]
fn a_blank_screen_comes_back_with_any_key_and_nothing_else_happens() {
    let mut page = shown();
    press(&mut page, "l");
    for (blank, back) in [(" ", "PageDown"), (".", "x"), ("b", "Escape"), ("B", "b")] {
        assert_eq!(press(&mut page, blank), []);
        assert_eq!((page.curtain(), page.grasp()), (Some(Curtain::Blank), Grasp::Everything), "{blank:?}");
        assert_eq!(press(&mut page, back), []);
        assert_eq!((page.curtain(), page.is_lecture(), page.view()), (None, true, View::Plot), "{back:?}");
    }
    press(&mut page, "a");
    assert_eq!(page.curtain(), Some(Curtain::Address));
    press(&mut page, "PageDown");
    assert_eq!((page.curtain(), page.view()), (None, View::Plot), "a key puts it away first");
}

#[test]
fn escape_that_only_the_browser_saw_ends_a_lecture_too() {
    let mut page = shown();
    page.update(Event::BeginLecture, 0.0);
    page.update(Event::LeftFullScreen, 0.0);
    assert!(!page.is_lecture());
}

#[test]
fn a_link_chooses_view_step_and_row_and_what_is_chosen_is_written() {
    let showing = Showing { is_lecture: false, view: View::Walk, step: 3, row: Some(1) };
    let (mut page, _) = Page::new(&Address { showing, ..Address::default() }, &Stored::default(), 1, 0.0);
    assert_eq!(page.showing(), showing);
    let asked = page.update(constructed(1, 9), 0.0).effects;
    let trace =
        |request: &&Request| matches!(request.ask, Ask::Question(AnyQuestion::SampleTrace(SampleTrace::InRow(1))));
    assert_eq!(sent(&asked).into_iter().filter(trace).count(), 1, "the row that the link has chosen, once");
    assert_eq!(page.update(traced(1), 0.0).effects, [Effect::Write]);
    assert_eq!(page.update(traced(1), 0.0).effects, []);
    assert_eq!(page.showing(), showing);
    assert_eq!(page.update(Event::Show(View::Weights), 0.0).effects, [Effect::Write]);
    let effects = page.update(Event::CopyLink, 0.0).effects;
    let [Effect::Copy { link }] = &effects[..] else { panic!("{effects:?}") };
    assert!(link.ends_with("&tab=weights&row=2"), "{link}");
}

fn traced(row: usize) -> Event {
    let number = || ShortNumber::new(&Rational::zero());
    let lines = TraceLines {
        sample: row,
        row,
        position: number(),
        first: Vec::new(),
        second: Vec::new(),
        activations: Vec::new(),
        output: Vec::new(),
    };
    says(1, Say::Answer(lines.into()))
}

#[test]
fn a_lecture_has_the_link_of_the_content_in_sight_and_makes_it_when_that_changes() {
    let mut page = shown();
    assert_eq!(page.lecture_link(), None);
    page.update(Event::BeginLecture, 0.0);
    let first = page.lecture_link().cloned().expect("a link");
    assert_eq!(link::read(&first), Ok(page.session().content().shared()));
    page.update(Event::Step(3), 0.0);
    page.update(says(1, Say::Answer(Checked { turns: 0..9, inexact: Vec::new() }.into())), 0.0);
    assert!(page.lecture_link().is_some_and(|link| Rc::ptr_eq(link, &first)), "it is not made again");
    page.update(typed("5"), 0.0);
    let second = page.lecture_link().cloned().expect("a link");
    assert_eq!(link::read(&second), Ok(page.session().content().shared()));
    assert_ne!(first, second);
}

#[test]
fn a_lecture_by_link_waits_for_a_network_and_takes_no_keys_before() {
    let showing = Showing { is_lecture: true, ..Showing::default() };
    let (mut page, _) = Page::new(&Address { showing, ..Address::default() }, &Stored::default(), 1, 0.0);
    for key in ["b", "PageDown", "l", "Escape"] {
        assert_eq!(press(&mut page, key), [], "{key}");
    }
    assert_eq!((page.is_on_slides(), page.curtain(), page.grasp()), (false, None, Grasp::Nothing));
    page.update(constructed(1, 9), 0.0);
    assert_eq!((page.is_on_slides(), page.grasp()), (true, Grasp::Clicker));
    assert_eq!(press(&mut page, "Escape"), [Effect::LeaveScreen, Effect::Write]);
}
