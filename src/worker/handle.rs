//! The page's hold on its worker: queued until it is ready, terminated and started again at will.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast;
use web_sys::{ErrorEvent, Event, MessageEvent, Worker};

use crate::protocol::{Reply, Request, VERSION};
use crate::training::protocol as training;

/// A kind of worker: its script, and what it and the page say to each other.
pub trait Channel: 'static {
    /// Address of the script that starts it.
    const SCRIPT: &'static str;
    /// Version of the messages.
    const VERSION: u32;
    /// From the page.
    type Request: Serialize;
    /// From the worker.
    type Reply: DeserializeOwned;

    /// The version that a worker tells in its first message, to say that it listens; `None` for all other messages.
    fn ready(reply: &Self::Reply) -> Option<u32>;
}

/// The worker that constructs and checks networks.
#[derive(Debug)]
pub enum Exact {}

impl Channel for Exact {
    const SCRIPT: &'static str = "./worker-loader.js";
    const VERSION: u32 = VERSION;
    type Request = Request;
    type Reply = Reply;

    fn ready(reply: &Reply) -> Option<u32> {
        if let Reply::Ready { version } = reply { Some(*version) } else { None }
    }
}

/// The worker that trains networks.
#[derive(Debug)]
pub enum Trainer {}

impl Channel for Trainer {
    const SCRIPT: &'static str = "./trainer-loader.js";
    const VERSION: u32 = training::VERSION;
    type Request = training::Request;
    type Reply = training::Reply;

    fn ready(reply: &training::Reply) -> Option<u32> {
        if let training::Reply::Ready { version } = reply { Some(*version) } else { None }
    }
}

/// What a worker tells the page.
#[derive(Debug)]
pub enum Notice<R = Reply> {
    /// A message.
    Reply(R),
    /// It stopped, or could not be started: why.
    Crashed(String),
    /// It was built for another version of the page.
    WrongVersion,
}

/// A running worker. Dropping it terminates it at once, however busy it is.
pub struct WorkerHandle<C: Channel = Exact> {
    worker: Worker,
    queue: Rc<RefCell<Vec<C::Request>>>,
    ready: Rc<Cell<bool>>,
    _listeners: [EventListener; 2],
}

impl<C: Channel> WorkerHandle<C> {
    /// Starts a worker whose notices go to `notify`.
    ///
    /// # Errors
    ///
    /// Where the browser has no workers to give.
    pub fn start(notify: impl Fn(Notice<C::Reply>) + 'static) -> Result<Self, String> {
        let worker = Worker::new(C::SCRIPT).map_err(|error| format!("{error:?}"))?;
        let notify = Rc::new(notify);
        let queue: Rc<RefCell<Vec<C::Request>>> = Rc::default();
        let ready = Rc::new(Cell::new(false));
        let on_message = {
            let (worker, queue, ready, notify) = (worker.clone(), queue.clone(), ready.clone(), notify.clone());
            EventListener::new(&worker.clone(), "message", move |event| {
                // An unreadable message can only come from another version.
                let Ok(reply) = receive::<C::Reply>(event) else { return notify(Notice::WrongVersion) };
                match C::ready(&reply) {
                    Some(version) if version == C::VERSION => {
                        ready.set(true);
                        for request in queue.borrow_mut().drain(..) {
                            post(&worker, &request);
                        }
                    }
                    Some(_) => notify(Notice::WrongVersion),
                    None => notify(Notice::Reply(reply)),
                }
            })
        };
        let on_error = EventListener::new(&worker, "error", move |event| notify(Notice::Crashed(reason(event))));
        Ok(Self { worker, queue, ready, _listeners: [on_message, on_error] })
    }

    /// Sends `request`, as soon as the worker listens.
    pub fn send(&self, request: C::Request) {
        if self.ready.get() {
            post(&self.worker, &request);
        } else {
            self.queue.borrow_mut().push(request);
        }
    }
}

impl<C: Channel> Drop for WorkerHandle<C> {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn receive<R: DeserializeOwned>(event: &Event) -> Result<R, serde_wasm_bindgen::Error> {
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
