//! A class's answers in files: a row for each answer, for spreadsheets, and everything as JSON.

use model::{Key, MODEL_VERSION};
use serde_json::{Map, Value, json};

use super::group::{Class, Member, Spread, distance};
use crate::csv_table::CsvTable;
use crate::finding::Finding;
use crate::report::SETTLED;

/// A class in files. As a table a row for each answer: `answer` counts them from 1, `name` is what it is called, `link` its code, `from` the day
/// from which it looks ahead, `settled` whether its beliefs settle, `outcome`, `day` and `value` its answer to the question, empty where it has none,
/// `changed` how many assumptions it changed, and every assumption's value. JSON: `from` and `focus` of the class, `answers` with the same, the
/// `curve` of the question and the names of what was `changed`; `assumptions`, each with how many `changed` it, `of` how many, the `start` that
/// all had and the `spread` of their values; the `spread` of the answers; and `farthest`, the places of the two who differ most, and how
/// far they are apart.
pub fn files(class: &Class) -> Finding {
    let mut json = Map::new();
    json.insert("model".into(), json!(MODEL_VERSION.to_string()));
    json.insert("from".into(), json!(class.from.key()));
    json.insert("focus".into(), json!({ "outcome": class.focus.outcome.key(), "day": class.focus.night }));
    let answers: Vec<Value> = (0..class.members.len()).map(|place| answer(class, place)).collect();
    json.insert("answers".into(), json!(answers));
    let assumptions: Vec<Value> = Key::ALL.iter().map(|key| assumption(class, *key)).collect();
    json.insert("assumptions".into(), json!(assumptions));
    json.insert("spread".into(), json!(class.spread().map(spread)));
    let farthest = class.farthest().map(|two| {
        let [left, right] = two.map(|place| &class.members[place].compared.scenario.assumptions);
        json!({ "answers": two.map(|place| place + 1), "distance": distance(left, right) })
    });
    json.insert("farthest".into(), json!(farthest));
    Finding { json: Value::Object(json), table: table(class) }
}

fn answer(class: &Class, place: usize) -> Value {
    let member = &class.members[place];
    let assumptions: Map<String, Value> =
        Key::ALL.iter().map(|key| (key.row().key.into(), json!(member.compared.scenario.assumptions[*key]))).collect();
    let changed: Vec<&str> = member.changed().map(|key| key.row().key).collect();
    json!({
        "answer": place + 1, "name": member.compared.name, "link": member.link.encode(),
        "from": member.compared.scenario.from.key(), SETTLED: member.compared.outcomes.settled, "value": class.answer(place),
        "changed": changed, "assumptions": assumptions,
        "curve": member.compared.outcomes.series(class.focus.outcome).to_vec(),
    })
}

fn assumption(class: &Class, key: Key) -> Value {
    let values = class.members.iter().map(|member| member.compared.scenario.assumptions[key]);
    json!({
        "assumption": key.row().key, "changed": class.changed(key).len(), "of": class.members.len(), "start": class.start(key),
        "spread": Spread::of(values).map(spread),
    })
}

fn spread(found: Spread) -> Value {
    let Spread { count, low, first, median, third, high } = found;
    json!({ "count": count, "least": low, "first_quarter": first, "median": median, "third_quarter": third, "greatest": high })
}

/// The heads of the columns before those of the assumptions.
const HEADS: [&str; 9] = ["answer", "name", "link", "from", SETTLED, "outcome", "day", "value", "changed"];

fn table(class: &Class) -> CsvTable {
    let heads = HEADS.into_iter().chain(Key::ALL.iter().map(|key| key.row().key));
    let row = |(place, member): (usize, &Member)| {
        let compared = &member.compared;
        let value = class.answer(place).map_or_else(String::new, |value| value.to_string());
        let own = [
            (place + 1).to_string(),
            compared.name.clone(),
            member.link.encode(),
            compared.scenario.from.key().to_owned(),
            compared.outcomes.settled.to_string(),
            class.focus.outcome.key().to_owned(),
            class.focus.night.to_string(),
            value,
            member.changed().count().to_string(),
        ];
        let values = Key::ALL.iter().map(|key| compared.scenario.assumptions[*key].to_string());
        own.into_iter().chain(values).collect()
    };
    CsvTable { heads: heads.map(str::to_owned).collect(), rows: class.members.iter().enumerate().map(row).collect() }
}
