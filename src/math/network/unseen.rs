//! What a network makes of samples that it was not made for.

use super::check::Verdict;
use crate::math::Rational;

/// How far off a network is at samples that it has not seen. The error at a sample is the largest of its outputs'.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unseen {
    /// At how many it is exact.
    pub exact: usize,
    /// At how many it is off by less than a half, so that whole outputs are right when they are rounded.
    pub rounded: usize,
    /// At half of them or more it is off by this much or more.
    pub median: Rational,
    /// The largest error.
    pub largest: Rational,
}

impl Unseen {
    /// What there is to say of `verdicts`; `None` where there are none.
    #[must_use]
    pub fn of(verdicts: &[Verdict]) -> Option<Self> {
        let half = Rational::new(1.into(), 2.into());
        let mut errors: Vec<_> = verdicts.iter().map(Verdict::error).collect();
        errors.sort_unstable();
        Some(Self {
            exact: verdicts.iter().filter(|verdict| verdict.is_exact()).count(),
            rounded: errors.partition_point(|error| *error < half),
            median: errors.get(errors.len() / 2)?.clone(),
            largest: errors.pop()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_counted_as_they_are() {
        let verdict = |differences: &[(i32, i32)]| {
            let difference = |&(p, q): &(i32, i32)| Rational::new(p.into(), q.into());
            Verdict { differences: differences.iter().map(difference).collect() }
        };
        let unseen = |verdicts: &[Verdict]| {
            let Unseen { exact, rounded, median, largest } = Unseen::of(verdicts).expect("errors");
            (exact, rounded, median.to_string(), largest.to_string())
        };
        let verdicts = [
            verdict(&[(0, 1), (0, 1)]),
            verdict(&[(1, 2), (0, 1)]),
            verdict(&[(1, 3), (-1, 4)]),
            verdict(&[(0, 1), (-7, 1)]),
        ];
        assert_eq!(unseen(&verdicts), (1, 2, "1/2".to_owned(), "7".to_owned()));
        assert_eq!(unseen(&verdicts[..1]), (1, 1, "0".to_owned(), "0".to_owned()));
        assert_eq!(Unseen::of(&[]), None);
    }
}
