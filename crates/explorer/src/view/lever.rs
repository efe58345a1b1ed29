//! One assumption: its slider, its value in words and as a number to type, the way back, and why it is there.

use model::{Assumptions, Key};
use words::named;
use words::text::{fill, sentences, text};
use yew::prelude::*;

use super::Button;
use super::panel::raw;
use crate::control::{FieldEvent, Slider, SliderEvent, field, slider};
use crate::dom;
use crate::kept::Kept;
use crate::lever_notes::{LeverNote, LeverNotes};
use crate::state::Action;
use crate::tag::tag;

/// The levers of all assumptions, each as it was built last: one that shows the same is not built again.
#[derive(Default)]
pub struct Levers([KeptLever; Key::ALL.len()]);

#[derive(Default)]
struct KeptLever {
    /// The value and the note that it shows.
    shown: Option<(f64, LeverNote)>,
    piece: Kept,
}

impl Levers {
    /// The lever of the assumption `key`, at its value in `assumptions`.
    pub fn lever(&mut self, key: Key, assumptions: &Assumptions, notes: &LeverNotes, dispatch: &Callback<Action>) -> Html {
        let KeptLever { shown, piece } = &mut self.0[key as usize];
        let (value, note) = (assumptions[key], notes.on(key));
        if shown.as_ref().is_none_or(|shown| shown.0 != value || shown.1 != note) {
            piece.keep_as(Some((key as usize).into()), built(key, value, &note, dispatch));
            *shown = Some((value, note));
        }
        piece.html()
    }
}

/// What is done about an event of the field of `key`.
fn typed(key: Key, event: FieldEvent) -> Action {
    match event {
        FieldEvent::Input(text) => Action::TypeValue(key, Some(text)),
        FieldEvent::Escape => Action::TypeValue(key, None),
        FieldEvent::Change(typed) => match words::value::read(key, &typed, dom::number) {
            Ok(value) => Action::SetAssumption(key, value),
            Err(refused) => {
                let received = match refused.received.as_str() {
                    "" => text().nothing.to_owned(),
                    received => named::quoted(received),
                };
                Action::RefuseValue(key, fill(text().fault, &[&refused.expected, &received]))
            }
        },
    }
}

/// The controls of one assumption.
fn built(key: Key, value: f64, note: &LeverNote, dispatch: &Callback<Action>) -> Html {
    let row = key.row();
    let default = note.start;
    let is_changed = value != default;
    let slider_id = AttrValue::from(["slider-", row.key].concat());
    let on_move = dispatch.reform(move |moved| match moved {
        SliderEvent::Input(place) => Action::MoveSlider(key, place),
        SliderEvent::Change => Action::EndDrag,
        SliderEvent::Cancel => Action::CancelDrag,
    });
    let number = words::value::number(key, value);
    let label = named::assumption(key);
    let shown_default = words::value::setting(key, default);
    let why = Button {
        class: "quiet",
        says: text().why.into(),
        name: Some(fill(text().why_of, &[label]).into()),
        expanded: Some(note.grounds.is_some()),
        ..Button::default()
    };
    let name = fill(text().reset_to, &[label, &shown_default]);
    let reset = Button { class: "quiet reset", says: text().reset.into(), name: Some(name.into()), ..Button::default() };
    let (field_id, field_label) = (["field-", row.key].concat(), fill(text().as_number, &[label]));
    let unit = tag("span", &["class", "aria-hidden"], &["lever-unit", "true"]).words(words::value::unit(key));
    let spoken = tag("span", &["class", "aria-hidden", "data-room", "textContent"], &["lever-words", "true"])
        .is(named::longest_level(key))
        .property(named::level(key, value).unwrap_or_default());
    let value_now = tag("span", &["class"], &["lever-value"])
        .with(spoken)
        .html(match note.is_locked {
            true => tag("span", &["textContent"], &[]).property(&number).done(),
            false => field(field_id, field_label, number, &note.draft, &dispatch.reform(move |event| typed(key, event))),
        })
        .with(unit);
    let head = tag("div", &["class"], &["lever-head"])
        .with(tag("label", &["for"], &[]).says(Some(slider_id.clone())).text(label))
        .with(value_now);
    let locked = if note.is_locked { text().locked } else { "" };
    let slider = slider(Slider {
        id: slider_id,
        value: row.grid_index(value),
        tick: row.grid_index(default),
        tipping: note.tipping.as_ref().map(|point| point.place),
        spoken: sentences(&words::value::spoken(key, value), locked).into(),
        disabled: note.is_locked,
        on_move,
    });
    let tips = note.tipping.as_ref().map(|point| {
        let class = if note.is_pending { "tips pending" } else { "tips" };
        tag("span", &["class", "textContent"], &[]).is(class).property(&point.text)
    });
    let foot = tag("div", &["class"], &["lever-foot"]).html(why.sending(Action::ToggleGrounds(key), dispatch)).maybe(tips).html(
        match note.is_locked {
            true => tag("span", &["class"], &["note"]).text(locked).done(),
            false => reset.sending(Action::SetAssumption(key, default), dispatch),
        },
    );
    let grounds = note.grounds.as_ref().map(|grounds| {
        let why = tag("div", &["class"], &["why"]);
        match grounds {
            Some(grounds) => why.html(raw(&grounds.text)),
            None => why.text(note.waiting),
        }
    });
    tag("div", &["class", "data-key"], &[])
        .is(if is_changed { "lever changed" } else { "lever" })
        .is(row.key)
        .with(head)
        .html(slider)
        .with(foot)
        .maybe(grounds)
        .done()
}
