//! Reads browser events: the key, the value, the place or the drag that an event is about.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent, MouseEvent, PointerEvent,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// What a key, alone or with Ctrl or ⌘, asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyCommand {
    /// Arrow left or down: go to the day before.
    Previous,
    /// Arrow right or up: go to the next day.
    Next,
    /// Page down: go back a week.
    WeekBack,
    /// Page up: go on a week.
    WeekOn,
    /// Home: go to the first day.
    First,
    /// End: go to the last day.
    Last,
    /// Enter or space: choose what is read out.
    Choose,
    /// Escape: stop reading out, or drop what was typed.
    Escape,
    /// Ctrl+Z or ⌘Z: take back the last change.
    Undo,
    /// Ctrl+Y or ⌘Y, or with Shift Ctrl+Z or ⌘Z: make again what was taken back.
    Redo,
}

/// What the key of `event` asks for; none where it has no meaning on this page.
pub fn key_command(event: &KeyboardEvent) -> Option<KeyCommand> {
    if event.ctrl_key() || event.meta_key() {
        return match (event.key().as_str(), event.shift_key()) {
            ("z", false) => Some(KeyCommand::Undo),
            ("y", false) | ("Z" | "z", true) => Some(KeyCommand::Redo),
            _ => None,
        };
    }
    match event.key().as_str() {
        "ArrowLeft" | "ArrowDown" => Some(KeyCommand::Previous),
        "ArrowRight" | "ArrowUp" => Some(KeyCommand::Next),
        "PageDown" => Some(KeyCommand::WeekBack),
        "PageUp" => Some(KeyCommand::WeekOn),
        "Home" => Some(KeyCommand::First),
        "End" => Some(KeyCommand::Last),
        "Enter" | " " => Some(KeyCommand::Choose),
        "Escape" => Some(KeyCommand::Escape),
        _ => None,
    }
}

/// The value of the input or select that `event` is about.
pub fn value(event: &Event) -> Option<String> {
    let target = event.target()?;
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => Some(input.value()),
        Err(other) => other.dyn_into::<HtmlSelectElement>().ok().map(|select| select.value()),
    }
}

/// The value of the slider that `event` is about, as a number.
pub fn number(event: &Event) -> Option<f64> {
    super::number(&value(event)?)
}

/// The place of a pointer within an element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// CSS px from the left edge.
    pub x: f64,
    /// CSS px from the top edge.
    pub y: f64,
}

/// The place of the pointer within the element that it is over, which must have no children. (The element that listens is not the
/// event's own: Yew listens at the root of the page for all.)
pub fn place(event: &MouseEvent) -> Place {
    Place { x: f64::from(event.offset_x()), y: f64::from(event.offset_y()) }
}

/// Whether the keyboard's focus is in a text field, which has an undo of its own.
pub fn is_typing(event: &Event) -> bool {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| input.type_() == "text")
}

/// A listener to events. Dropping it removes it.
pub type Listener = EventListener;

/// Calls `then` on every event of that kind anywhere in the window, until the returned listener is dropped.
pub fn on_window(kind: &'static str, mut then: impl FnMut(&Event) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, kind, options, move |event| then(event)))
}

/// The event as a keyboard event, if it is one.
pub fn keyboard(event: &Event) -> Option<&KeyboardEvent> {
    event.dyn_ref::<KeyboardEvent>()
}

/// Gives the keyboard's focus to the slider that `event` is about: browsers do not where a finger drags it.
pub fn take_focus(event: &Event) {
    if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
        let _ = input.focus();
    }
}

/// Scrolls the element that has taken the focus wholly into view: browsers leave one that is half hidden in a row.
pub fn reveal(event: &Event) {
    if let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        nearest.set_inline(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// Gives the focus to the field that `event` presses, if it has not got it, in place of the browser: Safari would put the caret where the
/// pointer is let go and take back what was selected.
pub fn focus_pressed(event: &Event) {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
    let active = input.owner_document().and_then(|document| document.active_element());
    if active.as_ref() != Some(&**input) {
        event.prevent_default();
        let _ = input.focus();
    }
}

/// Selects the text of the field that `event` is about, so that typing replaces it.
pub fn select_all(event: &Event) {
    if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
        input.select();
    }
}

/// An arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrow {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Up.
    Up,
    /// Down.
    Down,
}

/// The arrow key that was pressed, if it was one.
pub fn arrow(event: &KeyboardEvent) -> Option<Arrow> {
    match event.key().as_str() {
        "ArrowLeft" => Some(Arrow::Left),
        "ArrowRight" => Some(Arrow::Right),
        "ArrowUp" => Some(Arrow::Up),
        "ArrowDown" => Some(Arrow::Down),
        _ => None,
    }
}

/// A step of a drag by a pointer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PointerDrag {
    /// The point is dragged to this place.
    To(Place),
    /// The point is let go.
    End,
    /// The drag is called off: the browser has taken the finger for a scroll of the page.
    Cancel,
}

/// The step of a drag that `event` is, over the element of class `plane` that it is in. From the first touch on, that element gets the
/// pointer's events wherever it goes, and has the keyboard's focus.
pub fn drag(event: &PointerEvent) -> Option<PointerDrag> {
    let plane = event.target()?.dyn_into::<Element>().ok()?.closest(".plane").ok()??;
    let corner = plane.get_bounding_client_rect();
    let place = Place { x: f64::from(event.client_x()) - corner.left(), y: f64::from(event.client_y()) - corner.top() };
    match event.type_().as_str() {
        "pointerdown" => {
            let _ = plane.set_pointer_capture(event.pointer_id());
            let _ = plane.dyn_into::<HtmlElement>().ok()?.focus();
            Some(PointerDrag::To(place))
        }
        "pointermove" => (event.buttons() != 0).then_some(PointerDrag::To(place)),
        "pointerup" => Some(PointerDrag::End),
        _ => Some(PointerDrag::Cancel),
    }
}

/// The attribute of that name of the element that `event` is about.
pub fn attribute(event: &Event, name: &str) -> Option<String> {
    event.target()?.dyn_into::<Element>().ok()?.get_attribute(name)
}

/// The change that the pressed button makes: an assumption's place in the catalogue, and a place on its slider; or a command and the place
/// of a pinned scenario. The keyboard's focus goes
/// to the panel, since the button is removed when the panel is written anew; to the answer, where the button is in none and goes with all
/// that is around it.
pub fn change(event: &Event) -> Option<[u16; 2]> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let change = element.closest("[data-change]").ok()??.get_attribute("data-change")?;
    match element.closest(".panel").ok()? {
        Some(panel) => drop(panel.dyn_into::<HtmlElement>().ok()?.focus()),
        None => super::focus("headline"),
    }
    let (key, place) = change.split_once(' ')?;
    Some([key.parse().ok()?, place.parse().ok()?])
}
