//! Files to take away: a network, or its samples, in a form that others read.
//!
//! | module | what is in it |
//! | --- | --- |
//! | `form` | what there is, and the endings of file names |
//! | `holding` | how exactly a form holds the numbers, or why it cannot: said before a file is made |
//! | `about` | what a file says of itself |
//! | `floats` | the network's numbers in floating point, with the units of inputs and outputs |
//! | `program` | what files in several languages share |
//! | `network` | a file for each form of the network |
//! | `samples` | the same for tables of samples |
//!
//! Nothing here reads files, clocks or random numbers: the same network gives the same bytes.

mod about;
mod floats;
pub mod form;
pub mod holding;
mod network;
mod program;
mod samples;

use crate::math::construct::method::Method;
use crate::math::float64::Exactness;
use crate::math::network::Network;
use crate::math::network::units::Units;
pub use crate::math::table::names::Names;
use crate::math::table::sample::DataSet;
use crate::words::in_first;
use form::Form;
use holding::{Holding, Refusal};

/// A network with its samples, ready to be written in any form.
#[derive(Debug)]
pub struct Export {
    data: DataSet,
    network: Network,
    method: Method,
    names: Names,
    units: Units,
    exactness: Exactness,
}

impl Export {
    /// The `network` that `method` made for `data`, whose columns are called `names`. Takes as long as certifying it.
    ///
    /// # Panics
    ///
    /// Where the network has other inputs or outputs than the samples.
    #[must_use]
    pub fn new(data: DataSet, network: Network, method: Method, names: Names) -> Self {
        assert_eq!(network.shape(), data.shape(), "a network of these samples");
        let (names, units, exactness) =
            (names.completed(data.shape()), Units::of(&data), Exactness::of(&network, &data));
        Self { data, network, method, names, units, exactness }
    }

    /// How exactly `form` holds the numbers.
    ///
    /// # Errors
    ///
    /// Why the form cannot hold them.
    pub fn holding(&self, form: Form) -> Result<Holding, Refusal> {
        match form {
            Form::Network(form) => form.format().map_or(Ok(Holding::Exact), |format| self.in_format(format)),
            Form::Samples(..) => Ok(Holding::Exact),
        }
    }

    /// The file's bytes. Whatever language is spoken, a file says in the first one what it says of itself: it is handed on
    /// to others, and read by programs.
    ///
    /// # Errors
    ///
    /// Why the form cannot hold the numbers.
    ///
    /// ```
    /// use zerofit::export::form::{Form, NetworkForm};
    /// use zerofit::export::{Export, Names};
    /// use zerofit::math::construct::{construct, method::Method, progress::Progress};
    /// use zerofit::share::presets::Preset;
    ///
    /// let data = Preset::Article.table().draft().parse().expect("the article's nine samples");
    /// let network = construct(&data, Method::Integer, &mut Progress::ignored()).network;
    /// let export = Export::new(data, network, Method::Integer, Names::default());
    /// let file = export.write(Form::Network(NetworkForm::Python)).expect("fractions hold everything");
    /// assert!(String::from_utf8(file).is_ok_and(|text| text.contains("from fractions import Fraction")));
    /// ```
    pub fn write(&self, form: Form) -> Result<Vec<u8>, Refusal> {
        let holding = self.holding(form)?;
        Ok(in_first(|| match form {
            Form::Network(form) => network::write(self, form, holding),
            Form::Samples(form, columns) => samples::write(self, form, columns),
        }))
    }
}
