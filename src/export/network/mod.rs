//! The network in each form.

mod c;
mod exchange;
mod latex;
mod npz;
mod onnx;
mod python;
mod pytorch;
mod safetensors;

use super::Export;
use super::form::NetworkForm;
use super::holding::Holding;

/// The file. `holding` is what was found for the form.
pub(super) fn write(export: &Export, form: NetworkForm, holding: Holding) -> Vec<u8> {
    match form {
        NetworkForm::Exchange => exchange::write(export, holding).into_bytes(),
        NetworkForm::Onnx(format) => onnx::write(export, format, holding),
        NetworkForm::Safetensors(format) => safetensors::write(export, format, holding),
        NetworkForm::Npz(format) => npz::write(export, format, holding),
        NetworkForm::PyTorch => pytorch::write(export, holding).into_bytes(),
        NetworkForm::Python => python::write(export, holding).into_bytes(),
        NetworkForm::Latex => latex::write(export, holding).into_bytes(),
        NetworkForm::C => c::write(export, holding).into_bytes(),
    }
}
