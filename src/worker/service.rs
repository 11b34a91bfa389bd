//! The workers' side of the channel: says it is ready, then answers messages.

use js_sys::Uint8Array;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::crossing::to_object;
use super::exact::ExactWorker;
use super::files::FilesWorker;
use super::{reading, trainer};
use crate::protocol::handshake::{FromWorker, ToWorker, VERSION};
use crate::protocol::wire;

/// Starts to listen as the worker that constructs and checks, as far as a first look needs it.
///
/// # Panics
///
/// Outside of a Web Worker.
pub fn start() {
    let mut worker = ExactWorker::first_look(now);
    listen(move |request, reply| worker.handle(request, reply));
}

/// Starts to listen as the worker that constructs, checks and explains.
///
/// # Panics
///
/// Outside of a Web Worker.
pub fn start_study() {
    let mut worker = ExactWorker::new(now);
    listen(move |request, reply| worker.handle(request, reply));
}

/// Starts to listen as the worker that trains.
///
/// # Panics
///
/// Outside of a Web Worker.
pub fn start_trainer() {
    listen(|request, reply| trainer::handle(request, now, reply));
}

/// Starts to listen as the worker that writes files.
///
/// # Panics
///
/// Outside of a Web Worker.
pub fn start_files() {
    let mut worker = FilesWorker::default();
    listen(move |request, reply| worker.handle(request, reply));
}

/// Starts to listen as the worker that reads what comes in.
///
/// # Panics
///
/// Outside of a Web Worker.
pub fn start_reader() {
    listen(|request, reply| reply(reading::handle(&request)));
}

/// Listens for requests, and says so.
fn listen<Q, R>(mut handle: impl FnMut(Q, &mut dyn FnMut(R)) + 'static)
where
    Q: DeserializeOwned,
    R: Serialize,
{
    let scope: DedicatedWorkerGlobalScope = js_sys::global().dyn_into().expect("this runs in a Web Worker");
    let back = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        match wire::decode::<ToWorker<Q>>(&Uint8Array::new(&event.data()).to_vec()).expect("a message of this version")
        {
            ToWorker::Speak(tongue) => tongue.speak(),
            ToWorker::Asks(request) => {
                handle(request, &mut |reply| post(&back, &FromWorker::Says(wire::encode(&reply))));
            }
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // It listens as long as the worker lives.
    on_message.forget();
    post(&scope, &FromWorker::Ready { version: VERSION });
}

fn now() -> f64 {
    js_sys::Reflect::get(&js_sys::global(), &"performance".into())
        .ok()
        .and_then(|performance| performance.dyn_into::<web_sys::Performance>().ok())
        .map_or_else(js_sys::Date::now, |performance| performance.now())
}

fn post(scope: &DedicatedWorkerGlobalScope, message: &FromWorker) {
    scope.post_message(&to_object(message)).expect("the page can be reached");
}
