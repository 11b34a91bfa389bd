//! What stands between texts that are said one after the other.

messages! { "" =>
    /// One sentence after others.
    pub fn and(sentences: &str, next: &str);
    /// A picture's title and what it shows, in one.
    pub fn titled(title: &str, description: &str);
}

/// Sentences, one after the other.
#[must_use]
pub fn sentences(all: impl IntoIterator<Item = String>) -> String {
    all.into_iter().reduce(|before, next| and(&before, &next)).unwrap_or_default()
}
