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
use crate::tag::tag;

/// The figure as HTML, in an element that `place` refers to; until the analyst has drawn it, a line that says so.
pub fn figure(picture: &Picture, place: NodeRef, state: &State, dispatch: &Callback<Action>) -> Html {
    let findings = &state.findings;
    // Where nobody can draw the state that is shown, the drawing of another is not shown for it.
    let Some(found) = findings.crises.as_ref().filter(|_| !findings.lost) else {
        let waiting = tag("p", &["class"], &["pending"]).text(findings.waiting());
        let frame = tag("div", &["class"], &["figure-frame"]).at(place).with(waiting);
        return tag("figure", &["class"], &["curves"]).with(frame).done();
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
    let keys =
        &["class", "id", "tabindex", "role", "aria-valuemin", "aria-label", "aria-valuemax", "aria-valuenow", "aria-valuetext"];
    let reader = tag("div", keys, &["reader", "reader", "0", "slider", "0"])
        .says(Some(label.clone().into()))
        .owns(last.clone())
        .owns(now.clone())
        .says(Some(found.caption.clone().into()))
        .onclick(on_choose)
        .onkeydown(on_key);
    let play = if dom::wants_stillness() { Html::default() } else { button.sending(Action::Play(!plays), dispatch) };
    let days = tag("input", &["type", "min", "autocomplete", "max", "aria-label", "aria-valuetext"], &["range", "0", "off"])
        .owns(last)
        .says(Some(label.clone().into()))
        .says(Some(found.date.clone().into()))
        .holds(now.into())
        .oninput(on_input);
    let days =
        tag("div", &["class"], &["days"]).html(play).with(days).with(tag("output", &["textContent"], &[]).property(&found.date));
    let frame = tag("div", &["class"], &["figure-frame"]).at(place).html(picture.html()).with(reader);
    let styles = (!found.styles.is_empty())
        .then(|| tag("link", &["rel", "href"], &["stylesheet"]).says(Some(found.styles.clone().into())));
    tag("figure", &["class", "aria-labelledby"], &["curves crises", "figure-caption"])
        .with(frame)
        .with(days)
        .with(tag("figcaption", &["id", "textContent"], &["figure-caption"]).property(&found.caption))
        .with(tag("div", &["class"], &["crises-text"]).html(raw(&found.text)))
        .maybe(styles)
        .done()
}
