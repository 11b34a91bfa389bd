//! What the diagram says of its parts and where their numbers came from.

use super::from_one;
use crate::notation::formula::Formula;

texts! { "diagram-" =>
    INPUT;
    FIRST_LAYER;
    SECOND_LAYER;
    OUTPUT;
    HIDDEN_1;
    HIDDEN_2;
    WAS_MISSING;
    ZERO_BEFORE;
    CONSTANT;
    NO_GROUP;
    NOTHING_BENDS;
    BEYOND_GROUPS;
}

messages! { "diagram-" =>
    /// The title of a layer.
    pub fn layer(name: &str, count: usize);
    /// Nodes that are not drawn.
    pub fn left_out(count: usize);
    /// A formula with the values of a row, from 0.
    pub fn for_row(row: usize as from_one, formula: &Formula);
    /// The same of a neuron whose rectifier gives 0.
    pub fn silent_for_row(row: usize as from_one, formula: &Formula);
    /// Title of an input.
    pub fn input(symbol: &str);
    /// Title of a neuron of the first hidden layer, from 0.
    pub fn first_neuron(neuron: usize);
    /// Title of a neuron of the second hidden layer, from 0.
    pub fn second_neuron(neuron: usize);
    /// Title of an output.
    pub fn output(symbol: &str);
    /// Title of a weight.
    pub fn weight(before: &str, after: &str);
    /// Title of a bias.
    pub fn bias(neuron: &str);
    /// A number, and why it is what it is.
    pub fn because(number: &Formula, why: String);
    /// Why a weight of the first layer is what it is: by its input.
    pub fn projection_weight(input: String);
    /// Why the first weight of a zig-zag is what it is.
    pub fn first_slope(zig_zag: String, threshold: String);
    /// Why a later weight of a zig-zag is what it is: by the slopes before and after its threshold.
    pub fn change_of_slope(zig_zag: String, threshold: String, before: String, after: String);
    /// Why the weight after a restart is what it is: by the free slope before and the group's after its threshold.
    pub fn slope_after_restart(zig_zag: String, threshold: String, before: String, after: String, group: usize);
    /// Why a weight is zero: its threshold has no use.
    pub fn nothing_bends(threshold: String);
    fn restart_slope(
        zig_zag: String,
        restart: String,
        start: String,
        before: String,
        after: String,
        from: String,
        to: String
    );
    /// Why an output does not use a zig-zag.
    pub fn belongs_to(zig_zag: String, output: String);
    /// Why a zig-zag counts as it is.
    pub fn adds(pivot: usize, zig_zag: String);
    /// Why a zig-zag counts negatively.
    pub fn takes_away(pivot: usize, zig_zag: String);
    /// Why a number is zero: there are fewer samples than fit.
    pub fn nothing_left(zig_zag: String);
    /// Why a bias of the first layer is what it is.
    pub fn minus_threshold(threshold: String, purpose: String);
    /// Why a bias of the second layer is what it is.
    pub fn minus_start(start: String, threshold: String);
    /// What a threshold is there for: a group, from 0.
    pub fn begins_group(group: usize);
    /// What a threshold is there for: a restart before a group, from 0.
    pub fn restarts_group(group: usize);
}

/// Why a weight of a zig-zag at a restart is what it is: by the slopes before it and in it, and the values at its ends.
#[must_use]
pub fn free_slope(
    [zig_zag, restart, start]: [String; 3],
    [before, after]: [String; 2],
    [from, to]: [String; 2],
) -> String {
    restart_slope(zig_zag, restart, start, before, after, from, to)
}
