//! The presets as a row of buttons, and a sentence on what now differs from the starting point.

use model::preset::PRESETS;
use model::{Assumptions, Key, Scenario};
use yew::prelude::*;

use super::Button;
use crate::dom;
use crate::state::{Action, State};
use crate::tag::tag;
use words::text::{fill, joined, text};
use words::{date, named, value};

/// A button for each preset, and below them the sentence of [`differences`].
pub fn presets(scenario: &Scenario, differences: Html, dispatch: &Callback<Action>) -> Html {
    let chips = PRESETS.iter().enumerate().map(|(place, preset)| {
        let from = (preset.from != scenario.from).then(|| date::vantage(preset.from));
        let name = text().presets[place];
        let says = from.map_or_else(|| name.to_owned(), |from| fill(text().preset_from, &[name, &from]));
        let chip = Button { class: "chip", says: says.into(), preset: Some(preset.key), ..Button::default() };
        tag("li", &[], &[]).key(preset.key).html(chip.sending(Action::ApplyPreset(place), dispatch)).done()
    });
    let chips =
        tag("ul", &["class"], &["chips"]).onfocusin(Callback::from(|event: FocusEvent| dom::event::reveal(&event))).all(chips);
    tag("section", &["class", "aria-labelledby"], &["presets", "presets-heading"])
        .with(tag("h2", &["id"], &["presets-heading"]).text(text().presets_heading))
        .with(chips)
        .html(differences)
        .done()
}

/// The sentence that lists which assumptions differ from the starting point, those `changed`, from what value to what.
pub fn differences(assumptions: &Assumptions, start: &Assumptions, changed: &[Key]) -> Html {
    listed("note differences", text().changed_from_start, assumptions, start, changed)
}

/// The sentence that says what the opened link assumes, before its result.
pub fn assumed(assumptions: &Assumptions, state: &State) -> Html {
    listed("note assumed", text().link_assumes, assumptions, state.home.assumptions(), &state.changed(assumptions))
}

/// A sentence that lists in the place of `template` which assumptions differ from the starting point.
fn listed(class: &'static str, template: &str, assumptions: &Assumptions, start: &Assumptions, changed: &[Key]) -> Html {
    let shown = |key: Key, all: &Assumptions| value::setting(key, all[key]);
    let change = |key: Key| fill(text().change, &[&shown(key, start), &shown(key, assumptions)]);
    let differences: Vec<String> =
        changed.iter().map(|key| fill(text().moved, &[named::assumption(*key), &change(*key)])).collect();
    let sentence = match differences.as_slice() {
        [] => text().nothing_changed.into(),
        some => fill(template, &[&joined(some, &[text().semicolon, "\n"].concat())]),
    };
    // On paper each has a line of its own.
    let lines = sentence.split('\n').map(|line| tag("span", &["textContent"], &[]).property(line).done());
    tag("p", &["class"], &[]).is(class).all(lines).done()
}
