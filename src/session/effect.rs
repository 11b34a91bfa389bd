//! What has to be done outside, and by which worker.

use crate::protocol::trade::Find;
use crate::protocol::{Request, reading};
use crate::share::data::Data;
use crate::words::Language;

/// A worker's part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Constructs, and answers every question.
    Main,
    /// Constructs the same network, to take part in its check.
    Assistant(usize),
    /// Constructs other networks of the same samples, to compare.
    Comparer,
    /// Constructs a network of some of the samples and tries it on the others.
    Examiner,
    /// Finds out what spare neurons buy.
    Trader(Find),
}

/// A reader's part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Desk {
    /// What is pasted on cells.
    Cells,
    /// What is opened as a table.
    Table,
}

/// What has to be done outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Send this to a worker, which is started where it does not run.
    Send(Role, Request),
    /// Terminate all workers.
    TerminateAll,
    /// Terminate a worker, where it runs.
    Terminate(Role),
    /// The content changed: say [`super::page::Event::Remember`] when it has rested for a while.
    Remember,
    /// Write the content and what is shown of it into the address, and keep the content with its history for a reload.
    Write,
    /// Keep the content with its history for a reload. The address stays: a browser that loads it again does not hear of
    /// another one.
    Keep,
    /// Save what was kept and cannot be read as a file.
    SaveUnread,
    /// Put the page's address with this link on the clipboard, and write it into the address.
    Copy {
        /// The link.
        link: String,
    },
    /// Send this to a reader, which is started where it does not run.
    Read(Desk, reading::Request),
    /// Terminate a reader, where it runs.
    CloseReader(Desk),
    /// Fetch a table that comes with the page: [`super::page::Event::Fetched`].
    Fetch(Data),
    /// Print the page.
    Print,
    /// Fill the screen with the page.
    FillScreen,
    /// Go back into the window.
    LeaveScreen,
    /// Fetch the catalogue of a language: [`super::page::Event::Catalogue`].
    FetchCatalogue(&'static Language),
    /// Speak a language with this catalogue, or the first one, which needs none; let all workers do the same.
    Speak(&'static Language, Option<String>),
    /// Keep the language for later visits.
    KeepLanguage(&'static Language),
}
