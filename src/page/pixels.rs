//! Inputs that are a picture: their names say where each stands.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::math::shape::Shape;
use crate::math::table::fault::Column;
use crate::math::table::names::Names;

/// The number of the darkest shade; 0 is the lightest.
pub const DARKEST: u8 = 16;
/// How much lighter or darker a key makes a pixel.
const STEP: u8 = 4;
/// The least shade beside a stroke.
const BESIDE: u8 = 5;
/// Sides with one digit for a row and one for a column.
const SIDES: std::ops::RangeInclusive<usize> = 2..=10;
/// What is shown in place of a number that cannot be read: blue, green, red.
const UNREADABLE: [u8; 3] = [0x20, 0x20, 0xC0];

/// A square picture whose pixels are the inputs, row by row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pixels {
    side: usize,
}

/// What a key does to a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// Go to this pixel.
    Move(usize),
    /// Give the pixel where one is this shade.
    Shade(u8),
}

impl Pixels {
    /// The picture that inputs of these `names` are: as many as a square has, and called p00, p01, … after row and column.
    #[must_use]
    pub fn of(names: &Names, shape: Shape) -> Option<Self> {
        let side = shape.idim().isqrt();
        let is_named = |k: usize| names.column(Column::Input(k)) == Some(&*format!("p{}{}", k / side, k % side));
        let is_picture = side * side == shape.idim() && SIDES.contains(&side) && (0..shape.idim()).all(is_named);
        is_picture.then_some(Self { side })
    }

    /// Pixels in a row, and rows.
    #[must_use]
    pub fn side(self) -> usize {
        self.side
    }

    /// Row and column of a pixel.
    #[must_use]
    pub fn place(self, pixel: usize) -> (usize, usize) {
        (pixel / self.side, pixel % self.side)
    }

    /// The pixel at `x` and `y`, in pixels from the upper left corner; `None` outside.
    #[must_use]
    pub fn at(self, (x, y): (f64, f64)) -> Option<usize> {
        let within = |at: f64| (0.0..self.side as f64).contains(&at).then_some(at as usize);
        Some(within(y)? * self.side + within(x)?)
    }

    /// `texts` with a stroke of the pen at `pixel`: dark there, and not light beside it.
    #[must_use]
    pub fn stroke(self, texts: &[String], pixel: usize) -> Vec<String> {
        let mut drawn = texts.to_vec();
        let (row, column) = self.place(pixel);
        let beside = [
            (column > 0).then(|| pixel - 1),
            (column + 1 < self.side).then_some(pixel + 1),
            (row > 0).then(|| pixel - self.side),
            (row + 1 < self.side).then_some(pixel + self.side),
        ];
        for place in beside.into_iter().flatten() {
            darken(&mut drawn, place, BESIDE);
        }
        darken(&mut drawn, pixel, DARKEST);
        drawn
    }

    /// What a key means where one is at `pixel`, whose text is `text`; `None` where it means nothing.
    #[must_use]
    pub fn press(self, key: &str, pixel: usize, text: &str) -> Option<Press> {
        let (row, column) = self.place(pixel);
        let (last, shade) = (self.side - 1, shade(text).unwrap_or(0.0).round() as u8);
        let to = |row: usize, column: usize| Some(Press::Move(row.min(last) * self.side + column.min(last)));
        match key {
            "ArrowLeft" => to(row, column.saturating_sub(1)),
            "ArrowRight" => to(row, column + 1),
            "ArrowUp" => to(row.saturating_sub(1), column),
            "ArrowDown" => to(row + 1, column),
            "Home" => to(row, 0),
            "End" => to(row, last),
            " " | "Enter" => Some(Press::Shade(if shade == 0 { DARKEST } else { 0 })),
            "+" => Some(Press::Shade(DARKEST.min(shade + STEP))),
            "-" => Some(Press::Shade(shade.saturating_sub(STEP))),
            "Delete" | "Backspace" => Some(Press::Shade(0)),
            _ => None,
        }
    }

    /// The picture of `texts`, as the address of an image.
    #[must_use]
    pub fn image<'t>(self, texts: impl IntoIterator<Item = &'t str>) -> String {
        const HEAD: usize = 54;
        let line = (self.side * 3).next_multiple_of(4);
        let size = HEAD + line * self.side;
        // A bitmap of 24 bits a pixel: its two heads, with the rows from the top, and the rows.
        let long = |number: usize| u32::try_from(number).unwrap_or(0).to_le_bytes();
        let side = i32::try_from(self.side).unwrap_or(0);
        let mut bytes = Vec::with_capacity(size);
        bytes.extend(*b"BM");
        [long(size), long(0), long(HEAD), long(40), side.to_le_bytes(), (-side).to_le_bytes(), [1, 0, 24, 0]]
            .iter()
            .for_each(|field| bytes.extend(field));
        bytes.resize(HEAD, 0);
        let mut texts = texts.into_iter();
        for _ in 0..self.side {
            for text in texts.by_ref().take(self.side) {
                bytes.extend(shade(text).map_or(UNREADABLE, |shade| [light(shade); 3]));
            }
            let drawn = bytes.len() - HEAD;
            bytes.resize(HEAD + drawn.next_multiple_of(line), 0);
        }
        format!("data:image/bmp;base64,{}", STANDARD.encode(bytes))
    }
}

/// How dark a pixel is, from 0 to [`DARKEST`]; `None` where its text is no decimal number.
#[must_use]
pub fn shade(text: &str) -> Option<f64> {
    let number: f64 = text.trim().parse().ok()?;
    number.is_finite().then(|| number.clamp(0.0, f64::from(DARKEST)))
}

fn light(shade: f64) -> u8 {
    (255.0 * (1.0 - shade / f64::from(DARKEST))).round() as u8
}

fn darken(texts: &mut [String], pixel: usize, least: u8) {
    if let Some(text) = texts.get_mut(pixel).filter(|text| shade(text).is_none_or(|shade| shade < f64::from(least))) {
        *text = least.to_string();
    }
}
