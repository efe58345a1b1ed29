//! `offramp run`: the model's numbers unchanged, whichever way a scenario is given and in whichever form it is printed.

use std::fs;

use crate::process::{offramp, offramp_reading};
use model::preset::PRESETS;
use model::{Key, NIGHTS, Outcome, Scenario, Vantage, evaluate};
use protocol::link::Link;
use serde_json::{Value, json};
use share::export::PageState;
use words::language::Language;

/// The names of the outcomes in the order in which they are printed.
const OUTCOMES: [&str; 42] = [
    "iran_strikes",
    "iran_strikes_answering",
    "iran_strikes_after_attack",
    "iran_strikes_for_motive",
    "iran_strikes_unprovoked",
    "iran_limited",
    "iran_wide",
    "pakistan_strikes",
    "pakistan_strikes_answering",
    "pakistan_strikes_unprovoked",
    "pakistan_wide",
    "tit_for_tat",
    "widened",
    "widened_by_choice",
    "widened_by_accident",
    "campaign",
    "campaign_by_choice",
    "campaign_by_accident",
    "open_war",
    "open_war_by_choice",
    "open_war_by_accident",
    "strikes_iran",
    "strikes_pakistan",
    "limited_repeats",
    "wide_strikes",
    "mean_rung",
    "functional",
    "talks",
    "active_front",
    "rungs",
    "division",
    "three_front_strain",
    "iran_deterrence",
    "us_cooperation",
    "us_ceiling",
    "us_threat_reading",
    "ct_cooperation",
    "motive_if_quiet",
    "motive_if_struck",
    "resolve_if_quiet",
    "resolve_if_struck",
    "deterrence_test",
];

fn keys(object: &Value) -> Vec<&str> {
    object.as_object().expect("an object").keys().map(String::as_str).collect()
}

fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().expect("a list").iter().map(|value| value.as_f64().expect("a number")).collect()
}

/// Holds a printed report to the model, to the last bit.
fn assert_is_the_model(report: &Value, scenario: &Scenario) {
    assert_eq!(report["from"], scenario.from.key());
    for key in Key::ALL {
        assert_eq!(report["assumptions"][key.row().key], json!(scenario.assumptions[*key]), "{}", key.row().key);
    }
    let outcomes = evaluate(scenario);
    let printed = &report["outcomes"];
    for outcome in Outcome::ALL {
        assert_eq!(numbers(&printed[outcome.key()]), outcomes.series(*outcome), "{}", outcome.key());
    }
    assert_eq!(printed["us_ceiling"], json!(outcomes.us_ceiling));
    for day in 0..=NIGHTS {
        assert_eq!(numbers(&printed["rungs"][day]), outcomes.rungs[day], "rungs on day {day}");
        let quiet = outcomes.motive_if_quiet[day].map(|weights| weights.to_vec());
        assert_eq!(printed["motive_if_quiet"][day], json!(quiet), "motive_if_quiet on day {day}");
        assert_eq!(numbers(&printed["motive_if_struck"][day]), outcomes.motive_if_struck[day], "motive_if_struck on day {day}");
    }
    assert_eq!(printed["resolve_if_quiet"], json!(outcomes.resolve_if_quiet.to_vec()));
    assert_eq!(printed["resolve_if_struck"], json!(outcomes.resolve_if_struck.to_vec()));
    let test = &printed["deterrence_test"];
    assert_eq!(test.is_null(), outcomes.deterrence_test.is_none());
    for (name, number) in outcomes.deterrence_test.iter().flat_map(|test| test.named()) {
        assert_eq!(test[name], json!(number), "{name}");
    }
}

/// The options that give every assumption of a scenario its value.
fn options(scenario: &Scenario) -> String {
    let set = |key: &Key| format!(" --set {}={}", key.row().key, scenario.assumptions[*key]);
    format!("--from {}{}", scenario.from.key(), Key::ALL.iter().map(set).collect::<String>())
}

#[test]
fn the_report_has_the_fields_and_lengths_that_were_promised_in_their_order() {
    let report = offramp("run --format json").json();
    assert_eq!(keys(&report), ["title", "citation", "link", "model", "from", "assumptions", "settled", "outcomes"]);
    assert_eq!((&report["model"], &report["settled"]), (&json!("2"), &json!(true)));
    assert_eq!(keys(&report["assumptions"]), Key::ALL.iter().map(|key| key.row().key).collect::<Vec<_>>());
    assert_eq!(keys(&report["outcomes"]), OUTCOMES);
    for (name, series) in report["outcomes"].as_object().expect("an object") {
        let inner = match name.as_str() {
            "us_ceiling" => {
                assert!(series.is_f64(), "{name}");
                continue;
            }
            "deterrence_test" => {
                assert!(series.is_null(), "only from 16 January");
                continue;
            }
            "rungs" => 8,
            "motive_if_quiet" | "motive_if_struck" => 3,
            _ => {
                assert_eq!(numbers(series).len(), 29, "{name}");
                continue;
            }
        };
        let days = series.as_array().expect("a list");
        assert_eq!(days.len(), 29, "{name}");
        assert!(days.iter().all(|day| numbers(day).len() == inner), "{name}");
    }
    assert_eq!(numbers(&report["outcomes"]["motive_if_quiet"][0]), [1.0 / 3.0; 3]);
}

#[test]
fn the_report_is_the_model_to_the_last_bit_from_both_vantage_points() {
    for from in Vantage::ALL {
        let report = offramp(&format!("run --from {} --format json", from.key())).json();
        assert_is_the_model(&report, &Scenario::default_from(from));
    }
    assert_eq!(offramp("run --format json"), offramp("run --from 18-jan --format json"));
}

#[test]
fn the_report_of_every_preset_is_the_model_to_the_last_bit() {
    for preset in PRESETS {
        let scenario = preset.scenario();
        let report = offramp(&format!("run {} --format json", options(&scenario))).json();
        assert_is_the_model(&report, &scenario);
    }
}

#[test]
fn another_iranian_strike_by_31_january_has_the_reference_chance() {
    // The independent reference computation, rounded to twelve decimals.
    let report = offramp("run --format json").json();
    let chance = numbers(&report["outcomes"]["iran_strikes"])[14];
    assert!((chance - 0.240411402429).abs() < 1e-12, "{chance}");
}

#[test]
fn options_files_standard_input_and_links_give_the_same_bytes() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("scenario.json");
    let file = r#"{"from": "16-jan", "assumptions": {"mediation": 0.8, "overstretch": 0.3, "militant_attacks": 0.05}}"#;
    fs::write(&path, file).expect("a file");
    let path = path.to_str().expect("a path in UTF-8");
    for format in ["table", "csv", "json"] {
        let set = "--from 16-jan --set mediation=0.8 --set overstretch=0.3 --set militant_attacks=0.05";
        let set = offramp(&format!("run {set} --format {format}")).succeeded();
        assert_eq!(offramp_reading("", &["run", "--file", path, "--format", format]).succeeded(), set);
        assert_eq!(offramp_reading(file, &["run", "--file", "-", "--format", format]).succeeded(), set);
        for link in [
            "1.2.me800.os300.at500.va16",
            "#s=1.2.me800.os300.at500.va16",
            "https://example.org/?a=1#s=1.2.me800.os300.at500.va16",
        ] {
            assert_eq!(offramp(&format!("run --link {link} --format {format}")).succeeded(), set, "{link}");
        }
    }
}

#[test]
fn what_the_page_saves_is_what_the_command_prints_to_the_last_byte() {
    let site = "https://example.org/";
    for code in ["1.2.me803.os300.mc600.mb200.ma200.vw1", "1.2.va16.xw9", "1.2"] {
        let link = Link::decode(code).expect("a code").0;
        let page = PageState { link, page: format!("{site}#s=1.2.re100") };
        let run = |format: &str| offramp(&format!("run --site {site} --link {code} --format {format}")).succeeded();
        assert_eq!(run("csv --bom"), page.csv(), "{code}");
        assert_eq!(run("json"), page.json(), "{code}");
    }
}

#[test]
fn a_scenario_that_no_link_carries_has_none() {
    let link =
        |options: &str| offramp(&format!("run --site https://example.org/ {options} --format json")).json()["link"].clone();
    assert_eq!(link("--set mediation=0.8"), "https://example.org/#s=1.2.me800");
    assert_eq!(link("--set mediation=0.80001"), "");
    assert_eq!(link("--coefficient h=3"), "");
}

#[test]
fn options_count_more_than_a_file_and_a_file_more_than_a_link() {
    let link = "1.2.me100.os100.re100.va16";
    let file = r#"{"assumptions": {"overstretch": 0.2, "resolve": 0.2}}"#;
    let report =
        offramp_reading(file, &["run", "--link", link, "--file", "-", "--set", "resolve=0.3", "--format", "json"]).json();
    let assumptions = ["mediation", "overstretch", "resolve", "precedent"].map(|key| report["assumptions"][key].as_f64());
    assert_eq!(assumptions, [0.1, 0.2, 0.3, 0.7].map(Some));
    assert_eq!(report["from"], "16-jan");
    let file = r#"{"from": "16-jan"}"#;
    let report = offramp_reading(file, &["run", "--file", "-", "--from", "18-jan", "--format", "json"]).json();
    assert_eq!(report["from"], "18-jan");
}

#[test]
fn motive_weights_in_any_positive_sum_are_echoed_as_shares() {
    let weights = "--set motive_counter_terror=2 --set motive_broaden=1 --set motive_coerce=1";
    let report = offramp(&format!("run --link 1.2.mc0.mb1000.ma0 {weights} --format json")).json();
    let echoed = ["motive_counter_terror", "motive_broaden", "motive_coerce"].map(|key| report["assumptions"][key].as_f64());
    assert_eq!(echoed, [0.5, 0.25, 0.25].map(Some));
}

#[test]
fn a_report_can_be_read_again_as_a_file() {
    let report = offramp("run --from 16-jan --set publicity=0.33 --format json").succeeded();
    assert_eq!(offramp_reading(&report, &["run", "--file", "-", "--format", "json"]).succeeded(), report);
}

#[test]
fn the_spreadsheet_has_a_row_for_each_day_and_series_and_the_models_numbers() {
    let text = offramp("run --from 16-jan --set precedent=0 --format csv").succeeded();
    let scenario = PRESETS.iter().find(|preset| preset.key == "no-precedent").expect("a preset").scenario();
    let outcomes = evaluate(&scenario);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().expect("headings"), &["day", "date", "series", "value", "title", "citation", "link"][..]);
    let mut compared = 0;
    let mut rows = 0;
    for row in reader.records() {
        let row = row.expect("a row");
        let day: usize = row[0].parse().expect("a day");
        let value: f64 = row[3].parse().expect("a number");
        assert_eq!(&row[1], Vantage::Jan16.date(day).to_string());
        if let Some(outcome) = Outcome::ALL.iter().find(|outcome| outcome.key() == &row[2]) {
            assert_eq!(value, outcomes.series(*outcome)[day], "{} on day {day}", &row[2]);
            compared += 1;
        }
        rows += 1;
    }
    assert_eq!(compared, 35 * 29);
    // Beside the 35: eight rungs, the ceiling, two times three motives and two times resolve; and once the 15 numbers of the test.
    assert_eq!(rows, (35 + 8 + 1 + 6 + 2) * 29 + 15);
}

#[test]
fn the_summary_says_from_when_on_which_assumptions_and_that_it_is_no_forecast() {
    let summary = offramp("run --set mediation=0.8 --set overstretch=0.3").succeeded();
    let lines: Vec<&str> = summary.lines().take(5).collect();
    assert_eq!(
        lines,
        [
            "From 18 January 2024: Pakistan has struck back; Iran decides.",
            "All but these assumptions are the defaults:",
            "  mediation 0.8 (default 0.5)",
            "  overstretch 0.3 (default 0.6)",
            "This illustrates an argument; it is not a forecast. Every number is a judgement.",
        ]
    );
    let start = offramp("run").succeeded();
    assert_eq!(start.lines().nth(1), Some("Every assumption is the default."));
}

#[test]
fn the_summary_shows_the_models_chances_in_per_cent() {
    let outcomes = evaluate(&Scenario::default_from(Vantage::Jan18));
    let summary = offramp("run --format table").succeeded();
    let row = summary.lines().find(|line| line.contains("14 February")).expect("a row for the last day");
    let cells: Vec<&str> = row.split_whitespace().collect();
    let events =
        [&outcomes.iran_strikes, &outcomes.pakistan_strikes, &outcomes.widened, &outcomes.open_war, &outcomes.functional];
    let expected = events.map(|series| format!("{:.1}", 100.0 * series[28]));
    assert_eq!(cells[..3], ["28", "14", "February"]);
    assert_eq!(cells[3..], expected);
    let last = |label: &str| {
        let row = summary.lines().find(|line| line.trim_start().starts_with(label)).expect(label);
        row.split_whitespace().last().expect(label).to_owned()
    };
    assert_eq!(last("its ceiling"), format!("{:.1}", 100.0 * outcomes.us_ceiling));
    assert_eq!(last("Division between the two"), format!("{:.2}", outcomes.division[28]));
    let quiet = outcomes.motive_if_quiet[28].expect("a condition that can be met");
    assert_eq!(last("To broaden the regional conflict"), format!("{:.1}", 100.0 * quiet[1]));
    assert_eq!(last("Expected number of new Iranian strikes"), format!("{:.2}", outcomes.strikes_iran[28]));
    let unsure = outcomes.resolve_if_quiet[28].expect("a condition that can be met");
    assert_eq!(last("If no Pakistani strike has come by then"), format!("{:.1}", 100.0 * unsure));
    assert!(!summary.contains("deter?") && offramp("run --from 16-jan").succeeded().contains("\nDoes striking back deter? "));
}

#[test]
fn in_every_language_the_files_have_the_title_of_the_page_in_it() {
    for language in Language::ALL {
        let run = |format: &str| offramp(&format!("run --lang {} --format {format}", language.code())).succeeded();
        let title = language.texts().share.title;
        let report: Value = serde_json::from_str(&run("json")).expect("the output is JSON");
        assert_eq!(report["title"], title, "{}", language.code());
        assert!(run("csv").lines().nth(1).expect("a row").contains(title), "{}", language.code());
    }
}
