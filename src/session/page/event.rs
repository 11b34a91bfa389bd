//! What can happen to the page.

use std::rc::Rc;

use super::lecture::Curtain;
use crate::math::construct::method::Method;
use crate::math::shape::{Shape, Width};
use crate::math::table::edit::Edit;
use crate::math::table::fault::Cell;
use crate::page::grid::moves::ActiveCell;
use crate::protocol::handshake::Notice;
use crate::protocol::hold_out::Share;
use crate::protocol::orders::Consent;
use crate::protocol::questions::{AnyQuestion, Question};
use crate::protocol::trade::Find;
use crate::protocol::{JobId, Reply, reading};
use crate::session::document::Content;
use crate::session::{Desk, Role};
use crate::share::data::Data;
use crate::share::link::LinkFault;
use crate::share::showing::{Showing, View};
use crate::words::Language;

/// What happens to the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The grid was edited. Whoever else changes the table says [`Event::Replace`].
    Edit(Edit),
    /// The outputs are to be dealt out anew by this seed: [`shuffle_outputs`](crate::session::shuffle::shuffle_outputs).
    Shuffle(u64),
    /// A text was pasted into the table.
    Paste {
        /// The cell of its upper left corner.
        corner: ActiveCell,
        /// The text.
        text: String,
    },
    /// A reader has something to say.
    Reader(Desk, Notice<reading::Reply>),
    /// Of what was pasted and can be read in several ways this one is meant, from 0; or none of them.
    Decide(Option<usize>),
    /// A table is brought: a file, or a text.
    Open {
        /// What the file is called.
        name: Rc<str>,
        /// The text; `None` where it is a file.
        text: Option<String>,
    },
    /// A table that comes with the page as a file is chosen.
    Fetch(Data),
    /// Its text has come, or cannot be had.
    Fetched(Data, Option<String>),
    /// Somebody says something of the table that is open.
    AskReader(reading::Request),
    /// What is open was pasted on a cell and is to be written there, cell by cell.
    TakeAsCells,
    /// Put away what is open.
    LeaveImport,
    /// A pasted block has more columns than there are from its place on.
    Surplus(Surplus),
    /// Everything is replaced: by an example or a random table.
    Replace(Content),
    /// Every row is taken out, to start afresh.
    Empty,
    /// One width of the shape on the page becomes another.
    SetWidth(Width, usize),
    /// The network gets another shape.
    Reshape(Shape),
    /// Another construction was chosen.
    Choose(Method),
    /// Take back the last edit.
    Undo,
    /// Take back the last undo.
    Redo,
    /// Begin what would take long.
    Permit,
    /// Take the spare neurons that are offered instead.
    TakeOffer,
    /// Construct the samples in another way, too.
    Compare(Method, Consent),
    /// Make another network without these samples, and try it on them.
    HoldOut(Share, Consent),
    /// Put away what is held out.
    PutBack,
    /// Find out what spare neurons buy.
    Find(Find),
    /// Stop finding out how long the numbers are.
    StopCurve,
    /// Stop looking for the smallest shape, or put away why there is none.
    StopSearch,
    /// Stop what is being computed.
    Cancel,
    /// Go on, or start again.
    Retry,
    /// A worker has something to say, which is larger than all other events.
    Worker(Role, Box<Notice<Reply>>),
    /// A question about the shown network, which the job has made.
    Ask(JobId, AnyQuestion),
    /// Show this sample in the table, in the check, and on its way through the network.
    Select(usize),
    /// Put the selected sample's way through the network away.
    Unselect,
    /// Show this view.
    Show(View),
    /// Show this step of the walk, from 0.
    Step(usize),
    /// Begin a lecture on what is shown.
    BeginLecture,
    /// Print the page.
    Print,
    /// The browser is about to print, or has printed.
    Printing(bool),
    /// Fill the screen with the page.
    FillScreen,
    /// Leave the lecture.
    LeaveLecture,
    /// Lay something over the lecture, or nothing any more.
    Curtain(Option<Curtain>),
    /// The page ceased to fill the screen.
    LeftFullScreen,
    /// A key that nothing else took, by its name in `KeyboardEvent.key`.
    Key(String),
    /// Put the opened entry away.
    CloseEntry,
    /// Move the keyboard to this cell of the table.
    GoTo(Cell),
    /// Put a link to the content on the clipboard.
    CopyLink,
    /// The address has another fragment.
    Navigated(Address),
    /// Replace the content by what a link offers.
    AcceptLink,
    /// What became of the link that was to be copied.
    LinkCopied {
        /// The link.
        link: String,
        /// Whether it is on the clipboard.
        clipboard: Clipboard,
    },
    /// Whether the browser has kept the content for a reload.
    Kept(bool),
    /// Speak this language, for now: the browser's.
    Speak(&'static Language),
    /// Speak this language, and at later visits, too.
    ChooseLanguage(&'static Language),
    /// The catalogue of a language has come, or cannot be had.
    Catalogue(&'static Language, Option<String>),
    /// Put messages and offers away.
    Dismiss,
    /// Time to write the content into the address.
    Remember,
    /// The page is left: closed, reloaded, or gone elsewhere in its tab.
    Leave,
    /// Save what the browser has kept and the page cannot read.
    SaveUnread,
}

impl Event {
    /// A question about the shown network, which `job` has made.
    pub fn ask(job: JobId, question: impl Question) -> Self {
        Self::Ask(job, question.into())
    }

    /// Whether somebody who looks only at the table does not mean this.
    pub(super) fn is_about_the_table(&self) -> bool {
        matches!(
            self,
            Self::Edit(_)
                | Self::Paste { .. }
                | Self::Open { .. }
                | Self::Fetch(_)
                | Self::Decide(_)
                | Self::Surplus(_)
                | Self::Replace(_)
                | Self::Empty
                | Self::Shuffle(_)
                | Self::SetWidth(..)
                | Self::Reshape(_)
                | Self::TakeOffer
        )
    }
}

/// What becomes of the columns of a pasted block that the table has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surplus {
    /// The table gets them.
    Added,
    /// They are left out.
    LeftOut,
}

/// What an address says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// What its link holds, or why it holds nothing; `None` where there is no link.
    pub content: Option<Result<Content, LinkFault>>,
    /// The link as it stands there.
    pub link: String,
    /// What it asks to be shown.
    pub showing: Showing,
    /// The language that it asks for.
    pub language: Option<&'static Language>,
}

/// What became of a text that was to be put on the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clipboard {
    /// It is there.
    Holds,
    /// There is no clipboard, or the browser does not let the page use it.
    Refuses,
}
