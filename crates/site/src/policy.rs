//! The content security policy: what a page of the site may load and run. Everything comes from the site itself; the one script that
//! stands in the page is named by its hash.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// Behind this comes the policy, so that it holds for all that follows.
const CHARSET: &str = "<meta charset=\"utf-8\">";

/// The page with its policy, or `None` where it has no place for one.
pub fn with_policy(html: &str) -> Option<String> {
    let (before, after) = html.split_once(CHARSET)?;
    let policy = policy(html);
    Some(format!("{before}{CHARSET}\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}"))
}

/// The policy for a page with these scripts in it.
pub fn policy(html: &str) -> String {
    let scripts: BTreeSet<_> = scripts_in(html).collect();
    let hashes: String =
        scripts.iter().map(|script| format!(" 'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(script)))).collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{hashes}; style-src 'self'; img-src 'self' data: blob:; \
         connect-src 'self'; font-src 'self'; worker-src 'self' blob:; frame-src 'self'; base-uri 'none'; form-action 'none'"
    )
}

/// The scripts that stand in the page; not those that it loads.
fn scripts_in(html: &str) -> impl Iterator<Item = &str> {
    html.split("<script").skip(1).filter_map(|rest| {
        let (tag, rest) = rest.split_once('>')?;
        let (script, _) = rest.split_once("</script>")?;
        // What is plain text is data, which nothing runs.
        (!tag.contains("src=") && !tag.contains("text/plain")).then_some(script)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_in_the_page_is_named_by_its_hash_and_others_need_none() {
        let html =
            "<meta charset=\"utf-8\"><script src=\"a.js\"></script><script type=\"module\">alert('Hello, world.');</script>";
        // The example of the policy's own specification (W3C, Content Security Policy Level 3, 6.7.2.2).
        let hash = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
        assert!(policy(html).contains(&format!("script-src 'self' 'wasm-unsafe-eval' {hash};")), "{}", policy(html));
        let page = with_policy(html).expect("there is a place");
        assert!(page.starts_with(
            "<meta charset=\"utf-8\">\n    <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'"
        ));
        assert_eq!(with_policy("<p>"), None);
    }
}
