//! What the page says beside its pictures.

use super::message::Count;
use super::{from_one, place};
use crate::math::network::Place;
use crate::math::network::line::Site;
use crate::math::shape::Shape;

texts! { "" =>
    PLOT;
    PLOT_ROLE;
    PLOT_HINT;
    DRAWING;
    NOT_DRAWN;
    ZOOM_IN;
    ZOOM_OUT;
    MOVE_LEFT;
    MOVE_RIGHT;
    EVERYTHING;
    LAYERS;
    LAYERS_HINT;
    NEURON;
    SHOWN;
    OUTPUTS;
    SAVE_SVG;
    SAVE_PNG;

    PROBE;
    PROBE_HINT;
    DIAGRAM;
    DIAGRAM_HINT;
    FORMULA_OF;
    WHOLE_NEURON;
    FOLLOW_SAMPLE;
    FOLLOWED;
    FOLLOWED_HINT;
    WALK;
    FIRST_STEP;
    BACK;
    FORWARD;
    LAST_STEP;
    FORMULAS;
    NUMBERS_IN_NETWORK;
    SYMBOL;
    NUMBER;
    IN_NETWORK;

    LECTURE;
    LECTURE_MODE;
    LECTURE_HINT;
    LEAVE_LECTURE;
    FILL_SCREEN;
    BLANK;
    BLANKED;
    ADDRESS;
    TRY_IT;
    QR_CODE;
    QR_TOO_LONG;

    LEFT_OF_ALL;
    NO_NEURON_ACTS;
}

messages! { "" =>
    /// The button that takes a layer away.
    pub fn hide_layer(name: &str);
    /// The button that shows a layer.
    pub fn show_layer(name: &str);
    /// A neuron's weight of what comes from `symbol`.
    pub fn weight_of(symbol: &str);
    /// A step, from 0.
    pub fn walk_step(step: usize as from_one);
    /// Lines that there is no room for.
    pub fn more_lines(lines: usize as Count);
    /// Which step, from 0, of how many.
    pub fn step_of(step: usize as from_one, count: usize);
    /// An entry of the network that holds the negative of a number.
    pub fn negative_of(entry: Place as place);

    fn diagram_layers(idim: usize, a1: usize, a2: usize, m: usize);
    fn probe_at_sample(row: usize as from_one);
    fn probe_in_group(group: usize);
    fn probe_in_restart(group: usize);
    fn probe_one_acts(neuron: usize);
    fn probe_all_act(neurons: usize);
    fn probe_these_act(list: String);
    fn probe_many_act(active: usize, neurons: usize);
    fn probe_there(there: String, acting: String);
}

/// The diagram, for those who do not see it.
#[must_use]
pub fn diagram(shape: Shape) -> String {
    diagram_layers(shape.idim(), shape.a1(), shape.a2(), shape.m())
}

/// Where a probe is, in words: its part of the line, the sample there, the neurons that act.
#[must_use]
pub fn probe_site(row: Option<usize>, site: Option<Site>, active: &[usize], neurons: usize) -> String {
    let there = match (row, site) {
        (Some(row), _) => probe_at_sample(row),
        (None, Some(Site::Group(group))) => probe_in_group(group),
        (None, Some(Site::Restart(group))) => probe_in_restart(group),
        (None, None) => LEFT_OF_ALL.into(),
    };
    let acting = match active {
        [] => NO_NEURON_ACTS.into(),
        [neuron] => probe_one_acts(*neuron),
        active if active.len() == neurons => probe_all_act(neurons),
        active if active.len() <= 12 => {
            let list: Vec<_> = active.iter().map(ToString::to_string).collect();
            probe_these_act(list.join(", "))
        }
        active => probe_many_act(active.len(), neurons),
    };
    probe_there(there, acting)
}
