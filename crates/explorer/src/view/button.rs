//! A button. All buttons are written by this one function, with the action as a value: a tenth of the bytes that one for each would take.

use yew::prelude::*;

use crate::state::Action;
use crate::tag::tag;

/// What a button shows, and its attributes. What is left at its default is not written.
#[derive(Default)]
pub struct Button {
    /// The id of the `button` element.
    pub id: Option<&'static str>,
    /// The class of the `button` element; empty for none.
    pub class: &'static str,
    /// The text on the button.
    pub says: AttrValue,
    /// Its name for screen readers, where the text alone does not say what the button is about.
    pub name: Option<AttrValue>,
    /// Whether what the button opens is open, if it opens something.
    pub expanded: Option<bool>,
    /// Whether the button is pressed, if it is a switch.
    pub pressed: Option<bool>,
    /// The key of the preset that the button applies, if it is for one.
    pub preset: Option<&'static str>,
    /// The kind of popup that the button opens, as `aria-haspopup` calls it.
    pub opens: Option<&'static str>,
    /// Whether the button does nothing at present. It keeps the keyboard's focus, which a really disabled one would lose when it is
    /// pressed.
    pub disabled: bool,
}

/// The attributes of a button.
const KEYS: &[&str] = &[
    "type",
    "id",
    "class",
    "aria-label",
    "aria-expanded",
    "aria-pressed",
    "aria-haspopup",
    "data-preset",
    "aria-disabled",
    "textContent",
];

impl Button {
    /// The button as HTML; a press sends `action` to `dispatch`.
    pub fn sending(self, action: Action, dispatch: &Callback<Action>) -> Html {
        let dispatch = dispatch.clone();
        self.calling(Callback::from(move |_: MouseEvent| dispatch.emit(action.clone())))
    }

    /// The button as HTML; a press calls `onclick`.
    pub fn calling(self, onclick: Callback<MouseEvent>) -> Html {
        let said = |on: Option<bool>| on.map(|on| if on { "true" } else { "false" });
        let Button { id, class, says, name, preset, opens, disabled, .. } = self;
        let button = tag("button", KEYS, &["button"])
            .may(id)
            .may((!class.is_empty()).then_some(class))
            .says(name)
            .may(said(self.expanded))
            .may(said(self.pressed))
            .may(opens)
            .may(preset)
            .may(disabled.then_some("true"))
            .property(&says);
        if disabled { button.done() } else { button.onclick(onclick).done() }
    }
}
