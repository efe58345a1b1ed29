//! A comparison of two sweeps in the forms of files: JSON for programs and a table for spreadsheets, both in full precision.

use protocol::csv_table::CsvTable;
use protocol::finding::Finding;
use serde_json::{Map, Value, json};

use super::difference::{Answers, Comparison};
use super::reproduction::{Basis, Reproduction};
use super::sizes::{LIMITS, SIZES, Sizes};
use super::told::limit;

/// `old` and `new` with `name` and `altered`; `from`; `scenarios`; `circling`, of which no number is sure; `numbers` and `by_scenario`, each
/// with `sizes` and `beyond` the `limits`; and `questions`, the largest difference first, each with `outcome`, `day`, `beyond`, `median` and
/// `largest`: `difference`, `old`, `new`, `row`, `assumptions`, `command` and `link`. The table has a row for each question.
pub fn finding(found: &Comparison, names: &[String; 2], basis: &Basis) -> Finding {
    let circling = found.circling;
    let sweep = |place: usize| json!({ "name": names[place], "altered": basis.altered()[place] });
    let ranked = found.ranked();
    let json = json!({
        "old": sweep(0),
        "new": sweep(1),
        "from": basis.from().key(),
        "suppose": basis.premise().supposed(),
        "scenarios": found.scenarios,
        "circling": { "old_only": circling.old_only, "new_only": circling.new_only, "both": circling.both, "not_same": circling.not_same },
        "limits": LIMITS,
        "numbers": counts(found.numbers),
        "by_scenario": counts(found.by_scenario),
        "not_same": found.not_same,
        "questions": ranked.iter().map(|answers| question(found, answers, basis)).collect::<Vec<_>>(),
    });
    Finding { json, table: table(&ranked) }
}

fn counts(sizes: Sizes) -> Value {
    let named: Map<String, Value> =
        SIZES.iter().enumerate().map(|(size, name)| ((*name).to_owned(), json!(sizes.of(size)))).collect();
    json!({ "sizes": named, "beyond": beyond(sizes) })
}

fn beyond(sizes: Sizes) -> Vec<u64> {
    (0..LIMITS.len()).map(|limit| sizes.beyond(limit)).collect()
}

fn question(found: &Comparison, answers: &Answers, basis: &Basis) -> Value {
    let focus = answers.focus;
    let largest = answers.largest.as_ref().map(|largest| {
        let assumptions: Map<String, Value> =
            found.varied.iter().zip(&largest.varied).map(|(key, value)| (key.row().key.to_owned(), json!(value))).collect();
        let one: Reproduction = basis.at(largest);
        json!({
            "difference": largest.difference, "old": largest.old, "new": largest.new, "row": largest.row,
            "assumptions": assumptions, "command": one.commands[1], "link": basis.address(&one, focus),
        })
    });
    json!({
        "outcome": focus.outcome.key(), "day": focus.night, "beyond": beyond(answers.sizes), "median": answers.median.value(),
        "largest": largest,
    })
}

/// A row for each question; where no number differs, the cells of the largest difference are empty.
fn table(ranked: &[&Answers]) -> CsvTable {
    let [outcome, day, largest, old, new, row, median] =
        ["outcome", "day", "largest", "old", "new", "row", "median"].map(String::from);
    let [first, second, third, fourth] = [0, 1, 2, 3].map(|place| format!("beyond_{}", limit(place)));
    let heads = [outcome, day, largest, old, new, row, median, first, second, third, fourth];
    let rows = ranked.iter().map(|answers| {
        let [largest, old, new, row] = answers.largest.as_ref().map_or_else(Default::default, |largest| {
            [largest.difference.to_string(), largest.old.to_string(), largest.new.to_string(), largest.row.to_string()]
        });
        let [first, second, third, fourth] = [0, 1, 2, 3].map(|limit| answers.sizes.beyond(limit).to_string());
        let focus = answers.focus;
        let median = answers.median.value().to_string();
        [focus.outcome.key().into(), focus.night.to_string(), largest, old, new, row, median, first, second, third, fourth]
    });
    CsvTable::new(heads, rows)
}
