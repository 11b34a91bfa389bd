//! Keys of a list of tabs (WAI-ARIA tabs pattern).

/// The tab that a key leads to from tab `now`, of `count` ≥ 1 tabs; `None` where the key is not for tabs. The arrows go
/// round.
#[must_use]
pub fn next_tab(key: &str, now: usize, count: usize) -> Option<usize> {
    match key {
        "ArrowRight" => Some((now + 1) % count),
        "ArrowLeft" => Some((now + count - 1) % count),
        "Home" => Some(0),
        "End" => Some(count - 1),
        _ => None,
    }
}
