//! The page as one file, for a room without a network. The site holds it ready in every language; whoever hands it out writes into it which
//! state it opens, from which starting point, and where the page is.

use crate::address::{code_of, opening, opening_home};
use crate::link::{Home, Link};
use crate::snippet::escaped;

/// What in the file that the site holds stands for the address of the site, with a `/` at its end.
pub const SITE: &str = "{offramp-site}";

/// What in that file stands for the fragment of the address that opens the state; nothing, for our starting point.
pub const FRAGMENT: &str = "{offramp-fragment}";

/// The directory of the site that holds the files.
pub const DIRECTORY: &str = "offline/";

/// Where the site holds the file in the language of that code. It ends like a text: what is not finished is no page for anybody.
pub fn path(language: &str) -> String {
    format!("{DIRECTORY}offramp-{language}.txt")
}

/// The file that opens the state of `link` from the starting point `home`, made from what the site at the address `site` holds; none if that
/// is something else.
pub fn finished(held: &str, link: &Link, home: &Home, site: &str) -> Option<String> {
    let is_ours = held.matches(FRAGMENT).count() == 1 && held.contains(SITE);
    let opened = match home.is_ours() {
        true => opening("", code_of(link).as_deref()),
        false => opening(&opening_home("", Some(&home.code)), Some(&link.encode())),
    };
    let fragment = escaped(opened.trim_start_matches('#'));
    let slash = if site.ends_with('/') { "" } else { "/" };
    let site = escaped(&[site, slash].concat());
    is_ours.then(|| held.replacen(FRAGMENT, &fragment, 1).replace(SITE, &site))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HELD: &str =
        "<html data-page=\"{offramp-site}ur/\" data-fragment=\"{offramp-fragment}\"><a href=\"{offramp-site}method/\">";

    fn link(code: &str) -> Link {
        Link::decode(code).expect("a code").0
    }

    #[test]
    fn the_state_and_the_address_stand_in_the_file_once_it_is_finished() {
        let made = finished(HELD, &link("1.2.me800.vw1"), &Home::default(), "https://example.org/a/");
        let expected = "<html data-page=\"https://example.org/a/ur/\" data-fragment=\"s=1.2.me800.vw1\"><a href=\"https://example.org/a/method/\">";
        assert_eq!(made.as_deref(), Some(expected));
        assert_eq!(finished(HELD, &link("1.2.me800.vw1"), &Home::default(), "https://example.org/a"), made);
        let unchanged = finished(HELD, &link("1.2"), &Home::default(), "https://example.org/");
        assert!(unchanged.is_some_and(|file| file.contains("data-fragment=\"\"")));
    }

    #[test]
    fn a_starting_point_of_the_links_author_goes_along() {
        let home = Home::decode("1.2.me800_losre_tWeek-00w-3").0;
        for (code, fragment) in
            [("1.2.re100", "h=1.2.me800_losre_tWeek-00w-3&amp;s=1.2.re100"), ("1.2", "h=1.2.me800_losre_tWeek-00w-3&amp;s=1.2")]
        {
            let made = finished(HELD, &link(code), &home, "https://example.org/").expect("it has its places");
            assert!(made.contains(&format!("data-fragment=\"{fragment}\"")), "{made}");
        }
    }

    #[test]
    fn no_address_leaves_its_attribute() {
        let made =
            finished(HELD, &link("1.2"), &Home::default(), "https://example.org/?a=\"><script>&b").expect("it has its places");
        assert_eq!(made.matches(['<', '>']).count(), 4, "{made}");
    }

    #[test]
    fn what_is_no_such_file_is_not_finished() {
        for other in
            ["", "<h1>404</h1>", "{offramp-fragment}", "{offramp-site}", "{offramp-site}{offramp-fragment}{offramp-fragment}"]
        {
            assert_eq!(finished(other, &link("1.2"), &Home::default(), "https://example.org/"), None, "{other}");
        }
    }
}
