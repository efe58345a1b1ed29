//! A link as it is pasted: a whole address of the page, its part from `#` on, or the bare code.

use protocol::link::{Link, Notice};

use crate::failure::Failure;

/// Reads the state that a pasted link carries, with the notices about what it could not carry over.
///
/// # Errors
/// If there is no code in it that can be read.
pub fn read(pasted: &str) -> Result<(Link, Vec<Notice>), Failure> {
    Link::decode(code(pasted)).map_err(Failure::input)
}

/// The code in a pasted link. The page keeps it in the fragment's parameter `s`, perhaps among those of others.
pub fn code(pasted: &str) -> &str {
    let pasted = pasted.trim();
    let fragment = pasted.split_once('#').map_or(pasted, |(_, fragment)| fragment);
    fragment.split('&').find_map(|parameter| parameter.strip_prefix("s=")).unwrap_or(fragment)
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
            assert_eq!(code(pasted), "1.2.me800", "{pasted}");
        }
    }

    #[test]
    fn what_holds_no_code_is_left_for_the_codec_to_refuse() {
        assert_eq!(code(""), "");
        assert_eq!(code("https://example.org/#top"), "top");
        assert_eq!(code("https://example.org/"), "https://example.org/");
    }
}
