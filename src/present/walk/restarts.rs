//! Where spare neurons let every zig-zag begin anew: two thresholds before a group, and a free slope between them.

use super::{Fact, LISTED, Step, Walk, fact, negative_at};
use crate::math::Rational;
use crate::math::network::Matrix;
use crate::math::network::line::Group;
use crate::notation::formula::{Numbers, show, value_of};
use crate::notation::symbols::doubly_indexed;
use crate::present::plot::series::Series;
use crate::words::walk as words;

/// Restarts that are worked out.
const WORKED_OUT: usize = 4;

/// What neuron 0 of the second layer does in the restart before a group.
struct Restart {
    group: usize,
    /// Numbers of both thresholds, from the left.
    thresholds: [usize; 2],
    /// r and b.
    at: [Rational; 2],
    /// g_0(r) and g_0(b).
    values: [Rational; 2],
    slope: Rational,
}

impl Walk<'_> {
    pub(super) fn restarts_step(&self) -> Step {
        let restarts = self.restarts();
        let segments = self.placed.groups().chunk_by(|_, next| next.restart.is_none());
        let longest = segments.clone().map(<[Group]>::len).max().unwrap_or(0);
        Step {
            title: words::RESTARTS.into(),
            sentences: vec![
                words::restarts(self.placed.restarts().count()),
                words::FREE_SLOPE.into(),
                words::segments(segments.count(), longest),
            ],
            formulas: restarts.iter().take(WORKED_OUT).flat_map(|restart| self.restart(restart)).collect(),
            facts: restarts.iter().flat_map(|restart| self.restart_facts(restart)).collect(),
            series: vec![Series::ZigZag(0), Series::Output(0)],
            ..Step::default()
        }
    }

    /// The first of them.
    fn restarts(&self) -> Vec<Restart> {
        let pairs =
            self.placed.groups().iter().enumerate().filter_map(|(i, group)| Some((i, group.restart?, group.start)));
        let mut sweep = self.line.sweep_of([0]);
        let restart = |(group, restart, start): (usize, usize, usize)| {
            let at = [restart, start].map(|i| self.line.threshold(i));
            let piece = sweep.reach(&at[0]);
            let values = [piece.value(0).reduced(), piece.at(0, &at[1]).reduced()];
            Restart { group, thresholds: [restart, start], at, values, slope: piece.slope(0).reduced() }
        };
        pairs.take(LISTED).map(restart).collect()
    }

    /// Where it is, and its slope worked out.
    fn restart(&self, Restart { group, thresholds, at: [r, b], values: [from, to], slope }: &Restart) -> [String; 2] {
        let [left, right] = [self.left_of(b), self.right_of(b)].map(|t| t.map(show).unwrap_or_default());
        let [first, second] = thresholds.map(|i| self.threshold_symbol(i));
        let mut numbers = Numbers::default();
        let quotient =
            format!("({} \u{2212} {}) / {}", numbers.plain(to), numbers.factor(from), numbers.factor(&(b - r)));
        let value = numbers.plain(slope);
        [
            words::restart(*group, &value_of(first, r), &value_of(second, b), left, right),
            numbers.formula([doubly_indexed("σ", *group, 0), quotient, value]).to_string(),
        ]
    }

    fn restart_facts(&self, Restart { group, thresholds, at, slope, .. }: &Restart) -> [Fact; 3] {
        let threshold = |n: usize| {
            let i = thresholds[n];
            fact(self.threshold_symbol(i), at[n].clone(), negative_at(Matrix::B1, i, 0))
        };
        [threshold(0), threshold(1), fact(doubly_indexed("σ", *group, 0), slope.clone(), None)]
    }
}
