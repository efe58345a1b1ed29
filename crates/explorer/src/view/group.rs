//! A group of assumptions, closed until it is opened, saying how many of them differ from the starting point.

use model::assumption::Group as Heading;
use model::{Assumptions, Key};
use protocol::link::Home;
use words::named;
use words::plural::counted;
use words::text::{fill, text};
use yew::prelude::*;

use super::{Button, Levers};
use crate::dom;
use crate::lever_notes::LeverNotes;
use crate::state::Action;
use crate::tag::tag;

/// The two assumptions that the article dwells on.
pub const LEADING: [Key; 2] = [Key::Mediation, Key::Overstretch];

/// Whether the slider of an assumption stands above all groups: those that the link's author offers do, or [`LEADING`] where all are
/// offered.
pub fn is_leading(home: &Home, key: Key) -> bool {
    if home.offer.is_none() { LEADING.contains(&key) } else { home.offers(key) }
}

/// The group `heading` as a disclosure, with the sliders of its assumptions but for those that lead.
/// `changed` are the assumptions that differ from the starting point.
pub fn group(
    heading: Heading,
    levers: &mut Levers,
    assumptions: &Assumptions,
    changed: &[Key],
    notes: &LeverNotes,
    dispatch: &Callback<Action>,
) -> Html {
    let of_group = |key: &Key| key.row().group == heading;
    let count = changed.iter().filter(|key| of_group(key)).count();
    let (motives, others): (Vec<Key>, Vec<Key>) =
        Key::ALL.iter().copied().filter(of_group).partition(|key| key.motive().is_some());
    let mut lever = |key: Key| match is_leading(notes.home(), key) {
        true => elsewhere(key),
        false => levers.lever(key, assumptions, notes, dispatch),
    };
    let motives = (!motives.is_empty()).then(|| {
        tag("fieldset", &["class"], &["motives"])
            .with(tag("legend", &[], &[]).text(text().why_iran_struck))
            .with(tag("p", &["class"], &["note"]).text(text().motives_note))
            .all(motives.into_iter().map(&mut lever))
    });
    let count = tag("span", &["class", "textContent"], &["group-count"]).property(&counted(&text().count_changed, count as u32));
    let summary = tag("summary", &[], &[]).with(tag("span", &["class"], &["group-name"]).text(named::group(heading))).with(count);
    tag("details", &["class"], &["group"])
        .key(&(heading as usize).to_string())
        .with(summary)
        .maybe(motives)
        .all(others.into_iter().map(lever))
        .done()
}

/// In place of the slider of one that leads, a button that leads to it.
fn elsewhere(key: Key) -> Html {
    let target = ["slider-", key.row().key].concat();
    let onclick = Callback::from(move |_: MouseEvent| dom::focus(&target));
    let says = fill(text().above, &[named::assumption(key)]);
    let button = Button { class: "quiet", says: says.into(), ..Button::default() };
    tag("p", &["class"], &["note"]).key(&(key as usize).to_string()).html(button.calling(onclick)).done()
}
