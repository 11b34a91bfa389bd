//! What kind of text a table is written in, and what its grammar says about the cells.

pub(super) mod exchange;
pub(super) mod latex;
pub(super) mod lists;
pub(super) mod literal;
pub(super) mod markdown;
pub(super) mod matlab;
mod network;
pub(super) mod pandas;
pub mod scalar;

use super::form::Form;
use super::source::Source;
use super::{Direction, Fault, Options};

/// The ways to read `text` as `form`, or as what it looks like; `None` for cells in lines.
pub(super) fn sources<'t>(
    text: &'t str,
    form: Option<Form>,
    options: &Options,
) -> Result<Option<Vec<Source<'t>>>, Fault> {
    match form {
        Some(Form::Separated) => Ok(None),
        Some(Form::Pandas) => Ok(pandas::source(text).map(|source| vec![source])),
        Some(form @ (Form::Exchange | Form::Json | Form::Python)) => literal_sources(text, form, options).map(Some),
        Some(Form::Markdown) => Ok(Some(vec![markdown::source(text)])),
        Some(Form::Latex) => Ok(Some(vec![latex::source(text)])),
        Some(Form::Matlab) => match matlab::print(text) {
            Some(source) => Ok(Some(vec![source])),
            None => matlab::source(text).map(|source| Some(vec![source])),
        },
        None => detected(text, options),
    }
}

fn detected<'t>(text: &'t str, options: &Options) -> Result<Option<Vec<Source<'t>>>, Fault> {
    if network::is_network(text) {
        return Err(Fault::Network);
    }
    if latex::is_table(text) {
        // Texts in a list or an object may hold what looks like LaTeX.
        let literal = literal::is_literal(text).then(|| literal_sources(text, Form::Json, options).ok()).flatten();
        return Ok(Some(literal.unwrap_or_else(|| vec![latex::source(text)])));
    }
    if markdown::is_table(text) {
        return Ok(Some(vec![markdown::source(text)]));
    }
    if let Some(source) = pandas::source(text) {
        return Ok(Some(vec![source]));
    }
    if let Some(source) = matlab::print(text) {
        return Ok(Some(vec![source]));
    }
    if matlab::is_matrix(text)
        && let Ok(source) = matlab::source(text)
    {
        // What wraps without commas could be one long list of NumPy.
        let wrapped = if text.contains([',', ';']) { Vec::new() } else { list(text, options) };
        return Ok(Some([vec![source], wrapped].concat()));
    }
    if let Some(at) = matlab::computed(text) {
        let (line, column) = literal::place(text, at);
        return Err(Fault::Broken { form: Form::Matlab, line, column });
    }
    if literal::is_literal(text) { literal_sources(text, Form::Json, options).map(Some) } else { Ok(None) }
}

fn list<'t>(text: &'t str, options: &Options) -> Vec<Source<'t>> {
    literal_sources(text, Form::Python, options).unwrap_or_default()
}

/// A plain list could be a row as well as a column.
fn literal_sources<'t>(text: &'t str, form: Form, options: &Options) -> Result<Vec<Source<'t>>, Fault> {
    let laid = lists::read(text, form)?;
    let directions = [Direction::Row, Direction::Column];
    let chosen = |direction: &Direction| options.direction.is_none_or(|wanted| wanted == *direction);
    Ok(match laid {
        lists::Laid::Table(source) => vec![source],
        lists::Laid::List(list) => {
            directions.into_iter().filter(chosen).map(|direction| list.clone().laid(direction)).collect()
        }
    })
}
