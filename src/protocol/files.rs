//! Every message between the page and the worker that writes files.
//!
//! The worker constructs the network once more, from the same table by the same construction, which gives the same network.
//! It keeps that network until it is given another table, and is terminated when nobody waits for it any more.

use serde::{Deserialize, Serialize};

use super::Table;
use crate::export::form::Form;
use crate::math::construct::method::Method;

/// From the page to the worker that writes files.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Construct a network and say what each form would hold: [`Reply::Offers`], or [`Reply::Refused`].
    Offer {
        /// The samples as typed, and the shape.
        table: Table,
        /// The construction.
        method: Method,
    },
    /// Write a file of that network. Answered by [`Reply::File`], or not at all where the form was refused.
    Write(Form),
}

/// From the worker that writes files to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// What every form holds.
    Offers(Vec<Offer>),
    /// A file.
    File {
        /// Its form.
        form: Form,
        /// What is in it.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
    },
    /// The table has faults, though the page thought it had none.
    Refused,
}

/// A form, and how exactly it holds the network; or why it cannot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    /// The form.
    pub form: Form,
    /// The sentence that says so.
    pub holding: Result<String, String>,
}
