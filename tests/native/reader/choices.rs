//! From a table to samples: roles, categories, missing values, repeats.

use zerofit::reader::choices::{Choices, Chosen, Coding, Missing, Repeats, Role, apply};
use zerofit::reader::columns::{Kind, columns};

use super::one;

const MIXED: &str = "x,colour,y\n1,red,5\n?,blue,6\n1,red,8\n,,\n2,green,7\n1,red,8";

fn chosen(text: &str, change: impl FnOnce(&mut Choices)) -> Chosen {
    let table = one(text);
    let mut choices = Choices::suggested(&table);
    change(&mut choices);
    apply(&table, &columns(&table), &choices)
}

#[track_caller]
fn check(chosen: &Chosen, expected: &str) {
    let rows = chosen.rows.iter().map(|row| format!("{} → {}", row.inputs.join("|"), row.outputs.join("|")));
    assert_eq!(rows.collect::<Vec<_>>().join(", "), expected);
}

#[test]
fn columns_say_what_they_hold() {
    let columns = columns(&one(MIXED));
    let categories = Kind::Categories(["red", "blue", "green"].map(str::to_owned).to_vec());
    assert_eq!(
        columns.iter().map(|column| &column.kind).collect::<Vec<_>>(),
        [&Kind::Numbers, &categories, &Kind::Numbers]
    );
    assert_eq!((columns[0].numbers, columns[0].missing, columns[0].first_text), (4, 2, None));
    let typo = super::super::reader::one("x,y\n1,-2\n3,oops\n4,-5\n6,-7");
    assert_eq!(zerofit::reader::columns::columns(&typo)[1].first_text, Some(1));
}

#[test]
fn numbers_that_are_refused_are_no_categories() {
    for text in ["x,y\n(3),1\n(4),2", "x,y\n3,1\ninf,2\n-inf,3", "x\ty\n10 000/3\t1\n1 234/5\t2"] {
        let x = columns(&one(text)).remove(0);
        assert!(x.is_numeric() && x.first_text.is_some(), "{text:?}: {x:?}");
    }
}

#[test]
fn what_a_network_gave_is_left_out_where_it_adds_up() {
    let roles = |text: &str| {
        let kind = |role: &Role| match role {
            Role::Input(_) => 'x',
            Role::Output(_) => 'y',
            Role::LeftOut => '-',
        };
        Choices::suggested(&one(text)).roles.iter().map(kind).collect::<String>()
    };
    assert_eq!(roles("a,b,y,network's y,difference in y\n1,2,3,4,1\n2,3,1/2,1/2,0"), "xxy--");
    assert_eq!(roles("a,y,z,net y,net z,Δy,Δz\n1,2,3,2,4,0,1\n2,5,5,5,5,0,0"), "xyy----");
    assert_eq!(roles("a,b,y,network's y,difference in y\n1,2,3,4,1\n2,3,1/2,1/2,1"), "xxxxy", "it does not add up");
    assert_eq!(roles("a,b,y,z,w\n1,2,3,4,1\n2,3,1,1,0"), "xxxxy", "other names");
    assert_eq!(roles("1,2,3,4,1\n2,3,1,1,0"), "xxxxy", "no names");
}

#[test]
fn categories_become_codes_or_one_column_each() {
    let codes = chosen(MIXED, |_| {});
    check(&codes, "1|0 → 5, ?|1 → 6, 1|0 → 8, 2|2 → 7, 1|0 → 8");
    assert_eq!((codes.blank, codes.missing, codes.repeated), (1, 0, 0));
    let each = chosen(MIXED, |choices| {
        choices.roles = vec![Role::LeftOut, Role::Output(Coding::OneEach), Role::Input(Coding::Codes)];
        choices.repeats = Repeats::First;
    });
    check(&each, "5 → 1|0|0, 6 → 0|1|0, 8 → 1|0|0, 7 → 0|0|1, 8 → 1|0|0");
    assert_eq!(each.outputs, ["colour red", "colour blue", "colour green"]);
}

#[test]
fn rows_are_left_out_only_when_asked_and_counted() {
    let dropped = chosen(MIXED, |choices| choices.missing = Missing::LeftOut);
    check(&dropped, "1|0 → 5, 1|0 → 8, 2|2 → 7, 1|0 → 8");
    assert_eq!((dropped.blank, dropped.missing), (1, 1));
}

#[test]
fn repeats_keep_the_first_or_the_exact_mean() {
    let first = chosen(MIXED, |choices| choices.repeats = Repeats::First);
    check(&first, "1|0 → 5, ?|1 → 6, 2|2 → 7");
    assert_eq!(first.repeated, 2);
    let mean = chosen(MIXED, |choices| choices.repeats = Repeats::Mean);
    check(&mean, "1|0 → 7, ?|1 → 6, 2|2 → 7");
    check(&chosen("0;1/2\n0.0;0,25\n1;1", |choices| choices.repeats = Repeats::Mean), "0 → 3/8, 1 → 1");
}

#[test]
fn the_exchange_form_says_its_inputs() {
    let text = r#"{"a1": 1, "a2": 2, "samples": [{"input": ["1"], "output": ["2", "3"]}]}"#;
    check(&chosen(text, |_| {}), "1 → 2|3");
}
