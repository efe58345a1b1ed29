//! The rule that every Rust file is part of a program: one that no `mod` declares is never compiled, and its tests never run.

use super::finding::{Finding, SourceFile};

/// Files that cargo starts from, whatever declares them.
const ROOTS: [&str; 3] = ["lib.rs", "main.rs", "build.rs"];

/// Directories in which cargo takes every file for a program of its own.
const OF_PROGRAMS: [&str; 4] = ["tests", "benches", "examples", "bin"];

/// The Rust files that nothing declares.
pub(super) fn findings(files: &[SourceFile<'_>]) -> Vec<Finding> {
    let forgotten = files.iter().filter(|file| file.extension() == "rs" && is_forgotten(file.path, files));
    forgotten
        .map(|file| file.finding(1, "no `mod` declares this file, so it is never compiled: declare it or remove it"))
        .collect()
}

fn is_forgotten(path: &str, files: &[SourceFile<'_>]) -> bool {
    // A directory with `mod.rs` is declared like a file of its name.
    let path = path.strip_suffix("/mod.rs").or(path.strip_suffix(".rs")).unwrap_or(path);
    let (directory, name) = path.rsplit_once('/').unwrap_or(("", path));
    let is_of_programs = OF_PROGRAMS.contains(&directory.rsplit('/').next().unwrap_or_default());
    let is_root = ROOTS.contains(&format!("{name}.rs").as_str());
    let is_program = is_of_programs && files.iter().any(|file| file.path == format!("{path}.rs"));
    if is_root || is_program {
        return false;
    }
    let declares = |file: &&SourceFile<'_>| {
        let rest = file.path.strip_prefix(directory).unwrap_or_default();
        let is_parent =
            ["/mod.rs", "/lib.rs", "/main.rs", ".rs"].contains(&rest) || is_of_programs && rest.matches('/').count() == 1;
        is_parent && file.text.lines().any(|line| declared(line) == Some(name))
    };
    !files.iter().any(|file| declares(&file))
}

/// The name of the file that a line declares.
fn declared(line: &str) -> Option<&str> {
    let line = line.trim();
    if line.starts_with("//") {
        return None;
    }
    let (before, name) = line.strip_suffix(';')?.rsplit_once(' ')?;
    (before.rsplit(' ').next() == Some("mod")).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let files: Vec<SourceFile<'_>> = files.iter().map(|(path, text)| SourceFile { path, text }).collect();
        findings(&files).into_iter().map(|finding| finding.file).collect()
    }

    #[test]
    fn files_that_are_declared_and_files_that_cargo_starts_from_are_fine() {
        let files = [
            ("a/src/lib.rs", "pub mod b;\n#[cfg(test)] mod c;\n"),
            ("a/src/b.rs", "pub(crate) mod d;"),
            ("a/src/b/d.rs", ""),
            ("a/src/c/mod.rs", "mod e;"),
            ("a/src/c/e.rs", ""),
            ("a/src/bin/tool.rs", ""),
            ("a/tests/one.rs", "mod shared;"),
            ("a/tests/shared/mod.rs", ""),
            ("a/tests/all/main.rs", "mod two;"),
            ("a/tests/all/two.rs", ""),
            ("a/benches/fast.rs", ""),
        ];
        assert_eq!(found(&files), [""; 0]);
    }

    #[test]
    fn a_file_that_nothing_declares_is_found_among_sources_and_among_tests() {
        let files = [
            ("a/src/lib.rs", "// mod b;\nmod be;"),
            ("a/src/b.rs", ""),
            ("a/src/be.rs", ""),
            ("a/tests/all/main.rs", "mod two;"),
            ("a/tests/all/two.rs", ""),
            ("a/tests/all/three.rs", ""),
            ("a/tests/shared/mod.rs", ""),
        ];
        assert_eq!(found(&files), ["a/src/b.rs", "a/tests/all/three.rs", "a/tests/shared/mod.rs"]);
    }
}
