//! What people really paste and open, as reports and public files show it, each kind with its neighbours: it is read
//! right, refused by name, or asked about with every reading. Nothing is guessed.

use std::ops::ControlFlow;

use zerofit::math::table::number::{NumberFault, parse};
use zerofit::reader::columns::columns;
use zerofit::reader::number::{CellFault, Decimal, number};
use zerofit::reader::{Fault, Found, Index, Options, read_bytes};

use super::{asks, one, reads, shown};

/// `text` is read so, and this is said of it.
#[track_caller]
fn says(text: &str, expected: &str, said: impl Fn(&Found) -> bool) {
    let table = one(text);
    assert_eq!(shown(&table), expected, "{text:?}");
    assert!(said(&table.found), "{text:?}: {:?}", table.found);
}

/// Every cell of `text` that is no number has this fault.
#[track_caller]
fn refuses(text: &str, fault: CellFault) {
    let table = one(text);
    let cells = (0..table.cells.rows()).flat_map(|row| table.cells.row(row));
    let faults: Vec<_> = cells.filter_map(|cell| number(cell, Decimal::Point).err()).collect();
    assert!(!faults.is_empty() && faults.iter().all(|found| *found == fault), "{text:?}: {faults:?}");
}

#[test]
fn decimal_commas_and_groups() {
    asks("-2,5", &["-2|5", "-2.5"]);
    asks("2,50\n3,25", &["2|50 / 3|25", "2.50 / 3.25"]);
    asks("1,000\n2,000", &["1|000 / 2|000", "1000 / 2000", "1.000 / 2.000"]);
    asks("1 234,5", &["1234|5", "1|234.5", "1234.5"]);
    asks("1.234;2.345", &["1.234|2.345", "1234|2345"]);
    asks("1,5e3", &["1|5e3", "1.5e3"]);
    reads("1.234,5;2.345,6", "1234.5|2345.6");
    reads("1'234.5\n2'000", "1234.5 / 2000");
    reads("12,34,567\t1", "1234567|1");
    reads("\"1,5\",\"2,5\"\n\"3,5\",\"4,5\"", "1.5|2.5 / 3.5|4.5");
    asks("\"1,234\",\"2,345\"", &["1234|2345", "1.234|2.345"]);
    reads("2,6\t1360\n2,0\t1292", "2.6|1360 / 2.0|1292");
    reads("0,1\t100\u{a0}000\u{a0}000", "0.1|100000000");
    reads("1,5\t2\n3.5\t4", "1.5|2 / 3.5|4");
}

#[test]
fn commas_in_the_texts_of_programs() {
    asks("[[1, \"1,234\"], [2, \"2,567\"]]", &["1|1234 / 2|2567", "1|1.234 / 2|2.567"]);
    reads("[['2,5', 2], ['5,5', 3]]", "2.5|2 / 5.5|3");
    reads("[[\"1,234.5\", 2]]", "1234.5|2");
    reads("[[1.234, 2]]", "1.234|2");
}

#[test]
fn whole_numbers_before_fractions() {
    asks("2 1/2 3\n1 3/4 2", &["2|1/2|3 / 1|3/4|2", "2 1/2|3 / 1 3/4|2"]);
    reads("2 1/2 3\n1 2", "2 1/2|3 / 1|2");
    reads("1/2 1/3\n3/4 2", "1/2|1/3 / 3/4|2");
}

#[test]
fn commas_before_spaces() {
    asks("1,5, 2,5\n3,5, 4,5", &["1|5|2|5 / 3|5|4|5", "1.5|2.5 / 3.5|4.5"]);
    asks("1, 2,3\n4, 5,6", &["1|2|3 / 4|5|6", "1|2.3 / 4|5.6"]);
    reads("x, y\n1,5, 2,5", "x|y: 1.5|2.5");
    reads("x, y\n1.234, 5\n2.345, 6", "x|y: 1.234|5 / 2.345|6");
    reads("1 , 2 , 3\n4 , 5 , 6", "1|2|3 / 4|5|6");
    reads("1, , 3\n4, 5, 6", "1||3 / 4|5|6");
}

#[test]
fn empty_cells() {
    reads("11\n\n\n44\n", "11 /  /  / 44");
    reads("1\t\n\t2", "1| / |2");
    reads("\t1\t2\n\t3\t4", "|1|2 / |3|4");
    reads("1,,3\n4,,6", "1||3 / 4||6");
    reads("1\t\n2\t\n3\t", "1 / 2 / 3");
    reads(";;", "||");
    reads("   ", "");
}

#[test]
fn quotes_that_close_nothing() {
    reads("1,\"a\n2,\"b\n3,c", "1|\"a / 2|\"b / 3|c");
    reads("5\" pipe;1\n6\" pipe;2", "5\" pipe|1 / 6\" pipe|2");
    reads("size\tn\n\"5 in\t1\n6 in\t2", "size|n: \"5 in|1 / 6 in|2");
    reads("\"a\"\"b\",1\n\"c\",2", "a\"b|1 / c|2");
}

#[test]
fn grouped_digits_before_a_fraction() {
    for text in ["10 000/3\t1", "1 234/5;1", "12\u{a0}500/100", "10\u{202f}000/3", "1'000/3", "10.000/3\t1"] {
        refuses(text, CellFault::GroupedFraction);
    }
    for text in ["10 000/3", "12\u{a0}500/100", "10\u{202f}000/3", "-1\u{2009}234/5"] {
        assert_eq!(parse(text), Err(NumberFault::GroupedFraction), "{text:?}");
    }
    reads("1 2/3\t4 5/6", "1 2/3|4 5/6");
    asks("1 2/3\n4 5/6", &["1|2/3 / 4|5/6", "1 2/3 / 4 5/6"]);
}

#[test]
fn one_sign_somewhere_is_no_separator() {
    reads("1;2;3,\n4;5;6,", "1|2|3 / 4|5|6");
    reads("x1 (a, b);x2;y\n1;2;3", "x1 (a, b)|x2|y: 1|2|3");
    reads("x1 [a | b]\tx2\n1\t2", "x1 [a | b]|x2: 1|2");
    reads("\"x, in m\",y\n1,2", "x, in m|y: 1|2");
    reads("|1|2|\n|3|4|", "1|2 / 3|4");
    says("1,2,3\n4,5", "1|2|3 / 4|5|", |found| found.uneven == [2]);
    says("1;2,5\n3;4;5", "1|2.5| / 3|4|5", |found| !found.uneven.is_empty());
}

#[test]
fn a_first_line_for_spreadsheets() {
    for text in ["sep=;\nx;y\n1,5;2", "sep=;\r\nx;y\r\n1,5;2\r\n", "\"sep=;\"\nx;y\n1,5;2"] {
        reads(text, "x|y: 1.5|2");
    }
    reads("sep=,\n1,2\n3,4", "1|2 / 3|4");
    reads("sep=\t\nx\ty\n1\t2", "x|y: 1|2");
    assert_eq!(one("sep=;\n1;2\n3;4").line(1), 3);
}

#[test]
fn columns_parted_by_spaces() {
    reads("  1   2   3\n  4   5   6", "1|2|3 / 4|5|6");
    reads("x y z\n1 2 3", "x|y|z: 1|2|3");
    reads("1\t 2\n3\t 4", "1|2 / 3|4");
    reads("0,5 1\n2,5 3", "0.5|1 / 2.5|3");
    says("1 2 3\n4 5", "1|2|3 / 4|5|", |found| found.uneven == [2]);
    asks("1 234 567", &["1|234|567", "1234567"]);
}

#[test]
fn titles_and_comments_above_the_table() {
    says("Title\nx,y\n1,2\n3,4", "x|y: 1|2 / 3|4", |found| found.above == 1);
    says("Title\n(in units)\n\nx;y\n1,5;2", "x|y: 1.5|2", |found| found.above == 3);
    says("Title\n1\t2\n3\t4", "1|2 / 3|4", |found| found.above == 1);
    says("# made by X, 2020\nx,y\n1,2", "x|y: 1|2", |found| found.above == 1);
    says("# made by X\n# x,y\n1,2\n3,4", "x|y: 1|2 / 3|4", |found| found.above == 1);
    says("% x y\n1 2\n3 4", "x|y: 1|2 / 3|4", |found| found.above == 0);
    says("# 1 2\n3 4\n5 6", "3|4 / 5|6", |found| found.above == 1);
    assert_eq!(one("# made by X\n\nx,y\n1,2\n3,4").line(1), 5);
    // A sign in a cell of its own is a name, and lines that are all comments are a column.
    reads("#,x\n7,1\n9,2", "#|x: 7|1 / 9|2");
    reads("#1\n#2", "#1 / #2");
    reads("name\n0,5\n1,5", "name: 0.5 / 1.5");
    // Below the first rows they are texts in their column, and rows of another length.
    says("1,2\n# 3\n4,5", "1|2 / # 3| / 4|5", |found| found.uneven == [2]);
    assert_eq!(columns(&one("1,2\n3,4\nTotal,6"))[0].first_text, Some(2));
}

#[test]
fn headers() {
    reads("sepal_length,sepal_width,species\n5.1,3.5,setosa", "sepal_length|sepal_width|species: 5.1|3.5|setosa");
    reads("mpg;cylinders;car name\n18,0;8;\"ford torino\"", "mpg|cylinders|car name: 18.0|8|ford torino");
    reads("x,x\n1,2\n3,4", "x|x: 1|2 / 3|4");
    reads("x,,y\n1,2,3", "x||y: 1|2|3");
    reads("\"2019\",\"2020\"\n1.5,2.5", "2019|2020: 1.5|2.5");
    reads("year,2019\na,1.5\nb,2.5", "year|2019 / a|1.5 / b|2.5");
}

#[test]
fn missing_values() {
    let table = one("x\ty\n1\tNA\n?\t2\n\tN/A\n4\tnull\n5\t-\n6\t#N/A\n7\t<NA>\nNaN\t8");
    let described = columns(&table);
    assert_eq!(described.iter().map(|column| column.missing).collect::<Vec<_>>(), [3, 6]);
    assert!(described.iter().all(|column| column.first_text.is_none()));
    for (text, row) in [("1,2\n3,#DIV/0!\n4,5", 1), ("1,2\n3,4\n5,inf", 2), ("1,.\n2,3\n4,5", 0)] {
        assert_eq!(columns(&one(text))[1].first_text, Some(row), "{text:?}");
    }
}

#[test]
fn indices() {
    for text in [",x,y\n0,5,6\n1,7,8", "\"\",x,y\n1,5,6\n2,7,8", "Unnamed: 0,x,y\n0,5,6\n1,7,8", "x,y\n0,5,6\n1,7,8"] {
        says(text, "x|y: 5|6 / 7|8", |found| found.index == Index::LeftOut);
    }
    for text in [",x,y\n0,5,6\n2,7,8", "index,x,y\n0,5,6\n1,7,8", ",x,y\na,5,6\nb,7,8"] {
        assert_eq!(one(text).found.index, Index::None, "{text:?}");
    }
}

#[test]
fn invisible_characters() {
    reads("\u{202d}42\u{202c}", "42");
    reads("\u{200b}1\t2\u{200e}\n\u{200f}3\t\u{2060}4", "1|2 / 3|4");
    reads("\u{feff}x\ty\n1\t2", "x|y: 1|2");
    reads("1\u{ad}000\t\u{2066}5\u{2069}", "1000|5");
    refuses("\u{ad}5\t1\n\u{ad}6\t2", CellFault::SoftHyphen);
}

#[test]
fn negative_amounts() {
    for text in ["(3)\t(4)", "(3)\n(4)", "(3), (4)\n(5), (6)", "(1,234.50)\t(2)", "($3)\t(4 €)"] {
        refuses(text, CellFault::Parentheses);
    }
    reads("(0,1),(2,3)", "0|1 / 2|3");
    reads("($5", "($5");
    reads("− 5\t6", "-5|6");
    asks("- 5\n- 6", &["-|5 / -|6", "-5 / -6"]);
    reads("$5\t€6\n7 €\t-8 £", "5|6 / 7|-8");
    reads("1.234,50 €\t2,00 €", "1234.50|2.00");
}

#[test]
fn forms_of_numbers() {
    reads("½\t1½\n3⁄4\t–3", "1/2|1 1/2 / 3/4|-3");
    reads("5%\t1/-2\t１２\t３．５", "5/100|-1/2|12|3.5");
    reads("1e400\t12345678901234567890123\t.5\t5.", "1e400|12345678901234567890123|.5|5.");
    for text in [
        "½3",
        "1½/2",
        "1，2",
        "1²",
        "10^3",
        "1×10³",
        "0x10",
        "1:30",
        "2020-01-01",
        "1/2/2020",
        "1d5",
        "5-",
        "1.2.3",
        "٣",
        "π",
        "TRUE",
    ] {
        refuses(text, CellFault::Text);
        assert!(parse(text).is_err(), "{text:?}");
    }
}

#[test]
fn ends_of_lines() {
    for ends in [["\r"; 2], ["\n"; 2], ["\r\n"; 2], ["\n", "\r\n"], ["\r", "\n"]] {
        reads(&format!("1\t2{}3\t4{}5\t6", ends[0], ends[1]), "1|2 / 3|4 / 5|6");
    }
    refuses("1\t2\u{2028}3\t4", CellFault::Text);
}

#[test]
fn a_missing_value_in_the_first_cell_is_no_comment() {
    reads("#N/A;1\n2;3\n4;5", "#N/A|1 / 2|3 / 4|5");
    says("# N/A;1\n2;3\n4;5", "2|3 / 4|5", |found| found.above == 1);
}

#[test]
fn files_of_another_kind_are_named() {
    for (bytes, fault) in [
        (&b"PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml"[..], Fault::Packed),
        (b"PK\x03\x04\x14\0\0\0\0\0W1.npy\x93NUMPY", Fault::Network),
        (b"\x08\x08\x12\x07Zerofit\xff\xfe", Fault::Network),
        (b"\x89PNG\r\n\x1a\n\0\0", Fault::NotText { byte: 7 }),
    ] {
        let read = read_bytes(bytes, &Options::default(), &mut |_| ControlFlow::Continue(()));
        assert_eq!(read, Err(fault), "{bytes:?}");
    }
}
