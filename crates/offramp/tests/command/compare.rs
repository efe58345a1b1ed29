//! `offramp compare` and `offramp figure pair`: scenarios by name, file and link, side by side in every form.

use std::collections::BTreeSet;

use crate::figure::texts;
use crate::process::{offramp, offramp_reading};
use model::preset::PRESETS;
use model::{Coefficients, Key, Outcome, Scenario, Solver, Start, Vantage};
use serde_json::{Value, json};

/// The outcomes of a scenario, cold.
fn answer(scenario: &Scenario, outcome: Outcome, day: usize) -> f64 {
    Solver::new().evaluate(scenario, &Coefficients::default(), Start::Cold).series(outcome)[day]
}

fn mediated(mediation: f64) -> Scenario {
    let start = Scenario::default_from(Vantage::Jan18);
    Scenario { assumptions: start.assumptions.with_clamped(Key::Mediation, mediation), ..start }
}

#[test]
fn two_presets_are_compared_in_every_form() {
    let found = offramp("compare start no-mediation --format json").json();
    let fields: Vec<&str> = found.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(fields, ["model", "focus", "scenarios", "differing", "differences"]);
    let names: Vec<&Value> = found["scenarios"].as_array().expect("a list").iter().map(|one| &one["name"]).collect();
    assert_eq!(names, ["Our starting point", "No mediation"]);
    for (place, mediation) in [0.5, 0.0].into_iter().enumerate() {
        let expected = answer(&mediated(mediation), Outcome::IranStrikes, 28);
        assert_eq!(found["scenarios"][place]["outcomes"]["iran_strikes"], json!(expected));
        assert_eq!(found["scenarios"][place]["curve"][28], json!(expected));
    }
    assert_eq!(found["differing"], json!([{ "assumption": "mediation", "values": [0.5, 0.0] }]));
    let shares = &found["differences"][0];
    assert_eq!((&shares["from"], &shares["to"]), (&json!("Our starting point"), &json!("No mediation")));
    let whole = shares["current"].as_f64().expect("a number") - shares["baseline"].as_f64().expect("a number");
    assert!((shares["shares"][0]["share"].as_f64().expect("a number") - whole).abs() < 1e-12);

    let table = offramp("compare start no-mediation --format csv").succeeded();
    assert!(table.starts_with("kind,scenario,to,name,day,value,alone,standard_error\n"), "{table}");
    assert!(table.contains("\nassumption,No mediation,,mediation,,0,,\n"), "{table}");
    let expected = answer(&mediated(0.0), Outcome::OpenWar, 28);
    assert!(table.contains(&format!("\noutcome,No mediation,,open_war,28,{expected},,\n")), "{table}");
    let kinds: BTreeSet<&str> = table.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(kinds, ["assumption", "curve", "outcome", "share"].into());

    let text = offramp("compare start no-mediation").succeeded();
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    for said in ["What differs in the assumptions\n", "Chinese mediation (mediation)", "From Our starting point to No mediation:"]
    {
        assert!(text.contains(said), "{text}");
    }
}

#[test]
fn shares_between_two_changed_scenarios_sum_to_their_difference_and_go_back_as_they_came() {
    let found = |given: &str| offramp(&format!("compare {given} --outcome widened --day 14 --format json")).json();
    let there = found("1.2.me800.os300.rp100 1.2.me200.os300.fs900");
    let back = found("1.2.me200.os300.fs900 1.2.me800.os300.rp100");
    let shares = |found: &Value| -> Vec<(String, f64)> {
        let shares = found["differences"][0]["shares"].as_array().expect("a list").iter();
        let share = |share: &Value| (share["assumption"].to_string(), share["share"].as_f64().expect("a number"));
        shares.map(share).collect()
    };
    let (there_shares, back_shares) = (shares(&there), shares(&back));
    assert_eq!(there_shares.len(), 3, "what they have alike has no share: {there_shares:?}");
    for ((name, share), (same, opposite)) in there_shares.iter().zip(&back_shares) {
        assert_eq!(name, same);
        assert!((share + opposite).abs() < 1e-9, "{name}: {share} {opposite}");
    }
    let [baseline, current] = ["baseline", "current"].map(|end| there["differences"][0][end].as_f64().expect("a number"));
    let sum: f64 = there_shares.iter().map(|(_, share)| share).sum();
    assert!((sum - (current - baseline)).abs() < 1e-12);
}

#[test]
fn scenarios_from_different_days_are_asked_about_one_date_and_not_explained_by_assumptions() {
    let found = offramp("compare 1.2.va16 start --format json").json();
    assert_eq!(found["focus"], json!({ "outcome": "pakistan_strikes", "day": 4 }));
    assert_eq!((&found["scenarios"][0]["day"], &found["scenarios"][1]["day"]), (&json!(4), &json!(3)));
    let expected = answer(&Scenario::default_from(Vantage::Jan18), Outcome::PakistanStrikes, 3);
    assert_eq!(found["scenarios"][1]["outcomes"]["pakistan_strikes"], json!(expected));
    assert_eq!(found["differences"][0]["shares"], json!(null));
    assert!(found["differences"][0]["reason"].as_str().is_some_and(|reason| reason.contains("different days")), "{found}");
    let text = offramp("compare 1.2.va16 start").succeeded();
    assert!(text.contains("cannot be shared out among assumptions"), "{text}");
    // 16 January is no day of the one that looks ahead from 18 January: it has no number there.
    let found = offramp("compare 1.2.va16 start --day 0 --format json").json();
    assert_eq!((&found["scenarios"][1]["day"], &found["scenarios"][1]["outcomes"]), (&json!(null), &json!(null)));
    assert!(offramp("compare 1.2.va16 start --day 0").succeeded().contains('–'));
}

#[test]
fn a_link_alone_is_compared_with_its_pins_and_names_are_told_apart() {
    let found = offramp("compare https://example.org/#s=1.2.me800.xw14._Mine_me200.__me200.__me200 --format json").json();
    let names: Vec<&Value> = found["scenarios"].as_array().expect("a list").iter().map(|one| &one["name"]).collect();
    assert_eq!(names, ["Chinese mediation 80", "Mine", "Chinese mediation 20", "Chinese mediation 20 (2)"]);
    assert_eq!(found["focus"], json!({ "outcome": "widened", "day": 14 }));
    assert_eq!(found["differences"].as_array().map(Vec::len), Some(3));
    let named = offramp("compare start no-mediation --name Ours --format json").json();
    assert_eq!(named["scenarios"][0]["name"], json!("Ours"));
    let file = offramp_reading(r#"{"assumptions": {"mediation": 0.8}}"#, &["compare", "start", "-", "--format", "json"]).json();
    assert_eq!(file["scenarios"][1]["name"], json!("Chinese mediation 80"));
}

#[test]
fn every_preset_can_be_named() {
    for preset in PRESETS {
        let found = offramp(&format!("compare {0} {0} --format json", preset.key)).json();
        assert_eq!(found["scenarios"][0]["from"], json!(preset.from.key()));
        assert_eq!(found["differing"], json!([]), "{}", preset.key);
    }
    assert!(offramp("compare start start").succeeded().contains("Their assumptions are the same."));
}

#[test]
fn what_cannot_be_compared_is_refused_with_what_was_expected() {
    let refused = [
        ("compare", "SCENARIO: expected two or three scenarios, or one link with pinned scenarios, received 0"),
        ("compare start", "SCENARIO: expected two or three scenarios, or one link with pinned scenarios, received one without"),
        (
            "compare start start start start",
            "SCENARIO: expected two or three scenarios, or one link with pinned scenarios, received 4",
        ),
        (
            "compare start nothing",
            "SCENARIO: expected a link, a JSON file that is there, or a preset, one of start, no-mediation",
        ),
        ("compare start 9.2.me800", "link: expected format version 1 or older, received 9"),
        (
            "compare start start --name a --name b --name c",
            "--name: expected at most one for each of the 2 scenarios, received 3",
        ),
        ("compare start start --name aaaaaaaaaaaaaaaaaaaaaaaaa", "--name: expected a name of at most 24 characters, received"),
        ("figure events start", "SCENARIO: expected with pair only, received events"),
        (
            "figure pair start no-mediation --set mediation=1",
            "--from, --set, --file, --link, --coefficient: expected not with pair",
        ),
        ("figure pair", "SCENARIO: expected two or three scenarios, or one link with pinned scenarios, received 0"),
    ];
    for (given, expected) in refused {
        let faults = offramp(given).faults();
        assert!(faults.len() == 1 && faults[0].starts_with(expected), "{given}: {faults:?}");
    }
    let altered = offramp_reading(r#"{"coefficients": {"c": 1.2}}"#, &["compare", "start", "-"]).faults();
    assert_eq!(altered, ["-: coefficients: expected the model’s own, for scenarios are compared in one model, received c=1.2"]);
}

#[test]
fn the_figure_of_a_pair_says_each_answer_what_is_assumed_and_opens_both() {
    let svg = offramp("figure pair start 1.2.me800.os300 --name Ours --site https://example.org/offramp --day 10").succeeded();
    let texts = texts(&svg);
    let title = "The chance of another Iranian strike by 27 January: “Ours” 23%; “Chinese mediation 80 +1” 23%.";
    assert!(texts.starts_with(title), "{texts}");
    let made_of =
        "Chinese mediation 80 +1: Changed from the starting point: Chinese mediation 50\u{a0}→\u{a0}80; Iranian overstretch";
    assert!(texts.contains(made_of), "{texts}");
    // The name is made of the scenario again where the link is opened.
    assert!(texts.ends_with("https://example.org/offramp/#s=1.2.xi10.__me800os300"), "{texts}");
    let apart = self::texts(&offramp("figure pair start 1.2.va16").succeeded());
    assert!(apart.contains("They look ahead from different days"), "{apart}");
    let persian = offramp("figure pair start no-mediation --lang fa").succeeded();
    assert!(persian.contains("بدون میانجی‌گری") && !persian.contains("No mediation"), "{persian}");
}
