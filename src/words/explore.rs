//! What the page says beside its pictures.

use super::place;
use crate::math::network::Place;
use crate::math::shape::Shape;

words! {
    PLOT = "Plot";
    PLOT_ROLE = "plot";
    PLOT_HINT = "Drag to move, Ctrl and wheel or pinch to zoom. Keys: ← → sample, Enter its trace, + − zoom, Shift with arrows moves, 0 everything.";
    DRAWING = "Drawing…";
    ZOOM_IN = "Zoom in";
    ZOOM_OUT = "Zoom out";
    MOVE_LEFT = "Move left";
    MOVE_RIGHT = "Move right";
    EVERYTHING = "Everything";
    SCALE = "Scale";
    LINEAR = "linear";
    LOGARITHMIC = "logarithmic beyond the samples";
    LAYERS = "Zig-zags and partial sums";
    LAYERS_HINT = "Neurons, groups and points are counted from 0, as in the article.";
    NEURON = "Neuron";
    SHOWN = "Shown";
    OUTPUTS = "Outputs";
    SAVE_SVG = "Save SVG";
    SAVE_PNG = "Save PNG";

    PROBE = "Probe";
    PROBE_HINT = "Any input, also between and beyond the samples: the exact output.";
    PROBE_POSITION = "Position";
    PROBE_INPUT = "Input";
    EVALUATE = "Evaluate";
    DIAGRAM = "Network";
    DIAGRAM_HINT = "Choose a neuron or a line. Solid lines are positive weights, dashed ones negative; the thicker, the larger by its logarithm. Point at a neuron of the second layer to see its zig-zag.";
    FORMULA_OF = "Formula of";
    WHOLE_NEURON = "all of it";
    FOLLOW_SAMPLE = "Follow a sample";
    FOLLOWED = "Sample";
    FOLLOWED_HINT = "The sample, in the order of the table, whose activations are shown: nodes that act are filled.";
    WALK = "Step by step";
    FIRST_STEP = "First";
    BACK = "Back";
    FORWARD = "Forward";
    LAST_STEP = "Last";
    FORMULAS = "Formulas";
    NUMBERS_IN_NETWORK = "These numbers in the network";
    SYMBOL = "Symbol";
    NUMBER = "Number";
    IN_NETWORK = "In the network";

    LECTURE = "Lecture";
    LECTURE_MODE = "Lecture mode (L)";
    LECTURE_HINT = "← → steps, Esc or L leaves.";
    LEAVE_LECTURE = "Leave the lecture";
    ADDRESS = "Address";
    TRY_IT = "Try it yourself";
    QR_CODE = "QR code of this page's address";
    QR_TOO_LONG = "The link to this table is too long for a QR code; the code leads to the page alone.";
}

/// The button that takes a layer away.
#[must_use]
pub fn hide_layer(name: &str) -> String {
    format!("Hide {name}")
}

/// The button that shows a layer.
#[must_use]
pub fn show_layer(name: &str) -> String {
    format!("Show {name}")
}

/// A neuron's weight of what comes from `symbol`.
#[must_use]
pub fn weight_of(symbol: &str) -> String {
    format!("its weight of {symbol}")
}

/// The diagram, for those who do not see it.
#[must_use]
pub fn diagram(shape: Shape) -> String {
    let (idim, a1, a2, m) = (shape.idim(), shape.a1(), shape.a2(), shape.m());
    format!(
        "From left to right: inputs: {idim}, neurons of the first hidden layer: {a1}, of the second: {a2}, outputs: {m}."
    )
}

/// Which step of how many.
#[must_use]
pub fn step_of(step: usize, count: usize) -> String {
    format!("Step {} of {count}", step + 1)
}

/// An entry of the network that holds the negative of a number.
#[must_use]
pub fn negative_of(entry: Place) -> String {
    format!("\u{2212} {}", place(entry))
}

/// Where a probe is, in words: its group, the sample there, the neurons that act.
#[must_use]
pub fn probe_site(row: Option<usize>, group: Option<usize>, active: &[usize], neurons: usize) -> String {
    let place = match (row, group) {
        (Some(row), _) => format!("Here is the sample of row {}.", row + 1),
        (None, Some(group)) => format!("In group {group}."),
        (None, None) => "Left of all thresholds.".to_owned(),
    };
    let acting = match active {
        [] => "No neuron of the second layer acts here.".to_owned(),
        [j] => format!("Of the second layer, neuron {j} alone acts here."),
        active if active.len() == neurons => format!("All {neurons} neurons of the second layer act here."),
        active if active.len() <= 12 => {
            let list: Vec<_> = active.iter().map(ToString::to_string).collect();
            format!("Of the second layer, neurons {} act here.", list.join(", "))
        }
        active => format!("{} of the {neurons} neurons of the second layer act here.", active.len()),
    };
    format!("{place} {acting}")
}
