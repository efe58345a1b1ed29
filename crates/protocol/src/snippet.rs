//! What an editor pastes into a page of theirs: an `<iframe>` that shows the embed, which needs no script there.
//!
//! It stands on its own where a host takes away the script or the `style`; `frameborder` says what `style` says for those.

use crate::address::{opening, opening_home};
use crate::embed::{Embed, LEVERS_AT_ONCE, Piece, Theme};
use crate::link::Home;

/// Where the embed's page is, seen from the site.
const PAGE: &str = "embed/";

/// Where the script is that gives frames their height, seen from the site.
const SCRIPT: &str = "embed.js";

/// What the query says to a frame that is to show no title (`www/frame.js` reads it).
const UNTITLED: &str = "title=0";

/// The heights in CSS px that a frame may be given.
pub const HEIGHTS: std::ops::RangeInclusive<u32> = 120..=6000;

/// How the frame gets its height.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Sizing {
    /// It keeps the height that is written there.
    #[default]
    Fixed,
    /// A line of script in the host's page adapts it to what is shown; the written height holds until then.
    Automatic,
}

/// All that the snippet is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Snippet<'a> {
    /// The address of the site, such as `https://example.org/offramp/`. A `/` at its end is added where there is none.
    pub site: &'a str,
    /// What screen readers call the frame.
    pub title: &'a str,
    /// What is shown, and how.
    pub embed: &'a Embed,
    /// The state as a link's code; none for the starting point as it stands on the day.
    pub code: Option<&'a str>,
    /// The starting point that its author has chosen, as a link has it; empty for ours.
    pub home: &'a str,
    /// The height of the frame, in CSS px.
    pub height: u32,
    /// Whether a script may change that height.
    pub sizing: Sizing,
    /// Whether the frame shows the title.
    pub heading: Heading,
    /// The picture for readers without scripts, if there is one.
    pub picture: Option<Picture<'a>>,
}

/// A picture for readers whose browser runs no scripts: to them a frame shows our starting point, whatever state its address names. The host's
/// page lays the picture over the frame for them, for browsers show nothing that stands within a frame's element; where the `style` is taken
/// away, it stands below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Picture<'a> {
    /// Its address as seen from the host's page: the name of a file beside that, or an address of the site.
    pub address: &'a str,
    /// What it shows, as a sentence.
    pub says: &'a str,
}

/// Whether the frame shows the title. That it is an illustration, and whose argument, stands below it either way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Heading {
    /// It does.
    #[default]
    Shown,
    /// It does not, because the page around it prints one of its own.
    Hidden,
}

impl Snippet<'_> {
    /// The address that the frame shows.
    pub fn address(&self) -> String {
        let untitled = if self.heading == Heading::Hidden { UNTITLED } else { "" };
        let query = [&self.embed.query(), untitled].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("&");
        let query = if query.is_empty() { query } else { format!("?{query}") };
        self.opened(format!("{}{PAGE}{query}", self.root()))
    }

    /// The HTML to be pasted: one line, and one more for automatic height, and for a picture.
    pub fn html(&self) -> String {
        let frame = self.frame();
        let shown = self.picture.map_or_else(|| frame.clone(), |picture| self.with_picture(&frame, picture));
        match self.sizing {
            Sizing::Fixed => shown,
            Sizing::Automatic => {
                format!("{shown}\n<script async src=\"{}\"></script>", escaped(&format!("{}{SCRIPT}", self.root())))
            }
        }
    }

    fn frame(&self) -> String {
        let (address, title) = (escaped(&self.address()), escaped(self.title));
        // A frame whose colour scheme is not that of the page in it is painted opaque, and flashes while it loads.
        let scheme = match self.embed.theme {
            Theme::Auto => "",
            Theme::Light => ";color-scheme:light",
            Theme::Dark => ";color-scheme:dark",
        };
        format!(
            "<iframe src=\"{address}\" title=\"{title}\" loading=\"lazy\" width=\"100%\" height=\"{}\" frameborder=\"0\" \
             style=\"border:0{scheme}\" allow=\"clipboard-write; fullscreen\" \
             referrerpolicy=\"strict-origin-when-cross-origin\"></iframe>",
            self.height
        )
    }

    /// `frame`, and over it for readers without scripts the picture, which leads to the page with the state.
    fn with_picture(&self, frame: &str, Picture { address, says }: Picture<'_>) -> String {
        let directory = if self.embed.language.is_empty() { String::new() } else { format!("{}/", self.embed.language) };
        let page = self.opened(format!("{}{directory}", self.root()));
        let [page, address, says] = [&page, address, says].map(escaped);
        format!(
            "<div style=\"position:relative\">{frame}\n\
             <noscript><a href=\"{page}\" style=\"position:absolute;inset:0;background:Canvas\"><img src=\"{address}\" alt=\"{says}\" \
             width=\"100%\" style=\"height:100%;object-fit:contain;object-position:top\"></a></noscript></div>"
        )
    }

    /// The address of `page` with the state and the starting point.
    fn opened(&self, page: String) -> String {
        opening(&opening_home(&page, Some(self.home).filter(|home| !home.is_empty())), self.code)
    }

    fn root(&self) -> String {
        let slash = if self.site.ends_with('/') { "" } else { "/" };
        format!("{}{slash}", self.site)
    }
}

/// What something is high in CSS px: in a column of 320 to 520 px, where lines break, and in one of up to 720 px, where figures are larger.
type Heights = [u32; 2];

/// What stands around the pieces: the title, the lines with the source and the link, and the edges.
const AROUND: Heights = [195, 125];

/// What a piece of `embed` is high, the headline with its longest sentence.
fn heights(piece: Piece, embed: &Embed) -> Heights {
    // The table follows the figure, folded.
    let table = if embed.is_static { 0 } else { 44 };
    match piece {
        Piece::Summary => [134, 92],
        // There is one figure: of the curves, of the ladder, which has a line of text below it, or of the hundred crises with their controls.
        Piece::Curves if embed.shows(Piece::Ladder) || embed.shows(Piece::Crises) => [0; 2],
        Piece::Ladder if embed.shows(Piece::Crises) => [0; 2],
        Piece::Crises => [720, 620].map(|height| height + table),
        Piece::Curves => [264, 460].map(|height| height + table),
        Piece::Ladder => [284, 484].map(|height| height + table),
        Piece::Controls if embed.is_static => [0; 2],
        // Levers are shown a few at a time; where there are more, a button below them leads on.
        Piece::Controls => {
            let shown = embed.levers.len().clamp(1, LEVERS_AT_ONCE);
            [6 + 92 * shown as u32 + if shown < embed.levers.len() { 56 } else { 0 }; 2]
        }
        Piece::Tornado => [800; 2],
        Piece::Map => [880; 2],
        Piece::Timeline => [1900; 2],
        // One below the other in a narrow column, side by side in a wide one; below them what differs.
        Piece::Pair => [1060, 640],
        // A step with its answer, below the figure.
        Piece::Story if !shows_figure(embed) => [1320, 1480],
        Piece::Story => [980, 940],
    }
}

/// Whether a figure is among the pieces.
fn shows_figure(embed: &Embed) -> bool {
    [Piece::Curves, Piece::Ladder, Piece::Crises].into_iter().any(|piece| embed.shows(piece))
}

/// A height, in CSS px, at which all that `embed` shows has room in columns of 320 to 720 px.
pub fn usual_height(embed: &Embed) -> u32 {
    let all = |column: usize| AROUND[column] + embed.pieces.iter().map(|piece| heights(*piece, embed)[column]).sum::<u32>();
    all(0).max(all(1)).next_multiple_of(10).clamp(*HEIGHTS.start(), *HEIGHTS.end())
}

/// How much higher an embed is with what the author of its starting point says, in CSS px.
const HOME: u32 = 120;

/// The usual height of `embed` where its link has the starting point `home`, whose author may offer other levers.
pub fn usual_height_from(embed: &Embed, home: &Home) -> u32 {
    let mut shown = embed.clone();
    shown.offer_from(home);
    usual_height(&shown) + if home.is_ours() { 0 } else { HOME }
}

/// `text` as the value of an attribute in double quotes.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use model::Key;

    use super::*;

    fn snippet(embed: &Embed) -> Snippet<'_> {
        Snippet {
            site: "https://example.org/offramp",
            title: "Up the ladder, or off it?",
            embed,
            code: Some("1.1.me800"),
            home: "",
            height: 640,
            sizing: Sizing::Fixed,
            heading: Heading::Shown,
            picture: None,
        }
    }

    #[test]
    fn readers_without_scripts_are_shown_a_picture_of_the_state_that_leads_to_it() {
        let picture = Some(Picture { address: "a.png", says: "It is 16% & \"low\"." });
        let around = |snippet: Snippet| {
            let html = snippet.html();
            let (before, after) = html.split_once(&snippet.frame()).expect("the frame");
            (before.to_owned(), after.to_owned())
        };
        let embed = Embed::default();
        let (before, after) = around(Snippet { picture, ..snippet(&embed) });
        assert_eq!(before, "<div style=\"position:relative\">");
        assert_eq!(
            after,
            "\n<noscript><a href=\"https://example.org/offramp/#s=1.1.me800\" style=\"position:absolute;inset:0;background:Canvas\">\
             <img src=\"a.png\" alt=\"It is 16% &amp; &quot;low&quot;.\" width=\"100%\" \
             style=\"height:100%;object-fit:contain;object-position:top\"></a></noscript></div>"
        );
        let embed = Embed { language: "ur".into(), ..embed };
        let (_, latest) = around(Snippet { picture, code: None, sizing: Sizing::Automatic, ..snippet(&embed) });
        assert!(latest.starts_with("\n<noscript><a href=\"https://example.org/offramp/ur/\" "), "{latest}");
        assert!(
            latest.ends_with("</noscript></div>\n<script async src=\"https://example.org/offramp/embed.js\"></script>"),
            "{latest}"
        );
    }

    #[test]
    fn the_snippet_is_one_frame_that_needs_no_script() {
        assert_eq!(
            snippet(&Embed::default()).html(),
            "<iframe src=\"https://example.org/offramp/embed/#s=1.1.me800\" title=\"Up the ladder, or off it?\" loading=\"lazy\" \
             width=\"100%\" height=\"640\" frameborder=\"0\" style=\"border:0\" allow=\"clipboard-write; fullscreen\" \
             referrerpolicy=\"strict-origin-when-cross-origin\"></iframe>"
        );
    }

    #[test]
    fn what_is_chosen_stands_in_the_query_and_ampersands_are_escaped() {
        let embed = Embed { pieces: vec![Piece::Map], theme: Theme::Dark, is_pinned: true, ..Embed::default() };
        let html = snippet(&embed).html();
        let address = "src=\"https://example.org/offramp/embed/?only=map&amp;theme=dark&amp;pinned=1#s=1.1.me800\"";
        assert!(html.contains(address), "{html}");
        assert_eq!(
            snippet(&embed).address(),
            "https://example.org/offramp/embed/?only=map&theme=dark&pinned=1#s=1.1.me800",
            "the address itself is as browsers take it"
        );
    }

    #[test]
    fn a_frame_without_its_title_says_so_behind_whatever_else_is_chosen() {
        let address = |embed: &Embed| Snippet { heading: Heading::Hidden, ..snippet(embed) }.address();
        assert_eq!(address(&Embed::default()), "https://example.org/offramp/embed/?title=0#s=1.1.me800");
        let dark = Embed { theme: Theme::Dark, ..Embed::default() };
        assert_eq!(address(&dark), "https://example.org/offramp/embed/?theme=dark&title=0#s=1.1.me800");
    }

    #[test]
    fn a_chosen_theme_is_the_colour_scheme_of_the_frame_as_well() {
        let style = |theme| {
            let html = snippet(&Embed { theme, ..Embed::default() }).html();
            let (_, rest) = html.split_once("style=\"").expect("a style");
            rest.split_once('"').expect("its end").0.to_owned()
        };
        assert_eq!(Theme::ALL.map(style), ["border:0", "border:0;color-scheme:light", "border:0;color-scheme:dark"]);
    }

    #[test]
    fn the_latest_has_no_code_and_a_site_keeps_its_one_slash() {
        let embed = Embed::default();
        let latest = Snippet { site: "https://example.org/", code: None, ..snippet(&embed) };
        assert_eq!(latest.address(), "https://example.org/embed/");
    }

    #[test]
    fn automatic_height_adds_one_line_of_script_after_the_frame() {
        let embed = Embed::default();
        let fixed = snippet(&embed);
        let automatic = Snippet { sizing: Sizing::Automatic, ..fixed.clone() };
        let line = "\n<script async src=\"https://example.org/offramp/embed.js\"></script>";
        assert_eq!(automatic.html(), format!("{}{line}", fixed.html()));
    }

    #[test]
    fn nothing_in_a_title_or_an_address_can_leave_its_attribute() {
        let embed = Embed { language: "\"><script>".into(), ..Embed::default() };
        let html = Snippet { title: "a\" onload=\"b<c>&amp;", ..snippet(&embed) }.html();
        assert!(html.contains("title=\"a&quot; onload=&quot;b&lt;c&gt;&amp;amp;\""), "{html}");
        assert!(html.contains("?lang=&quot;&gt;&lt;script&gt;#s="), "{html}");
        assert_eq!(html.matches(['<', '>']).count(), 4, "two tags and no more: {html}");
    }

    #[test]
    fn the_usual_height_grows_with_what_is_shown_and_not_with_levers_that_are_paged() {
        let height = |levers: &[Key]| usual_height(&Embed { levers: levers.into(), ..Embed::default() });
        let [two, three, four, all] = [2, 3, 4, Key::ALL.len()].map(|count| height(&Key::ALL[..count]));
        assert_eq!([two, three, four, all], [920, 1010, 1060, 1060]);
        let without = usual_height(&Embed { is_static: true, ..Embed::default() });
        assert_eq!(without, 680);
        assert_eq!(usual_height(&Embed { pieces: Piece::ALL.into(), ..Embed::default() }), *HEIGHTS.end());
    }
}
