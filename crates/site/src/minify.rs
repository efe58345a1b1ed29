//! Makes files as short as they can be for those who download them: scripts by a minifier, style sheets without what only people read.
//!
//! trunk's own minifier does not understand the script that wasm-bindgen writes.

use anyhow::{Context, Result, ensure};
use oxc::allocator::Allocator;
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::minifier::{Minifier, MinifierOptions};
use oxc::parser::Parser;
use oxc::span::SourceType;

/// The lean form of the file at `path`; a file that is neither a script nor a style sheet is left as it is.
///
/// # Errors
/// If a script cannot be read, which a browser could not do either.
pub fn minify(path: &str, bytes: Vec<u8>) -> Result<Vec<u8>> {
    let text = || std::str::from_utf8(&bytes).with_context(|| format!("{path} is no text"));
    match path.rsplit_once('.') {
        Some((_, "js")) => Ok(minified(path, text()?)?.into_bytes()),
        Some((_, "css")) => Ok(without_comments(text()?)),
        _ => Ok(bytes),
    }
}

/// What the script does, said with fewer letters. Only a module's own names are shortened: those of a plain script belong to the page.
fn minified(path: &str, script: &str) -> Result<String> {
    let memory = Allocator::default();
    let read = Parser::new(&memory, script, SourceType::unambiguous()).parse();
    ensure!(read.diagnostics.is_empty(), "{path} cannot be read: {:?}", read.diagnostics);
    let mut program = read.program;
    let minified = Minifier::new(MinifierOptions::default()).minify(&memory, &mut program);
    Ok(Codegen::new().with_options(CodegenOptions::minify()).with_scoping(minified.scoping).build(&program).code)
}

/// The lines that are not blank, and not a comment, without their indentation.
fn without_comments(text: &str) -> Vec<u8> {
    let mut lean = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines().map(str::trim) {
        let begins = !in_comment && line.starts_with("/*");
        if in_comment || begins {
            // What follows the end of a comment on its line is left with it; so is a comment that does not end there.
            in_comment = !line.contains("*/");
            if in_comment || line.ends_with("*/") {
                continue;
            }
        }
        if !line.is_empty() {
            lean.push_str(line);
            lean.push('\n');
        }
    }
    lean.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made_lean(path: &str, text: &str) -> String {
        String::from_utf8(minify(path, text.into()).expect("it can be read")).expect("it is a text")
    }

    #[test]
    fn a_plain_script_keeps_the_names_that_others_may_use() {
        let script = "// What it does.\nfunction double(number) {\n  return number * 2;\n}\n";
        assert_eq!(made_lean("a.js", script), "function double(e){return e*2}");
    }

    #[test]
    fn a_module_keeps_only_what_it_gives_away() {
        let script = "const three = () => 3;\nfunction never() {}\nexport const two = (number) => number + three() + three();\n";
        let lean = made_lean("a.js", script);
        assert!(lean.contains("as two") || lean.contains("const two"), "{lean}");
        assert!(!lean.contains("three") && !lean.contains("never") && !lean.contains("number"), "{lean}");
    }

    #[test]
    fn a_script_that_no_browser_could_read_is_refused() {
        let error = minify("a.js", b"const a = ;".to_vec()).expect_err("it is no script").to_string();
        assert!(error.starts_with("a.js cannot be read"), "{error}");
    }

    #[test]
    fn of_styles_only_what_people_read_is_taken_away() {
        let styles = "/* One line. */\n\n:root {\n  --a: 1; /* kept */\n}\n/* x */ b { c: d }\n";
        assert_eq!(made_lean("a.css", styles), ":root {\n--a: 1; /* kept */\n}\n/* x */ b { c: d }\n");
    }

    #[test]
    fn other_files_are_left_alone() {
        assert_eq!(minify("a.wasm", b"\0asm".to_vec()).expect("nothing to read"), b"\0asm");
    }
}
