//! The scores in the forms of files: JSON with all that they rest on, and a table for spreadsheets.

use hindcast::comparison::{Compared, Question, mean_over};
use hindcast::crisis::{Crisis, Days};
use hindcast::forecaster::Forecaster;
use hindcast::miss::misses;
use hindcast::outlook::chance;
use hindcast::rulebook;
use hindcast::rulebook::Rule;
use model::MODEL_VERSION;
use model::motive::Motive;
use protocol::csv_table::CsvTable;
use protocol::finding::Finding;
use serde_json::{Map, Value, json};

/// `model`; `rules`, `expected`, `scores` and `references` in words; `crises`, each with `key`, `name`, its chronology, settings and
/// sources, and `scored`, by forecaster: `rungs` night by night, `answer`, `new_strike`, a score that is infinite being null; `mean`; and
/// `misses`, the worst first. The table has a row for each crisis, question, night and forecaster.
pub(super) fn finding(compared: &[Compared<'_>]) -> Finding {
    let rules = rulebook();
    let named = |rule: &Rule| json!({ "name": rule.name, "text": rule.text });
    let mean = |question: Question| by_forecaster(|forecaster| json!(mean_over(compared, forecaster, question)));
    let json = json!({
        "model": MODEL_VERSION.to_string(),
        "rules": rules.rules.iter().map(named).collect::<Vec<_>>(),
        "expected": rules.expected.iter().map(|expected| &expected.text).collect::<Vec<_>>(),
        "scores": rules.scores.iter().map(named).collect::<Vec<_>>(),
        "references": rules.references.iter().map(|one| json!({ "key": one.key, "text": one.text })).collect::<Vec<_>>(),
        "crises": compared.iter().map(|compared| crisis(compared)).collect::<Vec<_>>(),
        "mean": Question::ALL.iter().map(|question| (question.key().to_owned(), Value::Object(mean(*question)))).collect::<Map<_, _>>(),
        "misses": misses(compared).iter().map(|miss| json!({
            "crisis": miss.crisis.key, "question": miss.question.key(), "times_uniform": miss.times, "text": miss.text,
        })).collect::<Vec<_>>(),
    });
    Finding { json, table: table(compared) }
}

/// An object with something of every forecaster under its name.
fn by_forecaster(of: impl Fn(Forecaster) -> Value) -> Map<String, Value> {
    Forecaster::ALL.iter().map(|forecaster| (forecaster.key().to_owned(), of(*forecaster))).collect()
}

fn crisis(compared: &Compared<'_>) -> Value {
    let crisis = compared.crisis;
    let first = &crisis.first_strike;
    let settings = crisis.settings.iter().map(|setting| {
        json!({
            "assumption": setting.key.row().key, "level": setting.level(), "value": setting.value(),
            "default": setting.key.row().default, "reason": setting.reason, "sources": setting.sources,
        })
    });
    let weights = crisis.motives().weights();
    let motives: Map<String, Value> =
        Motive::ALL.iter().map(|motive| (motive.key().to_owned(), json!(weights[motive.index()]))).collect();
    let sources = crisis.sources.iter().map(|source| {
        json!({
            "id": source.id, "publisher": source.publisher, "title": source.title, "date": source.date.to_string(),
            "address": source.address, "read": source.read,
        })
    });
    let roles: Map<String, Value> = crisis.roles.named().iter().map(|(whom, who)| ((*whom).to_owned(), json!(who))).collect();
    let scored = by_forecaster(|forecaster| {
        let scored = compared.of(forecaster);
        json!({ "rungs": scored.nights, "answer": scored.answer, "new_strike": scored.new_strike })
    });
    json!({
        "key": crisis.key, "name": crisis.name, "first_striker": crisis.first_striker, "struck": crisis.struck,
        "before": { "what": crisis.before, "sources": crisis.before_sources },
        "first_strike": {
            "date": first.date.to_string(), "aim": first.aim.key(), "what": first.what, "contested": first.contested,
            "sources": first.sources,
        },
        "answer_on_day_0": crisis.answer_on_day_0.as_ref().map(|answer| json!({ "aim": answer.aim.key(), "sources": answer.sources })),
        "last_day": crisis.last_day(), "answer": crisis.answer(), "new_strike": crisis.new_strike(), "roles": roles,
        "chronology": crisis.days.iter().map(days).collect::<Vec<_>>(),
        "settings": settings.collect::<Vec<_>>(),
        "motives": {
            "weights": motives, "reason": crisis.motive.as_ref().map(|motive| &motive.reason),
            "sources": crisis.motive.as_ref().map(|motive| &motive.sources),
        },
        "sources": sources.collect::<Vec<_>>(),
        "scored": scored,
    })
}

fn days(days: &Days) -> Value {
    json!({
        "from": days.from.to_string(), "to": days.last().to_string(), "rung": days.rung.index(), "what": days.what,
        "contested": days.contested, "first_striker": days.first_striker.map(|aim| aim.key()),
        "struck": days.struck.map(|aim| aim.key()), "sources": days.sources,
    })
}

/// A row for every night and for both days, by forecaster: what happened, the chance that was given to it, and the score.
fn table(compared: &[Compared<'_>]) -> CsvTable {
    let heads = ["crisis", "question", "night", "happened", "forecaster", "chance", "score"];
    let rows = compared.iter().flat_map(|compared| {
        Forecaster::ALL.into_iter().flat_map(move |forecaster| {
            nights(compared, forecaster).into_iter().chain(strikes(compared, forecaster)).collect::<Vec<_>>()
        })
    });
    CsvTable::new(heads, rows)
}

fn nights(compared: &Compared<'_>, forecaster: Forecaster) -> Vec<[String; 7]> {
    let scored = compared.of(forecaster);
    let nights = compared.crisis.rungs().into_iter().zip(&scored.nights).enumerate();
    let row = |(place, (rung, score)): (usize, (model::ladder::Rung, &f64))| {
        let (night, rung) = (place + 1, rung.index());
        let chance = scored.outlook.rungs[night][rung];
        cells(compared.crisis, Question::Rungs, &night.to_string(), rung.to_string(), forecaster, [chance, *score])
    };
    nights.map(row).collect()
}

fn strikes(compared: &Compared<'_>, forecaster: Forecaster) -> [[String; 7]; 2] {
    let (crisis, scored) = (compared.crisis, compared.of(forecaster));
    [(Question::Answer, &scored.outlook.answer), (Question::NewStrike, &scored.outlook.new_strike)].map(|(question, by)| {
        let came = question.came(crisis);
        let happened = came.map_or_else(|| "none".into(), |day| day.to_string());
        let given = chance(by, came, crisis.last_day());
        cells(crisis, question, "", happened, forecaster, [given, scored.on(question)])
    })
}

fn cells(crisis: &Crisis, question: Question, night: &str, happened: String, who: Forecaster, numbers: [f64; 2]) -> [String; 7] {
    let [chance, score] = numbers.map(|number| number.to_string());
    [crisis.key.into(), question.key().into(), night.into(), happened, who.key().into(), chance, score]
}
