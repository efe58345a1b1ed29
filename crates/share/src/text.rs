//! Every word of the dialog, in English.

use protocol::embed::{LEVERS_AT_ONCE, Piece, Theme};
use protocol::question::View;

/// The heading of the dialog.
pub const HEADING: &str = "Share, embed, export";
/// Closes it.
pub const CLOSE: &str = "Close";

/// The headings of its sections.
pub const LINK: &str = "Link";
/// Of how to cite.
pub const CITE: &str = "Cite";
/// Of the snippet.
pub const EMBED: &str = "Embed";
/// Of the files.
pub const TAKE: &str = "Take away";
/// Of the import.
pub const OPEN: &str = "Open a file";

/// What the link opens.
pub const LINK_NOTE: &str = "It opens the page as it is now: your assumptions, the question, the figure.";
/// The field with the link.
pub const LINK_FIELD: &str = "Address of this state";
/// Copies it.
pub const COPY_LINK: &str = "Copy link";
/// The field with the citation.
pub const CITATION_FIELD: &str = "Citation";
/// Copies it.
pub const COPY_CITATION: &str = "Copy citation";

/// After a copy.
pub const COPIED: &str = "Copied.";
/// Where the browser refuses to copy; the text is selected.
pub const COPY_BY_HAND: &str = "The browser does not let this page copy. The text is selected: press Ctrl+C, or ⌘C on a Mac.";

/// What the section is for.
pub const EMBED_NOTE: &str = "For an editor’s page: choose what is shown, then copy the snippet into the page’s HTML.";
/// What is shown.
pub const PIECES: &str = "What to show";
/// Which numbers.
pub const KEEP: &str = "Which state";
/// This state with these numbers.
pub const PINNED: &str =
    "This state, and it will not change: it keeps these assumptions and the numbers of this version of the model";
/// The starting point of the day.
pub const LATEST: &str = "The latest: our starting point as it stands on the day";
/// What it opens with.
pub const OPENS_WITH: &str = "What it opens with";
/// The picture.
pub const VIEW: &str = "Figure";
/// The vantage point.
pub const FROM: &str = "Looking ahead from";
/// The question's outcome.
pub const OUTCOME: &str = "Question";
/// The question's day.
pub const DAY: &str = "Day";
/// Colours.
pub const THEME: &str = "Colours";
/// The language.
pub const LANGUAGE: &str = "Language";
/// The height.
pub const HEIGHT: &str = "Height in pixels";
/// A picture alone.
pub const STATIC: &str = "No controls: a picture with its sentence";
/// The script line.
pub const AUTO_HEIGHT: &str = "Automatic height (adds a line of script)";
/// The preview.
pub const PREVIEW: &str = "Preview, in a column of 375 pixels";
/// The snippet.
pub const SNIPPET: &str = "Snippet";
/// Copies it.
pub const COPY_SNIPPET: &str = "Copy snippet";
/// Where nothing is ticked.
pub const NO_PIECES: &str = "Nothing is ticked: summary, curves and controls are shown.";

/// What is in the section.
pub const TAKE_NOTE: &str = "Every file carries its title, how to cite it, and the link.";
/// The figures.
pub const FIGURES: &str = "Figure";
/// The theme of pictures.
pub const PAPER: &str = "On";
/// One of them.
pub const LIGHT: &str = "White";
/// The other.
pub const DARK: &str = "Black";
/// The buttons for pictures.
pub const PICTURE: &str = "The figure as a picture";
/// The buttons for numbers.
pub const NUMBERS: &str = "All outcomes as numbers, day by day";
/// While a figure is drawn.
pub const DRAWING: &str = "Drawing…";
/// A figure that belongs to another state.
pub const PENDING: &str = "This figure is still being worked out. Try again in a moment.";
/// A figure that has gone.
pub const GONE: &str = "This figure is no longer on the page. Close the dialog and open it again.";
/// Where the browser cannot.
pub const REFUSED: &str = "The browser did not make this file. The other kinds may work.";

/// What the section reads.
pub const OPEN_NOTE: &str = "A JSON file from here or from the command “offramp run --format json”, or any part of one. What it does not give \
                             is as at our starting point.";
/// The field.
pub const FILE_FIELD: &str = "Choose a JSON file, or drop one here";
/// Before the list of faults.
pub const FAULTS: &str = "Nothing was changed. The file says:";
/// The largest file, in bytes.
pub const LARGEST: u32 = 1_000_000;
/// Of a file that cannot be read.
pub const UNREADABLE: &str = "The browser could not read this file.";

/// The languages of embeds: the code, empty for the page's own, and the name.
pub const LANGUAGES: [(&str, &str); 1] = [("", "English")];

/// A piece of the embed.
pub fn piece(piece: Piece) -> &'static str {
    match piece {
        Piece::Summary => "The answer in a sentence",
        Piece::Curves => "The curves",
        Piece::Ladder => "The ladder, day by day",
        Piece::Controls => "Assumptions to change",
        Piece::Tornado => "What matters most",
        Piece::Map => "The map of two assumptions",
        Piece::Timeline => "What really happened, day by day",
    }
}

/// The heading over the assumptions offered.
pub fn levers(count: usize) -> String {
    let shown = if LEVERS_AT_ONCE < count { format!(", {LEVERS_AT_ONCE} at a time") } else { String::new() };
    format!("Assumptions offered: {count}{shown}")
}

/// A theme of embeds.
pub fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "As the reader’s device",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    }
}

/// A figure over days.
pub fn view(view: View) -> &'static str {
    match view {
        View::Events => "Events",
        View::Ladder => "Ladder",
        View::Consequences => "Consequences",
    }
}

/// The main figure in the list of figures.
pub fn main_figure(view: View) -> String {
    format!("The figure at the top: {}", self::view(view).to_ascii_lowercase())
}

/// Below the field of the height.
pub fn usual_height(height: u32) -> String {
    format!("{height} fits what is shown.")
}

/// Where the height cannot be used.
pub fn height_refused(low: u32, high: u32, received: &str, used: u32) -> String {
    format!("Expected a whole number from {low} to {high}, received “{received}”; {used} is used.")
}

/// After a download.
pub fn saved(name: &str) -> String {
    format!("Saved as {name}.")
}

/// Of a file that is too large.
pub fn too_large(bytes: f64) -> String {
    format!("Expected a file of at most {} kB, received one of {:.0} kB. Nothing was changed.", LARGEST / 1000, bytes / 1000.0)
}

/// Where more was dropped than one file.
pub fn one_file(count: u32) -> String {
    format!("Expected one file, received {count}. Nothing was changed.")
}

/// After a file was opened.
pub fn opened(from: &str, changed: usize) -> String {
    let differ = match changed {
        0 => "every assumption is as at our starting point".to_owned(),
        1 => "one assumption differs from our starting point".to_owned(),
        count => format!("{count} assumptions differ from our starting point"),
    };
    format!("Opened: from {from}, {differ}.")
}

/// Before the list of values that were rounded.
pub fn rounded(count: usize) -> String {
    let what = if count == 1 { "One value lies".to_owned() } else { format!("{count} values lie") };
    format!("{what} between two steps of the sliders, where the page and its links cannot keep them, and went to the nearest:")
}

/// What a fault expected, and what came.
pub fn fault(expected: &str, received: &str) -> String {
    format!("expected {expected}, received {received}")
}

/// Of a file with coefficients that are not the model's own.
pub fn own_coefficient(default: f64) -> String {
    format!("{default}, the model’s own, for the page shows no altered model")
}
