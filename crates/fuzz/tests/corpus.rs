//! Every input of the corpus is borne, and so is a bounded number of others made from it. `cargo xtask fuzz` searches for more.

use std::fs;
use std::path::{Path, PathBuf};

use fuzz::TARGETS;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestRunner;

/// How many inputs are made for each target.
const MADE: u32 = 1_000;

/// How large the corpus of a target may become, in bytes.
const LARGEST: usize = 100_000;

fn directory(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target)
}

/// The inputs of a target's corpus, in the order of their names.
fn corpus(target: &str) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(directory(target)).unwrap_or_else(|error| panic!("{target}: {error}"));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    files.iter().map(|file| fs::read(file).expect("it can be read")).collect()
}

/// One thing that is done to an input.
#[derive(Clone, Debug)]
enum Edit {
    /// Another byte in the place of one.
    Replace(Index, u8),
    /// A few bytes more.
    Insert(Index, Vec<u8>),
    /// Some bytes less.
    Cut(Index, Index),
    /// Its end is that of another input.
    Splice(Index, Index),
    /// Some bytes again and again.
    Repeat(Index, Index, usize),
}

fn edit() -> impl Strategy<Value = Edit> {
    let place = any::<Index>;
    prop_oneof![
        (place(), any::<u8>()).prop_map(|(at, byte)| Edit::Replace(at, byte)),
        (place(), prop::collection::vec(any::<u8>(), 1..5)).prop_map(|(at, bytes)| Edit::Insert(at, bytes)),
        (place(), "[a-z0-9._=,@:/-]{1,4}").prop_map(|(at, text)| Edit::Insert(at, text.into_bytes())),
        (place(), place()).prop_map(|(from, to)| Edit::Cut(from, to)),
        (place(), place()).prop_map(|(at, other)| Edit::Splice(at, other)),
        (place(), place(), 2..20_usize).prop_map(|(from, to, times)| Edit::Repeat(from, to, times)),
    ]
}

/// `input` after `edit`; `all` are the inputs that it may borrow from.
fn edited(mut input: Vec<u8>, edit: &Edit, all: &[Vec<u8>]) -> Vec<u8> {
    let at = |place: &Index| place.index(input.len() + 1);
    let range = |from: &Index, to: &Index| at(from).min(at(to))..at(from).max(at(to));
    match edit {
        Edit::Replace(place, byte) if !input.is_empty() => {
            let place = place.index(input.len());
            input[place] = *byte;
        }
        Edit::Replace(..) => {}
        Edit::Insert(place, bytes) => {
            let place = at(place);
            input.splice(place..place, bytes.iter().copied());
        }
        Edit::Cut(from, to) => {
            let range = range(from, to);
            input.drain(range);
        }
        Edit::Splice(place, other) => {
            input.truncate(at(place));
            let other = other.get(all);
            input.extend(&other[place.index(other.len() + 1)..]);
        }
        Edit::Repeat(from, to, times) => {
            let range = range(from, to);
            let again = input[range.clone()].repeat(*times);
            input.splice(range, again);
        }
    }
    input
}

#[test]
fn every_target_has_a_corpus_that_is_small_and_every_corpus_has_a_target() {
    let mut names: Vec<&str> = TARGETS.iter().map(|(name, _)| *name).collect();
    names.sort_unstable();
    let entries = fs::read_dir(directory("")).expect("the corpora");
    let mut found: Vec<String> =
        entries.map(|entry| entry.expect("a directory").file_name().to_string_lossy().into_owned()).collect();
    found.sort_unstable();
    assert_eq!(found, names);
    for (name, _) in TARGETS {
        let bytes: usize = corpus(name).iter().map(Vec::len).sum();
        assert!(0 < bytes && bytes <= LARGEST, "{name}: {bytes} bytes");
    }
}

#[test]
fn every_target_has_a_program_of_its_name() {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).expect("it is there");
    for (name, _) in TARGETS {
        assert!(manifest.contains(&format!("name = \"{name}\"\npath = \"src/bin/{name}.rs\"\n")), "{name}");
    }
}

#[test]
fn every_input_of_the_corpus_is_borne() {
    for (name, bear) in TARGETS {
        for input in corpus(name) {
            println!("{name}: {}", String::from_utf8_lossy(&input));
            bear(&input);
        }
    }
}

#[test]
fn inputs_made_from_the_corpus_are_borne() {
    for (name, bear) in TARGETS {
        let all = corpus(name);
        let config = ProptestConfig { cases: MADE, failure_persistence: None, ..ProptestConfig::default() };
        let made = (any::<Index>(), prop::collection::vec(edit(), 1..6));
        let result = TestRunner::new(config).run(&made, |(start, edits)| {
            let input = edits.iter().fold(start.get(&all).clone(), |input, edit| edited(input, edit, &all));
            bear(&input);
            Ok(())
        });
        result.unwrap_or_else(|failure| panic!("{name}: {failure}"));
    }
}
