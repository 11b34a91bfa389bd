//! What the end-to-end tests share: a host for `dist/`, a page in a browser of its own, and links made by hand.

mod browser;
pub mod driver;
pub mod emulated;
pub mod fragment;
pub mod mishap;
pub mod page;
pub mod server;
pub mod way;
