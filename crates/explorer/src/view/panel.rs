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

/// A part as a disclosure: its heading and teaser, and below them, while it is `open`, what `content` makes.
pub fn part(part: Part, open: bool, dispatch: &Callback<Action>, content: impl FnOnce() -> Html) -> Html {
    let onclick = dispatch.reform(move |click: MouseEvent| {
        click.prevent_default();
        Action::OpenPart(part, !open)
    });
    html! {
        <details key={part.key()} class="part" id={format!("part-{}", part.key())} {open}>
            <summary {onclick}>
                <h2>{ named::part(part) }</h2>
                <span class="part-teaser">{ named::part_teaser(part) }</span>
            </summary>
            if open {
                { content() }
            }
        </details>
    }
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
        return html! { <p key="panel" class="panel pending" ~textContent={waiting} /> };
    };
    let pending = !key.is_same_for(part, *now);
    let Panel { sentence, figure, plane, text, table } = &**value;
    let onclick = on_change(pending, dispatch);
    let onchange = some_of(dispatch, |event: Event| {
        let place = dom::event::attribute(&event, "data-pin")?.parse().ok()?;
        Some(Action::UsePin(PinCommand::Name, place, dom::event::value(&event)?))
    });
    html! {
        <div key="panel" tabindex="-1" Class={if pending { "panel pending" } else { "panel" }} aria-busy={if pending { "true" } else { "false" }} {onclick} {onchange}>
            if !sentence.is_empty() {
                <p class="panel-sentence" ~textContent={sentence.as_str()} />
            }
            if !figure.is_empty() {
                <div class="panel-figure">
                    { raw(figure) }
                    if let Some(plane) = plane {
                        { plane::over(*plane, now.scenario.assumptions, dispatch) }
                    }
                </div>
            }
            <div class="panel-text" ~innerHTML={text.as_str()} />
            if !table.is_empty() {
                <details class="panel-numbers">
                    <summary>{ named::part(Part::Numbers) }</summary>
                    <div class="table-frame" tabindex="0" role="group" aria-label={named::part(Part::Numbers)} ~innerHTML={table.as_str()} />
                </details>
            }
        </div>
    }
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
    html! {
        if state.link.supposition.is_some() {
            <div key="supposed" id="supposed" class="panel" tabindex="-1" onclick={on_change(false, dispatch)} ~innerHTML={said} />
        }
    }
}

/// HTML that the analyst wrote, placed as it is.
pub fn raw(html: &str) -> Html {
    Html::from_html_unchecked(AttrValue::from(html.to_owned()))
}
