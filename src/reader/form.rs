//! What kind of text a table is written in.

/// What kind of text a table is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Form {
    /// Cells in lines, parted by a separator: CSV and its kind.
    Separated,
    /// The exchange form: samples and, where it has one, the network, which is not read.
    Exchange,
    /// JSON: a list of lists, of objects, or an object of lists.
    Json,
    /// Python: as JSON, with what Python, NumPy and PyTorch print.
    Python,
    /// What pandas prints.
    Pandas,
    /// A Markdown table, or one drawn in characters.
    Markdown,
    /// A LaTeX table or matrix.
    Latex,
    /// A MATLAB matrix.
    Matlab,
}
