//! How a worker begins to listen, in which language it speaks, and why it may not: the same for every program.

use serde::{Deserialize, Serialize};

use crate::words::{self, Language};

/// Raised with every change of the messages, of either program. A page and a worker of different versions do not talk
/// to each other.
pub const VERSION: u32 = 18;

/// What crosses from a worker to the page, as an object that a page of any version can read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FromWorker {
    /// The worker listens; nothing that was sent before is heard.
    Ready {
        /// The [`VERSION`] that it was built with.
        version: u32,
    },
    /// A message, as [`wire`](super::wire) encodes it.
    Says(Vec<u8>),
}

/// What crosses from the page to a worker, as [`wire`](super::wire) encodes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ToWorker<Q> {
    /// Speak like this from now on.
    Speak(Tongue),
    /// Do this.
    Asks(Q),
}

/// A language with its texts: of a worker's own program it has the first one alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tongue {
    code: String,
    catalogue: String,
}

impl Tongue {
    /// How this program speaks.
    #[must_use]
    pub fn spoken() -> Self {
        Self { code: words::spoken().code.to_owned(), catalogue: words::catalogue().to_owned() }
    }

    /// This program speaks like it from now on; as before, where this is no tongue.
    pub fn speak(&self) {
        if let Some(language) = Language::of(&self.code) {
            // The page has read the same text.
            let _ = words::speak(language, &self.catalogue);
        }
    }
}

/// What becomes known of a worker.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice<S> {
    /// It said this.
    Says(S),
    /// It says nothing any more.
    Failed(Failure),
}

/// Why a worker says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Its program could not be loaded or started.
    NotLoaded,
    /// It has not begun to listen, and has had time enough.
    Silent,
    /// It listened, and was ended by an error: the browser's console says which.
    Stopped,
    /// It is of another version than the page.
    WrongVersion,
}

impl Failure {
    /// What has happened, and the way on, in words.
    #[must_use]
    pub fn text(self) -> String {
        let text = match self {
            Self::NotLoaded => words::NOT_LOADED,
            Self::Silent => words::SILENT,
            Self::Stopped => words::WORKER_STOPPED,
            Self::WrongVersion => words::WRONG_VERSION,
        };
        text.into()
    }
}
