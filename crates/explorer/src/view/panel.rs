//! A part of the page that the analyst writes: its sentence, its figure, buttons that make changes, its numbers.

use model::Key;
use protocol::inquiry::Panel;
use protocol::part::Part;
use protocol::pin_command::PinCommand;
use words::named;
use yew::prelude::*;

use super::plane;
use crate::control::some_of;
use crate::dom;
use crate::findings::{FindingKey, Found};
use crate::state::{Action, State};
use crate::tag::tag;

/// A part as a disclosure: its heading and teaser, and below them, while it is `open`, what `content` makes.
pub fn part(part: Part, open: bool, dispatch: &Callback<Action>, content: impl FnOnce() -> Html) -> Html {
    let onclick = dispatch.reform(move |click: MouseEvent| {
        click.prevent_default();
        Action::OpenPart(part, !open)
    });
    let teaser = tag("span", &["class"], &["part-teaser"]).text(named::part_teaser(part));
    let summary = tag("summary", &[], &[]).with(tag("h2", &[], &[]).text(named::part(part))).with(teaser).onclick(onclick);
    tag("details", &["class", "id", "open"], &["part"])
        .owns(["part-", part.key()].concat())
        .may(open.then_some("open"))
        .key(part.key())
        .with(summary)
        .html(if open { content() } else { Html::default() })
        .done()
}

/// What the analyst wrote for `part`, as HTML. It is faint while it is about another state than that of the key `now`; as long as nothing
/// is
/// written, the text `waiting` stands there.
pub fn panel(
    found: Option<&Found<Panel>>,
    waiting: &'static str,
    part: Part,
    now: &FindingKey,
    dispatch: &Callback<Action>,
) -> Html {
    let Some(Found { key, value }) = found else {
        return tag("p", &["class", "textContent"], &["panel pending"]).property(waiting).key("panel").done();
    };
    let pending = !key.is_same_for(part, *now);
    let Panel { sentence, figure, plane, text, table } = &**value;
    let onclick = on_change(pending, dispatch);
    let onchange = some_of(dispatch, |event: Event| {
        let place = dom::event::attribute(&event, "data-pin")?.parse().ok()?;
        Some(Action::UsePin(PinCommand::Name, place, dom::event::value(&event)?))
    });
    let said = tag("p", &["class", "textContent"], &["panel-sentence"]).property(sentence);
    let said = (!sentence.is_empty()).then_some(said);
    // A point stays under the hand that drags it, however many lines the sentence takes.
    let [above, below] = if plane.is_some() { [None, said] } else { [said, None] };
    let drawn = tag("div", &["class"], &["panel-figure"])
        .html(raw(figure))
        .html(plane.map(|plane| plane::over(plane, now.scenario.assumptions, dispatch)).unwrap_or_default());
    let numbers = named::part(Part::Numbers);
    let frame = tag("div", &["class", "tabindex", "role", "aria-label", "innerHTML"], &["table-frame", "0", "group"])
        .is(numbers)
        .property(table);
    let numbers = tag("details", &["class"], &["panel-numbers"]).with(tag("summary", &[], &[]).text(numbers)).with(frame);
    tag("div", &["tabindex", "class", "aria-busy"], &["-1"])
        .is(if pending { "panel pending" } else { "panel" })
        .is(if pending { "true" } else { "false" })
        .key("panel")
        .onclick(onclick)
        .onchange(onchange)
        .maybe(above)
        .maybe((!figure.is_empty()).then_some(drawn))
        .maybe(below)
        .with(tag("div", &["class", "innerHTML"], &["panel-text"]).property(text))
        .maybe((!table.is_empty()).then_some(numbers))
        .done()
}

/// What happens at a press on a button that the analyst wrote: it sets an assumption, does something with a pinned scenario or, where its
/// number says neither, supposes something. Buttons for pinned scenarios do nothing in what is `pending`: that may be about others than
/// those that there are.
fn on_change(pending: bool, dispatch: &Callback<Action>) -> Callback<MouseEvent> {
    some_of(dispatch, move |click: MouseEvent| {
        let [key, place] = dom::event::change(&click)?;
        Some(match (Key::ALL.get(usize::from(key)), PinCommand::read(key)) {
            (Some(key), _) => Action::SetAssumption(*key, key.row().grid_value(place)),
            (None, Some(_)) if pending => return None,
            (None, Some(command)) => {
                let name = dom::event::attribute(&click, "value").unwrap_or_default();
                Action::UsePin(command, place, name)
            }
            (None, None) => Action::Suppose(place),
        })
    })
}

/// What is supposed, with its chance, as the analyst states it; nothing where nothing is.
pub fn supposed(state: &State, dispatch: &Callback<Action>) -> Html {
    let said = state.supposed().map_or(state.findings.waiting(), |found| &found.value.said);
    if state.link.supposition.is_none() {
        return Html::default();
    }
    tag("div", &["id", "innerHTML"], &["supposed"]).property(said).key("supposed").onclick(on_change(false, dispatch)).done()
}

/// HTML that the analyst wrote, placed as it is.
pub fn raw(html: &str) -> Html {
    Html::from_html_unchecked(AttrValue::from(html.to_owned()))
}
