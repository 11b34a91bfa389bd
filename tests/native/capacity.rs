//! At the capacity, networks of small tables are exact in hardware.

use num_bigint::BigInt;
use zerofit::math::construct::method::Method;

use crate::common::{check_exact, construct, data_set};
use crate::lengths::random;
use crate::sums::largest;

/// Five inputs 0..=99 and outputs 0..=99, as many samples as the network fits.
#[track_caller]
fn check(widths: [usize; 3], seed: u64, bits: u32) {
    let [a1, a2, m] = widths;
    let draft = random([5, a1, a2, m], a1 * (a2 / m) + a2 % m, (0, 99), seed);
    check_exact(&draft, Method::Integer);
    let network = construct(&draft, Method::Integer).network;
    let largest = largest(&network, &data_set(&draft));
    let fits = largest.as_ref().is_some_and(|largest| *largest <= BigInt::from(1) << bits);
    assert!(fits, "{widths:?}, seed {seed}: {largest:?} is more than {bits} bits");
}

#[test]
fn float32_holds_3_by_3_and_4_by_4() {
    for seed in 1..=5 {
        check([3, 3, 1], seed, 24);
        check([4, 4, 1], seed, 24);
    }
}

#[test]
fn float64_holds_5_by_5_to_7_by_7() {
    for seed in 1..=2 {
        check([5, 5, 1], seed, 53);
        check([6, 6, 1], seed, 53);
        check([7, 7, 1], seed, 53);
    }
}

#[test]
fn float64_holds_8_by_8() {
    check([8, 8, 1], 1, 53);
}

#[test]
fn float64_holds_several_outputs() {
    check([4, 8, 2], 1, 53);
    check([3, 9, 3], 1, 53);
    check([4, 5, 2], 1, 53);
}

#[test]
fn the_same_table_always_gets_the_same_network() {
    let draft = random([5, 6, 6, 1], 36, (0, 99), 1);
    assert_eq!(construct(&draft, Method::Integer).network, construct(&draft, Method::Integer).network);
}
