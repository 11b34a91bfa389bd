//! The page's hold on its worker: queued until it is ready, terminated and started again at will.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::Uint8Array;
use js_sys::WebAssembly::Module;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent, Worker};

use crate::protocol::handshake::{Failure, FromWorker, Notice, VERSION};
use crate::protocol::{self, files, reading, training, wire};

#[wasm_bindgen]
extern "C" {
    /// A worker that runs the program of this glue. It is `www/boot.js` that knows under which names a build has them,
    /// and may make workers of addresses at all.
    #[wasm_bindgen(js_name = startWorker, catch)]
    fn start_worker(glue: &str) -> Result<Worker, JsValue>;
}

/// How long a worker may take to listen: as long as its program takes to come over a slow connection.
const PATIENCE_MS: u32 = 30_000;

/// What a worker runs, and what it and the page say to each other.
pub trait Program: 'static {
    /// From the page.
    type Request: Serialize;
    /// From the worker.
    type Reply: DeserializeOwned;

    /// Name of the program's glue, beside the page.
    fn glue(&self) -> &str;

    /// The program compiled, or `undefined`, where the glue is to fetch it.
    fn module(&self) -> JsValue {
        JsValue::UNDEFINED
    }

    /// A worker that was started ahead and waits for the program.
    fn started_ahead(&self) -> Option<Worker> {
        None
    }
}

/// The program that constructs and checks networks: the page's own.
pub struct Exact {
    glue: String,
    module: Module,
    started_ahead: Cell<Option<Worker>>,
}

impl Exact {
    /// The page's program, from what `www/boot.js` hands over: `glue`, `module` and, maybe, `worker`.
    ///
    /// # Errors
    ///
    /// Where it is something else.
    pub fn handed_over(handed: JsValue) -> Result<Self, serde_wasm_bindgen::Error> {
        #[derive(Deserialize)]
        struct Handed {
            glue: String,
            #[serde(with = "serde_wasm_bindgen::preserve")]
            module: Module,
            #[serde(default, with = "serde_wasm_bindgen::preserve")]
            worker: JsValue,
        }
        let Handed { glue, module, worker } = serde_wasm_bindgen::from_value(handed)?;
        Ok(Self { glue, module, started_ahead: Cell::new(worker.dyn_into().ok()) })
    }
}

impl Program for Exact {
    type Request = protocol::Request;
    type Reply = protocol::Reply;

    fn glue(&self) -> &str {
        &self.glue
    }

    fn module(&self) -> JsValue {
        self.module.clone().into()
    }

    fn started_ahead(&self) -> Option<Worker> {
        self.started_ahead.take()
    }
}

/// The program that studies a network further than a first look.
#[derive(Debug)]
pub struct Study;

impl Program for Study {
    type Request = protocol::Request;
    type Reply = protocol::Reply;

    fn glue(&self) -> &str {
        "study.js"
    }
}

/// The program that trains networks.
#[derive(Debug)]
pub struct Trainer;

impl Program for Trainer {
    type Request = training::Request;
    type Reply = training::Reply;

    fn glue(&self) -> &str {
        "trainer.js"
    }
}

/// The program that writes files.
#[derive(Debug)]
pub struct Files;

impl Program for Files {
    type Request = files::Request;
    type Reply = files::Reply;

    fn glue(&self) -> &str {
        "files.js"
    }
}

/// The program that reads what comes in.
#[derive(Debug)]
pub struct Reader;

impl Program for Reader {
    type Request = reading::Request;
    type Reply = reading::Reply;

    fn glue(&self) -> &str {
        "reader.js"
    }
}

/// A running worker. Dropping it terminates it at once, however busy it is.
pub struct WorkerHandle<P: Program> {
    worker: Worker,
    queue: Rc<RefCell<Vec<P::Request>>>,
    ready: Rc<Cell<bool>>,
    _patience: Timeout,
    _listeners: [EventListener; 2],
}

impl<P: Program> WorkerHandle<P> {
    /// Starts a worker that runs `program`, whose notices go to `notify`.
    ///
    /// # Errors
    ///
    /// Where the browser has no workers to give.
    pub fn start(program: &P, notify: impl Fn(Notice<P::Reply>) + 'static) -> Result<Self, Failure> {
        let worker = match program.started_ahead() {
            Some(worker) => worker,
            None => start_worker(program.glue()).map_err(|_| Failure::NotLoaded)?,
        };
        let notify = Rc::new(notify);
        let queue: Rc<RefCell<Vec<P::Request>>> = Rc::default();
        let ready = Rc::new(Cell::new(false));
        let on_message = {
            let (worker, queue, ready, notify) = (worker.clone(), queue.clone(), ready.clone(), notify.clone());
            EventListener::new(&worker.clone(), "message", move |event| match receive::<P::Reply>(event) {
                Some(Heard::Ready) => {
                    ready.set(true);
                    for request in queue.borrow_mut().drain(..) {
                        post(&worker, &request);
                    }
                }
                Some(Heard::Says(reply)) => notify(Notice::Says(reply)),
                None => notify(Notice::Failed(Failure::WrongVersion)),
            })
        };
        let fail = {
            let (ready, notify) = (ready.clone(), notify);
            move |before: Failure| notify(Notice::Failed(if ready.get() { Failure::Stopped } else { before }))
        };
        let on_error = EventListener::new(&worker, "error", {
            let fail = fail.clone();
            move |_| fail(Failure::NotLoaded)
        });
        let patience = {
            let ready = ready.clone();
            Timeout::new(PATIENCE_MS, move || {
                if !ready.get() {
                    fail(Failure::Silent);
                }
            })
        };
        worker.post_message(&program.module()).expect("the worker can be reached");
        Ok(Self { worker, queue, ready, _patience: patience, _listeners: [on_message, on_error] })
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

/// What is heard of a worker of this version.
enum Heard<R> {
    Ready,
    Says(R),
}

/// `None` where the worker is of another version: nothing else says what cannot be read.
fn receive<R: DeserializeOwned>(event: &Event) -> Option<Heard<R>> {
    match serde_wasm_bindgen::from_value(event.unchecked_ref::<MessageEvent>().data()).ok()? {
        FromWorker::Ready { version: VERSION } => Some(Heard::Ready),
        FromWorker::Ready { .. } => None,
        FromWorker::Says(bytes) => wire::decode(&bytes).map(Heard::Says),
    }
}

fn post(worker: &Worker, request: &impl Serialize) {
    let bytes = wire::encode(request);
    worker.post_message(&Uint8Array::from(&bytes[..])).expect("the worker can be reached");
}
