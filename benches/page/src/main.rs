//! What the built page makes people wait for, in Chromium: `cargo xtask bench` builds it and calls this.

mod acts;
mod watch;

use std::future::Future;
use std::io::Write;
use std::pin::Pin;

use acts::Measured;
use anyhow::Result;
use browser_tests::server::Encoding;

type Act = fn() -> Pin<Box<dyn Future<Output = Measured>>>;

/// Tasks of less than so many milliseconds are not told apart; none may take longer.
pub(crate) const TASK: u32 = 50;
/// How often each is done; the table has the median.
const RUNS: usize = 3;

/// What is done, the milliseconds it may take, and how it is done.
const ACTS: &[(&str, u32, Act)] = &[
    ("1.6 Mbit/s, 150 ms: verified, gzip", 2_500, || Box::pin(acts::far(Encoding::Gzip, 1))),
    ("1.6 Mbit/s, 150 ms: verified, brotli", 2_500, || Box::pin(acts::far(Encoding::Brotli, 1))),
    ("the same, processor four times slower, gzip", 2_500, || Box::pin(acts::far(Encoding::Gzip, 4))),
    ("opening: longest task", TASK, || Box::pin(acts::opening())),
    ("edit among 10,000 samples: longest task", TASK, || Box::pin(acts::edit())),
    ("choosing the 10,000 samples: longest task", TASK, || Box::pin(acts::choosing())),
    ("pasting 10,000 rows, to the preview: longest task", TASK, || Box::pin(acts::pasting())),
    ("each tab with 10,000 samples: longest task", TASK, || Box::pin(acts::tabs())),
    ("scrolling W2 of 100 × 100: longest task", TASK, || Box::pin(acts::scrolling())),
    ("scrolling W2 of 100 × 100: frame, p90", 17, || Box::pin(acts::scrolled_frame())),
    ("100 inputs: longest task", TASK, || Box::pin(acts::hundred_inputs())),
    ("dragging the plot of 10,000 samples: frame, p90", 17, || Box::pin(acts::panning())),
    ("zooming the plot of 10,000 samples: frame, p90", 17, || Box::pin(acts::zooming())),
    ("edit, tabs, row; processor four times slower: to the next frame", 100, || Box::pin(acts::answering())),
    ("32 × 32 published: figures after the check", 0, || Box::pin(acts::figures())),
    ("400 × 250 × 10: chosen to verified", 6_000, || Box::pin(acts::ten_outputs())),
];

/// Measures what is named, or everything, as one table.
#[tokio::main]
async fn main() -> Result<()> {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let mut out = std::io::stdout();
    writeln!(out, "| the page in Chromium, medians of {RUNS} | measured | at most |\n| --- | ---: | ---: |")?;
    for (name, goal, act) in ACTS {
        if !wanted.is_empty() && !wanted.iter().any(|part| name.contains(part.as_str())) {
            continue;
        }
        let mut times = Vec::new();
        for _ in 0..RUNS {
            times.push(act().await?);
        }
        times.sort_by(f64::total_cmp);
        let median = times[RUNS / 2];
        // The browser tells of no task below 50 ms.
        let measured =
            if *goal == TASK && median <= f64::from(TASK) { format!("≤ {TASK}") } else { format!("{median:.0}") };
        writeln!(out, "| {name} | {measured} ms | {goal} ms |")?;
    }
    Ok(())
}
