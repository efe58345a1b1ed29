//! Files and tables: what is read is checked field by field, what is written is read again unchanged.
#![cfg(not(target_arch = "wasm32"))]

use model::coefficient::Coefficient;
use model::deterrence_test::DeterrenceTest;
use model::{Coefficients, Key, NIGHTS, Outcome, Outcomes, Scenario, Solver, Start, Vantage, evaluate};
use protocol::credit::{Credit, link_to};
use protocol::csv_table::{self, csv_given};
use protocol::finding;
use protocol::link::Link;
use protocol::listing::listing;
use protocol::premise::{Premise, coefficients};
use protocol::report::{report, report_given};
use protocol::unchecked_premise::{UncheckedPremise, assignment, vantage};

fn credit() -> Credit {
    let [title, citation, link] = ["A title", "A citation, with a comma.", "https://example.org/#s=1.2"].map(str::to_owned);
    Credit { title, citation, link }
}

fn faults(json: &str) -> Vec<String> {
    let request = UncheckedPremise::from_json(json).and_then(|request| request.premise());
    request.expect_err("this file is wrong").iter().map(ToString::to_string).collect()
}

#[test]
fn every_wrong_field_is_named_with_what_was_expected_and_what_came() {
    assert_eq!(
        faults(r#"{"from": "17-jan", "assumptions": {"mediation": "much", "resolve": null}, "colour": 1}"#),
        [
            "from: expected 16-jan or 18-jan, received \"17-jan\"",
            "assumptions.mediation: expected a number, received the text \"much\"",
            "assumptions.resolve: expected a number, received null",
            "colour: expected one of from, assumptions, coefficients, suppose (and, as in a report, title, citation, link, model, altered, chance, inferred, settled, outcomes, without, pins), received an unknown field",
        ]
    );
    assert_eq!(faults(r#"{"assumptions": {"mediation": 2}}"#), ["mediation: expected a number from 0 to 1, received 2"]);
    assert_eq!(
        faults(r#"{"assumptions": {"mediation": 0.1, "mediation": 0.2}}"#),
        ["mediation: expected one value, received two"]
    );
    assert_eq!(faults("[]"), ["(file): expected an object with from and assumptions, received a list"]);
    assert!(faults("{")[0].starts_with("(file): expected JSON, received text that is not: "));
}

#[test]
fn assignments_and_vantage_points_say_what_they_must_be() {
    assert_eq!(assignment("mediation=0.8"), Ok(("mediation".into(), 0.8)));
    let said = assignment("mediation").expect_err("no number").to_string();
    assert_eq!(said, "mediation: expected name=number, such as mediation=0.8, received \"mediation\"");
    assert_eq!(assignment("a=b").expect_err("no number").to_string(), "a: expected a number after =, received \"b\"");
    assert_eq!(vantage("x").expect_err("no date").to_string(), "from: expected 16-jan or 18-jan, received \"x\"");
}

#[test]
fn a_later_request_replaces_values_and_motive_weights_all_together() {
    let earlier = UncheckedPremise::of(&Scenario::default_from(Vantage::Jan16));
    let weights = [("motive_counter_terror", 1.0), ("motive_broaden", 0.0), ("motive_coerce", 0.0), ("mediation", 0.9)];
    let later = UncheckedPremise {
        from: None,
        assumptions: weights.map(|(key, value)| (key.to_owned(), value)).into(),
        ..UncheckedPremise::default()
    };
    let scenario = earlier.overlaid(later).scenario().expect("valid");
    assert_eq!(scenario.from, Vantage::Jan16);
    assert_eq!(scenario.assumptions[Key::Mediation], 0.9);
    assert_eq!(scenario.assumptions.motives().weights(), [1.0, 0.0, 0.0]);
}

#[test]
fn a_report_read_as_a_request_gives_the_same_report() {
    for from in Vantage::ALL {
        let scenario = Scenario::default_from(from);
        let altered = Coefficients::default().with(Coefficient::Honour, 3.0).expect("no share");
        for premise in [Premise::from(scenario), Premise { coefficients: altered, ..Premise::from(scenario) }] {
            let outcomes = Solver::new().evaluate(&premise.scenario, &premise.coefficients, Start::Cold);
            let written = report(&premise, &outcomes, &credit()).to_string();
            let read =
                UncheckedPremise::from_json(&written).and_then(|request| request.premise()).expect("a report is a request");
            assert_eq!(read, premise);
            assert_eq!(report(&read, &outcomes, &credit()).to_string(), written);
        }
    }
}

#[test]
fn what_follows_from_a_supposition_is_reported_beside_what_is_without_it_and_read_back_as_supposed() {
    let request = UncheckedPremise::from_json(r#"{"suppose": "iran-strikes@22-jan"}"#).and_then(|request| request.premise());
    let premise = request.expect("a request");
    let supposition = premise.supposition.expect("what is supposed");
    let found = Solver::new().suppose(&premise.scenario, &premise.coefficients, supposition).expect("likely enough");
    let written = report_given(&premise, &found, &credit());
    assert_eq!(written["suppose"], "iran-strikes@22-jan");
    assert_eq!(written["chance"], serde_json::json!(found.chance));
    assert_eq!(written["outcomes"]["iran_strikes"][5], serde_json::json!(found.outcomes.iran_strikes[5]));
    assert_eq!(written["without"]["iran_strikes"][5], serde_json::json!(found.unconditional.iran_strikes[5]));
    assert_eq!(written["inferred"]["motives"]["given"], serde_json::json!(found.motives[1]));
    let read = UncheckedPremise::from_json(&written.to_string()).and_then(|request| request.premise());
    assert_eq!(read.expect("a report is a request"), premise);

    let table = csv_given(&premise, &found, &credit()).expect("in memory");
    let mut lines = table.lines();
    assert_eq!(lines.next(), Some("day,date,series,value,without,title,citation,link,suppose"));
    let first = lines.next().expect("a row");
    assert!(first.starts_with(&format!("5,2024-01-22,supposition.chance,{},,", found.chance)), "{first}");
    assert!(first.ends_with(",iran-strikes@22-jan"), "{first}");
    assert!(lines.all(|line| line.ends_with(",iran-strikes@22-jan")));
}

#[test]
fn a_supposition_of_a_wrong_form_or_day_is_a_fault_of_its_field() {
    let fault = |json: &str| {
        let faults = UncheckedPremise::from_json(json).and_then(|request| request.premise()).expect_err("a wrong request");
        faults.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(
        fault(r#"{"suppose": "talks@17-jan"}"#),
        ["suppose: expected a date after @, from 18-jan to 14-feb, received \"17-jan\""]
    );
    assert_eq!(fault(r#"{"suppose": 3}"#), ["suppose: expected a text such as \"iran-strikes@22-jan\", received 3"]);
    // The same date can be one of those shown from an earlier day.
    let earlier = UncheckedPremise::from_json(r#"{"from": "16-jan", "suppose": "talks@17-jan"}"#).expect("a request");
    assert_eq!(earlier.premise().expect("a request").supposition.map(|supposed| supposed.day()), Some(1));
}

#[test]
fn a_report_of_an_altered_model_says_which_coefficients_and_one_of_the_model_as_it_is_says_nothing() {
    let premise = |json: &str| UncheckedPremise::from_json(json).and_then(|request| request.premise()).expect("a request");
    let altered = premise(r#"{"coefficients": {"h": 3, "c": 2.3, "tau": 0.25}}"#);
    let report_of = |premise: &Premise| report(premise, &evaluate(&premise.scenario), &credit());
    assert_eq!(report_of(&altered)["altered"], serde_json::json!({ "tau": 0.25, "h": 3.0 }));
    assert_eq!(altered.altered_cell().as_deref(), Some("tau=0.25 h=3"));
    assert_eq!(report_of(&premise("{}")).get("altered"), None);
}

#[test]
fn coefficients_that_older_versions_had_are_set_aside_by_name_and_the_rest_of_the_file_is_used() {
    let older = UncheckedPremise::from_json(
        r#"{"model": "1", "assumptions": {"mediation": 0.8}, "altered": {"u": 0.5, "h": 3, "W_N": 1}, "outcomes": {"second_round": [0]}}"#,
    );
    let older = older.expect("a report of version 1");
    assert_eq!(older.gone, ["u", "W_N"]);
    let premise = older.premise().expect("the rest is right");
    assert_eq!((premise.altered_cell().as_deref(), premise.scenario.assumptions[Key::Mediation]), (Some("h=3"), 0.8));
    // What lies below stays known, whatever is laid over it.
    assert_eq!(older.overlaid(UncheckedPremise::default()).gone, ["u", "W_N"]);
    // As an option such a name is a fault like any other: nobody has to write options anew for an old file.
    let fault = coefficients(&[("u".into(), 0.5)]).expect_err("no coefficient of this version");
    assert!(fault[0].to_string().starts_with("coefficients.u: expected one of c, "), "{fault:?}");
}

#[test]
fn a_condition_that_cannot_be_met_is_null_and_an_empty_cell() {
    let premise = Premise::from(Scenario::default_from(Vantage::Jan16));
    let test = evaluate(&premise.scenario).deterrence_test.expect("Pakistan moves first");
    let found = finding::deterrence(&premise, &DeterrenceTest { iran_if_struck: None, ..test });
    assert_eq!(found.json["deterrence_test"]["iran_if_struck"], serde_json::Value::Null);
    assert_eq!(found.json["deterrence_test"]["struck"], test.struck);
    assert_eq!(found.table.rows[..2], [["struck", &test.struck.to_string()], ["iran_if_struck", ""]]);
}

#[test]
fn what_does_not_settle_says_so_in_every_form_and_what_does_says_it_in_the_report_alone() {
    let premise = Premise::from(Scenario::default_from(Vantage::Jan18));
    let settled = evaluate(&premise.scenario);
    let circling = Outcomes { settled: false, ..settled.clone() };
    let last = |outcomes: &Outcomes| {
        let text = csv_table::csv(&premise, outcomes, &credit()).expect("a table in memory");
        let ends = text.lines().map(|line| line.rsplit(',').next().unwrap_or("").to_owned());
        ends.collect::<std::collections::BTreeSet<String>>()
    };
    assert_eq!([&settled, &circling].map(|outcomes| report(&premise, outcomes, &credit())["settled"].clone()), [true, false]);
    assert!(last(&circling).iter().eq(["false", "settled"]), "{:?}", last(&circling));
    assert!(!last(&settled).contains("settled"));
    let found = |settled: bool| finding::bands(&premise, &[]).marked(settled);
    assert_eq!(
        (found(false).json["settled"].clone(), found(false).table.heads.last().cloned()),
        (false.into(), Some("settled".into()))
    );
    assert_eq!((found(true).json.get("settled"), found(true).table.heads.last().cloned()), (None, Some("p90".into())));
}

#[test]
fn every_wrong_coefficient_is_named_with_what_was_expected_and_what_came() {
    let names: Vec<&str> = Coefficient::ALL.iter().map(|coefficient| coefficient.row().key).collect();
    assert_eq!(
        faults(r#"{"coefficients": {"fizz": 1, "c": -1, "k": 1.5, "d": 1, "d": 2}}"#),
        [
            format!("coefficients.fizz: expected one of {}, received an unknown name", names.join(", ")),
            "coefficients.c: expected a finite number of at least 0, received -1".into(),
            "coefficients.k: expected a number from 0 to 1, received 1.5".into(),
            "coefficients.d: expected one value, received two".into(),
        ]
    );
    assert_eq!(faults(r#"{"coefficients": {"c": "1"}}"#), ["coefficients.c: expected a number, received the text \"1\""]);
    assert_eq!(faults(r#"{"altered": 1}"#), ["altered: expected an object of names and numbers, received 1"]);
    let said = coefficients(&[("c".into(), f64::NAN), ("d".into(), f64::INFINITY)]).expect_err("no finite numbers");
    assert_eq!(
        said.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "coefficients.c: expected a finite number of at least 0, received NaN",
            "coefficients.d: expected a finite number of at least 0, received inf",
        ]
    );
}

#[test]
fn the_spreadsheet_read_again_equals_the_model_to_the_last_bit() {
    let scenario = Scenario::default_from(Vantage::Jan18);
    let outcomes = evaluate(&scenario);
    let text = csv_table::csv(&Premise::from(scenario), &outcomes, &credit()).expect("a table in memory");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().expect("heads"), &csv_table::HEADS[..]);
    let mut counted = 0;
    for (row, record) in reader.records().enumerate() {
        let record = record.expect("a record");
        let said: Vec<&str> = record.iter().skip(4).collect();
        let credit = if row == 0 { credit() } else { Credit::default() };
        assert_eq!(said, credit.cells(), "row {row}");
        let day: usize = record[0].parse().expect("a day");
        let value: f64 = record[3].parse().expect("a number");
        assert_eq!(&record[1], Vantage::Jan18.date(day).to_string());
        if let Some(outcome) = Outcome::ALL.iter().find(|outcome| outcome.key() == &record[2]) {
            assert_eq!(value, outcomes.series(*outcome)[day], "{} on day {day}", &record[2]);
            counted += 1;
        }
    }
    assert_eq!(counted, Outcome::ALL.len() * (NIGHTS + 1));
}

#[test]
fn the_listing_has_every_assumption_with_its_quotations() {
    let listing = listing();
    assert_eq!(listing.len(), Key::ALL.len());
    for entry in listing {
        assert_eq!(entry.quotations.len(), entry.claims.len(), "{}", entry.key);
        assert!(!entry.reason.is_empty(), "{}", entry.key);
    }
}

#[test]
fn a_report_begins_with_how_to_cite_it() {
    let scenario = Scenario::default_from(Vantage::Jan18);
    let report = report(&Premise::from(scenario), &evaluate(&scenario), &credit());
    let keys: Vec<&str> = report.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(keys, ["title", "citation", "link", "model", "from", "assumptions", "settled", "outcomes"]);
    assert_eq!(["title", "citation", "link"].map(|field| report[field].as_str().expect("a text")), credit().cells());
}

#[test]
fn a_premise_has_a_link_only_where_that_opens_the_very_same_numbers() {
    let code = |json: &str, seen: &str| {
        let premise = UncheckedPremise::from_json(json).and_then(|request| request.premise()).expect("a request");
        link_to(&premise, &Link::decode(seen).expect("a code").0).map(|link| link.encode())
    };
    let seen = "1.2.re100.xi9.vw1";
    assert_eq!(code(r#"{"assumptions": {"mediation": 0.8}}"#, seen).as_deref(), Some("1.2.me800.xi9.vw1"));
    // Seen from another day another question is asked.
    assert_eq!(code(r#"{"from": "16-jan"}"#, seen).as_deref(), Some("1.2.va16"));
    assert_eq!(code(r#"{"assumptions": {"mediation": 0.80001}}"#, seen), None);
    assert_eq!(code(r#"{"coefficients": {"h": 3}}"#, seen), None);
}
