//! The ways a network can be constructed.

/// A way to construct a network from samples.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Method {
    /// The construction as the article publishes it, in exact fractions.
    Published,
    /// Every weight and bias of both hidden layers an integer, as short as the congruences between them allow.
    #[default]
    Integer,
    /// Every weight a float64, chosen so that the network can be used in float64.
    Float,
}

impl Method {
    /// All methods.
    pub const ALL: [Self; 3] = [Self::Published, Self::Integer, Self::Float];

    /// The name by which links refer to the method. It never changes.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Integer => "integer",
            Self::Float => "float",
        }
    }

    /// The method called `name`, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_method_is_found_by_its_name() {
        for method in Method::ALL {
            assert_eq!(Method::from_name(method.name()), Some(method));
        }
        assert_eq!(Method::from_name("Published"), None);
    }
}
