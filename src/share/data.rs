//! Tables that come with the page as files, fetched when they are chosen. Whose they are: `www/data/NOTICE`.

use crate::math::table::sample::Draft;

/// A table that comes with the page as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Data {
    /// Points of two spirals, and which of them each is on.
    Spirals,
    /// Four measures of flowers, and their species.
    Iris,
    /// Handwritten digits as 8 × 8 numbers of pixels, and which digit each is.
    Digits,
    /// A month, and the carbon dioxide in the air.
    CarbonDioxide,
}

/// What is known of a file beforehand.
struct Facts {
    file: &'static str,
    address: Option<&'static str>,
    layers: (usize, usize),
    /// Rows, inputs and outputs.
    size: (usize, usize, usize),
    fingerprint: u64,
}

impl Data {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Spirals, Self::Iris, Self::Digits, Self::CarbonDioxide];

    fn facts(self) -> Facts {
        match self {
            Self::Spirals => Facts {
                file: "spirals.csv",
                address: None,
                layers: (27, 14),
                size: (194, 2, 1),
                fingerprint: 0x2D2E_1DF1_B92C_C717,
            },
            Self::Iris => Facts {
                file: "iris.csv",
                address: Some("https://doi.org/10.24432/C56C76"),
                layers: (33, 9),
                size: (150, 4, 1),
                fingerprint: 0x05F8_9E63_DA2F_9D86,
            },
            Self::Digits => Facts {
                file: "digits.csv",
                address: Some("https://doi.org/10.24432/C50P49"),
                layers: (83, 43),
                size: (1_797, 64, 1),
                fingerprint: 0x1462_23E4_711C_B4AD,
            },
            Self::CarbonDioxide => Facts {
                file: "co2.csv",
                address: Some("https://gml.noaa.gov/ccgg/trends/"),
                layers: (39, 31),
                size: (620, 1, 1),
                fingerprint: 0x13A2_089E_3EEF_8838,
            },
        }
    }

    /// The data that `draft` is, cell by cell.
    #[must_use]
    pub fn of(draft: &Draft) -> Option<Self> {
        let size = (draft.rows.len(), draft.shape.idim(), draft.shape.m());
        let of_size = Self::ALL.into_iter().find(|data| data.facts().size == size);
        of_size.filter(|data| data.facts().fingerprint == fingerprint(draft))
    }

    /// What its file is called.
    #[must_use]
    pub fn file(self) -> &'static str {
        self.facts().file
    }

    /// Where more is said of it.
    #[must_use]
    pub fn address(self) -> Option<&'static str> {
        self.facts().address
    }

    /// Layers that hold it, with as many spare neurons as make the network exact in float64.
    #[must_use]
    pub fn layers(self) -> (usize, usize) {
        self.facts().layers
    }
}

/// FNV-1a of the cells' texts, each ended by a line feed.
fn fingerprint(draft: &Draft) -> u64 {
    let cells = draft.rows.iter().flat_map(|row| draft.columns().map(|column| row.text(column)));
    let bytes = cells.flat_map(|text| text.bytes().chain([b'\n']));
    bytes.fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}
