//! Where on the picture a view is drawn.

/// A place on the picture: pixels from its left and from its upper edge.
pub type Pixel = (f64, f64);

/// The picture's size and the rectangle in it that holds the view, all in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Width of the picture in pixels.
    pub width: f64,
    /// Height of the picture in pixels.
    pub height: f64,
    /// From the picture's left edge to the rectangle's.
    pub left: f64,
    /// From the picture's left edge to the rectangle's right edge.
    pub right: f64,
    /// From the picture's upper edge to the rectangle's.
    pub top: f64,
    /// From the picture's upper edge to the rectangle's lower edge.
    pub bottom: f64,
}

impl Frame {
    /// A picture of this size with room for labels on the left and below.
    #[must_use]
    pub fn new(width: f64, height: f64) -> Self {
        Self { width, height, left: 68.0, right: width - 12.0, top: 22.0, bottom: height - 44.0 }
    }

    /// Width of the rectangle in pixels.
    #[must_use]
    pub fn inner_width(&self) -> f64 {
        self.right - self.left
    }

    /// Height of the rectangle in pixels.
    #[must_use]
    pub fn inner_height(&self) -> f64 {
        self.bottom - self.top
    }

    /// Which shares of the rectangle's width, from the left, and height, from below, a pixel is at: 0 to 1 inside.
    #[must_use]
    pub fn shares(&self, (x, y): Pixel) -> (f64, f64) {
        ((x - self.left) / self.inner_width(), (self.bottom - y) / self.inner_height())
    }
}
