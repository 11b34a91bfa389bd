//! The page's hold on its worker: queued until it is ready, terminated and started again at will.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{ErrorEvent, Event, MessageEvent, Worker};

use crate::protocol::{Reply, Request, VERSION};

/// What the worker tells the page.
#[derive(Debug)]
pub enum Notice {
    /// A message.
    Reply(Reply),
    /// It stopped, or could not be started: why.
    Crashed(String),
    /// It was built for another version of the page.
    WrongVersion,
}

/// A running worker. Dropping it terminates it at once, however busy it is.
pub struct WorkerHandle {
    worker: Worker,
    queue: Rc<RefCell<Vec<Request>>>,
    ready: Rc<Cell<bool>>,
    _listeners: [EventListener; 2],
}

impl WorkerHandle {
    /// Starts a worker whose notices go to `notify`.
    ///
    /// # Errors
    ///
    /// Where the browser has no workers to give.
    pub fn start(notify: impl Fn(Notice) + 'static) -> Result<Self, String> {
        let worker = Worker::new("./worker-loader.js").map_err(|error| format!("{error:?}"))?;
        let notify = Rc::new(notify);
        let queue: Rc<RefCell<Vec<Request>>> = Rc::default();
        let ready = Rc::new(Cell::new(false));
        let on_message = {
            let (worker, queue, ready, notify) = (worker.clone(), queue.clone(), ready.clone(), notify.clone());
            EventListener::new(&worker.clone(), "message", move |event| match receive(event) {
                Ok(Reply::Ready { version: VERSION }) => {
                    ready.set(true);
                    for request in queue.borrow_mut().drain(..) {
                        post(&worker, &request);
                    }
                }
                Ok(Reply::Ready { .. }) => notify(Notice::WrongVersion),
                Ok(reply) => notify(Notice::Reply(reply)),
                // An unreadable message can only come from another version.
                Err(_) => notify(Notice::WrongVersion),
            })
        };
        let on_error = EventListener::new(&worker, "error", move |event| notify(Notice::Crashed(reason(event))));
        Ok(Self { worker, queue, ready, _listeners: [on_message, on_error] })
    }

    /// Sends `request`, as soon as the worker listens.
    pub fn send(&self, request: Request) {
        if self.ready.get() {
            post(&self.worker, &request);
        } else {
            self.queue.borrow_mut().push(request);
        }
    }
}

impl Drop for WorkerHandle {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn receive(event: &Event) -> Result<Reply, serde_wasm_bindgen::Error> {
    serde_wasm_bindgen::from_value(event.unchecked_ref::<MessageEvent>().data())
}

/// The browser's words: a worker whose script cannot be loaded sends a plain event without any.
fn reason(event: &Event) -> String {
    event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).unwrap_or_default()
}

fn post(worker: &Worker, request: &Request) {
    let message = serde_wasm_bindgen::to_value(request).expect("requests can be sent");
    worker.post_message(&message).expect("the worker can be reached");
}
