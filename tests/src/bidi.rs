//! WebDriver BiDi: a second way to a browser, on which it also tells by itself what happens. Firefox offers it.

use crate::patience::PATIENCE;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::net::TcpStream;
use std::sync::{Mutex, PoisonError};
use tungstenite::{Message, WebSocket};

/// The event that something was written into the console, or that an exception was not caught.
const ENTRY: &str = "log.entryAdded";

/// A connection to a browser. It blocks: tests outlive no wait of theirs, and browsers outlive the tests' own runtimes.
pub(crate) struct Bidi(Mutex<Connection>);

struct Connection {
    socket: WebSocket<TcpStream>,
    /// The number of the last command.
    last: u64,
    /// The parameters of the events that came and were not taken yet.
    entries: Vec<Value>,
}

impl Bidi {
    /// Connects to the address that a session has for it, and listens to the console.
    pub(crate) fn connect(address: &str) -> Result<Self> {
        let host = address.trim_start_matches("ws://").split('/').next().unwrap_or_default();
        let stream = TcpStream::connect(host).with_context(|| format!("nobody listens at {address}"))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let (socket, _) = tungstenite::client(address, stream).with_context(|| format!("no BiDi at {address}"))?;
        let bidi = Self(Mutex::new(Connection { socket, last: 0, entries: Vec::new() }));
        bidi.send("session.subscribe", json!({ "events": [ENTRY] }))?;
        Ok(bidi)
    }

    /// Sends a command and returns its result.
    pub(crate) fn send(&self, method: &str, params: Value) -> Result<Value> {
        let mut connection = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        connection.last += 1;
        let id = connection.last;
        let command = json!({ "id": id, "method": method, "params": params });
        connection.socket.send(Message::text(command.to_string())).with_context(|| format!("cannot send {method}"))?;
        loop {
            let message = connection.socket.read().with_context(|| format!("no answer to {method}"))?;
            let Message::Text(text) = message else { continue };
            let mut answer: Value = serde_json::from_str(&text).context("the browser's answer is no JSON")?;
            if answer["method"] == ENTRY {
                connection.entries.push(answer["params"].take());
            } else if answer["id"] == id {
                if answer["type"] == "error" {
                    bail!("the browser refuses {method}: {} ({})", answer["message"], answer["error"]);
                }
                return Ok(answer["result"].take());
            }
        }
    }

    /// Takes the errors that were written into the console since the last call.
    pub(crate) fn errors(&self) -> Result<Vec<String>> {
        // What came before the answer to this has been read with it.
        self.send("session.status", json!({}))?;
        let mut connection = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let entries = std::mem::take(&mut connection.entries).into_iter().filter(|entry| entry["level"] == "error");
        Ok(entries.map(|entry| entry["text"].as_str().unwrap_or_default().to_owned()).collect())
    }
}
