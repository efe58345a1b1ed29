//! A group of assumptions, closed until it is opened, saying how many of them differ from our starting point.

use model::assumption::Group as Heading;
use model::{Assumptions, Key};
use words::named;
use words::plural::counted;
use words::text::{fill, text};
use yew::prelude::*;

use super::{Button, lever};
use crate::dom;
use crate::lever_notes::LeverNotes;
use crate::state::Action;

/// The two assumptions that the article dwells on; their sliders stand above all groups.
pub const LEADING: [Key; 2] = [Key::Mediation, Key::Overstretch];

/// The group `heading` as a disclosure, with the sliders of its assumptions but for those of [`LEADING`].
/// `changed` are the assumptions that differ from our starting point.
pub fn group(
    heading: Heading,
    assumptions: &Assumptions,
    changed: &[Key],
    notes: &LeverNotes,
    dispatch: &Callback<Action>,
) -> Html {
    let of_group = |key: &Key| key.row().group == heading;
    let count = changed.iter().filter(|key| of_group(key)).count();
    let (motives, others): (Vec<Key>, Vec<Key>) =
        Key::ALL.iter().copied().filter(of_group).partition(|key| key.motive().is_some());
    let lever = |key: Key| lever(key, assumptions, notes, dispatch);
    html! {
        <details key={heading as usize} class="group">
            <summary>
                <span class="group-name">{ named::group(heading) }</span>
                <span class="group-count" ~textContent={counted(&text().count_changed, count as u32)} />
            </summary>
            if !motives.is_empty() {
                <fieldset class="motives">
                    <legend>{ text().why_iran_struck }</legend>
                    <p class="note">
                        { text().motives_note }
                    </p>
                    { for motives.into_iter().map(lever) }
                </fieldset>
            }
            { for others.into_iter().map(|key| if LEADING.contains(&key) { elsewhere(key) } else { lever(key) }) }
        </details>
    }
}

/// In place of the slider of one of [`LEADING`], a button that leads to it.
fn elsewhere(key: Key) -> Html {
    let target = format!("slider-{}", key.row().key);
    let onclick = Callback::from(move |_: MouseEvent| dom::focus(&target));
    let says = fill(text().above, &[named::assumption(key)]);
    html! {
        <p key={key as usize} class="note">
            { Button { class: "quiet", says: says.into(), ..Button::default() }.calling(onclick) }
        </p>
    }
}
