//! What suppositions are called, and what is said of what follows from one. The analyst writes it on the page, the share dialog in files: each
//! downloads it with its own texts.

use super::texts;

texts! {
    /// The texts of suppositions.
    SupposeText {
        /// What is supposed, in the order of [`Supposed`](model::Supposed)'s list: `{0}` the date.
        events: [&'static str; model::supposition::SUPPOSABLE],
        /// The second of these, seen from 16 January, when Pakistan has not struck yet.
        pakistan_strikes_16: &'static str,
        /// The same without a date, as the heading of a list of days.
        kinds: [&'static str; model::supposition::SUPPOSABLE],
        /// The second of these, seen from 16 January.
        pakistan_kind_16: &'static str,
        /// That something is supposed: `{0}` what, `{1}` its chance.
        supposing: &'static str,
        /// That it cannot be shown on these assumptions: `{0}` what, `{1}` the least chance.
        too_unlikely: &'static str,
        /// What the answer is without it: `{0}` a chance or a level.
        without: &'static str,
        /// Why the days before it are grey: `{0}` the date.
        smoothed: &'static str,
        /// Label of the mark on the supposed day.
        mark: &'static str,
        /// Label of the button that lifts the supposition.
        lift: &'static str,
        /// What the part is for.
        intro: &'static str,
        /// Before the button for the outcome and day that the question asks about.
        asked: &'static str,
        /// A choice: `{0}` the date, `{1}` the chance.
        choice: &'static str,
        /// Why some days cannot be chosen: `{0}` the least chance.
        refused: &'static str,
        /// Heading of what Pakistan would infer of Iran's motive.
        infer_motive: &'static str,
        /// Row of what Iran would infer: that Pakistan's leadership is resolved.
        resolved: &'static str,
        /// Name of the diamonds: what was believed before.
        before: &'static str,
        /// Beside a bar: `{0}` the chance before, `{1}` the chance given what is supposed.
        change: &'static str,
        /// Caption of the table of these chances, and heads of its columns: who or what, before, given it.
        table: &'static str,
        /// Heads of the table's columns.
        heads: [&'static str; 3],
    }
}
