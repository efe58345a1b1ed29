//! What the dialog says where a text depends on something; the texts themselves stand with their languages.

use protocol::embed::{LEVERS_AT_ONCE, Piece, Theme};
use protocol::question::View;
use words::decimal::{text as decimal, whole};
use words::language::Language;
use words::plural::counted;
use words::text::{fill, share_text, text};

/// The largest file, in bytes.
pub const LARGEST: u32 = 1_000_000;

/// The languages of embeds: the code, empty for English, and the name.
pub fn languages() -> impl Iterator<Item = (&'static str, &'static str)> {
    let code = |language: Language| if language == Language::English { "" } else { language.code() };
    Language::ALL.into_iter().map(move |language| (code(language), language.own_name()))
}

/// A piece of the embed.
pub fn piece(piece: Piece) -> &'static str {
    share_text().pieces_named[Piece::ALL.iter().position(|one| *one == piece).unwrap_or(0)]
}

/// The heading over the assumptions offered.
pub fn levers(count: usize) -> String {
    let template = if LEVERS_AT_ONCE < count { share_text().levers_paged } else { share_text().levers };
    fill(template, &[&whole(count as u32), &whole(LEVERS_AT_ONCE as u32)])
}

/// A theme of embeds.
pub fn theme(theme: Theme) -> &'static str {
    share_text().themes[theme as usize]
}

/// A figure over days.
pub fn view(view: View) -> &'static str {
    text().views[view as usize]
}

/// The main figure in the list of figures.
pub fn main_figure(view: View) -> String {
    fill(share_text().main_figure, &[&self::view(view).to_lowercase()])
}

/// Below the field of the height.
pub fn usual_height(height: u32) -> String {
    fill(share_text().usual_height, &[&whole(height)])
}

/// Where the height cannot be used.
pub fn height_refused(low: u32, high: u32, received: &str, used: u32) -> String {
    fill(share_text().height_refused, &[&whole(low), &whole(high), received, &whole(used)])
}

/// After a download.
pub fn saved(name: &str) -> String {
    fill(share_text().saved, &[name])
}

/// Of a file that is too large.
pub fn too_large(bytes: f64) -> String {
    fill(share_text().too_large, &[&whole(LARGEST / 1000), &decimal(bytes / 1000.0, 0)])
}

/// Where more was dropped than one file.
pub fn one_file(count: u32) -> String {
    fill(share_text().one_file, &[&whole(count)])
}

/// After a file was opened.
pub fn opened(from: &str, changed: usize) -> String {
    let texts = share_text();
    let differ = if changed == 0 { texts.opened_same.to_owned() } else { counted(&texts.opened_differ, changed as u32) };
    fill(texts.opened_from, &[from, &differ])
}

/// Before the list of values that were rounded.
pub fn rounded(count: usize) -> String {
    counted(&share_text().values_rounded, count as u32)
}

/// What a fault expected, and what came.
pub fn fault(expected: &str, received: &str) -> String {
    fill(share_text().fault, &[expected, received])
}

/// Of a file with coefficients that are not the model's own.
pub fn own_coefficient(default: f64) -> String {
    fill(share_text().own_coefficient, &[&default.to_string()])
}
