//! The page's program, which its workers run, too.

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "they are called from JavaScript")]
mod entries {
    use wasm_bindgen::prelude::*;

    /// Opens the page: in a window. `handed` is what `www/boot.js` hands over, [`zerofit::ui::mount`].
    #[wasm_bindgen]
    pub fn open(handed: &JsValue) -> Result<(), JsValue> {
        zerofit::ui::mount(handed, super::parts::parts())
    }

    /// Answers a page: in a worker.
    #[wasm_bindgen]
    pub fn work() {
        zerofit::worker::service::start();
    }
}

/// What is fetched when it is shown first: each function and all that it alone calls is cut out of the program
/// (`tools/wasm-bindgen-cli`).
#[cfg(target_arch = "wasm32")]
#[allow(unsafe_code, reason = "how a part is called that has been fetched")]
mod parts {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};
    use zerofit::ui::parts::{Forms, Lecture, Network, NotFetched, Paper, Part, Parts};

    pub(super) fn parts() -> Parts {
        Parts {
            network: Part::new(|| Box::pin(async { network().await.map_err(|_| NotFetched) })),
            lecture: Part::new(|| Box::pin(async { lecture().await.map_err(|_| NotFetched) })),
            paper: Part::new(|| Box::pin(async { paper().await.map_err(|_| NotFetched) })),
            forms: Part::new(|| Box::pin(async { forms().await.map_err(|_| NotFetched) })),
        }
    }

    #[wasm_split(network, fallible)]
    fn network() -> Result<Network, SplitLoaderError> {
        Ok(Network::here())
    }

    #[wasm_split(lecture, fallible)]
    fn lecture() -> Result<Lecture, SplitLoaderError> {
        Ok(Lecture::here())
    }

    #[wasm_split(paper, fallible)]
    fn paper() -> Result<Paper, SplitLoaderError> {
        Ok(Paper::here())
    }

    #[wasm_split(forms, fallible)]
    fn forms() -> Result<Forms, SplitLoaderError> {
        Ok(Forms::here())
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    console_error_panic_hook::set_once();
}
