//! What can happen to the page.

use crate::math::construct::method::Method;
use crate::math::shape::Shape;
use crate::math::table::fault::Cell;
use crate::protocol::JobId;
use crate::protocol::Reply;
use crate::protocol::handshake::Notice;
use crate::protocol::orders::Consent;
use crate::protocol::questions::{AnyQuestion, Question};
use crate::session::Role;
use crate::session::document::Content;
use crate::session::edits::Edit;
use crate::share::showing::Lecture;

/// What happens to the page.
pub(super) enum Event {
    /// The table was edited.
    Edit(Edit),
    /// Everything is replaced: by an example or a random table.
    Replace(Content),
    /// The network gets another shape.
    Reshape(Shape),
    /// Another construction was chosen.
    Choose(Method),
    Undo,
    Redo,
    /// Begin what would take long.
    Permit,
    /// Construct the samples in another way, too.
    Compare(Method, Consent),
    /// Stop what is being computed.
    Cancel,
    /// Go on, or start again.
    Retry,
    /// A worker has something to say.
    Worker(Role, Notice<Reply>),
    /// A question about the shown network, which the job has made.
    Ask(JobId, AnyQuestion),
    /// Show this sample in the table, in the check, and on its way through the network.
    Select(usize),
    /// Show this step of the walk.
    Step(usize),
    /// Begin a lecture, go on with it, or leave it.
    Lecture(Option<Lecture>),
    /// The page began or ceased to fill the screen.
    FullScreen,
    /// A key that nothing else took.
    Key(String),
    /// Put the opened entry away.
    CloseEntry,
    /// Move the keyboard to this cell of the table.
    GoTo(Cell),
    CopyLink,
    /// The address has another link.
    Navigated,
    AcceptLink,
    Dismiss,
    /// Write the content into the address.
    Remember,
}

impl Event {
    /// A question about the shown network, which `job` has made.
    pub(super) fn ask(job: JobId, question: impl Question) -> Self {
        Self::Ask(job, question.into())
    }
}
