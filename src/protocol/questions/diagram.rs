//! The diagram, and what there is to say of a part of it.

use serde::{Deserialize, Serialize};

use crate::present::diagram::Part;
use crate::present::diagram::activation::Activation;
use crate::present::diagram::layout::Link;

/// The diagram, and what there is to say of a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiagramPart {
    /// Which part.
    pub part: Part,
    /// Index of the sample whose activations are to be shown.
    pub sample: Option<usize>,
}

/// The diagram, and what there is to say of a part of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Diagram {
    /// Connections between drawn nodes.
    pub links: Vec<Link>,
    /// What the drawn nodes hold at the sample's input; nothing without a sample.
    pub activations: Vec<Activation>,
    /// The part's name.
    pub title: String,
    /// Its formula with the numbers put in, and its value at the sample.
    pub formulas: Vec<String>,
    /// Where its numbers came from.
    pub origins: Vec<String>,
}
