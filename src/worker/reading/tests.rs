//! What is pasted on a cell, and tables that are opened, as the page hears of them.

use super::*;
use crate::protocol::reading::{Control, Preview, Question, Setting};

fn worker() -> ReadingWorker<fn() -> f64> {
    ReadingWorker::new(|| 0.0)
}

fn replies<Clock: Fn() -> f64>(worker: &mut ReadingWorker<Clock>, request: Request) -> Vec<Reply> {
    let mut replies = Vec::new();
    worker.handle(request, &mut |reply| replies.push(reply));
    replies
}

fn paste(text: &str) -> Request {
    Request::Paste { text: text.to_owned(), is_block: false }
}

#[track_caller]
fn check(text: &str, expected: &[&[&str]]) {
    match &replies(&mut worker(), paste(text))[..] {
        [Reply::Block(block)] => assert_eq!(block, expected, "{text:?}"),
        other => panic!("{text:?} is read as {other:?}"),
    }
}

#[track_caller]
fn check_asked(text: &str, expected: &[(&str, &[&[&str]])]) {
    let mut worker = worker();
    let asked = replies(&mut worker, paste(text));
    let [Reply::Question(Question { ways })] = &asked[..] else { panic!("{text:?} is read as {asked:?}") };
    let names: Vec<_> = ways.iter().map(|way| &way.name).collect();
    assert_eq!(names, expected.iter().map(|(name, _)| name).collect::<Vec<_>>(), "{text:?}");
    for (chosen, (_, block)) in expected.iter().enumerate() {
        let mut again = self::worker();
        replies(&mut again, paste(text));
        let Some(Reply::Block(taken)) = replies(&mut again, Request::Decide(Some(chosen))).pop() else {
            panic!("{text:?}: no block")
        };
        assert_eq!(&taken, block, "{text:?}");
    }
}

#[test]
fn blocks_are_read_as_spreadsheets_write_them() {
    check("1\t2\n3\t4\n", &[&["1", "2"], &["3", "4"]]);
    check("1,2,3\r\n3,4,5", &[&["1", "2", "3"], &["3", "4", "5"]]);
    check("1;2,5\n3;4", &[&["1", "2.5"], &["3", "4"]]);
    check("1\t\"a \"\"b\"\"\"", &[&["1", "a \"b\""]]);
    check("11\r\n\r\n33", &[&["11"], &[""], &["33"]]);
    check("0 0 1\n1 1 0", &[&["0", "0", "1"], &["1", "1", "0"]]);
    check("Fraction(-5, 2)", &[&["-5/2"]]);
    check("7", &[&["7"]]);
    assert!(matches!(&replies(&mut worker(), paste(""))[..], [Reply::Refused(why)] if why.contains("nothing")));
}

#[test]
fn a_table_of_its_own_is_to_be_opened_unless_it_is_to_be_a_block() {
    let long: String = (0..300).map(|n| format!("{n}\t{n}\n")).collect();
    for text in ["x,y\n1.5,2", "1\t\"5 in\r\n2\t6 in", "1\t2\nNA\t3", &long] {
        assert_eq!(replies(&mut worker(), paste(text)), [Reply::IsTable], "{text:?}");
        let block = Request::Paste { text: text.to_owned(), is_block: true };
        assert!(matches!(&replies(&mut worker(), block)[..], [Reply::Block(_)]), "{text:?}");
    }
}

#[test]
fn a_comma_that_can_mean_two_things_is_asked_about() {
    let (two, one) = ("2 columns parted by commas, decimal point", "1 column, decimal comma");
    check_asked(
        "950\r\n1,020\r\n998",
        &[("1 column, decimal point", &[&["950"], &["1020"], &["998"]]), (one, &[&["950"], &["1.020"], &["998"]])],
    );
    check_asked(
        "0,5\r\n1,5\r\n2,5",
        &[(two, &[&["0", "5"], &["1", "5"], &["2", "5"]]), (one, &[&["0.5"], &["1.5"], &["2.5"]])],
    );
    check_asked("2,5", &[(two, &[&["2", "5"]]), (one, &[&["2.5"]])]);
}

/// An opened text, and what is said of it.
struct Table {
    worker: ReadingWorker<fn() -> f64>,
    preview: Preview,
}

impl Table {
    #[track_caller]
    fn open(text: &str) -> Self {
        let mut worker = worker();
        let request = Request::Open { bytes: text.as_bytes().to_vec(), is_text: false };
        match &mut replies(&mut worker, request)[..] {
            [Reply::Preview(preview)] => Self { preview: preview.clone(), worker },
            other => panic!("{other:?}"),
        }
    }

    #[track_caller]
    fn change(&mut self, of: Setting, to: usize) {
        match &mut replies(&mut self.worker, Request::Change(vec![Change { of, to }]))[..] {
            [Reply::Preview(preview)] => self.preview = preview.clone(),
            other => panic!("{other:?}"),
        }
    }

    fn control(&self, of: &Setting) -> Option<&Control> {
        self.preview.controls.iter().find(|control| control.of == *of)
    }

    fn chosen(&self, of: &Setting) -> &str {
        let control = self.control(of).expect("a control");
        &control.options[control.value]
    }

    fn names(&self) -> Vec<&str> {
        self.preview.columns.iter().map(|column| &*column.name).collect()
    }

    fn roles(&self) -> Vec<&str> {
        self.preview.columns.iter().map(|column| &*self.preview.roles[column.role]).collect()
    }

    /// The samples and the widths that are taken.
    fn taken(&mut self) -> (Vec<String>, [usize; 4]) {
        let mut rows = Vec::new();
        let mut shape = [0; 4];
        for reply in replies(&mut self.worker, Request::Take) {
            let Reply::Samples(samples) = reply else { panic!("{reply:?}") };
            let draft = samples.table.into_draft().expect("a table");
            shape = draft.shape.into();
            rows.extend(draft.rows.iter().map(|row| format!("{} → {}", row.inputs.join("|"), row.outputs.join("|"))));
        }
        (rows, shape)
    }
}

const FLOWERS: &str = "length,width,species\n5.1,3.5,setosa\n7,3.2,versicolor\n6.3,3.3,virginica\n4.9,3,setosa";

#[test]
fn categories_are_codes_or_one_output_each() {
    let mut table = Table::open(FLOWERS);
    assert_eq!(table.names(), ["length", "width", "species"]);
    assert_eq!(table.roles(), ["input", "input", "output"]);
    assert_eq!(table.preview.found, "4 rows, 3 columns, cells in lines");
    assert_eq!(table.preview.columns[2].holds, "3 categories: setosa = 0, versicolor = 1, virginica = 2");
    assert_eq!([Setting::Separator, Setting::Header].map(|of| table.chosen(&of).to_owned()), ["commas", "names"]);
    let (rows, shape) = table.taken();
    assert_eq!((rows[1].as_str(), shape), ("7|3.2 → 1", [2, 2, 2, 1]));
    table.change(Setting::Columns(vec![2]), 4);
    assert_eq!(table.preview.samples, Ok("Samples: 4. Inputs: 2. Outputs: 3. Neurons: 3 × 4.".to_owned()));
    assert_eq!(table.taken().0[2], "6.3|3.3 → 0|0|1");
    table.change(Setting::Columns(vec![0, 1]), 2);
    assert_eq!(table.preview.samples, Err("No column is an input.".to_owned()));
    assert_eq!(table.taken().0, Vec::<String>::new());
    table.change(Setting::OthersAsInputs, 0);
    assert_eq!(table.roles(), ["input", "input", "an output per category"]);
}

#[test]
fn rows_with_gaps_are_left_out_and_counted_or_kept() {
    let mut table = Table::open("mpg;power\n18;130\n25;?\n16,5;150\n;\n");
    assert_eq!(table.control(&Setting::Missing).expect("a control").name, "1 row with a missing value");
    assert_eq!(table.taken().0, ["18 → 130", "16.5 → 150"]);
    table.change(Setting::Missing, 1);
    assert_eq!(table.taken().0[1], "25 → ?");
    assert_eq!(table.chosen(&Setting::Decimal), "decimal comma");
}

#[test]
fn an_index_is_left_out_and_said_and_can_be_a_column() {
    let mut table = Table::open(",x1,y\n0,5,7\n1,6,8\n2,9,1\n");
    assert_eq!((table.names(), table.chosen(&Setting::Index)), (vec!["x1", "y"], "row numbers, left out"));
    assert_eq!(table.preview.notes, ["The first column only names or numbers the rows and is left out."]);
    table.change(Setting::Index, 1);
    assert_eq!(table.names(), ["column 1", "x1", "y"]);
    assert_eq!(table.preview.notes, Vec::<String>::new());
}

#[test]
fn the_same_input_with_other_outputs_is_shown_or_becomes_one_row() {
    let mut table = Table::open("1 1\n1 2\n1 2\n3 4\n3 4");
    let control = table.control(&Setting::Repeats).expect("a control");
    assert_eq!(control.name, "2 rows with an earlier input and another output");
    assert_eq!(table.taken().0.len(), 5);
    table.change(Setting::Repeats, 2);
    assert_eq!(table.taken(), (vec!["1 → 5/3".into(), "3 → 4".into(), "3 → 4".into()], [1, 1, 2, 1]));
    assert!(table.preview.notes.contains(&"1 row says again what an earlier one says.".to_owned()));
    table.change(Setting::Repeats, 1);
    assert_eq!(table.taken().0, ["1 → 1", "3 → 4", "3 → 4"]);
}

#[test]
fn of_too_many_rows_so_many_are_drawn_as_can_be_and_others_by_another_seed() {
    let text: String = (0..30_000).map(|n| format!("{n};{}\n", n % 7)).collect();
    let mut table = Table::open(&text);
    let note =
        "Of 30\u{202f}000 rows, at most 20\u{202f}000 can be samples of a network here: so many are chosen at random.";
    assert_eq!(table.preview.notes, [note]);
    assert_eq!(table.control(&Setting::Rows).map(|rows| (rows.value, rows.most)), Some((20_000, 20_000)));
    assert_eq!(table.taken().0.len(), 20_000);
    table.change(Setting::Rows, 9);
    let (first, shape) = table.taken();
    assert_eq!((first.len(), shape), (9, [1, 3, 3, 1]));
    table.change(Setting::Seed, 2);
    assert_ne!(table.taken().0, first);
    table.change(Setting::Seed, 1);
    assert_eq!(table.taken().0, first);
}

#[test]
fn what_cannot_be_read_is_refused_or_leaves_what_was_shown() {
    let open = |bytes: &[u8]| replies(&mut worker(), Request::Open { bytes: bytes.to_vec(), is_text: false });
    assert!(matches!(&open(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")[..], [Reply::Refused(why)] if why.contains("no text")));
    assert!(matches!(&open(b"")[..], [Reply::Refused(_)]));
    let mut worker = worker();
    let bytes = FLOWERS.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let shown = replies(&mut worker, Request::Open { bytes, is_text: false }).pop();
    let Some(Reply::Preview(preview)) = shown else { panic!("{shown:?}") };
    let mut table = Table { worker, preview };
    table.change(Setting::Encoding, 0);
    assert_eq!(table.preview.notes.len(), 1, "{:?}", table.preview.notes);
    assert_eq!((table.chosen(&Setting::Encoding), table.names()[2]), ("UTF-16 (LE)", "species"));
}

#[test]
fn an_opened_text_of_two_readings_is_asked_about_and_then_shown() {
    let mut worker = worker();
    let text = "0,5\n1,5\n2,5";
    let asked = replies(&mut worker, Request::Open { bytes: text.into(), is_text: true });
    assert!(matches!(&asked[..], [Reply::Question(Question { ways })] if ways.len() == 2), "{asked:?}");
    let shown = replies(&mut worker, Request::Decide(Some(0)));
    let [Reply::Preview(preview)] = &shown[..] else { panic!("{shown:?}") };
    assert_eq!(preview.columns.len(), 2);
    assert!(preview.controls.iter().all(|control| control.of != Setting::Encoding), "a text has no encoding");
    let again = replies(&mut worker, Request::Change(vec![Change { of: Setting::Header, to: 1 }]));
    assert!(matches!(&again[..], [Reply::Preview(_)]), "what was decided stays: {again:?}");
}
