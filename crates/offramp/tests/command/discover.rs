//! `offramp discover`: boxes of settings in which an answer is beyond a line, in every form, whatever does the work.

use model::Key;
use serde_json::{Value, json};

use crate::analysis::{number, table};
use crate::figure::texts;
use crate::process::offramp;

const ASKED: &str =
    "discover --outcome widened --day 14 --above 0.25 --points 300 --vary publicity --vary motives --vary resolve";

fn found(arguments: &str) -> Value {
    offramp(&format!("{ASKED} {arguments} --format json")).json()
}

#[test]
fn the_settings_in_a_box_are_counted_as_the_sweep_over_the_same_ones_has_them() {
    let json = found("");
    let discovery = &json["discovery"];
    let (_, rows) = table(
        &offramp("sweep --sample lhs 300 --vary publicity --vary motives --vary resolve --outcome widened --day 14").succeeded(),
    );
    let columns = ["publicity", "motive_counter_terror", "motive_broaden", "motive_coerce", "resolve"];
    let is_of_interest = |row: &&Vec<String>| 0.25 < number(&row[5]);
    assert_eq!(discovery["settings"], json!(300));
    assert_eq!(discovery["of_interest"], json!(rows.iter().filter(is_of_interest).count()));
    let first = &discovery["boxes"][0];
    let limits = first["limits"].as_array().expect("a list");
    assert_eq!(limits.len() as u64, first["restricted"].as_u64().expect("a number"));
    let is_within = |row: &&Vec<String>| {
        limits.iter().all(|limit| {
            let place = columns.iter().position(|column| limit["assumption"] == *column).expect("varied");
            let value = number(&row[place]);
            limit["low"].as_f64().is_none_or(|low| low <= value) && limit["high"].as_f64().is_none_or(|high| value <= high)
        })
    };
    let within: Vec<&Vec<String>> = rows.iter().filter(is_within).collect();
    let both = within.iter().filter(|row| is_of_interest(row)).count() as f64;
    assert_eq!(first["density"].as_f64(), Some(both / within.len() as f64));
    assert_eq!(first["mass"].as_f64(), Some(within.len() as f64 / 300.0));
    assert_eq!(first["coverage"].as_f64(), Some(both / discovery["of_interest"].as_f64().expect("a number")));
    assert!(discovery["of_interest"].as_f64().expect("a number") / 300.0 < first["density"].as_f64().expect("a number"));
    // What varies has no setting; what does not has its own.
    assert_eq!((json["assumptions"].get("publicity"), json["assumptions"]["mediation"].as_f64()), (None, Some(0.5)));
}

#[test]
fn the_peeling_begins_with_all_settings_and_every_form_has_the_same_numbers() {
    let json = found("--boxes 2");
    let boxes = json["discovery"]["boxes"].as_array().expect("a list");
    let (heads, rows) = table(&offramp(&format!("{ASKED} --boxes 2 --format csv")).succeeded());
    assert_eq!(heads[..7], ["outcome", "day", "side", "line", "box", "kind", "step"]);
    for (place, found) in boxes.iter().enumerate() {
        let of = |kind: &str| rows.iter().filter(|row| row[4] == (place + 1).to_string() && row[5] == kind).collect::<Vec<_>>();
        let trajectory = found["trajectory"].as_array().expect("a list");
        assert_eq!(of("step").len(), trajectory.len());
        for (row, step) in of("step").iter().zip(trajectory) {
            assert_eq!((Some(number(&row[12])), Some(number(&row[13]))), (step["coverage"].as_f64(), step["density"].as_f64()));
        }
        assert_eq!(of("limit").len(), found["limits"].as_array().expect("a list").len());
    }
    let first = &boxes[0]["trajectory"][0];
    assert_eq!((&first["coverage"], &first["mass"], &first["restricted"]), (&json!(1.0), &json!(1.0), &json!(0)));
    let text = offramp(ASKED).succeeded();
    assert!(text.contains("\nWider strikes by the end of 31 January (day 14) above 25.0\u{a0}%\n"), "{text}");
    assert!(text.contains(Key::Publicity.row().wording().label) && text.lines().all(|line| line.chars().count() <= 80), "{text}");
}

#[test]
fn any_number_of_threads_finds_the_same_and_another_seed_something_else() {
    assert_eq!(found("--threads 1"), found("--threads 3"));
    assert_ne!(found(""), found("--seed 1"));
    let above = found("")["discovery"]["of_interest"].as_u64().expect("a number");
    let below = offramp(&format!("{} --format json", ASKED.replace("--above", "--below"))).json();
    assert_eq!(below["discovery"]["of_interest"].as_u64(), Some(300 - above));
}

#[test]
fn the_picture_has_the_ranges_and_the_way_to_them() {
    let directory = tempfile::tempdir().expect("a directory");
    let file = directory.path().join("box.svg");
    offramp(&format!("{ASKED} --output {}", file.display())).succeeded();
    let drawn = texts(&std::fs::read_to_string(&file).expect("a file"));
    for text in [
        "Wider strikes by the end of 31 January (day 14) above 25.0",
        "How publicly strikes are announced",
        "step ",
        "100%",
        "coverage: ",
    ] {
        assert!(drawn.contains(text), "{text}: {drawn}");
    }
    let refused = offramp(&format!("{ASKED} --output box.pdf")).faults();
    assert_eq!(refused, ["--output: expected a name that ends in .svg or .png, received \"box.pdf\""]);
}

#[test]
fn what_is_not_found_or_not_used_is_said() {
    let none = offramp("discover --outcome open_war --day 1 --above 0.99 --points 100 --vary resolve").succeeded();
    assert!(none.ends_with("\nNo box holds more of them than all settings do.\n"), "{none}");
    let set = offramp(&format!("{ASKED} --set publicity=0.3 --set mediation=0.3"));
    assert_eq!(set.errors, "notice: publicity: it goes over its whole range, what it is set to is not used\n");
    assert!(set.output.contains("\nAll others but these are the defaults:\n  mediation 0.3 (default 0.5)\n"), "{}", set.output);
    for wrong in ["discover", "discover --above 0.5 --below 0.2"] {
        assert!(offramp(wrong).faults()[0].starts_with("error: "), "{wrong}");
    }
    assert_eq!(
        offramp("discover --above 0.5 --points 7").faults(),
        ["--points: expected a whole number from 100 to 1000000, received \"7\""]
    );
}
