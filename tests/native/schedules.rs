//! Laws of the session, under any order of what happens: the check, the history, and whatever a worker may say.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use zerofit::math::construct::method::Method;
use zerofit::math::table::edit::{Edit, write_block};
use zerofit::protocol::handshake::{Failure, Notice};
use zerofit::protocol::orders::Consent;
use zerofit::protocol::questions::check::Checked;
use zerofit::protocol::{Ask, JobId, Reply, Request, Say};
use zerofit::session::check_run::{Activity, CheckRun};
use zerofit::session::document::{Content, Document};
use zerofit::session::page::{Address, Event, Page, Stored};
use zerofit::session::{Effect, Role};
use zerofit::share::link::Shared;
use zerofit::share::presets::Preset;

use crate::protocol::{constructed, every_question, replies};

const WORKERS: [Role; 3] = [Role::Main, Role::Assistant(0), Role::Assistant(1)];

/// What may happen to a check.
#[derive(Clone, Debug)]
enum Happening {
    Deal(Role),
    /// A worker has done some of what it was given first, or last if it was given more since.
    Report(Role, Index, Index),
    TakeBack(Role),
    Pause,
    Resume,
}

fn happening() -> impl Strategy<Value = Happening> {
    let role = || proptest::sample::select(&WORKERS[..]);
    prop_oneof![
        4 => role().prop_map(Happening::Deal),
        4 => (role(), any::<Index>(), any::<Index>()).prop_map(|(role, which, part)| Happening::Report(role, which, part)),
        1 => role().prop_map(Happening::TakeBack),
        1 => Just(Happening::Pause),
        1 => Just(Happening::Resume),
    ]
}

/// A check, and every portion that was ever dealt to anybody.
struct Watched {
    run: CheckRun,
    dealt: Vec<(Role, std::ops::Range<usize>)>,
    counted: BTreeSet<usize>,
}

impl Watched {
    fn deal(&mut self, role: Role) -> bool {
        let turns = self.run.deal(role);
        self.dealt.extend(turns.clone().map(|turns| (role, turns)));
        turns.is_some()
    }

    /// `role` reports `turns`: they count wholly, and for the first time, or not at all.
    fn report(&mut self, role: Role, turns: std::ops::Range<usize>) {
        let before = self.run.done();
        self.run.report(role, &Checked { turns: turns.clone(), inexact: turns.clone().collect() }, 1.0);
        match self.run.done() - before {
            0 => {}
            counted => {
                assert_eq!(counted, turns.len());
                assert!(turns.clone().all(|turn| self.counted.insert(turn)), "{turns:?} counted twice");
            }
        }
    }

    fn happen(&mut self, happening: &Happening) {
        match *happening {
            Happening::Deal(role) => drop(self.deal(role)),
            Happening::Report(role, ref which, ref part) => {
                let own: Vec<_> = self.dealt.iter().filter(|(to, _)| *to == role).collect();
                if !own.is_empty() {
                    let turns = own[which.index(own.len())].1.clone();
                    let end = turns.start + 1 + part.index(turns.len());
                    self.report(role, turns.start..end);
                }
            }
            Happening::TakeBack(role) => self.run.take_back(role),
            Happening::Pause => self.run.pause(),
            Happening::Resume => self.run.resume(1.0),
        }
    }
}

proptest! {
    #[test]
    fn every_sample_is_checked_exactly_once_under_any_schedule(
        samples in 1..2_000usize,
        happenings in proptest::collection::vec(happening(), 0..60),
    ) {
        let mut watched = Watched { run: CheckRun::new(samples, 0.0), dealt: Vec::new(), counted: BTreeSet::new() };
        for happening in &happenings {
            watched.happen(happening);
        }
        watched.run.resume(2.0);
        while watched.deal(Role::Main) {
            let (_, turns) = watched.dealt.last().expect("a portion").clone();
            watched.report(Role::Main, turns);
        }
        prop_assert_eq!(watched.run.activity(), Activity::Complete);
        prop_assert!(watched.counted.into_iter().eq(0..samples));
        prop_assert_eq!(watched.run.exact(), 0, "each was reported as not exact");
    }

    #[test]
    fn undo_and_redo_are_inverse_and_an_edit_ends_what_was_undone(texts in proptest::collection::vec("[0-9]{1,3}", 1..20)) {
        let opened = Content::opened(&Shared { table: Preset::Xor.table(), method: Method::default() });
        let mut document = Document::new(opened.clone());
        let mut history = vec![opened];
        for text in texts {
            let draft = write_block(&document.content().draft, 0, 0, vec![vec![text]]);
            let edited = document.content().with_draft(draft);
            if document.edit(edited.clone()) {
                history.push(edited);
            }
        }
        let newest = history.len() - 1;
        for back in (0..newest).rev() {
            prop_assert!(document.undo());
            prop_assert_eq!(document.content(), &history[back]);
        }
        prop_assert!(!document.undo() && !document.can_undo());
        for forward in &history[1..] {
            prop_assert!(document.redo());
            prop_assert_eq!(document.content(), forward);
        }
        prop_assert!(!document.redo() && !document.can_redo());
        if document.undo() {
            let draft = write_block(&document.content().draft, 1, 1, vec![vec!["edited".to_owned()]]);
            let edited = document.content().with_draft(draft);
            prop_assert!(document.edit(edited) && !document.can_redo());
        }
    }

    #[test]
    fn nothing_that_a_worker_says_stops_the_page(script in proptest::collection::vec(said_or_done(), 1..40)) {
        let (summary, replies) = everything_said();
        let (mut page, _) = Page::new(&Address::default(), &Stored::default(), 3, 0.0);
        let mut job = 1;
        for (n, happening) in script.into_iter().enumerate() {
            let now = n as f64 * 500.0;
            // What a page waits for comes, so that the rest is heard.
            if page.session().phase().is_constructing() {
                let reply = Reply { job, say: summary.clone() };
                page.update(Event::Worker(Role::Main, Box::new(Notice::Says(reply))), now);
            }
            let response = page.update(happening.event(&replies, job), now);
            job = response.effects.iter().rev().find_map(ordered).unwrap_or(job);
            let status = page.session().outcome().map(|outcome| outcome.check().status());
            prop_assert!(status.is_none_or(|check| check.exact <= check.done && check.done <= check.samples));
        }
    }
}

/// The job whose network is ordered.
fn ordered(effect: &Effect) -> Option<JobId> {
    match effect {
        Effect::Send(Role::Main, Request { job, ask: Ask::Construct(_) }) => Some(*job),
        _ => None,
    }
}

/// What happens to a page whose workers say anything at all.
#[derive(Clone, Debug)]
enum SaidOrDone {
    /// A worker sends a reply with one of its values replaced, or as it is.
    Said { role: Role, age: JobId, which: Index, place: Index, value: Option<Value> },
    /// The user does something.
    Done(Box<Event>),
}

fn said_or_done() -> impl Strategy<Value = SaidOrDone> {
    let others = proptest::sample::select(vec![Role::Assistant(0), Role::Assistant(7), Role::Comparer]);
    let role = prop_oneof![5 => Just(Role::Main), 1 => others];
    let age = prop_oneof![9 => Just(0), 1 => Just(1)];
    let odd = [0, 1, 2, 9, u64::from(u32::MAX), u64::MAX].map(Value::from).into_iter();
    let odd = odd.chain([json!(-1), json!(1e308), json!("x"), json!("-7"), json!([]), json!(null), json!(true)]);
    let value = proptest::option::weighted(0.7, proptest::sample::select(odd.collect::<Vec<_>>()));
    let said = (role, age, any::<Index>(), any::<Index>(), value)
        .prop_map(|(role, age, which, place, value)| SaidOrDone::Said { role, age, which, place, value });
    let typed = Edit::Write { row: 0, column: 0, block: vec![vec!["5".to_owned()]] };
    let done = [
        Event::Edit(typed),
        Event::Undo,
        Event::Permit,
        Event::Compare(Method::Float, Consent::Needed),
        Event::Cancel,
        Event::Retry,
        Event::Select(3),
        Event::CloseEntry,
        Event::Worker(Role::Main, Box::new(Notice::Failed(Failure::Stopped))),
        Event::Worker(Role::Comparer, Box::new(Notice::Failed(Failure::WrongVersion))),
    ];
    prop_oneof![9 => said, 1 => proptest::sample::select(done.to_vec()).prop_map(|event| SaidOrDone::Done(Box::new(event)))]
}

impl SaidOrDone {
    fn event(self, replies: &[Reply], job: JobId) -> Event {
        match self {
            Self::Done(event) => *event,
            Self::Said { role, age, which, place, value } => {
                let reply = Reply { job: job - age, ..replies[which.index(replies.len())].clone() };
                let mut message = serde_json::to_value(reply).expect("a message");
                if let Some(value) = value {
                    let leaves = leaves(&message);
                    *message.pointer_mut(&leaves[place.index(leaves.len())]).expect("a leaf") = value;
                }
                // What cannot be read never reaches the page: it is of another version.
                let received = serde_json::from_value(message).map(Notice::Says);
                Event::Worker(role, Box::new(received.unwrap_or(Notice::Failed(Failure::WrongVersion))))
            }
        }
    }
}

/// What a worker says when it has the article's network; and that, all that it said before, and its answer to every
/// question.
fn everything_said() -> (Say, Vec<Reply>) {
    let (mut worker, mut said) = constructed(Preset::Article, Method::Published);
    let summary = said.last().expect("a summary").say.clone();
    let questions = every_question().into_iter();
    said.extend(questions.flat_map(|question| replies(&mut worker, Ask::Question(question))));
    (summary, said)
}

/// Pointers to all values of a message that hold no other.
fn leaves(message: &Value) -> Vec<String> {
    let within =
        |key: &str, value: &Value| leaves(value).into_iter().map(|leaf| format!("/{key}{leaf}")).collect::<Vec<_>>();
    match message {
        Value::Object(fields) if !fields.is_empty() => {
            fields.iter().flat_map(|(key, value)| within(key, value)).collect()
        }
        Value::Array(items) if !items.is_empty() => {
            items.iter().enumerate().flat_map(|(n, value)| within(&n.to_string(), value)).collect()
        }
        _ => vec![String::new()],
    }
}
