//! The outcomes of one scenario as JSON: how to cite it, what was assumed, every series, full precision.

use model::deterrence_test::DeterrenceTest;
use model::{Conditional, Key, MODEL_VERSION, Outcome, Outcomes};
use serde_json::{Map, Value, json};

use crate::credit::{self, Credit};
use crate::link::Pin;
use crate::pins_in_files;
use crate::premise::Premise;
use crate::supposing;

/// The report. Keys stand in the order of the tables; index 0 of a series is the start, 28 the last night. It begins with the
/// fields of `credit`. What depends on a condition that cannot be met is null. `settled` is false where the two sides' beliefs do not
/// settle: then no number of it is sure.
pub fn report(premise: &Premise, outcomes: &Outcomes, credit: &Credit) -> Value {
    reported(premise, outcomes, credit, None)
}

/// The report of what follows from a supposition: as [`report`], the outcomes being those given it. Besides: `suppose`, the supposition as
/// options give it; `chance`, how likely it is, 0 to 1; `inferred`, with `motives` and `leaderships`, each `without` it and `given` it; and
/// `without`, the outcomes without it.
pub fn report_given(premise: &Premise, found: &Conditional, credit: &Credit) -> Value {
    reported(premise, &found.outcomes, credit, Some(found))
}

fn reported(premise: &Premise, outcomes: &Outcomes, credit: &Credit, found: Option<&Conditional>) -> Value {
    let mut report: Map<String, Value> =
        credit::FIELDS.iter().zip(credit.cells()).map(|(field, text)| ((*field).to_owned(), json!(text))).collect();
    report.extend(head(premise));
    if let Some(found) = found {
        report.insert(supposing::CHANCE.into(), json!(found.chance));
        let both = |[without, given]: [&[f64]; 2]| json!({ "without": without, "given": given });
        let motives = both(found.motives.each_ref().map(|weights| &weights[..]));
        let leaderships = both(found.leaderships.each_ref().map(|weights| &weights[..]));
        report.insert(supposing::INFERRED.into(), json!({ "motives": motives, "leaderships": leaderships }));
    }
    report.insert(SETTLED.into(), json!(outcomes.settled));
    report.insert("outcomes".into(), Value::Object(series(outcomes)));
    if let Some(found) = found {
        report.insert(supposing::WITHOUT.into(), Value::Object(series(&found.unconditional)));
    }
    Value::Object(report)
}

/// Every series by name.
fn series(outcomes: &Outcomes) -> Map<String, Value> {
    let mut series: Map<String, Value> = Map::new();
    for outcome in Outcome::ALL {
        series.insert(outcome.key().into(), json!(outcomes.series(*outcome).to_vec()));
        // What is no outcome of its own stands after the one that it belongs to.
        if *outcome == Outcome::ActiveFront {
            series.insert("rungs".into(), json!(outcomes.rungs.to_vec()));
        }
        if *outcome == Outcome::UsCooperation {
            series.insert("us_ceiling".into(), json!(outcomes.us_ceiling));
        }
    }
    series.insert("motive_if_quiet".into(), json!(outcomes.motive_if_quiet.to_vec()));
    series.insert("motive_if_struck".into(), json!(outcomes.motive_if_struck.to_vec()));
    series.insert("resolve_if_quiet".into(), json!(outcomes.resolve_if_quiet.to_vec()));
    series.insert("resolve_if_struck".into(), json!(outcomes.resolve_if_struck.to_vec()));
    series.insert("deterrence_test".into(), json!(outcomes.deterrence_test.as_ref().map(deterrence_test)));
    series
}

/// A report with the pinned scenarios of its state behind everything else, if there are any.
pub fn with_pins(mut report: Value, pins: &[Pin]) -> Value {
    if let (false, Value::Object(fields)) = (pins.is_empty(), &mut report) {
        fields.insert(pins_in_files::FIELD.into(), pins_in_files::listed(pins));
    }
    report
}

/// The numbers of the deterrence test by name; null where the condition of one cannot be met.
pub(crate) fn deterrence_test(test: &DeterrenceTest) -> Map<String, Value> {
    test.named().into_iter().map(|(name, number)| (name.to_owned(), json!(number))).collect()
}

/// The field, and the column, that says whether the two sides' beliefs settle.
pub const SETTLED: &str = "settled";

/// Writes a report as a file: indented, with a newline at its end.
pub fn text(report: &Value) -> String {
    format!("{report:#}\n")
}

/// What every report begins with: the model's version, the premise, `suppose` where something is supposed, and `altered` where coefficients are not the model's own.
pub fn head(premise: &Premise) -> Map<String, Value> {
    let Premise { scenario, .. } = premise;
    let assumptions: Map<String, Value> =
        Key::ALL.iter().map(|key| (key.row().key.into(), json!(scenario.assumptions[*key]))).collect();
    let mut head = Map::new();
    head.insert("model".into(), json!(MODEL_VERSION.to_string()));
    head.insert("from".into(), json!(scenario.from.key()));
    head.insert("assumptions".into(), Value::Object(assumptions));
    head.extend(premise.supposed().map(|text| (supposing::FIELD.to_owned(), json!(text))));
    head.extend(premise.altered_json().map(|altered| ("altered".to_owned(), altered)));
    head
}
