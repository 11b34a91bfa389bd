//! One network with the samples it was made for, and its answer to every question.

mod projected;
mod tables;

use std::cell::OnceCell;

use super::measure::Measuring;
use super::study::Study;
use crate::math::construct::method::Method;
use crate::math::network::Network;
use crate::math::network::forward::Evaluator;
use crate::math::network::parameters::Parameters;
use crate::math::table::sample::DataSet;
use crate::protocol::questions::{AnyAnswer, AnyQuestion, Question};
use projected::Projection;

/// A network with the samples it was made for, and what was worked out of it so far.
pub(super) struct KeptNetwork {
    data: DataSet,
    method: Method,
    evaluator: Evaluator<Network>,
    measuring: Measuring,
    rounded: OnceCell<Parameters<f64>>,
    in_floats: OnceCell<Option<Parameters<f64>>>,
    projection: OnceCell<Option<Projection>>,
    study: Option<Study>,
}

/// How a network answers a question.
trait Answers<Q: Question> {
    /// `None` where the network has nothing of the kind. What takes long ends soon after `is_over`.
    fn answer(&mut self, question: Q, is_over: &dyn Fn() -> bool) -> Option<Q::Answer>;
}

impl KeptNetwork {
    pub(super) fn new(data: DataSet, method: Method, network: Network, study: Option<Study>) -> Self {
        Self {
            data,
            method,
            measuring: Measuring::new(&network),
            evaluator: Evaluator::new(network),
            rounded: OnceCell::new(),
            in_floats: OnceCell::new(),
            projection: OnceCell::new(),
            study,
        }
    }

    /// The answer to any question; `None` where the network has nothing of the kind.
    pub(super) fn answer(&mut self, question: AnyQuestion, is_over: &dyn Fn() -> bool) -> Option<AnyAnswer> {
        match question {
            AnyQuestion::Check(question) => self.reply(question, is_over),
            AnyQuestion::Measure(question) => self.reply(question, is_over),
            AnyQuestion::MatrixCells(question) => self.reply(question, is_over),
            AnyQuestion::EntryDigits(question) => self.reply(question, is_over),
            AnyQuestion::Verdicts(question) => self.reply(question, is_over),
            AnyQuestion::PaperPart(question) => self.reply(question, is_over),
            AnyQuestion::SampleTrace(question) => self.reply(question, is_over),
            AnyQuestion::PlotAxes(question) => self.reply(question, is_over),
            AnyQuestion::PlotCurve(question) => self.reply(question, is_over),
            AnyQuestion::MapOf(question) => self.reply(question, is_over),
            AnyQuestion::ProbeAt(question) => self.reply(question, is_over),
            AnyQuestion::WalkStep(question) => self.reply(question, is_over),
            AnyQuestion::DiagramPart(question) => self.reply(question, is_over),
        }
    }

    fn reply<Q: Question>(&mut self, question: Q, is_over: &dyn Fn() -> bool) -> Option<AnyAnswer>
    where
        Self: Answers<Q>,
    {
        Answers::answer(self, question, is_over).map(Into::into)
    }

    fn network(&self) -> &Network {
        self.evaluator.network()
    }
}
