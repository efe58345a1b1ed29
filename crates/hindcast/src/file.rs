//! Reads the file of a crisis and checks what its form alone does not: that no day is missing, no source is unknown or idle, and what is
//! contested has an account of each side.

use std::collections::BTreeSet;
use std::fmt;

use model::NIGHTS;
use model::ladder::Rung;

use crate::crisis::{Crisis, Days};

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file's name, without its ending.
    pub file: String,
    /// What was expected and what is there.
    pub fault: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.fault)
    }
}

/// The crisis in a file's text.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn read(key: &'static str, text: &str) -> Result<Crisis, Fault> {
    let fault = |fault: String| Fault { file: key.to_owned(), fault };
    let crisis: Crisis = toml::from_str(text).map_err(|error| fault(error.to_string()))?;
    let crisis = Crisis { key, ..crisis };
    match days_at_fault(&crisis).or_else(|| sources_at_fault(&crisis)).or_else(|| words_at_fault(&crisis)) {
        Some(found) => Err(fault(found)),
        None => Ok(crisis),
    }
}

/// Days that are missing, told twice or too many.
fn days_at_fault(crisis: &Crisis) -> Option<String> {
    let mut expected = crisis.first_strike.date;
    for days in &crisis.days {
        expected = expected.tomorrow().unwrap_or(expected);
        if days.from != expected || days.last() < days.from {
            return Some(format!("expected {expected} to be told next, received {} to {}", days.from, days.last()));
        }
        expected = days.last();
    }
    let rungs = crisis.rungs();
    let functional = rungs.iter().position(|rung| *rung == Rung::FunctionalRelations).map(|place| place + 1);
    let end = functional.unwrap_or(NIGHTS);
    (rungs.len() != end.min(NIGHTS)).then(|| format!("expected day {end} to be the last, received day {}", rungs.len()))
}

/// Every list of sources with what it is the list of, whether it needs two, and whether it may be empty.
fn lists(crisis: &Crisis) -> Vec<(String, &[String], usize)> {
    let needed = |contested: bool| if contested { 2 } else { 1 };
    let mut lists = vec![("before".to_owned(), &crisis.before_sources[..], 1)];
    lists.push(("first_strike".to_owned(), &crisis.first_strike.sources, needed(crisis.first_strike.contested)));
    lists.extend(crisis.answer_on_day_0.iter().map(|answer| ("answer_on_day_0".to_owned(), &answer.sources[..], 1)));
    lists.extend(crisis.days.iter().map(|days: &Days| (days.from.to_string(), &days.sources[..], needed(days.contested))));
    lists.extend(crisis.settings.iter().map(|setting| (setting.key.row().key.to_owned(), &setting.sources[..], 0)));
    lists.extend(crisis.motive.iter().map(|motive| ("motive".to_owned(), &motive.sources[..], 1)));
    lists
}

/// Sources that are missing, unknown, given twice or cited by nothing.
fn sources_at_fault(crisis: &Crisis) -> Option<String> {
    let ids: BTreeSet<&str> = crisis.sources.iter().map(|source| source.id.as_str()).collect();
    if ids.len() < crisis.sources.len() {
        return Some("expected each source to have an id of its own".to_owned());
    }
    let mut idle = ids.clone();
    for (what, list, needed) in lists(crisis) {
        let distinct: BTreeSet<&str> = list.iter().map(String::as_str).collect();
        if distinct.len() < needed {
            return Some(format!("{what}: expected at least {needed} sources, received {}", distinct.len()));
        }
        if let Some(unknown) = distinct.iter().find(|id| !ids.contains(*id)) {
            return Some(format!("{what}: expected the id of a source, received {unknown:?}"));
        }
        idle.retain(|id| !distinct.contains(id));
    }
    idle.first().map(|id| format!("{id}: expected something to cite this source, received nothing"))
}

/// Sentences that are missing, addresses that are none, and assumptions that are set twice.
fn words_at_fault(crisis: &Crisis) -> Option<String> {
    let told = crisis.days.iter().map(|days| (days.from.to_string(), &days.what));
    let reasons = crisis.settings.iter().map(|setting| (setting.key.row().key.to_owned(), &setting.reason));
    let motive = crisis.motive.iter().map(|motive| ("motive".to_owned(), &motive.reason));
    let first = [("before".to_owned(), &crisis.before), ("first_strike".to_owned(), &crisis.first_strike.what)];
    let mut sentences = told.chain(reasons).chain(motive).chain(first);
    if let Some((what, sentence)) = sentences.find(|(_, sentence)| !sentence.ends_with('.')) {
        return Some(format!("{what}: expected a sentence, received {sentence:?}"));
    }
    let web = |address: &str| address.starts_with("https://") || address.starts_with("http://");
    if let Some(source) = crisis.sources.iter().find(|source| !web(&source.address) || source.read.is_empty()) {
        return Some(format!("{}: expected an address, and how much was read", source.id));
    }
    let keys: Vec<_> = crisis.settings.iter().map(|setting| setting.key).collect();
    let twice = keys.iter().enumerate().find(|(place, key)| keys[..*place].contains(key));
    twice.map(|(_, key)| format!("{}: expected one setting, received two", key.row().key))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOUND: &str = r#"
name = "A and B"
first_striker = "A"
struck = "B"
before = "Something."
before_sources = ["one"]
[first_strike]
date = 2020-02-28
aim = "limited"
what = "A strikes."
sources = ["one"]
[roles]
iran = "A"
pakistan = "B"
china = "C"
india = "D"
afghanistan = "E"
washington = "F"
[[day]]
from = 2020-02-29
rung = 4
struck = "limited"
what = "B answers."
contested = true
sources = ["one", "two"]
[[day]]
from = 2020-03-01
to = 2020-03-02
rung = 2
what = "Quiet."
sources = ["two"]
[[day]]
from = 2020-03-03
rung = 0
what = "Over."
sources = ["two"]
[[setting]]
key = "mediation"
level = "quiet"
reason = "So it was."
[[source]]
id = "one"
publisher = "P"
title = "T"
date = 2020-02-28
address = "https://example.org/1"
read = "all"
[[source]]
id = "two"
publisher = "P"
title = "T"
date = 2020-03-03
address = "https://example.org/2"
read = "all"
"#;

    #[test]
    fn a_sound_file_is_read_with_its_days_counted_over_a_leap_day() {
        let crisis = read("a-b", SOUND).expect("a sound file");
        assert_eq!(crisis.rungs().iter().map(|rung| rung.index()).collect::<Vec<_>>(), [4, 2, 2, 0]);
        assert_eq!((crisis.last_day(), crisis.answer(), crisis.new_strike()), (4, Some(1), None));
        assert_eq!((crisis.settings[0].value(), crisis.settings[0].level()), (0.3, "quiet"));
        assert_eq!(crisis.source("two").map(|source| source.date.to_string()), Some("2020-03-03".to_owned()));
    }

    #[test]
    fn whatever_is_wrong_with_a_file_is_said() {
        let broken = [
            ("from = 2020-03-01", "from = 2020-03-02", "expected 2020-03-01 to be told next"),
            ("to = 2020-03-02", "to = 2020-02-28", "expected 2020-03-01 to be told next"),
            ("rung = 0", "rung = 1", "expected day 28 to be the last, received day 4"),
            ("rung = 2", "rung = 0", "expected day 2 to be the last, received day 4"),
            ("rung = 4", "rung = 8", "expected a rung, 0 to 7, received 8"),
            ("\"one\", \"two\"", "\"two\"", "2020-02-29: expected at least 2 sources, received 1"),
            (
                "what = \"Quiet.\"\nsources = [\"two\"]",
                "what = \"Quiet.\"\nsources = []",
                "2020-03-01: expected at least 1 sources",
            ),
            ("before_sources = [\"one\"]", "before_sources = [\"ten\"]", "before: expected the id of a source, received \"ten\""),
            ("id = \"two\"", "id = \"one\"", "expected each source to have an id of its own"),
            ("what = \"Over.\"", "what = \"\"", "2020-03-03: expected a sentence"),
            ("reason = \"So it was.\"", "reason = \"\"", "mediation: expected a sentence"),
            ("level = \"quiet\"", "level = \"loud\"", "mediation: expected one of none|quiet|"),
            ("key = \"mediation\"", "key = \"mediator\"", "key: expected the name of an assumption, received \"mediator\""),
            ("address = \"https://example.org/2\"", "address = \"example\"", "two: expected an address"),
            ("read = \"all\"", "read = \"\"", "one: expected an address, and how much was read"),
            ("aim = \"limited\"", "aim = \"narrow\"", "narrow"),
            ("struck = \"B\"", "striker = \"B\"", "striker"),
            ("date = 2020-02-28", "date = \"28 February\"", "date"),
        ];
        for (sound, fault, said) in broken {
            assert!(SOUND.contains(sound), "{sound}");
            let found = read("a-b", &SOUND.replacen(sound, fault, 1)).expect_err(fault).to_string();
            assert!(found.starts_with("a-b: ") && found.contains(said), "{fault}: {found}");
        }
        let idle = SOUND.to_owned()
            + "[[source]]\nid = \"ten\"\npublisher = \"P\"\ntitle = \"T\"\ndate = 2020-03-03\n\
            address = \"https://example.org/10\"\nread = \"all\"\n";
        assert!(
            read("a-b", &idle).expect_err("an idle source").to_string().contains("ten: expected something to cite this source")
        );
    }
}
