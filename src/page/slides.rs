//! A lecture as slides: the views in the order of the tabs, the walk with a slide a step.

use crate::share::showing::View;

/// What fills the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slide {
    /// The view.
    pub view: View,
    /// The step of the walk, from 0; where another view is shown, the step to come back to.
    pub step: usize,
}

/// Where a key of the keyboard or of a clicker leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// To the next slide.
    Forward,
    /// To the slide before.
    Back,
    /// To the first step of the walk.
    First,
    /// To its last step.
    Last,
}

impl Turn {
    /// What a key means, by its name in `KeyboardEvent.key`.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        match key {
            "ArrowRight" | "ArrowDown" | "PageDown" => Some(Self::Forward),
            "ArrowLeft" | "ArrowUp" | "PageUp" => Some(Self::Back),
            "Home" => Some(Self::First),
            "End" => Some(Self::Last),
            _ => None,
        }
    }
}

impl Slide {
    /// The slide after a turn, where the walk has `steps` ≥ 1 steps; `None` where there is no further one. From a view that
    /// was looked at in the midst of the walk, `is_aside`, one comes back to the walk, to the same step.
    #[must_use]
    pub fn turned(self, turn: Turn, steps: usize, is_aside: bool) -> Option<Self> {
        let walk = |step: usize| Self { view: View::Walk, step };
        let last = steps.saturating_sub(1);
        let step = self.step.min(last);
        // One comes into the walk at its beginning, or from behind at its end.
        let entered = |view: View, end: usize| Self { view, step: if view == View::Walk { end } else { step } };
        match (turn, self.view) {
            (Turn::First, _) => Some(walk(0)),
            (Turn::Last, _) => Some(walk(last)),
            (Turn::Forward, View::Walk) if step < last => Some(walk(step + 1)),
            (Turn::Back, View::Walk) if step > 0 => Some(walk(step - 1)),
            _ if is_aside => Some(walk(step)),
            (Turn::Forward, view) => neighbour(view, 1).map(|view| entered(view, 0)),
            (Turn::Back, view) => neighbour(view, -1).map(|view| entered(view, last)),
        }
    }
}

fn neighbour(view: View, by: isize) -> Option<View> {
    let at = View::ALL.iter().position(|other| *other == view)?.checked_add_signed(by)?;
    View::ALL.get(at).copied()
}

/// Pixels of a slide's height that its smallest text is made for: 12 of them are a little more than a fortieth, the 16 of body
/// text more than a thirtieth.
const HEIGHT: f64 = 472.0;
/// Pixels of a slide's width that its columns need.
const WIDTH: f64 = 640.0;

/// How much a slide is magnified in a window of `width` × `height` pixels. A window that is too small for one shows the page as
/// it is, and scrolls.
#[must_use]
pub fn scale(width: f64, height: f64) -> f64 {
    (height / HEIGHT).min(width / WIDTH).max(1.0)
}

/// How many of the `shown` lines there is room for, where they need more; `None` where all of them fit, or none is left to take
/// away.
#[must_use]
pub fn fitting(shown: usize, needed: i32, room: i32) -> Option<usize> {
    if needed <= room || shown == 0 {
        return None;
    }
    let share = f64::from(room.max(0)) / f64::from(needed);
    // Never more than there are; one is for the line that says how many are missing.
    Some(((shown as f64 * share) as usize).min(shown - 1))
}
