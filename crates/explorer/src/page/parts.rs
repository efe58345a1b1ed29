//! The parts below the assumptions: why it moved, what matters, the map, off-ramps, the motive, whether an answer deters, what really
//! happened.

use std::num::NonZeroU16;

use model::{Key, Scenario, Vantage};
use protocol::part::Part;
use words::decimal::whole;
use words::text::{fill, text};
use words::{chance, date, event, named};
use yew::prelude::*;

use crate::control::{Select, select, some_of};
use crate::findings::{FindingKey, StudyProgress};
use crate::state::{Action, State};
use crate::tag::{list, tag};
use crate::view::Button;
use crate::view::panel::{panel, part};

/// The parts below the assumptions, each behind its heading.
pub fn parts(state: &State, dispatch: &Callback<Action>) -> Html {
    let parts = Part::BELOW
        .iter()
        .map(|below| part(*below, state.unfolded[*below as usize], dispatch, || content(*below, state, dispatch)));
    tag("section", &["class", "aria-label"], &["parts"]).is(text().parts).all(parts).done()
}

/// What stands in `part` while it is open: the panel that the analyst wrote, with the part's own controls.
pub fn content(part: Part, state: &State, dispatch: &Callback<Action>) -> Html {
    let key = state.finding_key();
    let found = panel(state.findings.panels[part as usize].as_ref(), state.findings.waiting(), part, &key, dispatch);
    match part {
        Part::Why => list(vec![replay(state, dispatch), found]),
        Part::Map => list(vec![axes(state.map_axes, dispatch), line(state.line, dispatch), found]),
        Part::OffRamps => list(vec![line(state.line, dispatch), found]),
        Part::Matters => list(vec![found, study(state, &key, dispatch)]),
        Part::Deterrence if key.scenario.from == Vantage::Jan18 => list(vec![found, go_back(dispatch)]),
        _ => found,
    }
}

/// The button that goes to the vantage point from which Pakistan decides.
fn go_back(dispatch: &Callback<Action>) -> Html {
    let button = Button { class: "offer", says: text().vantage_16.into(), ..Button::default() };
    tag("p", &[], &[]).key("go-back").html(button.sending(Action::ChooseVantage(Vantage::Jan16), dispatch)).done()
}

fn replay(state: &State, dispatch: &Callback<Action>) -> Html {
    let is_another = |before: Scenario| before.from != state.link.scenario.from;
    // What follows from a supposition is not found anew for every frame.
    let disabled = state.link.supposition.is_some() || state.before.is_none_or(is_another);
    let button = Button { id: Some("replay"), says: text().replay.into(), disabled, ..Button::default() };
    tag("p", &["class"], &["replay"]).key("replay").html(button.sending(Action::ShowReplayFrame(Some(0)), dispatch)).done()
}

/// The map's two assumptions as two selects.
fn axes(axes: [Key; 2], dispatch: &Callback<Action>) -> Html {
    let value = |key: Key| AttrValue::from((key as usize).to_string());
    let list_of = |place: usize, id: &'static str, before: &'static str| {
        let on_axis = some_of(dispatch, move |chosen: String| {
            let key = *Key::ALL.get(chosen.parse::<usize>().ok()?)?;
            let mut chosen = axes;
            // What the other axis shows goes to this one's place, so that no map is over one assumption twice.
            if axes[1 - place] == key {
                chosen[1 - place] = axes[place];
            }
            chosen[place] = key;
            Some(Action::ChooseMapAxes(chosen))
        });
        let options = Key::ALL.iter().map(|key| (value(*key), named::assumption(*key).into())).collect();
        select(Select { id: Some(id), class: "", before, after: "", options, chosen: value(axes[place]) }, &on_axis)
    };
    tag("div", &["class"], &["question"])
        .key("axes")
        .html(list_of(0, "map-axis-0", text().across))
        .html(list_of(1, "map-axis-1", text().upwards))
        .done()
}

/// The chances at which the line can be drawn, as pairs: so many in so many.
const LINES: [(u32, u32); 7] = [(1, 20), (1, 10), (1, 5), (1, 4), (1, 3), (1, 2), (2, 3)];

/// The value of the select's option for the usual line.
const USUAL: u16 = 0;

/// The select for the line that off-ramps and tipping points cross.
fn line(chosen: Option<NonZeroU16>, dispatch: &Callback<Action>) -> Html {
    let on_line = some_of(dispatch, |chosen: String| Some(Action::ChooseLine(NonZeroU16::new(chosen.parse().ok()?))));
    let value = |line: u16| AttrValue::from(line.to_string());
    let named = |(count, of): (u32, u32)| {
        let line = (f64::from(count) / f64::from(of) * 1000.0).round() as u16;
        (value(line), chance::exact_frequency(count, of).into())
    };
    let options = std::iter::once((value(USUAL), text().usual_line.into())).chain(LINES.map(named)).collect();
    let list = Select {
        id: None,
        class: "line-choice",
        before: text().line,
        after: "",
        options,
        chosen: value(chosen.map_or(USUAL, NonZeroU16::get)),
    };
    tag("div", &["class"], &["question"]).key("line").html(select(list, &on_line)).done()
}

/// The study of every assumption's whole range: a button that begins and stops it, its progress, and its last result.
fn study(state: &State, key: &FindingKey, dispatch: &Callback<Action>) -> Html {
    let from = key.scenario.from;
    let question = event::dated(key.focus.outcome, from, &date::long(from, usize::from(key.focus.day)));
    let found = state.findings.studied.as_ref();
    let running = state.findings.study;
    let (id, says) = if running.is_some() { ("study-stop", text().study_stop) } else { ("study-begin", text().study_begin) };
    let offer = |text: &str| tag("span", &["class", "textContent"], &["note"]).property(text);
    // One button for both, so that the keyboard's focus stays with it.
    let button = Button { id: Some(id), says: says.into(), ..Button::default() };
    let status = tag("p", &["class"], &["study-progress"]);
    let status = match running {
        Some(running) => status
            .with(
                tag("progress", &["max", "value", "aria-label"], &[])
                    .owns(running.total.max(1).to_string())
                    .owns(running.made.to_string())
                    .is(text().study_runs),
            )
            .with(tag("span", &["textContent"], &[]).property(&progress(running))),
        None => status.html(Html::default()).with(offer(&fill(text().study_offer, &[&question]))),
    };
    // The result names its own question, and holds for every setting.
    let result = found.map(|found| panel(Some(found), "", Part::Matters, &found.key, dispatch));
    tag("section", &["class", "aria-labelledby"], &["study", "study-heading"])
        .key("study")
        .with(tag("h3", &["id"], &["study-heading"]).text(text().study))
        .with(status.html(button.sending(Action::RunStudy(running.is_none()), dispatch)))
        .html(result.unwrap_or_default())
        .done()
}

/// "1200 of 13312 runs, about 9 s left".
fn progress(StudyProgress { made, total, elapsed }: StudyProgress) -> String {
    if made == 0 {
        return text().study_starting.into();
    }
    let left = (elapsed * f64::from(total - made.min(total)) / f64::from(made) / 1000.0).ceil() as u32;
    fill(text().study_progress, &[&whole(made), &whole(total), &whole(left)])
}
