//! The outcomes as a summary for a terminal: what is assumed, events and standing day by day, and what follows.

use model::motive::Motive;
use model::private::ByMotive;
use model::{Key, Outcome, Outcomes, Scenario};
use protocol::premise::Premise;

use crate::preamble::preamble;
use crate::question_options::EVENTS;
use crate::table::{Column, plain};
use crate::words::{amount, date, percent};

/// The days shown: each of the first few, when most happens, then wider apart. The first questions' days are among them.
const DAYS: [usize; 9] = [1, 2, 3, 4, 7, 10, 14, 21, 28];

/// The days of the consequences, which move slowly.
const CONSEQUENCE_DAYS: [usize; 4] = [1, 7, 14, 28];

const STANDING: [Outcome; 4] = [Outcome::Functional, Outcome::Talks, Outcome::ActiveFront, Outcome::MeanRung];

const CONSEQUENCES: [Outcome; 6] = [
    Outcome::ThreeFrontStrain,
    Outcome::IranDeterrence,
    Outcome::UsThreatReading,
    Outcome::UsCooperation,
    Outcome::CtCooperation,
    Outcome::Division,
];

/// The summary, of at most 80 columns.
pub fn summary(premise: &Premise, outcomes: &Outcomes) -> String {
    let scenario = &premise.scenario;
    let mut text = preamble(premise);
    text += "\nChance that it has happened by the end of the day, in per cent\n";
    text += &day_by_day(scenario, outcomes, &EVENTS);
    text += "\nWhere the crisis stands at the end of the day, in per cent (mean rung: 0 to 7)\n";
    text += &day_by_day(scenario, outcomes, &STANDING);
    text += "\nWhat follows at the end of the day, in per cent (division: 0 to 28)\n";
    text += &consequences(scenario, outcomes);
    text += "\nWhat to infer of Iran’s motive, in per cent\n";
    text += &motives(scenario, outcomes);
    text += "\nEvery day and series in full: --format csv or --format json.\n";
    text
}

fn day_by_day(scenario: &Scenario, outcomes: &Outcomes, shown: &[Outcome]) -> String {
    let columns: Vec<Column> = [Column::Number, Column::Name].into_iter().chain(shown.iter().map(|_| Column::Number)).collect();
    let heads: Vec<&str> = ["day", "date"].into_iter().chain(shown.iter().map(|outcome| outcome.label())).collect();
    let rows = DAYS.map(|day| {
        let values = shown.iter().map(|outcome| amount(*outcome, outcomes.series(*outcome)[day]));
        [day.to_string(), date(scenario.from, day)].into_iter().chain(values).collect::<Vec<_>>()
    });
    plain(&columns, heads, rows)
}

fn consequences(scenario: &Scenario, outcomes: &Outcomes) -> String {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for outcome in CONSEQUENCES {
        rows.push(row(outcome.label(), |day| amount(outcome, outcomes.series(outcome)[day])));
        if outcome == Outcome::UsCooperation {
            rows.push(row("  its ceiling", |_| percent(outcomes.us_ceiling)));
        }
    }
    on_days(scenario, rows)
}

fn motives(scenario: &Scenario, outcomes: &Outcomes) -> String {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let quiet = |day: usize| outcomes.motive_if_quiet[day];
    let struck = |day: usize| Some(outcomes.motive_if_struck[day]);
    let inferred: [(&str, &dyn Fn(usize) -> Option<ByMotive>); 2] =
        [("If no Iranian strike has come by then", &quiet), ("If the first comes on that day", &struck)];
    for (condition, weights) in inferred {
        rows.push(row(condition, |_| String::new()));
        for motive in Motive::ALL {
            let label = Key::ALL.iter().find(|key| key.motive() == Some(motive)).map_or("", |key| key.row().wording().label);
            rows.push(row(&format!("  {label}"), |day| {
                weights(day).map_or_else(String::new, |weights| percent(weights[motive.index()]))
            }));
        }
    }
    on_days(scenario, rows)
}

fn row(label: &str, value: impl Fn(usize) -> String) -> Vec<String> {
    [label.to_owned()].into_iter().chain(CONSEQUENCE_DAYS.map(value)).collect()
}

fn on_days(scenario: &Scenario, rows: Vec<Vec<String>>) -> String {
    let columns: Vec<Column> = [Column::Name].into_iter().chain(CONSEQUENCE_DAYS.map(|_| Column::Number)).collect();
    // Day and month one below the other, which is narrower.
    let heads = row("", |day| date(scenario.from, day).replace(' ', "\n"));
    plain(&columns, heads, rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::preset::PRESETS;
    use model::{Vantage, evaluate};

    #[test]
    fn every_outcome_stands_in_exactly_one_block() {
        let shown = EVENTS.iter().chain(&STANDING).chain(&CONSEQUENCES);
        let mut places: Vec<usize> = shown.map(|outcome| *outcome as usize).collect();
        places.sort_unstable();
        assert_eq!(places, (0..Outcome::ALL.len()).collect::<Vec<_>>());
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
