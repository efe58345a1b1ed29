//! Files and links of version 1 of the model: what they assume is used, the numbers are of today, and what is gone is said.

use crate::process::{offramp, offramp_reading};

/// A report as version 1 wrote it, shortened: no reputation, outcomes that are gone, and two coefficients of which one is gone.
const REPORT: &str = r#"{
  "title": "Iran and Pakistan, January 2024: up the ladder, or off it?",
  "citation": "A citation.",
  "link": "https://example.org/#s=1.1.me800.va16",
  "model": "1",
  "from": "16-jan",
  "assumptions": {"mediation": 0.8, "resolve": 0.7, "publicity": 0.9},
  "altered": {"u": 0.5, "h": 3.0, "W_N": 1.5},
  "outcomes": {"second_round": [0.0, 0.1], "iran_strikes": [0.0, 0.1]}
}"#;

#[test]
fn a_report_is_read_with_its_gone_coefficients_named_and_ignored() {
    let run = offramp_reading(REPORT, &["run", "--file", "-", "--format", "json"]);
    assert_eq!(run.code, Some(0));
    assert_eq!(
        run.errors,
        "warning: coefficients.u: of an older version of the model, gone since, ignored\n\
         warning: coefficients.W_N: of an older version of the model, gone since, ignored\n"
    );
    assert_eq!(run.output, offramp("run --from 16-jan --set mediation=0.8 --coefficient h=3 --format json").succeeded());
}

#[test]
fn every_command_that_reads_a_file_names_what_is_gone() {
    let file = r#"{"from": "16-jan", "coefficients": {"b_B": 1}}"#;
    let said = "warning: coefficients.b_B: of an older version of the model, gone since, ignored\n";
    for command in [&["sensitivity"][..], &["deterrence"], &["link", "encode"], &["figure", "motive"]] {
        let run = offramp_reading(file, &[command, &["--file", "-"]].concat());
        assert_eq!((run.code, run.errors.as_str()), (Some(0), said), "{command:?}");
    }
    let run = offramp_reading(file, &["link", "encode", "--pin", "Older=-"]);
    assert_eq!((run.errors.as_str(), run.output.as_str()), (said, "1.2._Older_va16\n"));
}

#[test]
fn as_an_option_a_name_that_is_gone_is_as_unknown_as_any() {
    let faults = offramp("run --coefficient W_N=1").faults();
    assert!(faults[0].starts_with("coefficients.W_N: expected one of c, ") && faults.len() == 1, "{faults:?}");
}

#[test]
fn links_open_with_one_notice_and_are_written_anew_in_todays_version() {
    let notice = "notice: link: made with version 1 of the model, read with version 2\n";
    let run = offramp("embed-snippet --site https://example.org/ --link 1.1.me800.va16.xw9 --pinned");
    assert_eq!((run.code, run.errors.as_str()), (Some(0), notice));
    assert!(run.output.contains("#s=1.2.me800.va16.xw9\""), "{}", run.output);
    let run = offramp("run --site https://example.org/ --link 1.1.me800 --format json");
    assert_eq!(run.errors, notice);
    assert!(run.output.contains("\"https://example.org/#s=1.2.me800\""), "{}", run.output);
}
