//! Cells in lines: separators, headers, conventions of writing numbers, cells that stay where they are.

use zerofit::reader::number::{Decimal, Grouping};
use zerofit::reader::{self, Encoding, Fault, Header, Index, Options, Part, Reading, Separator};

use super::{asks, one, reads, shown};

#[test]
fn decimal_commas_in_blocks_without_tab_or_semicolon_are_asked_about() {
    asks("2,5", &["2|5", "2.5"]);
    asks("0,5\r\n1,5\r\n2,5", &["0|5 / 1|5 / 2|5", "0.5 / 1.5 / 2.5"]);
    asks("950\r\n1,020\r\n998", &["950 / 1020 / 998", "950 / 1.020 / 998"]);
    asks("950\n1.020\n998", &["950 / 1.020 / 998", "950 / 1020 / 998"]);
    asks("1,020", &["1|020", "1020", "1.020"]);
    asks("1.000;2.000", &["1.000|2.000", "1000|2000"]);
    asks("1.234\t2,5", &["1234|2.5", "1.234|2.5"]);
    asks("2.5\t1,234", &["2.5|1234", "2.5|1.234"]);
    asks("1,2\n3,4", &["1|2 / 3|4", "1.2 / 3.4"]);
    asks("1,234,567", &["1|234|567", "1234567"]);
}

#[test]
fn what_only_one_convention_can_read_is_not_asked_about() {
    reads("1\n2,5\n3", "1 / 2.5 / 3");
    reads("2,6;1360;150\n2,0;1292;112", "2.6|1360|150 / 2.0|1292|112");
    reads("1.234\n2.5", "1.234 / 2.5");
    reads("0.123\t1.234", "0.123|1.234");
    reads("1.234,5\t1.234", "1234.5|1234");
    reads("1,234.5\t1,234", "1234.5|1234");
    reads("1.5,2\n2.5,3", "1.5|2 / 2.5|3");
    reads("1.234,2.345\n3.456,4.567", "1.234|2.345 / 3.456|4.567");
    reads("1,-2\n3,-4", "1|-2 / 3|-4");
    reads("1, 2\n3, 4", "1|2 / 3|4");
    reads("0,0,0\n0,1,1", "0|0|0 / 0|1|1");
    reads("x,y\n0,5\n1,5", "x|y: 0|5 / 1|5");
    reads("name\n0,5\n1,5", "name: 0.5 / 1.5");
    reads("\"2,5\",1\n\"3,5\",2", "2.5|1 / 3.5|2");
    reads("0,5 1,5\n2,5 3,5", "0.5|1.5 / 2.5|3.5");
}

#[test]
fn options_decide() {
    #[track_caller]
    fn check(text: &str, options: Options, expected: &str) {
        match reader::read(text, &options) {
            Ok(Reading::One(table)) => assert_eq!(shown(&table), expected, "{text:?}"),
            other => panic!("{text:?} gave {other:?}"),
        }
    }
    let none = Options::default();
    check("950\n1,020", Options { decimal: Some(Decimal::Point), ..none }, "950 / 1020");
    check("950\n1,020", Options { decimal: Some(Decimal::Comma), ..none }, "950 / 1.020");
    check("0,5\n1,5", Options { separator: Some(Separator::Comma), ..none }, "0|5 / 1|5");
    check("0,5\n1,5", Options { separator: Some(Separator::None), ..none }, "0.5 / 1.5");
    check("x,1,2\n3,4,5", Options { header: Some(Header::Names), ..none }, "x|1|2: 3|4|5");
    check("x,y,z\n3,4,5", Options { header: Some(Header::None), ..none }, "x|y|z / 3|4|5");
    check(",x,y\n0,4,5\n1,6,7", Options { index: Some(Index::None), ..none }, "|x|y: 0|4|5 / 1|6|7");
    check("1;2\n3;4", Options { separator: Some(Separator::Comma), ..none }, "1;2 / 3;4");
}

#[test]
fn ambiguities_name_what_differs_and_where() {
    let Ok(Reading::Ambiguous(both)) = reader::read("950\t1\n1,020\t2\n998\t3", &Options::default()) else {
        panic!("two readings")
    };
    assert_eq!(both.parts(), [Part::Decimal]);
    let places: Vec<_> = both.differences().map(|place| (place.row, place.column)).collect();
    assert_eq!(places, [(1, 0)]);
    let Ok(Reading::Ambiguous(both)) = reader::read("0,5\n1,5", &Options::default()) else { panic!("two readings") };
    assert!(both.parts().contains(&Part::Separator));
}

#[test]
fn cells_stay_where_they_are() {
    reads("11\r\n\r\n33\r\n44", "11 /  / 33 / 44");
    reads("\r\n22\r\n33", " / 22 / 33");
    reads("1\t\t3\n\t\t\n4\t5\t6", "1||3 / || / 4|5|6");
    reads("\t\r\n\t\r\n", "| / |");
    reads("\r\n", "");
    assert_eq!(reader::read("", &Options::default()), Err(Fault::Empty));
}

#[test]
fn trailing_separators_and_empty_last_lines_are_nothing() {
    reads("1,2,3,\n4,5,6,\n\n\n", "1|2|3 / 4|5|6");
    reads("1,2,3;\n4,5,6;", "1|2|3 / 4|5|6");
    reads("a;b;;\n1;2,5;;\n;;;\n;;;\n", "a|b: 1|2.5");
    reads("a;b;c\n1;2;\n3;4;\n", "a|b|c: 1|2| / 3|4|");
}

#[test]
fn a_quote_that_closes_nothing_is_a_character() {
    reads("1\t10\t\"5 in\r\n2\t20\t6 in\r\n3\t30\t7 in", "1|10|\"5 in / 2|20|6 in / 3|30|7 in");
    reads("1,\"a \"\"b\"\", c\"\n2,\"d\ne\"", "1|a \"b\", c / 2|d\ne");
}

#[test]
fn the_separator_is_the_one_that_gives_equal_columns() {
    reads("x1 (a; b),x2,y\n1,2,3\n4,5,6", "x1 (a; b)|x2|y: 1|2|3 / 4|5|6");
    reads("a|b\n1|2\n3|4", "a|b: 1|2 / 3|4");
    reads("0 0 0\n0 1 1", "0|0|0 / 0|1|1");
    reads(
        "   0.00632  18.00   2.310  0\n   0.02731   0.00   7.070  0 \n",
        "0.00632|18.00|2.310|0 / 0.02731|0.00|7.070|0",
    );
    reads(
        "18.0   8   307.0\t\"chevrolet chevelle\"\n15.0   8   350.0\t\"buick skylark 320\"",
        "18.0|8|307.0|chevrolet chevelle / 15.0|8|350.0|buick skylark 320",
    );
    reads("name;value\n\"Smith, J\";5\nMiller;6", "name|value: Smith, J|5 / Miller|6");
    reads("city,n\nNew York,1\nLos Angeles,2", "city|n: New York|1 / Los Angeles|2");
}

#[test]
fn spaces_between_groups_of_digits_may_be_part_of_numbers() {
    asks("1 234\n5 678", &["1|234 / 5|678", "1234 / 5678"]);
    asks("1 000 2 000", &["1|000|2|000", "1000|2000"]);
    asks("1 000  2 000", &["1|000|2|000", "1000|2000"]);
    asks("12 000 7\n13 500 8", &["12|000|7 / 13|500|8", "12000|7 / 13500|8"]);
    asks("x y\n1 000 2\n3 000 4", &["x|y: 000|2 / 000|4", "x|y: 1000|2 / 3000|4"]);
    asks("Oslo 709 037\nBergen 291 940", &["Oslo|709|037 / Bergen|291|940", "Oslo|709037 / Bergen|291940"]);
    asks("5 100 7,5\n6 200 8,5", &["5|100|7.5 / 6|200|8.5", "5100|7.5 / 6200|8.5"]);
    // What only one of the two reads in rows of one length is not asked about.
    reads("1 000 2 000\n999 2 000", "1000|2000 / 999|2000");
    reads("Oslo 1 709 037\nBergen 291 940", "Oslo|1709037 / Bergen|291940");
    reads("5 100 7\n6 20 8", "5|100|7 / 6|20|8");
    reads("0 100 7\n6 200 8", "0|100|7 / 6|200|8");
    reads("10 000\t5\n20 000\t6", "10000|5 / 20000|6");
}

#[test]
fn headers_are_texts_above_numbers() {
    reads("sepal_length,species\n5.1,setosa\n4.9,versicolor", "sepal_length|species: 5.1|setosa / 4.9|versicolor");
    reads("a,b\nc,d", "a|b / c|d");
    reads("x,y", "x|y");
    reads("x y\n1 2\n3 4", "x|y: 1|2 / 3|4");
    reads("year,2019\n1,2\n3,4", "year|2019 / 1|2 / 3|4");
    // In quotes, what looks like a number is a name; not where quotes are needed, or are everywhere.
    reads("\"2019\",\"2020\"\n1,-2\n3,-4", "2019|2020: 1|-2 / 3|-4");
    reads("\"2,5\",\"3,5\"\n\"4,5\",5", "2.5|3.5 / 4.5|5");
    reads("\"1\",\"2\"\n\"3\",\"-4\"", "1|2 / 3|-4");
}

#[test]
fn an_index_is_left_out_and_said() {
    let table = one(",x1,x2,y\n0,1.5,2,3\n1,2.5,3,4");
    assert_eq!(shown(&table), "x1|x2|y: 1.5|2|3 / 2.5|3|4");
    assert_eq!(table.found.index, Index::LeftOut);
    // A first column that does not count is data.
    reads(",x1,x2,y\n7,1.5,2,3\n9,2.5,3,4", "|x1|x2|y: 7|1.5|2|3 / 9|2.5|3|4");
}

#[test]
fn rows_of_other_lengths_are_kept_and_said() {
    let table = one("1,2,3\n4,5\n6,7,8\n9,10,11,12");
    assert_eq!(shown(&table), "1|2|3| / 4|5|| / 6|7|8| / 9|10|11|12");
    assert_eq!(table.found.uneven, [2, 4]);
}

#[test]
fn bytes_say_how_they_are_written() {
    let utf16: Vec<u8> = "x;y\r\n1;2,5\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let reading = reader::read_bytes(&utf16, &Options::default(), &mut |_| std::ops::ControlFlow::Continue(()));
    let Ok(Reading::One(table)) = reading else { panic!("{reading:?}") };
    assert_eq!((shown(&table).as_str(), table.found.encoding), ("x|y: 1|2.5", Encoding::Utf16Le));
    reads("\u{feff}x,y\r1,-2\r", "x|y: 1|-2");
    reads("\u{202d}42\u{202c}\t\u{200e}-1\u{200b}", "42|-1");
}

#[test]
fn other_writings_of_numbers_become_numbers() {
    reads("½\t1½\t3⁄4\t–3\t1/-2\t１２\t3 %", "1/2|1 1/2|3/4|-3|-1/2|12|3/100");
    reads("(3)\t10 000/3\t1", "(3)|10 000/3|1");
    asks("10 000/3\n1 234/5", &["10|000/3 / 1|234/5", "10 000/3 / 1 234/5"]);
    reads("(1,234.50)", "(1,234.50)");
    let table = one("1'000\t2\u{202f}000\n3’000\t4");
    assert_eq!(shown(&table), "1000|2000 / 3000|4");
    assert_eq!(table.found.grouping, [Grouping::Apostrophe, Grouping::Space]);
}
