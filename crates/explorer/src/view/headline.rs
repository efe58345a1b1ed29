//! The headline: the answer to the question in focus.

use figures::Ghost;
use protocol::inquiry::Ranges;
use protocol::question::Question;
use words::headline::Headline;
use words::notice;
use yew::prelude::*;

use crate::answer::Answer;
use crate::findings::Found;
use crate::tag::tag;

/// The class of the second sentence, and its class while it is about another state than the one shown.
const NEARBY: &str = "nearby";
const PENDING: &str = "nearby pending";

/// The sentence that answers the question `focus`, its number in bold, and a second one on what it is to be compared with.
pub fn headline(answer: &Answer, focus: Question, bands: Option<&Found<Vec<Ranges>>>) -> Html {
    let Headline { before, figure, after, .. } = Headline::answering(answer.scenario.from, focus, &answer.now);
    let part = |name: &'static str, says: &str| tag(name, &["textContent"], &[]).property(says);
    let second = second(answer, focus, bands);
    let said = tag("span", &["class", "data-room"], &["said"])
        .owns(Headline::longest(answer.scenario.from, focus))
        .with(part("span", &before))
        .with(part("strong", &figure))
        .with(part("span", &after));
    // It takes the focus of a button that went with what it lifted.
    tag("p", &["class", "id", "tabindex"], &["headline", "headline", "-1"])
        .with(said)
        .text(" ")
        .maybe(second.map(|(sentence, class)| tag("span", &["class", "textContent"], &[]).is(class).property(&sentence)))
        .done()
}

/// The second sentence and its class: what the older version of the model gave, or what nearby settings give; none for an outcome without
/// ranges, or without an answer.
fn second(answer: &Answer, focus: Question, bands: Option<&Found<Vec<Ranges>>>) -> Option<(String, &'static str)> {
    if !answer.now.settled {
        return None;
    }
    if let Ghost::Version(version) = answer.ghost {
        let value = answer.start.series(focus.outcome)[usize::from(focus.day)];
        return Some((notice::gave(version, focus.outcome, value), NEARBY));
    }
    let place = model::outcome::EVENT_CURVES.iter().position(|outcome| *outcome == focus.outcome)?;
    // Its line is kept from the start, so that nothing moves when the ranges come.
    Some(nearby(answer, focus, place, bands).unwrap_or(("\u{a0}".into(), PENDING)))
}

/// The sentence on what nearby settings give, with the class for pending while the ranges are those of another state.
fn nearby(answer: &Answer, focus: Question, place: usize, bands: Option<&Found<Vec<Ranges>>>) -> Option<(String, &'static str)> {
    let found = bands.filter(|found| found.key.scenario.from == answer.scenario.from)?;
    let ranges = found.value.get(place)?;
    let day = usize::from(focus.day);
    let [low, high] = [&ranges.half[0], &ranges.half[1]].map(|end| end.get(day).map(|share| f64::from(*share) * 1e-4));
    let is_settled = found.key.scenario == answer.scenario;
    // The ranges of another setting say nothing of where this one lies in them.
    let value = if is_settled { answer.now.series(focus.outcome)[day] } else { low? };
    Some((words::nearby::sentence(value, low?, high?), if is_settled { NEARBY } else { PENDING }))
}
