//! The page's address to be taken along as a code: with its table where that fits into one.

use super::browser;
use crate::present::picture::Picture;
use crate::present::qr;
use crate::words;

/// An address, and the code that holds it.
pub(super) struct AddressCode {
    pub(super) address: String,
    /// Whether the table goes along.
    pub(super) is_whole: bool,
    pub(super) code: Option<Picture>,
}

impl AddressCode {
    /// Of the `whole` address; of the page alone where there is none, or none that fits into a code.
    pub(super) fn of(whole: Option<String>) -> Self {
        let coded = |address: String, is_whole| {
            let code = qr::code(&address).map(|code| Picture {
                title: words::QR_CODE.into(),
                description: address.clone(),
                ..code
            });
            Self { address, is_whole, code }
        };
        let whole = whole.map(|address| coded(address, true)).filter(|whole| whole.code.is_some());
        whole.unwrap_or_else(|| coded(browser::plain_address(), false))
    }
}
