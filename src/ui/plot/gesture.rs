//! Pointers on the plot: one drags, two pinch.

use crate::present::plot::frame::Frame;
use crate::present::plot::scale::Scale;
use crate::present::plot::view::{Move, View};

/// Pixels that a pointer may wander and still have clicked.
const CLICK: f64 = 5.0;

/// The pointers that are down, and what was seen when the first or second went down.
#[derive(Clone, Debug, Default)]
pub(super) struct Gesture {
    pointers: Vec<Pointer>,
    start: Option<View>,
    moved: bool,
}

#[derive(Clone, Copy, Debug)]
struct Pointer {
    id: i32,
    from: (f64, f64),
    at: (f64, f64),
}

impl Gesture {
    /// A pointer went down.
    pub(super) fn press(&mut self, id: i32, at: (f64, f64), view: View) {
        self.pointers.retain(|pointer| pointer.id != id);
        self.pointers.push(Pointer { id, from: at, at });
        self.moved = self.pointers.len() > 1;
        self.begin(view);
    }

    /// A pointer moved: the new view, if this is a gesture.
    pub(super) fn wander(&mut self, id: i32, at: (f64, f64), frame: &Frame, scale: Scale) -> Option<View> {
        let pointer = self.pointers.iter_mut().find(|pointer| pointer.id == id)?;
        pointer.at = at;
        self.moved |= distance(pointer.from, at) > CLICK;
        let start = self.start.filter(|_| self.moved)?;
        match self.pointers[..] {
            [one] => Some(start.moved(pan(one.from, one.at, frame), scale)),
            [one, two, ..] => {
                let (before, now) = (middle(one.from, two.from), middle(one.at, two.at));
                let factor = distance(one.from, two.from).max(1.0) / distance(one.at, two.at).max(1.0);
                let (x, y) = frame.shares(before.0, before.1);
                let zoomed = start.moved(Move::Zoom { factor, x, y }, scale);
                Some(zoomed.moved(pan(before, now, frame), scale))
            }
            [] => None,
        }
    }

    /// A pointer went up or away: where it clicked, if that is what it did.
    pub(super) fn release(&mut self, id: i32, view: View) -> Option<(f64, f64)> {
        let at = self.pointers.iter().find(|pointer| pointer.id == id)?.at;
        self.pointers.retain(|pointer| pointer.id != id);
        // What is still down goes on from here.
        self.begin(view);
        (self.pointers.is_empty() && !self.moved).then_some(at)
    }

    /// Whether a pointer is down.
    pub(super) fn is_on(&self) -> bool {
        !self.pointers.is_empty()
    }

    fn begin(&mut self, view: View) {
        self.start = Some(view);
        for pointer in &mut self.pointers {
            pointer.from = pointer.at;
        }
    }
}

fn pan(from: (f64, f64), to: (f64, f64), frame: &Frame) -> Move {
    let (before, now) = (frame.shares(from.0, from.1), frame.shares(to.0, to.1));
    Move::Pan { x: before.0 - now.0, y: before.1 - now.1 }
}

fn middle(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
    (f64::midpoint(a.0, b.0), f64::midpoint(a.1, b.1))
}

fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}
