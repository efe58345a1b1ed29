//! Where the two sides' beliefs keep circling, every command says so, in every form.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::figure::texts;
use crate::process::{Finished, PROGRAM, offramp};
use serde_json::{Value, json};

/// A corner of what readers may assume where beliefs do not settle: every assumption at an end, motive weights and reputation free.
pub const CORNER: &str = "1.2.me1000.ti0.os0.mc115.mb393.ma492.dw1000.ed1000.fs0.pr0.re1000.rp160.ds1000.ib1000.fi1000.fa0.rt0.us1000.\
                      ft0.pu1000.at0.fd0.ac1000.dp1000.fo1000.va16";

/// An altered model in which they do not settle at the default assumptions either, whatever America's other priorities, which no side
/// weighs.
const ALTERED: &str = "--from 16-jan --coefficient s=18 --coefficient bB=14.5";

const SAID: &str = "warning: the two sides’ beliefs keep circling here, so no number is sure\n";

const FIRST_LINE: &str = "Warning: the two sides’ beliefs keep circling here, so no number is sure.\n";

/// What was printed by a run that said on standard error that nothing is sure.
fn warned(finished: Finished) -> String {
    assert_eq!((finished.code, finished.errors.as_str()), (Some(0), SAID), "{}", finished.output);
    finished.output
}

/// The last cells of a table's lines.
fn last_cells(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.rsplit(',').next()).collect()
}

#[test]
fn a_run_in_a_corner_of_the_box_is_marked_in_every_form() {
    let run = |format: &str| warned(offramp(&format!("run --link {CORNER} --format {format}")));
    assert!(run("table").starts_with(FIRST_LINE));
    let report: Value = serde_json::from_str(&run("json")).expect("JSON");
    assert_eq!(report["settled"], json!(false));
    let table = run("csv");
    let cells = last_cells(&table);
    assert_eq!(cells[0], "settled");
    assert!(cells[1..].iter().all(|cell| *cell == "false"), "{table}");
}

#[test]
fn every_finding_is_marked() {
    for command in [
        "bands --outcome widened",
        "sensitivity",
        "map --x mediation --y resolve",
        "why --set indo_pacific_priority=0.5",
        "deterrence",
        "crises",
    ] {
        let json: Value = serde_json::from_str(&warned(offramp(&format!("{command} {ALTERED} --format json")))).expect("JSON");
        assert_eq!(json["settled"], json!(false), "{command}");
    }
}

#[test]
fn a_finding_is_marked_in_every_other_form_too() {
    let found = |format: &str| warned(offramp(&format!("why --set indo_pacific_priority=0.5 {ALTERED} --format {format}")));
    assert!(found("table").starts_with(FIRST_LINE));
    // The last column of all says that the model is an altered one.
    let table = found("csv");
    assert!(table.lines().next().is_some_and(|heads| heads.ends_with(",settled,altered")), "{table}");
    assert!(table.lines().skip(1).all(|row| row.contains(",false,")), "{table}");
}

#[test]
fn off_ramps_say_it_before_they_set_to_work() {
    // Thousands of games that are played to the cap take half a minute, which nobody has to wait for.
    let mut command = Command::new(PROGRAM);
    command.arg("off-ramps").args(ALTERED.split_whitespace()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command starts");
    let mut said = String::new();
    BufReader::new(child.stderr.take().expect("standard error is a pipe")).read_line(&mut said).expect("a line");
    child.kill().and_then(|()| child.wait()).expect("the command ends");
    assert_eq!(said, SAID);
}

#[test]
fn indices_over_the_whole_box_do_not_depend_on_the_settings_and_are_not_marked() {
    let found = offramp("sensitivity --global --points 2 --from 16-jan --format json").json();
    assert_eq!(found.get("settled"), None);
}

#[test]
fn a_sweep_says_it_in_each_row_and_counts_them() {
    let swept = offramp(&format!("sweep --link {CORNER} --grid foresight=0.85:0.9:2 --outcome widened"));
    assert_eq!(swept.code, Some(0));
    assert_eq!(
        swept.errors,
        "warning: 1 of 2 rows have settled false: the two sides’ beliefs keep circling here, so no number is sure\n"
    );
    assert_eq!(last_cells(&swept.output), ["settled", "true", "false"]);
}

#[test]
fn figures_say_it_below_and_those_that_no_setting_decides_do_not() {
    for figure in ["ladder", "consequences", "matters", "why --set indo_pacific_priority=0.5"] {
        let svg = warned(offramp(&format!("figure {figure} {ALTERED}")));
        assert!(texts(&svg).contains("keep circling, so no number"), "{figure}");
    }
    assert!(!offramp(&format!("figure motive {ALTERED}")).succeeded().contains("keep circling"));
}

#[test]
fn links_and_snippets_that_open_such_a_state_say_it() {
    assert!(warned(offramp(&format!("link decode {CORNER}"))).starts_with(FIRST_LINE));
    assert!(warned(offramp(&format!("link explain {CORNER}"))).starts_with(FIRST_LINE));
    let state: Value = serde_json::from_str(&warned(offramp(&format!("link decode {CORNER} --format json")))).expect("JSON");
    assert_eq!(state["settled"], json!(false));
    let names = state["assumptions"].as_object().expect("an object");
    let options: String = names.iter().map(|(name, value)| format!(" --set {name}={value}")).collect();
    assert_eq!(warned(offramp(&format!("link encode --from 16-jan{options} --round"))), format!("{CORNER}\n"));
    assert!(warned(offramp(&format!("embed-snippet --site https://example.org/ --link {CORNER}"))).contains(CORNER));
}
