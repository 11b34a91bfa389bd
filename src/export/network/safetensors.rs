//! safetensors: the six arrays, the units, and what is said of them as metadata.

use std::collections::HashMap;

use safetensors::tensor::{Dtype, TensorView, serialize};

use super::super::about::about;
use super::super::floats::{Array, Floats};
use super::super::program::bytes;
use super::super::{Export, Holding};
use crate::math::float64::Format;

pub(super) fn write(export: &Export, format: Format, holding: Holding) -> Vec<u8> {
    let arrays = Floats::new(export, holding).arrays_and_units();
    let data: Vec<_> = arrays.iter().map(|array| bytes(&array.values, format)).collect();
    let tensors = arrays.iter().zip(&data).map(|(array, data)| (array.name, view(array, data, format)));
    // One entry: of several, the order would be a matter of chance.
    let metadata = HashMap::from([("about".to_owned(), about(export, holding).join("\n"))]);
    serialize(tensors, Some(metadata)).expect("a header of a few hundred bytes")
}

fn view<'d>(array: &Array, data: &'d [u8], format: Format) -> TensorView<'d> {
    let kind = match format {
        Format::Float32 => Dtype::F32,
        Format::Float64 => Dtype::F64,
    };
    TensorView::new(kind, array.shape.clone(), data).expect("as many bytes as the array has")
}
