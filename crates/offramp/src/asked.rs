//! The options by which every command is told what to evaluate: a vantage point and assumptions, given one by one, in a file or by a
//! link.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::Args;
use model::Scenario;
use protocol::field::FieldError;
use protocol::request::{Request, assignment, vantage};

use crate::failure::Failure;
use crate::{pasted, terminal};

/// What is asked. Later layers replace earlier ones: the defaults, a link, a file, the options.
#[derive(Args)]
pub struct Asked {
    /// From when to look ahead: 16-jan (Iran has struck; Pakistan decides) or 18-jan (Pakistan has struck back; Iran decides)
    /// [default: 18-jan]
    #[arg(long, value_name = "16-jan|18-jan")]
    from: Option<String>,
    /// An assumption and its value; may be repeated. The three motive_… weights come together
    #[arg(long, value_name = "KEY=VALUE")]
    set: Vec<String>,
    /// A JSON file {"from": "18-jan", "assumptions": {"mediation": 0.8}} or any part of it, or a report of `run`; - is standard
    /// input
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
}

impl Asked {
    /// The scenario asked for, over that of `link` if there is one. What a reader should be told of the link goes to standard error.
    ///
    /// # Errors
    /// All that is wrong with the link, the file and the options.
    pub fn scenario(&self, link: Option<&str>) -> Result<Scenario, Failure> {
        let layers = [link.map(of_link), self.file.as_deref().map(of_file), Some(self.of_options())];
        let mut request = Request::default();
        let mut faults = Vec::new();
        for layer in layers.into_iter().flatten() {
            match layer {
                Ok(over) => request = request.overlaid(over),
                Err(Failure::Input(lines)) => faults.extend(lines),
                Err(other) => return Err(other),
            }
        }
        if faults.is_empty() { request.scenario().map_err(input) } else { Err(Failure::Input(faults)) }
    }

    fn of_options(&self) -> Result<Request, Failure> {
        let mut faults = Vec::new();
        let from = self.from.as_deref().and_then(|name| vantage(name).map_err(|fault| faults.push(fault)).ok());
        let given = self.set.iter().map(|text| assignment(text));
        let assumptions = given.filter_map(|given| given.map_err(|fault| faults.push(fault)).ok()).collect();
        let request = Request { from, assumptions };
        faults.extend(request.scenario().err().into_iter().flatten());
        for fault in faults.iter_mut().filter(|fault| fault.path.is_empty()) {
            fault.path = "--set".into();
        }
        if faults.is_empty() { Ok(request) } else { Err(input(faults)) }
    }
}

fn of_link(pasted: &str) -> Result<Request, Failure> {
    let (link, notices) = pasted::read(pasted)?;
    notices.iter().for_each(|notice| terminal::say(&format!("notice: {notice}")));
    Ok(Request::of(&link.scenario))
}

/// A file is held to the catalogue by itself: what lies over it may not hide its faults.
fn of_file(path: &Path) -> Result<Request, Failure> {
    let text = if path == Path::new("-") { read_standard_input() } else { std::fs::read_to_string(path) };
    let unreadable = |error: io::Error| {
        let field = format!("--file {}", path.display());
        Failure::input(FieldError::new(field, "a text file that can be read", error.to_string()))
    };
    let request = Request::from_json(&text.map_err(unreadable)?).map_err(input)?;
    request.scenario().map_err(input)?;
    Ok(request)
}

fn read_standard_input() -> io::Result<String> {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    Ok(text)
}

fn input(faults: Vec<FieldError>) -> Failure {
    Failure::Input(faults.iter().map(ToString::to_string).collect())
}
