//! Translations of the article's claims: by number, for those that a reader of the page can meet.

use model::catalogue::GROUNDS;
use model::claim::CLAIMS;
use model::preset::PRESETS;

/// `rows` of numbers and translations in the order of the claims, nothing where there is none. A claim that stands behind an
/// assumption or a preset and has no row, and a row too many, do not compile.
pub const fn by_number(rows: &[(u8, &'static str)]) -> [&'static str; CLAIMS.len()] {
    let mut texts = [""; CLAIMS.len()];
    let mut row = 0;
    while row < rows.len() {
        let (number, text) = rows[row];
        assert_claim(number, texts[number as usize - 1].is_empty(), "has two translations");
        assert_claim(number, is_shown(number), "is translated, but stands behind nothing");
        texts[number as usize - 1] = text;
        row += 1;
    }
    let mut number = 1;
    while number <= CLAIMS.len() as u8 {
        assert_claim(number, !is_shown(number) || !texts[number as usize - 1].is_empty(), "has no translation");
        number += 1;
    }
    texts
}

/// Whether the claim stands behind an assumption or a preset, and so is shown where a reader asks for its grounds.
const fn is_shown(number: u8) -> bool {
    let mut row = 0;
    while row < GROUNDS.len() {
        if has(GROUNDS[row].claims, number) {
            return true;
        }
        row += 1;
    }
    let mut row = 0;
    while row < PRESETS.len() {
        if has(PRESETS[row].claims, number) {
            return true;
        }
        row += 1;
    }
    false
}

/// Whether `number` is among `claims`.
const fn has(claims: &[u8], number: u8) -> bool {
    let mut place = 0;
    while place < claims.len() {
        if claims[place] == number {
            return true;
        }
        place += 1;
    }
    false
}

/// Stops the compiler with the number of the claim at fault.
const fn assert_claim(number: u8, is_right: bool, fault: &str) {
    if is_right {
        return;
    }
    let mut message = [b' '; 80];
    let mut at = 0;
    let (before, digits) = (b"claim ", [b'0' + number / 10, b'0' + number % 10]);
    while at < before.len() + digits.len() + 1 + fault.len() {
        message[at] = match at {
            0..6 => before[at],
            6..8 => digits[at - 6],
            8 => b' ',
            _ => fault.as_bytes()[at - 9],
        };
        at += 1;
    }
    if let Ok(message) = str::from_utf8(&message) {
        panic!("{}", message);
    }
}
