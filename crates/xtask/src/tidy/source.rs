//! Rules about Rust files: an opening sentence, a length, nothing unfinished, a name that says something, the browser in one place.

use super::finding::{Finding, SourceFile};

/// The most lines that a file may have.
const MOST_LINES: usize = 400;

// Written in two parts, so that this file obeys its own rules.
/// What unfinished code and tests that are switched off look like.
const UNFINISHED: [(&str, &str); 4] = [
    (concat!("todo", "!("), "finish it"),
    (concat!("unimplemented", "!("), "finish it"),
    (concat!("#[", "ignore"), "make the test run or remove it"),
    (concat!("should_", "panic"), "test the error value instead"),
];

/// The crates that reach into the browser.
const BROWSER_CRATES: [&str; 3] = [concat!("web_", "sys"), concat!("js_", "sys"), concat!("glo", "o")];

/// Names that say nothing about what a module holds.
const EMPTY_NAMES: [&str; 6] = ["util", "utils", "helper", "helpers", "types", "common"];

/// What a Rust file breaks.
pub(super) fn findings(file: SourceFile<'_>) -> Vec<Finding> {
    let mut findings = shape(file);
    findings.extend(unfinished(file));
    findings.extend(browser_access(file));
    findings
}

fn shape(file: SourceFile<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !file.text.starts_with("//!") {
        findings.push(file.finding(1, "open the file with `//!` and what it is for"));
    }
    let lines = file.text.lines().count();
    if lines > MOST_LINES {
        findings.push(file.finding(MOST_LINES + 1, format!("{lines} lines, at most {MOST_LINES}: split the file by subject")));
    }
    let mut parts = file.path.trim_end_matches(".rs").split('/');
    if let Some(name) = parts.find(|part| EMPTY_NAMES.contains(part)) {
        findings.push(file.finding(1, format!("name the module after what it holds, not `{name}`")));
    }
    findings
}

fn unfinished(file: SourceFile<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in file.lines() {
        for (pattern, advice) in UNFINISHED {
            if line.contains(pattern) {
                findings.push(file.finding(number, format!("`{pattern}`: {advice}")));
            }
        }
    }
    findings
}

/// The modules that may touch the browser: that of the page, and that of the share dialog.
const DOM_MODULES: [&str; 2] = ["crates/explorer/src/dom", "crates/share/src/dom"];

/// Only a `dom` module touches the browser, so that everything else can be tested without one.
fn browser_access(file: SourceFile<'_>) -> Vec<Finding> {
    let within = |module: &str| file.path.strip_prefix(module).is_some_and(|rest| rest.starts_with(['.', '_', '/']));
    let is_dom = DOM_MODULES.iter().any(|module| within(module));
    if is_dom || !file.path.starts_with("crates/") || file.path.contains("/tests/") {
        return Vec::new();
    }
    let code = file.lines().filter(|(_, line)| !line.trim_start().starts_with("//"));
    let uses = code.filter_map(|(number, line)| {
        let used = BROWSER_CRATES.iter().find(|name| uses_crate(line, name))?;
        Some(file.finding(number, format!("`{used}` outside a `dom` module: put the access there and return an Option")))
    });
    uses.collect()
}

/// Whether a line has a path into the crate `name` or into one whose name goes on with `_`.
fn uses_crate(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(start, _)| {
        let starts_word = !line[..start].ends_with(|before: char| before.is_alphanumeric() || before == '_');
        let rest = line[start + name.len()..].trim_start_matches(|after: char| after.is_alphanumeric() || after == '_');
        starts_word && rest.starts_with("::")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(path: &str, text: &str) -> Vec<String> {
        findings(SourceFile { path, text }).iter().map(Finding::to_string).collect()
    }

    #[test]
    fn a_file_that_says_what_it_is_for_is_fine() {
        assert_eq!(messages("crates/model/src/ladder.rs", "//! The ladder.\nfn rung() {}\n"), [""; 0]);
    }

    #[test]
    fn a_file_without_an_opening_sentence_is_found() {
        let found = messages("crates/model/src/ladder.rs", "fn rung() {}\n");
        assert_eq!(found, ["crates/model/src/ladder.rs:1: open the file with `//!` and what it is for"]);
    }

    #[test]
    fn a_file_of_400_lines_is_fine_and_one_of_401_is_not() {
        let text = |lines: usize| format!("//! Long.\n{}", "\n".repeat(lines - 1));
        assert_eq!(messages("a.rs", &text(400)), [""; 0]);
        assert_eq!(messages("a.rs", &text(401)), ["a.rs:401: 401 lines, at most 400: split the file by subject"]);
    }

    #[test]
    fn modules_that_are_named_after_nothing_are_found_as_files_and_as_directories() {
        for path in ["crates/model/src/utils.rs", "crates/model/src/common/mod.rs"] {
            assert_eq!(messages(path, "//! A.\n").len(), 1, "{path}");
        }
        assert_eq!(messages("crates/model/src/commons.rs", "//! A.\n"), [""; 0]);
    }

    #[test]
    fn unfinished_code_and_tests_that_are_switched_off_are_found_with_their_line() {
        for (pattern, advice) in UNFINISHED {
            let found = messages("a.rs", &format!("//! A.\nfn a() {{\n    {pattern}\n"));
            assert_eq!(found, [format!("a.rs:3: `{pattern}`: {advice}")]);
        }
        assert_eq!(messages("a.rs", "//! A.\n// What is to do and to ignore.\n"), [""; 0]);
    }

    #[test]
    fn the_browser_is_used_in_the_dom_module_and_in_tests_only() {
        let [web, _, gloo] = BROWSER_CRATES;
        for line in
            [format!("use {web}::Window;"), format!("let w = {web}::window();"), format!("use {gloo}_timers::callback::Timeout;")]
        {
            let text = format!("//! A.\n{line}\n");
            for path in ["crates/explorer/src/page.rs", "crates/chart/src/lib.rs", "crates/explorer/src/dominant.rs"] {
                assert_eq!(messages(path, &text).len(), 1, "{path}: {line}");
            }
            for path in [
                "crates/explorer/src/dom.rs",
                "crates/explorer/src/dom/window.rs",
                "crates/explorer/tests/drag.rs",
                "crates/share/src/dom/file.rs",
            ] {
                assert_eq!(messages(path, &text), [""; 0], "{path}: {line}");
            }
        }
        for line in [format!("// {web}::Window is used elsewhere"), format!("let {gloo}my = 1;"), format!("my_{web}::x()")] {
            assert_eq!(messages("crates/explorer/src/page.rs", &format!("//! A.\n{line}\n")), [""; 0], "{line}");
        }
    }
}
