//! The page's program, which its workers run, too.

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "they are called from JavaScript")]
mod entries {
    use wasm_bindgen::prelude::*;

    /// Opens the page: in a window. `handed` is what `www/boot.js` hands over, [`zerofit::ui::mount`].
    #[wasm_bindgen]
    pub fn open(handed: &JsValue) -> Result<(), JsValue> {
        zerofit::ui::mount(handed)
    }

    /// Answers a page: in a worker.
    #[wasm_bindgen]
    pub fn work() {
        zerofit::worker::service::start();
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    console_error_panic_hook::set_once();
}
