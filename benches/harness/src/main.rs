//! The measurement natively: `bench-harness SAMPLES.json METHOD RUNS CHECKED` prints it.

use std::process::ExitCode;
use std::sync::LazyLock;
use std::time::Instant;

use bench_harness::{Measured, measure};

fn main() -> ExitCode {
    match run(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok(measured) => {
            println!("{measured}");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<Measured, String> {
    let [path, method, runs, checked] = arguments else {
        return Err("usage: bench-harness SAMPLES.json METHOD RUNS CHECKED".to_owned());
    };
    let samples = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let number = |text: &String| text.parse::<usize>().map_err(|error| format!("{text}: {error}"));
    measure(&samples, method, number(runs)?, number(checked)?, milliseconds)
}

fn milliseconds() -> f64 {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    START.elapsed().as_secs_f64() * 1_000.0
}
