//! Makes the files of a release shorter for those who download them: scripts and style sheets.
//!
//! trunk's own minifier does not understand the script that wasm-bindgen writes.

use crate::packages::Packages;
use anyhow::{Context, Result};

/// The shorter form of the file `name`; a file that is neither a script nor a style sheet is left as it is, and without `packages` all are.
///
/// # Errors
/// If a script or a style sheet cannot be read, which a browser could not do either.
pub fn minify(packages: Option<&Packages>, name: &str, bytes: Vec<u8>) -> Result<Vec<u8>> {
    let text = || std::str::from_utf8(&bytes).with_context(|| format!("{name} is no text"));
    match (name.rsplit_once('.'), packages) {
        (Some((_, "js")), Some(packages)) => Ok(packages.minified(name, text()?)?.into_bytes()),
        (Some((_, "css")), Some(packages)) => Ok(packages.styled(name, text()?)?.into_bytes()),
        _ => Ok(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outside_a_release_all_files_are_left_alone() {
        for (name, bytes) in
            [("a.wasm", &b"\0asm"[..]), ("a.js", b"// What it does.\na();\n"), ("a.css", b"/* What it is. */ a { b: c }\n")]
        {
            assert_eq!(minify(None, name, bytes.to_vec()).expect("nothing to read"), bytes);
        }
    }
}
