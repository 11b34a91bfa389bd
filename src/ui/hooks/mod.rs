//! What several components hook into: dialogs, questions to the worker, the room that there is, the wheel.

mod dialog;
mod fit;
mod question;
mod room;
mod wheel;

pub(super) use dialog::use_dialog;
pub(super) use fit::{use_closeness, use_lines};
pub(super) use question::use_question;
pub(super) use room::{Room, use_room, use_width};
pub(super) use wheel::{Wheel, use_wheel};
