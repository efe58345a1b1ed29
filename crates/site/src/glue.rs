//! What stands between a WebAssembly and its browser, made short: wasm-bindgen names every function that the one takes from the other
//! by a word and sixteen digits, once in the script and once in the machine code, which is a thirtieth of what readers would download. And what
//! the script gives but nobody takes any more is left out.

use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{CustomSectionReader, Export, ImportSectionReader, Parser};

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
    let mut script = taken(script, &names);
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
    Ok((names.used(&script)?, module.finish()))
}

/// What wasm-bindgen's script does where a browser refuses to compile while the code arrives, from its first words to its last.
const REFUSED: [&str; 2] = ["const validResponse = ", "else { throw e; }"];

/// The script that waits for the whole code wherever a browser refuses to compile it while it arrives, and not only where its host gives it
/// another type than its own.
///
/// # Errors
/// If the script does not say what it does then.
pub fn patient(script: &str) -> Result<String> {
    let found = script.split_once(REFUSED[0]).and_then(|(before, rest)| Some((before, rest.split_once(REFUSED[1])?.1)));
    let (before, after) = found.context("the glue does not say what it does where compiling is refused")?;
    Ok(format!("{before}if (module.bodyUsed) throw e;{after}"))
}

/// How wasm-bindgen begins and ends each function that the machine code may take.
const BEGINS: &str = "        __wb";
const ENDS: [&str; 2] = ["        },", "        }, arguments); },"];

/// The script without the functions that the machine code does not take, and without the way to start it that the page does not use.
fn taken(script: &str, names: &Names) -> String {
    let mut kept = String::new();
    let mut is_left_out = false;
    for line in script.split_inclusive('\n') {
        if let Some((name, _)) = line.split_once(": function(").filter(|_| line.starts_with(BEGINS)) {
            is_left_out = !names.long.iter().any(|(long, _)| long == name.trim_start());
        }
        if !is_left_out {
            kept.push_str(line);
        } else if ENDS.contains(&line.trim_end()) {
            is_left_out = false;
        }
    }
    kept.replace("export { initSync, ", "export { ")
}

/// The names that were found, and what they become.
#[derive(Default)]
struct Names {
    /// Those of what the machine code takes.
    long: Vec<(String, String)>,
    modules: Vec<String>,
    /// Those of what it gives.
    given: BTreeMap<String, String>,
}

/// What stands before a name that the script uses of the machine code.
const OF_MACHINE: &str = "wasm.";

impl Names {
    /// The script with short names for what the machine code gives.
    fn used(&self, script: &str) -> Result<String> {
        let mut parts = script.split(OF_MACHINE);
        let mut used = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let end = part.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_')).unwrap_or(part.len());
            let (name, rest) = part.split_at(end);
            let short =
                self.given.get(name).with_context(|| format!("the glue uses {name}, which the WebAssembly does not give"))?;
            used.extend([OF_MACHINE, short, rest]);
        }
        Ok(used)
    }
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

    fn parse_export(&mut self, exports: &mut ExportSection, export: Export<'_>) -> Result<(), Error<Infallible>> {
        let short = short(self.given.len());
        exports.export(&short, export.kind.into(), self.external_index(export.kind, export.index)?);
        self.given.insert(export.name.to_owned(), short);
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
    fn what_nobody_takes_is_left_out_of_the_script() {
        let entry = |name: &str, body: &str, end: &str| {
            format!("        {name}: function({body}\n            {name}();\n        {end}\n")
        };
        let guarded = "() { return handleError(function (arg0) {";
        let [now, then, last] =
            [("__wbg_now_1", ") {", "},"), ("__wbg_then_2", guarded, "}, arguments); },"), ("__wbindgen_last", ") {", "},")]
                .map(|(name, body, end)| entry(name, body, end));
        let around =
            |entries: &str| format!("    const import0 = {{\n{entries}    }};\nexport {{ initSync, __wbg_init as default }};\n");
        let (script, _) = shorten(
            &format!("{}\"./page_bg.js\": import0", around(&[now.as_str(), &then, &last].concat())),
            &machine(&["__wbg_now_1"]),
        )
        .expect("they agree");
        assert!(
            script.contains("        a: function() {\n") && !script.contains("then_2") && !script.contains("last"),
            "{script}"
        );
        assert!(script.contains("    };\nexport { __wbg_init as default };"), "{script}");
    }

    #[test]
    fn where_compiling_is_refused_while_the_code_arrives_it_is_waited_for() {
        let script = "try { a } catch (e) {\n  const validResponse = b(c);\n  if (validResponse) { d } else { throw e; }\n}\nelse { throw e; }";
        let expected = "try { a } catch (e) {\n  if (module.bodyUsed) throw e;\n}\nelse { throw e; }";
        assert_eq!(patient(script).expect("it says what it does"), expected);
        assert!(patient("try { a } catch { b }").is_err());
    }

    #[test]
    fn a_script_of_another_build_is_refused() {
        let error = shorten("return {};", &machine(&["__wbg_now_1"])).expect_err("the script has no such name");
        assert_eq!(error.to_string(), "expected __wbg_now_1 once in the glue, found it 0 times");
    }

    #[test]
    fn what_the_script_uses_of_the_machine_has_short_names_too() {
        let mut exports = ExportSection::new();
        exports.export("memory", wasm_encoder::ExportKind::Func, 0).export("memory_of", wasm_encoder::ExportKind::Func, 0);
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("m", "now", EntityType::Function(0));
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&exports);
        let machine = module.finish();
        let glue = |uses: &str| format!("const all = {{ now: 1 }}; return {{ \"m\": all }}; {uses}");
        let (script, _) = shorten(&glue("wasm.memory_of(wasm.memory.buffer)"), &machine).expect("they agree");
        assert!(script.ends_with("wasm.b(wasm.a.buffer)"), "{script}");
        assert!(shorten(&glue("wasm.other()"), &machine).is_err());
    }

    #[test]
    fn no_two_places_have_one_name() {
        let names: BTreeSet<String> = (0..2000).map(short).collect();
        assert_eq!(names.len(), 2000);
    }
}
