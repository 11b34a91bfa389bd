//! The worker's side of the channel: says it is ready, then answers messages.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::jobs::Jobs;
use crate::protocol::{Reply, Request, VERSION};

/// Starts to listen, and says so.
///
/// # Panics
///
/// Outside of a Web Worker.
pub fn start() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().dyn_into().expect("this runs in a Web Worker");
    let mut jobs = Jobs::new(now);
    let back = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let request: Request = serde_wasm_bindgen::from_value(event.data()).expect("a message of this version");
        jobs.handle(request, &mut |reply| post(&back, &reply));
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // It listens as long as the worker lives.
    on_message.forget();
    post(&scope, &Reply::Ready { version: VERSION });
}

fn now() -> f64 {
    js_sys::Reflect::get(&js_sys::global(), &"performance".into())
        .ok()
        .and_then(|performance| performance.dyn_into::<web_sys::Performance>().ok())
        .map_or_else(js_sys::Date::now, |performance| performance.now())
}

fn post(scope: &DedicatedWorkerGlobalScope, reply: &Reply) {
    let message = serde_wasm_bindgen::to_value(reply).expect("replies can be sent");
    scope.post_message(&message).expect("the page can be reached");
}
