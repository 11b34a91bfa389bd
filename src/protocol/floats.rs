//! Many floats in one piece.

use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Floats that cross as one block of bytes: as a list they would be copied one by one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Floats(pub Vec<f64>);

impl Serialize for Floats {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let bytes: Vec<u8> = self.0.iter().flat_map(|float| float.to_le_bytes()).collect();
        serializer.serialize_bytes(&bytes)
    }
}

impl<'de> Deserialize<'de> for Floats {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_byte_buf(Bytes)
    }
}

struct Bytes;

impl Visitor<'_> for Bytes {
    type Value = Floats;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the bytes of floats")
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Floats, E> {
        let (floats, rest) = bytes.as_chunks::<8>();
        if !rest.is_empty() {
            return Err(E::invalid_length(bytes.len(), &self));
        }
        Ok(Floats(floats.iter().map(|&float| f64::from_le_bytes(float)).collect()))
    }

    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<Floats, E> {
        self.visit_bytes(&bytes)
    }
}
