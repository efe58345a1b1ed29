//! The content security policy: what a page of the site may load and run. Everything comes from the site itself; a script that stands in
//! the page is named by its hash.

use crate::html::elements;
use crate::marks::{POLICY, fill};
use anyhow::Result;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The document at `path` with its policy in the place that it leaves for it.
pub fn with_policy(path: &str, html: &str) -> Result<String> {
    let tag = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", policy([html]));
    fill(path, html, POLICY, &tag)
}

/// A policy under which every script that stands in one of these pages runs.
pub fn policy<'a>(pages: impl IntoIterator<Item = &'a str>) -> String {
    let elements: Vec<_> = pages.into_iter().flat_map(elements).collect();
    let scripts = elements.iter().filter(|element| element.is_inline_script());
    let scripts: BTreeSet<_> = scripts.map(|element| element.script.as_str()).collect();
    let hashes: String =
        scripts.iter().map(|script| format!(" 'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(script)))).collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{hashes}; style-src 'self'; img-src 'self' data: blob:; \
         connect-src 'self'; font-src 'self'; worker-src 'self' blob:; frame-src 'self'; base-uri 'none'; form-action 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_in_the_page_is_named_by_its_hash_and_others_need_none() {
        let html = "<meta charset=\"utf-8\"><!-- policy --><script src=\"a.js\"></script><script type=\"module\">alert('Hello, world.');</script>";
        // The example of the policy's own specification (W3C, Content Security Policy Level 3, 6.7.2.2).
        let hash = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
        assert!(policy([html]).contains(&format!("script-src 'self' 'wasm-unsafe-eval' {hash};")), "{}", policy([html]));
        let page = with_policy("a.html", html).expect("it has a place for the policy");
        let start = "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'";
        assert!(page.starts_with(start), "{page}");
        let error = with_policy("a.html", "<p>").expect_err("it has none").to_string();
        assert_eq!(error, "a.html: expected <!-- policy --> once, found it 0 times");
    }
}
