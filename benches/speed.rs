//! Reading, construction and check at the sizes that are promised, natively: `cargo bench`.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use zerofit::math::construct::construct;
use zerofit::math::construct::method::Method;
use zerofit::math::construct::progress::Progress;
use zerofit::math::network::Network;
use zerofit::math::network::check::is_exact;
use zerofit::math::network::forward::Evaluator;
use zerofit::math::shape::Shape;
use zerofit::math::table::sample::DataSet;
use zerofit::reader::{self, Options};
use zerofit::share::random::RandomTable;

/// Random samples for a shape, as many as it fits, with outputs 0..=99.
fn samples(widths: (usize, usize, usize, usize), inputs: (i64, i64)) -> DataSet {
    let shape = Shape::new(widths.0, widths.1, widths.2, widths.3).expect("a shape");
    let table = RandomTable::new(shape, shape.capacity(), 1, inputs, (0, 99)).expect("a random table");
    table.draft().parse().expect("samples without faults")
}

fn network(data: &DataSet, method: Method) -> Network {
    construct(data, method, &mut Progress::ignored()).network
}

/// Construction, then the check of every `step`th sample.
fn bench(criterion: &mut Criterion, name: &str, method: Method, data: &DataSet, step: usize) {
    let mut group = criterion.benchmark_group(name);
    group.sample_size(10);
    group.bench_function("construct", |bencher| bencher.iter(|| black_box(network(data, method))));
    let network = network(data, method);
    let evaluator = Evaluator::new(&network);
    let chosen: Vec<_> = data.samples().iter().step_by(step).collect();
    group.bench_function(format!("check {} samples", chosen.len()), |bencher| {
        bencher.iter(|| assert!(chosen.iter().all(|sample| is_exact(&evaluator, sample))));
    });
    group.finish();
}

/// 20,000 rows of 20 columns, which are to be read in less than a second.
fn bench_reading(criterion: &mut Criterion) {
    let row = |row: usize| (0..20).map(|column| format!("{}.{}", row % 977, row * column % 1_013)).collect::<Vec<_>>();
    let mut group = criterion.benchmark_group("read 20,000 × 20");
    group.sample_size(10);
    for (name, separator) in [("commas", ","), ("tabs", "\t"), ("spaces", " ")] {
        let text = (0..20_000).map(|at| row(at).join(separator) + "\n").collect::<String>();
        group.bench_function(name, |bencher| bencher.iter(|| black_box(reader::read(&text, &Options::default()))));
    }
    group.finish();
}

fn all(criterion: &mut Criterion) {
    bench_reading(criterion);
    let five_inputs = samples((5, 20, 20, 1), (0, 99));
    bench(criterion, "published 20 × 20", Method::Published, &five_inputs, 1);
    bench(criterion, "integer 100 × 100", Method::Integer, &samples((1, 100, 100, 1), (0, 99_999)), 20);
    bench(criterion, "integer 400 × 250 × 10", Method::Integer, &samples((1, 400, 250, 10), (0, 99_999)), 100);
}

criterion_group!(benches, all);
criterion_main!(benches);
