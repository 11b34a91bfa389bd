//! Trains instead of constructing, and says how near it came: `cargo run --release --example train -- 3 3 1 50`.
//!
//! Arguments: a1, a2, idim, starts, iterations (1000), and noise where the starts are the constructed network. The
//! samples are integers, inputs 0 to 999 and outputs 0 to 99, as many as fit, from seed 1; idim 0 stands for the article's nine samples.

use zerofit::math::construct::construct;
use zerofit::math::construct::method::Method;
use zerofit::math::construct::progress::Progress;
use zerofit::math::float64;
use zerofit::math::shape::Shape;
use zerofit::share::presets::Preset;
use zerofit::share::random::RandomTable;
use zerofit::training::run::{Settings, Training};
use zerofit::training::start::Start;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let whole =
        |n: usize, otherwise: usize| arguments.get(n).map_or(otherwise, |text| text.parse().expect("a whole number"));
    let (a1, a2, idim, starts, iterations) = (whole(0, 3), whole(1, 3), whole(2, 0), whole(3, 50), whole(4, 1_000));
    let noise = arguments.get(5).map(|text| text.parse().expect("a number"));
    let draft = match Shape::new(idim, a1, a2, 1) {
        Ok(shape) => RandomTable::new(shape, shape.capacity(), 1, (0, 999), (0, 99)).expect("enough inputs").draft(),
        Err(_) => Preset::Article.table().draft(),
    };
    let data = draft.parse().expect("samples without faults");
    let start = noise.map_or(Start::Random, |noise| Start::Constructed { noise });
    let constructed = || float64::rounded(&construct(&data, Method::Float, &mut Progress::ignored()).network);
    let clock = std::time::Instant::now();
    let training = Training::new(&data, Settings { seed: 1, starts, iterations, start }, constructed);
    let mut steps = 0;
    let mut ends: Vec<_> = training.inspect(|_| steps += 1).filter(|point| point.end.is_some()).collect();
    ends.sort_by(|left, right| left.error.total_cmp(&right.error));
    for point in &ends {
        println!(
            "start {:3}: {:4} iterations, max |error| {:.3e}, {:?}",
            point.start, point.iteration, point.error, point.end
        );
    }
    println!("{steps} steps in {:.2} s; median {:.3e}", clock.elapsed().as_secs_f64(), ends[ends.len() / 2].error);
}
