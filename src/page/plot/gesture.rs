//! Pointers on the plot: one drags, two pinch.

use crate::present::plot::camera::Camera;
use crate::present::plot::frame::Frame;
use crate::present::plot::frame::Pixel;
use crate::present::plot::view::{Move, View};

/// Pixels that a pointer may move and still have clicked.
const CLICK: f64 = 5.0;

/// The pointers that are down, and the view as it was when the last of them went down.
#[derive(Clone, Debug, Default)]
pub struct Gesture {
    pointers: Vec<Pointer>,
    start: Option<View>,
    moved: bool,
}

#[derive(Clone, Copy, Debug)]
struct Pointer {
    id: i32,
    from: Pixel,
    at: Pixel,
    /// Whether it is a finger: one alone moves the plot to the sides, since upwards and downwards it scrolls the page.
    is_finger: bool,
}

impl Gesture {
    /// A mouse or a pen went down.
    pub fn press(&mut self, id: i32, at: Pixel, view: View) {
        self.add(Pointer { id, from: at, at, is_finger: false }, view);
    }

    /// A finger went down.
    pub fn touch(&mut self, id: i32, at: Pixel, view: View) {
        self.add(Pointer { id, from: at, at, is_finger: true }, view);
    }

    fn add(&mut self, pointer: Pointer, view: View) {
        self.pointers.retain(|other| other.id != pointer.id);
        self.pointers.push(pointer);
        self.moved = self.pointers.len() > 1;
        self.begin(view);
    }

    /// A pointer moved: the new view, if it drags or pinches.
    pub fn drag(&mut self, id: i32, at: Pixel, camera: &Camera) -> Option<View> {
        let pointer = self.pointers.iter_mut().find(|pointer| pointer.id == id)?;
        pointer.at = at;
        self.moved |= distance(pointer.from, at) > CLICK;
        let start = self.start.filter(|_| self.moved)?;
        let frame = &camera.frame;
        match self.pointers[..] {
            [Pointer { from, at, is_finger: true, .. }] => Some(start.moved(pan(from, (at.0, from.1), frame))),
            [one] => Some(start.moved(pan(one.from, one.at, frame))),
            [one, two, ..] => {
                let (before, now) = (middle(one.from, two.from), middle(one.at, two.at));
                let factor = distance(one.from, two.from).max(1.0) / distance(one.at, two.at).max(1.0);
                let (x, y) = frame.shares(before);
                let zoomed = start.moved(Move::Zoom { factor, x, y });
                Some(zoomed.moved(pan(before, now, frame)))
            }
            [] => None,
        }
    }

    /// A pointer went up or away: where it clicked, if that is what it did.
    pub fn release(&mut self, id: i32, view: View) -> Option<Pixel> {
        let at = self.pointers.iter().find(|pointer| pointer.id == id)?.at;
        self.pointers.retain(|pointer| pointer.id != id);
        // What is still down goes on from here.
        self.begin(view);
        (self.pointers.is_empty() && !self.moved).then_some(at)
    }

    /// A pointer was taken for something else, such as scrolling the page: the view as it was before, where it has moved.
    pub fn cancel(&mut self, id: i32, view: View) -> Option<View> {
        let start = self.start.filter(|_| self.moved && self.pointers.len() == 1);
        self.release(id, view);
        start
    }

    /// Whether a pointer is down.
    #[must_use]
    pub fn is_on(&self) -> bool {
        !self.pointers.is_empty()
    }

    fn begin(&mut self, view: View) {
        self.start = Some(view);
        for pointer in &mut self.pointers {
            pointer.from = pointer.at;
        }
    }
}

fn pan(from: Pixel, to: Pixel, frame: &Frame) -> Move {
    let (before, now) = (frame.shares(from), frame.shares(to));
    Move::Pan { x: before.0 - now.0, y: before.1 - now.1 }
}

fn middle(a: Pixel, b: Pixel) -> Pixel {
    (f64::midpoint(a.0, b.0), f64::midpoint(a.1, b.1))
}

fn distance(a: Pixel, b: Pixel) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}
