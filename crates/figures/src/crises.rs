//! The hundred crises: the figure of one day, and what is said of it in words.

use chart::{CrisesFigure, CrisesRung, CrisisDot};
use model::analysis::Hundred;
use model::analysis::hundred::Filling;
use model::ladder::{RUNGS, Rung};
use model::{NIGHTS, Scenario, timeline};
use protocol::question::{History, Question};
use words::decimal::{self, whole};
use words::text::{crises_text, fill, joined, sentences, text};
use words::{chance, date, event, named};

use crate::picture::manner;

/// The days that are shown side by side to readers who want no motion.
pub const DAYS: [usize; 5] = [1, 3, 7, 14, 28];

/// A scenario's hundred crises, with the question that is asked of them.
#[derive(Clone, Copy, Debug)]
pub struct AskedHundred<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its hundred crises, filled by what the question asks.
    pub hundred: &'a Hundred,
    /// The question; its day is the one that is shown.
    pub focus: Question,
    /// Whether what really happened is shown.
    pub history: History,
}

/// An exact share in per cent with one decimal; near none or all as every chance is said.
fn exact(share: f64) -> String {
    if 0.0095 <= share && share <= 0.9905 {
        fill(text().percent, &[&decimal::text(100.0 * share, 1)])
    } else {
        chance::percent(share)
    }
}

impl AskedHundred<'_> {
    /// The same on another day.
    #[must_use]
    pub fn on(self, day: usize) -> Self {
        AskedHundred { focus: Question { day: day as u8, ..self.focus }, ..self }
    }

    fn day(&self) -> usize {
        usize::from(self.focus.day).min(NIGHTS)
    }

    /// The figure of the day, so many CSS px wide; the dot at the place `followed` is marked.
    pub fn figure(&self, width: f64, followed: Option<usize>) -> CrisesFigure {
        let day = self.day();
        let (counts, shares) = (self.hundred.counts(day), self.hundred.shares(day));
        let is_sure = self.hundred.settled;
        let rungs = std::array::from_fn(|rung| {
            let (count, share) = (counts[rung], exact(shares[rung]));
            let said = |template: &str| fill(template, &[&whole(count as u32), &share]);
            let is_less = count == 0 && 0.0 < shares[rung];
            CrisesRung {
                name: named::rung(Rung::ALL[rung]).to_owned(),
                short_name: text().short_rungs[rung].to_owned(),
                count: if is_sure && !is_less { said(crises_text().count) } else { String::new() },
                without: if is_sure && is_less { fill(crises_text().less, &[&share]) } else { String::new() },
            }
        });
        let dots = self.hundred.dots.iter().map(|dot| CrisisDot {
            rung: dot.rung(day) as u8,
            place: dot.place(day) as u8,
            is_filled: dot.is_filled(day),
        });
        let (ink, ..) = manner(self.focus.outcome);
        let really = (self.history == History::Shown).then(|| usize::from(timeline::rung_on(self.scenario.from, day)));
        CrisesFigure { width: width.round() as u32, ink, rungs, dots: dots.collect(), followed, really, is_faint: !is_sure }
    }

    /// How many dots stand where on the day, and what filled ones are; where no number is sure, that alone.
    pub fn caption(&self) -> String {
        if !self.hundred.settled {
            return text().unsettled.to_owned();
        }
        let counts = sentences(&self.counts(), &self.filled());
        if self.history == History::Shown { sentences(&counts, crises_text().really) } else { counts }
    }

    /// How many dots stand on each rung that has any, the most escalated rung first; and the share of those that can be stood on and have none.
    fn counts(&self) -> String {
        let day = self.day();
        let (counts, shares) = (self.hundred.counts(day), self.hundred.shares(day));
        let item = |rung: usize| {
            let name = named::rung(Rung::ALL[rung]);
            match counts[rung] {
                0 if 0.0 < shares[rung] => {
                    let less = fill(crises_text().less, &[&exact(shares[rung])]);
                    Some(fill(text().named_value, &[name, &less]))
                }
                0 => None,
                count => Some(fill(crises_text().item, &[name, &whole(count as u32)])),
            }
        };
        let items: Vec<String> = (0..RUNGS).rev().filter_map(item).collect();
        fill(crises_text().caption, &[&date::long(self.scenario.from, day), &joined(&items, text().semicolon)])
    }

    /// What filled dots are, and how many there are.
    fn filled(&self) -> String {
        if self.hundred.filling == Filling::Nothing {
            return crises_text().level.to_owned();
        }
        let day = self.day();
        let (count, share) = (self.hundred.filled(day), exact(self.hundred.filled_share(day)));
        fill(crises_text().filled, &[&self.what(day), &whole(count as u32), &share])
    }

    /// What is asked, with the date of that day.
    fn what(&self, day: usize) -> String {
        let from = self.scenario.from;
        event::dated(self.focus.outcome, from, &date::long(from, day))
    }

    /// The heading of a dot's history: its number, and that it is imagined.
    pub fn heading(&self, dot: usize) -> String {
        fill(crises_text().history, &[&whole(dot as u32 + 1)])
    }

    /// A dot's history: the rung of every day, days on the same rung together, and whether what is asked came true in it.
    pub fn history(&self, dot: usize) -> Vec<String> {
        let Some(dot) = self.hundred.dots.get(dot) else { return Vec::new() };
        let from = self.scenario.from;
        let mut lines = Vec::new();
        let mut first = 0;
        for day in 0..=NIGHTS {
            if day == NIGHTS || dot.rung(day + 1) != dot.rung(first) {
                let rung = named::rung(Rung::ALL[dot.rung(first)]);
                lines.push(if first == day {
                    fill(crises_text().one_day, &[&date::long(from, day), rung])
                } else {
                    fill(crises_text().run, &[&date::long(from, first), &date::long(from, day), rung])
                });
                first = day + 1;
            }
        }
        if matches!(self.hundred.filling, Filling::Strike { .. } | Filling::Reach(_)) {
            let what = event::in_sentence(self.focus.outcome, from);
            lines.push(match dot.filled_since() {
                Some(day) => fill(crises_text().came_true, &[&date::long(from, day), what]),
                None => fill(crises_text().never, &[&date::long(from, NIGHTS), what]),
            });
        }
        lines
    }

    /// The rows of a table: for each day its date, the count on each rung with the exact share, and the filled dots.
    pub fn rows(&self, last_day: usize) -> Vec<Vec<String>> {
        let cell = |count: usize, share: f64| fill(text().named_value, &[&whole(count as u32), &in_brackets(&exact(share))]);
        let row = |day: usize| {
            let (counts, shares) = (self.hundred.counts(day), self.hundred.shares(day));
            let rungs = counts.into_iter().zip(shares).map(|(count, share)| cell(count, share));
            let filled = cell(self.hundred.filled(day), self.hundred.filled_share(day));
            let filled = (self.hundred.filling != Filling::Nothing).then_some(filled);
            std::iter::once(date::long(self.scenario.from, day)).chain(rungs).chain(filled).collect()
        };
        (0..=last_day.min(NIGHTS)).map(row).collect()
    }
}

fn in_brackets(share: &str) -> String {
    format!("({share})")
}
