//! What the analyses find, in the forms of files: JSON for programs and a table for spreadsheets, both in full precision.

use model::analysis::discovery::{Beyond, Discovered, coverage};
use model::analysis::hundred::{Filling, Hundred};
use model::analysis::prim::{CaseBox, Cases, Limit};
use model::analysis::{
    Attribution, Band, Change, Estimate, Factor, Focus, Grid, OffRamps, Pair, Sensitivity, Slope, Tipping, Tornado, Wish,
};
use model::deterrence_test::DeterrenceTest;
use model::{Key, NIGHTS, Outcome};
use serde_json::{Map, Value, json};

use crate::csv_table::CsvTable;
use crate::premise::Premise;
use crate::report::{SETTLED, deterrence_test, head};

/// A finding as JSON and as a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// An object that begins like a report: `model`, `from`, `assumptions`, `altered` where coefficients are not the model's own, and
    /// `focus` where one question is answered.
    pub json: Value,
    /// One row for each item found, with the question in every row.
    pub table: CsvTable,
}

impl Finding {
    /// The finding with a mark in every form, where the two sides' beliefs do not settle at the settings asked about; else as it is.
    #[must_use]
    pub fn marked(mut self, settled: bool) -> Finding {
        if let (false, Value::Object(fields)) = (settled, &mut self.json) {
            fields.insert(SETTLED.into(), json!(false));
        }
        Finding { table: self.table.marked(settled), ..self }
    }
}

/// Bands under `bands`, by outcome: `value` and the points `p10`, `p25`, `p75`, `p90`, a number for the end of each day, 0 to 28; and
/// under `left_out` how many nearby settings are not counted, because beliefs do not settle there.
pub fn bands(premise: &Premise, bands: &[Band]) -> Finding {
    const NAMES: [&str; 5] = ["value", "p10", "p25", "p75", "p90"];
    let series = |band: &Band| [band.centre, band.tenth, band.quarter, band.three_quarters, band.nine_tenths];
    let named = |band: &Band| -> Map<String, Value> {
        NAMES.iter().zip(series(band)).map(|(name, series)| ((*name).to_owned(), json!(series.to_vec()))).collect()
    };
    let found: Map<String, Value> = bands.iter().map(|band| (band.outcome.key().into(), Value::Object(named(band)))).collect();
    let row = |band: &Band, day: usize| {
        let [value, p10, p25, p75, p90] = series(band).map(|series| series[day].to_string());
        let date = premise.scenario.from.date(day).to_string();
        [day.to_string(), date, band.outcome.key().into(), value, p10, p25, p75, p90]
    };
    let [value, p10, p25, p75, p90] = NAMES;
    let rows = bands.iter().flat_map(|band| (0..=NIGHTS).map(move |day| row(band, day)));
    let mut json = head(premise);
    json.insert("left_out".into(), json!(bands.first().map_or(0, |band| band.left_out)));
    json.insert("bands".into(), Value::Object(found));
    Finding { json: Value::Object(json), table: CsvTable::new(["day", "date", "outcome", value, p10, p25, p75, p90], rows) }
}

/// A tornado under `tornado`: `now`, and `bars` with `assumption`, `value`, `range`, `at_low`, `at_high`, the largest swing first.
pub fn tornado(premise: &Premise, focus: Focus, tornado: &Tornado) -> Finding {
    let bars = tornado.bars.iter().map(|bar| {
        let (low, high) = bar.key.row().range;
        json!({
            "assumption": bar.key.row().key, "value": bar.value, "range": [low, high],
            "at_low": bar.at_low, "at_high": bar.at_high,
        })
    });
    let found = json!({ "now": tornado.now, "bars": bars.collect::<Vec<_>>() });
    let [outcome, day] = asked(focus);
    let rows = tornado.bars.iter().map(|bar| {
        let [now, value, at_low, at_high] = [tornado.now, bar.value, bar.at_low, bar.at_high].map(|number| number.to_string());
        [outcome.clone(), day.clone(), now, bar.key.row().key.into(), value, at_low, at_high]
    });
    let heads = ["outcome", "day", "now", "assumption", "value", "at_low", "at_high"];
    Finding { json: about(head(premise), focus, [("tornado", found)]), table: CsvTable::new(heads, rows) }
}

/// Global indices under `sensitivity`: `runs`, `mean`, `variance`, and `indices` with `assumption`, and `first` and `total` as
/// `value`, `low`, `high`. The three motive weights are one, `motives`. There are no `assumptions`: all are varied.
pub fn sensitivity(premise: &Premise, focus: Focus, found: &Sensitivity) -> Finding {
    let estimate = |of: Estimate| json!({ "value": of.value, "low": of.low, "high": of.high });
    let indices = found
        .indices
        .iter()
        .map(|index| json!({ "assumption": name(index.factor), "first": estimate(index.first), "total": estimate(index.total) }));
    let indices: Vec<Value> = indices.collect();
    let json = json!({ "runs": found.runs, "mean": found.mean, "variance": found.variance, "indices": indices });
    let [outcome, day] = asked(focus);
    let rows = found.indices.iter().map(|index| {
        let of = |of: Estimate| [of.value, of.low, of.high].map(|number| number.to_string());
        let ([first, first_low, first_high], [total, total_low, total_high]) = (of(index.first), of(index.total));
        let [runs, mean, variance] = [found.runs.to_string(), found.mean.to_string(), found.variance.to_string()];
        let question = (outcome.clone(), day.clone());
        let factor = name(index.factor).to_owned();
        [question.0, question.1, runs, mean, variance, factor, first, first_low, first_high, total, total_low, total_high]
    });
    let heads = [
        "outcome",
        "day",
        "runs",
        "mean",
        "variance",
        "assumption",
        "first",
        "first_low",
        "first_high",
        "total",
        "total_low",
        "total_high",
    ];
    let mut head = head(premise);
    head.shift_remove("assumptions");
    Finding { json: about(head, focus, [("sensitivity", json)]), table: CsvTable::new(heads, rows) }
}

/// Shapley shares under `attribution`: `baseline`, `current`, and `shares` with `assumption`, `share`, `alone`, `standard_error`.
pub fn attribution(premise: &Premise, focus: Focus, found: &Attribution) -> Finding {
    let shares = found.shares.iter().map(|share| {
        json!({
            "assumption": name(share.factor), "share": share.share, "alone": share.alone,
            "standard_error": share.standard_error,
        })
    });
    let json = json!({ "baseline": found.baseline, "current": found.current, "shares": shares.collect::<Vec<_>>() });
    let [outcome, day] = asked(focus);
    let rows = found.shares.iter().map(|share| {
        let [baseline, current] = [found.baseline, found.current].map(|number| number.to_string());
        let [part, alone, error] = [share.share, share.alone, share.standard_error].map(|number| number.to_string());
        [outcome.clone(), day.clone(), baseline, current, name(share.factor).into(), part, alone, error]
    });
    let heads = ["outcome", "day", "baseline", "current", "assumption", "share", "alone", "standard_error"];
    Finding { json: about(head(premise), focus, [("attribution", json)]), table: CsvTable::new(heads, rows) }
}

/// Off-ramps under `off_ramps`: `now`, `line`, `wish` (less or more), `ramps` with `assumption`, `value`, `moved`, `outcome`, and `pairs`
/// with `changes`, each of `assumption`, `value`, `moved`, and `outcome`; in a table a pair has two rows, `pair_1` and so on. Tipping
/// points under `tipping_points`: `level`, and `points` with `assumption`, `at`, `slope` (rising or falling).
pub fn off_ramps(premise: &Premise, focus: Focus, ramps: &OffRamps, tipping: &Tipping) -> Finding {
    let wish = match ramps.wish {
        Wish::Less => "less",
        Wish::More => "more",
    };
    let slope = |slope: Slope| match slope {
        Slope::Rising => "rising",
        Slope::Falling => "falling",
    };
    let changes = ramps.ramps.iter().map(
        |ramp| json!({ "assumption": ramp.key.row().key, "value": ramp.value, "moved": ramp.moved, "outcome": ramp.outcome }),
    );
    let points = tipping
        .points
        .iter()
        .map(|point| json!({ "assumption": point.key.row().key, "at": point.at, "slope": slope(point.slope) }));
    let changes: Vec<Value> = changes.collect();
    let points: Vec<Value> = points.collect();
    let change = |change: &Change| json!({ "assumption": change.key.row().key, "value": change.value, "moved": change.moved });
    let pair = |pair: &Pair| json!({ "changes": pair.changes.iter().map(change).collect::<Vec<_>>(), "outcome": pair.outcome });
    let pairs: Vec<Value> = ramps.pairs.iter().map(pair).collect();
    let found = [
        ("off_ramps", json!({ "now": ramps.now, "line": ramps.line, "wish": wish, "ramps": changes, "pairs": pairs })),
        ("tipping_points", json!({ "level": tipping.level, "points": points })),
    ];
    let [outcome, day] = asked(focus);
    let row = |kind: &str, key: Key, value: f64, rest: [String; 3]| {
        let [now, line, value] = [ramps.now, ramps.line, value].map(|number| number.to_string());
        let [slope, moved, becomes] = rest;
        [outcome.clone(), day.clone(), now, line, kind.into(), key.row().key.into(), value, slope, moved, becomes]
    };
    let changes = ramps
        .ramps
        .iter()
        .map(|ramp| row("off_ramp", ramp.key, ramp.value, [String::new(), ramp.moved.to_string(), ramp.outcome.to_string()]));
    let pairs = ramps.pairs.iter().enumerate().flat_map(|(place, pair)| {
        let kind = format!("pair_{}", place + 1);
        let becomes = pair.outcome.to_string();
        pair.changes
            .map(|change| row(&kind, change.key, change.value, [String::new(), change.moved.to_string(), becomes.clone()]))
    });
    let points = tipping
        .points
        .iter()
        .map(|point| row("tipping_point", point.key, point.at, [slope(point.slope).into(), String::new(), String::new()]));
    let heads = ["outcome", "day", "now", "line", "kind", "assumption", "value", "slope", "moved", "becomes"];
    Finding { json: about(head(premise), focus, found), table: CsvTable::new(heads, changes.chain(pairs).chain(points)) }
}

/// A map under `map`: `x` and `y` with `assumption` and `values`, and `values`, a row for each value of `y` with a number for each of `x`.
pub fn map(premise: &Premise, focus: Focus, grid: &Grid) -> Finding {
    let places = |key: Key| (0..grid.side).map(|step| place(key, step, grid.side)).collect::<Vec<f64>>();
    let axis = |key: Key| json!({ "assumption": key.row().key, "values": places(key) });
    let lines: Vec<&[f64]> = grid.values.chunks(grid.side.max(1)).collect();
    let found = json!({ "x": axis(grid.x), "y": axis(grid.y), "values": lines });
    let rows = grid.values.iter().enumerate().map(|(at, value)| {
        [place(grid.x, at % grid.side, grid.side), place(grid.y, at / grid.side, grid.side), *value]
            .map(|number| number.to_string())
    });
    let heads = [grid.x.row().key.to_owned(), grid.y.row().key.to_owned(), column(focus)];
    Finding { json: about(head(premise), focus, [("map", found)]), table: CsvTable::new(heads, rows) }
}

/// The boxes of a scenario discovery under `discovery`: `line`, `side` (above or below), `settings`, how many of them are `of_interest` and
/// how many were `left_out` because beliefs do not settle there; and `boxes`, each with `coverage`, `density`, `mass`, `restricted`,
/// `limits` (of each restricted assumption `low` and `high`, and the quasi-p-values `low_p` and `high_p`; null where there is no limit) and
/// `trajectory`, the boxes of its peeling, of which that at `step` was chosen, widened where that made it denser, and freed of limits that may well be chance. In a table, a row for
/// each limit and for each step. Of the head's `assumptions` those are left out that vary.
pub fn discovery(premise: &Premise, focus: Focus, survey: &Survey<'_>) -> Finding {
    let [settings, of_interest] = survey.cases.count(&vec![true; survey.cases.len()]);
    let shape = |found: &CaseBox| {
        let mass = if settings == 0 { 0.0 } else { found.cases as f64 / settings as f64 };
        (coverage(found, of_interest), found.density(), mass, found.restricted())
    };
    let limits = |found: &Discovered| -> Vec<(Key, [Limit; 2], [Option<f64>; 2])> {
        let limits = found.found.limits.iter().zip(&found.quasi_p);
        let all = survey.keys.iter().zip(limits).map(|(key, (limits, quasi_p))| (*key, *limits, *quasi_p));
        all.filter(|(_, limits, _)| limits.iter().any(Option::is_some)).collect()
    };
    let side = match survey.side {
        Beyond::Above => "above",
        Beyond::Below => "below",
    };
    let described = |found: &CaseBox| {
        let (coverage, density, mass, restricted) = shape(found);
        json!({ "coverage": coverage, "density": density, "mass": mass, "restricted": restricted })
    };
    let boxes = survey.boxes.iter().map(|found| {
        let mut json = described(&found.found);
        let limit = |(key, [low, high], [low_p, high_p]): (Key, [Limit; 2], [Option<f64>; 2])| {
            json!({ "assumption": key.row().key, "low": low, "high": high, "low_p": low_p, "high_p": high_p })
        };
        json["step"] = json!(found.step);
        json["limits"] = limits(found).into_iter().map(limit).collect();
        json["trajectory"] = found.trajectory.iter().map(described).collect();
        json
    });
    let boxes: Vec<Value> = boxes.collect();
    let json = json!({
        "line": survey.line, "side": side, "settings": settings, "of_interest": of_interest, "left_out": survey.left_out,
        "boxes": boxes,
    });
    let [outcome, day] = asked(focus);
    let written = |number: Option<f64>| number.map_or_else(String::new, |number| number.to_string());
    let rows = survey.boxes.iter().enumerate().flat_map(|(place, found)| {
        let head = [outcome.clone(), day.clone(), side.to_owned(), survey.line.to_string(), (place + 1).to_string()];
        let row = |kind: &str, middle: [String; 6], found: &CaseBox| {
            let (coverage, density, mass, restricted) = shape(found);
            let tail = [coverage.to_string(), density.to_string(), mass.to_string(), restricted.to_string()];
            let mut cells = head.iter().cloned().chain([kind.to_owned()]).chain(middle).chain(tail);
            std::array::from_fn::<String, 16, _>(|_| cells.next().unwrap_or_default())
        };
        let limits = limits(found).into_iter().map(|(key, [low, high], [low_p, high_p])| {
            let middle = [String::new(), key.row().key.into(), written(low), written(high), written(low_p), written(high_p)];
            row("limit", middle, &found.found)
        });
        let steps = found.trajectory.iter().enumerate().map(|(step, peeled)| {
            let mut middle = [const { String::new() }; 6];
            middle[0] = step.to_string();
            row("step", middle, peeled)
        });
        limits.chain(steps).collect::<Vec<_>>()
    });
    let heads = [
        "outcome",
        "day",
        "side",
        "line",
        "box",
        "kind",
        "step",
        "assumption",
        "low",
        "high",
        "low_p",
        "high_p",
        "coverage",
        "density",
        "mass",
        "restricted",
    ];
    let mut head = head(premise);
    if let Some(Value::Object(assumptions)) = head.get_mut("assumptions") {
        assumptions.retain(|name, _| survey.keys.iter().all(|key| key.row().key != name));
    }
    Finding { json: about(head, focus, [("discovery", json)]), table: CsvTable::new(heads, rows) }
}

/// What a scenario discovery went through, and what it found.
#[derive(Clone, Debug)]
pub struct Survey<'a> {
    /// The assumptions that were varied, a column of the cases each.
    pub keys: &'a [Key],
    /// The settings.
    pub cases: &'a Cases,
    /// How many others were left out, because beliefs do not settle there.
    pub left_out: usize,
    /// The line, in the outcome's own unit.
    pub line: f64,
    /// On which side of it answers are of interest.
    pub side: Beyond,
    /// The boxes.
    pub boxes: &'a [Discovered],
}

/// What striking back does to what comes after, under `deterrence_test`: an object of names and numbers, null where the condition of a
/// number cannot be met. As a table a row for each, with an empty value there.
pub fn deterrence(premise: &Premise, test: &DeterrenceTest) -> Finding {
    let mut json = head(premise);
    json.insert("deterrence_test".into(), Value::Object(deterrence_test(test)));
    let rows = test.named().map(|(name, number)| [name.into(), number.map_or_else(String::new, |number| number.to_string())]);
    Finding { json: Value::Object(json), table: CsvTable::new(["name", "value"], rows) }
}

/// The hundred crises on the question's day under `crises`: `rungs`, lowest first, with `count` and `share`; `filled`, those in which what
/// is asked has come true, likewise, or null where it is no event; `flows` from the evening before with `from`, `to`, `count` and `share`;
/// and `dots`, each with its `rungs` from day 0 to 28 and the first day on which it is filled, `filled_since`.
pub fn crises(premise: &Premise, focus: Focus, hundred: &Hundred) -> Finding {
    let day = focus.night;
    let (counts, shares, flows) = (hundred.counts(day), hundred.shares(day), hundred.flows(day));
    let is_event = hundred.filling != Filling::Nothing;
    let filled = is_event.then(|| (hundred.filled(day), hundred.filled_share(day)));
    let rungs = counts.iter().zip(shares).map(|(count, share)| json!({ "count": count, "share": share }));
    let ways = flows
        .iter()
        .map(|flow| json!({ "from": flow.from, "to": flow.to, "count": flow.count, "share": flow.share }))
        .collect::<Vec<Value>>();
    let dots = hundred.dots.iter().map(|dot| {
        let rungs: Vec<usize> = (0..=NIGHTS).map(|day| dot.rung(day)).collect();
        json!({ "rungs": rungs, "filled_since": dot.filled_since() })
    });
    let found = json!({
        "rungs": rungs.collect::<Vec<Value>>(),
        "filled": filled.map(|(count, share)| json!({ "count": count, "share": share })),
        "flows": ways,
        "dots": dots.collect::<Vec<Value>>(),
    });
    let [outcome, on] = asked(focus);
    let row = |kind: &str, from: String, to: String, count: usize, share: f64| {
        [outcome.clone(), on.clone(), kind.into(), from, to, count.to_string(), share.to_string()]
    };
    let stand = (0..)
        .zip(counts.iter().zip(shares))
        .map(|(rung, (count, share)): (usize, _)| row("rung", String::new(), rung.to_string(), *count, share));
    let filled = filled.map(|(count, share)| row("filled", String::new(), String::new(), count, share));
    let go = flows.iter().map(|flow| row("flow", flow.from.to_string(), flow.to.to_string(), flow.count, flow.share));
    let heads = ["outcome", "day", "kind", "from", "to", "count", "share"];
    let rows: Vec<[String; 7]> = stand.chain(filled).chain(go).collect();
    Finding { json: about(head(premise), focus, [("crises", found)]), table: CsvTable::new(heads, rows) }
}

/// Where step `step` of a map's side of `side` points stands, as the map's job has it.
pub fn place(key: Key, step: usize, side: usize) -> f64 {
    let (low, high) = key.row().range;
    low + (high - low) * (step as f64 / (side - 1) as f64)
}

/// The head of a column with the answers to `focus`: `iran_strikes.28`.
pub fn column(focus: Focus) -> String {
    format!("{}.{}", focus.outcome.key(), focus.night)
}

/// The question that a column of that head answers; none if it is no such column.
pub fn asked_by(head: &str) -> Option<Focus> {
    let (outcome, night) = head.rsplit_once('.')?;
    let focus = Focus { outcome: Outcome::from_key(outcome)?, night: night.parse().ok().filter(|night| *night <= NIGHTS)? };
    (column(focus) == head).then_some(focus)
}

/// A factor's name in files: an assumption's key, or `motives` for the three weights.
pub const fn name(factor: Factor) -> &'static str {
    match factor {
        Factor::One(key) => key.row().key,
        Factor::Motives => "motives",
    }
}

fn asked(focus: Focus) -> [String; 2] {
    [focus.outcome.key().into(), focus.night.to_string()]
}

fn about<const N: usize>(mut head: Map<String, Value>, focus: Focus, found: [(&str, Value); N]) -> Value {
    head.insert("focus".into(), json!({ "outcome": focus.outcome.key(), "day": focus.night }));
    head.extend(found.map(|(name, value)| (name.to_owned(), value)));
    Value::Object(head)
}
