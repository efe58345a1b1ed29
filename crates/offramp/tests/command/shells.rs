//! What a shell has of the command: completions, the manual, colours.

use std::process::{Command, Stdio};

use crate::process::{PROGRAM, offramp};

#[test]
fn completions_of_every_shell_know_the_commands_and_their_options() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = offramp(&format!("completions {shell}")).succeeded();
        for word in ["off-ramps", "embed-snippet", "discover", "resume", "shard"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    let refused = offramp("completions csh").faults();
    assert_eq!(refused, ["<SHELL>: expected bash, elvish, fish, powershell or zsh, received \"csh\""]);
}

#[test]
fn every_command_has_a_page_of_the_manual_under_its_own_name() {
    let directory = tempfile::tempdir().expect("a directory");
    offramp(&format!("man --output {}", directory.path().display())).succeeded();
    let page = |name: &str| std::fs::read_to_string(directory.path().join(name)).expect("a page");
    for (name, command) in [("offramp.1", ""), ("offramp-sweep.1", " sweep"), ("offramp-link-encode.1", " link encode")] {
        let printed = offramp(&format!("man{command}")).succeeded();
        assert_eq!(page(name), printed, "{name}");
        assert!(printed.contains(&format!(".TH {} 1", name.trim_end_matches(".1"))), "{printed}");
        assert!(printed.contains("Examples:"), "{name}");
    }
    let pages = std::fs::read_dir(directory.path()).expect("a directory").count();
    let commands = offramp("--help").succeeded();
    let (_, commands) = commands.split_once("\nCommands:\n").expect("commands");
    let listed = commands.lines().take_while(|line| !line.is_empty()).filter(|line| !line.trim_start().starts_with("help "));
    // The program itself, three within `link` and one within `page`.
    assert_eq!(pages, listed.filter(|line| line.starts_with("  ") && !line.starts_with("   ")).count() + 5);
    assert_eq!(offramp("man run away").faults(), ["man: expected a command, such as sweep, received \"run away\""]);
}

#[test]
fn faults_and_warnings_have_a_colour_where_it_is_wanted_and_none_where_it_is_not() {
    let told = |variables: &[(&str, &str)]| {
        let mut command = Command::new(PROGRAM);
        command.args(["run", "--day", "3"]).env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").stdin(Stdio::null());
        let usage = command.envs(variables.iter().copied()).output().expect("the command starts");
        let mut command = Command::new(PROGRAM);
        command.args(["run", "--from", "now"]).env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").stdin(Stdio::null());
        let fault = command.envs(variables.iter().copied()).output().expect("the command starts");
        [usage.stderr, fault.stderr].map(|text| String::from_utf8(text).expect("text"))
    };
    let forced = told(&[("CLICOLOR_FORCE", "1")]);
    assert!(forced.iter().all(|text| text.contains("\u{1b}[")), "{forced:?}");
    assert!(forced[1].starts_with("\u{1b}[1m\u{1b}[31mfrom:\u{1b}[0m expected "), "{forced:?}");
    for plain in [told(&[]), told(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")])] {
        assert!(plain.iter().all(|text| !text.contains('\u{1b}')), "{plain:?}");
    }
}
