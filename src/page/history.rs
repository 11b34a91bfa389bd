//! Keys that go through the table's history, wherever one is.

/// A step through the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryStep {
    /// Take back the last edit.
    Undo,
    /// Bring back what was taken back.
    Redo,
}

/// What `key` means, as in `KeyboardEvent.key`, with Control or Command held.
#[must_use]
pub fn history_step(key: &str, shift: bool) -> Option<HistoryStep> {
    match (key, shift) {
        ("z" | "Z", false) => Some(HistoryStep::Undo),
        ("z" | "Z", true) | ("y" | "Y", false) => Some(HistoryStep::Redo),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_history_is_gone_through_with_the_usual_keys() {
        let undone = [("z", false), ("Z", false)].map(|(key, shift)| history_step(key, shift));
        assert_eq!(undone, [Some(HistoryStep::Undo); 2]);
        let redone = [("z", true), ("Z", true), ("y", false)].map(|(key, shift)| history_step(key, shift));
        assert_eq!(redone, [Some(HistoryStep::Redo); 3]);
        assert_eq!([history_step("x", false), history_step("y", true)], [None; 2]);
    }
}
