//! Zerofit: ReLU networks with two hidden layers that fit any a1·a2 samples with error exactly 0.
//!
//! A table as it is typed becomes a network, and a check that knows nothing of its construction finds it exact:
//!
//! ```
//! use std::rc::Rc;
//! use zerofit::math::construct::{construct, method::Method, progress::Progress};
//! use zerofit::math::network::{check::check, forward::Evaluator};
//! use zerofit::math::shape::Shape;
//! use zerofit::math::table::sample::{Draft, Row};
//!
//! // Two inputs, hidden layers of 2 and 2 neurons, one output: any 4 samples fit. These are those of XOR.
//! let shape = Shape::new(2, 2, 2, 1).expect("widths within the limits");
//! let rows = [["0", "0", "0"], ["0", "1", "1"], ["1", "0", "1"], ["1", "1", "0"]];
//! let row = |[x, y, output]: [&str; 3]| Row { inputs: vec![x.into(), y.into()], outputs: vec![output.into()] };
//! let draft = Draft::new(shape, rows.map(row).map(Rc::new).to_vec());
//!
//! let data = draft.parse().expect("a table without faults");
//! let network = construct(&data, Method::Integer, &mut Progress::ignored()).network;
//! let evaluator = Evaluator::new(&network);
//! assert!(data.samples().iter().all(|sample| check(&evaluator, sample).is_exact()));
//! ```
//!
//! The folders are the architecture; arrows point one way (`docs/ARCHITECTURE.md`):
//! `math` ← `reader`, `notation` ← `words` ← `present`, `share` ← `protocol` ← `session` ← `worker`, `page` ← `ui`.

pub mod export;
pub mod math;
pub mod notation;
pub mod page;
pub mod present;
pub mod protocol;
pub mod reader;
pub mod session;
pub mod share;
pub mod training;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod words;
pub mod worker;
