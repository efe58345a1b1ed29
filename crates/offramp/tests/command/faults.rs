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
            "colour: expected one of from, assumptions, coefficients, suppose (and, as in a report, title, citation, link, model, altered, chance, inferred, settled, outcomes, without, pins), received an unknown field",
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
        ("https://example.org/", "link: expected a code that begins with two version numbers, such as 1.2, received \"https\""),
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

#[test]
fn a_field_that_a_file_gives_twice_is_refused_and_not_merged() {
    assert_eq!(
        faults_of_file(
            r#"{"assumptions": {"mediation": 0.1}, "from": "16-jan", "assumptions": {"resolve": 0.1}, "from": "18-jan"}"#
        ),
        ["assumptions: expected it once, received it twice", "from: expected it once, received it twice"]
    );
}

#[test]
fn what_came_is_cut_to_what_a_line_has_room_for() {
    let long = "[".repeat(200_000);
    let files = [
        long.clone(),
        format!(r#"{{"assumptions": {{"mediation": {long}{}}}}}"#, "]".repeat(200_000)),
        format!(r#"{{"assumptions": {{"mediation": "{}"}}}}"#, "much ".repeat(100_000)),
        format!(r#"{{"{}": 1}}"#, "é".repeat(100_000)),
        format!(r#"{{"assumptions": {{"{}": 1}}}}"#, "é".repeat(100_000)),
        format!(r#"{{"coefficients": {{"{}": 1}}}}"#, "c".repeat(100_000)),
        format!(r#"{{"from": "{}"}}"#, "j".repeat(100_000)),
    ];
    for file in files {
        let faults = faults_of_file(&file);
        assert!(
            !faults.is_empty() && faults.iter().all(|fault| fault.len() < 1000),
            "{:?}",
            faults.iter().map(String::len).collect::<Vec<_>>()
        );
    }
    let long = format!("mediation={}", "9".repeat(100_000));
    for options in
        [["--set", long.as_str()], ["--from", long.as_str()], ["--link", long.as_str()], ["--coefficient", long.as_str()]]
    {
        let faults = offramp_reading("", &[&["run"], &options[..]].concat()).faults();
        assert!(
            faults.iter().all(|fault| fault.len() < 1000),
            "{options:?}: {:?}",
            faults.iter().map(String::len).collect::<Vec<_>>()
        );
    }
    let word = "x".repeat(100_000);
    let option = format!("--{word}");
    for words in [vec![word.as_str()], vec!["run", &option], vec!["run", &word], vec!["link", &word]] {
        let said = offramp_reading("", &words).faults().join("\n");
        assert!(said.len() < 1500, "{}: {}", words.len(), said.len());
    }
}

#[test]
fn a_file_that_begins_with_a_byte_order_mark_is_read() {
    let file = "\u{feff}{\"assumptions\": {\"mediation\": 0.8}}";
    let read = offramp_reading(file, &["link", "encode", "--file", "-"]).succeeded();
    assert_eq!(read, "1.2.me800\n");
}

#[test]
fn a_zero_has_no_sign() {
    let of_option = offramp("run --set mediation=-0.0 --format json").succeeded();
    assert_eq!(of_option, offramp("run --set mediation=0 --format json").succeeded());
    let of_file = offramp_reading(r#"{"assumptions": {"mediation": -0.0}}"#, &["run", "--file", "-", "--format", "json"]);
    assert_eq!(of_file.succeeded(), of_option);
    let altered = offramp("coefficients --format json");
    assert!(!altered.succeeded().contains("-0.0"));
    assert!(offramp("run --coefficient h=-0.0").succeeded().contains("h 0 (default"));
}

#[test]
fn a_negative_number_behind_a_space_is_refused_by_its_option_as_behind_an_equals_sign() {
    for (spaced, joined) in [
        ("why --day -1", "why --day=-1"),
        ("run --set mediation=-1", "run --set=mediation=-1"),
        ("sensitivity --global --points -2", "sensitivity --global --points=-2"),
        ("figure events --width -5", "figure events --width=-5"),
        ("figure map --line -0.2", "figure map --line=-0.2"),
        ("off-ramps --line -0.2", "off-ramps --line=-0.2"),
        ("link encode --seed -1", "link encode --seed=-1"),
        ("sweep --sample lhs 5 --threads -1", "sweep --sample lhs 5 --threads=-1"),
        ("map --x mediation --y resolve --side -11", "map --x mediation --y resolve --side=-11"),
    ] {
        let faults = offramp(spaced).faults();
        assert_eq!(faults, offramp(joined).faults(), "{spaced}");
        assert!(!faults.concat().contains("unexpected argument"), "{spaced}: {faults:?}");
    }
    assert_eq!(offramp("why --day -1").faults(), ["--day: expected a whole number from 0 to 28, received \"-1\""]);
    assert_eq!(offramp("run --set mediation=-1").faults(), ["mediation: expected a number from 0 to 1, received -1"]);
}

#[test]
fn an_unknown_option_comes_without_the_advice_to_pass_it_as_a_value() {
    for arguments in ["why --lang ur", "run --speed 3", "link decode 1.2 --lang ur"] {
        let faults = offramp(arguments).faults().concat();
        assert!(faults.contains("unexpected argument") && !faults.contains("'-- "), "{arguments}: {faults}");
    }
}
