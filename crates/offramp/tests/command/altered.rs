//! `--coefficient` and `coefficients` in a file: the numbers of an altered model, marked as such wherever they are printed.

use crate::process::{offramp, offramp_reading};
use model::analysis::{Focus, TornadoJob, run_to_end};
use model::coefficient::Coefficient;
use model::{Coefficients, Outcome, Scenario, Solver, Start, Vantage};
use serde_json::json;

const COMMANDS: [&str; 9] = [
    "run",
    "bands",
    "why",
    "sensitivity",
    "off-ramps",
    "map --x mediation --y resolve",
    "deterrence",
    "crises",
    "sweep --grid mediation=0:1:2",
];

fn altered() -> Coefficients {
    let altered = Coefficients::default().with(Coefficient::Honour, 3.0).expect("no share");
    altered.with(Coefficient::CoerceLoss, 0.25).expect("a share")
}

#[test]
fn the_outcomes_are_those_of_the_model_with_these_coefficients() {
    let scenario = Scenario::default_from(Vantage::Jan18);
    let outcomes = Solver::new().evaluate(&scenario, &altered(), Start::Cold);
    let report = offramp("run --coefficient h=3 --coefficient k=0.25 --format json").json();
    assert_eq!(report["outcomes"]["iran_strikes"], json!(outcomes.iran_strikes.to_vec()));
    assert_ne!(report["outcomes"], offramp("run --format json").json()["outcomes"]);
    let focus = Focus { outcome: Outcome::IranStrikes, night: 28 };
    let tornado = run_to_end(TornadoJob::new(&scenario, &altered(), focus), &mut Solver::new());
    let found = offramp("sensitivity --coefficient h=3 --coefficient k=0.25 --format json").json();
    assert_eq!(found["tornado"]["now"], json!(tornado.now));
    assert_eq!(found["tornado"]["bars"][0]["at_high"], json!(tornado.bars[0].at_high));
}

#[test]
fn files_and_options_give_the_same_bytes_and_options_count_more() {
    let set = offramp("run --coefficient h=3 --coefficient k=0.25 --format json").succeeded();
    let reading = |file: &str, options: &[&str]| {
        offramp_reading(file, &[&["run", "--format", "json", "--file", "-"][..], options].concat()).succeeded()
    };
    assert_eq!(reading(r#"{"coefficients": {"h": 3, "k": 0.25}}"#, &[]), set);
    assert_eq!(reading(r#"{"coefficients": {"h": 9, "k": 0.25}}"#, &["--coefficient", "h=3"]), set);
    assert_eq!(reading(&set, &[]), set, "a report can be read again");
}

#[test]
fn every_json_and_every_csv_of_an_altered_model_is_marked_and_no_other_is() {
    for command in COMMANDS {
        let marked = |coefficients: &str, format: &str| offramp(&format!("{command} {coefficients} {format}")).succeeded();
        let is_sweep = command.starts_with("sweep");
        let csv = if is_sweep { "" } else { "--format csv" };
        let text = marked("--coefficient h=3 --coefficient k=0.25 --set mediation=0.8", csv);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        assert_eq!(reader.headers().expect("heads").iter().next_back(), Some("altered"), "{command}");
        for row in reader.records() {
            assert_eq!(row.expect("a row").iter().next_back(), Some("h=3 k=0.25"), "{command}");
        }
        // A coefficient that is set to its own value alters nothing.
        assert!(!marked("--coefficient h=1", csv).contains("altered"), "{command}");
        if !is_sweep {
            let read = |text: String| serde_json::from_str::<serde_json::Value>(&text).expect("JSON");
            assert_eq!(read(marked("--coefficient h=3", "--format json"))["altered"], json!({ "h": 3.0 }), "{command}");
            assert_eq!(read(marked("", "--format json")).get("altered"), None, "{command}");
        }
    }
}

#[test]
fn every_table_of_an_altered_model_says_so_and_no_other_does() {
    let tables = COMMANDS.into_iter().filter(|command| !command.starts_with("sweep"));
    for command in tables.chain(["sensitivity --global --points 2"]) {
        let text = offramp(&format!("{command} --coefficient h=3")).succeeded();
        assert!(text.contains("\nAltered model; these coefficients are not the page’s:\n  h 3 (default 1)\n"), "{text}");
        assert!(!offramp(command).succeeded().contains("Altered"), "{command}");
    }
}

#[test]
fn every_wrong_coefficient_is_named_with_what_was_expected_and_what_came() {
    let names: Vec<&str> = Coefficient::ALL.iter().map(|coefficient| coefficient.row().key).collect();
    let unknown = format!("expected one of {}, received an unknown name", names.join(", "));
    for command in COMMANDS {
        let given =
            "--coefficient fizz=1 --coefficient c=NaN --coefficient d=inf --coefficient k=2 --coefficient z --coefficient =";
        assert_eq!(
            offramp(&format!("{command} {given} --set mediation=2")).faults(),
            [
                "coefficients.z: expected name=number, such as c=1.2, received \"z\"".to_owned(),
                "--coefficient: expected a number after =, received \"\"".to_owned(),
                "mediation: expected a number from 0 to 1, received 2".to_owned(),
                format!("coefficients.fizz: {unknown}"),
                "coefficients.c: expected a finite number of at least 0, received NaN".to_owned(),
                "coefficients.d: expected a finite number of at least 0, received inf".to_owned(),
                "coefficients.k: expected a number from 0 to 1, received 2".to_owned(),
            ],
            "{command}"
        );
    }
    assert_eq!(offramp("run --coefficient c=1 --coefficient c=2").faults(), ["coefficients.c: expected one value, received two"]);
}

#[test]
fn the_list_of_coefficients_has_everything_that_is_said_of_each() {
    let list = offramp("coefficients --format json").json();
    let expected = Coefficient::ALL.iter().map(|coefficient| {
        let row = coefficient.row();
        json!({
            "key": row.key, "symbol": row.symbol, "default": row.default, "cap": row.cap, "meaning": row.meaning,
            "reason": row.reason,
        })
    });
    assert_eq!(list, expected.collect::<serde_json::Value>());
    let table = offramp("coefficients").succeeded();
    assert!(table.lines().any(|line| line.starts_with("h ") && line.contains(" 1 ")), "{table}");
}

#[test]
fn a_link_carries_no_coefficients() {
    let encode = |file: &str| offramp_reading(file, &["link", "encode", "--file", "-"]);
    assert_eq!(
        encode(r#"{"coefficients": {"h": 3}}"#).faults(),
        ["coefficients: expected the model's own, for a link carries no others, received h=3"]
    );
    assert_eq!(encode(r#"{"coefficients": {"h": 1}}"#).succeeded(), "1.2\n");
}
