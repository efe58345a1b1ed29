//! What the author of the link says, where the starting point is that author's.

use protocol::link::Home;
use words::named;
use words::text::text;
use yew::prelude::*;

use crate::tag::tag;

/// A line that says whose the starting point is, with the author's title and instruction as quotations; nothing where it is ours.
pub fn home(home: &Home) -> Html {
    if home.is_ours() {
        return Html::default();
    }
    let mut told = tag("p", &["class"], &["told home"]).text(text().home);
    if home.title.len() + home.instruction.len() != 0 {
        told = told.text(text().home_says);
    }
    for says in [&home.title, &home.instruction].into_iter().filter(|says| !says.is_empty()) {
        // An element of its own, so that what is written from the other side stays within its quotation marks.
        told = told.text(" ").with(tag("bdi", &[], &[]).words(named::quoted(says)));
    }
    told.done()
}
