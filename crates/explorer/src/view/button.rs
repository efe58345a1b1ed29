//! A button. Written out in one place, and with its action as a value, it costs a reader a tenth of what each would by itself.

use yew::prelude::*;

use crate::state::Action;

/// What a button is; what is left out it has not.
#[derive(Default)]
pub struct Button {
    /// The element's id.
    pub id: Option<&'static str>,
    /// Its class.
    pub class: &'static str,
    /// What it says.
    pub says: AttrValue,
    /// What it is called by those who do not see what it stands beside.
    pub name: Option<AttrValue>,
    /// Whether what it opens is open.
    pub expanded: Option<bool>,
    /// Whether it is held down.
    pub pressed: Option<bool>,
    /// The key of the preset that it is for.
    pub preset: Option<&'static str>,
    /// What it opens, as `aria-haspopup` calls it.
    pub opens: Option<&'static str>,
    /// Whether it does nothing at present. It can still have the keyboard's focus, which would be lost with the button that was pressed.
    pub disabled: bool,
}

impl Button {
    /// The button, sending `action`.
    pub fn sending(self, action: Action, dispatch: &Callback<Action>) -> Html {
        let dispatch = dispatch.clone();
        self.calling(Callback::from(move |_: MouseEvent| dispatch.emit(action.clone())))
    }

    /// The button, doing whatever `onclick` does.
    pub fn calling(self, onclick: Callback<MouseEvent>) -> Html {
        let said = |on: Option<bool>| on.map(|on| if on { "true" } else { "false" });
        html! {
            <button
                type="button"
                id={self.id}
                Class={(!self.class.is_empty()).then_some(self.class)}
                aria-label={self.name}
                aria-expanded={said(self.expanded)}
                aria-pressed={said(self.pressed)}
                aria-haspopup={self.opens}
                data-preset={self.preset}
                aria-disabled={self.disabled.then_some("true")}
                onclick={(!self.disabled).then_some(onclick)}
            >{ self.says }</button>
        }
    }
}
