//! The floating-point formats that networks run in.

/// A binary floating-point format of IEEE 754.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Format {
    /// Single precision.
    Float32,
    /// Double precision.
    Float64,
}

impl Format {
    /// p: every integer up to 2^p in size is a number of the format.
    #[must_use]
    pub fn bits(self) -> u32 {
        match self {
            Self::Float32 => 24,
            Self::Float64 => 53,
        }
    }

    /// All numbers of the format are multiples of 2 to this power.
    #[must_use]
    pub fn least_exponent(self) -> i64 {
        self.least_normal_exponent() + 1 - i64::from(self.bits())
    }

    /// The least number that is held with all bits is 2 to this power.
    #[must_use]
    pub fn least_normal_exponent(self) -> i64 {
        match self {
            Self::Float32 => -126,
            Self::Float64 => -1022,
        }
    }

    /// All numbers of the format are smaller than 2 to this power.
    #[must_use]
    pub fn greatest_exponent(self) -> i64 {
        match self {
            Self::Float32 => 128,
            Self::Float64 => 1024,
        }
    }
}
