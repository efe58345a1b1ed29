//! The errors that end a command, each with its exit code.

use std::error::Error;
use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use protocol::field::{FieldError, cut};

use crate::standard_error;

/// The exit code for wrong input.
const WRONG_INPUT: u8 = 2;

/// An error that ends a command.
#[derive(Debug)]
pub enum Failure {
    /// Something that was given is wrong: one line a fault, naming the field, what was expected and what came.
    Input(Vec<String>),
    /// The command line has not the form of one, or asks for help or the version.
    Usage(Box<clap::Error>),
    /// Standard output could not be written.
    Output(io::Error),
    /// A file could not be read or written; the option that named it, with its name.
    File(String, io::Error),
    /// This machine lacks what is needed, such as a font.
    Machine(FieldError),
}

impl Failure {
    /// The error of one fault in the input.
    pub fn input(fault: impl Display) -> Failure {
        Failure::Input(vec![fault.to_string()])
    }

    /// Says what is wrong on standard error, and gives the exit code: 2 for wrong input, 1 for an output that could not be written and for
    /// what the machine lacks.
    pub fn report(&self) -> ExitCode {
        match self {
            Failure::Input(faults) => {
                faults.iter().for_each(|fault| standard_error::say(fault));
                ExitCode::from(WRONG_INPUT)
            }
            Failure::Usage(error) => {
                let printed = error.print().and_then(|()| io::stdout().flush());
                match printed {
                    _ if error.use_stderr() => ExitCode::from(WRONG_INPUT),
                    // Help that nobody reads to its end is no fault.
                    Err(error) if error.kind() != io::ErrorKind::BrokenPipe => unwritten("(output)", &error),
                    _ => ExitCode::SUCCESS,
                }
            }
            Failure::Output(error) => unwritten("(output)", error),
            Failure::File(named, error) => unwritten(named, error),
            Failure::Machine(fault) => {
                standard_error::say(&fault.to_string());
                ExitCode::FAILURE
            }
        }
    }
}

/// Says that an output could not be written, and gives the exit code.
fn unwritten(output: &str, error: &io::Error) -> ExitCode {
    standard_error::say(&FieldError::new(output, "to be written to its end", error.to_string()).to_string());
    ExitCode::FAILURE
}

impl From<clap::Error> for Failure {
    fn from(mut error: clap::Error) -> Failure {
        // The advice to pass an unknown option as a value behind `--` is none: no command takes such values.
        error.remove(ContextKind::Suggested);
        // What came is shown as long as a line has room for it.
        for kind in [ContextKind::InvalidArg, ContextKind::InvalidSubcommand, ContextKind::InvalidValue] {
            if let Some(ContextValue::String(came)) = error.get(kind) {
                let came = cut(came.clone());
                error.insert(kind, ContextValue::String(came));
            }
        }
        match wrong_choice(&error).or_else(|| wrong_value(&error)) {
            Some(fault) => Failure::input(fault),
            None => Failure::Usage(Box::new(error)),
        }
    }
}

/// The fault of an option that takes one of a few words and was given another, in the form that all faults have.
fn wrong_choice(error: &clap::Error) -> Option<FieldError> {
    if error.kind() != ErrorKind::InvalidValue {
        return None;
    }
    let (Some(ContextValue::String(option)), Some(ContextValue::String(received)), Some(ContextValue::Strings(expected))) =
        (error.get(ContextKind::InvalidArg), error.get(ContextKind::InvalidValue), error.get(ContextKind::ValidValue))
    else {
        return None;
    };
    // The option comes as `--format <FORMAT>`.
    let option = option.split_whitespace().next()?;
    Some(FieldError::new(option, alternatives(expected)?, format!("{received:?}")))
}

/// The fault that the reader of an option's value found, under the option's name.
fn wrong_value(error: &clap::Error) -> Option<FieldError> {
    let found = Error::source(error)?.downcast_ref::<FieldError>()?;
    let Some(ContextValue::String(option)) = error.get(ContextKind::InvalidArg) else { return None };
    let option = option.split_whitespace().next()?;
    Some(FieldError { path: option.into(), ..found.clone() })
}

/// The words as "a, b or c", if there are any.
fn alternatives(words: &[String]) -> Option<String> {
    let (last, others) = words.split_last()?;
    Some(if others.is_empty() { last.clone() } else { format!("{} or {last}", others.join(", ")) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alternatives_are_joined_as_in_a_sentence() {
        let joined = |words: &[&str]| alternatives(&words.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(joined(&[]), None);
        assert_eq!(joined(&["table"]), Some("table".into()));
        assert_eq!(joined(&["table", "csv", "json"]), Some("table, csv or json".into()));
    }
}
