//! Exact values to text and pictures: numbers, words, and what a copied number looks like. Pure, tested as text.

pub mod diagram;
pub mod number;
pub mod picture;
pub mod plot;
pub mod qr;
pub mod symbols;
pub mod training_chart;
pub mod walk;
pub mod words;
