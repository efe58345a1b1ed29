//! The connection to the analyst, which runs in a worker where the browser allows one, else as a script beside the page's. Messages are
//! bytes and go through a message port.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{MessageChannel, MessageEvent, MessagePort, Worker, WorkerOptions, WorkerType};

/// The attribute of the root element with the address of the analyst's script.
const ADDRESS: &str = "data-analyst";

/// The name of the window's property in which the analyst's script, loaded beside the page's, finds its port.
const PORT: &str = "offrampAnalystPort";

/// A connection to the analyst. Dropping it closes it.
pub struct Connection {
    open: Rc<RefCell<Open>>,
    hear: Rc<dyn Fn(Option<Vec<u8>>)>,
}

struct Open {
    address: String,
    port: MessagePort,
    worker: Option<Worker>,
    /// The messages whose replies are not all there: if the worker fails, the script in its place gets them again.
    said: Vec<Uint8Array>,
    listeners: Vec<EventListener>,
}

impl Connection {
    /// Opens the connection. `hear` is called with every reply, and with none if the analyst's script cannot be fetched. Returns none
    /// where the document has no analyst.
    pub fn open(hear: impl Fn(Option<Vec<u8>>) + 'static) -> Option<Connection> {
        let address = super::root()?.get_attribute(ADDRESS).filter(|address| !address.is_empty())?;
        let (near, far) = ports()?;
        let open = Open { address, port: near, worker: None, said: Vec::new(), listeners: Vec::new() };
        let connection = Connection { open: Rc::new(RefCell::new(open)), hear: Rc::new(hear) };
        connection.listen();
        match connection.hire(&far) {
            Some(worker) => connection.open.borrow_mut().worker = Some(worker),
            None => connection.invite(&far),
        }
        Some(connection)
    }

    /// Sends `bytes` to the analyst.
    pub fn send(&self, bytes: &[u8]) {
        let mut open = self.open.borrow_mut();
        let bytes = Uint8Array::from(bytes);
        let _ = open.port.post_message(&bytes);
        if open.worker.is_some() {
            open.said.push(bytes);
        }
    }

    fn listen(&self) {
        let (open, hear) = (Rc::downgrade(&self.open), Rc::clone(&self.hear));
        let port = self.open.borrow().port.clone();
        let listener = EventListener::new(&port, "message", move |event| {
            if let Some(open) = open.upgrade() {
                let said = &mut open.borrow_mut().said;
                // The last may have more replies to come.
                let answered = said.len().saturating_sub(1);
                said.drain(..answered);
            }
            let bytes = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().dyn_into::<Uint8Array>().ok());
            hear(bytes.map(|bytes| bytes.to_vec()));
        });
        port.start();
        self.open.borrow_mut().listeners.push(listener);
    }

    /// Starts a worker and gives it the port `far`. Returns none if the browser refuses at once; it may also refuse by an error later, or run
    /// out of memory, after which a script takes the worker's place.
    fn hire(&self, far: &MessagePort) -> Option<Worker> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&self.open.borrow().address, &options).ok()?;
        worker.post_message_with_transfer(far, &Array::of1(far)).ok()?;
        let (open, hear) = (Rc::downgrade(&self.open), Rc::clone(&self.hear));
        let listener = EventListener::once(&worker, "error", move |_| {
            if let Some(open) = open.upgrade() {
                Connection { open, hear }.start_over();
            }
        });
        self.open.borrow_mut().listeners.push(listener);
        Some(worker)
    }

    /// Replaces a worker that could not start, or has failed, by a script beside the page's, and sends that the messages again.
    fn start_over(&self) {
        let Some((near, far)) = ports() else { return };
        self.open.borrow_mut().worker = None;
        self.open.borrow_mut().port = near;
        self.listen();
        self.invite(&far);
        let open = self.open.borrow();
        for bytes in &open.said {
            let _ = open.port.post_message(bytes);
        }
    }

    /// Loads the analyst's script beside the page's, and leaves the port `far` where it looks for it.
    fn invite(&self, far: &MessagePort) {
        let hear = Rc::clone(&self.hear);
        let listener = super::load(ADDRESS, PORT, far, move || hear(None));
        self.open.borrow_mut().listeners.extend(listener);
    }
}

fn ports() -> Option<(MessagePort, MessagePort)> {
    let channel = MessageChannel::new().ok()?;
    Some((channel.port1(), channel.port2()))
}
