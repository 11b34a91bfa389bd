//! Names, buttons and explanations on the page.

use super::figures::{digits, done_of_all, duration, memory, milliseconds, rough};
use super::message::{Count, Text};
use super::{column, data, from_one, place};
use crate::math::construct::estimate::Values;
use crate::math::construct::method::Method;
use crate::math::construct::progress::Step;
use crate::math::network::Place;
use crate::math::shape::Shape;
use crate::math::table::fault::Column;
use crate::notation::symbols::output;
use crate::share::presets::Preset;
use crate::share::title::Title;

texts! { "" =>
    NAME;
    FOOTER;
    LICENCES;
    LANGUAGE;
    STATE;
    SKIP;
    COPY_LINK;
    COPIED;
    INPUTS;
    OUTPUTS_LOWER;
    COMPUTING;
    CANCELLED;
    STOPPED;

    SAMPLES;
    ROW;
    UNDO;
    REDO;
    GRID_HINT;
    FAULTS;
    RANDOM_SAMPLES;
    RANDOMISE;

    STARTING;
    START_AGAIN;
    GO_ON;
    CANCELLED_WORK;
    NOT_LOADED;
    SILENT;
    WORKER_STOPPED;
    WRONG_VERSION;

    OFFERED_LINK;
    OPEN_LINK;
    KEEP_TABLE;
    DISMISS;
    NOT_KEPT;
    COPY_BY_HAND;
    OPEN_IN_ZEROFIT;
    EMBED;
    EMBED_READ_ONLY;
    EMBED_HTML;
    EMBED_HINT;
    EMBED_COPY;
    EMBED_BY_HAND;
    LINK;
    PAGE_STOPPED;
    RELOAD;
    TRY_AGAIN;
    PART_COMING;
    PART_MISSING;
    UPDATE_READY;
    USE_UPDATE;
    LATER;

    NETWORK;
    CONSTRUCTION;
    WEIGHTS;
    WEIGHTS_HINT;
    EVERY_ROW_IS_W;
    SLOPES;
    SIGNS;
    AS_ABOVE;
    FIRST_LAYER;
    SECOND_LAYER;
    OUTPUT_LAYER;
    SAFE_ORDER;
    CLOSE;
    NOT_BEGUN;
    CONSTRUCT_ANYWAY;

    SEE_IT;
    COMPARISON;
    COMPARISON_HINT;
    DIGITS_IN_ALL;
    LONGEST_ENTRY;
    LARGEST_WEIGHT;
    EXACT_SAMPLES;
    EXACT_ERROR;
    FLOAT_ERROR;
    IN_FLOATS;
    TIME;

    CHECK;
    CHECK_OF_NETWORK;
    ROW_LOWER;
    REPEATED;
    ROUNDED_SHORT;
    IN_FLOATS_SHORT;
    COMPARE_WITH_FLOAT64;
    ERROR_ROUNDED;
    ERROR_IN_FLOATS;
    TRACE_POSITION;
    TRACE_FIRST;
    TRACE_SECOND;
    TRACE_ACTIVATIONS;
    TRACE_OUTPUT;

    WHY;
    THEOREM;
    NETWORK_FORMULA;
    GO_THROUGH;
    THEOREMS;
    WHY_EXACT;
    WHY_POSITIONS;
    WHY_GROUPS;
    WHY_ZIG_ZAGS;
    WHY_ORDER;

    RANDOM_SEED;
    INPUTS_FROM;
    INPUTS_TO;
    OUTPUTS_FROM;
    OUTPUTS_TO;

    EXAMPLES;
    OWN_TABLE;
    ABOUT_ARTICLE;
    ABOUT_XOR;
    ABOUT_PARITY;
    ABOUT_SINE;
    ABOUT_ABSOLUTE;
    ABOUT_JUMPS;
    ABOUT_CIRCLE;
    ABOUT_COLLIDING_PAIR;
    ABOUT_COLLIDING_TRIPLE;
    ABOUT_TEN_THOUSAND;
    ABOUT_TEN_OUTPUTS;
    PRESET_ARTICLE;
    PRESET_XOR;
    PRESET_PARITY;
    PRESET_SINE;
    PRESET_ABSOLUTE;
    PRESET_JUMPS;
    PRESET_CIRCLE;
    PRESET_COLLIDING_PAIR;
    PRESET_COLLIDING_TRIPLE;
    PRESET_TEN_THOUSAND;
    PRESET_TEN_OUTPUTS;

    PUBLISHED;
    INTEGER;
    FLOAT;
    SHORT_PUBLISHED;
    SHORT_INTEGER;
    SHORT_FLOAT;
    ABOUT_PUBLISHED;
    ABOUT_INTEGER;
    ABOUT_FLOAT;
    FLOATS_OF_PUBLISHED;
    FLOATS_OF_INTEGER;
    FLOATS_OF_FLOAT;
    CONSTRUCTING;

    LINK_COPIED;
    TOO_LARGE;
}

messages! { "" =>
    /// A field that needs a whole number.
    pub fn not_whole(field: &str);
    /// What a number field accepts.
    pub fn from_one_to(most: usize);
    /// The button that lowers a width.
    pub fn less(name: &str);
    /// The button that raises a width.
    pub fn more(name: &str);
    /// A check that was stopped.
    pub fn paused(checked: usize as Count, samples: usize as Count);
    fn value_at(function: &str);
    fn difference(function: &str, output: &str);
    /// The title of the browser's tab.
    pub fn page_title(table: &str);
    /// A language whose texts could not be had.
    pub fn no_catalogue(language: &str);
    /// A link that cannot be used while there is a table on the page.
    pub fn kept_table(fault: &str);
    /// A button that copies a number in a form.
    pub fn copy_as(form: &str);
    /// An entry that is shown whole.
    pub fn all_digits(place: &str);
    /// The button that shows the way of the sample of a row, from 0.
    pub fn trace_row(row: usize as from_one);
    /// The way of the sample of a row, from 0.
    pub fn trace_title(row: usize as from_one);
    /// What a construction would take.
    pub fn estimate(digits: f64 as rough, bytes: f64 as memory, seconds: f64 as duration);
    /// How many of the samples that were checked are exact.
    pub fn exact_of(exact: usize as Count, checked: usize as Count);
    /// Rows that were left out.
    pub fn merged(rows: usize);

    /// What an exact construction costs.
    pub fn exact_cost(digits: &str);
    /// What the float construction costs.
    pub fn float_cost(digits: &str, error: &str);
    /// What a construction would cost.
    pub fn about_digits(digits: f64 as rough);

    fn times_of(made: String, checked: String);
    fn times_so_far(made: String, done: String, checked: String);
    fn figures_of(digits: String, longest: String, place: String, floats: Text, error: &str);
    fn changed_example(example: Text);
    fn random_table(seed: String);
    fn exact_of_all(exact: usize as Count, samples: usize as Count);
    fn exact_of_checked(exact: usize as Count, checked: usize as Count);
    fn long_link_copied(characters: usize as Count);
    fn too_large_but(a1: usize, a2: usize, samples: usize as Count);
    fn long_denominator_of_inputs(digits: f64 as rough);
    fn long_denominator_of_outputs(digits: f64 as rough);
    /// What the matrix of a layer holds.
    pub fn layer_sizes(weights: &str, rows: usize as Count, columns: usize as Count, bias: &str);
    /// Whose an entry is, and why it is what it is.
    pub fn entry_meaning(title: &str, why: &str);
}

/// The value of output `d` of `outputs`: f(x).
#[must_use]
pub fn value(d: usize, outputs: usize) -> String {
    value_at(&output(d, outputs))
}

/// How far that value is from the output of a sample: f(x) − y.
#[must_use]
pub fn difference_of(d: usize, outputs: usize) -> String {
    difference(&output(d, outputs), &column(Column::Output(d), outputs))
}

/// How the construction works, step by step.
pub const WHY_STEPS: [Text; 4] = [WHY_POSITIONS, WHY_GROUPS, WHY_ZIG_ZAGS, WHY_ORDER];

/// The fields of Randomise.
pub const RANDOM_FIELDS: [Text; 5] = [RANDOM_SEED, INPUTS_FROM, INPUTS_TO, OUTPUTS_FROM, OUTPUTS_TO];

/// Name of a ready-made table.
#[must_use]
pub fn preset(preset: Preset) -> Text {
    match preset {
        Preset::Article => PRESET_ARTICLE,
        Preset::Xor => PRESET_XOR,
        Preset::Parity => PRESET_PARITY,
        Preset::Sine => PRESET_SINE,
        Preset::Absolute => PRESET_ABSOLUTE,
        Preset::Jumps => PRESET_JUMPS,
        Preset::Circle => PRESET_CIRCLE,
        Preset::CollidingPair => PRESET_COLLIDING_PAIR,
        Preset::CollidingTriple => PRESET_COLLIDING_TRIPLE,
        Preset::TenThousand => PRESET_TEN_THOUSAND,
        Preset::TenOutputs => PRESET_TEN_OUTPUTS,
    }
}

/// What a ready-made table is there to show.
#[must_use]
pub fn about_preset(preset: Preset) -> Text {
    match preset {
        Preset::Article => ABOUT_ARTICLE,
        Preset::Xor => ABOUT_XOR,
        Preset::Parity => ABOUT_PARITY,
        Preset::Sine => ABOUT_SINE,
        Preset::Absolute => ABOUT_ABSOLUTE,
        Preset::Jumps => ABOUT_JUMPS,
        Preset::Circle => ABOUT_CIRCLE,
        Preset::CollidingPair => ABOUT_COLLIDING_PAIR,
        Preset::CollidingTriple => ABOUT_COLLIDING_TRIPLE,
        Preset::TenThousand => ABOUT_TEN_THOUSAND,
        Preset::TenOutputs => ABOUT_TEN_OUTPUTS,
    }
}

/// What the table on the page is called.
#[must_use]
pub fn title(title: &Title) -> String {
    match *title {
        Title::Example(example) => preset(example).into(),
        Title::Changed(example) => changed_example(preset(example)),
        Title::Data(of) => data::name(of).into(),
        Title::Random(seed) => random_table(seed.to_string()),
        Title::Named(ref name) => name.to_string(),
        Title::Own => OWN_TABLE.into(),
    }
}

/// Name of a construction.
#[must_use]
pub fn method(method: Method) -> Text {
    match method {
        Method::Published => PUBLISHED,
        Method::Integer => INTEGER,
        Method::Float => FLOAT,
    }
}

/// What a construction is good for.
#[must_use]
pub fn about_method(method: Method) -> Text {
    match method {
        Method::Published => ABOUT_PUBLISHED,
        Method::Integer => ABOUT_INTEGER,
        Method::Float => ABOUT_FLOAT,
    }
}

/// What a construction is like, before its cost is known.
#[must_use]
pub fn short_about_method(method: Method) -> Text {
    match method {
        Method::Published => SHORT_PUBLISHED,
        Method::Integer => SHORT_INTEGER,
        Method::Float => SHORT_FLOAT,
    }
}

/// Milliseconds of construction and check, and how many of the samples that took, where it is not over.
#[must_use]
pub fn times(made: f64, checked: f64, done: usize, samples: usize) -> String {
    let (made, checked) = (milliseconds(made), milliseconds(checked));
    if done == samples { times_of(made, checked) } else { times_so_far(made, done_of_all(done, samples), checked) }
}

/// How long a network's numbers are, where the longest is, and what float64 and float32 make of the network.
#[must_use]
pub fn figures(all: usize, longest: usize, at: Place, error: &str, floats: Text) -> String {
    figures_of(digits(all), digits(longest), place(at), floats, error)
}

/// What the comparison with float64 compares.
#[must_use]
pub fn about_floats(method: Method) -> Text {
    match method {
        Method::Published => FLOATS_OF_PUBLISHED,
        Method::Integer => FLOATS_OF_INTEGER,
        Method::Float => FLOATS_OF_FLOAT,
    }
}

/// What is being computed.
#[must_use]
pub fn step(step: Step) -> Text {
    match step {
        Step::Construct => CONSTRUCTING,
    }
}

/// How many samples are exact, of those checked, of all.
#[must_use]
pub fn exact_samples(exact: usize, checked: usize, samples: usize) -> String {
    if checked == samples { exact_of_all(exact, samples) } else { exact_of_checked(exact, checked) }
}

/// A link that was copied, and whether it is too long to be sent everywhere.
#[must_use]
pub fn copied_link(characters: usize) -> String {
    /// Chat programs cut longer addresses.
    const SAFE: usize = 1_900;
    if characters <= SAFE { LINK_COPIED.into() } else { long_link_copied(characters) }
}

/// What is too large to be constructed, and what is not.
#[must_use]
pub fn too_large(fits: Option<Shape>) -> String {
    fits.map_or_else(|| TOO_LARGE.into(), |shape| too_large_but(shape.a1(), shape.a2(), shape.capacity()))
}

/// Why a network's numbers become long: the common denominator of some samples' numbers, of so many digits.
#[must_use]
pub fn long_denominator(of: Values, digits: f64) -> String {
    match of {
        Values::Inputs => long_denominator_of_inputs(digits),
        Values::Outputs => long_denominator_of_outputs(digits),
    }
}
