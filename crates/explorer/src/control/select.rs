//! A select: a list that opens, for a choice of one among many options.

use yew::prelude::*;

use super::some_of;
use crate::dom;
use crate::tag::tag;

/// What a select shows.
pub struct Select {
    /// The id of the `select` element.
    pub id: Option<&'static str>,
    /// The class of the `select` element; empty for none.
    pub class: &'static str,
    /// The text before it, which is its label.
    pub before: &'static str,
    /// The text after it, which screen readers do not read.
    pub after: &'static str,
    /// The options: the value of each, and its name.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The value of the option that is chosen.
    pub chosen: AttrValue,
}

/// The select with its label. `on_choose` is called with the value of the option that a reader chooses.
pub fn select(Select { id, class, before, after, options, chosen }: Select, on_choose: &Callback<String>) -> Html {
    let onchange = some_of(on_choose, |event: Event| dom::event::value(&event));
    let options = options.into_iter().map(|(value, name)| {
        let selected = value == chosen;
        tag("option", &["selected", "value", "textContent"], &[])
            .key(&value)
            .may(selected.then_some("selected"))
            .says(Some(value))
            .property(&name)
            .done()
    });
    let list =
        tag("select", &["id", "class"], &[]).may(id).may((!class.is_empty()).then_some(class)).onchange(onchange).all(options);
    tag("label", &[], &[])
        .with(tag("span", &["textContent"], &[]).property(before))
        .with(list)
        .with(tag("span", &["aria-hidden", "textContent"], &["true"]).property(after))
        .done()
}
