//! What several components hook into: questions to the worker, the room that there is, the wheel.

mod question;
mod wheel;
mod width;

pub(super) use question::use_question;
pub(super) use wheel::{Wheel, use_wheel};
pub(super) use width::use_width;
