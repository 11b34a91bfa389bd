//! Keys of the construction's walk.

/// The step that a key leads to from `step`, of `count` ≥ 1 steps; `None` where it leads nowhere.
#[must_use]
pub fn next_step(key: &str, step: usize, count: usize) -> Option<usize> {
    match key {
        "ArrowLeft" | "PageUp" => step.checked_sub(1),
        "ArrowRight" | "PageDown" => Some(step + 1).filter(|&next| next < count),
        "Home" => Some(0),
        "End" => count.checked_sub(1),
        _ => None,
    }
}
