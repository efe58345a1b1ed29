//! English: the texts from which the others are translated.

mod analyst;
mod class;
mod compare;
mod crises;
mod lesson;
mod outcome;
mod page;
mod share;
mod still;
mod story;
mod suppose;

use crate::texts::Texts;

/// All texts in English.
pub const TEXTS: Texts = Texts {
    page: &page::TEXT,
    analyst: &analyst::TEXT,
    share: &share::TEXT,
    still: &still::TEXT,
    story: &story::TEXT,
    lesson: &lesson::TEXT,
    class: &class::TEXT,
};
