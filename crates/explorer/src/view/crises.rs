//! The hundred crises, which the analyst draws: the page places them, with a slider for the day. Arrow keys on the figure go from day to
//! day; a tap follows a dot, and Enter the next one.

use protocol::inquiry::Followed;
use yew::prelude::*;

use super::Button;
use super::day::moved;
use super::panel::raw;
use crate::control::some_of;
use crate::dom;
use crate::dom::event::KeyCommand;
use crate::dom::picture::Picture;
use crate::state::{Action, State};

/// The figure as HTML, in an element that `place` refers to; until the analyst has drawn it, a line that says so.
pub fn figure(picture: &Picture, place: NodeRef, state: &State, dispatch: &Callback<Action>) -> Html {
    let findings = &state.findings;
    // Where nobody can draw the state that is shown, the drawing of another is not shown for it.
    let Some(found) = findings.crises.as_ref().filter(|_| !findings.lost) else {
        return html! {
            <figure class="curves">
                <div class="figure-frame" ref={place}><p class="pending">{ findings.waiting() }</p></div>
            </figure>
        };
    };
    let (day, last) = (state.link.focus.day, state.link.span.last_day());
    let on_choose = dispatch.reform(|click: MouseEvent| {
        let place = dom::event::place(&click);
        Action::Follow(Followed::At(place.x as u16, place.y as u16))
    });
    let next = match state.followed {
        Followed::Dot(dot) => Followed::Dot(dot + 1),
        _ => Followed::Dot(0),
    };
    let on_key = some_of(dispatch, move |event: KeyboardEvent| {
        let action = match dom::event::key_command(&event)? {
            KeyCommand::Choose => Action::Follow(next),
            KeyCommand::Escape => Action::Follow(Followed::None),
            command => Action::ShowDay(moved(command, usize::from(day), last)? as u8),
        };
        event.prevent_default();
        Some(action)
    });
    let on_input = some_of(dispatch, |event: InputEvent| dom::event::number(&event).map(|day| Action::ShowDay(day as u8)));
    let [label, play, pause] = &found.controls;
    let plays = state.is_playing;
    let button = Button {
        id: Some("play"),
        class: "toggle",
        says: (if plays { pause } else { play }).clone().into(),
        ..Button::default()
    };
    let [now, last] = [day.to_string(), last.to_string()];
    html! {
        <figure class="curves crises" aria-labelledby="figure-caption">
            <div class="figure-frame" ref={place}>
                { picture.html() }
                <div
                    class="reader"
                    id="reader"
                    tabindex="0"
                    role="slider"
                    aria-label={label.clone()}
                    aria-valuemin="0"
                    aria-valuemax={last.clone()}
                    aria-valuenow={now.clone()}
                    aria-valuetext={found.caption.clone()}
                    onclick={on_choose}
                    onkeydown={on_key}
                />
            </div>
            <div class="days">
                if !dom::wants_stillness() {
                    { button.sending(Action::Play(!plays), dispatch) }
                }
                <input
                    type="range"
                    min="0"
                    max={last}
                    value={now}
                    aria-label={label.clone()}
                    aria-valuetext={found.date.clone()}
                    autocomplete="off"
                    oninput={on_input}
                />
                <output>{ &found.date }</output>
            </div>
            <figcaption id="figure-caption">{ &found.caption }</figcaption>
            <div class="crises-text">{ raw(&found.text) }</div>
            if !found.styles.is_empty() {
                <link rel="stylesheet" href={found.styles.clone()} />
            }
        </figure>
    }
}
