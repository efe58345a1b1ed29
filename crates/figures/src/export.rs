//! Figures as files of their own: what stands around them, in words, so that each can be understood, cited and opened again alone.

use chart::{Draw, Theme};
use model::analysis::{Factor, Focus};
use model::{Assumptions, Scenario, Vantage};
use protocol::inquiry::Ranges;
use protocol::question::{History, View};
use words::headline::Headline;
use words::plural::counted;
use words::text::{fill, sentences, share_text, text};
use words::{citation, date, named};

use crate::asked::Asked;
use crate::picture::{self, Look};
use crate::{Bands, Seen, told, why};

/// How wide figures over days are drawn, in CSS px.
pub const WIDTH: f64 = 760.0;

/// The most changes that are named below a figure; where there are more, the link has them.
const NAMED: usize = 6;

/// What is the same for every figure of a state.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// The colours.
    pub theme: Theme,
    /// What the figure rests on.
    pub scenario: &'a Scenario,
    /// What is to be said of coefficients that are not the model's own, if there are some.
    pub altered: Option<String>,
    /// The address that opens the same state.
    pub link: &'a str,
}

impl Sheet<'_> {
    /// The SVG of `figure` under `title`; `notes` say how it is to be read.
    pub fn around(&self, figure: &impl Draw, title: &str, notes: &[impl AsRef<str>]) -> String {
        chart::svg::export(figure, self.theme, title, &self.lines(notes), self.link)
    }

    /// The same of a figure as it stands on the page, as SVG. None if it is no figure of ours.
    pub fn around_screen(&self, screen: &str, title: &str, notes: &[impl AsRef<str>]) -> Option<String> {
        chart::svg::export_screen(screen, self.theme, title, &self.lines(notes), self.link)
    }

    fn lines(&self, notes: &[impl AsRef<str>]) -> Vec<String> {
        let notes = notes.iter().map(|note| note.as_ref().to_owned());
        let source = format!("{} {}", citation::line(), share_text().caution);
        notes.chain(changed(self.scenario)).chain(self.altered.clone()).chain([source]).collect()
    }
}

/// What differs from our starting point, in a sentence; none where nothing does.
pub fn changed(scenario: &Scenario) -> Option<String> {
    let mut factors: Vec<Factor> = Vec::new();
    for key in scenario.assumptions.differing_from(&Assumptions::default()) {
        let factor = if key.motive().is_some() { Factor::Motives } else { Factor::One(key) };
        if !factors.contains(&factor) {
            factors.push(factor);
        }
    }
    let asked = Asked { scenario: *scenario, focus: Focus::first_from(scenario.from) };
    // No line ends within "50 → 80".
    let values = |factor: Factor| why::changed(asked, factor).replace(' ', "\u{a0}");
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

/// The figure over days, with the ranges of nearby settings where it has some and they are known.
pub fn over_days(view: View, seen: &Seen, look: &Look, ranges: Option<&[Ranges]>, sheet: &Sheet) -> String {
    let from = date::vantage(seen.scenario.from);
    let happened = happened(seen.scenario.from, look);
    let notes = |how: Option<String>| how.into_iter().chain(happened).collect::<Vec<String>>();
    match view {
        View::Ladder => {
            let title = fill(share_text().ladder_title, &[&from]);
            let how = sentences(share_text().ladder_how, &told::dotted(seen));
            sheet.around(&picture::ladder(seen, look), &title, &notes(Some(how)))
        }
        View::Consequences => {
            let title = fill(share_text().consequences_title, &[&from]);
            sheet.around(&picture::consequences(seen, look), &title, &notes(Some(share_text().consequences_how.into())))
        }
        View::Events => {
            let answer = seen.now.series(look.focus.outcome)[usize::from(look.focus.day)];
            let title = Headline::new(seen.scenario.from, look.focus, answer).sentence();
            let bands = ranges.map(|ranges| Bands { ranges, settled: true });
            let notes = notes(bands.map(|_| share_text().bands_note.into()));
            sheet.around(&picture::events(seen, look, bands), &title, &notes)
        }
    }
}

/// What the letters of real events stand for, where they are shown.
fn happened(from: Vantage, look: &Look) -> Option<String> {
    let told = |(letter, day, event): (char, usize, usize)| {
        let letter = letter.to_string();
        fill(share_text().happened_item, &[&letter, &date::long(from, day), share_text().events_short[event]])
    };
    let shown = picture::letters(from).filter(|(_, day, _)| *day <= look.span.last_day());
    let told = || shown.map(told).collect::<Vec<_>>().join(text().semicolon);
    (look.history == History::Shown).then(|| format!("{}. {}", told(), share_text().unknown_then))
}

#[cfg(test)]
mod tests {
    use model::motive::{Motive, Prior};
    use model::{Key, Vantage};

    use super::*;

    #[test]
    fn few_changes_are_named_with_their_values_and_many_are_counted() {
        let start = Scenario::default_from(Vantage::Jan18);
        assert_eq!(changed(&start), None);
        let assumptions =
            start.assumptions.with_clamped(Key::Mediation, 0.8).with_motives(Prior::EVEN.with(Motive::Broaden, 0.8));
        assert_eq!(
            changed(&Scenario { assumptions, ..start }).as_deref(),
            Some(
                "Changed from our starting point: Chinese mediation 50\u{a0}→\u{a0}80; Why Iran struck 33/33/33\u{a0}→\u{a0}10/80/10."
            )
        );
        let plain = Key::ALL.iter().filter(|key| key.motive().is_none()).take(7);
        let assumptions = plain.fold(start.assumptions, |all, key| all.with_clamped(*key, key.row().range.0));
        let said = changed(&Scenario { assumptions, ..start }).expect("something");
        assert_eq!(said, "7 assumptions differ from our starting point; the link has them.");
    }
}
