//! One congruence for a digit.

use num_integer::Integer;
use num_traits::Signed;

/// The solution of rest + factor·digit ≡ 0 modulo m, possible once everything is multiplied by `lift`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digit<S> {
    /// The least multiplier of `rest` with which there is a solution.
    pub lift: S,
    /// gcd(factor, m).
    pub common: S,
    /// The least digit ≥ 0 for lift·rest; determined modulo m / common.
    pub digit: S,
}

/// Solves the congruence for residues `rest` and `factor` in 0..m.
pub fn solve<S: Integer + Signed + Clone>(rest: S, factor: S, m: &S) -> Digit<S> {
    let (common, inverse) = inverse(factor, m);
    if common.is_one() {
        return Digit { lift: S::one(), common, digit: (-rest * inverse).mod_floor(m) };
    }
    let lift = common.clone() / common.gcd(&rest);
    // common divides lift·rest, so the quotient is already known modulo m / common.
    let quotient = (rest / (common.clone() / lift.clone())).mod_floor(&(m.clone() / common.clone()));
    let digit = (-quotient * inverse).mod_floor(&(m.clone() / common.clone()));
    Digit { lift, common, digit }
}

/// gcd(a, m), and x with x·a ≡ gcd(a, m) modulo m.
fn inverse<S: Integer + Signed + Clone>(a: S, m: &S) -> (S, S) {
    let (mut last, mut next) = (m.clone(), a);
    let (mut last_factor, mut next_factor) = (S::zero(), S::one());
    while !next.is_zero() {
        let (quotient, rest) = last.div_rem(&next);
        let factor = last_factor - quotient * next_factor.clone();
        (last, next) = (next, rest);
        (last_factor, next_factor) = (next_factor, factor);
    }
    (last, last_factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_small_congruence_is_solved_with_the_least_lift_and_digit() {
        for m in 1i64..40 {
            for (rest, factor) in (0..m).flat_map(|rest| (0..m).map(move |factor| (rest, factor))) {
                let Digit { lift, common, digit } = solve(rest, factor, &m);
                let solves = |lift: i64, digit: i64| (lift * rest + factor * digit) % m == 0;
                let least_lift = (1..=m).find(|&lift| (0..m).any(|digit| solves(lift, digit)));
                let least_digit = (0..m).find(|&digit| solves(lift, digit));
                assert_eq!((Some(lift), Some(digit)), (least_lift, least_digit), "{rest} + {factor}·d modulo {m}");
                assert_eq!(common, factor.gcd(&m));
            }
        }
    }
}
