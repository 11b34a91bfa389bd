//! Every fault as people read it. A new one must be put here, or this does not compile.

use std::fmt::Write;

use zerofit::export::holding::Refusal;
use zerofit::math::float64::Format;
use zerofit::math::shape::{Shape, Width, WidthError};
use zerofit::math::table::fault::{Cell, Column, Fault};
use zerofit::math::table::number::NumberFault;
use zerofit::page::forms::randomise::{RandomField, RandomFormFault};
use zerofit::page::forms::training::{TrainingField, TrainingFormFault};
use zerofit::protocol::handshake::Failure;
use zerofit::reader;
use zerofit::reader::form::Form;
use zerofit::share::exchange::ExchangeFault;
use zerofit::share::link::LinkFault;
use zerofit::share::random::RandomFault;
use zerofit::words;

/// A value for each pattern. The patterns must be all that there are, and each must be that of its value.
macro_rules! every {
    ($type:ty: $($pattern:pat => $value:expr),* $(,)?) => {{
        fn covered(fault: &$type) {
            match fault {
                $($pattern => (),)*
            }
        }
        let faults = vec![$($value),*];
        let are_theirs = [$(|fault: &$type| matches!(fault, $pattern)),*];
        for (fault, is_its) in faults.iter().zip(are_theirs) {
            covered(fault);
            assert!(is_its(fault), "{fault:?} has another pattern");
        }
        faults
    }};
}

const CELL: Cell = Cell { row: 4, column: Column::Input(1) };
const WIDTH: WidthError = WidthError { width: Width::A2, value: 0 };

fn numbers() -> Vec<NumberFault> {
    every! { NumberFault:
        NumberFault::Empty => NumberFault::Empty,
        NumberFault::Unreadable => NumberFault::Unreadable,
        NumberFault::Comma => NumberFault::Comma,
        NumberFault::Parentheses => NumberFault::Parentheses,
        NumberFault::GroupedFraction => NumberFault::GroupedFraction,
        NumberFault::ZeroDenominator => NumberFault::ZeroDenominator,
        NumberFault::TooLong => NumberFault::TooLong,
    }
}

fn tables() -> Vec<Fault> {
    let fits = Shape::new(1, 3, 3, 1).ok();
    let mut faults = every! { Fault:
        Fault::Number { .. } => Fault::Number { cell: CELL, fault: NumberFault::Comma },
        Fault::Contradiction { .. } => Fault::Contradiction { first: 0, second: 2 },
        Fault::TooMany { .. } => Fault::TooMany { samples: 9, capacity: 6, fits },
        Fault::TooLarge { .. } => Fault::TooLarge { samples: 20_001 },
        Fault::NoSamples => Fault::NoSamples,
    };
    faults.push(Fault::TooMany { samples: 9, capacity: 6, fits: None });
    faults
}

fn widths() -> Vec<WidthError> {
    let widths = every! { Width:
        Width::Idim => Width::Idim,
        Width::A1 => Width::A1,
        Width::A2 => Width::A2,
        Width::M => Width::M,
    };
    widths.into_iter().map(|width| WidthError { width, value: width.most() + 1 }).collect()
}

fn random() -> Vec<RandomFault> {
    every! { RandomFault:
        RandomFault::Reversed => RandomFault::Reversed,
        RandomFault::TooWide => RandomFault::TooWide,
        RandomFault::TooNarrow { .. } => RandomFault::TooNarrow { enough: (-3, 19_996) },
        RandomFault::TooMany => RandomFault::TooMany,
        RandomFault::TooManyCells => RandomFault::TooManyCells,
    }
}

fn links() -> Vec<LinkFault> {
    every! { LinkFault:
        LinkFault::Empty => LinkFault::Empty,
        LinkFault::NotALink => LinkFault::NotALink,
        LinkFault::NewerVersion(_) => LinkFault::NewerVersion('2'),
        LinkFault::Damaged => LinkFault::Damaged,
        LinkFault::TooLong => LinkFault::TooLong,
        LinkFault::TooMuchText => LinkFault::TooMuchText,
        LinkFault::TooManyRows { .. } => LinkFault::TooManyRows { rows: 20_001 },
        LinkFault::RowTooWide { .. } => LinkFault::RowTooWide { row: 2 },
        LinkFault::CellTooLong { .. } => LinkFault::CellTooLong { row: 2 },
        LinkFault::Shape(_) => LinkFault::Shape(WIDTH),
        LinkFault::UnknownMethod(_) => LinkFault::UnknownMethod("magic".to_owned()),
        LinkFault::UnknownGenerator(_) => LinkFault::UnknownGenerator("9".to_owned()),
        LinkFault::Random(_) => LinkFault::Random(RandomFault::Reversed),
        LinkFault::Malformed { .. } => LinkFault::Malformed { line: 2 },
    }
}

fn exchanges() -> Vec<ExchangeFault> {
    let json = serde_json::from_str::<Vec<String>>("[1]").expect_err("a number is no text");
    every! { ExchangeFault:
        ExchangeFault::Json(_) => ExchangeFault::Json(json),
        ExchangeFault::Width(_) => ExchangeFault::Width(WIDTH),
        ExchangeFault::Ragged { .. } => ExchangeFault::Ragged { sample: 1 },
    }
}

fn random_forms() -> Vec<RandomFormFault> {
    every! { RandomFormFault:
        RandomFormFault::NotWhole(_) => RandomFormFault::NotWhole(RandomField::InputsFrom),
        RandomFormFault::Impossible(_) => RandomFormFault::Impossible(RandomFault::Reversed),
    }
}

fn training_forms() -> Vec<TrainingFormFault> {
    every! { TrainingFormFault:
        TrainingFormFault::NotWhole(..) => TrainingFormFault::NotWhole(TrainingField::Starts, 1..=100),
        TrainingFormFault::NoiseUnreadable(_) => TrainingFormFault::NoiseUnreadable(NumberFault::Unreadable),
        TrainingFormFault::NoiseOutside => TrainingFormFault::NoiseOutside,
    }
}

fn refusals() -> Vec<Refusal> {
    let (exact, format) = (Shape::new(1, 5, 3, 1).ok(), Format::Float32);
    let mut refusals = every! { Refusal:
        Refusal::OutOfRange { .. } => Refusal::OutOfRange { format: Format::Float64, exact: None },
        Refusal::NotExact { .. } => Refusal::NotExact { format, exact },
    };
    refusals.push(Refusal::OutOfRange { format, exact });
    refusals.push(Refusal::NotExact { format, exact: None });
    refusals
}

fn readings() -> Vec<reader::Fault> {
    every! { reader::Fault:
        reader::Fault::Empty => reader::Fault::Empty,
        reader::Fault::NotText { .. } => reader::Fault::NotText { byte: 12 },
        reader::Fault::Packed => reader::Fault::Packed,
        reader::Fault::TooLarge { .. } => reader::Fault::TooLarge { bytes: 70_000_000 },
        reader::Fault::Shortened { .. } => reader::Fault::Shortened { line: 6 },
        reader::Fault::Broken { .. } => reader::Fault::Broken { form: Form::Json, line: 2, column: 5 },
        reader::Fault::NoTable { .. } => reader::Fault::NoTable { form: Form::Python },
        reader::Fault::Network => reader::Fault::Network,
        reader::Fault::Stopped => reader::Fault::Stopped,
    }
}

fn failures() -> Vec<Failure> {
    every! { Failure:
        Failure::NotLoaded => Failure::NotLoaded,
        Failure::Silent => Failure::Silent,
        Failure::Stopped => Failure::Stopped,
        Failure::WrongVersion => Failure::WrongVersion,
    }
}

#[test]
fn every_fault_says_what_is_wrong() {
    let mut text = String::new();
    list(&mut text, "A number in the table", &numbers(), |&fault| words::fault(&Fault::Number { cell: CELL, fault }));
    list(&mut text, "The table", &tables(), words::fault);
    list(&mut text, "A width, within a sentence", &widths(), |&error| words::width_error(error));
    list(&mut text, "A random table", &random(), |&fault| words::random_fault(fault));
    list(&mut text, "A link", &links(), words::link_fault);
    list(&mut text, "A link that was followed from a table", &[LinkFault::Damaged], |fault| {
        words::kept_table(&words::link_fault(fault))
    });
    list(&mut text, "The exchange form, within a sentence", &exchanges(), words::exchange_fault);
    list(&mut text, "The form for random tables", &random_forms(), |fault| fault.text());
    list(&mut text, "The form for training", &training_forms(), TrainingFormFault::text);
    list(&mut text, "A file to take away", &refusals(), |refusal| refusal.text());
    list(&mut text, "A text that comes in", &readings(), words::reading::fault);
    list(&mut text, "A worker", &failures(), |failure| failure.text());
    insta::assert_snapshot!(text);
}

#[test]
fn no_fault_ends_twice() {
    let (links, failures) = (links(), failures());
    let texts = links.iter().map(words::link_fault).chain(failures.iter().map(|failure| failure.text()));
    for text in texts {
        assert!(!text.contains("..") && !text.contains(".:") && text.ends_with('.'), "{text}");
    }
}

fn list<F>(text: &mut String, title: &str, faults: &[F], said: impl Fn(&F) -> String) {
    let lines: String = faults.iter().map(|fault| said(fault) + "\n").collect();
    writeln!(text, "# {title}\n{lines}").expect("a text takes everything");
}
