//! From coordinates to pixels: the scale of the heights, the part in view, and where on the picture it is drawn.

use super::frame::{Frame, Pixel};
use super::scale::Scale;
use super::view::View;
use super::wide::Wide;

/// What takes axis coordinates to pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Takes values, as axis coordinates, to heights.
    pub scale: Scale,
    /// The positions and heights in view.
    pub view: View,
    /// The rectangle of the picture that they fill.
    pub frame: Frame,
}

impl Camera {
    /// The camera that sees the samples and some room around them.
    #[must_use]
    pub fn home(scale: Scale, frame: Frame) -> Self {
        Self { scale, view: View::home(), frame }
    }

    /// Pixels from the picture's left edge to a position.
    #[must_use]
    pub fn column(&self, position: f64) -> f64 {
        self.frame.left + self.view.x.share(position) * self.frame.inner_width()
    }

    /// Pixels from the picture's upper edge to a height on the scale.
    #[must_use]
    pub fn row(&self, height: f64) -> f64 {
        self.frame.bottom - self.view.y.share(height) * self.frame.inner_height()
    }

    /// Pixels from the picture's upper edge to a value, an axis coordinate of any size.
    #[must_use]
    pub fn row_of(&self, value: Wide) -> f64 {
        self.row(self.scale.height(value))
    }

    /// The pixel of a sample, whose value is in the range that every scale leaves as it is; `None` where it is out of
    /// view.
    #[must_use]
    pub fn sample(&self, position: f64, value: f64) -> Option<Pixel> {
        let is_in_view = self.view.x.contains(position) && self.view.y.contains(value);
        is_in_view.then(|| (self.column(position), self.row(value)))
    }

    /// The position at a pixel; beyond the frame, that at its edge.
    #[must_use]
    pub fn position(&self, at: Pixel) -> f64 {
        self.view.x.at(self.frame.shares(at).0.clamp(0.0, 1.0))
    }

    /// The width of a pixel as a difference of positions.
    #[must_use]
    pub fn pixel_width(&self) -> f64 {
        self.view.x.width() / self.frame.inner_width()
    }

    /// The height of a pixel as a difference of heights.
    #[must_use]
    pub fn pixel_height(&self) -> f64 {
        self.view.y.width() / self.frame.inner_height()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_view_fills_the_frame() {
        let camera = Camera::home(Scale::LINEAR, Frame::new(640.0, 360.0));
        let Camera { view, frame, .. } = camera;
        assert_eq!((camera.column(view.x.from), camera.column(view.x.to)), (frame.left, frame.right));
        assert_eq!((camera.row(view.y.from), camera.row(view.y.to)), (frame.bottom, frame.top));
    }

    #[test]
    fn a_pixel_is_at_the_position_that_is_drawn_there() {
        let camera = Camera::home(Scale::bands(Wide::new(-9.0), Wide::new(99.0)), Frame::new(640.0, 360.0));
        for position in [-0.06, 0.0, 0.4, 1.06] {
            assert!((camera.position((camera.column(position), 0.0)) - position).abs() < 1e-12);
        }
        assert!((camera.position((1e9, 0.0)) - camera.view.x.to).abs() < 1e-12, "at the edge");
    }
}
