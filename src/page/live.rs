//! When a live region may speak again.

/// Milliseconds between two sentences.
const BETWEEN_MS: f64 = 5_000.0;
/// Work that ends sooner than this, in milliseconds, is not announced.
const SOON_MS: f64 = 1_000.0;

/// Milliseconds until the next sentence, `since_last` after the last one. A sentence about work that goes on waits until
/// that has gone on for a while: it began `since_begun` ago.
#[must_use]
pub fn next_words(since_last: f64, since_begun: Option<f64>) -> u32 {
    let wait = (BETWEEN_MS - since_last).max(since_begun.map_or(0.0, |since_begun| SOON_MS - since_begun));
    // At most 5000.
    wait.clamp(0.0, BETWEEN_MS) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_five_seconds_between_two_sentences() {
        let at = [0.0, 4_000.0, 9_000.0];
        assert_eq!(at.map(|since_last| next_words(since_last, None)), [5_000, 1_000, 0]);
        assert_eq!(at.map(|since_last| next_words(since_last, Some(3_000.0))), [5_000, 1_000, 0]);
    }

    #[test]
    fn what_is_done_soon_is_not_announced() {
        assert_eq!([next_words(9_000.0, Some(0.0)), next_words(4_500.0, Some(400.0))], [1_000, 600]);
    }
}
