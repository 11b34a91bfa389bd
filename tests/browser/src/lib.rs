//! A real Chromium on the built page, used as people use it: by role, label and text.

pub mod page;
pub mod server;
