//! Laws of the reader: what is printed comes back, nothing makes it panic, and it asks where conventions differ.

use std::ops::ControlFlow;

use proptest::prelude::*;
use zerofit::math::table::number::parse;
use zerofit::reader::form::Form;
use zerofit::reader::number::{Decimal, number};
use zerofit::reader::{self, Fault, Header, Index, Options, Reading, Separator};

use super::shown;

/// A number as whole part and decimals, written with a decimal sign and marks between groups.
fn written(whole: u32, decimals: &str, negative: bool, sign: char, mark: Option<char>) -> String {
    let digits = whole.to_string();
    let mut text = String::from(if negative { "-" } else { "" });
    for (at, digit) in digits.char_indices() {
        if let Some(mark) = mark.filter(|_| at > 0 && (digits.len() - at).is_multiple_of(3)) {
            text.push(mark);
        }
        text.push(digit);
    }
    if !decimals.is_empty() {
        text.push(sign);
        text.push_str(decimals);
    }
    text
}

fn conventions() -> impl Strategy<Value = (Decimal, char, Option<char>)> {
    let marks = |other: char| {
        prop::sample::select(vec![None, Some(other), Some('\''), Some('\u{a0}'), Some('\u{202f}'), Some('\u{2009}')])
    };
    prop_oneof![
        marks(',').prop_map(|mark| (Decimal::Point, '.', mark)),
        marks('.').prop_map(|mark| (Decimal::Comma, ',', mark)),
    ]
}

fn values() -> impl Strategy<Value = Vec<Vec<(u32, String, bool)>>> {
    let value = (prop_oneof![0..100_u32, any::<u32>()], "[0-9]{0,4}", any::<bool>());
    (2..5_usize)
        .prop_flat_map(move |columns| prop::collection::vec(prop::collection::vec(value.clone(), columns), 1..6))
}

fn any_form() -> impl Strategy<Value = Option<Form>> {
    prop::option::of(prop::sample::select(vec![
        Form::Separated,
        Form::Exchange,
        Form::Json,
        Form::Python,
        Form::Pandas,
        Form::Markdown,
        Form::Latex,
        Form::Matlab,
    ]))
}

fn any_separator() -> impl Strategy<Value = Option<Separator>> {
    prop::option::of(prop::sample::select(vec![
        Separator::Tab,
        Separator::Semicolon,
        Separator::Bar,
        Separator::Comma,
        Separator::Blanks,
        Separator::BlanksAroundGroups,
        Separator::None,
    ]))
}

fn any_options() -> impl Strategy<Value = Options> {
    let header = prop::option::of(prop::sample::select(vec![Header::Names, Header::None]));
    let index = prop::option::of(prop::sample::select(vec![Index::LeftOut, Index::None]));
    let decimal = prop::option::of(prop::sample::select(Decimal::ALL.to_vec()));
    (any_form(), any_separator(), header, index, decimal).prop_map(|(form, separator, header, index, decimal)| {
        Options { form, separator, header, index, decimal, ..Options::default() }
    })
}

/// Every reading holds whole rows, and numbers in it are numbers of the table's own grammar.
fn is_sound(bytes: &[u8], options: &Options) -> Result<(), TestCaseError> {
    let reading = reader::read_bytes(bytes, options, &mut |_| ControlFlow::Continue(()));
    let tables = match reading {
        Err(_) => return Ok(()),
        Ok(Reading::One(table)) => vec![table],
        Ok(Reading::Ambiguous(both)) => {
            prop_assert!(both.differences().next().is_some());
            prop_assert!(both.readings.len() > 1);
            both.readings
        }
    };
    for table in tables {
        prop_assert!(table.names().is_empty() || table.names().len() == table.cells.columns());
        for row in 0..table.cells.rows() {
            prop_assert_eq!(table.cells.row(row).len(), table.cells.columns());
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn what_is_printed_in_a_convention_comes_back(
        values in values(),
        (decimal, sign, mark) in conventions(),
        separator in prop::sample::select(vec![(Separator::Tab, "\t"), (Separator::Semicolon, ";"), (Separator::Bar, "|")]),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
    ) {
        let line = |row: &Vec<(u32, String, bool)>| {
            row.iter().map(|(whole, decimals, negative)| written(*whole, decimals, *negative, sign, mark)).collect::<Vec<_>>().join(separator.1)
        };
        let text = values.iter().map(line).collect::<Vec<_>>().join(end);
        let plain = |(whole, decimals, negative): &(u32, String, bool)| written(*whole, decimals, *negative, '.', None);
        let expected = values.iter().map(|row| row.iter().map(plain).collect::<Vec<_>>());
        let same = |table: &reader::Table| {
            expected.clone().enumerate().all(|(at, row)| table.cells.row(at).map(parse).eq(row.iter().map(|text| parse(text))))
        };
        let said = Options { decimal: Some(decimal), ..Options::default() };
        let reading = reader::read(&text, &said);
        prop_assert!(matches!(&reading, Ok(Reading::One(table)) if same(table)), "{:?} {:?}", text, reading);
        match reader::read(&text, &Options::default()) {
            Ok(Reading::One(table)) => prop_assert!(same(&table), "{text:?} {}", shown(&table)),
            Ok(Reading::Ambiguous(both)) => prop_assert!(both.readings.iter().any(same), "{text:?}"),
            Err(fault) => prop_assert!(false, "{text:?} {fault:?}"),
        }
    }

    #[test]
    fn one_column_is_asked_about_exactly_where_point_and_comma_differ(
        cells in prop::collection::vec("[1-9][0-9]{0,2}[.,][0-9]{1,3}|[1-9][0-9]{0,3}", 1..5),
    ) {
        // Without a separator, so that only the conventions are in question.
        let options = Options { separator: Some(Separator::None), ..Options::default() };
        let read = |decimal| cells.iter().map(|text| number(text, decimal).ok().map(|n| n.text.into_owned())).collect::<Vec<_>>();
        let all = Decimal::ALL.map(read);
        let count = |column: &Vec<Option<String>>| column.iter().flatten().count();
        let most = all.iter().map(count).max().unwrap_or(0);
        let mut best: Vec<_> = all.into_iter().filter(|column| count(column) == most).collect();
        best.sort();
        best.dedup();
        let asked = matches!(reader::read(&cells.join("\n"), &options), Ok(Reading::Ambiguous(_)));
        prop_assert_eq!(asked, best.len() > 1, "{:?}", cells);
    }

    #[test]
    fn numbers_of_a_cell_are_numbers_of_the_table(text in "[-+(]?[0-9., '/_eE%½–]{0,12}[)]?", decimal in prop::sample::select(Decimal::ALL.to_vec())) {
        if let Ok(number) = number(&text, decimal) {
            let fault = parse(&number.text).err();
            use zerofit::math::table::number::NumberFault::{TooLong, ZeroDenominator};
            prop_assert!(matches!(fault, None | Some(ZeroDenominator | TooLong)), "{:?} {:?}", text, number);
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), options in any_options()) {
        is_sound(&bytes, &options)?;
    }

    #[test]
    fn no_text_makes_it_panic(text in "[\\[\\](){}\"'\\\\|&;:=,.\\t\\n\r $%#+a-e0-3½…-]{0,80}", options in any_options()) {
        is_sound(text.as_bytes(), &options)?;
    }

    #[test]
    fn no_pieces_of_forms_make_it_panic(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "\\begin{tabular}", "{", "}", "\\\\", "&", "\\frac", "[", "]", "Fraction(", "array(", ")", "|", "|--|", "\n", "1", "2,5", "\"", "'",
            "{\"samples\":", "\"input\":", ",", ":", "\\u00", "½", "é", " ", "x", "...", "dtype: ", "\\end{tabular}", "%", "=", "$",
        ]), 0..40),
        options in any_options(),
    ) {
        is_sound(pieces.concat().as_bytes(), &options)?;
    }
}

#[test]
fn reading_can_be_stopped() {
    let text = "1,2,3\n".repeat(5_000);
    let mut looks = 0;
    let reading = reader::read_bytes(text.as_bytes(), &Options::default(), &mut |progress| {
        assert!(progress.done <= progress.total);
        looks += 1;
        if looks == 4 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!((reading, looks), (Err(Fault::Stopped), 4));
}

/// What takes the square of its length to read would not end here.
#[test]
fn hostile_texts_end() {
    for hostile in [
        "\"",
        "\"\"\"a\n",
        ",",
        "\"a,\"",
        "[",
        "1 ",
        "½",
        "\\begin{tabular}",
        "(1,",
        "{\"a\":",
        "\"\n",
        "'",
        "|-|\n",
        "1,2\n3\n",
        "#\n",
        "# a\n1\n",
        "a\n\n",
        "|1|\n",
        "(1)\n",
        "1, 2,5 ",
        "x = [1]\n",
    ] {
        let text = hostile.repeat(2_000_000 / hostile.len());
        drop(reader::read(&text, &Options::default()));
    }
}

#[test]
fn what_is_nested_deeply_ends() {
    for (open, close) in [
        ("(", ")"),
        ("-(", ")"),
        ("[", "]"),
        ("{\"a\":", "}"),
        ("Fraction(", ")"),
        ("\\frac{", "}"),
        ("a=", ""),
        ("a = ", ""),
        ("\u{ad}-", ""),
    ] {
        let nested = format!("{}3{}", open.repeat(200_000), close.repeat(200_000));
        drop(reader::read(&nested, &Options::default()));
        drop(reader::read(&format!("1;2\n{nested};3"), &Options::default()));
    }
}
