//! What is said of the tables that come with the page as files.

use super::message::Text;
use crate::share::data::Data;

texts! { "data-" =>
    TITLE;
    SOURCE;
    SPIRALS;
    IRIS;
    DIGITS;
    CARBON_DIOXIDE;
    ABOUT_SPIRALS;
    ABOUT_IRIS;
    ABOUT_DIGITS;
    ABOUT_CARBON_DIOXIDE;
    OF_SPIRALS;
    OF_IRIS;
    OF_DIGITS;
    OF_CARBON_DIOXIDE;
}

messages! { "data-" =>
    /// That a file is on its way.
    pub fn fetching(name: Text);
    /// That it has not come.
    pub fn not_fetched(name: Text);
}

/// What a table is called.
#[must_use]
pub fn name(data: Data) -> Text {
    match data {
        Data::Spirals => SPIRALS,
        Data::Iris => IRIS,
        Data::Digits => DIGITS,
        Data::CarbonDioxide => CARBON_DIOXIDE,
    }
}

/// What it holds.
#[must_use]
pub fn about(data: Data) -> Text {
    match data {
        Data::Spirals => ABOUT_SPIRALS,
        Data::Iris => ABOUT_IRIS,
        Data::Digits => ABOUT_DIGITS,
        Data::CarbonDioxide => ABOUT_CARBON_DIOXIDE,
    }
}

/// Whose it is, and under which licence.
#[must_use]
pub fn source(data: Data) -> Text {
    match data {
        Data::Spirals => OF_SPIRALS,
        Data::Iris => OF_IRIS,
        Data::Digits => OF_DIGITS,
        Data::CarbonDioxide => OF_CARBON_DIOXIDE,
    }
}
