//! Many inputs to the named targets, or to all: `cargo xtask fuzz [--inputs N] [--first N] [TARGET ...]`.

use fuzz::{TARGETS, run};

/// Inputs between two lines about a target.
const STEP: u64 = 1_000_000;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (mut names, mut inputs, mut first) = (Vec::new(), STEP, 0);
    while let Some(argument) = arguments.next() {
        let mut number = || arguments.next().and_then(|text| text.parse().ok()).expect("a number after the option");
        match argument.as_str() {
            "--inputs" => inputs = number(),
            "--first" => first = number(),
            _ => names.push(argument),
        }
    }
    let is_target = |name: &String| TARGETS.iter().any(|target| target.name == name);
    assert!(names.iter().all(is_target), "the targets are {}", TARGETS.map(|target| target.name).join(", "));
    for target in TARGETS.iter().filter(|target| names.is_empty() || names.iter().any(|name| name == target.name)) {
        for begin in (first..first + inputs).step_by(STEP as usize) {
            let count = STEP.min(first + inputs - begin);
            let worst = run(target, begin, count);
            println!(
                "{:9} {count} inputs from {begin}: at most {:.1} ms (input {}), {:.1} MB (input {})",
                target.name,
                worst.time.as_secs_f64() * 1e3,
                worst.slowest,
                worst.bytes as f64 / 1e6,
                worst.largest
            );
        }
    }
}
