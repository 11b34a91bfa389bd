//! What several components hook into: dialogs, questions to the worker, the room that there is, the wheel.

mod dialog;
mod question;
mod wheel;
mod width;

pub(super) use dialog::use_dialog;
pub(super) use question::use_question;
pub(super) use wheel::{Wheel, use_wheel};
pub(super) use width::use_width;
