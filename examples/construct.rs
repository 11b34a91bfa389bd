//! Constructs and checks a network from samples in the exchange form.
//!
//! `cargo run --release --example construct -- IN.json [--method published|integer|float] [--out OUT.json]`

use std::process::ExitCode;
use std::time::Instant;

use zerofit::math::construct;
use zerofit::math::construct::method::Method;
use zerofit::math::construct::progress::Progress;
use zerofit::math::float64::{Exactness, Guarantee, Tally};
use zerofit::math::network::check::is_exact;
use zerofit::math::network::forward::Evaluator;
use zerofit::math::network::{Matrix, Network};
use zerofit::math::table::sample::DataSet;
use zerofit::notation::number::digits;
use zerofit::share::exchange;
use zerofit::words;

const USAGE: &str = "usage: construct IN.json [--method published|integer|float] [--out OUT.json]";

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
    let Arguments { input, method, output } = arguments().map_err(|fault| vec![format!("{fault}\n{USAGE}")])?;
    let data = read(&input)?;
    let start = Instant::now();
    let network = construct::construct(&data, method, &mut Progress::ignored()).network;
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
    if let Some(path) = output {
        std::fs::write(&path, exchange::write(&data, &network)).map_err(|error| vec![format!("{path}: {error}")])?;
    }
    Ok(exact == data.samples().len())
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

struct Arguments {
    input: String,
    method: Method,
    output: Option<String>,
}

fn arguments() -> Result<Arguments, String> {
    let (mut input, mut method, mut output) = (None, Method::default(), None);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("{argument} needs a value"));
        match argument.as_str() {
            "--out" => output = Some(value()?),
            "--method" => {
                let name = value()?;
                method = Method::from_name(&name).ok_or(format!("there is no method {name}"))?;
            }
            option if option.starts_with("--") => return Err(format!("there is no option {option}")),
            _ if input.is_some() => return Err(format!("one input is enough; what is {argument}?")),
            _ => input = Some(argument),
        }
    }
    Ok(Arguments { input: input.ok_or("no input")?, method, output })
}

fn read(path: &str) -> Result<DataSet, Vec<String>> {
    let text = std::fs::read_to_string(path).map_err(|error| vec![format!("{path}: {error}")])?;
    let located = |fault: String| format!("{path}: {fault}");
    let draft = exchange::read(&text)
        .map_err(|faults| faults.iter().map(ToString::to_string).map(located).collect::<Vec<_>>())?;
    draft.parse().map_err(|faults| faults.iter().map(|fault| located(words::fault(fault))).collect())
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
