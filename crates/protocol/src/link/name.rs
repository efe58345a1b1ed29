//! Texts of readers' own, such as the names of pinned scenarios, in letters, digits and `-`.
//!
//! ASCII letters and digits stand for themselves. A run of other characters stands between two `-`, each as three base-36 digits of its
//! number in Unicode; of a number with more, a capital letter in front says the rest (`A` for 1 × 36³, `B` for 2 × 36³, …).
//! "Iran öffnet" is `Iran-00w06u-ffnet`.

/// The base, and what three digits of it can say.
const BASE: u32 = 36;
const SPAN: u32 = BASE * BASE * BASE;

/// Writes the text in the alphabet of links.
pub(super) fn write(name: &str, text: &mut String) {
    let mut is_escaped = false;
    for character in name.chars() {
        if is_escaped == character.is_ascii_alphanumeric() {
            text.push('-');
            is_escaped = !is_escaped;
        }
        if !is_escaped {
            text.push(character);
            continue;
        }
        let number = u32::from(character);
        if SPAN <= number {
            text.push(char::from(b'A' - 1 + (number / SPAN) as u8));
        }
        for digit in [number / BASE / BASE % BASE, number / BASE % BASE, number % BASE] {
            text.push(char::from(if digit < 10 { b'0' + digit as u8 } else { b'a' - 10 + digit as u8 }));
        }
    }
    if is_escaped {
        text.push('-');
    }
}

/// The text that `text` says, if it says one; of one with more than `most` characters, the beginning. With it comes how long it was.
pub(super) fn read(text: &str, most: usize) -> Option<(String, usize)> {
    let mut name = String::new();
    let mut length = 0;
    let mut is_escaped = false;
    // Of the character that is being read: its number so far, and how many digits are to come.
    let (mut number, mut digits) = (0, 0);
    for byte in text.bytes() {
        if byte == b'-' && digits == 0 {
            is_escaped = !is_escaped;
            continue;
        }
        if is_escaped {
            if digits == 0 {
                (number, digits) = (0, 3);
                if byte.is_ascii_uppercase() {
                    number = u32::from(byte - b'A') + 1;
                    continue;
                }
            }
            let digit = match byte {
                b'0'..=b'9' => byte - b'0',
                b'a'..=b'z' => byte - b'a' + 10,
                _ => return None,
            };
            number = number * BASE + u32::from(digit);
            digits -= 1;
            if 0 < digits {
                continue;
            }
        } else {
            number = u32::from(byte);
        }
        let character = char::from_u32(number).filter(|character| !character.is_control())?;
        length += 1;
        if length <= most {
            name.push(character);
        }
    }
    (!is_escaped).then_some((name, length))
}
