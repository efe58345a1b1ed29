//! Takes from scripts and style sheets what only people read: indentation, blank lines, lines that are nothing but a comment.
//!
//! trunk's own minifier does not understand the script that wasm-bindgen writes.

/// The lean form of the file at `path`, or `None` where it is not known to be safe.
pub fn lean(path: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (_, ending) = path.rsplit_once('.')?;
    // A text of several lines keeps its indentation only if it is left alone.
    let in_one_line = |line: &str| line.matches('`').count().is_multiple_of(2);
    match ending {
        "js" if text.lines().all(in_one_line) => Some(without_comments(text, Some("//"))),
        "css" => Some(without_comments(text, None)),
        _ => None,
    }
}

/// The lines that are not blank, and not a comment between `/*` and `*/` or behind `to_the_end`, without their indentation.
fn without_comments(text: &str, to_the_end: Option<&str>) -> Vec<u8> {
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
        if line.is_empty() || to_the_end.is_some_and(|mark| line.starts_with(mark)) {
            continue;
        }
        lean.push_str(line);
        lean.push('\n');
    }
    lean.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::lean;

    #[test]
    fn only_what_people_read_is_taken_away() {
        let script = "/**\n * What f does.\n */\nfunction f() {\n    // why\n    return a // b\n        * c;\n}\n";
        assert_eq!(lean("a.js", script.as_bytes()), Some(b"function f() {\nreturn a // b\n* c;\n}\n".to_vec()));
        let styles = "/* One line. */\n\n:root {\n  --a: 1; /* kept */\n}\n/* x */ b { c: d }\n";
        assert_eq!(lean("a.css", styles.as_bytes()), Some(b":root {\n--a: 1; /* kept */\n}\n/* x */ b { c: d }\n".to_vec()));
    }

    #[test]
    fn a_text_of_several_lines_is_left_alone() {
        assert_eq!(lean("a.js", b"const a = `b\n  c`;"), None);
        assert_eq!(lean("a.wasm", b"\0asm"), None);
    }
}
