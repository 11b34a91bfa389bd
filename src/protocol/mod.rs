//! Every message between the page and its workers.
//!
//! Numbers cross as text, in windows of what is shown; a table crosses as it was typed and is parsed on arrival. Long
//! work is asked for in slices, so that a worker hears other questions, and the page's change of mind, in between.
//!
//! [`wire`] is the form in which they cross. [`handshake`] is how a worker begins to listen, whichever program it runs.
//! The worker that constructs is given [`orders`] and asked [`questions`] about the network that came of them; the
//! trainer has [`training`], the worker that writes files [`files`], the reader [`reading`].

pub mod files;
pub mod float_bytes;
pub mod handshake;
pub mod hold_out;
pub mod orders;
pub mod questions;
pub mod reading;
mod table;
pub mod trade;
pub mod training;
pub mod wire;

use serde::{Deserialize, Serialize};

use hold_out::{HeldOut, HoldOutOrder};
use orders::{Construction, MethodFigures, Order};
use questions::{AnyAnswer, AnyQuestion};
use trade::{TradeNews, TradeOrder};

pub use table::Table;

/// Counts the jobs of a page: a job is a table to be constructed, and everything asked about its network. Replies to
/// an older job are ignored.
pub type JobId = u32;

/// From the page to a worker that constructs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// The job it belongs to.
    pub job: JobId,
    /// What is asked.
    pub ask: Ask,
}

/// What a worker that constructs can be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Ask {
    /// Construct a network and keep it: the job's questions are about it. Answered by [`Say::Construction`].
    Construct(Order),
    /// Construct, check and measure another network of the job's samples, and forget it. Answered by
    /// [`Say::Comparison`].
    Compare(Order),
    /// Construct a network of some of the job's samples, try it on the others, and forget it. Answered by
    /// [`Say::HeldOut`].
    HoldOut(HoldOutOrder),
    /// What spare neurons buy for the job's samples. Answered by several [`Say::Trade`].
    Trade(TradeOrder),
    /// Something about the network that is kept. Answered by [`Say::Answer`], or not at all where the network has
    /// nothing of the kind.
    Question(AnyQuestion),
}

/// From a worker that constructs to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// The job of the request.
    pub job: JobId,
    /// What there is to say.
    pub say: Say,
}

/// What a worker that constructs can say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Say {
    /// How a construction goes.
    Construction(Construction),
    /// What came of a comparison.
    Comparison(MethodFigures),
    /// What came of samples that were held out.
    HeldOut(HeldOut),
    /// What was found out about spare neurons.
    Trade(TradeNews),
    /// An answer to a question.
    Answer(AnyAnswer),
}

impl Ask {
    /// Whether the page's own program does it, with which a first look comes sooner. Everything else is done by the
    /// program that studies a network.
    #[must_use]
    pub fn is_first_look(&self) -> bool {
        match self {
            Self::Construct(order) => order.is_first_look(),
            Self::Compare(_) | Self::HoldOut(_) | Self::Trade(_) => false,
            Self::Question(question) => {
                !matches!(question, AnyQuestion::MapOf(_) | AnyQuestion::WalkStep(_) | AnyQuestion::DiagramPart(_))
            }
        }
    }
}

impl Say {
    /// Whether it tells of a part of something longer, and another such message is about to come.
    #[must_use]
    pub fn is_progress(&self) -> bool {
        match self {
            Self::Construction(construction) => matches!(construction, Construction::Progress(_)),
            Self::Comparison(_) | Self::HeldOut(_) | Self::Trade(_) => false,
            Self::Answer(answer) => answer.is_part(),
        }
    }
}
