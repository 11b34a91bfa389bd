//! The network in the exchange form, with what is said of it.

use super::super::about::about;
use super::super::{Export, Holding};
use crate::share::exchange;

pub(super) fn write(export: &Export, holding: Holding) -> String {
    exchange::document(&export.data, &export.names, Some(&export.network), &about(export, holding))
}
