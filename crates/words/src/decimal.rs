//! Decimal numbers with few places, written by whole numbers: the standard library's formatting of floats, which can do everything, would
//! be a twelfth of what a reader downloads.

use crate::text::text as texts;

/// `value` with `places` (0 to 3) decimal places, halves rounded away from zero, as a program reads it: "0.25". For values up to a
/// million.
pub fn plain(value: f64, places: usize) -> String {
    let scale = 10_u32.pow(places as u32);
    let scaled = (value.abs() * f64::from(scale)).round() as u32;
    let sign = if value < 0.0 && 0 < scaled { "-" } else { "" };
    let (whole, rest) = ((scaled / scale).to_string(), scaled % scale);
    // Noughts at the beginning of the rest stand behind the first digit of this.
    let padded = (scale + rest).to_string();
    if places == 0 { [sign, &whole].concat() } else { [sign, &whole, ".", padded.get(1..).unwrap_or_default()].concat() }
}

/// A number with that many decimals, in the digits and signs of the language at hand.
pub fn text(value: f64, places: usize) -> String {
    localized(&plain(value, places))
}

/// A whole number in the digits of the language at hand.
pub fn whole(number: u32) -> String {
    text(f64::from(number), 0)
}

/// A number as a program reads it, in the digits of the language at hand.
pub fn localized(plain: &str) -> String {
    let mut local = String::new();
    for character in plain.chars() {
        match character {
            '0'..='9' => local.push_str(texts().digits[(character as u8 - b'0') as usize]),
            '.' => local.push_str(texts().decimal_point),
            '-' => local.push_str(sign(Sign::Minus)),
            other => local.push(other),
        }
    }
    local
}

/// The sign of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The difference is negative.
    Minus,
    /// The difference is positive, and its sign is to be shown.
    Plus,
}

/// The sign as text: in a language that runs from right to left, with the mark that keeps it before its number.
pub fn sign(sign: Sign) -> &'static str {
    match (sign, texts().direction) {
        (Sign::Minus, "rtl") => "\u{200e}−",
        (Sign::Minus, _) => "−",
        (Sign::Plus, "rtl") => "\u{200e}+",
        (Sign::Plus, _) => "+",
    }
}

/// What stands between numbers of one row, so that the first is read first whichever way the text around them runs.
pub fn slash() -> &'static str {
    if texts().direction == "rtl" { "\u{200f}/\u{200f}" } else { "/" }
}

/// A number as people write it, in whatever digits their keyboard has, as a program reads it: Urdu, Persian and Arabic are written with
/// digits of several sets, whichever the page shows.
pub fn delocalized(local: &str) -> String {
    let mut plain = String::new();
    for character in local.chars() {
        let digit = |zero: char| char::from(b'0' + (character as u32 - zero as u32) as u8);
        match character {
            '\u{660}'..='\u{669}' => plain.push(digit('\u{660}')),
            '\u{6f0}'..='\u{6f9}' => plain.push(digit('\u{6f0}')),
            '\u{ff10}'..='\u{ff19}' => plain.push(digit('\u{ff10}')),
            ',' | '\u{66b}' => plain.push('.'),
            '−' => plain.push('-'),
            '\u{200e}' | '\u{200f}' | '\u{61c}' => {}
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::text::speak;

    #[test]
    fn a_decimal_has_exactly_its_places_and_rounds_to_the_nearest() {
        let written = [plain(0.2483, 2), plain(24.83, 0), plain(99.96, 1), plain(-0.5, 2), plain(-0.001, 2), plain(3.0, 3)];
        assert_eq!(written, ["0.25", "25", "100.0", "-0.50", "0.00", "3.000"]);
    }

    #[test]
    fn numbers_have_the_digits_of_the_language() {
        speak(Language::Persian);
        assert_eq!([text(25.5, 1), whole(14)], ["۲۵٫۵", "۱۴"]);
        speak(Language::English);
        assert_eq!(text(25.5, 1), "25.5");
    }

    #[test]
    fn numbers_are_read_in_every_set_of_digits_whatever_the_language() {
        for language in Language::ALL {
            speak(language);
            for typed in ["25.5", "25,5", "۲۵٫۵", "٢٥٫٥", "۲۵.۵", "２５.５"] {
                assert_eq!(delocalized(typed), "25.5", "{typed} in {language:?}");
            }
            assert_eq!(delocalized("\u{200e}−۶"), "-6");
        }
        speak(Language::English);
    }
}
