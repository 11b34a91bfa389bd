//! Where the active cell of the grid goes.

/// The cell of the grid that keys act on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ActiveCell {
    /// Index of its row: the sample's, from 0.
    pub row: usize,
    /// Index of its column from 0: the inputs, then the outputs.
    pub column: usize,
}

/// How large the grid is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GridSize {
    /// Number of rows, one a sample; may be 0.
    pub rows: usize,
    /// Number of columns, inputs and outputs; at least 1.
    pub columns: usize,
}

/// A way that the active cell goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellMove {
    /// This many rows up.
    Up(usize),
    /// This many rows down.
    Down(usize),
    /// One column to the left.
    Left,
    /// One column to the right.
    Right,
    /// To the first row, in the same column.
    Top,
    /// To the last row, in the same column.
    Bottom,
    /// To the first cell of the row.
    RowStart,
    /// To the last cell of the row.
    RowEnd,
    /// To the first cell of the grid.
    First,
    /// To the last cell of the grid.
    Last,
}

impl ActiveCell {
    /// What its element is called in the document, in a table with so many inputs.
    #[must_use]
    pub fn id(self, inputs: usize) -> String {
        let Self { row, column } = self;
        match column.checked_sub(inputs) {
            None => format!("cell-{row}-x{column}"),
            Some(output) => format!("cell-{row}-y{output}"),
        }
    }

    /// The cell whose element is called `id`; `None` where that is something else.
    #[must_use]
    pub fn of_id(id: &str, inputs: usize) -> Option<Self> {
        let (row, column) = id.strip_prefix("cell-")?.split_once('-')?;
        let column = match column.strip_prefix('x') {
            Some(input) => input.parse().ok()?,
            None => inputs + column.strip_prefix('y')?.parse::<usize>().ok()?,
        };
        Some(Self { row: row.parse().ok()?, column })
    }

    /// The active cell after `step`: at the grid's edge it stays.
    #[must_use]
    pub fn moved(self, step: CellMove, size: GridSize) -> Self {
        let Self { row, column } = self;
        let (row, column) = match step {
            CellMove::Up(rows) => (row.saturating_sub(rows), column),
            CellMove::Down(rows) => (row.saturating_add(rows), column),
            CellMove::Left => (row, column.saturating_sub(1)),
            CellMove::Right => (row, column + 1),
            CellMove::Top => (0, column),
            CellMove::Bottom => (usize::MAX, column),
            CellMove::RowStart => (row, 0),
            CellMove::RowEnd => (row, usize::MAX),
            CellMove::First => (0, 0),
            CellMove::Last => (usize::MAX, usize::MAX),
        };
        Self { row, column }.within(size)
    }

    /// The cell of the grid that is nearest to this one; of a grid without rows the first.
    #[must_use]
    pub fn within(self, size: GridSize) -> Self {
        Self { row: self.row.min(size.rows.saturating_sub(1)), column: self.column.min(size.columns.saturating_sub(1)) }
    }
}
