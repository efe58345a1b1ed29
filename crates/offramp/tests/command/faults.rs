//! What is wrong with what was given: exit code 2, nothing printed, and one line a fault.

use crate::process::{offramp, offramp_reading};

fn faults_of_file(file: &str) -> Vec<String> {
    offramp_reading(file, &["run", "--file", "-"]).faults()
}

#[test]
fn values_are_held_to_their_names_and_ranges() {
    let given = "--set mediation=1.5 --set mediaton=0.5 --set resolve=NaN --set publicity=0.1 --set zeal=1";
    for command in ["run", "link encode"] {
        assert_eq!(
            offramp(&format!("{command} {given}")).faults(),
            [
                "mediation: expected a number from 0 to 1, received 1.5",
                "mediaton: expected the name of an assumption (such as mediation), received an unknown name",
                "resolve: expected a number from 0 to 1, received NaN",
                "publicity: expected a number from 0.25 to 1, received 0.1",
                "zeal: expected the name of an assumption, received an unknown name",
            ]
        );
    }
}

#[test]
fn an_assumption_set_twice_is_refused() {
    assert_eq!(offramp("run --set mediation=0.1 --set mediation=0.2").faults(), ["mediation: expected one value, received two"]);
}

#[test]
fn assignments_that_are_none_are_refused() {
    assert_eq!(
        offramp("run --set mediation --set resolve=high --set =0.5 --set =").faults(),
        [
            "mediation: expected name=number, such as mediation=0.8, received \"mediation\"",
            "resolve: expected a number after =, received \"high\"",
            "--set: expected a number after =, received \"\"",
            "--set: expected the name of an assumption, received an unknown name",
        ]
    );
    let empty = offramp_reading("", &["run", "--set", ""]).faults();
    assert_eq!(empty, ["--set: expected name=number, such as mediation=0.8, received \"\""]);
}

#[test]
fn some_motive_weights_without_the_others_are_refused_also_over_a_link_that_has_all() {
    for link in ["", "--link 1.2.mc0.mb1000.ma0"] {
        assert_eq!(
            offramp(&format!("run {link} --set motive_broaden=1")).faults(),
            ["motive_*: expected all three motive weights or none, received no motive_counter_terror and no motive_coerce"]
        );
    }
    assert_eq!(
        offramp("run --set motive_counter_terror=0 --set motive_broaden=0 --set motive_coerce=0").faults(),
        ["motive_*: expected three weights with a positive sum, received three that sum to nothing"]
    );
    assert_eq!(
        offramp("run --set motive_counter_terror=-1 --set motive_broaden=1 --set motive_coerce=1").faults(),
        ["motive_counter_terror: expected a weight of at least 0, received -1"]
    );
}

#[test]
fn vantage_points_are_one_of_two() {
    for command in ["run", "link encode"] {
        assert_eq!(
            offramp(&format!("{command} --from 17-jan")).faults(),
            ["from: expected 16-jan or 18-jan, received \"17-jan\""]
        );
    }
}

#[test]
fn forms_of_output_are_among_those_of_the_command() {
    let faults = |command: &str| offramp(&format!("{command} --format xml")).faults();
    assert_eq!(faults("run"), ["--format: expected table, csv or json, received \"xml\""]);
    assert_eq!(faults("assumptions"), ["--format: expected table or json, received \"xml\""]);
    assert_eq!(faults("link decode 1.2"), ["--format: expected table or json, received \"xml\""]);
}

#[test]
fn every_wrong_field_of_a_file_is_named() {
    assert_eq!(
        faults_of_file(r#"{"from": "17-jan", "assumptions": {"mediation": "much", "resolve": null}, "colour": 1}"#),
        [
            "from: expected 16-jan or 18-jan, received \"17-jan\"",
            "assumptions.mediation: expected a number, received the text \"much\"",
            "assumptions.resolve: expected a number, received null",
            "colour: expected one of from, assumptions, coefficients (and, as in a report, title, citation, link, model, altered, settled, outcomes), received an unknown field",
        ]
    );
    assert_eq!(
        faults_of_file(r#"{"assumptions": [1]}"#),
        ["assumptions: expected an object of names and numbers, received a list"]
    );
    assert_eq!(faults_of_file("[]"), ["(file): expected an object with from and assumptions, received a list"]);
    assert_eq!(
        faults_of_file(""),
        ["(file): expected JSON, received text that is not: EOF while parsing a value at line 1 column 0"]
    );
}

#[test]
fn a_value_out_of_range_in_a_file_is_refused_even_where_an_option_replaces_it() {
    let file = r#"{"assumptions": {"mediation": 2}}"#;
    let faults = offramp_reading(file, &["run", "--file", "-", "--set", "mediation=0.5"]).faults();
    assert_eq!(faults, ["mediation: expected a number from 0 to 1, received 2"]);
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let directory = tempfile::tempdir().expect("a directory");
    let name = |file: &str| directory.path().join(file).to_str().expect("a path in UTF-8").to_owned();
    let binary = name("binary.json");
    std::fs::write(&binary, [0xff, 0xfe, 0x00]).expect("a file");
    let reasons = [
        (name("missing.json"), "No such file or directory (os error 2)"),
        (name("."), "Is a directory (os error 21)"),
        (binary, "stream did not contain valid UTF-8"),
    ];
    for (path, reason) in reasons {
        for command in [&["run"][..], &["link", "encode"]] {
            let faults = offramp_reading("", &[command, &["--file", &path]].concat()).faults();
            assert_eq!(faults, [format!("--file {path}: expected a text file that can be read, received {reason}")]);
        }
    }
}

#[test]
fn codes_that_cannot_be_read_are_refused() {
    let refused = [
        ("hello", "link: expected a code that begins with two version numbers, such as 1.2, received \"hello\""),
        ("9.1.me800", "link: expected format version 1 or older, received 9"),
        ("1.2.me80%", "link: expected letters, digits, '.', '_' and '-', received '%'"),
        ("https://example.org/", "link: expected letters, digits, '.', '_' and '-', received ':'"),
        ("", "link: expected a code that begins with two version numbers, such as 1.2, received \"\""),
    ];
    for (code, line) in refused {
        assert_eq!(offramp_reading("", &["run", "--link", code]).faults(), [line]);
        assert_eq!(offramp_reading("", &["link", "decode", code]).faults(), [line]);
    }
    let long = "1.".repeat(3000);
    assert_eq!(offramp(&format!("link decode {long}")).faults(), ["link: expected at most 4000 characters, received 6000"]);
}

#[test]
fn the_faults_of_link_file_and_options_are_told_together() {
    assert_eq!(
        offramp_reading(r#"{"from": 18}"#, &["run", "--from", "now", "--set", "accidents=1", "--file", "-", "--link", "x"])
            .faults(),
        [
            "link: expected a code that begins with two version numbers, such as 1.2, received \"x\"",
            "from: expected 16-jan or 18-jan, received 18",
            "from: expected 16-jan or 18-jan, received \"now\"",
            "accidents: expected a number from 0 to 0.05, received 1",
        ]
    );
}

#[test]
fn what_is_no_command_is_refused_with_its_name_and_the_usage() {
    let refused = [
        ("simulate", "error: unrecognized subcommand 'simulate'"),
        ("run --speed 3", "error: unexpected argument '--speed' found"),
        ("run --set", "error: a value is required for '--set <KEY=VALUE>' but none was supplied"),
        ("run --from 16-jan --from 18-jan", "error: the argument '--from <16-jan|18-jan>' cannot be used multiple times"),
        ("link decode", "error: the following required arguments were not provided:"),
    ];
    for (arguments, first) in refused {
        assert_eq!(offramp(arguments).faults().first().map(String::as_str), Some(first), "{arguments}");
    }
}
