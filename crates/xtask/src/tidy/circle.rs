//! The rule that the modules of a crate do not use each other in a circle: each can be read, tested and moved with what lies below it.

use super::finding::{Finding, SourceFile};
use super::modules::{Use, uses};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A crate whose modules may use each other in some circles.
struct Harmless {
    /// The directory of the crate's sources.
    source: &'static str,
    /// The uses that close the circles: the module that uses, and the module that is used.
    uses: &'static [(&'static str, &'static str)],
    /// Why they may stay.
    why: &'static str,
}

/// The uses that close a circle and may stay.
const HARMLESS: &[Harmless] = &[
    Harmless {
        source: "crates/model/src",
        uses: &[("assumption", "catalogue")],
        why: "a key leads to its row, and a row is what the catalogue has for a key",
    },
    Harmless {
        source: "crates/protocol/src",
        uses: &[("link::read", "link"), ("link::pin", "link"), ("link::notice", "link")],
        why: "a link has pins, and a pin is a part of a link's code that is read as one",
    },
];

/// The circles among the modules of each crate.
pub(super) fn findings(files: &[SourceFile<'_>]) -> Vec<Finding> {
    let mut crates: BTreeMap<&str, Vec<SourceFile<'_>>> = BTreeMap::new();
    for file in files.iter().filter(|file| file.extension() == "rs") {
        if let Some((package, _)) = file.path.split_once("/src/") {
            crates.entry(&file.path[..package.len() + "/src".len()]).or_default().push(*file);
        }
    }
    crates.into_iter().flat_map(|(source, files)| circles(source, &files)).collect()
}

fn circles(source: &str, files: &[SourceFile<'_>]) -> Vec<Finding> {
    // A program beside a library is a crate of its own.
    let library = format!("{source}/lib.rs");
    let has_library = files.iter().any(|file| file.path == library);
    let is_program = |path: &str| has_library && path.strip_prefix(source) == Some("/main.rs");
    let files: Vec<SourceFile<'_>> = files.iter().filter(|file| !is_program(file.path)).copied().collect();
    let all = uses(source, &files);
    let known: Vec<&Harmless> = HARMLESS.iter().filter(|known| known.source == source).collect();
    let mut findings: Vec<Finding> = known.iter().flat_map(|known| stale(&all, known)).collect();
    let is_harmless = |used: &Use| known.iter().any(|known| known.uses.contains(&(used.from.as_str(), used.to.as_str())));
    let uses: Vec<Use> = all.into_iter().filter(|used| !is_harmless(used)).collect();
    let mut ways: Vec<(&Use, Vec<&str>)> = uses.iter().filter_map(|used| Some((used, way_back(&uses, used)?))).collect();
    ways.sort_by_key(|(_, way)| way.len());
    // Of circles that contain each other the smallest is the one to open first.
    let mut reported: Vec<BTreeSet<&str>> = Vec::new();
    for (used, way) in ways {
        let modules: BTreeSet<&str> = way.iter().copied().collect();
        if reported.iter().any(|smaller| smaller.is_subset(&modules)) {
            continue;
        }
        let names: Vec<String> = way.iter().chain([&way[0]]).map(|module| shown(module)).collect();
        let names = names.join(" → ");
        let message = format!("modules use each other in a circle: {names}; move what both need into a module of its own");
        findings.push(Finding { file: used.file.clone(), line: used.line, message });
        reported.push(modules);
    }
    findings
}

/// The exceptions that nothing needs any more.
fn stale(uses: &[Use], known: &Harmless) -> Vec<Finding> {
    let closes = |(from, to): &(&str, &str)| {
        uses.iter().any(|used| used.from == *from && used.to == *to && way_back(uses, used).is_some())
    };
    let stale = known.uses.iter().filter(|used| !closes(used));
    let finding = |(from, to): &(&str, &str)| {
        let message = format!("`{from}` → `{to}` closes no circle any more: remove the exception ({})", known.why);
        Finding { file: known.source.to_owned(), line: 1, message }
    };
    stale.map(finding).collect()
}

fn shown(module: &str) -> String {
    if module.is_empty() { "the crate's root".to_owned() } else { format!("`{module}`") }
}

/// The shortest circle that begins with this use, as the modules on it; none if it is on none.
fn way_back<'a>(uses: &'a [Use], first: &'a Use) -> Option<Vec<&'a str>> {
    let mut came_from: BTreeMap<&str, &str> = BTreeMap::from([(first.to.as_str(), first.from.as_str())]);
    let mut next = VecDeque::from([first.to.as_str()]);
    while let Some(module) = next.pop_front() {
        if module == first.from {
            let mut way = vec![came_from[module]];
            while let Some(&module) = way.last().filter(|module| **module != first.from) {
                way.push(came_from[module]);
            }
            way.reverse();
            return Some(way);
        }
        for used in uses.iter().filter(|used| used.from == module) {
            if !came_from.contains_key(used.to.as_str()) {
                came_from.insert(&used.to, module);
                next.push_back(&used.to);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let files: Vec<SourceFile<'_>> = files.iter().map(|(path, text)| SourceFile { path, text }).collect();
        findings(&files).iter().map(Finding::to_string).collect()
    }

    #[test]
    fn modules_that_build_on_each_other_in_layers_are_fine() {
        let files = [
            ("a/src/lib.rs", "pub mod b; mod c; pub use c::C;"),
            ("a/src/b.rs", "use crate::C; fn f() { crate::c::g() }"),
            ("a/src/c.rs", "pub struct C;"),
        ];
        assert_eq!(found(&files), [""; 0]);
    }

    #[test]
    fn two_modules_that_use_each_other_are_found_once() {
        let files = [
            ("a/src/lib.rs", "mod b; mod c;"),
            ("a/src/b.rs", "use crate::c;"),
            ("a/src/c.rs", "use std::fmt;\nuse super::b::B;"),
        ];
        assert_eq!(
            found(&files),
            ["a/src/b.rs:1: modules use each other in a circle: `b` → `c` → `b`; move what both need into a module of its own"]
        );
    }

    #[test]
    fn a_longer_circle_is_reported_from_module_to_module_whatever_stands_beside_it() {
        let files = [
            ("a/src/lib.rs", "mod b; mod c; mod d; mod e;"),
            ("a/src/b.rs", "use crate::{c, e};"),
            ("a/src/c.rs", "use crate::d; use crate::e;"),
            ("a/src/d.rs", "use crate::b;"),
            ("a/src/e.rs", ""),
        ];
        let found = found(&files);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains("`b` → `c` → `d` → `b`"), "{found:?}");
    }

    #[test]
    fn a_parent_that_calls_a_child_which_needs_the_parent_is_a_circle_and_one_that_declares_it_is_none() {
        let child = ("a/src/b.rs", "use super::X;");
        let found_with = |root| found(&[("a/src/main.rs", root), child]);
        assert_eq!(found_with("mod b; pub struct X;"), [""; 0]);
        let called = found_with("mod b; pub struct X; fn main() { b::f() }");
        assert!(called.len() == 1 && called[0].contains("the crate's root → `b`"), "{called:?}");
    }

    #[test]
    fn two_crates_do_not_meet_and_a_program_beside_a_library_is_another_crate() {
        let files = [("a/src/lib.rs", "pub mod b;"), ("a/src/b.rs", "use crate::c;"), ("d/src/c.rs", "use crate::b;")];
        assert_eq!(found(&files), [""; 0]);
        let files =
            [("a/src/lib.rs", "pub mod b;"), ("a/src/main.rs", "use crate::b; pub struct X;"), ("a/src/b.rs", "use crate::X;")];
        assert_eq!(found(&files), [""; 0]);
    }
}
