//! Inputs near those that readers expect.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::Rng;

/// What means something to some reader.
const TOKENS: [&str; 48] = [
    "\t",
    "\n",
    "\r\n",
    ",",
    ";",
    "|",
    " ",
    "\u{a0}",
    "\u{202f}",
    "\u{200b}",
    "\u{feff}",
    "\u{202e}",
    "\"",
    "'",
    "[",
    "]",
    "{",
    "}",
    "(",
    ")",
    "-",
    "\u{2212}",
    "+",
    ".",
    "e",
    "E-",
    "/",
    "0",
    "1",
    "9999999999",
    "1e999",
    "1/0",
    "1/3",
    "NaN",
    "inf",
    "null",
    "array(",
    "Fraction(",
    "\\frac{",
    "&",
    "\\\\",
    "| --- |",
    "\u{1f}",
    "\u{ff11}",
    "\u{bd}",
    "%",
    "...",
    "\0",
];

/// The longest input.
const LONGEST: usize = 4_096;

/// One of `seeds`, changed in up to eight places; sometimes bytes of no seed.
pub(crate) fn mutated(seeds: &[Vec<u8>], random: &mut ChaCha8Rng) -> Vec<u8> {
    let mut input = seed(seeds, random);
    for _ in 0..below(9, random) {
        change(&mut input, seeds, random);
    }
    input.truncate(LONGEST);
    input
}

fn seed(seeds: &[Vec<u8>], random: &mut ChaCha8Rng) -> Vec<u8> {
    match below(seeds.len() + 1, random) {
        number if number < seeds.len() => seeds[number].clone(),
        _ => (0..below(64, random)).map(|_| random.next_u32() as u8).collect(),
    }
}

fn change(input: &mut Vec<u8>, seeds: &[Vec<u8>], random: &mut ChaCha8Rng) {
    let at = below(input.len() + 1, random);
    let end = (at + below(16, random)).min(input.len());
    match below(6, random) {
        0 => insert(input, at, TOKENS[below(TOKENS.len(), random)].as_bytes()),
        1 => drop(input.drain(at..end)),
        2 => {
            let part = input[at..end].to_vec();
            for _ in 0..below(9, random) {
                insert(input, at, &part);
            }
        }
        3 => {
            if let Some(byte) = input.get_mut(at) {
                *byte = random.next_u32() as u8;
            }
        }
        4 => {
            if let Some(byte) = input.get_mut(at) {
                *byte ^= 1 << below(8, random);
            }
        }
        _ => {
            let other = seed(seeds, random);
            let from = below(other.len() + 1, random);
            input.truncate(at);
            input.extend_from_slice(&other[from..]);
        }
    }
}

fn insert(input: &mut Vec<u8>, at: usize, part: &[u8]) {
    input.splice(at..at, part.iter().copied());
}

fn below(count: usize, random: &mut ChaCha8Rng) -> usize {
    (random.next_u64() % count as u64) as usize
}
