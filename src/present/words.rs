//! The catalogue of the page's messages: English.
