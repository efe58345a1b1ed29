//! Figures as files of their own: what stands around them, in words, so that each can be understood, cited and opened again alone.

use chart::{Draw, Figure, Supposed, Theme};
use model::analysis::{Factor, Focus};
use model::{Assumptions, Scenario, Supposition};
use protocol::inquiry::Ranges;
use protocol::question::{History, View};
use words::headline::Headline;
use words::plural::counted;
use words::text::{crises_text, fill, sentences, share_text, suppose_text, text};
use words::{citation, date, named, suppose};

use crate::crises::AskedHundred;
use crate::picture::{self, FigureOptions};
use crate::scenario_question::ScenarioQuestion;
use crate::{Bands, Comparison, Ghost, caption, why};

/// How wide figures over days are drawn, in CSS px.
pub const WIDTH: f64 = 760.0;

/// The most changes that are named below a figure; where there are more, the link has them.
const NAMED: usize = 6;

/// A file around a figure: the colours, and what stands below every figure of a scenario.
#[derive(Clone, Debug)]
pub struct FigureDocument<'a> {
    /// The colours of the file.
    pub theme: Theme,
    /// The scenario whose figure it is: its changed assumptions are listed.
    pub scenario: &'a Scenario,
    /// The starting point, from which they were changed.
    pub start: Assumptions,
    /// What is supposed, with its chance, 0 to 1: the figure is given that.
    pub supposed: Option<(Supposition, f64)>,
    /// The sentence on coefficients that differ from the model's own, if some do.
    pub altered: Option<String>,
    /// The address that opens the same state, printed last.
    pub link: &'a str,
}

impl FigureDocument<'_> {
    /// The SVG document of `figure` under `title`, after what is supposed; `notes` say how it is to be read.
    pub fn svg(&self, figure: &impl Draw, title: &str, notes: &[impl AsRef<str>]) -> String {
        chart::svg::export(figure, self.theme, &self.given(title), &self.lines(notes), self.link)
    }

    /// The same of a figure over days, with the mark of what is supposed and why the days before it are grey.
    fn over_days(&self, figure: impl Figure, title: &str, notes: &[String]) -> String {
        let Some((supposition, _)) = self.supposed else { return self.svg(&figure, title, notes) };
        let date = date::long(self.scenario.from, supposition.day());
        let notes = [notes, &[fill(suppose_text().smoothed, &[&date])]].concat();
        let label = suppose_text().mark.to_owned();
        self.svg(&Supposed { figure, day: supposition.day(), label }, title, &notes)
    }

    /// The SVG document around `screen`, the SVG of a figure as it stands on the page. None if it is no figure of ours.
    pub fn svg_of_screen(&self, screen: &str, title: &str, notes: &[impl AsRef<str>]) -> Option<String> {
        chart::svg::export_screen(screen, self.theme, &self.given(title), &self.lines(notes), self.link)
    }

    /// The title after what is supposed: neither is true without the other.
    fn given(&self, title: &str) -> String {
        self.supposed.map_or_else(
            || title.to_owned(),
            |(supposition, chance)| sentences(&suppose::supposing(supposition, self.scenario.from, chance), title),
        )
    }

    fn lines(&self, notes: &[impl AsRef<str>]) -> Vec<String> {
        let notes = notes.iter().map(|note| note.as_ref().to_owned());
        let source = format!("{} {}", citation::line(), share_text().caution);
        notes.chain(changed(self.scenario, &self.start)).chain(self.altered.clone()).chain([source]).collect()
    }
}

/// The sentence that lists which assumptions differ from the starting point `start`; none where none does.
pub fn changed(scenario: &Scenario, start: &Assumptions) -> Option<String> {
    let mut factors: Vec<Factor> = Vec::new();
    for key in scenario.assumptions.differing_from(start) {
        let factor = if key.motive().is_some() { Factor::Motives } else { Factor::One(key) };
        if !factors.contains(&factor) {
            factors.push(factor);
        }
    }
    let question = ScenarioQuestion { scenario: *scenario, focus: Focus::first_from(scenario.from), start: *start };
    // No line ends within "50 → 80".
    let values = |factor: Factor| why::change(question, factor).replace(' ', "\u{a0}");
    let change = |factor: &Factor| fill(text().moved, &[named::factor(*factor), &values(*factor)]);
    match factors.len() {
        0 => None,
        few if few <= NAMED => {
            let changes: Vec<String> = factors.iter().map(change).collect();
            Some(fill(text().changed_from_start, &[&changes.join(text().semicolon)]))
        }
        many => Some(counted(&share_text().many_differ, many as u32)),
    }
}

/// The file around the hundred crises.
pub fn crises(asked: AskedHundred, width: f64, document: &FigureDocument) -> String {
    let from = asked.scenario.from;
    let date = date::long(from, usize::from(asked.focus.day));
    let title = fill(crises_text().title, &[&date, &date::vantage(from)]);
    document.svg(&asked.figure(width, None), &title, &[asked.caption().as_str(), crises_text().note])
}

/// The file around a figure over days: with its bands, if `ranges` has them and the view draws them. The hundred crises are of one day,
/// and [`crises`] draws them; for all days they are the ladder.
pub fn over_days(
    view: View,
    comparison: &Comparison,
    options: &FigureOptions,
    ranges: Option<&[Ranges]>,
    document: &FigureDocument,
) -> String {
    let from = date::vantage(comparison.scenario.from);
    let happened = (options.history == History::Shown).then(|| share_text().unknown_then.to_owned());
    let unsettled = (!comparison.now.settled).then(|| text().unsettled.to_owned());
    // Of the ladder it is said with how it is to be read.
    let is_said = matches!(view, View::Ladder | View::Crises) || comparison.ghost != Ghost::Unsupposed;
    let dotted = (!is_said).then(|| caption::ghost_note(comparison)).filter(|note| !note.is_empty());
    let notes = |how: Option<String>| how.into_iter().chain(dotted).chain(happened).collect::<Vec<String>>();
    match view {
        View::Ladder | View::Crises => {
            let title = fill(share_text().ladder_title, &[&from]);
            let how = sentences(share_text().ladder_how, &caption::ghost_note(comparison));
            document.over_days(picture::ladder(comparison, options), &title, &notes(Some(unsettled.unwrap_or(how))))
        }
        View::Consequences => {
            let title = fill(share_text().consequences_title, &[&from]);
            let how = unsettled.unwrap_or_else(|| sentences(text().levels_note, &caption::ghost_note(comparison)));
            document.over_days(picture::consequences(comparison, options), &title, &notes(Some(how)))
        }
        View::Events => {
            let title = Headline::answering(comparison.scenario.from, options.focus, comparison.now).sentence();
            let bands = ranges.filter(|_| unsettled.is_none()).map(|ranges| Bands { ranges, settled: true });
            let notes = notes(bands.map(|_| share_text().bands_note.into()));
            document.over_days(picture::events(comparison, options, bands), &title, &notes)
        }
    }
}

#[cfg(test)]
mod tests {
    use model::motive::{Motive, Prior};
    use model::{Key, Vantage};

    use super::*;

    #[test]
    fn few_changes_are_named_with_their_values_and_many_are_counted() {
        let start = Scenario::default_from(Vantage::Jan18);
        assert_eq!(changed(&start, &start.assumptions), None);
        let assumptions =
            start.assumptions.with_clamped(Key::Mediation, 0.8).with_motives(Prior::EVEN.with(Motive::Broaden, 0.8));
        assert_eq!(
            changed(&Scenario { assumptions, ..start }, &start.assumptions).as_deref(),
            Some(
                "Changed from the starting point: Chinese mediation 50\u{a0}→\u{a0}80; Why Iran struck 33/33/33\u{a0}→\u{a0}10/80/10."
            )
        );
        let plain = Key::ALL.iter().filter(|key| key.motive().is_none()).take(7);
        let assumptions = plain.fold(start.assumptions, |all, key| all.with_clamped(*key, key.row().range.0));
        let said = changed(&Scenario { assumptions, ..start }, &start.assumptions).expect("something");
        assert_eq!(said, "7 assumptions differ from the starting point; the link has them.");
    }
}
