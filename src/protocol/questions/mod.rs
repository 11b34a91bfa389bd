//! What can be asked about a network that was constructed, each question with the type of its answer.

pub mod check;
pub mod diagram;
pub mod entry_digits;
pub mod map;
pub mod matrix_cells;
pub mod measure;
pub mod paper;
pub mod plot_axes;
pub mod plot_curve;
pub mod probe;
pub mod sample_trace;
pub mod verdicts;
pub mod walk_step;

use serde::{Deserialize, Serialize};

use check::{Check, Checked};
use diagram::{Diagram, DiagramPart};
use entry_digits::{Entry, EntryDigits};
use map::{MapLines, MapOf};
use matrix_cells::{Cells, MatrixCells};
use measure::{Measure, Measured};
use paper::{PaperLines, PaperPart};
use plot_axes::{Axes, PlotAxes};
use plot_curve::{CurvePart, PlotCurve};
use probe::{Probe, ProbeAt};
use sample_trace::{SampleTrace, TraceLines};
use verdicts::{VerdictLines, Verdicts};
use walk_step::{StepLines, WalkStep};

/// A question about a network. An answer of another type is no answer to it: the worker does not compile with one.
pub trait Question: Into<AnyQuestion> {
    /// What is answered.
    type Answer: Into<AnyAnswer> + TryFrom<AnyAnswer, Error = AnyAnswer>;
}

/// Lists every question with its answer: one list, from which the messages are made.
macro_rules! questions {
    ($($(#[doc = $doc:expr])+ $question:ident => $answer:ident;)+) => {
        /// Any question about a network.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum AnyQuestion {
            $($(#[doc = $doc])+ $question($question),)+
        }

        /// The answer to any question about a network.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum AnyAnswer {
            $(#[doc = concat!("To [`", stringify!($question), "`].")] $question($answer),)+
        }

        $(
            impl Question for $question {
                type Answer = $answer;
            }

            impl From<$question> for AnyQuestion {
                fn from(question: $question) -> Self {
                    Self::$question(question)
                }
            }

            impl From<$answer> for AnyAnswer {
                fn from(answer: $answer) -> Self {
                    Self::$question(answer)
                }
            }

            impl TryFrom<AnyAnswer> for $answer {
                type Error = AnyAnswer;

                /// The answer, where it is one to this kind of question.
                fn try_from(answer: AnyAnswer) -> Result<Self, AnyAnswer> {
                    if let AnyAnswer::$question(answer) = answer { Ok(answer) } else { Err(answer) }
                }
            }
        )+
    };
}

questions! {
    /// Are these samples reproduced exactly?
    Check => Checked;
    /// How long are the numbers, and what does float64 make of them?
    Measure => Measured;
    /// What stands in this window of a matrix?
    MatrixCells => Cells;
    /// What is this entry, with all its digits?
    EntryDigits => Entry;
    /// What is expected, put out, and different at these samples?
    Verdicts => VerdictLines;
    /// What is printed here?
    PaperPart => PaperLines;
    /// What does every neuron hold for this sample?
    SampleTrace => TraceLines;
    /// Where is the plot drawn: axes, groups and positions?
    PlotAxes => Axes;
    /// Where are the corners of this curve?
    PlotCurve => CurvePart;
    /// What is the output everywhere in the plane of two inputs?
    MapOf => MapLines;
    /// What is the output here?
    ProbeAt => Probe;
    /// What is there to say in this step of the walk through the construction?
    WalkStep => StepLines;
    /// What is there to say of this part of the diagram?
    DiagramPart => Diagram;
}

impl AnyAnswer {
    /// Whether it answers a part of the question, after which the page asks for the rest.
    #[must_use]
    pub fn is_part(&self) -> bool {
        matches!(self, Self::Check(_) | Self::Measure(Measured::Partly))
    }
}
