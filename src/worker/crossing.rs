//! What a worker says, as the object that a page of any version can read: `{Ready: {version}}`, or `{Says: bytes}`.

use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use crate::protocol::handshake::FromWorker;

/// `message` as an object.
#[must_use]
pub fn to_object(message: &FromWorker) -> JsValue {
    match message {
        FromWorker::Ready { version } => object("Ready", &object("version", &(*version).into())),
        FromWorker::Says(bytes) => object("Says", &Uint8Array::from(&bytes[..])),
    }
}

/// The message that `object` is; `None` where it is none.
#[must_use]
pub fn from_object(object: &JsValue) -> Option<FromWorker> {
    if let Some(bytes) = field(object, "Says").and_then(|bytes| bytes.dyn_into::<Uint8Array>().ok()) {
        return Some(FromWorker::Says(bytes.to_vec()));
    }
    let version = field(&field(object, "Ready")?, "version")?.as_f64()?;
    // A version is a small number; what is none is rounded to one that is not this page's.
    Some(FromWorker::Ready { version: version as u32 })
}

fn object(name: &str, value: &JsValue) -> JsValue {
    let object = Object::new();
    Reflect::set(&object, &name.into(), value).expect("an empty object takes a field");
    object.into()
}

/// The field of `object`; `None` where there is none.
pub(super) fn field(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(|value| !value.is_undefined())
}
