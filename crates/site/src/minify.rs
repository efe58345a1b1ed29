//! Makes files shorter for those who download them: style sheets lose what only people read; in a release, scripts are minified.
//!
//! trunk's own minifier does not understand the script that wasm-bindgen writes.

use crate::packages::Packages;
use anyhow::{Context, Result};

/// The shorter form of the file `name`; a file that is neither a script nor a style sheet is left as it is, and without `packages` a
/// script is too.
///
/// # Errors
/// If a script cannot be read, which a browser could not do either.
pub fn minify(packages: Option<&Packages>, name: &str, bytes: Vec<u8>) -> Result<Vec<u8>> {
    let text = || std::str::from_utf8(&bytes).with_context(|| format!("{name} is no text"));
    match (name.rsplit_once('.'), packages) {
        (Some((_, "js")), Some(packages)) => Ok(packages.minified(name, text()?)?.into_bytes()),
        (Some((_, "css")), _) => Ok(without_comments(text()?)),
        _ => Ok(bytes),
    }
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

    #[test]
    fn of_styles_only_what_people_read_is_taken_away() {
        let styles = b"/* One line. */\n\n:root {\n  --a: 1; /* kept */\n}\n/* x */ b { c: d }\n";
        let shorter = minify(None, "a.css", styles.to_vec()).expect("it can be read");
        assert_eq!(shorter, b":root {\n--a: 1; /* kept */\n}\n/* x */ b { c: d }\n");
    }

    #[test]
    fn other_files_are_left_alone_and_so_are_scripts_outside_a_release() {
        for (name, bytes) in [("a.wasm", &b"\0asm"[..]), ("a.js", b"// What it does.\na();\n")] {
            assert_eq!(minify(None, name, bytes.to_vec()).expect("nothing to read"), bytes);
        }
    }
}
