//! The Web Worker's program.

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        console_error_panic_hook::set_once();
        zerofit::worker::service::start();
    }
}
