//! What is pasted and opened, as far as the page has to do with it.

use super::*;
use crate::math::float64::Format;
use crate::math::table::sample::Draft;
use crate::page::grid::moves::ActiveCell;
use crate::protocol::trade::{Find, NoShape, TradeNews};
use crate::protocol::{Table as Wire, reading};
use crate::share::data::Data;

#[test]
fn one_plain_value_is_pasted_at_once_and_everything_else_when_it_is_read() {
    let mut page = shown();
    assert!(!reads(&page.update(pasted("abc"), 0.0)));
    assert_eq!(corner(&page), "abc");
    assert!(reads(&page.update(pasted("1\t2"), 0.0)));
    assert_eq!(corner(&page), "abc");
    // What is typed meanwhile stays.
    page.update(Event::Edit(Edit::Write { row: 8, column: 0, block: vec![vec!["7".to_owned()]] }), 0.0);
    page.update(block(&[&["1", "2"]]), 0.0);
    let rows = &page.session().content().draft.rows;
    assert_eq!([&rows[0].inputs[..2], &rows[8].inputs[..1]].concat(), ["1", "2", "7"]);
    page.update(Event::Undo, 0.0);
    assert_eq!(corner(&page), "abc");
}

#[test]
fn what_can_be_read_in_two_ways_waits_for_a_decision() {
    let mut page = shown();
    let before = corner(&page);
    let question = || says_of_cells(reading::Reply::Question(reading::Question { ways: Vec::new() }));
    page.update(pasted("0,5\n1,5"), 0.0);
    page.update(question(), 0.0);
    assert_eq!((corner(&page), page.asked().is_some()), (before.clone(), true));
    page.update(Event::Decide(None), 0.0);
    assert_eq!((corner(&page), page.asked()), (before.clone(), None));
    page.update(pasted("0,5\n1,5"), 0.0);
    page.update(question(), 0.0);
    let decided = page.update(Event::Decide(Some(1)), 0.0).effects;
    assert_eq!(decided, [Effect::Read(Desk::Cells, reading::Request::Decide(Some(1)))]);
    page.update(block(&[&["0.5"], &["1.5"]]), 0.0);
    assert_eq!((corner(&page), page.asked()), ("0.5".to_owned(), None));
    page.update(Event::Undo, 0.0);
    assert_eq!(corner(&page), before);
}

#[test]
fn nothing_is_pasted_where_there_is_no_table_no_reader_or_no_such_place_any_more() {
    let mut page = shown();
    let before = corner(&page);
    page.update(pasted("[1"), 0.0);
    page.update(says_of_cells(reading::Reply::Refused("broken".to_owned())), 0.0);
    assert!(matches!(page.message(), Some(Message::NotRead(_))));
    page.update(pasted("1 2"), 0.0);
    assert_eq!(page.message(), None);
    let response = page.update(Event::Reader(Desk::Cells, Notice::Failed(Failure::NotLoaded)), 0.0);
    assert_eq!(response.effects, [Effect::CloseReader(Desk::Cells)]);
    assert_eq!(page.message(), Some(&Message::NoReader(Failure::NotLoaded)));
    page.update(pasted("1 2"), 0.0);
    page.update(Event::Edit(Edit::InsertRow(0)), 0.0);
    page.update(block(&[&["1", "2"]]), 0.0);
    assert_eq!(page.message(), Some(&Message::TableMoved));
    page.update(Event::Undo, 0.0);
    assert_eq!((corner(&page), page.message()), (before, None));
}

#[test]
fn a_table_without_rows_takes_what_is_pasted() {
    for text in ["0\t0\t0\n0\t1\t1", "7\t8", "5"] {
        let mut page = shown();
        page.update(Event::Empty, 0.0);
        assert_eq!(page.session().content().draft.rows.len(), 0);
        let rows: Vec<Vec<_>> = text.lines().map(|line| line.split('\t').collect()).collect();
        if reads(&page.update(pasted(text), 0.0)) {
            page.update(block(&rows.iter().map(Vec::as_slice).collect::<Vec<_>>()), 0.0);
        }
        let written = &page.session().content().draft.rows;
        assert_eq!((written.len(), &*corner(&page)), (rows.len(), rows[0][0]), "{text:?}");
        page.update(Event::Undo, 0.0);
        assert_eq!(page.session().content().draft.rows.len(), 0, "one step");
    }
}

#[test]
fn empty_cells_of_a_block_empty_what_is_there() {
    let mut page = shown();
    page.update(pasted("11\n\n33"), 0.0);
    page.update(block(&[&["11"], &[""], &["33"]]), 0.0);
    let rows = page.session().content().draft.rows.clone();
    assert_eq!([0, 1, 2].map(|row: usize| &*rows[row].inputs[0]), ["11", "", "33"]);
    for nothing in ["", "\n", "\r\n"] {
        page.update(pasted("5"), 0.0);
        assert!(!reads(&page.update(pasted(nothing), 0.0)));
        assert_eq!(corner(&page), "", "{nothing:?}");
    }
}

#[test]
fn a_block_with_more_columns_than_there_is_room_for_is_not_cut() {
    let mut page = shown();
    let before = page.session().content().clone();
    for (text, is_written) in [("1\t2\t3\t4\t5\t6\t7", false), ("1\t2\t3\t4\t5\t6", true)] {
        page.update(pasted(text), 0.0);
        page.update(block(&[&text.split('\t').collect::<Vec<_>>()]), 0.0);
        let is_said = matches!(page.message(), Some(Message::TooWide(TooWide { columns: 7, room: 6, .. })));
        assert_eq!((is_said, page.session().content() != &before), (!is_written, is_written), "{text:?}");
    }
}

fn pasted(text: &str) -> Event {
    Event::Paste { corner: ActiveCell::default(), text: text.to_owned() }
}

/// The reader's answer to what was pasted.
fn block(cells: &[&[&str]]) -> Event {
    let row = |row: &&[&str]| row.iter().map(|&text| text.to_owned()).collect();
    says_of_cells(reading::Reply::Block(cells.iter().map(row).collect()))
}

fn says_of_cells(reply: reading::Reply) -> Event {
    Event::Reader(Desk::Cells, Notice::Says(reply))
}

fn reads(response: &Response) -> bool {
    response.effects.iter().any(|effect| matches!(effect, Effect::Read(..)))
}

fn corner(page: &Page) -> String {
    page.session().content().draft.rows[0].inputs[0].clone()
}

#[test]
fn surplus_columns_are_never_dropped_without_a_word() {
    for (surplus, inputs) in [(Surplus::Added, 7), (Surplus::LeftOut, 5)] {
        let mut page = shown();
        let before = page.session().content().draft.clone();
        assert_eq!((before.shape.idim(), before.shape.m()), (5, 1));
        page.update(pasted("1\t2\t3\t4\t5\t6\t7\t8"), 0.0);
        page.update(block(&[&["1", "2", "3", "4", "5", "6", "7", "8"]]), 0.0);
        assert_eq!(page.session().content().draft, before, "nothing is written yet");
        assert_eq!(page.status().ways[0].event, Event::Surplus(Surplus::Added));
        page.update(Event::Surplus(surplus), 0.0);
        let draft = &page.session().content().draft;
        assert_eq!(draft.shape.idim(), inputs);
        let last = draft.columns().last().expect("an output");
        assert_eq!(draft.rows[0].text(last), (inputs + 1).to_string());
        page.update(Event::Undo, 0.0);
        assert_eq!(page.session().content().draft, before, "one step");
    }
}

fn preview(exact_in_float64: bool) -> reading::Reply {
    reading::Reply::Preview(reading::Preview {
        found: String::new(),
        notes: Vec::new(),
        controls: Vec::new(),
        roles: Vec::new(),
        columns: Vec::new(),
        rows: Vec::new(),
        samples: Ok(String::new()),
        exact_in_float64,
    })
}

/// Opens a table and takes it, as far as the page has to do with it; what came of the last message.
fn taken(page: &mut Page, exact_in_float64: bool) -> Vec<Effect> {
    let opened = page.update(Event::Open { name: "xor.csv".into(), text: None }, 0.0).effects;
    let open = reading::Request::Open { bytes: Vec::new(), is_text: false };
    assert_eq!(opened, [Effect::Read(Desk::Table, open)]);
    let says = |reply| Event::Reader(Desk::Table, Notice::Says(reply));
    page.update(says(preview(exact_in_float64)), 0.0);
    let asked = page.update(Event::AskReader(reading::Request::Take), 0.0).effects;
    assert_eq!(asked, [Effect::Read(Desk::Table, reading::Request::Take)]);
    let draft = Preset::Xor.table().draft();
    let part = |rows: std::ops::Range<usize>, is_last| {
        let rows: Vec<_> = draft.rows[rows].to_vec();
        let table = Wire::new(&Draft::new(draft.shape, rows));
        says(reading::Reply::Samples(reading::Samples { table, is_last }))
    };
    page.update(part(0..2, false), 0.0);
    page.update(part(2..4, true), 0.0).effects
}

#[test]
fn an_opened_table_replaces_everything_in_one_step() {
    let mut page = shown();
    let before = page.session().content().clone();
    let effects = taken(&mut page, false);
    assert_eq!(effects[0], Effect::CloseReader(Desk::Table));
    let draft = &page.session().content().draft;
    assert_eq!((page.import(), &draft.rows), (None, &Preset::Xor.table().draft().rows));
    assert_eq!((&*draft.names.table, page.title()), ("xor", &Title::Named("xor".into())));
    page.update(Event::Undo, 0.0);
    assert_eq!(page.session().content(), &before);
}

#[test]
fn a_table_that_is_to_be_exact_in_float64_is_taken_with_the_shape_that_is_found() {
    let trader = Role::Trader(Find::Smallest(Format::Float64));
    let news = |news| Event::Worker(trader, Box::new(Notice::Says(Reply { job: 1, say: Say::Trade(news) })));
    let found = |found| news(TradeNews::Smallest { format: Format::Float64, found });
    let wide = Preset::Xor.table().draft().shape.with(Width::A1, 5).expect("a shape");
    let mut page = shown();
    let before = page.session().content().clone();
    let effects = taken(&mut page, true);
    assert!(matches!(&effects[..], [Effect::Send(role, _)] if *role == trader), "{effects:?}");
    page.update(news(TradeNews::Trying(wide)), 0.0);
    assert_eq!(page.import().and_then(|import| import.work), Some(ImportWork::Looking(Some(wide))));
    assert_eq!(page.session().content(), &before, "nothing is taken yet");
    page.update(found(Ok(wide)), 0.0);
    assert_eq!((page.import(), page.session().content().draft.shape), (None, wide));
    page.update(Event::Undo, 0.0);
    assert_eq!(page.session().content(), &before, "one step");
    // Where there is none, nothing is taken; leaving ends the search.
    taken(&mut page, true);
    page.update(found(Err(NoShape { nearest: None })), 0.0);
    assert!(page.import().is_some_and(|import| import.fault.is_some() && import.work.is_none()));
    page.update(Event::LeaveImport, 0.0);
    taken(&mut page, true);
    let left = page.update(Event::LeaveImport, 0.0).effects;
    assert_eq!(left, [Effect::CloseReader(Desk::Table), Effect::Terminate(trader)]);
    assert_eq!((page.import(), page.session().content()), (None, &before));
}

#[test]
fn a_table_that_is_pasted_on_a_cell_is_opened_and_can_still_be_cells() {
    let mut page = shown();
    let text = "x,y\n1,2";
    page.update(pasted(text), 0.0);
    let opened = page.update(says_of_cells(reading::Reply::IsTable), 0.0).effects;
    let open = reading::Request::Open { bytes: text.into(), is_text: true };
    assert_eq!(opened, [Effect::Read(Desk::Table, open)]);
    assert!(page.import().is_some_and(Import::can_be_cells));
    let effects = page.update(Event::TakeAsCells, 0.0).effects;
    let paste = reading::Request::Paste { text: text.to_owned(), is_block: true };
    assert_eq!(effects, [Effect::CloseReader(Desk::Table), Effect::Read(Desk::Cells, paste)]);
    page.update(block(&[&["x", "y"], &["1", "2"]]), 0.0);
    assert_eq!((corner(&page), page.import()), ("x".to_owned(), None));
}

#[test]
fn a_table_of_the_page_is_fetched_read_and_taken_without_a_look() {
    let (mut page, data) = (shown(), Data::Iris);
    let before = page.session().content().clone();
    assert_eq!(page.update(Event::Fetch(data), 0.0).effects, [Effect::Fetch(data)]);
    assert_eq!((page.status().kind, page.import().is_some_and(Import::is_shown)), (Kind::Busy, false));
    // What somebody no longer waits for.
    assert_eq!(page.update(Event::Fetched(Data::Digits, Some(String::new())), 0.0).effects, []);
    let read = page.update(Event::Fetched(data, Some("x,y".to_owned())), 0.0).effects;
    let open = reading::Request::Open { bytes: "x,y".into(), is_text: true };
    assert_eq!(read, [Effect::Read(Desk::Table, open)]);
    let says = |reply| Event::Reader(Desk::Table, Notice::Says(reply));
    let take = Effect::Read(Desk::Table, reading::Request::Take);
    assert_eq!(page.update(says(preview(false)), 0.0).effects, [take]);
    let draft = Preset::Xor.table().draft();
    let samples = reading::Samples { table: Wire::new(&draft), is_last: true };
    page.update(says(reading::Reply::Samples(samples)), 0.0);
    let taken = &page.session().content().draft;
    assert_eq!((taken.shape.a1(), taken.shape.a2()), data.layers());
    assert_eq!((page.import(), &*taken.names.table), (None, "Iris"));
    page.update(Event::Undo, 0.0);
    assert_eq!(page.session().content(), &before, "one step");
}

#[test]
fn a_table_of_the_page_that_does_not_come_is_told_and_another_one_replaces_it() {
    let mut page = shown();
    let before = page.session().content().clone();
    page.update(Event::Fetch(Data::Iris), 0.0);
    page.update(Event::Fetched(Data::Iris, None), 0.0);
    assert!(page.import().is_some_and(|import| import.is_shown() && import.fault.is_some()));
    assert_eq!(page.update(Event::Fetch(Data::Iris), 0.0).effects.last(), Some(&Effect::Fetch(Data::Iris)));
    page.update(Event::Replace(Content::example(Preset::Xor)), 0.0);
    assert_eq!(page.update(Event::Fetched(Data::Iris, Some(String::new())), 0.0).effects, []);
    assert_eq!((page.import(), page.title()), (None, &Title::Example(Preset::Xor)));
    page.update(Event::Undo, 0.0);
    assert_eq!(page.session().content(), &before);
}

#[test]
fn rows_that_are_pasted_over_an_example_leave_none_of_its_own() {
    let mut page = shown();
    let before = page.session().content().draft.clone();
    let paste = |page: &mut Page, text: &str| {
        page.update(pasted(text), 0.0);
        let rows: Vec<Vec<_>> = text.lines().map(|line| line.split('\t').collect()).collect();
        page.update(block(&rows.iter().map(Vec::as_slice).collect::<Vec<_>>()), 0.0);
        let draft = &page.session().content().draft;
        (draft.shape.idim(), draft.shape.m(), draft.rows.len())
    };
    assert_eq!(paste(&mut page, "1\t2\t3\n4\t5\t6"), (2, 1, 2));
    let draft = &page.session().content().draft;
    let texts = |row: usize| draft.columns().map(|column| draft.rows[row].text(column)).collect::<String>();
    assert_eq!([0, 1].map(texts), ["123", "456"]);
    // Now they are somebody's own, and edited by what is pasted.
    assert_eq!(paste(&mut page, "7\n8"), (2, 1, 2));
    assert_eq!(page.session().content().draft.rows[1].outputs, ["6"]);
    page.update(Event::Undo, 0.0);
    page.update(Event::Undo, 0.0);
    assert_eq!(page.session().content().draft, before, "one step each");
    // Whatever is undone and done again is called as it was.
    let titles = [Title::Example(Preset::Article), Title::Own, Title::Own];
    assert_eq!(page.title(), &titles[0]);
    for title in &titles[1..] {
        page.update(Event::Redo, 0.0);
        assert_eq!(page.title(), title);
    }
    for title in titles[..2].iter().rev() {
        page.update(Event::Undo, 0.0);
        assert_eq!(page.title(), title);
    }
    // One row, or one column, is an edit of the example.
    for text in ["1\t2\t3", "1\n2"] {
        assert_eq!(paste(&mut page, text), (5, 1, 9));
        page.update(Event::Undo, 0.0);
    }
    assert_eq!(paste(&mut page, "1\t2\t3\t4\t5\t6\n1\t2\t3\t4\t5\t7"), (5, 1, 2));
}
