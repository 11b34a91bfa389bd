//! NumPy's `.npz`: a zip archive, not compressed, with an `.npy` for each array, the samples as `x` and `y` in the same
//! format, and what is said of them as `about`, a text.

use std::io::{self, Write};

use rawzip::{CompressionMethod, ZipArchiveWriter};

use super::super::about::about;
use super::super::floats::{Array, Floats};
use super::super::program::bytes;
use super::super::{Export, Holding};
use crate::math::Rational;
use crate::math::exact::rounding::nearest_f64;
use crate::math::float64::Format;
use crate::math::table::sample::Sample;

/// The header of an `.npy` ends at a multiple of so many bytes.
const ALIGNMENT: usize = 64;

pub(super) fn write(export: &Export, format: Format, holding: Holding) -> Vec<u8> {
    let (samples, shape) = (export.data.samples(), export.data.shape());
    let mut arrays = Floats::new(export, holding).arrays_and_units();
    arrays.push(table("x", samples, shape.idim(), |sample| &sample.input));
    arrays.push(table("y", samples, shape.m(), |sample| &sample.output));
    let kind = match format {
        Format::Float32 => "<f4",
        Format::Float64 => "<f8",
    };
    let files = arrays.iter().map(|array| (array.name, npy(kind, &array.shape, bytes(&array.values, format))));
    let files = files.chain([("about", text(&about(export, holding).join("\n")))]);
    archive(files).expect("writing to memory does not fail")
}

fn archive(files: impl Iterator<Item = (&'static str, Vec<u8>)>) -> Result<Vec<u8>, rawzip::Error> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, bytes) in files {
        let path = format!("{name}.npy");
        let (mut entry, settings) =
            archive.new_file(path.as_str()).compression_method(CompressionMethod::STORE).start()?;
        let mut file = settings.wrap(&mut entry);
        file.write_all(&bytes).map_err(io_error)?;
        let (_, written) = file.finish()?;
        entry.finish(written)?;
    }
    archive.finish()
}

fn io_error(error: io::Error) -> rawzip::Error {
    error.into()
}

fn table(name: &'static str, samples: &[Sample], columns: usize, cells: fn(&Sample) -> &Vec<Rational>) -> Array {
    let values = samples.iter().flat_map(cells).map(|value| nearest_f64(value.numer(), value.denom()));
    Array { name, shape: vec![samples.len(), columns], values: values.collect() }
}

/// A single text, as NumPy holds it: four bytes a character.
fn text(text: &str) -> Vec<u8> {
    let characters: Vec<u8> = text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
    npy(&format!("<U{}", text.chars().count()), &[], characters)
}

/// Version 1.0 of NumPy's format, row by row.
fn npy(kind: &str, shape: &[usize], data: Vec<u8>) -> Vec<u8> {
    // (), (3,) or (3, 2): Python's tuples.
    let shape: String = shape.iter().map(|size| format!("{size},")).collect();
    let header = format!("{{'descr': '{kind}', 'fortran_order': False, 'shape': ({shape}), }}");
    let before = b"\x93NUMPY\x01\x00".len() + 2;
    let padded = (before + header.len() + 1).next_multiple_of(ALIGNMENT) - before;
    let length = u16::try_from(padded).expect("a header of a few hundred bytes");
    let mut file = b"\x93NUMPY\x01\x00".to_vec();
    file.extend(length.to_le_bytes());
    file.extend(format!("{header:<width$}\n", width = padded - 1).into_bytes());
    file.extend(data);
    file
}
