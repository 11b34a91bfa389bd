//! Messages as bytes, as they cross.
//!
//! The bytes name neither fields nor types: both sides must be of one [`VERSION`](super::handshake::VERSION), which is
//! told in a form of its own.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// `message` as bytes.
///
/// # Panics
///
/// Where `message` holds what has no form in bytes, such as a sequence of unknown length: no message of
/// [`protocol`](super) does.
#[must_use]
pub fn encode<M: Serialize>(message: &M) -> Vec<u8> {
    postcard::to_allocvec(message).expect("every message has a form in bytes")
}

/// The message that [`encode`] made `bytes` of; `None` where they are something else, or more.
#[must_use]
pub fn decode<M: DeserializeOwned>(bytes: &[u8]) -> Option<M> {
    match postcard::take_from_bytes(bytes) {
        Ok((message, [])) => Some(message),
        Ok(_) | Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::protocol::{Reply, Request, training};

    #[test]
    fn what_is_cut_off_or_goes_on_is_no_message() {
        let bytes = encode(&(7_u32, "text".to_owned()));
        assert_eq!(decode(&bytes), Some((7_u32, "text".to_owned())));
        for end in 0..bytes.len() {
            assert_eq!(decode::<(u32, String)>(&bytes[..end]), None, "{end} bytes");
        }
        assert_eq!(decode::<(u32, String)>(&[&bytes[..], &[0]].concat()), None);
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_message_or_none(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            // Nothing is asked of them but to return.
            let _ = decode::<Request>(&bytes);
            let _ = decode::<Reply>(&bytes);
            let _ = decode::<training::Reply>(&bytes);
        }
    }
}
