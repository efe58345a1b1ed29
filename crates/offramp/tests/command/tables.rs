//! What tables say of findings: pairs of off-ramps, labels where labels are read, nothing where nothing moves, how a spreadsheet begins.

use crate::analysis::{number, table};
use crate::process::offramp;
use model::Key;
use serde_json::json;

#[test]
fn where_no_single_change_does_the_pairs_are_shown_with_a_line_for_each_change() {
    let asked = "off-ramps --line 0.12";
    let found = offramp(&format!("{asked} --format json")).json();
    let pairs = found["off_ramps"]["pairs"].as_array().expect("a list");
    assert!(!pairs.is_empty() && found["off_ramps"]["ramps"] == json!([]), "{found}");
    let text = offramp(asked).succeeded();
    assert!(text.contains("\nNothing that somebody can choose brings it below 12"), "{text}");
    assert!(text.contains("\nPairs of changes that bring it below 12"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    let (_, rows) = table(&offramp(&format!("{asked} --format csv")).succeeded());
    for (place, pair) in pairs.iter().enumerate() {
        let kind = format!("pair_{}", place + 1);
        let changes: Vec<_> = rows.iter().filter(|row| row[4] == kind).collect();
        assert_eq!(changes.len(), 2, "{kind}");
        for (row, change) in changes.iter().zip(pair["changes"].as_array().expect("two")) {
            assert_eq!(
                (json!(row[5]), Some(number(&row[6])), Some(number(&row[9]))),
                (change["assumption"].clone(), change["value"].as_f64(), pair["outcome"].as_f64())
            );
        }
    }
}

#[test]
fn no_off_ramp_reads_as_if_it_stood_on_the_line_and_labels_stand_where_labels_are_read() {
    let text = offramp("off-ramps --set mediation=0.1").succeeded();
    let (_, below) = text.split_once("Single changes that bring it below ").expect("some");
    let line = below.lines().next().expect("a line");
    let (changes, _) = below.split_once("\nWhere it crosses").expect("tipping points");
    let line = number(line);
    let below =
        |row: &str| row.split_whitespace().last().is_some_and(|last| last.parse::<f64>().map_or(true, |then| then < line));
    assert!(changes.lines().skip(2).all(below), "{text}");
    for (command, labels) in [
        ("off-ramps --set mediation=0.1", [Key::Mediation, Key::Publicity]),
        ("sensitivity", [Key::Mediation, Key::Overstretch]),
        ("sensitivity --global --points 2", [Key::Mediation, Key::UsPosture]),
        ("map --x mediation --y resolve", [Key::Mediation, Key::Resolve]),
    ] {
        let text = offramp(command).succeeded();
        for key in labels {
            assert!(text.contains(key.row().wording().label), "{command}: {}\n{text}", key.row().key);
        }
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    }
}

#[test]
fn where_nothing_moves_the_answer_that_is_said_and_no_noise_is_ranked() {
    for question in ["--outcome iran_deterrence --day 0", "--outcome open_war --day 0"] {
        let around = offramp(&format!("sensitivity {question}")).succeeded();
        assert!(around.ends_with("\nNo assumption by itself moves it.\n") && !around.contains("swing"), "{around}");
        let global = offramp(&format!("sensitivity --global --points 2 {question}")).succeeded();
        assert!(global.ends_with("\nNothing moves it: there is no variance to share out.\n"), "{global}");
        let found = offramp(&format!("sensitivity --global --points 2 {question} --format json")).json();
        assert_eq!(found["sensitivity"]["variance"], json!(0.0));
    }
}

#[test]
fn a_table_for_spreadsheets_begins_with_a_byte_order_mark_where_it_is_asked_for_and_only_there() {
    for command in ["run", "why", "deterrence", "map --x mediation --y resolve"] {
        let plain = offramp(&format!("{command} --format csv")).succeeded();
        assert_eq!(offramp(&format!("{command} --format csv --bom")).succeeded(), format!("\u{feff}{plain}"), "{command}");
        assert!(plain.starts_with(|first: char| first.is_ascii()), "{command}");
        let refused = offramp(&format!("{command} --format json --bom")).faults();
        assert_eq!(refused, ["--bom: expected --format csv beside it, received another format"], "{command}");
    }
    let sweep = offramp("sweep --grid mediation=0:1:2").succeeded();
    assert_eq!(offramp("sweep --grid mediation=0:1:2 --bom").succeeded(), format!("\u{feff}{sweep}"));
}

#[test]
fn from_16_january_no_command_speaks_of_another_pakistani_strike() {
    for command in [
        "run",
        "bands --outcome pakistan_strikes",
        "sensitivity --outcome pakistan_strikes",
        "why",
        "off-ramps",
        "link explain 1.2.va16.xp9",
        "link decode 1.2.va16.xp9",
    ] {
        let from = if command.starts_with("link") { "" } else { " --from 16-jan" };
        let text = offramp(&format!("{command}{from}")).succeeded();
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for wrong in ["nother Pakistani", "new Pakistani"] {
            assert!(!words.contains(wrong), "{command}: {text}");
        }
    }
    assert!(offramp("bands --outcome pakistan_strikes").succeeded().contains("\nAnother Pakistani strike by"));
}
