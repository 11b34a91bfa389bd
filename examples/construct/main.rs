//! Constructs and checks a network from a table in a file: `cargo run --release --example construct -- --help`.

mod arguments;
mod files;
mod held_out;
mod table;

use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;
use zerofit::export::Export;
use zerofit::math::construct;
use zerofit::math::construct::progress::Progress;
use zerofit::math::float64::{Exactness, Guarantee, Tally};
use zerofit::math::network::check::is_exact;
use zerofit::math::network::forward::Evaluator;
use zerofit::math::network::{Matrix, Network};
use zerofit::math::table::sample::DataSet;
use zerofit::notation::number::digits;

use crate::arguments::Arguments;
use crate::table::Samples;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(faults) => {
            for fault in faults {
                eprintln!("{fault}");
            }
            ExitCode::from(2)
        }
    }
}

/// Whether every sample came out exactly.
fn run() -> Result<bool, Vec<String>> {
    let arguments = Arguments::parse();
    let Samples { data, names, left_out, held_out } = table::read(&arguments)?;
    left_out.iter().for_each(|said| println!("{said}"));
    let start = Instant::now();
    let network = construct::construct(&data, arguments.method, &mut Progress::ignored()).network;
    let constructed = start.elapsed();
    let evaluator = Evaluator::new(&network);
    let exact = data.samples().iter().filter(|sample| is_exact(&evaluator, sample)).count();
    let checked = start.elapsed() - constructed;
    let (total, longest) = sizes(&network);
    let shape = data.shape();
    println!("{} × {} neurons, {} inputs, {} outputs", shape.a1(), shape.a2(), shape.idim(), shape.m());
    println!("{total} digits in all, {longest} in the longest entry");
    println!("constructed in {:.4} s, checked in {:.4} s", constructed.as_secs_f64(), checked.as_secs_f64());
    println!("{exact} of {} exact", data.samples().len());
    println!("{}", in_floats(&network, &data));
    held_out::report(&network, &held_out, arguments.seed).into_iter().for_each(|said| println!("{said}"));
    let all_exact = exact == data.samples().len();
    if !arguments.out.is_empty() {
        files::write(&Export::new(data, network, arguments.method, names), &arguments.out)?;
    }
    Ok(all_exact)
}

/// What floating point makes of the network.
fn in_floats(network: &Network, data: &DataSet) -> String {
    let exactness = Exactness::of(network, data);
    let needed = exactness.bits.map_or("no format is known".to_owned(), |bits| format!("{bits} bits"));
    let [in_float64, in_float32] = [exactness.float64, exactness.float32].map(guarantee);
    let mut tally = Tally::new(network, data);
    for sample in data.samples() {
        tally.add(&sample.input, &sample.output);
    }
    let Tally { largest_error, given_back, .. } = tally;
    let (largest_weight, samples) = (tally.largest_weight(), data.samples().len());
    format!(
        "{needed} to be exact in any order; float64: {in_float64}, float32: {in_float32}\n\
         in float64: max |error| {largest_error:.1e}, largest |weight| {largest_weight:.1e}, \
         {given_back} of {samples} given back by rounding"
    )
}

fn guarantee(guarantee: Guarantee) -> &'static str {
    match guarantee {
        Guarantee::Certified => "exact in any order",
        Guarantee::InOrder => "exact in the order of the weights",
        Guarantee::None => "not exact",
    }
}

fn sizes(network: &Network) -> (usize, usize) {
    let lengths = Matrix::ALL.into_iter().flat_map(|matrix| {
        let (rows, columns) = network.size(matrix);
        (0..rows).flat_map(move |row| (0..columns).map(move |column| (matrix, row, column)))
    });
    let lengths =
        lengths.filter_map(|(matrix, row, column)| network.entry(matrix, row, column)).map(|entry| digits(&entry));
    lengths.fold((0, 0), |(total, longest), length| (total + length, longest.max(length)))
}
