//! What is said on the command line.

use std::path::PathBuf;

use clap::{Parser, ValueEnum};
use zerofit::export::form::Form as File;
use zerofit::math::construct::method::Method;
use zerofit::math::float64::Format;
use zerofit::reader::form::Form;
use zerofit::reader::number::Decimal;
use zerofit::reader::{Direction, Header, Options, Separator};

/// Constructs a network that reproduces a table's samples with error exactly 0, and checks it.
///
/// The table is a text of any form: CSV and its kind, JSON, the exchange form, Python, NumPy, pandas, Markdown, LaTeX or
/// MATLAB. Ends with status 0 where every sample comes out exactly, 1 where one does not, and 2 where there is nothing
/// to construct from; also where the table can be read in several ways, with the option that decides.
#[derive(Parser)]
#[command(name = "construct")]
pub(crate) struct Arguments {
    /// The file with the table
    pub(crate) file: PathBuf,
    /// Columns that are inputs, by name or number: x1,x2 or 1-4,6 [default: all that are not outputs]
    #[arg(long, value_name = "COLUMNS")]
    pub(crate) inputs: Option<String>,
    /// Columns that are outputs [default: the last, or y1, y2, … behind x1, x2, …, unless --inputs or the file says others]
    #[arg(long, value_name = "COLUMNS")]
    pub(crate) outputs: Option<String>,
    /// Neurons of the first hidden layer [default: as many as it takes]
    #[arg(long, value_name = "NUMBER", requires = "a2")]
    pub(crate) a1: Option<usize>,
    /// Neurons of the second hidden layer
    #[arg(long, value_name = "NUMBER", requires = "a1")]
    pub(crate) a2: Option<usize>,
    /// The smallest layers that are exact in this format, in any order of summation
    #[arg(long, value_name = "FORMAT", conflicts_with_all = ["a1", "a2"])]
    exact_in: Option<Floats>,
    /// How the network is constructed
    #[arg(long, default_value = Method::default().name(), value_parser = method)]
    pub(crate) method: Method,
    /// The decimal sign
    #[arg(long)]
    decimal: Option<Sign>,
    /// Whether the first row names the columns
    #[arg(long)]
    header: Option<Answer>,
    /// What parts the cells of a line
    #[arg(long)]
    separator: Option<Parting>,
    /// How a plain list lies in the table
    #[arg(long)]
    list: Option<Lie>,
    /// What the text is written in
    #[arg(long)]
    form: Option<Writing>,
    /// Leaves out rows in which a value is missing
    #[arg(long)]
    pub(crate) missing: Option<Missing>,
    /// Leaves out a share of the rows, and says what the network makes of them
    #[arg(long, value_name = "SHARE", value_parser = share)]
    pub(crate) hold_out: Option<usize>,
    /// Which rows are left out
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    pub(crate) seed: u64,
    /// Writes a file in the form that its name ends with: .json (exchange form), .onnx, .safetensors, .npz (each also as
    /// .float32.…), .torch.py (PyTorch), .py (Python's fractions), .tex, .h or .c; the samples as .csv, .tsv,
    /// .samples.json, .samples.py, .samples.tex, and with the network's outputs as .outputs.csv, .tsv, .py or .tex.
    /// Can be said several times
    #[arg(long, value_name = "FILE", value_parser = destination)]
    pub(crate) out: Vec<Destination>,
}

/// A file to write, and its form.
#[derive(Clone)]
pub(crate) struct Destination {
    pub(crate) path: PathBuf,
    pub(crate) form: File,
}

fn destination(path: &str) -> Result<Destination, String> {
    let endings = || File::all().map(|(_, ending)| ending).collect::<Vec<_>>().join(", ");
    let form = File::of(path).ok_or_else(|| format!("its name must end with one of {}", endings()))?;
    Ok(Destination { path: path.into(), form })
}

/// A share in percent.
fn share(text: &str) -> Result<usize, String> {
    let percent = text.strip_suffix('%').and_then(|number| number.trim().parse().ok());
    percent.filter(|percent| (1..100).contains(percent)).ok_or("it is a share from 1% to 99%".to_owned())
}

fn method(name: &str) -> Result<Method, String> {
    let names = Method::ALL.map(Method::name).join(", ");
    Method::from_name(name).ok_or(format!("it is one of {names}"))
}

#[derive(Clone, Copy, ValueEnum)]
enum Floats {
    Float64,
    Float32,
}

#[derive(Clone, Copy, ValueEnum)]
enum Sign {
    Point,
    Comma,
    /// Both, in one table
    Either,
}

#[derive(Clone, Copy, ValueEnum)]
enum Answer {
    Yes,
    No,
}

#[derive(Clone, Copy, ValueEnum)]
enum Parting {
    Tab,
    Semicolon,
    Bar,
    Comma,
    Blanks,
    /// Spaces, but "1 000" is one number
    BlanksAroundGroups,
    /// One column
    None,
}

#[derive(Clone, Copy, ValueEnum)]
enum Lie {
    Row,
    Column,
}

#[derive(Clone, Copy, ValueEnum)]
enum Writing {
    /// Cells in lines
    Separated,
    Json,
    Python,
    Pandas,
    Markdown,
    Latex,
    Matlab,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Missing {
    Drop,
}

impl Arguments {
    /// The format that the network must be exact in.
    pub(crate) fn format(&self) -> Option<Format> {
        self.exact_in.map(|floats| match floats {
            Floats::Float64 => Format::Float64,
            Floats::Float32 => Format::Float32,
        })
    }

    /// What is said about the text of the table.
    pub(crate) fn options(&self) -> Options {
        Options {
            encoding: None,
            form: self.form.map(Writing::form),
            separator: self.separator.map(Parting::separator),
            decimal: self.decimal.map(Sign::decimal),
            header: self.header.map(Answer::header),
            index: None,
            direction: self.list.map(Lie::direction),
        }
    }
}

impl Sign {
    fn decimal(self) -> Decimal {
        match self {
            Self::Point => Decimal::Point,
            Self::Comma => Decimal::Comma,
            Self::Either => Decimal::Either,
        }
    }
}

impl Answer {
    fn header(self) -> Header {
        match self {
            Self::Yes => Header::Names,
            Self::No => Header::None,
        }
    }
}

impl Parting {
    fn separator(self) -> Separator {
        match self {
            Self::Tab => Separator::Tab,
            Self::Semicolon => Separator::Semicolon,
            Self::Bar => Separator::Bar,
            Self::Comma => Separator::Comma,
            Self::Blanks => Separator::Blanks,
            Self::BlanksAroundGroups => Separator::BlanksAroundGroups,
            Self::None => Separator::None,
        }
    }
}

impl Lie {
    fn direction(self) -> Direction {
        match self {
            Self::Row => Direction::Row,
            Self::Column => Direction::Column,
        }
    }
}

impl Writing {
    fn form(self) -> Form {
        match self {
            Self::Separated => Form::Separated,
            Self::Json => Form::Json,
            Self::Python => Form::Python,
            Self::Pandas => Form::Pandas,
            Self::Markdown => Form::Markdown,
            Self::Latex => Form::Latex,
            Self::Matlab => Form::Matlab,
        }
    }
}
