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
        html! {
            <div Class={if is_changed { "lever changed" } else { "lever" }} data-key={row.key}>
                <div class="lever-head">
                    <label for={slider_id.clone()}>{ label }</label>
                    <span class="lever-value">
                        <span class="lever-words" aria-hidden="true" ~textContent={named::level(key, value).unwrap_or_default()} />
                        { field(field_id, field_label, number, &self.draft, &self.typing) }
                        <span class="lever-unit" aria-hidden="true">{ words::value::unit(key) }</span>
                    </span>
                </div>
                { slider(Slider {
                    id: slider_id,
                    value: row.grid_index(value),
                    tick: row.grid_index(default),
                    tipping: note.tipping.as_ref().map(|point| point.place),
                    spoken: words::value::spoken(key, value).into(),
                    on_move,
                }) }
                <div class="lever-foot">
                    { why.sending(Action::ToggleGrounds(key), dispatch) }
                    if let Some(point) = &note.tipping {
                        <span Class={if note.is_pending { "tips pending" } else { "tips" }} ~textContent={point.text.as_str()} />
                    }
                    { reset.sending(Action::SetAssumption(key, default), dispatch) }
                </div>
                if let Some(grounds) = &note.grounds {
                    <div class="why">{ grounds.as_ref().map_or_else(|| html! { note.waiting }, |grounds| raw(&grounds.text)) }</div>
                }
            </div>
        }
    }
}
