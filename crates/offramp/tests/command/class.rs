//! `offramp class`: links in any text or a spreadsheet, counted, compared and drawn, and whatever is wrong with them.

use std::fs;

use serde_json::json;

use crate::analysis::{number, table};
use crate::figure::texts;
use crate::process::{offramp, offramp_reading};

/// A directory with a file of that name, and the file's path.
fn written(name: &str, text: &str) -> (tempfile::TempDir, String) {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join(name);
    fs::write(&path, text).expect("a file");
    let path = path.display().to_string();
    (directory, path)
}

const CHAT: &str =
    "Amina: https://example.org/#s=1.2.me800\nBilal: https://example.org/#s=1.2.me800.os300\nhttps://example.org/#s=1.2.me200\n";

#[test]
fn the_table_counts_in_words_and_ends_with_every_answer() {
    let (_directory, path) = written("answers.txt", CHAT);
    let said = offramp(&format!("class {path}")).succeeded();
    for line in [
        "3 answers, most of them from 18 January 2024: Pakistan has struck back; Iran",
        "Chinese mediation (mediation)",
        "3 of 3",
        "1 of 3",
        "The two who differ most",
        "Answer 3",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    assert!(said.lines().all(|line| line.chars().count() <= 80), "{said}");
}

#[test]
fn one_answer_is_a_class_of_its_own() {
    let said = offramp_reading("Amina\n1.2.me800\n", &["class", "-"]).succeeded();
    assert!(said.starts_with("1 answer, from 18 January 2024") && said.contains("1 line has no link."), "{said}");
    assert!(said.contains("No two answers differ."), "{said}");
}

#[test]
fn every_answer_is_that_of_the_run_of_its_link() {
    let json = offramp_reading(CHAT, &["class", "-", "--format", "json", "--outcome", "widened", "--day", "14"]).json();
    assert_eq!(json["focus"], json!({ "outcome": "widened", "day": 14 }));
    for (place, code) in ["1.2.me800", "1.2.me800.os300", "1.2.me200"].into_iter().enumerate() {
        let run = offramp(&format!("run --link {code} --format json")).json();
        assert_eq!(json["answers"][place]["value"], run["outcomes"]["widened"][14], "{code}");
        assert_eq!(json["answers"][place]["link"], json!(code));
    }
    let (heads, rows) =
        table(&offramp_reading(CHAT, &["class", "-", "--format", "csv", "--outcome", "widened", "--day", "14"]).succeeded());
    assert_eq!(heads[..4], ["answer", "name", "link", "from"]);
    assert_eq!(Some(number(&rows[2][7])), json["answers"][2]["value"].as_f64());
}

#[test]
fn a_spreadsheet_is_read_by_its_columns() {
    let (_directory, path) = written("answers.csv", "Name;Before;After\nAmina;1.2.me100;1.2.me800\nBilal;;1.2.me300\n");
    let json = offramp(&format!("class {path} --names Name --format json")).json();
    assert_eq!([&json["answers"][0]["link"], &json["answers"][0]["name"]], [&json!("1.2.me800"), &json!("Amina")]);
    let before = offramp(&format!("class {path} --column Before --names 1 --format json")).json();
    assert_eq!(before["answers"].as_array().map(Vec::len), Some(1));
    for (option, asked) in [("--column", "Links"), ("--names", "Who")] {
        let faults = offramp(&format!("class {path} {option} {asked}")).faults();
        assert_eq!(faults, [format!("{option}: expected one of \"Name\", \"Before\", \"After\", received \"{asked}\"")]);
    }
}

#[test]
fn what_cannot_be_used_is_named_with_its_line_and_the_rest_is_used() {
    let text = "https://example.org/\nhttps://example.org/#S=1.2.ME800\n#s=1.2.me2000\n#s=1.2.me300.su105\n";
    let finished = offramp_reading(text, &["class", "-"]);
    assert_eq!(finished.code, Some(0));
    assert_eq!(
        finished.errors.lines().collect::<Vec<_>>(),
        [
            "notice: line 1: expected a link with a state in it, such as https://…#s=1.2.me800, received \"https://example.org/\"",
            "notice: line 2: link: damaged, read as 1.2.me800",
            "notice: line 3: me: expected 0 to 1000, received 2000, 1000 is used",
            "notice: line 4: the link supposes that something happens, which is left out",
        ]
    );
    assert!(finished.output.contains("3 answers"), "{}", finished.output);
}

#[test]
fn a_file_without_answers_or_that_cannot_be_read_is_refused() {
    let faults = offramp_reading("hello\nhttps://example.org/\n", &["class", "-"]).faults();
    assert_eq!(faults[1], "FILE: expected at least one link with a state in it, received none");
    assert!(faults[0].starts_with("line 2: expected a link with a state"), "{faults:?}");
    let faults = offramp("class no-such-file.txt").faults();
    assert!(faults[0].starts_with("FILE no-such-file.txt: expected a text file that can be read, received "), "{faults:?}");
    let faults = offramp_reading(CHAT, &["class", "-", "--figure", "pie"]).faults();
    assert_eq!(faults, ["--figure: expected answers, changes, curves or farthest, received \"pie\""]);
    let faults = offramp_reading(CHAT, &["class", "-", "--output", "class.pdf"]).faults();
    assert_eq!(faults, ["--output: expected a name that ends in .svg or .png, received \"class.pdf\""]);
}

#[test]
fn every_figure_is_drawn_in_every_form_and_in_the_language_that_is_asked_for() {
    let directory = tempfile::tempdir().expect("a directory");
    for figure in ["answers", "changes", "curves", "farthest"] {
        let path = directory.path().join(format!("{figure}.svg")).display().to_string();
        let arguments = ["class", "-", "--figure", figure, "--output", &path, "--own", "1.2.me0"];
        assert!(offramp_reading(CHAT, &arguments).succeeded().starts_with("3 answers"), "it prints as ever");
        let svg = fs::read_to_string(&path).expect("it is there");
        assert!(texts(&svg).contains("It illustrates an argument"), "{figure}: {svg}");
        let pixels = directory.path().join(format!("{figure}.png")).display().to_string();
        offramp_reading(CHAT, &["class", "-", "--figure", figure, "--output", &pixels]).succeeded();
        assert!(fs::read(&pixels).expect("it is there").starts_with(b"\x89PNG"), "{figure}");
    }
    let path = directory.path().join("ur.svg").display().to_string();
    offramp_reading(CHAT, &["class", "-", "--figure", "farthest", "--output", &path, "--lang", "ur"]).succeeded();
    let svg = fs::read_to_string(&path).expect("it is there");
    assert!(svg.contains("جواب 3") && svg.contains("Bilal"), "{svg}");
}

#[test]
fn a_figure_that_would_show_nothing_is_refused_with_the_reason() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("none.svg").display().to_string();
    let finished = offramp_reading("#s=1.2\n", &["class", "-", "--figure", "changes", "--output", &path]);
    assert_eq!(finished.code, Some(2));
    assert_eq!(finished.errors, "--figure: expected a figure that shows something, received Nobody changed an assumption.\n");
}
