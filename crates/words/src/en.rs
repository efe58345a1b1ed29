//! English: the texts from which the others are translated.

/// One text of each row of a table, in its order.
macro_rules! column {
    ($table:expr, $row:ident => $text:expr) => {{
        let mut texts = [""; $table.len()];
        let mut place = 0;
        while place < texts.len() {
            let $row = &$table[place];
            texts[place] = $text;
            place += 1;
        }
        texts
    }};
}

mod analyst;
mod page;
mod share;
mod still;

use crate::language::Texts;

/// Everything that is said.
pub const TEXTS: Texts = Texts { page: &page::TEXT, analyst: &analyst::TEXT, share: &share::TEXT, still: &still::TEXT };
