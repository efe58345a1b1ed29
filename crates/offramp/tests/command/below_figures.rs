//! The commands that the page has below its figures: each is one that this program knows, and says the same.

use analyst::panel::command::command;
use analyst::subject::Subject;
use model::Key;
use model::release::RELEASES;
use protocol::inquiry::{Request, Section};

use crate::process::offramp;

/// A state with a question of its own, seen from 16 January; `view` is the code of the view.
fn subject(view: &str) -> Subject {
    let request = Request {
        number: 1,
        code: format!("1.2.me800.va16.xw14{view}"),
        before: String::new(),
        width: 400,
        line: std::num::NonZeroU16::new(250),
        wants: Vec::new(),
    };
    Subject::of(&request, &RELEASES).expect("it can be read")
}

fn run(section: Section, view: &str, more: &str) -> String {
    let command = command(section, &subject(view)).expect("it has one");
    let arguments = command.strip_prefix("offramp ").expect("the program's name");
    let finished = offramp(&format!("{arguments}{more}"));
    // What it notes about a state is no fault.
    assert_eq!(finished.code, Some(0), "{section:?}: {}", finished.errors);
    finished.output
}

#[test]
fn every_command_below_a_figure_runs_and_is_about_the_state_that_is_shown() {
    for view in ["", ".vw1", ".vw2", ".vw3"] {
        let drawn = run(Section::Numbers, view, "");
        assert!(drawn.contains("<svg") && drawn.contains(&format!("1.2.me800.va16.xw14{view}")), "{view}");
    }
    let map = Section::Map([Key::Mediation as u8, Key::Resolve as u8]);
    for (section, more) in
        [(Section::Why, ""), (Section::Matters, ""), (map, ""), (Section::Motive, ""), (Section::Study, " --points 2")]
    {
        assert!(run(section, "", more).contains("<svg"), "{section:?}");
    }
    let prose = [Section::OffRamps, Section::Deterrence, Section::Suppose].map(|section| run(section, "", ""));
    assert!(prose.iter().all(|said| said.contains("16 January")));
}
