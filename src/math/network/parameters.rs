//! The six parameter arrays of a network over any scalar.

/// W1, b1, W2, b2, W3 and b3. A matrix is a list of rows, a row for each of the layer's outputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameters<S> {
    /// a1 × idim.
    pub w1: Vec<Vec<S>>,
    /// a1.
    pub b1: Vec<S>,
    /// a2 × a1.
    pub w2: Vec<Vec<S>>,
    /// a2.
    pub b2: Vec<S>,
    /// m × a2.
    pub w3: Vec<Vec<S>>,
    /// m.
    pub b3: Vec<S>,
}
