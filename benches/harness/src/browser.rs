//! The measurement for a page.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn milliseconds() -> f64;
}

/// [`measure`](crate::measure) by the browser's clock, as text; what went wrong otherwise.
#[wasm_bindgen]
#[must_use]
pub fn measure(samples: &str, method: &str, runs: usize, checked: usize) -> String {
    match crate::measure(samples, method, runs, checked, milliseconds) {
        Ok(measured) => measured.to_string(),
        Err(fault) => fault,
    }
}
