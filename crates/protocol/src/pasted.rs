//! A link as it is pasted: a whole address of the page, its part from `#` on, or the bare code; damaged on its way as links are.

use crate::address::{code_in, home_in};
use crate::link::{Home, Link, Notice, Unreadable, code_part};

/// What a pasted link carries.
#[derive(Clone, Debug, PartialEq)]
pub struct Pasted {
    /// The state.
    pub link: Link,
    /// The starting point that its author has chosen, or ours.
    pub home: Home,
    /// The notices about what could not be carried over.
    pub notices: Vec<Notice>,
    /// The code as it was read, where the link was damaged.
    pub repaired: Option<String>,
}

impl Pasted {
    /// All that is to be said of the link.
    pub fn said(&self) -> impl Iterator<Item = String> {
        let repaired = self.repaired.iter().map(|code| format!("link: damaged, read as {code}"));
        repaired.chain(self.notices.iter().map(ToString::to_string))
    }
}

/// Reads the state that a pasted link carries, as the page reads it.
///
/// # Errors
/// If there is no code in it that can be read.
pub fn read(pasted: &str) -> Result<Pasted, Unreadable> {
    let (home, mut notices) = home(pasted);
    let Some(code) = named(pasted).or_else(|| home.is_ours().then(|| fragment(pasted))) else {
        // Without a state it opens at its starting point.
        return Ok(Pasted { link: home.link.clone(), home, notices, repaired: None });
    };
    let (link, found) = Link::decode(&code)?;
    notices.extend(found);
    let code = code_part(&code);
    let repaired = (!is_whole(pasted, code)).then(|| code.to_owned());
    Ok(Pasted { link, home, notices, repaired })
}

/// The starting point in a pasted link, with the notices about it.
fn home(pasted: &str) -> (Home, Vec<Notice>) {
    let written = home_in(pasted).or_else(|| home_in(&["#", pasted.trim()].concat()));
    written.map_or_else(Default::default, |home| Home::decode(&home))
}

/// The code in a pasted link, with what may follow it.
pub fn code(pasted: &str) -> String {
    named(pasted).unwrap_or_else(|| fragment(pasted))
}

/// The code in a pasted link, where it is plain what it is.
fn named(pasted: &str) -> Option<String> {
    let pasted = pasted.trim();
    code_in(pasted).or_else(|| code_in(&["#", pasted].concat()))
}

fn fragment(pasted: &str) -> String {
    let pasted = pasted.trim();
    pasted.rsplit_once('#').map_or(pasted, |(_, fragment)| fragment).to_owned()
}

/// Whether `code` stands in `pasted` as the page writes it, alone or as a parameter of the fragment.
fn is_whole(pasted: &str, code: &str) -> bool {
    let pasted = pasted.trim();
    let fragment = pasted.split_once('#').map_or(pasted, |(_, fragment)| fragment);
    pasted == code || fragment.split('&').any(|parameter| parameter.strip_prefix("s=") == Some(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_found_in_every_form_in_which_links_are_pasted() {
        for pasted in [
            "1.2.me800",
            " 1.2.me800\n",
            "s=1.2.me800",
            "#s=1.2.me800",
            "https://example.org/#s=1.2.me800",
            "https://example.org/embed/?lang=ur&s=9#top&s=1.2.me800&other=1",
        ] {
            let found = code(pasted);
            assert_eq!(code_part(&found), "1.2.me800", "{pasted}");
            assert!(is_whole(pasted, code_part(&found)), "{pasted}");
        }
    }

    #[test]
    fn what_was_repaired_is_told_from_what_is_whole() {
        for pasted in ["1.2.me800)", "#S=1.2.ME800", "https://example.org/?s=1.2.me800", "#1.2.me800", "#s=1.2.me800?fbclid=x"] {
            let found = code(pasted);
            assert_eq!(code_part(&found), "1.2.me800", "{pasted}");
            assert!(!is_whole(pasted, "1.2.me800"), "{pasted}");
        }
    }

    #[test]
    fn what_holds_no_code_is_left_for_the_codec_to_refuse() {
        assert_eq!(code(""), "");
        assert_eq!(code("https://example.org/#top"), "top");
        assert_eq!(code("https://example.org/"), "https://example.org/");
    }
}
