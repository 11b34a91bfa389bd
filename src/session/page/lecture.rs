//! The lecture: what fills the screen, what lies over it, and what keys and clickers do.

use std::rc::Rc;

use super::Page;
use crate::page::slides::{Slide, Turn};
use crate::session::Effect;
use crate::share::link;
use crate::share::showing::View;

/// A lecture that is going on.
#[derive(Clone, Debug)]
pub(super) struct Lecturing {
    /// The view that it was begun from.
    from: View,
    /// Whether another view is looked at in the midst of the walk.
    is_aside: bool,
    curtain: Option<Curtain>,
    /// Link to the content, made when the content changes: packing takes long. `None` where it would be too long.
    link: Option<Rc<str>>,
}

/// What lies over a lecture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Curtain {
    /// Nothing is shown.
    Blank,
    /// The page's address, to be taken along.
    Address,
}

/// Which keys are the page's, wherever the keyboard's focus is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grasp {
    /// None.
    #[default]
    Nothing,
    /// Those of a clicker that mean nothing else.
    Clicker,
    /// All: nothing can be seen of what they would do.
    Everything,
}

impl Page {
    /// Whether a lecture is going on.
    #[must_use]
    pub fn is_lecture(&self) -> bool {
        self.lecture.is_some()
    }

    /// Whether slides are shown: a lecture by link waits for its network, and the page stays what it is until then.
    #[must_use]
    pub fn is_on_slides(&self) -> bool {
        self.is_lecture() && self.session.outcome().is_some()
    }

    /// What lies over the lecture.
    #[must_use]
    pub fn curtain(&self) -> Option<Curtain> {
        self.lecture.as_ref()?.curtain
    }

    /// During a lecture, the link to the content; `None` where it would be too long.
    #[must_use]
    pub fn lecture_link(&self) -> Option<&Rc<str>> {
        self.lecture.as_ref()?.link.as_ref()
    }

    /// Which keys the page takes before anything else does.
    #[must_use]
    pub fn grasp(&self) -> Grasp {
        match self.lecture.as_ref().filter(|_| self.is_on_slides()) {
            None => Grasp::Nothing,
            Some(Lecturing { curtain: Some(Curtain::Blank), .. }) => Grasp::Everything,
            Some(_) => Grasp::Clicker,
        }
    }

    pub(super) fn begin_lecture(&mut self) -> Vec<Effect> {
        if self.lecture.is_some() || self.session.outcome().is_none() {
            return Vec::new();
        }
        self.set_lecture(true);
        self.write_with([Effect::FillScreen])
    }

    pub(super) fn leave_lecture(&mut self) -> Vec<Effect> {
        let Some(lecture) = self.lecture.take() else { return Vec::new() };
        self.view = lecture.from;
        self.write_with([Effect::LeaveScreen])
    }

    /// Begins or ends a lecture that the address tells of.
    pub(super) fn set_lecture(&mut self, is_on: bool) {
        match (&self.lecture, is_on) {
            (None, true) => {
                self.lecture = Some(Lecturing { from: self.view, is_aside: false, curtain: None, link: None });
                self.make_link();
            }
            (Some(_), false) => self.lecture = None,
            (None, false) | (Some(_), true) => {}
        }
    }

    /// Shows another view; in a lecture, one that was chosen in the midst of the walk is looked at aside.
    pub(super) fn show_view(&mut self, view: View) -> Vec<Effect> {
        if let Some(lecture) = &mut self.lecture {
            lecture.is_aside = view != View::Walk && (lecture.is_aside || self.view == View::Walk);
            lecture.curtain = None;
        }
        self.view = view;
        self.write_with([])
    }

    pub(super) fn draw_curtain(&mut self, curtain: Option<Curtain>) -> Vec<Effect> {
        if let Some(lecture) = &mut self.lecture {
            lecture.curtain = curtain;
        }
        Vec::new()
    }

    pub(super) fn make_link(&mut self) {
        if let Some(lecture) = &mut self.lecture {
            lecture.link = link::shareable(&self.session.content().shared()).ok().map(Into::into);
        }
    }

    pub(super) fn press(&mut self, key: &str) -> Vec<Effect> {
        match (key, self.is_on_slides(), self.curtain()) {
            ("l" | "L", false, _) => self.begin_lecture(),
            (_, false, _) => Vec::new(),
            (_, true, Some(Curtain::Blank)) => self.draw_curtain(None),
            ("Escape" | "a" | "A", true, Some(Curtain::Address)) => self.draw_curtain(None),
            ("Escape", true, None) if self.has_entry() => self.close_entry(),
            ("l" | "L" | "Escape", true, _) => self.leave_lecture(),
            (" " | "." | "b" | "B", true, _) => self.draw_curtain(Some(Curtain::Blank)),
            ("a" | "A", true, None) => self.draw_curtain(Some(Curtain::Address)),
            ("f" | "F", true, _) => vec![Effect::FillScreen],
            (key, true, _) => Turn::of(key).map(|turn| self.turn(turn)).unwrap_or_default(),
        }
    }

    fn has_entry(&self) -> bool {
        self.session.outcome().is_some_and(|outcome| outcome.entry().is_some())
    }

    fn turn(&mut self, turn: Turn) -> Vec<Effect> {
        let (Some(lecture), Some(outcome)) = (&mut self.lecture, self.session.outcome()) else { return Vec::new() };
        if lecture.curtain.take().is_some() {
            return Vec::new();
        }
        let now = Slide { view: self.view, step: self.step };
        let Some(next) = now.turned(turn, outcome.steps(), lecture.is_aside) else { return Vec::new() };
        lecture.is_aside = false;
        self.view = next.view;
        self.step = next.step;
        self.write_with([])
    }
}
