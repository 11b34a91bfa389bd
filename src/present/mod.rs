//! A network as pictures and texts: plot, diagram, the steps of its construction. Pure, tested as text.

pub mod diagram;
pub mod picture;
pub mod plot;
pub mod qr;
pub mod trade_chart;
pub mod training_chart;
pub mod walk;
pub mod why;
