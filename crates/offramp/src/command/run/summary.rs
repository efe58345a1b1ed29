//! The outcomes as a summary for a terminal: what is assumed, events and standing day by day, what follows, and what to infer of each side.

use model::motive::Motive;
use model::outcome::EVENT_CURVES;
use model::whole::WHOLES;
use model::{Key, Outcome, Outcomes, Scenario, Vantage};
use protocol::premise::Premise;

use crate::command::deterrence;
use crate::preamble::preamble;
use crate::table::{Column, plain};
use crate::words::{amount, date, percent};

/// The days of the events: each of the first few, when most happens, then wider apart. The first questions' days are among them.
const DAYS: [usize; 9] = [1, 2, 3, 4, 7, 10, 14, 21, 28];

/// The days of all else. By the end of the second both sides have moved, whichever moved first.
pub(super) const FEW_DAYS: [usize; 4] = [2, 7, 14, 28];

const KINDS: [Outcome; 4] = [Outcome::IranLimited, Outcome::IranWide, Outcome::PakistanWide, Outcome::TitForTat];

const COUNTS: [Outcome; 4] = [Outcome::StrikesIran, Outcome::StrikesPakistan, Outcome::LimitedRepeats, Outcome::WideStrikes];

pub(super) const STANDING: [Outcome; 3] = [Outcome::Talks, Outcome::ActiveFront, Outcome::MeanRung];

pub(super) const CONSEQUENCES: [Outcome; 6] = [
    Outcome::ThreeFrontStrain,
    Outcome::IranDeterrence,
    Outcome::UsThreatReading,
    Outcome::UsCooperation,
    Outcome::CtCooperation,
    Outcome::Division,
];

/// What stands where a condition cannot be met.
const NEVER: &str = "–";

/// The summary, of at most 80 columns.
pub fn summary(premise: &Premise, outcomes: &Outcomes) -> String {
    let scenario = &premise.scenario;
    let mut text = preamble(premise);
    let mut block = |heading: &str, table: String| text += &format!("\n{heading}\n{table}");
    block(
        "Chance that it has happened by the end of the day, in per cent (functional\nrelations: that they are there on that day)",
        day_by_day(scenario, outcomes),
    );
    block("The parts of each, in per cent", parts(scenario, outcomes));
    block("Kinds of strikes by the end of the day, in per cent", listed(scenario, outcomes, &KINDS));
    block("How many strikes to expect by the end of the day", listed(scenario, outcomes, &COUNTS));
    block(
        "Where the crisis stands at the end of the day, in per cent (mean rung: 0 to 7)",
        listed(scenario, outcomes, &STANDING),
    );
    block("What follows at the end of the day, in per cent (division: 0 to 28)", consequences(scenario, outcomes));
    block("What to infer of Iran’s motive, in per cent", motives(scenario, outcomes));
    block("How likely Pakistan’s leadership then is resolved, in per cent", resolve(scenario, outcomes));
    if let Some(test) = &outcomes.deterrence_test {
        text += &format!("\n{}", deterrence::table(scenario.from, test));
    }
    text += "\nRounded, so that parts need not sum to the whole. Every day and series in full:\n--format csv or --format json.\n";
    text
}

fn day_by_day(scenario: &Scenario, outcomes: &Outcomes) -> String {
    let columns: Vec<Column> =
        [Column::Number, Column::Name].into_iter().chain(EVENT_CURVES.iter().map(|_| Column::Number)).collect();
    let heads: Vec<&str> =
        ["day", "date"].into_iter().chain(EVENT_CURVES.iter().map(|outcome| scenario.from.label_of(*outcome))).collect();
    let rows = DAYS.map(|day| {
        let values = EVENT_CURVES.iter().map(|outcome| amount(*outcome, outcomes.series(*outcome)[day]));
        [day.to_string(), date(scenario.from, day)].into_iter().chain(values).collect::<Vec<_>>()
    });
    plain(&columns, heads, rows)
}

fn parts(scenario: &Scenario, outcomes: &Outcomes) -> String {
    let part = |part: &Outcome| series(outcomes, *part, &format!("  {}", own_label(scenario.from, *part)));
    let with_parts = WHOLES.iter().map(|(whole, parts)| {
        std::iter::once(series(outcomes, *whole, scenario.from.label_of(*whole)))
            .chain(parts.iter().map(part))
            .collect::<Vec<_>>()
    });
    on_days(scenario, with_parts.flatten().collect())
}

/// What a part's label says beside that of the whole, which stands before the first comma.
fn own_label(from: Vantage, part: Outcome) -> &'static str {
    let label = from.label_of(part);
    label.split_once(", ").map_or(label, |(_, own)| own)
}

fn listed(scenario: &Scenario, outcomes: &Outcomes, shown: &[Outcome]) -> String {
    on_days(scenario, shown.iter().map(|outcome| series(outcomes, *outcome, scenario.from.label_of(*outcome))).collect())
}

fn consequences(scenario: &Scenario, outcomes: &Outcomes) -> String {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for outcome in CONSEQUENCES {
        rows.push(series(outcomes, outcome, outcome.label()));
        if outcome == Outcome::UsCooperation {
            rows.push(row("  its ceiling", |_| percent(outcomes.us_ceiling)));
        }
    }
    on_days(scenario, rows)
}

fn motives(scenario: &Scenario, outcomes: &Outcomes) -> String {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let inferred = [
        ("If no Iranian strike has come by then", outcomes.motive_if_quiet),
        ("If the first comes on that day", outcomes.motive_if_struck.map(Some)),
    ];
    for (condition, weights) in inferred {
        rows.push(row(condition, |_| String::new()));
        for motive in Motive::ALL {
            let label = Key::ALL.iter().find(|key| key.motive() == Some(motive)).map_or("", |key| key.row().wording().label);
            rows.push(row(&format!("  {label}"), |day| {
                weights[day].map_or_else(|| NEVER.into(), |weights| percent(weights[motive.index()]))
            }));
        }
    }
    on_days(scenario, rows)
}

fn resolve(scenario: &Scenario, outcomes: &Outcomes) -> String {
    let rows = vec![
        row("If no Pakistani strike has come by then", |day| {
            outcomes.resolve_if_quiet[day].map_or_else(|| NEVER.into(), percent)
        }),
        row("If the first comes on that day", |day| percent(outcomes.resolve_if_struck[day])),
    ];
    on_days(scenario, rows)
}

fn series(outcomes: &Outcomes, outcome: Outcome, label: &str) -> Vec<String> {
    row(label, |day| amount(outcome, outcomes.series(outcome)[day]))
}

fn row(label: &str, value: impl Fn(usize) -> String) -> Vec<String> {
    [label.to_owned()].into_iter().chain(FEW_DAYS.map(value)).collect()
}

fn on_days(scenario: &Scenario, rows: Vec<Vec<String>>) -> String {
    let columns: Vec<Column> = [Column::Name].into_iter().chain(FEW_DAYS.map(|_| Column::Number)).collect();
    // Day and month one below the other, which is narrower.
    let heads = row("", |day| scenario.from.date(day).strftime("%-d\n%b").to_string());
    plain(&columns, heads, rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::evaluate;
    use model::preset::PRESETS;

    #[test]
    fn every_outcome_stands_in_exactly_one_block() {
        // A whole stands once more over its parts, unless it stands nowhere else.
        let wholes = WHOLES.iter().map(|(whole, _)| whole).filter(|whole| !EVENT_CURVES.contains(whole));
        let parts = WHOLES.iter().flat_map(|(_, parts)| *parts);
        let blocks = [&EVENT_CURVES[..], &KINDS, &COUNTS, &STANDING, &CONSEQUENCES];
        let shown = blocks.into_iter().flatten().chain(wholes).chain(parts);
        let mut places: Vec<usize> = shown.map(|outcome| *outcome as usize).collect();
        places.sort_unstable();
        assert_eq!(places, (0..Outcome::ALL.len()).collect::<Vec<_>>());
    }

    #[test]
    fn parts_sum_to_their_wholes_and_have_labels_of_their_own() {
        let outcomes = evaluate(&Scenario::default_from(Vantage::Jan16));
        for (whole, parts) in WHOLES {
            let sum: f64 = parts.iter().map(|part| outcomes.series(*part)[28]).sum();
            assert!((sum - outcomes.series(whole)[28]).abs() < 1e-12, "{}", whole.key());
            assert!(
                parts.iter().all(|part| own_label(Vantage::Jan16, *part) != Vantage::Jan16.label_of(*part)),
                "{}",
                whole.key()
            );
        }
    }

    #[test]
    fn the_days_of_the_first_questions_are_shown() {
        for from in Vantage::ALL {
            assert!(DAYS.contains(&from.first_question().1), "{}", from.key());
        }
    }

    #[test]
    fn no_line_of_any_presets_summary_is_wider_than_a_terminal_or_ends_in_spaces() {
        for preset in PRESETS {
            let scenario = preset.scenario();
            for line in summary(&Premise::from(scenario), &evaluate(&scenario)).lines() {
                assert!(line.chars().count() <= 80, "{}: {line}", preset.key);
                assert_eq!(line.trim_end(), line, "{}", preset.key);
            }
        }
    }
}
