//! The program of the Web Worker that studies a network: what a first look at it does not need.

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "they are called from JavaScript")]
mod entries {
    use wasm_bindgen::prelude::*;

    /// Answers a page: in a worker.
    #[wasm_bindgen]
    pub fn work() {
        zerofit::worker::service::start_study();
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    console_error_panic_hook::set_once();
}
