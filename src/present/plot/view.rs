//! Which part of the plane is in view, and how it moves.

use super::scale::{ABOVE, BELOW};

/// A range of coordinates with a positive width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end, in axis coordinates or heights.
    pub from: f64,
    /// The upper end; greater than `from`.
    pub to: f64,
}

/// The part of the plane that is in view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Positions: 0 at the first sample, 1 at the last.
    pub x: Interval,
    /// Heights on the current scale: 0 at the least expected output, 1 at the greatest.
    pub y: Interval,
}

/// A move of the view: how its positions and heights change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Move {
    /// Everything within `factor` times the width and height; the shares, from 0 to 1, say which place stays.
    Zoom {
        /// Below 1, what is in view becomes less and larger.
        factor: f64,
        /// Share of the width, from the left.
        x: f64,
        /// Share of the height, from below.
        y: f64,
    },
    /// By shares of width and height.
    Pan {
        /// Share of the width, to the right where positive.
        x: f64,
        /// Share of the height, upwards where positive.
        y: f64,
    },
    /// Sideways, so far that this position is in view.
    Reveal(f64),
    /// The samples, and some room.
    Home,
}

/// The least width and height: a position is read back to 2^−40 of the data's range.
const NEAREST: f64 = 1e-8;
/// The curve is known this far beyond the samples, in widths of their range.
pub(super) const BEYOND: f64 = 0.5;
/// The greatest height: an overshoot of any size is in a band.
const FARTHEST: f64 = 1e30;

impl View {
    /// The samples, and the bands with whatever is beyond them.
    #[must_use]
    pub fn home() -> Self {
        const EDGE: f64 = 0.03;
        Self { x: Interval { from: -0.06, to: 1.06 }, y: Interval { from: -BELOW - EDGE, to: 1.0 + ABOVE + EDGE } }
    }

    /// The view after `change`, within the limits.
    #[must_use]
    pub fn moved(self, change: Move) -> Self {
        let domain = Interval { from: -BEYOND, to: 1.0 + BEYOND };
        match change {
            Move::Home => Self::home(),
            Move::Zoom { factor, x, y } => Self {
                x: self.x.zoomed(factor, x, domain.width()).within(domain),
                y: self.y.zoomed(factor, y, FARTHEST),
            },
            Move::Pan { x, y } => {
                Self { x: self.x.shifted(x * self.x.width()).within(domain), y: self.y.shifted(y * self.y.width()) }
            }
            Move::Reveal(x) if self.x.contains(x) => self,
            Move::Reveal(x) => Self { x: self.x.shifted(x - self.x.at(0.5)).within(domain), ..self },
        }
    }
}

impl Interval {
    /// `to` − `from`; positive.
    #[must_use]
    pub fn width(self) -> f64 {
        self.to - self.from
    }

    /// The coordinate at `share` of the way.
    #[must_use]
    pub fn at(self, share: f64) -> f64 {
        self.from + share * self.width()
    }

    /// Which share of the way `coordinate` is at.
    #[must_use]
    pub fn share(self, coordinate: f64) -> f64 {
        (coordinate - self.from) / self.width()
    }

    /// Whether `coordinate` is between the ends.
    #[must_use]
    pub fn contains(self, coordinate: f64) -> bool {
        (self.from..=self.to).contains(&coordinate)
    }

    fn zoomed(self, factor: f64, share: f64, most: f64) -> Self {
        let width = (self.width() * factor).clamp(NEAREST, most);
        let fixed = self.at(share);
        Self { from: fixed - share * width, to: fixed + (1.0 - share) * width }
    }

    fn shifted(self, by: f64) -> Self {
        Self { from: self.from + by, to: self.to + by }
    }

    /// Shifted into `limits`, which are at least as wide.
    fn within(self, limits: Self) -> Self {
        self.shifted((limits.from - self.from).max(0.0)).shifted_down_to(limits.to)
    }

    fn shifted_down_to(self, most: f64) -> Self {
        self.shifted((most - self.to).min(0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn home() -> View {
        View::home()
    }

    #[test]
    fn zooming_keeps_the_place_under_the_pointer() {
        let near = home().moved(Move::Zoom { factor: 0.5, x: 0.25, y: 0.75 });
        assert!((near.x.at(0.25) - home().x.at(0.25)).abs() < 1e-12);
        assert!((near.y.at(0.75) - home().y.at(0.75)).abs() < 1e-12);
        assert!((near.x.width() - home().x.width() / 2.0).abs() < 1e-12);
    }

    #[test]
    fn views_stay_within_what_is_known() {
        let mut view = home();
        for _ in 0..200 {
            view = view.moved(Move::Zoom { factor: 2.0, x: 0.9, y: 0.1 });
        }
        assert!((view.x.from + BEYOND).abs() < 1e-9 && (view.x.to - 1.0 - BEYOND).abs() < 1e-9, "{view:?}");
        let mut view = home().moved(Move::Pan { x: 7.0, y: 0.0 });
        assert!((view.x.to - 1.0 - BEYOND).abs() < 1e-9 && (view.x.width() - home().x.width()).abs() < 1e-9);
        for _ in 0..200 {
            view = view.moved(Move::Zoom { factor: 0.5, x: 0.5, y: 0.5 });
        }
        assert!(view.x.width() >= NEAREST * 0.99 && view.y.width() >= NEAREST * 0.99);
    }

    #[test]
    fn a_position_is_revealed_only_where_it_is_hidden() {
        let near = home().moved(Move::Zoom { factor: 0.1, x: 0.0, y: 0.5 });
        assert_eq!(near.moved(Move::Reveal(near.x.at(0.9))), near);
        assert!((near.moved(Move::Reveal(0.8)).x.at(0.5) - 0.8).abs() < 1e-12);
        assert_eq!(near.moved(Move::Home), home());
    }
}
