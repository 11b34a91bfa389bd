//! The page's hold on its worker: queued until it is ready, terminated and started again at will.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast;
use web_sys::{ErrorEvent, Event, MessageEvent, Worker};

use crate::protocol::handshake::{Failure, FromWorker, Notice, VERSION};
use crate::protocol::{self, training};

/// A worker's program: its script, and what it and the page say to each other.
pub trait Program: 'static {
    /// Address of the script that starts it.
    const SCRIPT: &'static str;
    /// From the page.
    type Request: Serialize;
    /// From the worker.
    type Reply: DeserializeOwned;
}

/// The program that constructs and checks networks.
#[derive(Debug)]
pub enum Exact {}

impl Program for Exact {
    const SCRIPT: &'static str = "./worker-loader.js";
    type Request = protocol::Request;
    type Reply = protocol::Reply;
}

/// The program that trains networks.
#[derive(Debug)]
pub enum Trainer {}

impl Program for Trainer {
    const SCRIPT: &'static str = "./trainer-loader.js";
    type Request = training::Request;
    type Reply = training::Reply;
}

/// A running worker. Dropping it terminates it at once, however busy it is.
pub struct WorkerHandle<P: Program = Exact> {
    worker: Worker,
    queue: Rc<RefCell<Vec<P::Request>>>,
    ready: Rc<Cell<bool>>,
    _listeners: [EventListener; 2],
}

impl<P: Program> WorkerHandle<P> {
    /// Starts a worker whose notices go to `notify`.
    ///
    /// # Errors
    ///
    /// Where the browser has no workers to give.
    pub fn start(notify: impl Fn(Notice<P::Reply>) + 'static) -> Result<Self, Failure> {
        let worker = Worker::new(P::SCRIPT).map_err(|error| Failure::Crashed(format!("{error:?}")))?;
        let notify = Rc::new(notify);
        let queue: Rc<RefCell<Vec<P::Request>>> = Rc::default();
        let ready = Rc::new(Cell::new(false));
        let on_message = {
            let (worker, queue, ready, notify) = (worker.clone(), queue.clone(), ready.clone(), notify.clone());
            EventListener::new(&worker.clone(), "message", move |event| {
                match receive::<P::Reply>(event) {
                    Ok(FromWorker::Ready { version: VERSION }) => {
                        ready.set(true);
                        for request in queue.borrow_mut().drain(..) {
                            post(&worker, &request);
                        }
                    }
                    Ok(FromWorker::Says(reply)) => notify(Notice::Says(reply)),
                    // An unreadable message can only come from another version.
                    Ok(FromWorker::Ready { .. }) | Err(_) => notify(Notice::Failed(Failure::WrongVersion)),
                }
            })
        };
        let on_error =
            EventListener::new(&worker, "error", move |event| notify(Notice::Failed(Failure::Crashed(reason(event)))));
        Ok(Self { worker, queue, ready, _listeners: [on_message, on_error] })
    }

    /// Sends `request`, as soon as the worker listens.
    pub fn send(&self, request: P::Request) {
        if self.ready.get() {
            post(&self.worker, &request);
        } else {
            self.queue.borrow_mut().push(request);
        }
    }
}

impl<P: Program> Drop for WorkerHandle<P> {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn receive<R: DeserializeOwned>(event: &Event) -> Result<FromWorker<R>, serde_wasm_bindgen::Error> {
    serde_wasm_bindgen::from_value(event.unchecked_ref::<MessageEvent>().data())
}

/// The browser's words: a worker whose script cannot be loaded sends a plain event without any.
fn reason(event: &Event) -> String {
    event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).unwrap_or_default()
}

fn post(worker: &Worker, request: &impl Serialize) {
    let message = serde_wasm_bindgen::to_value(request).expect("requests can be sent");
    worker.post_message(&message).expect("the worker can be reached");
}
