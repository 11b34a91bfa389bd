//! The block of second-layer neurons for one output, neuron after neuron.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Zero};

use super::chain::{Chain, Need};
use super::grid::Grid;
use super::long::{Long, one, zero};

/// The neurons of one output: Λ·f = Λ·C + Σ_j (−1)^j·(Λ/Λ_j)·relu(g_j), Λ the last neuron's Λ_j.
pub struct Block {
    /// g_0, g_1, ….
    pub neurons: Vec<Neuron>,
    /// C.
    pub constant: BigInt,
}

/// g_j, with integer slopes.
pub struct Neuron {
    /// s_0j, s_1j − s_0j, ….
    pub weights: Vec<BigInt>,
    /// −c_j.
    pub bias: BigInt,
    /// Λ_j: what the outputs were multiplied by when this neuron was made. A multiple of the Λ of every earlier neuron.
    pub scale: BigInt,
    /// g_j at the last threshold b_{a1−1}, and its slope from there.
    pub last: (BigInt, BigInt),
}

impl Block {
    /// Fits integer `outputs` (those of group i in pivot order) over `grid`; `done` is told after every neuron.
    pub fn fit<L: Long>(grid: &Grid<L>, outputs: &[Vec<BigInt>], mut done: impl FnMut()) -> Self {
        let constant = outputs.iter().map(|y| &y[0]).min().expect("a shape has a group") - 1;
        let mut partial = Partial::<L>::new(outputs, &constant);
        let neurons = (0..grid.pivots())
            .map(|j| {
                let neuron = partial.add_neuron(grid, j);
                done();
                neuron
            })
            .collect();
        Self { neurons, constant }
    }
}

/// What is known once neurons 0..j are fixed.
struct Partial<L: Long> {
    /// Λ.
    scale: BigInt,
    /// y_ij − y_{i,j−1}, and y_i0 − C.
    changes: Vec<Vec<BigInt>>,
    /// G_i.
    missing: Vec<L>,
    /// V_i.
    slopes: Vec<L>,
}

impl<L: Long> Partial<L> {
    fn new(outputs: &[Vec<BigInt>], constant: &BigInt) -> Self {
        let changes = |y: &Vec<BigInt>| -> Vec<BigInt> {
            y.iter().zip(std::iter::once(constant).chain(y)).map(|(next, last)| next - last).collect()
        };
        let changes: Vec<_> = outputs.iter().map(changes).collect();
        Self {
            scale: BigInt::one(),
            missing: changes.iter().map(|group| L::from_big(&group[0])).collect(),
            slopes: vec![zero(); outputs.len()],
            changes,
        }
    }

    fn add_neuron(&mut self, grid: &Grid<L>, j: usize) -> Neuron {
        let mut chain = Chain::new(grid, j);
        // Where the congruences contradict each other, all outputs are scaled until they do not.
        while let Some(factor) = chain.solve(&self.missing) {
            self.raise_scale(&factor);
        }
        let needs: Vec<_> = (0..self.slopes.len()).map(|i| self.need(grid, i, j)).collect();
        let solution = chain.least(&self.missing, &self.slopes, &needs);
        self.slopes = solution.slopes;
        for i in 0..self.slopes.len() {
            if let Some(change) = self.changes[i].get(j + 1) {
                let change = signed(j, &self.scale * change);
                self.missing[i].set_sum(&self.slopes[i], &grid.groups[i].steps[j + 1], true, &L::from_big(&change));
            }
        }
        Neuron { scale: self.scale.clone(), weights: solution.weights, bias: solution.bias, last: solution.last }
    }

    fn raise_scale(&mut self, factor: &L::Step) {
        let mut big = one::<L>();
        big.scale(factor);
        self.scale *= big.to_big();
        self.missing.iter_mut().chain(&mut self.slopes).for_each(|value| value.scale(factor));
    }

    /// The least V_i that neuron `j` may leave.
    fn need(&self, grid: &Grid<L>, i: usize, j: usize) -> Need<L> {
        let slope = |change: &BigInt, step: &L::Step| {
            let mut run = one::<L>();
            run.scale(step);
            (signed(j, &self.scale * change), run.to_big())
        };
        let (changes, steps) = (&self.changes[i], &grid.groups[i].steps);
        let last = if j > 0 {
            let (rise, run) = slope(&changes[j], &steps[j]);
            Some(rise.div_ceil(&run))
        } else if changes.len() > 1 {
            // The first neuron is active in the whole group.
            Some((-self.missing[i].to_big()).div_ceil(&slope(&BigInt::zero(), &steps[0]).1))
        } else {
            None
        };
        let next = changes.get(j + 1).map(|change| {
            let (rise, run) = slope(change, &steps[j + 1]);
            rise.div_floor(&run) + 1
        });
        last.max(next).map(|need| L::from_big(&need))
    }
}

/// (−1)^j·`value`.
fn signed(j: usize, value: BigInt) -> BigInt {
    if j.is_multiple_of(2) { value } else { -value }
}
