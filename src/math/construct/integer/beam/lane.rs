//! One L_j on its way through the groups, in machine words.

use num_integer::Integer;

use super::logarithm::{log, ratio};
use crate::math::exact::residue::{Digit, solve};

/// `fixed` + `growth`·v, for a v that is still free.
#[derive(Clone, Copy, Debug)]
pub(super) struct Free {
    pub(super) fixed: i64,
    pub(super) growth: i64,
}

/// λ·(L_j − C), as far as the congruences of the groups passed determine it. Methods give `None` beyond 64 bits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lane {
    /// λ, a power of two.
    pub(super) scale: i64,
    /// The value at b_0. Its growth is the product of the moduli so far.
    pub(super) first: Free,
    /// The value at the last threshold.
    at: Free,
    /// The slope from there, once the group's congruence is solved.
    slope: Free,
    /// How the slope grows with the value at b_0, in units of [`ratio`].
    rate: u64,
    /// Σ |weight|·h at the last sample, for every unit of the value at b_0.
    load: u64,
}

impl Lane {
    /// At b_0, where every value is possible.
    pub(super) const FREE: Self = {
        let any = Free { fixed: 0, growth: 1 };
        Self { scale: 1, first: any, at: any, slope: any, rate: 0, load: 0 }
    };

    /// Takes the value `z` at the distance `before` from the last threshold, which lies `reach` before the last sample.
    ///
    /// `None` where λ would have to be no power of two.
    pub(super) fn through(mut self, before: i64, z: i64, reach: i64) -> Option<Self> {
        // The congruence multiplies residues.
        i32::try_from(before).ok()?;
        let rest = self.rest(z)?.mod_floor(&before);
        let Digit { lift, common, digit } = solve(rest, self.at.growth.mod_floor(&before), &before);
        if !is_power_of_two(lift) {
            return None;
        }
        self.scale = self.scale.checked_mul(lift)?;
        let modulus = before / common;
        self.first = self.first.determine(lift, digit, modulus)?;
        self.at = self.at.determine(lift, digit, modulus)?;
        self.slope = Free { fixed: -self.rest(z)? / before, growth: -self.at.growth / before };
        let rate = ratio(self.slope.growth.unsigned_abs(), self.first.growth.unsigned_abs());
        self.load = self.load_with(rate, reach);
        self.rate = rate;
        Some(self)
    }

    /// Moves on to the threshold at the distance `width`.
    pub(super) fn pass(mut self, width: i64) -> Option<Self> {
        self.at.fixed = self.at.fixed.checked_add(width.checked_mul(self.slope.fixed)?)?;
        self.at.growth = self.at.growth.checked_add(width.checked_mul(self.slope.growth)?)?;
        Some(self)
    }

    /// log2 of the size that neurons made of this lane will have after [`Self::through`] the same, about.
    pub(super) fn size_through(&self, before: i64, z: i64, reach: i64) -> Option<u64> {
        let common = self.at.growth.gcd(&before);
        let lift = if common > 1 { common / common.gcd(&self.rest(z)?) } else { 1 };
        if !is_power_of_two(lift) {
            return None;
        }
        let rate = ratio(self.at.growth.unsigned_abs(), self.first.growth.unsigned_abs()) / before.unsigned_abs();
        let factors = [self.scale, lift, self.first.growth, before / common].map(|factor| log(factor.unsigned_abs()));
        Some(factors.iter().sum::<u64>() + log(self.load_with(rate, reach)))
    }

    /// What the value has too much for passing through `z` without a slope.
    fn rest(&self, z: i64) -> Option<i64> {
        self.at.fixed.checked_sub(z.checked_mul(self.scale)?)
    }

    fn load_with(&self, rate: u64, reach: i64) -> u64 {
        self.load.saturating_add(rate.saturating_add(self.rate).saturating_mul(reach.unsigned_abs()))
    }
}

impl Free {
    /// Multiplied by `lift`, with `digit` + `modulus`·v for the part of v that is not multiplied.
    fn determine(self, lift: i64, digit: i64, modulus: i64) -> Option<Self> {
        let fixed = self.fixed.checked_mul(lift)?.checked_add(self.growth.checked_mul(digit)?)?;
        Some(Self { fixed, growth: self.growth.checked_mul(modulus)? })
    }

    /// With `v` for v.
    pub(super) fn at(self, v: i64) -> Option<i64> {
        self.fixed.checked_add(self.growth.checked_mul(v)?)
    }
}

fn is_power_of_two(value: i64) -> bool {
    value.unsigned_abs().is_power_of_two()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_congruence_whose_residues_multiply_beyond_64_bits_is_left_to_longer_integers() {
        let start = Lane::FREE.through(3, 5, 9).and_then(|lane| lane.pass(1 << 40)).expect("short numbers");
        assert!(start.through((1 << 45) + 1, 1 << 44, 1 << 46).is_none());
    }
}
