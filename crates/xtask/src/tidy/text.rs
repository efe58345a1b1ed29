//! Rules about every text of the repository: it must mean the same on any machine, and name no server that packages come from.

use super::finding::{Finding, SourceFile};

// Written in two parts, so that this file obeys its own rules.
/// Where packages come from; which of them is used is a setting of the machine.
const REGISTRIES: [&str; 8] = [
    concat!("crates", ".io"),
    concat!("npmjs", ".com"),
    concat!("npmjs", ".org"),
    concat!("yarnpkg", ".com"),
    concat!("pypi", ".org"),
    concat!("pythonhosted", ".org"),
    concat!("rubygems", ".org"),
    concat!("proxy.golang", ".org"),
];

/// Directories that exist on one machine only.
const MACHINE_PATHS: [&str; 3] = [concat!("/", "work/"), concat!("/", "root/"), concat!("/", "home/")];

/// The file in which cargo itself names the registry.
const LOCK_FILE: &str = "Cargo.lock";

/// What a text breaks.
pub(super) fn findings(file: SourceFile<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in file.lines() {
        if file.path == LOCK_FILE && line.starts_with("source = ") {
            continue;
        }
        for host in REGISTRIES.iter().filter(|host| names_host(line, host)) {
            findings
                .push(file.finding(number, format!("`{host}` is a package registry: name the package, not where it comes from")));
        }
        for path in MACHINE_PATHS.iter().filter(|path| has_path(line, path)) {
            findings.push(
                file.finding(number, format!("`{path}` is a directory of one machine: use a path relative to the repository")),
            );
        }
    }
    findings
}

fn names_host(line: &str, host: &str) -> bool {
    line.match_indices(host).any(|(start, found)| {
        let continues = |character: char| character.is_alphanumeric() || character == '-';
        !line[..start].ends_with(continues) && !line[start + found.len()..].starts_with(continues)
    })
}

/// Whether an absolute path begins with `path`; in `a/b/` and in an address it is only a part of something else.
fn has_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(start, _)| {
        let before = &line[..start];
        let is_part = before.ends_with(|character: char| character.is_alphanumeric() || "-_./~})$%".contains(character));
        !is_part || before.ends_with("file://")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(path: &str, text: &str) -> usize {
        findings(SourceFile { path, text }).len()
    }

    #[test]
    fn a_registry_is_found_wherever_it_is_named() {
        for host in REGISTRIES {
            assert_eq!(count("README.md", &format!("See https://www.{host}/a and\n{host}.\n")), 2, "{host}");
            assert_eq!(count("README.md", &format!("See my-{host} and {host}n.\n")), 0, "{host}");
        }
    }

    #[test]
    fn the_lock_file_may_say_where_a_package_came_from() {
        let [registry, ..] = REGISTRIES;
        assert_eq!(count("Cargo.lock", &format!("source = \"registry+https://github.com/rust-lang/{registry}-index\"\n")), 0);
        assert_eq!(count("Cargo.lock", &format!("name = \"{registry}\"\n")), 1);
    }

    #[test]
    fn an_absolute_path_of_one_machine_is_found_and_a_relative_one_is_not() {
        for path in MACHINE_PATHS {
            for text in [format!("cd {path}a"), format!("\"{path}a\""), format!("file://{path}a"), format!("{path}a")] {
                assert_eq!(count("README.md", &text), 1, "{text}");
            }
            for text in [format!("..{path}a"), format!("https://example.org{path}a"), format!("~{path}a"), format!("$DIR{path}a")]
            {
                assert_eq!(count("README.md", &text), 0, "{text}");
            }
        }
    }
}
