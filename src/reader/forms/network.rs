//! Files that hold a network: what is in them are no samples.

/// What begins a line of the files in which this page writes networks with rounded samples, or without any.
const NETWORKS: [&str; 3] = ["\nimport torch\n", "\n#ifndef ZEROFIT_H\n", "\n\\[ W_1 = "];

/// Whether `text` is a network that this page has written, whose samples are not in it as they were.
pub(super) fn is_network(text: &str) -> bool {
    // What it says of itself comes first, in comments.
    text.starts_with(['#', '/', '%']) && NETWORKS.iter().any(|line| text.contains(line))
}
