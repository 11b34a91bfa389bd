//! Exact values to text: numbers, words, and what a copied number looks like. Pure, tested as text.

pub mod number;
pub mod words;
