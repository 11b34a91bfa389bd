//! The widths that an exchange form says.

/// Hidden layers and inputs, as the exchange form says them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Widths {
    /// Neurons of the first hidden layer.
    pub a1: usize,
    /// Neurons of the second.
    pub a2: usize,
    /// Columns that are inputs; the others are outputs.
    pub inputs: usize,
}
