//! Names, buttons and explanations on the page.

use crate::math::construct::method::Method;
use crate::math::construct::progress::Step;

use super::figures::{count, duration, float_error, memory, rough};

words! {
    NAME = "Zerofit";
    TAGLINE = "Any a1·a2 samples, zero error";
    FOOTER = "Everything is computed in this page; nothing you type is sent anywhere. The theorems and the published construction: K. Inoue, “Expressive Numbers of Two or More Hidden Layer ReLU Neural Networks”.";
    STATE = "State";
    COPY_LINK = "Copy link";
    COMPUTING = "Computing…";
    CANCELLED = "Cancelled";
    STOPPED = "Stopped by an error";

    SAMPLES = "Samples";
    SAMPLES_AND_SHAPE = "Samples and shape";
    ROW = "Row";
    CAPACITY = "Capacity";
    EXAMPLE = "Example";
    CHOOSE = "choose…";
    UNDO = "Undo";
    REDO = "Redo";
    ADD_ROW = "Add row";
    GRID_HINT = "Arrows move, Enter edits, Delete clears. Paste a block from a spreadsheet anywhere.";
    FAULTS = "Faults";
    RANDOM_SAMPLES = "Random samples";
    RANDOMISE = "Randomise";

    STARTING = "Starting";
    CHECKING = "Checking every sample";
    CANCEL = "Cancel";
    START_AGAIN = "Start again";
    GO_ON = "Go on";
    CANCELLED_WORK = "Cancelled. The table is as you left it.";
    WRONG_VERSION = "The page and its worker are of different versions. Reload the page; if that does not help, empty the browser's cache.";

    OFFERED_LINK = "This link holds another table. Open it? Yours stays one Undo away.";
    OPEN_LINK = "Open the link";
    KEEP_TABLE = "Keep my table";
    DISMISS = "Dismiss";

    NETWORK = "The network";
    STALE = "This is the result for the table as it was before.";
    BELOW_IS_STALE = " (below: the last result)";
    CONSTRUCTION = "Construction";
    WEIGHTS_AND_BIASES = "Weights and biases";
    WEIGHTS_HINT = "Exact. Choose a number to see all of its digits, and to copy it.";
    FIRST_LAYER = "First hidden layer";
    SECOND_LAYER = "Second hidden layer";
    OUTPUT_LAYER = "Output layer";
    CHECKED_IN = "Checked in";
    SAFE_ORDER = "The published weights send two of these inputs to the same place, where the published program divides by zero; the safe order of the weights was used instead.";
    CLOSE = "Close";
    NOT_BEGUN = "Not begun.";
    CONSTRUCT_ANYWAY = "Construct all the same";

    SEE_IT = "See it";
    COMPARISON = "Compare constructions";
    COMPARISON_HINT = "The same samples and layers, constructed in three ways. Errors are the largest over the samples that could be checked in two seconds.";
    DIGITS_IN_ALL = "Digits in all";
    LONGEST_ENTRY = "Longest entry";
    LARGEST_WEIGHT = "Largest |weight|";
    EXACT_SAMPLES = "Exact samples";
    EXACT_ERROR = "Error, exact arithmetic";
    FLOAT_ERROR = "Error, float64";
    IN_FLOATS = "Outputs in float64";
    TIME = "Constructed in";

    CHECK = "Check";
    CHECK_HINT = "Every output is recomputed by a plain forward pass that knows nothing of how the weights were made.";
    COMPARE_WITH_FLOAT64 = "Compare with float64";
    EXPECTED = "Expected";
    OUTPUT = "Output";
    DIFFERENCE = "Difference";
    ERROR_ROUNDED = "Error of these weights in float64";
    ERROR_IN_FLOATS = "Error when built in float64";
    WAY = "Way";
    TRACE = "Trace";
    TRACE_POSITION = "Position t = w·x";
    TRACE_FIRST = "First hidden layer, relu(W1·x + b1)";
    TRACE_SECOND = "Second hidden layer before relu, W2·h + b2";
    TRACE_ACTIVATIONS = "Second hidden layer, after relu";
    TRACE_OUTPUT = "Output, W3·z + b3";

    WHY = "Why it always works";
    THEOREM = "Theorem 3 (Inoue): a network with two hidden layers of a1 and a2 ReLU neurons fits any a1·a2 samples with different inputs, with error exactly 0. With m outputs (theorem 4) it fits a1·(a2 div m) + (a2 mod m) samples.";
    NETWORK_FORMULA = "f(x) = W3 · relu(W2 · relu(W1 · x + b1) + b2) + b3";
    WHY_STEP_BY_STEP = "The idea in four steps";
    WHY_EXACT = "Only + − × ÷ and comparisons are used, so in fractions the error is exactly 0. Float64 rounds after every operation, and the published weights are far too long for it.";
}

/// How the construction works, step by step.
pub const WHY_STEPS: [&str; 4] = [
    "All rows of W1 are the same weights w. They put every sample at a position of its own, t = w·x, on a line.",
    "The sorted positions are cut into a1 groups of a2. Neuron i of the first layer is relu(t − b), with b just before group i: it bends the line between two groups.",
    "So each neuron of the second layer sees a zig-zag whose slope can be chosen in every group. It rises in even groups and falls in odd ones, and neuron j is switched on only from the j-th point of each group on.",
    "Neuron j therefore corrects the j-th point of every group and leaves the earlier ones alone. After a2 neurons nothing is left to correct.",
];

/// The fields of Randomise.
pub const RANDOM_FIELDS: [&str; 5] = ["Seed", "Inputs from", "Inputs to", "Outputs from", "Outputs to"];

/// A field that needs a whole number.
#[must_use]
pub fn not_whole(field: &str) -> String {
    format!("{field} must be a whole number.")
}

/// What a number field accepts.
#[must_use]
pub fn from_one_to(most: usize) -> String {
    format!("From 1 to {most}.")
}

/// The button that lowers a width.
#[must_use]
pub fn less(name: &str) -> String {
    format!("Less {name}")
}

/// The button that raises a width.
#[must_use]
pub fn more(name: &str) -> String {
    format!("More {name}")
}

/// Name of a construction.
#[must_use]
pub fn method(method: Method) -> &'static str {
    match method {
        Method::Published => "Published",
        Method::Integer => "Integer",
        Method::Float => "Float",
    }
}

/// What a construction is good for.
#[must_use]
pub fn about_method(method: Method) -> &'static str {
    match method {
        Method::Published => "The article's own construction: fractions that grow quickly.",
        Method::Integer => "Both hidden layers in integers, as short as the congruences between them allow. Exact.",
        Method::Float => "Small float64 weights, for using the network in float64. Not exact.",
    }
}

/// What the comparison with float64 compares.
#[must_use]
pub fn about_floats(method: Method) -> &'static str {
    match method {
        Method::Published => {
            "Two ways to lose exactness: the exact weights rounded to float64, and the same construction carried out in float64 from the start."
        }
        Method::Integer => "The exact weights rounded to float64, and evaluated in float64.",
        Method::Float => "The network as it is meant to be used: its weights are float64, and so is this evaluation.",
    }
}

/// What is being computed.
#[must_use]
pub fn step(step: Step) -> &'static str {
    match step {
        Step::Construct => "Constructing the network",
    }
}

/// How many samples are exact, of those checked, of all.
#[must_use]
pub fn exact_samples(exact: usize, checked: usize, samples: usize) -> String {
    if checked == samples {
        format!("{} of {} samples exact", count(exact), count(samples))
    } else {
        format!("{} of {} checked samples exact", count(exact), count(checked))
    }
}

/// The state of a network that is meant for float64.
#[must_use]
pub fn float_state(error: f64) -> String {
    format!("Largest error in float64 {}", float_error(Some(error)))
}

/// A check that was stopped.
#[must_use]
pub fn paused(checked: usize, samples: usize) -> String {
    format!("The check was stopped after {} of {} samples, spread over the table.", count(checked), count(samples))
}

/// A worker that failed, with the browser's words, if there are any.
#[must_use]
pub fn crashed(reason: &str) -> String {
    if reason.is_empty() {
        "The worker could not be loaded. Check the connection; the table is as you left it.".to_owned()
    } else {
        format!("The worker stopped: {reason}. The table is as you left it.")
    }
}

/// A link that cannot be used while there is a table on the page.
#[must_use]
pub fn kept_table(fault: &str) -> String {
    format!("{fault} Your table is as it was.")
}

/// A link that was copied, and whether it is too long to be sent everywhere.
#[must_use]
pub fn copied_link(characters: usize) -> String {
    /// Chat programs cut longer addresses.
    const SAFE: usize = 1_900;
    let copied = "The link to this table is on the clipboard.";
    if characters <= SAFE {
        copied.to_owned()
    } else {
        format!("{copied} It has {} characters; some chat programs cut it.", count(characters))
    }
}

/// Title of a matrix.
#[must_use]
pub fn matrix(name: &str, rows: usize, columns: usize, equal: bool) -> String {
    let size = if columns == 1 { count(rows) } else { format!("{} × {}", count(rows), count(columns)) };
    if equal { format!("{name}, {size}: one row, × {} equal rows", count(rows)) } else { format!("{name}, {size}") }
}

/// A button that copies a number in a form.
#[must_use]
pub fn copy_as(form: &str) -> String {
    format!("Copy {form}")
}

/// An entry that is shown whole.
#[must_use]
pub fn all_digits(place: &str) -> String {
    format!("{place}, all digits")
}

/// The button that shows a sample's way.
#[must_use]
pub fn trace_row(row: usize) -> String {
    format!("Trace row {}", row + 1)
}

/// A sample's way.
#[must_use]
pub fn trace_title(row: usize) -> String {
    format!("Row {} on its way through the network", row + 1)
}

/// What a construction would take.
#[must_use]
pub fn estimate(digits: f64, bytes: f64, seconds: f64) -> String {
    format!(
        "This would have about {} digits, take about {} of memory and about {} to construct.",
        rough(digits),
        memory(bytes),
        duration(seconds)
    )
}

/// What is too large to be constructed, and what is not.
#[must_use]
pub fn too_large(fits: Option<(usize, usize)>) -> String {
    let way_out = fits.map_or_else(String::new, |(a1, a2)| format!(" About {a1} × {a2} would fit."));
    format!("That is more than a browser tab has.{way_out} Choose smaller layers or another construction.")
}

/// How many of the samples that were checked are exact.
#[must_use]
pub fn exact_of(exact: usize, checked: usize) -> String {
    format!("{} of {}", count(exact), count(checked))
}

/// Rows that were left out.
#[must_use]
pub fn merged(rows: usize) -> String {
    if rows == 1 {
        "1 row repeats another and was left out.".to_owned()
    } else {
        format!("{rows} rows repeat others and were left out.")
    }
}
