//! How heights are drawn: as they are, or by their logarithm beyond the samples' range.

use super::wide::Wide;

/// Which scale heights are drawn on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScaleKind {
    /// Heights are values: [`Scale::Linear`].
    #[default]
    Linear,
    /// Logarithms beyond the samples' range: [`Scale::SignedLog`].
    Logarithmic,
}

/// From an axis coordinate, in which the samples lie between 0 and 1, to the height that is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Scale {
    /// The height is the coordinate.
    #[default]
    Linear,
    /// As it is between 0 and 1, so that samples stay apart; beyond, `decade` more for every factor of ten.
    SignedLog {
        /// The height of a factor of ten.
        decade: f64,
    },
}

/// How much of the height either side gets beyond the samples' range, in a view of everything on the logarithmic scale.
pub(super) const OUTSIDE: f64 = 1.2;

impl Scale {
    /// The logarithmic scale on which everything from `least` to `greatest` fits between −1.2 and 2.2.
    #[must_use]
    pub fn signed_log(least: Wide, greatest: Wide) -> Self {
        let decades = greatest.log10().max(least.complement().log10()).max(1.0);
        Self::SignedLog { decade: OUTSIDE / decades }
    }

    /// Which scale it is, whatever the height of a decade.
    #[must_use]
    pub fn kind(self) -> ScaleKind {
        match self {
            Self::Linear => ScaleKind::Linear,
            Self::SignedLog { .. } => ScaleKind::Logarithmic,
        }
    }

    /// The height at which `value`, an axis coordinate, is drawn.
    #[must_use]
    pub fn height(self, value: Wide) -> f64 {
        match self {
            Self::Linear => value.to_f64(),
            Self::SignedLog { decade } if value > Wide::ONE => 1.0 + decade * value.log10(),
            Self::SignedLog { decade } if value < Wide::default() => -decade * value.complement().log10(),
            Self::SignedLog { .. } => value.to_f64(),
        }
    }

    /// Whether a straight line stays straight between two values.
    pub(super) fn keeps_straight(self, from: Wide, to: Wide) -> bool {
        let inside = |value: Wide| value >= Wide::default() && value <= Wide::ONE;
        self == Self::Linear || inside(from) && inside(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_logarithmic_scale_is_continuous_and_symmetric() {
        let scale = Scale::SignedLog { decade: 0.1 };
        let height = |value: f64| scale.height(Wide::new(value));
        for (value, expected) in
            [(0.0, 0.0), (0.3, 0.3), (1.0, 1.0), (10.0, 1.1), (1e12, 2.2), (-9.0, -0.1), (-99.0, -0.2)]
        {
            assert!((height(value) - expected).abs() < 1e-12, "{value} is at {}", height(value));
        }
    }

    #[test]
    fn everything_fits_the_scale_made_for_it() {
        let scale = Scale::signed_log(Wide::new(-1e14), Wide::new(1e3));
        assert!((scale.height(Wide::new(-1e14)) + OUTSIDE).abs() < 1e-9);
        assert!(scale.height(Wide::new(1e3)) < 1.0 + OUTSIDE);
        assert_eq!(Scale::signed_log(Wide::default(), Wide::ONE), Scale::SignedLog { decade: OUTSIDE });
    }
}
