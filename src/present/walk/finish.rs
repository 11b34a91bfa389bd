//! What comes after the zig-zags: samples that stand alone, the finished function, the check.

use num_traits::Zero;

use super::{LISTED, Step, Walk, at, bracketed, fact, list, show};
use crate::math::network::Matrix;
use crate::math::network::line::Role;
use crate::notation::symbols::{indexed, output};
use crate::present::plot::series::Series;
use crate::words::plural;

impl Walk<'_> {
    pub(super) fn singles_step(&self) -> Step {
        let shape = self.shape();
        // The threshold that it rises from.
        let column = |j: usize| {
            let weights = self.line.network().layers()[1][j].weights();
            weights.iter().rposition(|w| !w.is_zero()).unwrap_or_default()
        };
        let single = |j: usize| match self.placed.role(j) {
            Role::Single { rank } if rank < self.samples.len() => Some((j, rank)),
            _ => None,
        };
        let singles: Vec<_> = (0..shape.a2()).filter_map(single).collect();
        let texts = singles.iter().take(LISTED).map(|&(j, rank)| {
            format!(
                "{}: zero up to the position before, and acting at {} (row {})",
                indexed("g", j),
                show(self.position(rank)),
                self.sample(rank).row + 1
            )
        });
        Step {
            title: "The samples that stand alone".to_owned(),
            sentences: vec![
                format!(
                    "The second layer cannot be divided evenly among {} outputs. Each neuron that is left over fits one more sample, right of all groups, in all outputs at once.",
                    shape.m()
                ),
                "It is zero up to the sample before its own, so nothing that is already right changes.".to_owned(),
            ],
            formulas: texts.collect(),
            facts: singles
                .iter()
                .take(LISTED)
                .map(|&(j, _)| {
                    fact(
                        format!("slope of {}", indexed("g", j)),
                        self.entry(Matrix::W2, j, column(j)),
                        at(Matrix::W2, j, column(j)),
                    )
                })
                .collect(),
            series: singles
                .first()
                .map(|&(j, _)| Series::Rectified(j))
                .into_iter()
                .chain([Series::Output(0)])
                .collect(),
            ranks: singles.iter().map(|&(_, rank)| rank).collect(),
            pivots: Vec::new(),
            finished: true,
        }
    }

    pub(super) fn finished_step(&self) -> Step {
        let (shape, f) = (self.shape(), output(0, self.shape().m()));
        let terms: Vec<_> = (0..shape.a2())
            .map(|j| (j, self.entry(Matrix::W3, 0, j)))
            .filter(|(_, w)| *w != crate::math::Rational::default())
            .map(|(j, w)| format!("{}·relu({}(t))", bracketed(&w), indexed("g", j)))
            .collect();
        let constant = self.entry(Matrix::B3, 0, 0);
        Step {
            title: "The finished function".to_owned(),
            sentences: vec![
                format!("{f} is the constant plus the rectified zig-zags. It runs through every sample exactly; between the samples it may go wherever its corners take it."),
                "Neuron j changes only the pivots j, j + 1, … of each group. So each neuron settled one more point of every group, and none spoiled what was settled.".to_owned(),
            ],
            formulas: vec![format!("{f}(t) = {} + {}", show(&constant), list(&terms).replace(", ", " + "))],
            facts: (0..shape.a2().min(LISTED)).map(|j| fact(format!("weight of {}", indexed("g", j)), self.entry(Matrix::W3, 0, j), at(Matrix::W3, 0, j))).collect(),
            series: (0..shape.m().min(4)).map(Series::Output).collect(),
            pivots: Vec::new(),
            finished: true,
            ..Step::default()
        }
    }

    pub(super) fn check_step(&self) -> Step {
        let lines = self.samples.iter().take(LISTED).map(|sample| {
            let found = self.evaluator.trace(&sample.input).output;
            let pairs = found.iter().zip(&sample.output).enumerate();
            let texts: Vec<_> = pairs
                .map(|(d, (found, expected))| {
                    format!(
                        "{}(x) = {}, expected {}, difference {}",
                        output(d, self.shape().m()),
                        show(found),
                        show(expected),
                        show(&(found - expected))
                    )
                })
                .collect();
            format!("row {}: {}", sample.row + 1, texts.join("; "))
        });
        Step {
            title: "The check".to_owned(),
            sentences: vec![
                "Every sample is sent through the network by a plain forward pass, which knows nothing of positions, groups or pivots.".to_owned(),
                if self.samples.len() > LISTED {
                    format!("Here are the first {LISTED} of {}; the table “Check” has all of them.", plural(self.samples.len(), "sample"))
                } else {
                    "Here are all samples; the table “Check” has them, too.".to_owned()
                },
            ],
            formulas: lines.collect(),
            facts: Vec::new(),
            series: (0..self.shape().m().min(4)).map(Series::Output).collect(),
            ranks: (0..self.samples.len().min(1000)).collect(),
            pivots: Vec::new(),
            finished: true,
        }
    }
}
