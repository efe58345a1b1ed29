//! What follows from a supposition as a summary for a terminal: outcomes given it beside those without it, and what is inferred of both sides.

use model::outcome::EVENT_CURVES;
use model::private::Leadership;
use model::{Conditional, Key, Outcome};
use protocol::premise::Premise;

use super::summary::{CONSEQUENCES, FEW_DAYS, STANDING};
use crate::preamble::preamble;
use crate::table::{Column, plain};
use crate::words::{amount, date, percent};

/// The summary, of at most 80 columns.
pub fn summary(premise: &Premise, found: &Conditional) -> String {
    let mut text = preamble(premise);
    let mut block = |heading: &str, table: String| text += &format!("\n{heading}\n{table}");
    block("Given that, in per cent, and in the line below each without it", table(premise, found, &EVENT_CURVES));
    block(
        "How it stands, and what follows (mean rung: 0 to 7; division: 0 to 28)",
        table(premise, found, &[STANDING.as_slice(), &CONSEQUENCES].concat()),
    );
    block("What to infer of either side, in per cent", inferred(found));
    let supposed = date(premise.scenario.from, found.supposition.day());
    text += &format!(
        "\nDays before {supposed} are given it too: they show what must have been likelier\nif it comes to this. Every day and series in full:\n--format csv or --format json.\n"
    );
    text
}

fn table(premise: &Premise, found: &Conditional, outcomes: &[Outcome]) -> String {
    let from = premise.scenario.from;
    let mut days = FEW_DAYS.to_vec();
    days.push(found.supposition.day());
    days.sort_unstable();
    days.dedup();
    let columns: Vec<Column> = [Column::Name].into_iter().chain(days.iter().map(|_| Column::Number)).collect();
    let row = |label: String, value: &dyn Fn(usize) -> String| -> Vec<String> {
        std::iter::once(label).chain(days.iter().map(|day| value(*day))).collect()
    };
    let heads = row(String::new(), &|day| from.date(day).strftime("%-d\n%b").to_string());
    let rows = outcomes.iter().flat_map(|outcome| {
        let series = [&found.outcomes, &found.unconditional].map(|outcomes| outcomes.series(*outcome));
        let shown = |of: usize| move |day: usize| amount(*outcome, series[of][day]);
        [row(from.label_of(*outcome).to_owned(), &shown(0)), row("  without".to_owned(), &shown(1))]
    });
    plain(&columns, heads, rows)
}

fn inferred(found: &Conditional) -> String {
    let [before, after] = found.motives;
    let motives = Key::ALL.iter().filter_map(|key| Some((key.row().wording().label, key.motive()?.index())));
    let mut rows: Vec<[String; 3]> =
        motives.map(|(label, place)| [label.to_owned(), percent(before[place]), percent(after[place])]).collect();
    let [before, after] = found.leaderships.map(|weights| percent(weights[Leadership::Resolved.index()]));
    rows.push(["Pakistan’s leadership is resolved".to_owned(), before, after]);
    plain(&[Column::Name, Column::Number, Column::Number], ["", "without it", "given it"], rows)
}

#[cfg(test)]
mod tests {
    use model::preset::PRESETS;
    use model::{Coefficients, Solver, Supposed, Supposition};

    use super::*;

    #[test]
    fn no_line_of_any_presets_summary_is_wider_than_a_terminal_or_ends_in_spaces() {
        for preset in PRESETS {
            for event in Supposed::ALL {
                let supposition = Supposition::new(event, 9).expect("a day of those shown");
                let scenario = preset.scenario();
                let found = Solver::new().suppose(&scenario, &Coefficients::default(), supposition);
                let Ok(found) = found else { continue };
                let premise = Premise { supposition: Some(supposition), ..Premise::from(scenario) };
                for line in summary(&premise, &found).lines() {
                    assert!(line.chars().count() <= 80, "{}: {line}", preset.key);
                    assert_eq!(line.trim_end(), line, "{}", preset.key);
                }
            }
        }
    }
}
