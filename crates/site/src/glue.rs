//! What stands between a WebAssembly and its browser, made short: wasm-bindgen names every function that the one takes from the other
//! by a word and sixteen digits, once in the script and once in the machine code, which is a thirtieth of what readers would download.

use anyhow::{Context, Result, ensure};
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ImportSection, Module};
use wasmparser::{CustomSectionReader, ImportSectionReader, Parser};

/// The letters of short names.
const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";

/// The name of the one module that everything is taken from.
const MODULE: &str = "m";

/// The script and the machine code, agreeing on short names.
///
/// # Errors
/// If the code cannot be read, or the script does not hold each of its names exactly once.
pub fn shorten(script: &str, machine: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut names = Names::default();
    let mut module = Module::new();
    names.parse_core_module(&mut module, Parser::new(0), machine).context("cannot read the WebAssembly")?;
    let mut script = script.to_owned();
    // A long name may begin with a shorter one.
    names.long.sort_by_key(|(long, _)| std::cmp::Reverse(long.len()));
    for (long, short) in &names.long {
        let key = format!("{long}: ");
        let found = script.matches(&key).count();
        ensure!(found == 1, "expected {long} once in the glue, found it {found} times");
        script = script.replace(&key, &format!("{short}: "));
    }
    for module in &names.modules {
        let key = format!("\"{module}\": ");
        let found = script.matches(&key).count();
        ensure!(found == 1, "expected {key:?} once in the glue, found it {found} times");
        script = script.replace(&key, &format!("\"{MODULE}\": "));
    }
    Ok((script, module.finish()))
}

/// The names that were found, and what they become.
#[derive(Default)]
struct Names {
    long: Vec<(String, String)>,
    modules: Vec<String>,
}

impl Reencode for Names {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let import = import?;
            let short = short(self.long.len());
            imports.import(MODULE, &short, self.entity_type(import.ty)?);
            self.long.push((import.name.to_owned(), short));
            if !self.modules.iter().any(|module| module == import.module) {
                self.modules.push(import.module.to_owned());
            }
        }
        Ok(())
    }

    /// Sections for tools (who made it, what for) are left out.
    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Result<(), Error<Infallible>> {
        Ok(())
    }
}

/// The name of that place: a, b, … z, ab, bb, …
fn short(mut place: usize) -> String {
    let mut name = String::new();
    loop {
        name.push(char::from(LETTERS[place % LETTERS.len()]));
        place /= LETTERS.len();
        if place == 0 {
            return name;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use wasm_encoder::{EntityType, TypeSection};

    fn machine(names: &[&str]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for name in names {
            imports.import("./page_bg.js", name, EntityType::Function(0));
        }
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.finish()
    }

    #[test]
    fn both_sides_take_the_same_short_names() {
        let script = "const all = { __wbg_now_1: function() {}, __wbg_now_12: function() {} }; return { \"./page_bg.js\": all };";
        let (script, code) = shorten(script, &machine(&["__wbg_now_1", "__wbg_now_12"])).expect("they agree");
        assert_eq!(script, "const all = { a: function() {}, b: function() {} }; return { \"m\": all };");
        let mut expected = TypeSection::new();
        expected.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("m", "a", EntityType::Function(0)).import("m", "b", EntityType::Function(0));
        let mut module = Module::new();
        module.section(&expected).section(&imports);
        assert_eq!(code, module.finish());
    }

    #[test]
    fn a_script_of_another_build_is_refused() {
        let error = shorten("return {};", &machine(&["__wbg_now_1"])).expect_err("the script has no such name");
        assert_eq!(error.to_string(), "expected __wbg_now_1 once in the glue, found it 0 times");
    }

    #[test]
    fn no_two_places_have_one_name() {
        let names: BTreeSet<String> = (0..2000).map(short).collect();
        assert_eq!(names.len(), 2000);
    }
}
