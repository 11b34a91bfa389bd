//! What is said of samples that are held out, and of outputs that are shuffled.

use super::message::Count;

texts! { "fit-" =>
    TITLE;
    ABOUT;
    SHARE;
    ABOUT_SHARE;
    ABOUT_SEED;
    HOLD_OUT;
    SHUFFLE;
    RUNNING;
    PUT_BACK;
    TOO_FEW;
    LINES;
}

messages! { "fit-" =>
    /// How the network does at what it was made of.
    pub fn seen(samples: usize as Count, exact: usize as Count);
    /// How it does at what it has not seen.
    pub fn unseen(samples: usize as Count, exact: usize as Count);
    /// How it does there when it is rounded.
    pub fn rounded(samples: usize as Count);
    /// How always saying the same would do there.
    pub fn commonest(samples: usize as Count);
    /// How far off it is there.
    pub fn errors(median: String, largest: String);
    /// Rows that are not shown.
    pub fn more_rows(rows: usize as Count);
    /// What a table is called whose outputs were shuffled.
    pub fn shuffled(name: &str);
}
