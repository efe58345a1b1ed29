//! Command lines of `offramp`: read or refused in words, whatever they say.

use std::cell::RefCell;
use std::ffi::OsString;

use model::Key;
use offramp::Reader;
use protocol::unchecked_premise::{UncheckedPremise, assignment, coefficient_assignment, vantage};

thread_local! {
    /// To describe the whole command takes longer than to read a line.
    static READER: RefCell<Reader> = RefCell::new(Reader::new());
}

/// Reads every line of bytes as a word of a command line, and as what the options give.
pub fn bear(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let words: Vec<&str> = text.split('\n').collect();
    let line = std::iter::once("offramp").chain(words.iter().copied()).map(OsString::from);
    if let Err(said) = READER.with_borrow_mut(|reader| reader.check(line)) {
        assert!(!said.trim().is_empty());
    }
    premise(&words);
}

/// What words give as values of `--set`, `--coefficient`, `--suppose` and `--from`: either a premise or faults that name their fields.
fn premise(words: &[&str]) {
    let mut given = UncheckedPremise::default();
    for word in words {
        given.from = vantage(word).ok().or(given.from);
        given.suppose = word.contains('@').then(|| (*word).to_owned()).or(given.suppose);
        given.assumptions.extend(assignment(word));
        given.coefficients.extend(coefficient_assignment(word));
    }
    for alone in [UncheckedPremise { coefficients: Vec::new(), ..given.clone() }, given] {
        match alone.premise() {
            Ok(premise) => {
                for key in Key::ALL {
                    let ((low, high), value) = (key.row().range, premise.scenario.assumptions[*key]);
                    assert!(low <= value && value <= high, "{}: {value}", key.row().key);
                }
            }
            Err(faults) => assert!(!faults.is_empty() && faults.iter().all(|fault| !fault.to_string().is_empty())),
        }
    }
}
