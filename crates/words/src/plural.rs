//! Counts of things in words, by the plural rules of the language.

use crate::decimal::whole;
use crate::text::{fill, text};
use crate::texts::Plural;

/// Says how many there are: the form of `forms` for `count`, its `{0}` filled with the count. The first is used for 0 in every language: "no single change".
pub fn counted(forms: &Plural, count: u32) -> String {
    let form = if count == 0 { forms[0] } else { forms[category(text().plural, count) as usize] };
    fill(form, &[&whole(count)])
}

/// The plural categories of Unicode's CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Category {
    /// 0, in languages with a form of its own for it.
    Zero,
    /// 1, and what has the same form.
    One,
    /// 2, in languages with a form of its own for it.
    Two,
    /// A few: 3 to 10 in Arabic.
    Few,
    /// Many: 11 to 99 in Arabic.
    Many,
    /// Any other number.
    Other,
}

/// The category of `count` by the rules of a language, which are named by its code (CLDR 46, cardinals of whole numbers).
pub fn category(rules: &str, count: u32) -> Category {
    match (rules, count, count % 100) {
        ("zh", ..) => Category::Other,
        ("fa", 0 | 1, _) | ("en" | "ur", 1, _) | ("ar", 1, _) => Category::One,
        ("ar", 0, _) => Category::Zero,
        ("ar", 2, _) => Category::Two,
        ("ar", _, 3..=10) => Category::Few,
        ("ar", _, 11..=99) => Category::Many,
        _ => Category::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_plurals_of_their_language() {
        let of = |rules: &str| [0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map(|count| category(rules, count));
        use Category::{Few, Many, One, Other, Two, Zero};
        assert_eq!(of("en"), [Other, One, Other, Other, Other, Other, Other, Other, Other, Other]);
        assert_eq!(of("fa"), [One, One, Other, Other, Other, Other, Other, Other, Other, Other]);
        assert_eq!(of("ar"), [Zero, One, Two, Few, Few, Many, Many, Other, Other, Few]);
        assert_eq!(of("zh"), [Other; 10]);
    }
}
