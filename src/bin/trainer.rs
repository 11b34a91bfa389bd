//! The program of the Web Worker that trains.

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        console_error_panic_hook::set_once();
        zerofit::worker::service::start_trainer();
    }
}
