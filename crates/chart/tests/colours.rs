//! The page's stylesheet has the figures' colours: each variable, in the light block and in the dark one.
#![cfg(not(target_arch = "wasm32"))]

use chart::{Theme, css_variables};

#[test]
fn the_stylesheet_defines_every_ink_in_both_themes_as_the_table_says() {
    let css = include_str!("../../../www/page.css");
    let (light, rest) =
        css.split_once("@media screen and (prefers-color-scheme: dark)").expect("the stylesheet has a dark block");
    let dark = rest.split_once("\n}\n").expect("the dark block ends").0;
    for (block, theme) in [(light, Theme::Light), (dark, Theme::Dark)] {
        for line in css_variables(theme).lines() {
            assert!(block.contains(line.trim()), "{theme:?}: expected {} in www/page.css", line.trim());
        }
    }
}
