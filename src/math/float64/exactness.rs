//! How exact a network is in float64 and in float32, from the strongest statement to none.

use super::certificate::conversion;
use super::{Bits, Certificate, Certifier, Format, OrderedPass, Precision};
use crate::math::network::Network;
use crate::math::network::units::Units;
use crate::math::table::sample::DataSet;

/// What is known of a network's forward passes over all samples, in the [`Units`] of the samples.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Exactness {
    /// In double precision.
    pub float64: Guarantee,
    /// In single precision.
    pub float32: Guarantee,
    /// The bits that a format needs to be certified; `None` where no binary format holds the numbers, or not in 62 bits.
    pub bits: Option<Bits>,
}

impl Exactness {
    /// Measures all samples.
    #[must_use]
    pub fn of(network: &Network, data: &DataSet) -> Self {
        let mut pass = ExactnessPass::new(network, data);
        loop {
            if let Some(exactness) = pass.advance(network, data) {
                return exactness;
            }
        }
    }
}

/// What is known of the forward passes in one format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Guarantee {
    /// No rounding error in any order of summation, with or without fused multiply-add.
    Certified,
    /// No rounding error where each neuron is summed from its bias on, in the order of its weights.
    InOrder,
    /// Neither is known.
    None,
}

impl Guarantee {
    /// Whether at least one order of summation makes no rounding error.
    #[must_use]
    pub fn is_exact(self) -> bool {
        self != Self::None
    }
}

/// The search for a network's [`Exactness`], about a sample at a time.
#[derive(Debug)]
pub struct ExactnessPass {
    units: Units,
    /// What a format must hold to take and give numbers in `units`.
    conversion: Option<u64>,
    certificate: Option<Certificate>,
    stage: Stage,
}

/// What is going on, from sample `next` on.
#[derive(Debug)]
enum Stage {
    Certifying { certifier: Certifier, next: usize },
    InOrder { pass: OrderedPass, next: usize },
    Over(Exactness),
}

impl ExactnessPass {
    /// Looks at the entries of `network`, and at the first layer for all samples.
    #[must_use]
    pub fn new(network: &Network, data: &DataSet) -> Self {
        let units = Units::of(data);
        let conversion = conversion(&units, data);
        let nothing = Exactness { float64: Guarantee::None, float32: Guarantee::None, bits: None };
        let mut this = Self { units, conversion, certificate: None, stage: Stage::Over(nothing) };
        match Certifier::new(network, &this.units, data) {
            Some(certifier) => this.stage = Stage::Certifying { certifier, next: 0 },
            None => this.certified(network, None),
        }
        this
    }

    /// The units in which the samples are taken.
    #[must_use]
    pub fn units(&self) -> &Units {
        &self.units
    }

    /// Looks at one more sample of those that it began with; what was found, once nothing is left to look at.
    pub fn advance(&mut self, network: &Network, data: &DataSet) -> Option<Exactness> {
        let samples = data.samples();
        match &mut self.stage {
            Stage::Certifying { certifier, next } => {
                let found = certifier.add(*next).map(|()| certifier.certificate());
                *next += 1;
                if found.is_none() || *next == samples.len() {
                    self.certified(network, found);
                }
            }
            Stage::InOrder { pass, next } => {
                let found = pass.add(&self.units.input(&samples[*next].input)).map(|()| pass.precision());
                *next += 1;
                if found.is_none() || *next == samples.len() {
                    self.stage = Stage::Over(self.exactness(found));
                }
            }
            Stage::Over(_) => {}
        }
        if let Stage::Over(exactness) = self.stage { Some(exactness) } else { None }
    }

    /// Goes on to the order of the weights where there is something left to find out.
    fn certified(&mut self, network: &Network, certificate: Option<Certificate>) {
        self.certificate = certificate;
        let open = |format: &Format| self.converts(*format) && !self.is_certified(*format);
        let open = [Format::Float64, Format::Float32].into_iter().find(open);
        let pass = open.and_then(|most| OrderedPass::new(&self.units.encode(network), most));
        self.stage = match pass {
            Some(pass) => Stage::InOrder { pass, next: 0 },
            None => Stage::Over(self.exactness(None)),
        };
    }

    fn converts(&self, format: Format) -> bool {
        self.conversion.is_some_and(|size| size <= 1 << format.bits())
    }

    fn is_certified(&self, format: Format) -> bool {
        self.certificate.is_some_and(|certificate| certificate.holds_in(format))
    }

    fn exactness(&self, in_order: Option<Precision>) -> Exactness {
        let guarantee = |format| {
            if self.is_certified(format) {
                Guarantee::Certified
            } else if self.converts(format) && in_order.is_some_and(|precision| precision.fits(format)) {
                Guarantee::InOrder
            } else {
                Guarantee::None
            }
        };
        Exactness {
            float64: guarantee(Format::Float64),
            float32: guarantee(Format::Float32),
            bits: self.certificate.map(|certificate| certificate.bits()),
        }
    }
}
