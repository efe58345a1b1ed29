//! Sentences of the dialog that have numbers or names in them; their templates stand with their languages.

use protocol::embed::{LEVERS_AT_ONCE, Piece, Theme};
use protocol::question::View;
use words::decimal::{text as decimal, whole};
use words::language::Language;
use words::plural::counted;
use words::text::{fill, share_text, text};

use crate::home;

/// The size of the largest file that is opened, in bytes.
pub const LARGEST: u32 = 1_000_000;

/// The languages of embeds: each with its code, empty for English, and its own name.
pub fn languages() -> impl Iterator<Item = (&'static str, &'static str)> {
    let code = |language: Language| if language == Language::English { "" } else { language.code() };
    Language::ALL.into_iter().map(move |language| (code(language), language.own_name()))
}

/// The name of a piece of the embed.
pub fn piece(piece: Piece) -> &'static str {
    share_text().pieces_named[Piece::ALL.iter().position(|one| *one == piece).unwrap_or(0)]
}

/// The heading over the assumptions: how many are ticked, and how many are shown at once.
pub fn levers(count: usize) -> String {
    let template = if LEVERS_AT_ONCE < count { share_text().levers_paged } else { share_text().levers };
    fill(template, &[&whole(count as u32), &whole(LEVERS_AT_ONCE as u32)])
}

/// The heading over the assumptions that readers can move: how many, of how many; where none is ticked, all.
pub fn offered(ticked: usize) -> String {
    let all = home::offered().count();
    let count = if ticked == 0 { all } else { ticked };
    fill(share_text().home_offer, &[&whole(count as u32), &whole(all as u32)])
}

/// The name of a choice of colours.
pub fn theme(theme: Theme) -> &'static str {
    share_text().themes[theme as usize]
}

/// The name of a view.
pub fn view(view: View) -> &'static str {
    text().views[view as usize]
}

/// The label of the main figure in the choice of figures.
pub fn main_figure(view: View) -> String {
    fill(share_text().main_figure, &[&self::view(view).to_lowercase()])
}

/// The note with the proposed height.
pub fn usual_height(height: u32) -> String {
    fill(share_text().usual_height, &[&whole(height)])
}

/// The note that a typed height cannot be used.
pub fn height_refused(low: u32, high: u32, received: &str, used: u32) -> String {
    fill(share_text().height_refused, &[&whole(low), &whole(high), received, &whole(used)])
}

/// The status after a download; a page within another cannot know whether that one let it save.
pub fn saved(name: &str, is_framed: bool) -> String {
    fill(if is_framed { share_text().handed_over } else { share_text().saved }, &[name])
}

/// The status where a file is too large.
pub fn too_large(bytes: f64) -> String {
    fill(share_text().too_large, &[&whole(LARGEST / 1000), &decimal(bytes / 1000.0, 0)])
}

/// The status where more than one file was dropped.
pub fn one_file(count: u32) -> String {
    fill(share_text().one_file, &[&whole(count)])
}

/// The status after a file was opened: its vantage point, and how many assumptions differ from our starting point.
pub fn opened(from: &str, changed: usize) -> String {
    let texts = share_text();
    let differ = if changed == 0 { texts.opened_same.to_owned() } else { counted(&texts.opened_differ, changed as u32) };
    fill(texts.opened_from, &[from, &differ])
}

/// The notice that a file's coefficients of an older version are ignored, with their names.
pub fn gone(names: &[String]) -> String {
    fill(share_text().coefficients_gone, &[&names.join(", ")])
}

/// The heading of the list of rounded values.
pub fn rounded(count: usize) -> String {
    counted(&share_text().values_rounded, count as u32)
}

/// A fault: what was expected, and what was received.
pub fn fault(expected: &str, received: &str) -> String {
    fill(share_text().fault, &[expected, received])
}

/// What is expected of a coefficient in a file: the model's own value.
pub fn own_coefficient(default: f64) -> String {
    fill(share_text().own_coefficient, &[&default.to_string()])
}
