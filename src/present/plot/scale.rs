//! How heights are drawn: as they are in the samples' range, and beyond it in bands that hold whatever there is.

use super::wide::Wide;

/// From an axis coordinate, in which the samples lie between 0 and 1, to the height that is drawn. Between 0 and 1 the height
/// is the coordinate, so that samples stay apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// Beyond 1.
    pub above: Beyond,
    /// Below 0.
    pub below: Beyond,
}

/// How heights are drawn on one side of the samples' range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Beyond {
    /// So many times smaller than within the range; 1 where nothing is different.
    Linear {
        /// How many times; at least 1.
        ratio: f64,
    },
    /// By their logarithms.
    Logarithmic {
        /// The height of a factor of ten.
        decade: f64,
    },
}

/// The height of the band above the samples' range, in heights of that range, and of the one below it.
pub(super) const ABOVE: f64 = 0.36;
pub(super) const BELOW: f64 = 0.24;
/// A band that would be smaller than the samples' range by more than this is logarithmic.
const SMALLEST: f64 = 200.0;

impl Scale {
    /// The scale that leaves everything as it is.
    pub const LINEAR: Self = Self { above: Beyond::PLAIN, below: Beyond::PLAIN };

    /// The scale on which everything from `least` to `greatest` fits between −0.24 and 1.36.
    #[must_use]
    pub fn bands(least: Wide, greatest: Wide) -> Self {
        Self { above: Beyond::reaching(greatest, ABOVE), below: Beyond::reaching(least.complement(), BELOW) }
    }

    /// The height at which `value`, an axis coordinate, is drawn.
    #[must_use]
    pub fn height(self, value: Wide) -> f64 {
        if value > Wide::ONE {
            1.0 + self.above.height(value)
        } else if value < Wide::default() {
            -self.below.height(value.complement())
        } else {
            value.to_f64()
        }
    }

    /// Whether a straight line stays straight between two values.
    pub(super) fn keeps_straight(self, from: Wide, to: Wide) -> bool {
        let (zone, other) = (self.zone(from), self.zone(to));
        zone == other && zone.is_none_or(|beyond| matches!(beyond, Beyond::Linear { .. }))
    }

    /// The band that a value is in; nothing where it is drawn as it is.
    fn zone(self, value: Wide) -> Option<Beyond> {
        let band = if value > Wide::ONE {
            Some(self.above)
        } else if value < Wide::default() {
            Some(self.below)
        } else {
            None
        };
        band.filter(|&beyond| beyond != Beyond::PLAIN)
    }
}

impl Beyond {
    /// As within the range.
    pub const PLAIN: Self = Self::Linear { ratio: 1.0 };

    /// The band `room` high that holds everything up to `furthest`, measured from the far end of the range.
    fn reaching(furthest: Wide, room: f64) -> Self {
        let ratio = (furthest.to_f64() - 1.0) / room;
        if ratio <= 1.0 {
            Self::PLAIN
        } else if ratio <= SMALLEST {
            Self::Linear { ratio }
        } else {
            Self::Logarithmic { decade: room / furthest.log10() }
        }
    }

    /// How far beyond the range a value is drawn that is measured from the range's far end; greater than 1.
    fn height(self, value: Wide) -> f64 {
        match self {
            Self::Linear { ratio } => (value.to_f64() - 1.0) / ratio,
            Self::Logarithmic { decade } => decade * value.log10(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_are_continuous_and_symmetric() {
        let beyond = Beyond::Logarithmic { decade: 0.1 };
        let scale = Scale { above: beyond, below: beyond };
        let height = |value: f64| scale.height(Wide::new(value));
        for (value, expected) in
            [(0.0, 0.0), (0.3, 0.3), (1.0, 1.0), (10.0, 1.1), (1e12, 2.2), (-9.0, -0.1), (-99.0, -0.2)]
        {
            assert!((height(value) - expected).abs() < 1e-12, "{value} is at {}", height(value));
        }
    }

    #[test]
    fn everything_fits_the_bands_made_for_it() {
        for (least, greatest) in [(-3.0, 11.5), (0.0, 1.0), (-1e14, 1e3), (-0.1, 1.2)] {
            let scale = Scale::bands(Wide::new(least), Wide::new(greatest));
            assert!(scale.height(Wide::new(greatest)) <= 1.0 + ABOVE + 1e-9, "{greatest}");
            assert!(scale.height(Wide::new(least)) >= -BELOW - 1e-9, "{least}");
        }
        assert_eq!(Scale::bands(Wide::default(), Wide::ONE), Scale::LINEAR);
        let bands = Scale::bands(Wide::new(-1e14), Wide::new(1.0 + 10.0 * ABOVE));
        assert!(matches!(bands.above, Beyond::Linear { ratio } if (ratio - 10.0).abs() < 1e-9), "{bands:?}");
        assert!(matches!(bands.below, Beyond::Logarithmic { .. }));
    }
}
