//! The browser as far as tests replace it: `browser.js`, and events as a reader's would be.

use js_sys::{Function, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{
    Document, Element, Event, EventInit, InputEvent, InputEventInit, KeyboardEvent, KeyboardEventInit, MessageEvent,
    MessageEventInit, Window,
};

#[wasm_bindgen(module = "/tests/page/browser.js")]
extern "C" {
    /// Stops the clock for whatever waits from now on.
    #[wasm_bindgen(js_name = stopClock)]
    pub fn stop_clock();

    /// Moves the clock on; ends when all that was due is done and drawn.
    #[wasm_bindgen(js_name = moveClock)]
    pub fn move_clock(milliseconds: u32) -> Promise;

    /// Calls `hire` with the port of every worker that the page would start.
    #[wasm_bindgen(js_name = replaceWorkers)]
    pub fn replace_workers(hire: &Function);

    /// Ends when everything that was under way has been done and drawn.
    pub fn turn() -> Promise;

    /// Goes back to the history's entry of the first call, and gives it this address.
    #[wasm_bindgen(js_name = beginHistory)]
    pub fn begin_history(address: &str) -> Promise;

    /// Puts `fragment` in place of the address's own; ends when the page has heard of it.
    #[wasm_bindgen(js_name = replaceFragment)]
    pub fn replace_fragment(fragment: &str) -> Promise;

    /// How many entries there are before the present one.
    pub fn entries() -> u32;

    /// Goes that many entries on or back; ends when the page has heard of it.
    pub fn walk(step: i32) -> Promise;

    /// Begins to watch what happens to the document.
    pub fn watch();

    /// How many elements were made since then.
    #[wasm_bindgen(js_name = elementsMade)]
    pub fn elements_made() -> u32;

    /// How often markup was read since then.
    #[wasm_bindgen(js_name = markupRead)]
    pub fn markup_read() -> u32;

    /// Where something changed since then: the first of these CSS selectors that finds what is around it, or its own tag and class.
    #[wasm_bindgen(variadic)]
    pub fn touched(selectors: Vec<String>) -> Vec<String>;

    /// How many nodes the document has.
    pub fn nodes() -> u32;

    /// Gives an element that width; ends when the page has heard of it.
    pub fn widen(element: &Element, width: &str) -> Promise;

    /// Does to every text in an element what a browser's translator does; how many there were. Each then begins with [`TRANSLATED`].
    pub fn translate(element: &Element) -> u32;

    /// From now on the reader wants no motion, or does not mind it.
    #[wasm_bindgen(js_name = wantNoMotion)]
    pub fn want_no_motion(wanted: bool);

    /// How the browser itself writes 12.5, a quarter in per cent, and the fifteenth of each month, long and then short.
    pub fn written(locale: &str) -> Vec<String>;

    /// Begins to listen to what is said aloud by itself.
    pub fn listen();

    /// What was said aloud since then, in its order.
    pub fn heard() -> Vec<String>;

    /// What a drawing that stands in the document has otherwise than one in writing; empty if they are the same.
    pub fn difference(standing: &Element, written: &str) -> String;
}

/// What begins a text that the translator of the tests has made.
pub const TRANSLATED: &str = "⟦";

/// The browser's window.
pub fn window() -> Window {
    web_sys::window().expect("tests run in a window")
}

/// The time by the browser's own clock, which tests do not stop, in milliseconds.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// The window's document.
pub fn document() -> Document {
    window().document().expect("a window has a document")
}

/// Waits until `promise` is resolved.
pub async fn done(promise: Promise) {
    wasm_bindgen_futures::JsFuture::from(promise).await.expect("nothing that tests wait for fails");
}

/// A key, pressed while others are held.
#[derive(Clone, Copy, Default)]
pub struct Chord<'a> {
    /// What the key is called, such as `ArrowLeft`.
    pub key: &'a str,
    /// Whether Control is held.
    pub control: bool,
    /// Whether Shift is held.
    pub shift: bool,
}

/// Presses the key on `target`, whatever has the keyboard's focus.
pub fn press(target: &Element, chord: Chord) {
    let with = KeyboardEventInit::new();
    with.set_key(chord.key);
    with.set_ctrl_key(chord.control);
    with.set_shift_key(chord.shift);
    with.set_bubbles(true);
    with.set_cancelable(true);
    send(target, &KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &with).expect("a key can be pressed"));
}

/// Sends `target` an `input` event, as a browser does while someone types or slides.
pub fn input(target: &Element) {
    let with = InputEventInit::new();
    with.set_bubbles(true);
    send(target, &InputEvent::new_with_event_init_dict("input", &with).expect("a value can change"));
}

/// Sends `target` an event of that kind that bubbles.
pub fn plain(target: &Element, kind: &str) {
    let with = EventInit::new();
    with.set_bubbles(true);
    send(target, &Event::new_with_event_init_dict(kind, &with).expect("an event can be made"));
}

/// Sends the window a message event of that kind.
pub fn message(kind: &str, data: &str) {
    let with = MessageEventInit::new();
    with.set_data(&data.into());
    let event = MessageEvent::new_with_event_init_dict(kind, &with).expect("a message can be made");
    window().dispatch_event(&event).expect("the event is one");
}

fn send(target: &Element, event: &Event) {
    target.dispatch_event(event.unchecked_ref()).expect("the event is one");
}
