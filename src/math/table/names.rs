//! What a table and its columns are called.

use super::fault::Column;
use crate::math::shape::Shape;

/// Names, as far as somebody has given some: in the head of a file, or as its name. Nothing is computed from them.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Names {
    /// Of the table; no text where it has none.
    pub table: String,
    /// Of the inputs, from coordinate 0; no text for a column without a name.
    pub inputs: Vec<String>,
    /// Of the outputs, from output 0.
    pub outputs: Vec<String>,
}

impl Names {
    /// The name of a column, where it has one.
    #[must_use]
    pub fn column(&self, column: Column) -> Option<&str> {
        let name = match column {
            Column::Input(k) => self.inputs.get(k),
            Column::Output(d) => self.outputs.get(d),
        };
        name.map(String::as_str).filter(|name| !name.is_empty())
    }

    /// Whether nothing has a name.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.table.is_empty() && self.inputs.iter().chain(&self.outputs).all(String::is_empty)
    }

    /// A name for each column of a table for a network of `shape`: where somebody has given none, x1, x2, … and y1, y2, …;
    /// of a single column, x and y.
    #[must_use]
    pub fn completed(self, shape: Shape) -> Self {
        let Self { table, inputs, outputs } = self;
        Self { table, inputs: completed(inputs, "x", shape.idim()), outputs: completed(outputs, "y", shape.m()) }
    }

    /// Without the names that [`Self::completed`] gives: as they were given by somebody.
    #[must_use]
    pub fn given(mut self) -> Self {
        for (names, letter) in [(&mut self.inputs, "x"), (&mut self.outputs, "y")] {
            let columns = names.len();
            for (at, name) in names.iter_mut().enumerate() {
                if *name == numbered(letter, at, columns) {
                    name.clear();
                }
            }
        }
        self
    }
}

/// The name of a column without one.
fn numbered(letter: &str, at: usize, columns: usize) -> String {
    if columns == 1 { letter.to_owned() } else { format!("{letter}{}", at + 1) }
}

fn completed(mut names: Vec<String>, letter: &str, columns: usize) -> Vec<String> {
    names.resize(columns, String::new());
    for (at, name) in names.iter_mut().enumerate() {
        // Line ends and tabs part cells in some forms.
        *name = name.split(char::is_control).collect::<Vec<_>>().join(" ").trim().to_owned();
        if name.is_empty() {
            *name = numbered(letter, at, columns);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_without_names_are_numbered() {
        let names = Names { inputs: vec!["sepal\nlength".into(), " ".into()], ..Names::default() };
        assert_eq!(names.column(Column::Output(0)), None);
        let names = names.completed(Shape::new(3, 1, 1, 1).expect("a shape"));
        assert_eq!(
            (names.inputs.clone(), names.outputs.clone()),
            (["sepal length", "x2", "x3"].map(String::from).into(), vec!["y".into()])
        );
        let given = names.given();
        assert_eq!(given.inputs, ["sepal length", "", ""]);
        assert_eq!(given.outputs, [""]);
    }
}
