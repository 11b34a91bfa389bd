//! What the walk through the construction says.

use super::from_one;
use super::message::Count;
use crate::notation::formula::Formula;

texts! { "walk-" =>
    SAMPLES;
    PROJECTION;
    SAME_WEIGHTS;
    NO_TWO_AT_A_PLACE;
    GROUPS;
    PIVOT_ORDER;
    FEWER_SAMPLES;
    THRESHOLDS;
    THRESHOLD_BEFORE;
    SUMS_BEND;
    LEFT_OF_EVERYTHING;
    RESTARTS;
    FREE_SLOPE;
    CONSTANT;
    STILL_MISSING;
    NEXT_NEEDS;
    EXACTLY_THAT;
    OTHER_ZIG_ZAGS;
    OWN_SLOPES;
    NOTHING_LEFT;
    ALL_ZERO;
    ALL_POINTS;
    SINGLES;
    NOTHING_CHANGES;
    FINISHED;
    NONE_SPOILED;
    CHECK;
    PLAIN_PASS;
    ALL_LISTED;
}

messages! { "walk-" =>
    /// A formula of a row, from 0.
    pub fn of_row(row: usize as from_one, formula: &Formula);
    /// The table.
    pub fn table(samples: usize as Count, inputs: usize as Count, outputs: usize as Count);
    /// The network.
    pub fn network(first: usize as Count, second: usize);
    /// A sample of a row, from 0.
    pub fn sample(row: usize as from_one, input: String, output: String);
    /// The groups, each of `size` samples.
    pub fn groups(groups: usize as Count, size: usize);
    /// The samples of a group.
    pub fn group(group: usize, samples: String);
    /// A position, and the row of its sample, from 0.
    pub fn position(position: String, row: usize as from_one);
    /// A threshold, and where it is.
    pub fn threshold(threshold: &Formula, place: String);
    /// Where a threshold is: before every sample.
    pub fn left_of_first(right: String);
    /// Where a threshold is: in the middle of two positions.
    pub fn halfway(left: String, right: String);
    /// Where a threshold is: where a sample is.
    pub fn at_position(position: String);
    /// Where a threshold is: somewhere between two positions.
    pub fn between(left: String, right: String);
    /// Where a threshold is: behind every sample.
    pub fn right_of_last(left: String);
    /// The restarts.
    pub fn restarts(restarts: usize as Count);
    /// What the restarts make of the groups: segments, the longest of so many groups.
    pub fn segments(segments: usize as Count, groups: usize as Count);
    /// A restart: its thresholds, and the positions of the samples beside them.
    pub fn restart(group: usize, restart: &Formula, start: &Formula, left: String, right: String);
    /// The output's bias.
    pub fn constant(least: String, below: String);
    /// What a neuron is there for.
    pub fn neuron(neuron: usize, pivot: usize);
    /// How a zig-zag goes.
    pub fn crosses(zig_zag: &str, start: String);
    /// Where a zig-zag does nothing: at the pivots before its own.
    pub fn below_zero(pivot: usize);
    /// Which points a zig-zag moves.
    pub fn moves(before: String, pivot: usize);
    /// Which points a zig-zag moves, the next neurons having to do with some of them.
    pub fn moves_later(before: String, pivot: usize);
    /// Why a zig-zag starts as low as it does.
    pub fn why_so_large(symbol: &str, group: usize, why: String, least: String, chosen: String);
    /// Why a zig-zag starts so low: what it must not do.
    pub fn not_above_zero(zig_zag: String);
    /// What is missing at a pivot.
    pub fn missing(group: usize, place: &str, missing: &Formula, zig_zag: String, target: String);
    /// A slope that nothing asks for.
    pub fn free_slope(slope: &Formula, place: String);
    /// Symbol of the output's weight of a neuron.
    pub fn weight_of(symbol: &str);
    /// Symbol of the weight that an output has for a zig-zag.
    pub fn weight_in_output(symbol: &str);
    /// Title: neurons of the first output that go the same way.
    pub fn same_again(first: usize, last: usize);
    /// What the neurons of the first output do.
    pub fn silent_before(first: usize, last: usize);
    /// Title: neurons of the other outputs.
    pub fn other_outputs(first: usize, last: usize);
    /// A neuron that no sample is left for.
    pub fn idle(neuron: usize);
    /// Neurons that no sample is left for.
    pub fn idle_neurons(first: usize, last: usize);
    /// Samples that stand alone.
    pub fn left_over(outputs: usize);
    /// A neuron for one sample, at a position, of a row, from 0.
    pub fn single(zig_zag: String, position: String, row: usize as from_one);
    /// Symbol of the slope of a neuron.
    pub fn slope_of(zig_zag: &str);
    /// The finished function.
    pub fn runs_through(output: &str);
    /// An output and what is expected of it.
    pub fn checked(output: &Formula, expected: String, difference: String);
    /// The outputs of a row, from 0.
    pub fn checked_row(row: usize as from_one, outputs: String);
    /// How many of the samples are listed.
    pub fn first_listed(listed: usize, samples: usize as Count);
}
