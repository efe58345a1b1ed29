//! The width of a text, from a table. A browser is never asked, so that every platform lays a figure out alike.
//!
//! The widths are Helvetica's and Arial's, with an allowance for the wider sans serifs that systems put in their place.

/// Advance widths of the printable ASCII characters from the space on, in thousandths of the font size (Adobe's
/// metrics of Helvetica).
const ASCII: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
];

/// Noto Sans, the widest of the usual system fonts, sets English about this much wider than Helvetica.
const ALLOWANCE: f64 = 1.08;

/// How much wider bold letters are than regular ones; digits are as wide.
const BOLD: f64 = 1.08;

/// Begins a part of a text that runs from right to left, whatever stands around it.
pub(crate) const RIGHT_TO_LEFT: char = '\u{2067}';

/// Ends such a part.
pub(crate) const END_OF_ISOLATE: char = '\u{2069}';

/// Whether the first letter of a text is one that is written from right to left.
pub(crate) fn begins_right_to_left(text: &str) -> bool {
    // Letters of other scripts stand in no figure of ours beside such as these; a table of all would be downloaded by every reader.
    text.chars().find(|letter| letter.is_ascii_alphabetic() || is_right_to_left(*letter)).is_some_and(is_right_to_left)
}

/// The weight of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Regular weight.
    Regular,
    /// Bold weight.
    Bold,
}

/// The width of a text in the unit of `size`, the font size.
pub fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let thousandths = text.chars().map(|letter| {
        let bold = weight == Weight::Bold && (letter.is_ascii_alphabetic() || !letter.is_ascii());
        f64::from(advance(letter)) * if bold { BOLD } else { 1.0 }
    });
    thousandths.sum::<f64>() / 1000.0 * ALLOWANCE * size
}

/// The width of the widest of these texts.
pub(crate) fn widest<'t>(texts: impl Iterator<Item = &'t str>, size: f64, weight: Weight) -> f64 {
    texts.map(|text| width(text, size, weight)).fold(0.0, f64::max)
}

/// Breaks a text into lines no wider than `limit`: at spaces, between ideographs, and inside a word too long for a line.
pub fn wrap(text: &str, limit: f64, size: f64, weight: Weight) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let end = fitting(rest, limit, size, weight);
        let end = if end == 0 { forced(rest, limit, size, weight) } else { end };
        lines.push(rest[..end].trim_end().to_owned());
        rest = rest[end..].trim_start();
    }
    lines
}

/// The text, cut with an ellipsis at its end if it is wider than `limit`.
pub fn shorten(text: &str, limit: f64, size: f64, weight: Weight) -> String {
    let text = text.trim();
    if width(text, size, weight) <= limit {
        return text.to_owned();
    }
    let limit = limit - width("…", size, weight);
    let end = text.char_indices().map(|(at, _)| at).take_while(|&at| width(&text[..at], size, weight) <= limit).last();
    [text[..end.unwrap_or(0)].trim_end(), "…"].concat()
}

/// The byte offset of the last allowed break at which the text's head still fits; 0 if none does.
pub(crate) fn fitting(text: &str, limit: f64, size: f64, weight: Weight) -> usize {
    breaks(text).take_while(|&at| width(text[..at].trim_end(), size, weight) <= limit).last().unwrap_or(0)
}

/// The byte offsets at which a line may end: before a word, between ideographs, at the end of the text.
pub(crate) fn breaks(text: &str) -> impl Iterator<Item = usize> {
    let inner = text.char_indices().zip(text.chars().skip(1)).filter_map(|((at, one), next)| {
        let ends_here = (one == ' ' && next != ' ') || (is_ideograph(one) && is_ideograph(next));
        ends_here.then_some(at + one.len_utf8())
    });
    inner.chain(std::iter::once(text.len()))
}

/// Whether a letter is written from right to left.
pub(crate) fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// The byte offset at which a word too long for a line is cut: at least one letter is taken.
fn forced(text: &str, limit: f64, size: f64, weight: Weight) -> usize {
    let ends = text.char_indices().map(|(at, letter)| at + letter.len_utf8());
    let first = text.chars().next().map_or(0, char::len_utf8);
    ends.take_while(|&end| width(&text[..end], size, weight) <= limit).last().unwrap_or(first)
}

fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFF}')
}

/// The advance width of one letter, in thousandths of the font size.
fn advance(letter: char) -> u16 {
    match letter {
        ' '..='~' => ASCII[letter as usize - 32],
        '\u{A0}' | '·' | '\u{202F}' => 278,
        '’' | '‘' => 222,
        '“' | '”' => 333,
        '…' | '—' => 1000,
        '\u{0}'..='\u{1F}' | '\u{7F}'..='\u{9F}' => 0,
        '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' => 0,
        '\u{610}'..='\u{61A}'
        | '\u{61C}'
        | '\u{64B}'..='\u{65F}'
        | '\u{670}'
        | '\u{6D6}'..='\u{6ED}'
        | '\u{FE00}'..='\u{FE0F}' => 0,
        _ if is_ideograph(letter) => 1000,
        // Joined letters, on average: words of Arabic, Persian and Urdu in Noto Sans Arabic take .40 to .56 em a letter.
        '\u{600}'..='\u{65F}' | '\u{66A}'..='\u{6EF}' | '\u{6FA}'..='\u{77F}' => 560,
        // Accented capitals and scripts without a table of their own: rather too wide than too narrow.
        'À'..='Þ' => 722,
        _ => 580,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_text_is_never_narrower_and_a_larger_font_always_wider() {
        let text = "Another Iranian strike — 25% <&> حمله ایران 伊朗再次打击 cafe\u{301}";
        let mut last = 0.0;
        for (at, letter) in text.char_indices() {
            let now = width(&text[..at + letter.len_utf8()], 11.0, Weight::Regular);
            assert!(last <= now, "{letter}");
            last = now;
        }
        assert!(width(text, 11.0, Weight::Regular) < width(text, 12.0, Weight::Regular));
        assert!(width(text, 11.0, Weight::Regular) < width(text, 11.0, Weight::Bold));
    }

    #[test]
    fn digits_are_tabular_and_the_sum_of_the_letters_is_the_text() {
        // Four digits of .556 em at 10 px with the allowance of 1.08: 4 · 5.56 · 1.08 = 24.0192.
        assert!((width("2024", 10.0, Weight::Regular) - 24.0192).abs() < 1e-9);
        for digit in '0'..='9' {
            assert_eq!(advance(digit), 556);
        }
    }

    #[test]
    fn combining_marks_and_direction_marks_take_no_room() {
        assert_eq!(width("\u{301}\u{2068}\u{2069}\u{64B}", 12.0, Weight::Bold), 0.0);
    }

    #[test]
    fn no_wrapped_line_is_too_wide_and_no_letter_is_lost() {
        for text in ["A new exchange or wider strikes", "伊朗再次打击巴基斯坦", "x18-jan.1.2.me500ov250.a-link-without-any-space"]
        {
            for limit in [30.0, 60.0, 90.0] {
                let lines = wrap(text, limit, 11.0, Weight::Regular);
                assert!(lines.iter().all(|line| width(line, 11.0, Weight::Regular) <= limit), "{lines:?}");
                assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
            }
        }
    }

    #[test]
    fn a_shortened_text_fits_and_says_that_it_was_cut() {
        let short = shorten("Functional relations again", 60.0, 11.0, Weight::Regular);
        assert!(short.ends_with('…') && width(&short, 11.0, Weight::Regular) <= 60.0, "{short}");
        assert_eq!(shorten("War", 60.0, 11.0, Weight::Regular), "War");
    }

    #[test]
    fn a_letter_wider_than_the_line_still_ends() {
        assert_eq!(wrap("WW", 1.0, 11.0, Weight::Regular), ["W", "W"]);
        assert_eq!(shorten("WW", 1.0, 11.0, Weight::Regular), "…");
    }
}
