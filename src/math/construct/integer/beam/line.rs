//! Full groups of integer positions and outputs, in machine words.

/// Groups of as many positions each, in pivot order, and what the blocks of all outputs are to fit there.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Positions x_ij, by group.
    pub(super) x: Vec<Vec<i64>>,
    /// The greatest C that is allowed, by output.
    pub(super) constants: Vec<i64>,
    /// z = y − C for that, by output, then by group.
    pub(super) z: Vec<Vec<Vec<i64>>>,
}

/// Positions and outputs are shorter than this many bits, so that there is room to multiply them.
const BITS: u32 = 40;

impl Line {
    /// The line of ascending `positions` in groups of `size`, with `outputs` by position, one list an output.
    ///
    /// `None` where a number is too long.
    pub(super) fn new(positions: &[i64], outputs: &[Vec<i64>], size: usize) -> Option<Self> {
        let short = |&value: &i64| value.unsigned_abs() < 1 << BITS;
        if !positions.iter().chain(outputs.iter().flatten()).all(short) {
            return None;
        }
        let outputs: Vec<_> = outputs.iter().map(|y| groups(y, size)).collect();
        let constants: Vec<_> = outputs.iter().map(|y| least_first(y)).collect();
        let above = |(y, constant): (Vec<Vec<i64>>, &i64)| {
            y.into_iter().map(|group| group.into_iter().map(|y| y - constant).collect()).collect()
        };
        let z = outputs.into_iter().zip(&constants).map(above).collect();
        Some(Self { x: groups(positions, size), constants, z })
    }

    /// Groups.
    pub(super) fn groups(&self) -> usize {
        self.x.len()
    }

    /// Zig-zags of all outputs: output d has those from d·(positions of a group) on.
    pub(super) fn lanes(&self) -> usize {
        self.z.len() * self.x[0].len()
    }

    /// Position of the pivot of group `i` that `lane` goes through, and z there with a C that is lower by `lowered`.
    pub(super) fn pivot(&self, i: usize, lane: usize, lowered: i64) -> (i64, i64) {
        let size = self.x[0].len();
        (self.x[i][lane % size], self.z[lane / size][i][lane % size] + lowered)
    }

    /// First and last position of group `i`.
    pub(super) fn ends(&self, i: usize) -> (i64, i64) {
        let (first, last) = (self.x[i][0], self.x[i][self.x[i].len() - 1]);
        (first.min(last), first.max(last))
    }

    /// The last position.
    pub(super) fn last(&self) -> i64 {
        self.ends(self.groups() - 1).1
    }
}

/// In pivot order: ascending in even groups, descending in odd ones.
fn groups(values: &[i64], size: usize) -> Vec<Vec<i64>> {
    let mut groups: Vec<_> = values.chunks(size).map(<[i64]>::to_vec).collect();
    groups.iter_mut().skip(1).step_by(2).for_each(|group| group.reverse());
    groups
}

/// The least value at a first pivot.
fn least_first(groups: &[Vec<i64>]) -> i64 {
    groups.iter().map(|group| group[0]).min().expect("there is a group")
}
