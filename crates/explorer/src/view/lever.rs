//! One assumption: its slider, its value in words and as a number to type, the way back, and why it is there.

use model::{Assumptions, Key};
use words::named;
use words::text::{fill, text};
use yew::prelude::*;

use super::Button;
use super::panel::raw;
use crate::control::{Draft, FieldEvent, Slider, SliderEvent, field, slider};
use crate::dom;
use crate::lever_notes::{LeverNote, LeverNotes};
use crate::state::Action;
use crate::tag::tag;

/// What a lever shows, and where its actions go.
#[derive(Properties, PartialEq)]
pub struct LeverProps {
    /// The assumption that it sets.
    pub assumption: Key,
    /// The assumption's value now.
    pub value: f64,
    /// What the analyst says beside its slider.
    pub note: LeverNote,
    /// Called with every action of the reader's.
    pub dispatch: Callback<Action>,
}

/// The controls of one assumption. Its state is the text that is being typed.
pub struct Lever {
    draft: Draft,
    typing: Callback<FieldEvent>,
}

/// The lever of the assumption `key`, at its value in `assumptions`.
pub fn lever(key: Key, assumptions: &Assumptions, notes: &LeverNotes, dispatch: &Callback<Action>) -> Html {
    html! {
        <Lever key={key as usize} assumption={key} value={assumptions[key]} note={notes.on(key)} dispatch={dispatch.clone()} />
    }
}

impl Component for Lever {
    type Message = FieldEvent;
    type Properties = LeverProps;

    fn create(context: &Context<Lever>) -> Lever {
        Lever { draft: Draft::default(), typing: context.link().callback(|typing: FieldEvent| typing) }
    }

    fn update(&mut self, context: &Context<Lever>, typing: FieldEvent) -> bool {
        let LeverProps { assumption, dispatch, .. } = context.props();
        match typing {
            FieldEvent::Input(text) => self.draft.text = Some(text.into()),
            FieldEvent::Escape => self.draft = Draft::default(),
            FieldEvent::Change(typed) => match words::value::read(*assumption, &typed, dom::number) {
                Ok(value) => {
                    self.draft = Draft::default();
                    dispatch.emit(Action::SetAssumption(*assumption, value));
                }
                Err(refused) => {
                    let received = match refused.received.as_str() {
                        "" => text().nothing.to_owned(),
                        received => named::quoted(received),
                    };
                    self.draft.fault = Some(fill(text().fault, &[&refused.expected, &received]).into());
                }
            },
        }
        true
    }

    fn changed(&mut self, context: &Context<Lever>, old: &LeverProps) -> bool {
        // A value that changes from elsewhere ends what was being typed.
        if context.props().value != old.value {
            self.draft = Draft::default();
        }
        true
    }

    fn view(&self, context: &Context<Lever>) -> Html {
        let LeverProps { assumption, value, note, dispatch } = context.props();
        let (key, value) = (*assumption, *value);
        let row = key.row();
        let default = Assumptions::default()[key];
        let is_changed = value != default;
        let slider_id = AttrValue::from(format!("slider-{}", row.key));
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
        let (field_id, field_label) = (format!("field-{}", row.key), fill(text().as_number, &[label]));
        let unit = tag("span", &["class", "aria-hidden"], &["lever-unit", "true"]).words(words::value::unit(key));
        let spoken = tag("span", &["class", "aria-hidden", "textContent"], &["lever-words", "true"])
            .property(named::level(key, value).unwrap_or_default());
        let value_now = tag("span", &["class"], &["lever-value"])
            .with(spoken)
            .html(field(field_id, field_label, number, &self.draft, &self.typing))
            .with(unit);
        let head = tag("div", &["class"], &["lever-head"])
            .with(tag("label", &["for"], &[]).says(Some(slider_id.clone())).text(label))
            .with(value_now);
        let slider = slider(Slider {
            id: slider_id,
            value: row.grid_index(value),
            tick: row.grid_index(default),
            tipping: note.tipping.as_ref().map(|point| point.place),
            spoken: words::value::spoken(key, value).into(),
            on_move,
        });
        let tips = note.tipping.as_ref().map(|point| {
            let class = if note.is_pending { "tips pending" } else { "tips" };
            tag("span", &["class", "textContent"], &[]).is(class).property(&point.text)
        });
        let foot = tag("div", &["class"], &["lever-foot"])
            .html(why.sending(Action::ToggleGrounds(key), dispatch))
            .maybe(tips)
            .html(reset.sending(Action::SetAssumption(key, default), dispatch));
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
}
