//! The page's hold on its worker: queued until it is ready, terminated and started again at will.

use std::cell::{Cell, RefCell};
use std::marker::PhantomData;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use js_sys::WebAssembly::Module;
use js_sys::{Array, Uint8Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, MessageEvent, Worker};

use super::crossing::{field, from_object};
use crate::protocol::handshake::{Failure, FromWorker, Notice, ToWorker, Tongue, VERSION};
use crate::protocol::{self, files, reading, training, wire};
use crate::words;

#[wasm_bindgen]
extern "C" {
    /// A worker that runs the program of this glue. It is `www/boot.js` that knows under which names a build has them,
    /// and may make workers of addresses at all.
    #[wasm_bindgen(js_name = startWorker, catch)]
    fn start_worker(glue: &str) -> Result<Worker, JsValue>;
}

/// How long a worker may take to listen, in seconds: as long as its program takes to come over a slow connection.
const PATIENCE: u32 = 30;
const SECOND_MS: u32 = 1_000;

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
    pub fn handed_over(handed: &JsValue) -> Result<Self, JsValue> {
        let of = |name| field(handed, name).ok_or_else(|| JsValue::from(name));
        let glue = of("glue")?.as_string().ok_or("glue")?;
        let module = of("module")?.dyn_into()?;
        let worker = field(handed, "worker").and_then(|worker| worker.dyn_into().ok());
        Ok(Self { glue, module, started_ahead: Cell::new(worker) })
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
    line: Line,
    program: PhantomData<P>,
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
        let hear = move |notice: Notice<Vec<u8>>| match notice {
            Notice::Says(bytes) => {
                let reply = wire::decode(&bytes);
                notify(reply.map_or(Notice::Failed(Failure::WrongVersion), Notice::Says));
            }
            Notice::Failed(failure) => notify(Notice::Failed(failure)),
        };
        let handle = Self { line: Line::new(worker, &program.module(), Rc::new(hear)), program: PhantomData };
        if !words::spoken().is_first() {
            handle.speak();
        }
        Ok(handle)
    }

    /// Sends `request`, as soon as the worker listens.
    pub fn send(&self, request: &P::Request) {
        self.line.send(asking(request).into());
    }

    /// Sends `request` with a file, which the worker reads.
    pub fn send_with(&self, request: &P::Request, file: &Blob) {
        self.line.send(Array::of2(&asking(request), file).into());
    }

    /// Lets the worker speak as the page does now, in all answers to what is sent after this.
    pub fn speak(&self) {
        self.line.send(message(&ToWorker::<&P::Request>::Speak(Tongue::spoken())).into());
    }
}

fn asking<Q: Serialize>(request: &Q) -> Uint8Array {
    message(&ToWorker::Asks(request))
}

fn message<Q: Serialize>(message: &ToWorker<&Q>) -> Uint8Array {
    Uint8Array::from(&*wire::encode(message))
}

/// What bytes cross on, whatever they say.
struct Line {
    worker: Worker,
    /// What is to be sent when the worker listens.
    queue: Rc<RefCell<Vec<JsValue>>>,
    ready: Rc<Cell<bool>>,
    /// Until the worker listens.
    _patience: Rc<Cell<Option<Interval>>>,
    _listeners: [EventListener; 2],
}

impl Line {
    fn new(worker: Worker, module: &JsValue, notify: Rc<dyn Fn(Notice<Vec<u8>>)>) -> Self {
        let queue: Rc<RefCell<Vec<JsValue>>> = Rc::default();
        let ready = Rc::new(Cell::new(false));
        let patience = Rc::new(Cell::new(None));
        let on_message = {
            let (worker, queue, ready, notify) = (worker.clone(), queue.clone(), ready.clone(), notify.clone());
            let patience = patience.clone();
            EventListener::new(&worker.clone(), "message", move |event| {
                match from_object(&event.unchecked_ref::<MessageEvent>().data()) {
                    Some(FromWorker::Ready { version: VERSION }) => {
                        ready.set(true);
                        drop(patience.take());
                        queue.borrow_mut().drain(..).for_each(|message| post(&worker, &message));
                    }
                    Some(FromWorker::Says(bytes)) => notify(Notice::Says(bytes)),
                    // Nothing else says what cannot be read.
                    Some(FromWorker::Ready { .. }) | None => notify(Notice::Failed(Failure::WrongVersion)),
                }
            })
        };
        let fail = {
            let ready = ready.clone();
            Rc::new(move |before: Failure| notify(Notice::Failed(if ready.get() { Failure::Stopped } else { before })))
        };
        let on_error = EventListener::new(&worker, "error", {
            let fail = fail.clone();
            move |_| fail(Failure::NotLoaded)
        });
        // Seconds that pass for the page: one that stands still, hidden or asleep, hears nothing meanwhile.
        let mut left = PATIENCE;
        patience.set(Some(Interval::new(SECOND_MS, move || {
            left = left.saturating_sub(1);
            if left == 0 {
                fail(Failure::Silent);
            }
        })));
        worker.post_message(module).expect("the worker can be reached");
        Self { worker, queue, ready, _patience: patience, _listeners: [on_message, on_error] }
    }

    fn send(&self, message: JsValue) {
        if self.ready.get() {
            post(&self.worker, &message);
        } else {
            self.queue.borrow_mut().push(message);
        }
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn post(worker: &Worker, message: &JsValue) {
    worker.post_message(message).expect("the worker can be reached");
}
