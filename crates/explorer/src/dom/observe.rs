//! Observes an element's width, and whether it is in view.

use js_sys::Array;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, ResizeObserver, ResizeObserverEntry};
use yew::NodeRef;

/// An observer of an element. Dropping it ends the observation.
pub struct Watch {
    stop: Box<dyn Fn()>,
    _report: Closure<dyn FnMut(Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        (self.stop)();
    }
}

fn last<T: JsCast>(entries: &Array) -> Option<T> {
    entries.get(entries.length().checked_sub(1)?).dyn_into().ok()
}

/// Calls `then` with the width of the element at `place` in CSS px: at once, before anything is painted, and at every change.
pub fn width(place: &NodeRef, mut then: impl FnMut(f64) + 'static) -> Option<Watch> {
    let element = place.cast::<Element>()?;
    then(element.get_bounding_client_rect().width());
    let report = Closure::new(move |entries: Array| {
        if let Some(entry) = last::<ResizeObserverEntry>(&entries) {
            then(entry.content_rect().width());
        }
    });
    let observer = ResizeObserver::new(report.as_ref().unchecked_ref()).ok()?;
    observer.observe(&element);
    Some(Watch { stop: Box::new(move || observer.disconnect()), _report: report })
}

/// Calls `then` with whether the element with that id is in view: at once, and at every change.
pub fn sight(id: &str, mut then: impl FnMut(bool) + 'static) -> Option<Watch> {
    let report = Closure::new(move |entries: Array| {
        if let Some(entry) = last::<IntersectionObserverEntry>(&entries) {
            then(entry.is_intersecting());
        }
    });
    let callback: &JsValue = report.as_ref();
    let observer = IntersectionObserver::new(callback.unchecked_ref()).ok()?;
    observer.observe(&super::by_id::<Element>(id)?);
    Some(Watch { stop: Box::new(move || observer.disconnect()), _report: report })
}
