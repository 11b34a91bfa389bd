//! What is typed into forms becomes what it stands for, or names the field that it does not.

use proptest::prelude::*;
use zerofit::math::shape::Shape;
use zerofit::math::table::number::NumberFault;
use zerofit::page::forms::randomise::{RandomField, RandomForm, RandomFormFault};
use zerofit::page::forms::training::{StartFrom, TrainingField, TrainingForm, TrainingFormFault};
use zerofit::page::forms::whole;
use zerofit::share::random::{RandomFault, RandomTable};
use zerofit::training::start::Start;

fn shape() -> Shape {
    Shape::new(2, 3, 3, 1).expect("a shape")
}

#[track_caller]
fn check_random(field: RandomField, text: &str, expected: RandomFormFault) {
    assert_eq!(RandomForm::default().with(field, text.to_owned()).table(shape()), Err(expected));
}

#[test]
fn a_random_table_s_form_names_the_field_that_is_wrong() {
    check_random(RandomField::Seed, "-1", RandomFormFault::NotWhole(RandomField::Seed));
    check_random(RandomField::InputsTo, "1.5", RandomFormFault::NotWhole(RandomField::InputsTo));
    check_random(RandomField::OutputsFrom, "", RandomFormFault::NotWhole(RandomField::OutputsFrom));
    check_random(RandomField::OutputsTo, "-1", RandomFormFault::Impossible(RandomFault::Reversed));
}

#[test]
fn whatever_a_keypad_writes_is_read() {
    let table = |text: &str| RandomForm::default().with(RandomField::InputsFrom, text.to_owned()).table(shape());
    for text in [" \u{2212}7 ", "–7", "－７", "\u{200e}-7"] {
        assert_eq!(table(text), table("-7"), "{text:?}");
    }
    assert_eq!(table("-7").map(|table| table.input_range()), Ok((-7, 99)));
}

#[track_caller]
fn check_training(field: TrainingField, text: &str, expected: TrainingFormFault) {
    let form = TrainingForm::default().starting_from(StartFrom::Constructed).with(field, text.to_owned());
    assert_eq!(form.settings().map(|_| ()), Err(expected));
}

#[test]
fn the_training_form_names_the_field_that_is_wrong() {
    check_training(TrainingField::Seed, "x", TrainingFormFault::NotWhole(TrainingField::Seed, 0..=4_294_967_295));
    check_training(TrainingField::Starts, "0", TrainingFormFault::NotWhole(TrainingField::Starts, 1..=100));
    check_training(
        TrainingField::Iterations,
        "1e9",
        TrainingFormFault::NotWhole(TrainingField::Iterations, 1..=100_000),
    );
    check_training(TrainingField::Noise, "", TrainingFormFault::NoiseUnreadable(NumberFault::Empty));
    check_training(TrainingField::Noise, "1.01", TrainingFormFault::NoiseOutside);
    check_training(TrainingField::Noise, "-1/1000", TrainingFormFault::NoiseOutside);
}

#[test]
fn the_noise_counts_only_where_training_starts_at_the_construction() {
    let form = TrainingForm::default().with(TrainingField::Noise, "9".to_owned());
    assert_eq!(form.settings().map(|settings| settings.start), Ok(Start::Random));
    let constructed = TrainingForm::default().starting_from(StartFrom::Constructed);
    for text in ["0.001", "1e-3", "1/1000", "0,001", "０，００１"] {
        let settings = constructed.clone().with(TrainingField::Noise, text.to_owned()).settings();
        assert_eq!(settings.map(|settings| settings.start), Ok(Start::Constructed { noise: 0.001 }));
    }
}

proptest! {
    #[test]
    fn a_table_s_form_stands_for_that_table(seed: u64, from in -1_000i64..0, to in 100i64..1_000, least in -50i64..50, more in 0i64..50) {
        let table = RandomTable::new(shape(), shape().capacity(), seed, (from, to), (least, least + more)).expect("a table");
        prop_assert_eq!(RandomForm::of(&table).table(shape()), Ok(table));
    }

    #[test]
    fn whole_numbers_of_the_range_are_read_and_others_are_not(number: u32, most: u32) {
        let read = whole::within::<u32>(&format!(" {number} "), &(1..=most));
        prop_assert_eq!(read, (1..=most).contains(&number).then_some(number));
    }

    #[test]
    fn no_text_upsets_a_form(text: String) {
        for field in RandomField::ALL {
            let _ = RandomForm::default().with(field, text.clone()).table(shape());
        }
        let _ = TrainingForm::default().with(TrainingField::Starts, text).settings();
    }
}
