//! Where on the picture a view is drawn.

use super::view::View;

/// The picture's size and the rectangle in it that holds the view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Width of the picture in pixels.
    pub width: f64,
    /// Height of the picture in pixels.
    pub height: f64,
    /// Left edge of the view.
    pub left: f64,
    /// Right edge of the view.
    pub right: f64,
    /// Upper edge of the view.
    pub top: f64,
    /// Lower edge of the view.
    pub bottom: f64,
}

impl Frame {
    /// A picture of this size with room for labels on the left and below.
    #[must_use]
    pub fn new(width: f64, height: f64) -> Self {
        Self { width, height, left: 68.0, right: width - 12.0, top: 22.0, bottom: height - 44.0 }
    }

    /// Pixel column of a position.
    #[must_use]
    pub fn x(&self, view: &View, position: f64) -> f64 {
        self.left + view.x.share(position) * (self.right - self.left)
    }

    /// Pixel row of a height.
    #[must_use]
    pub fn y(&self, view: &View, height: f64) -> f64 {
        self.bottom - view.y.share(height) * (self.bottom - self.top)
    }

    /// Which shares of the view's width, from the left, and height, from below, a pixel is at.
    #[must_use]
    pub fn shares(&self, x: f64, y: f64) -> (f64, f64) {
        ((x - self.left) / (self.right - self.left), (self.bottom - y) / (self.bottom - self.top))
    }
}
