//! Many floats as one block of bytes.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_bytes::ByteBuf;

/// FloatBytes that cross as one block of bytes: as a list they would be copied one by one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FloatBytes(pub Vec<f64>);

impl Serialize for FloatBytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let bytes: Vec<u8> = self.0.iter().flat_map(|float| float.to_le_bytes()).collect();
        serializer.serialize_bytes(&bytes)
    }
}

impl<'de> Deserialize<'de> for FloatBytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes = ByteBuf::deserialize(deserializer)?;
        let (floats, rest) = bytes.as_chunks::<8>();
        if !rest.is_empty() {
            return Err(D::Error::invalid_length(bytes.len(), &"the bytes of floats"));
        }
        Ok(Self(floats.iter().map(|&float| f64::from_le_bytes(float)).collect()))
    }
}
