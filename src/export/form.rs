//! The forms there are, and the endings of file names that stand for them.

use crate::math::float64::Format;
use crate::words::Text;
use crate::words::export as words;

/// What a file holds, and how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Form {
    /// The network.
    Network(NetworkForm),
    /// Its samples.
    Samples(SamplesForm, Columns),
}

/// How a network is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum NetworkForm {
    /// The exchange form: JSON with every digit, and the samples.
    Exchange,
    /// ONNX, opset 17.
    Onnx(Format),
    /// Tensors for PyTorch and others.
    Safetensors(Format),
    /// Arrays for NumPy.
    Npz(Format),
    /// A module for PyTorch that checks itself on all samples.
    PyTorch,
    /// A program in Python's fractions that checks itself on all samples.
    Python,
    /// The matrices in LaTeX.
    Latex,
    /// A header in C that checks itself on all samples.
    C,
}

/// How samples are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum SamplesForm {
    /// Cells parted by commas.
    Csv,
    /// Cells parted by tabs.
    Tsv,
    /// The exchange form without a network.
    Exchange,
    /// A list in Python, with fractions.
    Python,
    /// A table in LaTeX.
    Latex,
}

/// Which columns a table of samples has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Columns {
    /// Inputs and outputs.
    Samples,
    /// The network's outputs beside them, and how far they are off.
    WithOutputs,
}

const NETWORK: [(NetworkForm, &str); 11] = [
    (NetworkForm::Exchange, ".json"),
    (NetworkForm::Onnx(Format::Float64), ".onnx"),
    (NetworkForm::Onnx(Format::Float32), ".float32.onnx"),
    (NetworkForm::Safetensors(Format::Float64), ".safetensors"),
    (NetworkForm::Safetensors(Format::Float32), ".float32.safetensors"),
    (NetworkForm::Npz(Format::Float64), ".npz"),
    (NetworkForm::Npz(Format::Float32), ".float32.npz"),
    (NetworkForm::PyTorch, ".torch.py"),
    (NetworkForm::Python, ".py"),
    (NetworkForm::Latex, ".tex"),
    (NetworkForm::C, ".h"),
];
/// Other endings of the same forms.
const ALSO: [(NetworkForm, &str); 1] = [(NetworkForm::C, ".c")];
const SAMPLES: [(SamplesForm, Columns, &str); 9] = [
    (SamplesForm::Csv, Columns::Samples, ".csv"),
    (SamplesForm::Csv, Columns::WithOutputs, ".outputs.csv"),
    (SamplesForm::Tsv, Columns::Samples, ".tsv"),
    (SamplesForm::Tsv, Columns::WithOutputs, ".outputs.tsv"),
    (SamplesForm::Exchange, Columns::Samples, ".samples.json"),
    (SamplesForm::Python, Columns::Samples, ".samples.py"),
    (SamplesForm::Python, Columns::WithOutputs, ".outputs.py"),
    (SamplesForm::Latex, Columns::Samples, ".samples.tex"),
    (SamplesForm::Latex, Columns::WithOutputs, ".outputs.tex"),
];

impl Form {
    /// Every form with the ending of its files' names. Of two that end alike, the longer is meant.
    pub fn all() -> impl Iterator<Item = (Self, &'static str)> {
        let networks = NETWORK.into_iter().map(|(form, ending)| (Self::Network(form), ending));
        networks.chain(SAMPLES.into_iter().map(|(form, columns, ending)| (Self::Samples(form, columns), ending)))
    }

    /// The form that a file called `name` has, by its ending.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        let also = ALSO.into_iter().map(|(form, ending)| (Self::Network(form), ending));
        let fitting = Self::all().chain(also).filter(|(_, ending)| name.ends_with(ending));
        fitting.max_by_key(|(_, ending)| ending.len()).map(|(form, _)| form)
    }

    /// What people call it.
    #[must_use]
    pub fn name(self) -> Text {
        match self {
            Self::Network(form) => form.name(),
            Self::Samples(form, columns) => form.name(columns),
        }
    }

    /// Whether it is a text, which can be copied as well as saved.
    #[must_use]
    pub fn is_text(self) -> bool {
        use NetworkForm::{Npz, Onnx, Safetensors};
        !matches!(self, Self::Network(Onnx(_) | Safetensors(_) | Npz(_)))
    }

    /// The ending of its files' names, with the point.
    #[must_use]
    pub fn ending(self) -> Option<&'static str> {
        Self::all().find(|(form, _)| *form == self).map(|(_, ending)| ending)
    }
}

impl NetworkForm {
    fn name(self) -> Text {
        match self {
            Self::Exchange => words::EXCHANGE,
            Self::Onnx(Format::Float64) => words::ONNX,
            Self::Onnx(Format::Float32) => words::ONNX_32,
            Self::Safetensors(Format::Float64) => words::SAFETENSORS,
            Self::Safetensors(Format::Float32) => words::SAFETENSORS_32,
            Self::Npz(Format::Float64) => words::NPZ,
            Self::Npz(Format::Float32) => words::NPZ_32,
            Self::PyTorch => words::PYTORCH,
            Self::Python => words::PYTHON,
            Self::Latex => words::LATEX,
            Self::C => words::C,
        }
    }

    /// The floating-point format that it is written in; none where every digit is kept.
    #[must_use]
    pub fn format(self) -> Option<Format> {
        match self {
            Self::Onnx(format) | Self::Safetensors(format) | Self::Npz(format) => Some(format),
            Self::PyTorch | Self::C => Some(Format::Float64),
            Self::Exchange | Self::Python | Self::Latex => None,
        }
    }
}

impl SamplesForm {
    fn name(self, columns: Columns) -> Text {
        match (self, columns) {
            (Self::Csv, Columns::Samples) => words::CSV,
            (Self::Csv, Columns::WithOutputs) => words::CSV_OUTPUTS,
            (Self::Tsv, Columns::Samples) => words::TSV,
            (Self::Tsv, Columns::WithOutputs) => words::TSV_OUTPUTS,
            (Self::Exchange, _) => words::SAMPLES_EXCHANGE,
            (Self::Python, Columns::Samples) => words::SAMPLES_PYTHON,
            (Self::Python, Columns::WithOutputs) => words::SAMPLES_PYTHON_OUTPUTS,
            (Self::Latex, Columns::Samples) => words::SAMPLES_LATEX,
            (Self::Latex, Columns::WithOutputs) => words::SAMPLES_LATEX_OUTPUTS,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_found_by_its_ending() {
        for (form, ending) in Form::all() {
            assert_eq!((Form::of(&format!("iris{ending}")), form.ending()), (Some(form), Some(ending)));
        }
        assert_eq!(Form::of("A.C"), Some(Form::Network(NetworkForm::C)));
        assert_eq!([Form::of("iris"), Form::of("iris.txt"), Form::of("onnx")], [None; 3]);
    }
}
