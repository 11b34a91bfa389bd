//! Of random tables at the capacity, how many get a network that is exact in float32 and in float64, and how fast.
//!
//! `cargo run --release --example capacity -- [TABLES]`, 100 tables a shape where no number is given.

#[path = "../tests/native/sums.rs"]
mod sums;

use std::time::{Duration, Instant};

use zerofit::math::construct::construct;
use zerofit::math::construct::method::Method;
use zerofit::math::construct::progress::Progress;
use zerofit::math::network::check::is_exact;
use zerofit::math::network::forward::Evaluator;
use zerofit::math::shape::Shape;
use zerofit::share::random::RandomTable;

/// a1, a2 and m.
const SHAPES: [[usize; 3]; 9] =
    [[3, 3, 1], [4, 4, 1], [5, 5, 1], [6, 6, 1], [7, 7, 1], [8, 8, 1], [9, 9, 1], [4, 8, 2], [5, 10, 2]];

fn main() {
    let tables = std::env::args().nth(1).map_or(100, |count| count.parse().expect("a number of tables"));
    println!("five inputs 0..99, outputs 0..99, {tables} tables a shape");
    for shape in SHAPES {
        let [float32, float64] = [24, 53];
        let mut found: Vec<_> = (1..=tables).map(|seed| measure(shape, seed)).collect();
        let held = |bits: u64| found.iter().filter(|found| found.bits.is_some_and(|needed| needed <= bits)).count();
        let counts = (held(float64), held(float32));
        found.sort_by_key(|found| found.time);
        let [a1, a2, m] = shape;
        println!(
            "{a1} × {a2}, {m} outputs: float64 {}, float32 {}; constructed in {:.1?}, at most {:.1?}",
            counts.0,
            counts.1,
            found[found.len() / 2].time,
            found[found.len() - 1].time
        );
    }
}

struct Found {
    /// What a float format needs to be exact in any order of summation; `None` where none is.
    bits: Option<u64>,
    time: Duration,
}

fn measure([a1, a2, m]: [usize; 3], seed: u64) -> Found {
    let shape = Shape::new(5, a1, a2, m).expect("a shape");
    let table = RandomTable::new(shape, shape.capacity(), seed, (0, 99), (0, 99)).expect("a table");
    let data = table.draft().parse().expect("samples without faults");
    let start = Instant::now();
    let network = construct(&data, Method::Integer, &mut Progress::ignored()).network;
    let time = start.elapsed();
    let evaluator = Evaluator::new(&network);
    assert!(data.samples().iter().all(|sample| is_exact(&evaluator, sample)), "seed {seed} is not exact");
    // At most 2^p where one less has at most p bits.
    let bits = sums::largest(&network, &data).map(|largest| (largest - 1u32).bits());
    Found { bits, time }
}
