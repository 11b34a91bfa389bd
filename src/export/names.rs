//! What the columns are called.

use crate::math::shape::Shape;

/// The columns' names. Where there are none, they are called x1, x2, … and y1, y2, …; of a single column, x and y.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Of the inputs; no text for a column without a name.
    pub inputs: Vec<String>,
    /// Of the outputs.
    pub outputs: Vec<String>,
}

impl Names {
    /// A name for each column of a table for a network of `shape`.
    pub(super) fn completed(self, shape: Shape) -> Self {
        let Self { inputs, outputs } = self;
        Self { inputs: completed(inputs, "x", shape.idim()), outputs: completed(outputs, "y", shape.m()) }
    }
}

fn completed(mut names: Vec<String>, letter: &str, columns: usize) -> Vec<String> {
    names.resize(columns, String::new());
    for (name, number) in names.iter_mut().zip(1..) {
        // Line ends and tabs part cells in some forms.
        *name = name.split(char::is_control).collect::<Vec<_>>().join(" ").trim().to_owned();
        if name.is_empty() {
            *name = if columns == 1 { letter.to_owned() } else { format!("{letter}{number}") };
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_without_names_are_numbered() {
        let names = Names { inputs: vec!["sepal\nlength".into(), " ".into()], outputs: Vec::new() };
        let names = names.completed(Shape::new(3, 1, 1, 1).expect("a shape"));
        assert_eq!(
            (names.inputs, names.outputs),
            (["sepal length", "x2", "x3"].map(String::from).into(), vec!["y".into()])
        );
    }
}
