//! Constructs integer networks for random small tables and checks every sample exactly.
//!
//! `cargo run --release --example soak -- COUNT [--seed SEED]`
//!
//! All shapes up to 8 × 8 with up to four outputs, any number of samples that fits, so any number of spare neurons;
//! neighbouring, scattered and far positions, fractions, constant and huge outputs.

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::rc::Rc;

use zerofit::math::construct::construct;
use zerofit::math::construct::integer::Groups;
use zerofit::math::construct::method::Method;
use zerofit::math::construct::progress::Progress;
use zerofit::math::network::check::is_exact;
use zerofit::math::network::forward::Evaluator;
use zerofit::math::network::line::{Line, Placed};
use zerofit::math::shape::Shape;
use zerofit::math::table::sample::{DataSet, Draft, Row};

fn main() -> ExitCode {
    let Some((count, seed)) = arguments() else {
        eprintln!("usage: soak COUNT [--seed SEED]");
        return ExitCode::from(2);
    };
    let mut random = Random(seed);
    let mut kinds: BTreeMap<&str, u64> = BTreeMap::new();
    let mut samples = 0;
    for n in 0..count {
        let draft = table(&mut random);
        let data = draft.parse().expect("a table without faults");
        if let Err(fault) = try_out(&data) {
            eprintln!("table {n}, {:?}: {fault}\n{:?}", draft.shape, draft.rows);
            return ExitCode::FAILURE;
        }
        *kinds.entry(kind(&data)).or_default() += 1;
        samples += data.samples().len();
    }
    println!("{count} tables with {samples} samples: all constructed, exact, and read off as constructed");
    for (kind, count) in kinds {
        println!("{count:>10} {kind}");
    }
    ExitCode::SUCCESS
}

fn arguments() -> Option<(u64, u64)> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    match &arguments[..] {
        [count] => Some((count.parse().ok()?, 1)),
        [count, option, seed] if option == "--seed" => Some((count.parse().ok()?, seed.parse().ok()?)),
        _ => None,
    }
}

/// What is wrong with the network for `data`, if anything is.
fn try_out(data: &DataSet) -> Result<(), String> {
    let network = construct(data, Method::Integer, &mut Progress::ignored()).network;
    let evaluator = Evaluator::new(&network);
    if let Some(sample) = data.samples().iter().find(|sample| !is_exact(&evaluator, sample)) {
        return Err(format!("row {} is not exact", sample.row));
    }
    let whole =
        |k: usize| network.layers()[k].iter().all(|row| (0..=row.weights().len()).all(|k| row.entry(k).is_integer()));
    if !whole(0) || !whole(1) {
        return Err("a fraction in a hidden layer".to_owned());
    }
    let line = Line::new(&network).ok_or("several projections")?;
    let placed = Placed::new(&line, data.samples());
    let groups = Groups::new(data.samples().len(), data.shape());
    let found: Vec<_> = placed.groups().iter().map(|group| group.ranks.clone()).collect();
    let expected: Vec<_> = (0..groups.count()).map(|i| groups.ranks(i)).collect();
    if found == expected { Ok(()) } else { Err(format!("groups {found:?} for {expected:?}")) }
}

fn kind(data: &DataSet) -> &'static str {
    let groups = Groups::new(data.samples().len(), data.shape());
    match groups.segments.len() {
        0 => "without groups",
        _ if groups.restarts_everywhere() => "with a restart before every group",
        1 => "with one segment",
        _ => "with some restarts",
    }
}

fn table(random: &mut Random) -> Draft {
    let [a1, a2, m, idim] = [8, 8, 4, 2].map(|most| random.below(most) as usize + 1);
    let shape = Shape::new(idim, a1, a2, m).expect("small widths");
    let count = random.below(shape.capacity() as u64) + 1;
    let spread = [1, 1, 2, 10, 1_000, 1 << 40][random.below(6) as usize];
    let unit = [1, 1, 1, 2, 7, 30][random.below(6) as usize];
    let outputs = random.below(5);
    let mut at = -i64::try_from(random.below(20)).expect("a small number");
    let row = |_| {
        at += 1 + random.below(spread) as i64;
        // The second input tells nothing apart, so the first decides.
        let inputs = (0..idim).map(|k| if k == 0 { format!("{at}/{unit}") } else { random.below(3).to_string() });
        let inputs = inputs.collect();
        Rc::new(Row { inputs, outputs: (0..m).map(|_| output(random, outputs)).collect() })
    };
    Draft::new(shape, (0..count).map(row).collect::<Vec<_>>())
}

fn output(random: &mut Random, kind: u64) -> String {
    let whole = random.next() as i64;
    match kind {
        0 => "5/7".to_owned(),
        1 => (whole % 3).to_string(),
        2 => (whole % 100).to_string(),
        3 => format!("{}/{}", whole % 100, 1 + random.below(9)),
        _ => whole.to_string(),
    }
}

/// SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }
}
