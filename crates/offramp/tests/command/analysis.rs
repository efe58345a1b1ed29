//! `offramp bands`, `why`, `sensitivity`, `off-ramps` and `map`: the numbers of the model's jobs, unchanged.

use crate::process::offramp;
use model::analysis::{
    AttributionJob, BandJob, Estimate, Factor, Fineness, Focus, MapJob, OffRampJob, SensitivityJob, Slope, TippingJob,
    TornadoJob, Wish, run_to_end,
};
use model::outcome::EVENT_CURVES;
use model::{Assumptions, Coefficients, Key, NIGHTS, Outcome, Scenario, Solver, Vantage};
use serde_json::{Value, json};

/// The options of every test here, and the scenario that they ask for.
const OPTIONS: &str = "--set mediation=0.8 --set overstretch=0.3";

fn scenario() -> Scenario {
    let assumptions = Assumptions::default().with_clamped(Key::Mediation, 0.8).with_clamped(Key::Overstretch, 0.3);
    Scenario { from: Vantage::Jan18, assumptions }
}

fn model() -> Coefficients {
    Coefficients::default()
}

const FIRST: Focus = Focus { outcome: Outcome::IranStrikes, night: 28 };
const WIDENED: Focus = Focus { outcome: Outcome::Widened, night: 14 };

fn fields(object: &Value) -> Vec<&str> {
    object.as_object().expect("an object").keys().map(String::as_str).collect()
}

/// The heads and the rows of a table.
pub fn table(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heads = reader.headers().expect("heads").iter().map(ToOwned::to_owned).collect();
    let cells = |record: csv::StringRecord| record.iter().map(ToOwned::to_owned).collect();
    (heads, reader.records().map(|record| cells(record.expect("a row"))).collect())
}

pub fn number(cell: &str) -> f64 {
    cell.parse().expect("a number")
}

#[test]
fn bands_are_the_models_for_the_five_curves_of_the_page_unless_others_are_asked_for() {
    for (asked, outcomes) in
        [("", &EVENT_CURVES[..]), (" --outcome talks --outcome division", &[Outcome::Talks, Outcome::Division])]
    {
        let bands = run_to_end(BandJob::new(&scenario(), &model(), outcomes), &mut Solver::new());
        let found = offramp(&format!("bands {OPTIONS}{asked} --format json")).json();
        assert_eq!(fields(&found), ["model", "from", "assumptions", "left_out", "bands"]);
        assert_eq!(fields(&found["bands"]), outcomes.iter().map(|outcome| outcome.key()).collect::<Vec<_>>());
        let (heads, rows) = table(&offramp(&format!("bands {OPTIONS}{asked} --format csv")).succeeded());
        assert_eq!(heads, ["day", "date", "outcome", "value", "p10", "p25", "p75", "p90"]);
        assert_eq!(rows.len(), outcomes.len() * (NIGHTS + 1));
        for (band, rows) in bands.iter().zip(rows.chunks(NIGHTS + 1)) {
            let series = [band.centre, band.tenth, band.quarter, band.three_quarters, band.nine_tenths];
            for (place, (name, series)) in ["value", "p10", "p25", "p75", "p90"].into_iter().zip(series).enumerate() {
                assert_eq!(found["bands"][band.outcome.key()][name], json!(series.to_vec()), "{name}");
                for (day, row) in rows.iter().enumerate() {
                    assert_eq!((&row[0], row[2].as_str()), (&day.to_string(), band.outcome.key()));
                    assert_eq!(number(&row[3 + place]), series[day], "{name} on day {day}");
                }
            }
        }
    }
}

#[test]
fn the_table_of_bands_has_every_night_of_the_default_with_its_published_points() {
    let text = offramp("bands --outcome iran_strikes").succeeded();
    // A thousand plain random draws of the reference computation: by night 14, 24 % with 19 to 32 (half) and 16 to 38 (four fifths); by
    // night 28, 27 with 22 to 37 and 18 to 43. The 256 fixed points come near them.
    for (day, expected) in [("14", [24.0, 16.0, 19.0, 32.0, 38.0]), ("28", [27.0, 18.0, 22.0, 37.0, 43.0])] {
        let line = text.lines().find(|line| line.split_whitespace().next() == Some(day)).expect("a line");
        let shown: Vec<f64> = line.split_whitespace().skip(3).map(number).collect();
        assert!(shown.iter().zip(expected).all(|(shown, expected)| (shown - expected).abs() <= 1.5), "{line}");
    }
    for day in 0..=NIGHTS {
        assert!(text.lines().any(|line| line.split_whitespace().next() == Some(&day.to_string())), "{day}");
    }
}

#[test]
fn the_tornado_is_the_models_and_is_what_sensitivity_means_by_itself() {
    let found = offramp(&format!("sensitivity {OPTIONS} --outcome widened --day 14 --format json")).json();
    assert_eq!(offramp(&format!("sensitivity {OPTIONS} --around --outcome widened --day 14 --format json")).json(), found);
    let tornado = run_to_end(TornadoJob::new(&scenario(), &model(), WIDENED), &mut Solver::new());
    assert_eq!(fields(&found), ["model", "from", "assumptions", "focus", "tornado"]);
    assert_eq!(found["focus"], json!({ "outcome": "widened", "day": 14 }));
    assert_eq!(found["tornado"]["now"], json!(tornado.now));
    let bars = tornado.bars.iter().map(|bar| {
        let (low, high) = bar.key.row().range;
        json!({
            "assumption": bar.key.row().key, "value": bar.value, "range": [low, high],
            "at_low": bar.at_low, "at_high": bar.at_high,
        })
    });
    assert_eq!(found["tornado"]["bars"], json!(bars.collect::<Vec<_>>()));
    let (heads, rows) = table(&offramp(&format!("sensitivity {OPTIONS} --outcome widened --day 14 --format csv")).succeeded());
    assert_eq!(heads, ["outcome", "day", "now", "assumption", "value", "at_low", "at_high"]);
    for (row, bar) in rows.iter().zip(&tornado.bars) {
        assert_eq!([&row[0], &row[1], &row[3]], ["widened", "14", bar.key.row().key]);
        assert_eq!(
            [&row[2], &row[4], &row[5], &row[6]].map(|cell| number(cell)),
            [tornado.now, bar.value, bar.at_low, bar.at_high]
        );
    }
    assert_eq!(rows.len(), Key::ALL.len());
}

#[test]
fn global_indices_are_the_models_with_the_number_of_runs_and_no_assumptions() {
    let found = offramp("sensitivity --global --points 16 --from 16-jan --format json").json();
    let focus = Focus::first_from(Vantage::Jan16);
    let indices = run_to_end(SensitivityJob::new(Vantage::Jan16, &model(), focus, 16), &mut Solver::new());
    assert_eq!(fields(&found), ["model", "from", "focus", "sensitivity"]);
    assert_eq!(found["focus"], json!({ "outcome": focus.outcome.key(), "day": focus.night }));
    let told = &found["sensitivity"];
    assert_eq!(told["runs"], 16 * (Factor::all().count() + 2));
    assert_eq!((told["mean"].as_f64(), told["variance"].as_f64()), (Some(indices.mean), Some(indices.variance)));
    let list = told["indices"].as_array().expect("a list");
    assert_eq!(list.len(), Factor::all().count());
    for (told, index) in list.iter().zip(&indices.indices) {
        let name = if index.factor == Factor::Motives { "motives" } else { index.factor.key().row().key };
        let estimate = |of: Estimate| json!({ "value": of.value, "low": of.low, "high": of.high });
        assert_eq!(*told, json!({ "assumption": name, "first": estimate(index.first), "total": estimate(index.total) }));
    }
    let (heads, rows) = table(&offramp("sensitivity --global --points 16 --from 16-jan --format csv").succeeded());
    assert_eq!(heads[5..], ["assumption", "first", "first_low", "first_high", "total", "total_low", "total_high"]);
    for (row, index) in rows.iter().zip(&indices.indices) {
        let expected =
            [index.first.value, index.first.low, index.first.high, index.total.value, index.total.low, index.total.high];
        assert_eq!(row[6..].iter().map(|cell| number(cell)).collect::<Vec<_>>(), expected);
    }
}

#[test]
fn what_is_set_is_not_used_by_global_indices_and_that_is_said() {
    let finished = offramp("sensitivity --global --points 2 --set mediation=0.8");
    assert_eq!(finished.code, Some(0));
    assert_eq!(finished.errors, "notice: mediation: --global goes over its whole range, what it is set to is not used\n");
    assert_eq!(finished.output, offramp("sensitivity --global --points 2").succeeded());
}

#[test]
fn shares_are_the_models_and_sum_to_the_change() {
    let found = offramp(&format!("why {OPTIONS} --format json")).json();
    let attribution = run_to_end(AttributionJob::new(&Assumptions::default(), &scenario(), &model(), FIRST), &mut Solver::new());
    assert_eq!(fields(&found), ["model", "from", "assumptions", "focus", "attribution"]);
    let shares = attribution.shares.iter().map(|share| {
        let name = share.factor.key().row().key;
        json!({ "assumption": name, "share": share.share, "alone": share.alone, "standard_error": share.standard_error })
    });
    let shares: Vec<Value> = shares.collect();
    let expected = json!({ "baseline": attribution.baseline, "current": attribution.current, "shares": shares });
    assert_eq!(found["attribution"], expected);
    let (heads, rows) = table(&offramp(&format!("why {OPTIONS} --format csv")).succeeded());
    assert_eq!(heads, ["outcome", "day", "baseline", "current", "assumption", "share", "alone", "standard_error"]);
    let sum: f64 = rows.iter().map(|row| number(&row[5])).sum();
    assert!((sum - (number(&rows[0][3]) - number(&rows[0][2]))).abs() < 1e-12, "{sum}");
    assert_eq!(rows.len(), 2);
}

#[test]
fn without_a_change_there_is_nothing_to_share_out() {
    assert_eq!(offramp("why --format json").json()["attribution"]["shares"], json!([]));
    assert!(offramp("why").succeeded().ends_with("\nNothing is changed, so there is nothing to share out.\n"));
}

#[test]
fn off_ramps_lead_to_a_line_of_ones_own_and_a_line_that_is_none_is_refused() {
    let found = offramp("off-ramps --line 0.2 --format json").json();
    assert_eq!(found["off_ramps"]["line"], 0.2);
    let answers = found["off_ramps"]["ramps"].as_array().expect("a list");
    assert!(!answers.is_empty() && answers.iter().all(|ramp| ramp["outcome"].as_f64().is_some_and(|answer| answer < 0.2)));
    let refused = offramp("off-ramps --line 1.5").faults().concat();
    assert!(refused.contains("--line") && refused.contains("expected a number between 0 and 1, received \"1.5\""), "{refused}");
}

#[test]
fn off_ramps_and_tipping_points_are_the_models() {
    for (options, focus) in [("", FIRST), (" --outcome functional --day 8", Focus { outcome: Outcome::Functional, night: 8 })] {
        let found = offramp(&format!("off-ramps {OPTIONS}{options} --format json")).json();
        let ramps = run_to_end(OffRampJob::new(&scenario(), &model(), focus), &mut Solver::new());
        let tipping = run_to_end(TippingJob::new(&scenario(), &model(), focus, ramps.line), &mut Solver::new());
        let changes = ramps.ramps.iter().map(
            |ramp| json!({ "assumption": ramp.key.row().key, "value": ramp.value, "moved": ramp.moved, "outcome": ramp.outcome }),
        );
        let changes: Vec<Value> = changes.collect();
        let pairs = ramps.pairs.iter().map(|pair| {
            let changes = pair
                .changes
                .map(|change| json!({ "assumption": change.key.row().key, "value": change.value, "moved": change.moved }));
            json!({ "changes": changes, "outcome": pair.outcome })
        });
        let pairs: Vec<Value> = pairs.collect();
        let points = tipping.points.iter().map(|point| {
            let slope = if point.slope == Slope::Rising { "rising" } else { "falling" };
            json!({ "assumption": point.key.row().key, "at": point.at, "slope": slope })
        });
        let points: Vec<Value> = points.collect();
        let wish = if Wish::of(focus.outcome) == Wish::Less { "less" } else { "more" };
        assert_eq!(fields(&found), ["model", "from", "assumptions", "focus", "off_ramps", "tipping_points"]);
        assert_eq!(
            found["off_ramps"],
            json!({ "now": ramps.now, "line": ramps.line, "wish": wish, "ramps": changes, "pairs": pairs })
        );
        assert_eq!(found["tipping_points"], json!({ "level": tipping.level, "points": points }));
        let (heads, rows) = table(&offramp(&format!("off-ramps {OPTIONS}{options} --format csv")).succeeded());
        assert_eq!(heads, ["outcome", "day", "now", "line", "kind", "assumption", "value", "slope", "moved", "becomes"]);
        let of = |kind: &str| rows.iter().filter(|row| row[4].starts_with(kind)).collect::<Vec<_>>();
        let (changes, pairs, points) = (of("off_ramp"), of("pair_"), of("tipping_point"));
        let expected = (ramps.ramps.len(), 2 * ramps.pairs.len(), tipping.points.len());
        assert_eq!((changes.len(), pairs.len(), points.len()), expected);
        assert_ne!(points.len(), 0, "a case with something in it");
        for (row, point) in points.iter().zip(&tipping.points) {
            assert_eq!((row[5].as_str(), number(&row[6])), (point.key.row().key, point.at));
        }
        for (row, ramp) in changes.iter().zip(&ramps.ramps) {
            assert_eq!([&row[6], &row[8], &row[9]].map(|cell| number(cell)), [ramp.value, ramp.moved, ramp.outcome]);
        }
    }
}

#[test]
fn the_map_is_the_models_at_every_fineness() {
    let axes = "--x mediation --y decision_precision";
    for fineness in [Fineness::Coarse, Fineness::Middle] {
        let side = fineness.side();
        let options = format!("map {OPTIONS} {axes} --side {side} --outcome widened --day 14");
        let job = MapJob::new(&scenario(), &model(), WIDENED, Key::Mediation, Key::DecisionPrecision, fineness);
        let grid = run_to_end(job, &mut Solver::new());
        let found = offramp(&format!("{options} --format json")).json();
        assert_eq!(fields(&found), ["model", "from", "assumptions", "focus", "map"]);
        let lines: Vec<&[f64]> = grid.values.chunks(side).collect();
        assert_eq!(found["map"]["values"], json!(lines));
        let (low, high) = Key::DecisionPrecision.row().range;
        let places = found["map"]["y"]["values"].as_array().expect("a list");
        assert_eq!((places.len(), &places[0], &places[side - 1]), (side, &json!(low), &json!(high)));
        let (heads, rows) = table(&offramp(&format!("{options} --format csv")).succeeded());
        assert_eq!(heads, ["mediation", "decision_precision", "widened.14"]);
        assert_eq!(rows.iter().map(|row| number(&row[2])).collect::<Vec<_>>(), grid.values);
        assert_eq!((number(&rows[side - 1][0]), number(&rows[side - 1][1])), (1.0, low), "rows go along x first");
    }
}

#[test]
fn the_table_of_a_map_shows_y_upwards_in_at_most_80_columns_at_every_fineness() {
    let coarse = offramp("map --x mediation --y overstretch").succeeded();
    let line = |text: &str, first: &str| {
        let found = text.lines().find(|line| line.split_whitespace().next() == Some(first) && !line.starts_with(' '));
        found.expect(first).to_owned()
    };
    for side in [11, 21, 41] {
        let text = offramp(&format!("map --x mediation --y overstretch --side {side}")).succeeded();
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        let rows: Vec<String> = ["1", "0.5", "0"].map(|first| line(&text, first)).into();
        assert_eq!(rows, ["1", "0.5", "0"].map(|first| line(&coarse, first)), "{side}");
        assert!(text.find(&rows[0]) < text.find(&rows[2]));
    }
    // At the defaults: 27.1 %, the published landmark.
    assert!(line(&coarse, "0.6").split_whitespace().any(|cell| cell == "27.1"));
}

#[test]
fn the_question_is_that_of_the_link_unless_options_ask_another() {
    let focus = |options: &str| offramp(&format!("why {options} --format json")).json()["focus"].clone();
    assert_eq!(focus(""), json!({ "outcome": "iran_strikes", "day": 28 }));
    assert_eq!(focus("--from 16-jan"), json!({ "outcome": "pakistan_strikes", "day": 4 }));
    assert_eq!(focus("--link 1.2.xw14"), json!({ "outcome": "widened", "day": 14 }));
    assert_eq!(focus("--link 1.2.xw14 --day 3"), json!({ "outcome": "widened", "day": 3 }));
    assert_eq!(focus("--link 1.2.me800 --from 16-jan"), json!({ "outcome": "pakistan_strikes", "day": 4 }));
}

#[test]
fn what_is_wrong_with_a_question_is_said() {
    let faults = |arguments: &str| offramp(arguments).faults();
    for command in ["why", "sensitivity", "off-ramps", "map --x mediation --y resolve", "sweep --sample lhs 2"] {
        assert_eq!(faults(&format!("{command} --day 29")), ["--day: expected a whole number from 0 to 28, received \"29\""]);
        let names = faults(&format!("{command} --outcome peace"));
        assert!(names[0].starts_with("--outcome: expected iran_strikes, iran_strikes_answering, "), "{names:?}");
        assert!(names[0].ends_with(" or ct_cooperation, received \"peace\""), "{names:?}");
        assert_eq!(
            faults(&format!("{command} --set mediation=2")),
            ["mediation: expected a number from 0 to 1, received 2"],
            "{command}"
        );
    }
    assert_eq!(faults("why --format xml"), ["--format: expected table, csv or json, received \"xml\""]);
    assert_eq!(
        faults("sensitivity --global --points 1000"),
        ["--points: expected a power of two from 2 to 65536, received \"1000\""]
    );
    assert_eq!(
        faults("map --x mediatn --y resolve"),
        ["--x: expected the name of an assumption (such as mediation), received \"mediatn\""]
    );
    assert_eq!(faults("map --x resolve --y resolve"), ["--y: expected another assumption than --x, received \"resolve\""]);
    assert_eq!(faults("map --x resolve --y precedent --side 12"), ["--side: expected 11, 21 or 41, received \"12\""]);
}

#[test]
fn no_line_of_any_table_is_wider_than_a_terminal_or_ends_in_spaces() {
    let many: String = Key::ALL
        .iter()
        .filter(|key| key.motive().is_none())
        .take(11)
        .map(|key| format!(" --set {}={}", key.row().key, key.row().range.0))
        .collect();
    for command in [
        "bands",
        "why --set mediation=0.8 --set motive_counter_terror=1 --set motive_broaden=0 --set motive_coerce=0",
        &format!("why{many}"),
        "sensitivity --coefficient h=3",
        "sensitivity --global --points 16 --outcome division",
        "off-ramps --set mediation=0",
        "map --x militant_attacks --y motive_broaden --outcome division",
    ] {
        for line in offramp(command).succeeded().lines() {
            assert!(line.chars().count() <= 80, "{command}: {line}");
            assert_eq!(line.trim_end(), line, "{command}");
        }
    }
}
