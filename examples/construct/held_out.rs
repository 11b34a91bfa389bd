//! Rows that the network is not made for, and what it makes of them.

use num_traits::Signed;
use zerofit::math::Rational;
use zerofit::math::network::Network;
use zerofit::math::network::check::{Verdict, check};
use zerofit::math::network::forward::Evaluator;
use zerofit::math::table::number::parse;
use zerofit::math::table::sample::{Row, Sample};
use zerofit::reader::choices::Chosen;
use zerofit::share::random::choice;

/// Takes `percent` of the rows out of `chosen`, by `seed`.
pub(crate) fn take(chosen: &mut Chosen, percent: u32, seed: u64) -> Vec<Row> {
    let all = chosen.rows.len();
    let mut taken = choice(all, all * percent as usize / 100, seed).into_iter();
    let mut held_out = Vec::new();
    let (rows, from) = (std::mem::take(&mut chosen.rows), std::mem::take(&mut chosen.from));
    for (row, from) in rows.into_iter().zip(from) {
        if taken.next() == Some(true) {
            held_out.push(row);
        } else {
            chosen.rows.push(row);
            chosen.from.push(from);
        }
    }
    held_out
}

/// How many of the rows the network gives exactly, and how many of its outputs are nearer to theirs than a half.
pub(crate) fn report(network: &Network, rows: &[Row], seed: u64) -> String {
    let evaluator = Evaluator::new(network);
    let half = Rational::new(1.into(), 2.into());
    let verdicts: Vec<_> = rows.iter().filter_map(sample).map(|sample| check(&evaluator, &sample)).collect();
    let exact = verdicts.iter().filter(|verdict| verdict.is_exact()).count();
    let is_near = |verdict: &&Verdict| verdict.differences.iter().all(|difference| difference.abs() < half);
    let near = verdicts.iter().filter(is_near).count();
    format!("held out (seed {seed}): {} rows, {exact} exact, {near} within a half in every output", verdicts.len())
}

/// The row as a sample, where all its cells are numbers.
fn sample(row: &Row) -> Option<Sample> {
    let values = |cells: &[String]| cells.iter().map(|text| parse(text).ok()).collect::<Option<Vec<_>>>();
    Some(Sample { row: 0, input: values(&row.inputs)?, output: values(&row.outputs)? })
}
