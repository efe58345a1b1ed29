//! Everything that a style sheet writes or draws in a colour can be told from what it stands on: 4.5 to 1 for letters, 3 to 1 for what is
//! drawn and for the outline of the focus, in light colours and in dark ones. The table of the colours has tests of its own.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;

/// The style sheets whose colours are tokens. Those of the dialog and of embeds come after the page's and use its tokens.
const SHEETS: [(&str, &str, &str); 4] = [
    ("page.css", include_str!("../../../www/page.css"), include_str!("../../../www/page.css")),
    ("method.css", include_str!("../../../www/method.css"), include_str!("../../../www/method.css")),
    ("share.css", include_str!("../../../www/share.css"), include_str!("../../../www/page.css")),
    ("embed.css", include_str!("../../../www/embed.css"), include_str!("../../../www/page.css")),
];

/// Hairlines between things and the faint parts of an underline: nothing is lost with them.
const DECORATION: &str = "--rule";

type Tokens = BTreeMap<String, String>;

/// The tokens that a sheet defines: light, then dark.
fn themes(css: &str) -> [Tokens; 2] {
    let (light, rest) = css.split_once("(prefers-color-scheme: dark) {").expect("a dark block");
    let dark = rest.split_once("\n}\n").expect("the dark block ends").0;
    let tokens = |block: &str| -> Tokens {
        let lines = block.lines().filter_map(|line| line.trim().strip_suffix(';')?.split_once(": "));
        let colours = lines.filter(|(name, value)| name.starts_with("--") && value.starts_with('#'));
        colours.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    };
    let light = tokens(light);
    let mut dark_too = light.clone();
    dark_too.extend(tokens(dark));
    [light, dark_too]
}

/// Every rule: its selectors and its declarations.
fn rules(css: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut text = String::new();
    for part in css.split("/*") {
        text.push_str(part.split_once("*/").map_or(part, |(_, behind)| behind));
    }
    let mut rules = Vec::new();
    for block in text.split('}') {
        // What stands around rules, such as `@media`, ends in a brace of its own.
        let Some((before, inside)) = block.rsplit_once('{') else { continue };
        let selectors = before.rsplit('{').next().unwrap_or(before).split_whitespace().collect::<Vec<_>>().join(" ");
        let declared = inside.split(';').filter_map(|line| line.split_once(':'));
        rules.push((selectors, declared.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()));
    }
    rules
}

/// The token that a value names, if it names one.
fn token(value: &str) -> Option<&str> {
    let (_, behind) = value.split_once("var(")?;
    behind.split_once(')').map(|(name, _)| name)
}

/// Red, green and blue of `#RRGGBB`, 0 to 255.
fn channels(hex: &str) -> [f64; 3] {
    [1, 3, 5].map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("two hex digits")))
}

/// Relative luminance, WCAG 2.2.
fn luminance(colour: [f64; 3]) -> f64 {
    let linear = colour.map(|channel| {
        let value = channel / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The properties whose colour carries a meaning of its own: without them something cannot be seen, or not where the focus is.
fn is_drawn(property: &str) -> bool {
    ["stroke", "outline", "fill", "accent-color"].contains(&property)
}

/// What a sheet writes or draws too faintly, and how many of its declarations were looked at.
fn faint(name: &str, css: &str, tokens: &Tokens) -> (usize, Vec<String>) {
    let colour = |token: &str| channels(tokens.get(token).unwrap_or_else(|| panic!("{name}: no colour {token}")));
    let (mut looked_at, mut found) = (0, Vec::new());
    for (selectors, declarations) in rules(css) {
        let ground = declarations.iter().find(|(property, _)| property.starts_with("background"));
        let ground = ground.and_then(|(_, value)| token(value)).filter(|token| tokens.contains_key(*token)).unwrap_or("--ground");
        for (property, value) in &declarations {
            let is_letters =
                property == "color" || property == "fill" && selectors.contains(" text") || selectors.contains(".small");
            let Some(used) = token(value).filter(|used| tokens.contains_key(*used)) else { continue };
            // The ground's own colour hides what is behind it.
            let hides = used == "--ground" && ground == "--ground";
            if hides || used == DECORATION || !(is_letters || is_drawn(property)) {
                continue;
            }
            looked_at += 1;
            let (has, least) = (contrast(colour(used), colour(ground)), if is_letters { 4.5 } else { 3.0 });
            if has < least {
                found.push(format!("{name}: {selectors} {{ {property}: {value} }} has {has:.2} on {ground}, less than {least}"));
            }
        }
    }
    (looked_at, found)
}

#[test]
fn letters_lines_and_the_outline_of_the_focus_can_be_seen_in_both_themes() {
    let (mut looked_at, mut found) = (0, Vec::new());
    for (name, css, page) in SHEETS {
        for tokens in themes(page) {
            let (count, faint) = faint(name, css, &tokens);
            looked_at += count;
            found.extend(faint);
        }
    }
    assert_eq!(found, Vec::<String>::new());
    assert!(100 <= looked_at, "only {looked_at} declarations were looked at");
}

#[test]
fn the_outline_of_the_focus_and_text_can_be_seen_in_both_themes_of_every_sheet() {
    for (name, css) in [("page.css", SHEETS[0].1), ("method.css", SHEETS[1].1)] {
        for tokens in themes(css) {
            let [ground, focus, ink, muted] = ["--ground", "--focus", "--ink", "--muted"].map(|token| channels(&tokens[token]));
            for (token, colour, least) in [("--focus", focus, 3.0), ("--ink", ink, 4.5), ("--muted", muted, 4.5)] {
                assert!(least <= contrast(colour, ground), "{name} {token}");
            }
            // What an address leads to stands on a tint of the focus: 14 parts in a hundred.
            let tint: [f64; 3] = std::array::from_fn(|channel| 0.14 * focus[channel] + 0.86 * ground[channel]);
            assert!(4.5 <= contrast(ink, tint) && 4.5 <= contrast(muted, tint), "{name}: text on the tint");
        }
    }
    assert!(SHEETS[1].1.contains("color-mix(in srgb, var(--focus) 14%, transparent)"), "the tint is another one now");
}

#[test]
fn what_is_too_faint_is_found_with_its_rule() {
    let css = "a { color: var(--b) } /* p { color: var(--b) } */ @media x { .y, .z { background: var(--b); color: var(--ground); } } \
               svg .w { stroke: var(--b) } i { outline: 2px solid var(--ground); }";
    let tokens = [("--ground", "#FFFFFF"), ("--b", "#777777")].map(|(name, hex)| (name.to_owned(), hex.to_owned()));
    let (looked_at, found) = faint("x.css", css, &Tokens::from(tokens));
    assert_eq!(looked_at, 3);
    assert_eq!(
        found,
        [
            "x.css: a { color: var(--b) } has 4.48 on --ground, less than 4.5",
            "x.css: .y, .z { color: var(--ground) } has 4.48 on --b, less than 4.5"
        ]
    );
    assert_eq!(contrast(channels("#000000"), channels("#FFFFFF")), 21.0);
}
