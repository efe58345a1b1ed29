//! Help: every command has examples, and every example works as it is printed.

use std::path::Path;
use std::process::Command;

use protocol::one_file;

use crate::process::{PROGRAM, offramp};

const COMMANDS: [&str; 27] = [
    "",
    "run",
    "bands",
    "why",
    "compare",
    "class",
    "sensitivity",
    "off-ramps",
    "map",
    "deterrence",
    "crises",
    "score-crises",
    "sweep",
    "compare-sweeps",
    "discover",
    "figure",
    "assumptions",
    "coefficients",
    "link",
    "link encode",
    "link decode",
    "link explain",
    "embed-snippet",
    "completions",
    "man",
    "page",
    "page one-file",
];

/// The lines below "Examples:" in the help of a command.
fn examples(command: &str) -> Vec<String> {
    let help = offramp(&format!("{command} --help")).succeeded();
    let (_, examples) = help.split_once("\nExamples:\n").expect("the help has examples");
    examples.lines().take_while(|line| line.starts_with("  ")).map(|line| line.trim().to_owned()).collect()
}

#[test]
fn every_command_has_examples_of_itself() {
    for command in COMMANDS {
        let examples = examples(command);
        assert!(2 <= examples.len(), "{command}");
        assert!(examples.iter().all(|line| line.contains(format!("offramp {command}").trim())), "{command}: {examples:?}");
    }
}

#[test]
fn every_example_succeeds_as_it_is_printed() {
    let directory = tempfile::tempdir().expect("a directory");
    std::fs::write(directory.path().join("scenario.json"), r#"{"assumptions": {"mediation": 0.12345}}"#).expect("a file");
    let links = [("Amina", "1.2.me800"), ("Bilal", "1.2.os300")];
    let [lines, rows] = [": ", ","].map(|between| links.map(|(name, code)| format!("{name}{between}{code}\n")).concat());
    std::fs::write(directory.path().join("answers.txt"), lines).expect("a file");
    std::fs::write(directory.path().join("answers.csv"), format!("Name,Link\n{rows}")).expect("a file");
    for (sweep, honour) in [("old", "1"), ("new", "1.1")] {
        let rows = offramp(&format!("sweep --grid mediation=0:1:2 --coefficient h={honour}")).succeeded();
        std::fs::write(directory.path().join(sweep).with_extension("csv"), rows).expect("a file");
    }
    for language in ["en", "ur"] {
        let held = directory.path().join("target/site").join(one_file::path(language));
        std::fs::create_dir_all(held.parent().expect("it is in a directory")).expect("a directory");
        std::fs::write(held, [one_file::SITE, one_file::FRAGMENT].concat()).expect("a file");
    }
    let program = Path::new(PROGRAM).parent().expect("the program is in a directory");
    let path = std::env::var("PATH").expect("there is a path");
    for line in COMMANDS.iter().flat_map(|command| examples(command)) {
        let mut shell = Command::new("sh");
        shell.args(["-ec", &line]).current_dir(directory.path()).env("PATH", format!("{}:{path}", program.display()));
        let finished = shell.output().expect("the shell starts");
        let errors = String::from_utf8_lossy(&finished.stderr);
        assert!(finished.status.success() && errors.is_empty(), "{line}: {errors}");
    }
    let spreadsheet = std::fs::read_to_string(directory.path().join("curves.csv")).expect("an example wrote it");
    assert!(spreadsheet.starts_with("day,date,series,value,title,citation,link\n"), "{spreadsheet}");
}

#[test]
fn no_line_of_help_is_wider_than_100_columns() {
    for command in COMMANDS {
        for option in ["-h", "--help"] {
            for line in offramp(&format!("{command} {option}")).succeeded().lines() {
                assert!(line.chars().count() <= 100, "{command}: {line}");
            }
        }
    }
}

#[test]
fn the_version_is_that_of_the_package() {
    assert_eq!(offramp("--version").succeeded(), format!("offramp {}\n", env!("CARGO_PKG_VERSION")));
}
