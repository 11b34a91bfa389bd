//! The widths that an exchange form says.

/// Hidden layers, as the exchange form says them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Widths {
    /// Neurons of the first hidden layer.
    pub a1: usize,
    /// Neurons of the second.
    pub a2: usize,
}
