//! Every message between the page and the worker that reads what comes in. Requests are answered in their order.

use serde::{Deserialize, Serialize};

use crate::reader::{Fault, Reading};

/// From the page to the reader: a text that was pasted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The text.
    pub text: String,
}

/// From the reader to the page: every way to read the text, or why it is no table.
pub type Reply = Result<Reading, Fault>;
