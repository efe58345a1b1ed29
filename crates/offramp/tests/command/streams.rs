//! Standard output and standard error: what goes where, and what happens when one of them ends early.

use std::process::{Command, Stdio};

use crate::process::{PROGRAM, offramp};

#[test]
fn what_is_to_be_said_of_a_link_goes_to_standard_error_and_the_outcomes_are_printed() {
    let run = offramp("run --link 1.2.me4000.qq7 --format json");
    assert_eq!(run.code, Some(0));
    assert_eq!(
        run.errors.lines().collect::<Vec<_>>(),
        ["notice: me: expected 0 to 1000, received 4000, 1000 is used", "notice: qq7: not known to this version, kept"]
    );
    assert_eq!(run.output, offramp("run --link 1.2.me1000.qq7 --format json").output);
}

#[test]
fn the_same_arguments_give_the_same_bytes() {
    for arguments in [
        "run",
        "run --format json",
        "run --format csv",
        "assumptions",
        "assumptions --format json",
        "link decode 1.2",
        "off-ramps",
    ] {
        assert_eq!(offramp(arguments).succeeded(), offramp(arguments).succeeded(), "{arguments}");
    }
}

#[test]
fn an_output_whose_reader_is_gone_ends_the_command_quietly() {
    for arguments in [
        &["run"][..],
        &["run", "--format", "csv"],
        &["assumptions", "--format", "json"],
        &["why"],
        &["sweep", "--sample", "random", "1000000"],
        &["--help"],
    ] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let finished = Command::new(PROGRAM).args(arguments).stdout(writer).output().expect("the command starts");
        assert_eq!((finished.status.code(), finished.stderr), (Some(0), vec![]), "{arguments:?}");
    }
}

#[test]
fn faults_that_nobody_can_be_told_of_still_give_the_exit_code() {
    for arguments in [&["run", "--from", "now"][..], &["run", "--speed", "3"]] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let status = Command::new(PROGRAM).args(arguments).stdin(Stdio::null()).stderr(writer).status();
        assert_eq!(status.expect("the command starts").code(), Some(2), "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_that_cannot_be_written_is_said_and_has_an_exit_code_of_its_own() {
    for arguments in [&["run"][..], &["--help"], &["--version"], &["help", "run"], &["run", "--help"], &["link", "-h"]] {
        let full = std::fs::File::options().write(true).open("/dev/full").expect("a device that is always full");
        let finished = Command::new(PROGRAM).args(arguments).stdout(full).output().expect("the command starts");
        assert_eq!(finished.status.code(), Some(1), "{arguments:?}");
        assert_eq!(
            String::from_utf8_lossy(&finished.stderr),
            "(output): expected to be written to its end, received No space left on device (os error 28)\n",
            "{arguments:?}"
        );
    }
}
