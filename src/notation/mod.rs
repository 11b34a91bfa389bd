//! How numbers are written: short and whole, as p/q, LaTeX and Python, with powers of ten. Made from integers.

pub mod figures;
pub mod formula;
pub mod number;
pub mod symbols;
