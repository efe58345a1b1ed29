//! A class's answers in words and tables for a terminal.

use model::Key;
use protocol::class::{Class, Reading, Spread};
use protocol::premise::Premise;

use crate::preamble::in_model;
use crate::table::{Column, paragraph, plain};
use crate::words::{amount, named, question, short, standpoint, unit};

/// What stands where there is no number.
const NO_NUMBER: &str = "–";

/// Everything that the class says together.
pub fn table(class: &Class, reading: &Reading) -> String {
    let count = class.members.len();
    let from = standpoint(class.from);
    let mut text = paragraph(&match count {
        1 => format!("1 answer, from {from}."),
        _ => format!("{count} answers, most of them from {from}."),
    });
    match reading.without {
        0 => {}
        1 => text += "1 line has no link.\n",
        more => text += &format!("{more} lines have no link.\n"),
    }
    text += &in_model(&Premise::from(class.members[0].compared.scenario));
    for part in [answers(class), changes(class), farthest(class), each(class)] {
        text.push('\n');
        text += &part;
    }
    text
}

/// How the answers to the question spread.
fn answers(class: &Class) -> String {
    let outcome = class.focus.outcome;
    let heading = paragraph(&format!("{}, {}", question(class.from, class.focus), unit(outcome)));
    let Some(Spread { count, low, first, median, third, high }) = class.spread() else {
        return heading + "No answer gives a number.\n";
    };
    let values = [low, first, median, third, high].map(|value| amount(outcome, value));
    let row: Vec<String> = std::iter::once(count.to_string()).chain(values).collect();
    let heads = ["answers", "lowest", "a quarter below", "half below", "three quarters below", "highest"];
    heading + &plain(&[Column::Number; 6], heads, [row])
}

/// What was changed, and by how many.
fn changes(class: &Class) -> String {
    let count = class.members.len();
    let (changed, untouched): (Vec<_>, Vec<_>) = class.by_changes().into_iter().partition(|(_, changed)| 0 < *changed);
    let row = |(key, changed): &(Key, usize)| {
        let values = class.members.iter().map(|member| member.compared.scenario.assumptions[*key]);
        let spread = Spread::of(values).map(|spread| [spread.low, spread.median, spread.high].map(short));
        let start = [named(*key), format!("{changed} of {count}")];
        start.into_iter().chain(spread.unwrap_or_default()).collect::<Vec<String>>()
    };
    let heads = ["What they changed", "changed it", "lowest", "middle", "highest"];
    let columns = [Column::Words, Column::Number, Column::Number, Column::Number, Column::Number];
    let table = if changed.is_empty() { String::new() } else { plain(&columns, heads, changed.iter().map(row)) };
    let names: Vec<&str> = untouched.iter().map(|(key, _)| key.row().key).collect();
    let rest = if names.is_empty() { String::new() } else { paragraph(&format!("Nobody changed {}.", names.join(", "))) };
    table + &rest
}

/// The two who differ most, and in what.
fn farthest(class: &Class) -> String {
    let Some(pair) = class.pair() else { return "No two answers differ.\n".into() };
    let [one, other] = pair.scenarios.each_ref().map(|compared| compared.name.as_str());
    let keys = Key::ALL.iter().filter(|key| {
        let [one, other] = pair.scenarios.each_ref().map(|compared| compared.scenario.assumptions[**key]);
        one != other
    });
    let row = |key: &Key| {
        let values = pair.scenarios.each_ref().map(|compared| short(compared.scenario.assumptions[*key]));
        std::iter::once(named(*key)).chain(values).collect::<Vec<String>>()
    };
    let answer = pair.places.map(|place| cell(class, place));
    let asked = std::iter::once("the answer".to_owned()).chain(answer).collect::<Vec<String>>();
    let heads = ["The two who differ most", one, other];
    plain(&[Column::Words, Column::Number, Column::Number], heads, keys.map(row).chain([asked]))
}

/// Every answer, with its number and how many assumptions it changed.
fn each(class: &Class) -> String {
    let row = |place: usize| {
        let member = &class.members[place];
        [member.compared.name.clone(), cell(class, place), member.changed().count().to_string()]
    };
    let heads = ["", "answer", "assumptions changed"];
    plain(&[Column::Words, Column::Number, Column::Number], heads, (0..class.members.len()).map(row))
}

fn cell(class: &Class, place: usize) -> String {
    class.answer(place).map_or_else(|| NO_NUMBER.to_owned(), |value| amount(class.focus.outcome, value))
}
