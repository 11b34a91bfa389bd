//! Integer networks are short.

use crate::common::construct;
use zerofit::math::construct::method::Method;
use zerofit::math::network::{Matrix, Network};
use zerofit::math::shape::Shape;
use zerofit::math::table::sample::Draft;
use zerofit::notation::number::digits;
use zerofit::share::presets::Preset;
use zerofit::share::random::RandomTable;

/// Digits of W2 and b2, numerators and denominators.
pub(crate) fn length(network: &Network) -> usize {
    let entries = |matrix: Matrix| {
        let (rows, columns) = network.size(matrix);
        (0..rows).flat_map(move |row| (0..columns).map(move |column| (matrix, row, column)))
    };
    let entries = entries(Matrix::W2).chain(entries(Matrix::B2));
    entries.filter_map(|(matrix, row, column)| network.entry(matrix, row, column)).map(|entry| digits(&entry)).sum()
}

/// Random samples with outputs 0..=99.
pub(crate) fn random(widths: [usize; 4], samples: usize, inputs: (i64, i64), seed: u64) -> Draft {
    let shape = Shape::try_from(widths).expect("a shape");
    RandomTable::new(shape, samples, seed, inputs, (0, 99)).expect("a table").draft()
}

#[test]
fn the_article_s_nine_samples_take_few_digits() {
    let network = construct(&Preset::Article.table().draft(), Method::Integer).network;
    let length = length(&network);
    assert!(length <= 33, "{length} digits");
    let whole =
        |neuron: &zerofit::math::network::Affine| (0..=neuron.weights().len()).all(|k| neuron.entry(k).is_integer());
    assert!(network.layers().iter().flatten().all(whole), "a fraction");
}

#[test]
fn a_fortieth_of_the_published_digits_is_enough() {
    for seed in 1..=3 {
        let draft = random([5, 10, 10, 1], 100, (0, 99), seed);
        let [published, integer] =
            [Method::Published, Method::Integer].map(|method| length(&construct(&draft, method).network));
        assert!(40 * integer <= published, "{integer} digits for {published}");
    }
}

#[test]
fn projections_that_lie_close_together_shorten_everything() {
    for (seed, most) in [(1, 1_443), (2, 1_500), (3, 1_500)] {
        let length = length(&construct(&random([5, 10, 10, 1], 100, (0, 99), seed), Method::Integer).network);
        assert!(length <= most, "seed {seed}: {length} digits");
    }
}

/// The congruences alone, solved with a common scale for all neurons, lead to about 400 digits an entry.
#[test]
fn large_networks_have_about_two_hundred_digits_an_entry() {
    let network = construct(&random([1, 100, 100, 1], 10_000, (0, 99_999), 1), Method::Integer).network;
    let length = length(&network);
    assert!(length < 250 * 10_000, "{length} digits");
}
