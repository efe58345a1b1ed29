//! The page offers its reader's own language by a rule of its styles: there is one for every language, and none besides.
#![cfg(not(target_arch = "wasm32"))]

use words::language::Language;

#[test]
fn the_styles_of_the_page_offer_exactly_the_languages_that_there_are() {
    let styles = include_str!("../../../www/page.css");
    let offered: Vec<&str> = styles.split("[data-offer=\"").skip(1).filter_map(|rule| rule.split('"').next()).collect();
    assert_eq!(offered, Language::ALL.map(Language::code));
    for code in offered {
        let rule = format!("[data-offer=\"{code}\"] .own-language [hreflang=\"{code}\"]");
        assert!(styles.contains(&rule), "www/page.css has no {rule}");
    }
}
