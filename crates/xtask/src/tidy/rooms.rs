//! The rule that the page on the house knows every crate: a newcomer finds each in its table of rooms.

use super::finding::{Finding, SourceFile};

/// The page that says what each crate is for.
const HOUSE: &str = "crates/README.md";

/// The crates that have no row in the table, and the rows of crates that are gone.
pub(super) fn findings(files: &[SourceFile<'_>]) -> Vec<Finding> {
    let Some(house) = files.iter().find(|file| file.path == HOUSE) else { return Vec::new() };
    let crates: Vec<&str> = files.iter().filter_map(|file| room(file.path.strip_suffix("/Cargo.toml")?)).collect();
    let table =
        house.lines().skip_while(|(_, line)| !line.starts_with("| room |")).skip(2).take_while(|(_, line)| line.starts_with('|'));
    let rows: Vec<(usize, &str)> = table.filter_map(|(number, line)| Some((number, line.split('`').nth(1)?))).collect();
    let missing = crates.iter().filter(|name| !rows.iter().any(|(_, row)| row == *name));
    let missing = missing.map(|name| house.finding(1, format!("the table of rooms has no row for `{name}`: say what it is for")));
    let gone = rows.iter().filter(|(_, row)| !crates.contains(row));
    missing.chain(gone.map(|(number, row)| house.finding(*number, format!("there is no crate `{row}`")))).collect()
}

/// The name of the crate in a directory, as the table has it.
fn room(directory: &str) -> Option<&str> {
    directory.strip_prefix("crates/").or((directory == "tests").then_some(directory)).filter(|name| !name.contains('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_without_a_row_and_a_row_without_a_crate_are_found() {
        let house = "# House\n| room | what | never |\n|---|---|---|\n| `model` | a | b |\n| `gone` | a | b |\n\n| `words` |\n";
        let files = [
            SourceFile { path: "crates/README.md", text: house },
            SourceFile { path: "crates/model/Cargo.toml", text: "" },
            SourceFile { path: "crates/words/Cargo.toml", text: "" },
            SourceFile { path: "tests/Cargo.toml", text: "" },
            SourceFile { path: "Cargo.toml", text: "" },
        ];
        let found: Vec<String> = findings(&files).iter().map(Finding::to_string).collect();
        assert_eq!(
            found,
            [
                "crates/README.md:1: the table of rooms has no row for `words`: say what it is for",
                "crates/README.md:1: the table of rooms has no row for `tests`: say what it is for",
                "crates/README.md:5: there is no crate `gone`",
            ]
        );
    }
}
