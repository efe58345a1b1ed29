//! An element of the page, written by one function for all: a call for each attribute, listener and child is about half of the code that
//! `html!` makes of the same element.

use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::html::{onblur, onchange, onclick, onfocus, onfocusin, onfocusout, oninput, onkeydown};
use yew::html::{onmousedown, onpointercancel, onpointerdown, onpointerleave, onpointermove, onpointerup};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, Listeners, VList, VTag, VText};

/// An element that is being written.
pub struct Tag(Box<Parts>);

struct Parts {
    name: &'static str,
    keys: &'static [&'static str],
    values: Vec<Option<AttributeOrProperty>>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    children: Vec<Html>,
    place: NodeRef,
    key: Option<Key>,
    /// What an `input` holds, and whether it is checked.
    held: Option<AttrValue>,
    checked: Option<bool>,
}

/// An element of that name. `keys` are all its attributes and properties; `fixed` are the values of the first of them, which never change.
/// Each of the others gets its value by a call of its own, in their order.
#[inline(never)]
pub fn tag(name: &'static str, keys: &'static [&'static str], fixed: &'static [&'static str]) -> Tag {
    Tag(Box::new(Parts {
        name,
        keys,
        values: fixed.iter().map(|value| Some(AttributeOrProperty::Static(value))).collect(),
        listeners: Vec::new(),
        children: Vec::new(),
        place: NodeRef::default(),
        key: None,
        held: None,
        checked: None,
    }))
}

/// Methods that add the listener of an event; one that is none does nothing.
macro_rules! listeners {
    ($($kind:ident)*) => {
        impl Tag {
            $(
                #[doc = concat!("Calls `listener` at the event ", stringify!($kind), ".")]
                #[inline(never)]
                pub fn $kind(self, listener: Callback<$kind::Event>) -> Tag {
                    self.listening(Rc::new($kind::Wrapper::new(listener)))
                }
            )*
        }
    };
}

listeners! {
    onblur onchange onclick onfocus onfocusin onfocusout oninput onkeydown
    onmousedown onpointercancel onpointerdown onpointerleave onpointermove onpointerup
}

impl Tag {
    #[inline(never)]
    fn value(mut self, value: Option<AttributeOrProperty>) -> Tag {
        self.0.values.push(value);
        self
    }

    #[inline(never)]
    fn listening(mut self, listener: Rc<dyn Listener>) -> Tag {
        self.0.listeners.push(Some(listener));
        self
    }

    /// The next attribute's value.
    #[inline(never)]
    pub fn is(self, value: &'static str) -> Tag {
        self.value(Some(AttributeOrProperty::Static(value)))
    }

    /// The next attribute's value; without one it is not written.
    #[inline(never)]
    pub fn may(self, value: Option<&'static str>) -> Tag {
        self.value(value.map(AttributeOrProperty::Static))
    }

    /// The next attribute's value; without one it is not written.
    #[inline(never)]
    pub fn says(self, value: Option<AttrValue>) -> Tag {
        self.value(value.map(AttributeOrProperty::Attribute))
    }

    /// The next attribute's value.
    #[inline(never)]
    pub fn owns(self, value: String) -> Tag {
        self.says(Some(value.into()))
    }

    /// The next property's value: a text that changes where it stands, or HTML.
    #[inline(never)]
    pub fn property(self, value: &str) -> Tag {
        self.value(Some(AttributeOrProperty::Property(JsValue::from_str(value))))
    }

    /// What an `input` holds.
    #[inline(never)]
    pub fn holds(mut self, value: AttrValue) -> Tag {
        self.0.held = Some(value);
        self
    }

    /// Whether an `input` is checked.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Tag {
        self.0.checked = Some(checked);
        self
    }

    /// Its key among its siblings.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Tag {
        self.0.key = Some(Key::from(key));
        self
    }

    /// `place` refers to the element.
    #[inline(never)]
    pub fn at(mut self, place: NodeRef) -> Tag {
        self.0.place = place;
        self
    }

    /// Its next child.
    #[inline(never)]
    pub fn html(mut self, child: Html) -> Tag {
        self.0.children.push(child);
        self
    }

    /// Its next child, an element.
    #[inline(never)]
    pub fn with(self, child: Tag) -> Tag {
        self.html(child.done())
    }

    /// Its next child, an element or none.
    #[inline(never)]
    pub fn maybe(self, child: Option<Tag>) -> Tag {
        self.html(child.map_or_else(Html::default, Tag::done))
    }

    /// Its next child, a text.
    #[inline(never)]
    pub fn text(self, text: &'static str) -> Tag {
        self.html(Html::VText(VText::new(text)))
    }

    /// Its next child, a text.
    #[inline(never)]
    pub fn words(self, text: String) -> Tag {
        self.html(Html::VText(VText::new(text)))
    }

    /// Its next children.
    pub fn all(mut self, children: impl Iterator<Item = Html>) -> Tag {
        children.for_each(|child| self.0.children.push(child));
        self
    }

    /// The element as HTML.
    #[inline(never)]
    pub fn done(self) -> Html {
        let Parts { name, keys, values, listeners, children, place, key, held, checked } = *self.0;
        debug_assert_eq!(keys.len(), values.len(), "{name} {keys:?}");
        let attributes = Attributes::Dynamic { keys, values: values.into_boxed_slice() };
        let listeners = if listeners.is_empty() { Listeners::None } else { Listeners::Pending(listeners.into_boxed_slice()) };
        let tag = if name == "input" {
            VTag::__new_input(held, checked, place, key, attributes, listeners)
        } else {
            VTag::__new_other(name.into(), place, key, attributes, listeners, Html::from(VList::with_children(children, None)))
        };
        tag.into()
    }
}

/// Some HTML after another, without an element around it.
#[inline(never)]
pub fn list(children: Vec<Html>) -> Html {
    Html::from(VList::with_children(children, None))
}
