//! A comparison of two sweeps as plain text: how much differs, the sizes, and where the ten largest differences are.

use model::Vantage;

use super::difference::{Answers, Comparison, Extreme};
use super::sizes::{SIZES, Sizes};
use super::told::{circling, counted, grouped, label, range, share, signed, unchanged, unsigned, value, verdict};
use crate::table::{Column, paragraph, plain};

/// How many of the largest differences are listed.
const LISTED: usize = 10;

/// The text; `names` are what the old and the new sweep are called.
pub fn text(found: &Comparison, names: &[String; 2], from: Vantage) -> String {
    let [old, new] = names;
    let questions = counted(found.questions.len() as u64, "number");
    let mut text = paragraph(&format!("{old} against {new}: {}, {questions} each.", counted(found.scenarios, "scenario")));
    text += &paragraph(&verdict(found, from));
    if let Some(said) = circling(found) {
        text += &paragraph(&said);
    }
    text += &format!("\n{}", sizes(found));
    let differing = found.differing();
    if !differing.is_empty() {
        let listed = differing.len().min(LISTED);
        text += &format!("\nThe largest differences, as shares of the most there can be ({listed} of {})\n", differing.len());
        let columns = [Column::Words, Column::Number, Column::Number, Column::Number, Column::Number, Column::Number];
        let heads = ["", "largest", "median", "old", "new", "in row"];
        text += &plain(&columns, heads, differing.iter().take(LISTED).map(|answers| row(answers, from)));
    }
    text += &format!("\n{}", paragraph(&unchanged(found, from)));
    text
}

fn sizes(found: &Comparison) -> String {
    let row = |size: usize| {
        let of = |sizes: Sizes| [grouped(sizes.of(size)), share(sizes.of(size), sizes.all())];
        let ([numbers, of_numbers], [scenarios, of_scenarios]) = (of(found.numbers), of(found.by_scenario));
        [SIZES[size].to_owned(), range(size), numbers, of_numbers, scenarios, of_scenarios]
    };
    let columns = [Column::Name, Column::Words, Column::Number, Column::Number, Column::Number, Column::Number];
    plain(&columns, ["", "", "numbers", "share", "scenarios", "share"], (0..SIZES.len()).rev().map(row))
}

fn row(answers: &Answers, from: Vantage) -> [String; 6] {
    let extreme = answers.largest.as_ref();
    let of = |shown: &dyn Fn(&Extreme) -> String| extreme.map_or_else(String::new, shown);
    [
        label(from, answers.focus),
        of(&|extreme| signed(extreme.difference)),
        unsigned(answers.median.value()),
        of(&|extreme| value(extreme.old)),
        of(&|extreme| value(extreme.new)),
        of(&|extreme| extreme.row.to_string()),
    ]
}
