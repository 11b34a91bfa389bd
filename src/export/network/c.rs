//! A header in C with a plain forward function. With `ZEROFIT_CHECK` defined it is a program that checks itself on all
//! samples.

use std::fmt::Write;

use super::super::about::about;
use super::super::floats::Floats;
use super::super::program::{comment, floats, list};
use super::super::{Export, Holding};
use crate::math::exact::rounding::nearest_f64;

const FORWARD: &str = include_str!("forward.h");
const CHECK: &str = include_str!("check.h");
const BRACES: [&str; 2] = ["{", "}"];

pub(super) fn write(export: &Export, holding: Holding) -> String {
    let (shape, samples) = (export.data.shape(), export.data.samples());
    let sizes = [("INPUTS", shape.idim()), ("A1", shape.a1()), ("A2", shape.a2()), ("OUTPUTS", shape.m())];
    let mut text = comment("//", &about(export, holding));
    text += "#ifndef ZEROFIT_H\n#define ZEROFIT_H\n\n";
    sizes.into_iter().for_each(|(name, size)| define(&mut text, name, size));
    for array in Floats::new(export, holding).arrays_and_units() {
        declare(&mut text, &array.name.to_lowercase(), &array.values);
    }
    text = format!("{text}\n{FORWARD}\n#ifdef ZEROFIT_CHECK\n#include <stdio.h>\n\n");
    define(&mut text, "SAMPLES", samples.len());
    define(&mut text, "EXACT", usize::from(holding.is_exact()));
    let cells = samples.iter().flat_map(|sample| sample.input.iter().chain(&sample.output));
    let cells: Vec<_> = cells.map(|value| nearest_f64(value.numer(), value.denom())).collect();
    declare(&mut text, "samples", &cells);
    format!("{text}\n{CHECK}#endif\n\n#endif\n")
}

fn define(text: &mut String, name: &str, value: usize) {
    writeln!(text, "#define ZEROFIT_{name} {value}").expect("writing to a text does not fail");
}

fn declare(text: &mut String, name: &str, values: &[f64]) {
    let (size, list) = (values.len(), list(&floats(values), BRACES, ""));
    writeln!(text, "static const double zerofit_{name}[{size}] = {list};").expect("writing to a text does not fail");
}
