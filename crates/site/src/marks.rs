//! Puts what the builder knows into the places that templates leave for it. A place that is missing, or there twice, is an error.

use anyhow::{Result, bail};

/// Where a document has its security policy.
pub const POLICY: &str = "<!-- policy -->";

/// Where a document has the script that it runs before it is painted.
pub const SCRIPT: &str = "<!-- script -->";

/// Replaces `mark`, which must stand exactly once in `text`, by `new`; `file` is the file that the text comes from.
pub fn fill(file: &str, text: &str, mark: &str, new: &str) -> Result<String> {
    match text.matches(mark).count() {
        1 => Ok(text.replacen(mark, new, 1)),
        count => bail!("{file}: expected {mark} once, found it {count} times"),
    }
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn only_a_mark_that_stands_there_once_is_replaced_and_else_the_file_is_named() {
        assert_eq!(fill("a.js", "a b", "b", "c").expect("once"), "a c");
        assert_eq!(fill("a.js", "a", "b", "c").expect_err("never").to_string(), "a.js: expected b once, found it 0 times");
        assert_eq!(fill("a.js", "b b", "b", "c").expect_err("twice").to_string(), "a.js: expected b once, found it 2 times");
    }
}
