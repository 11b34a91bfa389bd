//! When a live region may speak again.

/// Milliseconds between two sentences on the same thing.
const BETWEEN_MS: f64 = 5_000.0;

/// Milliseconds until the next sentence, `since_last` after the last one: none where it is about something else.
#[must_use]
pub fn next_words(is_other: bool, since_last: f64) -> u32 {
    let wait = if is_other { 0.0 } else { BETWEEN_MS - since_last };
    // At most 5000.
    wait.clamp(0.0, BETWEEN_MS) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_is_told_every_five_seconds_and_news_at_once() {
        assert_eq!([next_words(false, 0.0), next_words(false, 4_000.0), next_words(false, 9_000.0)], [5_000, 1_000, 0]);
        assert_eq!(next_words(true, 10.0), 0);
    }
}
