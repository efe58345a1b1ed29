//! What assumptions, groups, rungs and parts of the page are called in the language at hand.

use model::Key;
use model::analysis::Factor;
use model::assumption::Group;
use model::ladder::Rung;
use protocol::part::Part;

use crate::text::{fill, text};

/// An assumption's name.
pub fn assumption(key: Key) -> &'static str {
    text().assumptions[key as usize]
}

/// The word for a value of an assumption; none where the number speaks for itself.
pub fn level(key: Key, value: f64) -> Option<&'static str> {
    text().levels[key as usize].split('|').nth(key.row().fifth(value)).filter(|level| !level.is_empty())
}

/// The name of an assumption, or of the three motives together.
pub fn factor(factor: Factor) -> &'static str {
    match factor {
        Factor::One(key) => assumption(key),
        Factor::Motives => text().motives,
    }
}

/// The longest word for a value of an assumption; empty where its numbers speak for themselves.
pub fn longest_level(key: Key) -> &'static str {
    let mut longest = "";
    for level in text().levels[key as usize].split('|') {
        if longest.len() < level.len() {
            longest = level;
        }
    }
    longest
}

/// A group's heading.
pub fn group(group: Group) -> &'static str {
    text().groups[group as usize]
}

/// A rung's name.
pub fn rung(rung: Rung) -> &'static str {
    text().rungs[rung.index()]
}

/// The heading of a part of the page.
pub fn part(part: Part) -> &'static str {
    text().part_titles[part as usize]
}

/// What is inside a part of the page, in one line; nothing for the figure's numbers.
pub fn part_teaser(part: Part) -> &'static str {
    text().part_teasers[part as usize]
}

/// A name within a sentence: “Chinese mediation”.
pub fn quoted(name: &str) -> String {
    fill(text().quoted, &[name])
}

/// A name that somebody has given, within a sentence. In a language that is written from right to left it is isolated: in other letters it
/// would take along the number behind it.
pub fn quoted_given(name: &str) -> String {
    match text().direction {
        "rtl" => quoted(&["\u{2068}", name, "\u{2069}"].concat()),
        _ => quoted(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::text::speak;

    #[test]
    fn a_given_name_in_other_letters_does_not_turn_what_stands_behind_it() {
        for (language, said) in [
            (Language::English, "“Gul”"),
            (Language::Chinese, "“Gul”"),
            (Language::Urdu, "“\u{2068}Gul\u{2069}”"),
            (Language::Persian, "«\u{2068}Gul\u{2069}»"),
            (Language::Arabic, "«\u{2068}Gul\u{2069}»"),
        ] {
            speak(language);
            assert_eq!(quoted_given("Gul"), said, "{language:?}");
        }
        speak(Language::English);
    }
}
