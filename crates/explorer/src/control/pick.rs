//! A choice of one among many: a list that opens.

use yew::prelude::*;

use super::some_of;
use crate::dom;

/// What a list is.
pub struct Pick {
    /// The element's id.
    pub id: Option<&'static str>,
    /// Its class.
    pub class: &'static str,
    /// What stands before it, and is its label.
    pub before: &'static str,
    /// What stands behind it.
    pub after: &'static str,
    /// What there is to choose from: values, and what they are called.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The value that is chosen.
    pub chosen: AttrValue,
}

/// The list; `on_choose` is called with the value of the option that is chosen.
pub fn pick(Pick { id, class, before, after, options, chosen }: Pick, on_choose: &Callback<String>) -> Html {
    let onchange = some_of(on_choose, |event: Event| dom::event::value(&event));
    let options = options.into_iter().map(|(value, name)| {
        let selected = value == chosen;
        html! { <option key={value.to_string()} {selected} {value}>{ name }</option> }
    });
    html! {
        <label>
            <span>{ before }</span>
            <select {id} Class={(!class.is_empty()).then_some(class)} {onchange}>{ for options }</select>
            <span aria-hidden="true">{ after }</span>
        </label>
    }
}
