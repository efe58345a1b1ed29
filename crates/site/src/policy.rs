//! The content security policy: what a page of the site may load and run. Everything comes from the site itself; a script or a style sheet
//! that stands in the page is named by its hash.
//!
//! A frame that its host has sandboxed has an origin of its own, which no address has. There `'self'` stands for nothing in Safari, so that
//! the site's own origin is named beside it, where it is known.

use crate::html::{Element, elements};
use crate::marks::{POLICY, fill};
use anyhow::Result;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The document at `path` with its policy in the place that it leaves for it; `origin` is the site's own, if it is known.
pub fn with_policy(path: &str, html: &str, origin: Option<&str>) -> Result<String> {
    let tag = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", policy([html], origin));
    fill(path, html, POLICY, &tag)
}

/// A policy under which every script and every style sheet that stands in one of these pages counts.
pub fn policy<'a>(pages: impl IntoIterator<Item = &'a str>, origin: Option<&str>) -> String {
    let elements: Vec<_> = pages.into_iter().flat_map(elements).collect();
    let scripts = hashes(&elements, Element::is_inline_script);
    let styles = hashes(&elements, Element::is_inline_style);
    let own = origin.map_or("'self'".to_owned(), |origin| format!("'self' {origin}"));
    format!(
        "default-src 'none'; script-src {own} 'wasm-unsafe-eval'{scripts}; style-src {own}{styles}; img-src {own} data: blob:; \
         connect-src {own}; font-src {own}; worker-src {own} blob:; frame-src {own}; base-uri 'none'; form-action 'none'"
    )
}

/// The hash of each text that one of these elements holds, once, with a blank before it.
fn hashes(elements: &[Element], is_one: impl Fn(&Element) -> bool) -> String {
    let texts: BTreeSet<_> = elements.iter().filter(|element| is_one(element)).map(|element| element.content.as_str()).collect();
    texts.iter().map(|text| format!(" {}", digest(text))).collect()
}

/// The origin of an address such as `https://example.org/offramp/`: what stands before its path.
pub fn origin(address: &str) -> &str {
    let host = address.find("://").map_or(0, |scheme| scheme + "://".len());
    let end = address[host..].find('/').map_or(address.len(), |path| host + path);
    &address[..end]
}

/// How a policy names a script or a style sheet that stands in a page.
pub fn digest(content: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_in_the_page_is_named_by_its_hash_and_others_need_none() {
        let html = "<meta charset=\"utf-8\"><!-- policy --><script src=\"a.js\"></script><script type=\"module\">alert('Hello, world.');</script>";
        // The example of the policy's own specification (W3C, Content Security Policy Level 3, 6.7.2.2).
        let hash = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
        let written = policy([html], None);
        assert!(written.contains(&format!("script-src 'self' 'wasm-unsafe-eval' {hash};")), "{written}");
        let page = with_policy("a.html", html, None).expect("it has a place for the policy");
        let start = "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'";
        assert!(page.starts_with(start), "{page}");
        let error = with_policy("a.html", "<p>", None).expect_err("it has none").to_string();
        assert_eq!(error, "a.html: expected <!-- policy --> once, found it 0 times");
    }

    #[test]
    fn a_style_sheet_in_one_of_the_pages_is_named_by_its_hash_once() {
        let sheet = "<style>alert('Hello, world.');</style>";
        let hash = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
        let written = policy([sheet, sheet, "<link rel=stylesheet href=a.css>"], None);
        assert!(written.contains(&format!("; style-src 'self' {hash};")), "{written}");
        assert!(written.contains("script-src 'self' 'wasm-unsafe-eval';"), "{written}");
    }

    #[test]
    fn wherever_the_site_may_be_loaded_from_its_own_origin_is_named_too() {
        let written = policy([""], Some("https://example.org"));
        let own = written.matches("'self'").count();
        assert_eq!((own, written.matches("'self' https://example.org").count()), (7, 7), "{written}");
        assert!(!policy([""], None).contains("http"));
    }

    #[test]
    fn an_origin_ends_where_the_path_begins() {
        for (address, expected) in [
            ("https://example.org/offramp/", "https://example.org"),
            ("http://127.0.0.1:8080/", "http://127.0.0.1:8080"),
            ("https://example.org", "https://example.org"),
        ] {
            assert_eq!(origin(address), expected);
        }
    }
}
