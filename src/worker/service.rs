//! The workers' side of the channel: says it is ready, then answers messages.

use js_sys::{Array, Uint8Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, DedicatedWorkerGlobalScope, FileReaderSync, MessageEvent};

use super::crossing::to_object;
use super::exact::ExactWorker;
use super::files::FilesWorker;
use super::reading::ReadingWorker;
use super::trainer;
use crate::protocol::handshake::{FromWorker, ToWorker, VERSION};
use crate::protocol::reading::{Reply, Request};
use crate::protocol::wire;
use crate::reader::{self, Fault};
use crate::words;

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
    let mut worker = ReadingWorker::new(now);
    listen_to_files(move |request, file, reply| match (request, file) {
        (Request::Open { is_text, .. }, Some(file)) => match bytes(&file) {
            Ok(bytes) => worker.handle(Request::Open { bytes, is_text }, reply),
            Err(why) => reply(Reply::Refused(why)),
        },
        (request, _) => worker.handle(request, reply),
    });
}

/// What is in `file`, or why nothing of it can be read.
fn bytes(file: &Blob) -> Result<Vec<u8>, String> {
    // Whole numbers far below 2^53.
    let size = file.size() as usize;
    if size > reader::MAX_BYTES {
        return Err(words::reading::fault(&Fault::TooLarge { bytes: size }));
    }
    let read = FileReaderSync::new().and_then(|reader| reader.read_as_array_buffer(file));
    read.map(|bytes| Uint8Array::new(&bytes).to_vec()).map_err(|_| words::import::UNREADABLE.into())
}

/// Listens for requests, and says so.
fn listen<Q, R>(mut handle: impl FnMut(Q, &mut dyn FnMut(R)) + 'static)
where
    Q: DeserializeOwned,
    R: Serialize,
{
    listen_to_files(move |request, _, reply| handle(request, reply));
}

/// Listens for requests, some of which come with a file, and says so.
fn listen_to_files<Q, R>(mut handle: impl FnMut(Q, Option<Blob>, &mut dyn FnMut(R)) + 'static)
where
    Q: DeserializeOwned,
    R: Serialize,
{
    let scope: DedicatedWorkerGlobalScope = js_sys::global().dyn_into().expect("this runs in a Web Worker");
    let back = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let data = event.data();
        let (message, file) =
            data.dyn_ref::<Array>().map_or((data.clone(), None), |both| (both.get(0), both.get(1).dyn_into().ok()));
        match wire::decode::<ToWorker<Q>>(&Uint8Array::new(&message).to_vec()).expect("a message of this version") {
            ToWorker::Speak(tongue) => tongue.speak(),
            ToWorker::Asks(request) => {
                handle(request, file, &mut |reply| post(&back, &FromWorker::Says(wire::encode(&reply))));
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
