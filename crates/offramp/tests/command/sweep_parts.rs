//! A sweep in parts: shards join to the whole, and what was interrupted goes on, to the same last byte.

use std::fs::{self, File};
use std::path::Path;

use crate::process::{Finished, offramp, offramp_reading};

const DESIGNS: [&str; 4] = [
    "--sample lhs 21 --seed 5 --vary mediation --vary motives",
    "--sample sobol 20",
    "--sample random 19 --set mediation=0.8 --vary resolve --coefficient h=3",
    "--grid mediation=0:1:4 --grid motive_broaden=0.1:0.9:5 --outcome widened --day 3 --day 14 --bom",
];

/// A sweep into or out of a file; its name may have spaces.
fn sweep(design: &str, option: &str, file: &Path) -> Finished {
    let name = file.to_str().expect("a name of letters");
    let arguments: Vec<&str> = ["sweep"].into_iter().chain(design.split_whitespace()).chain([option, name]).collect();
    offramp_reading("", &arguments)
}

#[test]
fn shards_and_rows_joined_in_order_are_byte_for_byte_the_whole() {
    for design in DESIGNS {
        let whole = offramp(&format!("sweep {design}")).succeeded();
        for parts in [1, 3, 16, 25] {
            let shard = |place: usize| offramp(&format!("sweep {design} --shard {place}/{parts}")).succeeded();
            assert_eq!((1..=parts).map(shard).collect::<String>(), whole, "{design} in {parts}");
        }
        let rows = |rows: &str| offramp(&format!("sweep {design} --rows {rows}")).succeeded();
        assert_eq!(
            rows("0..1") + &rows("1..7") + &rows("7..19"),
            whole.lines().take(20).map(|line| format!("{line}\n")).collect::<String>()
        );
    }
}

#[test]
fn a_file_that_was_cut_anywhere_goes_on_to_the_bytes_that_it_would_have_had() {
    let directory = tempfile::tempdir().expect("a directory");
    let file = directory.path().join("a sweep.csv");
    for design in DESIGNS {
        for part in ["", " --rows 4..11"] {
            let design = format!("{design}{part}");
            let whole = offramp(&format!("sweep {design}")).succeeded().into_bytes();
            let ends: Vec<usize> =
                whole.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(place, _)| place + 1).collect();
            let cuts = [
                0,
                5,
                ends[0] - 1,
                ends[0],
                ends[0] + 1,
                ends[1] - 2,
                ends[1],
                ends[4] + 7,
                ends[5],
                whole.len() - 1,
                whole.len(),
            ];
            for cut in cuts {
                fs::write(&file, &whole[..cut]).expect("a file");
                let finished = sweep(&design, "--resume", &file);
                assert_eq!((finished.code, finished.output.as_str()), (Some(0), ""), "{design}: {}", finished.errors);
                assert!(fs::read(&file).expect("a file") == whole, "{design} cut at {cut}");
            }
            fs::remove_file(&file).expect("a file");
            sweep(&design, "--resume", &file).succeeded();
            assert!(fs::read(&file).expect("a file") == whole, "{design} begun");
            sweep(&design, "--output", &file).succeeded();
            assert!(fs::read(&file).expect("a file") == whole, "{design} written anew");
        }
    }
}

#[test]
fn a_file_of_another_sweep_is_left_as_it_is_and_what_is_wrong_is_said() {
    let directory = tempfile::tempdir().expect("a directory");
    let file = directory.path().join("sweep.csv");
    let named = format!("--resume {}: expected ", file.display());
    let own = "--sample lhs 9 --vary mediation --outcome widened";
    let begun = offramp(&format!("sweep {own} --rows 0..6")).succeeded();
    let row = |place: usize| begun.lines().nth(place + 1).expect("a row").to_owned();
    let refused = |text: &str, design: &str| {
        fs::write(&file, text).expect("a file");
        let said = sweep(design, "--resume", &file).faults();
        assert_eq!(fs::read_to_string(&file).expect("a file"), text, "{design}");
        let [said] = said.as_slice() else { panic!("{said:?}") };
        said.strip_prefix(&named).unwrap_or_else(|| panic!("{said}")).to_owned()
    };
    let heads = refused(&begun, "--sample lhs 9 --vary mediation --outcome talks");
    assert_eq!(heads, "the heads of this sweep (mediation,talks.28,settled), received mediation,widened.28,settled");
    assert!(refused("mediation,widened.28,settl", "--sample lhs 9 --vary resolve").starts_with("the heads of this sweep"));
    // Other points, other settings of what does not vary, another vantage point, other coefficients, other rows.
    for other in ["--seed 1", "--set overstretch=0.1", "--from 16-jan", "--rows 1..8 --seed 0"] {
        let said = refused(&begun, &format!("{own} {other}"));
        assert!(said.contains(" of this sweep ("), "{other}: {said}");
        assert!(
            said.contains(", received mediation,widened") || said.ends_with(&format!(", received {}", row(0))),
            "{other}: {said}"
        );
    }
    assert!(
        refused(&begun, &format!("{own} --coefficient h=3"))
            .starts_with("the heads of this sweep (mediation,widened.28,settled,altered)")
    );
    assert_eq!(refused(&begun, &format!("{own} --rows 0..4")), format!("no more than 4 rows, received {}", row(4)));
    // A number in the last row, a row in the middle, a row half written, and something else altogether.
    let last = row(5);
    let wrong = last.replacen(",0.", ",0.1", 1);
    assert!(refused(&begun.replace(&last, &wrong), own).starts_with(&format!("row 5 of this sweep ({last})")));
    assert!(refused(&begun.replace(&row(3), "0.5,0.5,true"), own).ends_with("received 0.5,0.5,true"));
    assert!(refused(&format!("{begun}0.99"), own).starts_with("row 6 of this sweep"));
    assert!(refused("My notes, without an end of the line", own).ends_with("received My notes, without an end of the line"));
}

#[test]
fn two_sweeps_never_write_the_same_file() {
    let directory = tempfile::tempdir().expect("a directory");
    let file = directory.path().join("sweep.csv");
    let held = File::create(&file).expect("a file");
    held.lock().expect("a lock");
    for option in ["--resume", "--output"] {
        let said = sweep("--sample lhs 9", option, &file).faults();
        let expected = "expected a file that nothing else writes, received one that another sweep has open";
        assert_eq!(said, [format!("{option} {}: {expected}", file.display())]);
    }
}

#[test]
fn rows_that_are_not_sure_are_counted_over_the_whole_file() {
    let directory = tempfile::tempdir().expect("a directory");
    let file = directory.path().join("sweep.csv");
    let corner = format!("--link {} --grid foresight=0.85:0.9:2 --outcome widened", crate::settling::CORNER);
    let whole = offramp(&format!("sweep {corner}"));
    // The row that is not sure is there already.
    fs::write(&file, &whole.output).expect("a file");
    let finished = sweep(&corner, "--resume", &file);
    let noticed = format!("notice: {} has 2 of 2 rows already\n", file.display());
    assert_eq!((finished.code, finished.errors), (Some(0), noticed + &whole.errors));
}

#[test]
fn what_is_wrong_with_a_part_or_a_file_is_said() {
    let directory = tempfile::tempdir().expect("a directory");
    let place = directory.path().display();
    for (part, fault) in [
        ("--shard 3", "--shard: expected a part and how many parts, such as 3/16, received \"3\"".to_owned()),
        ("--shard 0/4", "--shard: expected a part and how many parts, such as 3/16, received \"0/4\"".to_owned()),
        ("--shard 5/4", "--shard: expected a part and how many parts, such as 3/16, received \"5/4\"".to_owned()),
        ("--rows 3", "--rows: expected rows from..to, such as 0..1000, received \"3\"".to_owned()),
        ("--rows 3..3", "--rows: expected rows from..to, such as 0..1000, received \"3..3\"".to_owned()),
        ("--rows 3..10", "--rows: expected rows up to 9, for so many there are, received 3..10".to_owned()),
        (
            &format!("--resume {place}"),
            format!("--resume {place}: expected to be written to its end, received Is a directory (os error 21)"),
        ),
    ] {
        let finished = offramp(&format!("sweep --sample lhs 9 {part}"));
        assert_eq!((finished.output.as_str(), finished.errors.trim_end()), ("", fault.as_str()), "{part}");
        assert_ne!(finished.code, Some(0), "{part}");
    }
    for both in ["--shard 1/2 --rows 0..3", "--output a.csv --resume a.csv"] {
        assert!(offramp(&format!("sweep --sample lhs 9 {both}")).faults()[0].starts_with("error: "), "{both}");
    }
}
