//! The embed form: what an editor chose in it, and the snippet for those choices.

use figures::state_figure;
use model::{Key, NIGHTS, Outcome, Scenario, Vantage};
use protocol::embed::{Embed, Piece, Theme};
use protocol::link::{Home, Link};
use protocol::question::{Question, View};
use protocol::saved_name::{figure_name, picture_of_start};
use protocol::snippet::{HEIGHTS, Heading, Picture, Sizing, Snippet, usual_height_from};
use words::language::Language;
use words::text::share_text;

use crate::text;

/// Which state an embed shows: the one at hand for ever, or whatever the starting point is on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// The state at hand, with the numbers of this version of the model.
    Pinned,
    /// The starting point, with the numbers of whichever version the site then has.
    Latest,
}

impl Keep {
    /// The value of the choice's form field.
    pub const fn key(self) -> &'static str {
        match self {
            Keep::Pinned => "pinned",
            Keep::Latest => "latest",
        }
    }
}

/// The names of the form's fields.
pub mod field {
    /// A check box for each piece of the page that an embed can show.
    pub const PIECE: &str = "embed-piece";
    /// A check box for each assumption that an embed can offer a slider for.
    pub const LEVER: &str = "embed-lever";
    /// The choice between a pinned state and the latest.
    pub const KEEP: &str = "embed-keep";
    /// The list of views.
    pub const VIEW: &str = "embed-view";
    /// The list of vantage points.
    pub const FROM: &str = "embed-from";
    /// The list of outcomes that can be asked about.
    pub const OUTCOME: &str = "embed-outcome";
    /// The list of days by whose end an outcome can be asked about.
    pub const DAY: &str = "embed-day";
    /// The choice of colours.
    pub const THEME: &str = "embed-theme";
    /// The list of languages.
    pub const LANGUAGE: &str = "embed-language";
    /// The check box for an embed without controls.
    pub const STATIC: &str = "embed-static";
    /// The check box for a height that a script sets.
    pub const AUTO_HEIGHT: &str = "embed-auto-height";
    /// The check box for an embed without its title.
    pub const UNTITLED: &str = "embed-untitled";
    /// The check box for a picture for readers without scripts.
    pub const PICTURE: &str = "embed-picture";
    /// The text field for the height.
    pub const HEIGHT: &str = "embed-height";
}

/// The choices in the form.
#[derive(Clone, Debug, PartialEq)]
pub struct EmbedForm {
    /// The pieces of the page that are shown.
    pub pieces: Vec<Piece>,
    /// The assumptions that have sliders.
    pub levers: Vec<Key>,
    /// Which state is shown.
    pub keep: Keep,
    /// The view that is drawn.
    pub view: View,
    /// The vantage point.
    pub from: Vantage,
    /// The outcome and day asked about.
    pub focus: Question,
    /// The colours.
    pub theme: Theme,
    /// The language's code; empty for English.
    pub language: String,
    /// Whether the embed is a picture with its sentence, without controls.
    pub is_static: bool,
    /// Whether the frame's height is fixed or follows what it shows.
    pub sizing: Sizing,
    /// Whether the frame shows its title.
    pub heading: Heading,
    /// Whether readers without scripts are shown a picture.
    pub has_picture: bool,
    /// The height as it was typed; empty for the usual one.
    pub height: String,
}

/// The snippet for the choices in the form, with what the form says beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct EmbedSnippet {
    /// The HTML to be pasted.
    pub html: String,
    /// The address that its frame shows.
    pub address: String,
    /// The frame's height, in CSS px.
    pub height: u32,
    /// The proposed height: that at which everything has room.
    pub usual_height: u32,
    /// Whether the typed height could not be used.
    pub is_refused: bool,
}

impl EmbedForm {
    /// The form as it first opens for the state of `link`: everything as the page shows it.
    pub fn first(link: &Link) -> EmbedForm {
        let Embed { pieces, levers, theme, .. } = Embed::default();
        // The page's own; English needs no name.
        let language =
            Some(words::text::text().plural).filter(|code| *code != Language::English.code()).unwrap_or_default().to_owned();
        EmbedForm {
            pieces,
            levers,
            keep: Keep::Pinned,
            view: link.view,
            from: link.scenario.from,
            focus: link.focus,
            theme,
            language,
            is_static: false,
            sizing: Sizing::Automatic,
            heading: Heading::Shown,
            has_picture: false,
            height: String::new(),
        }
    }

    /// Reads the form: `chosen` gives the values of what is ticked, selected or typed under a field's name. Where a value is missing or
    /// unknown, that of the form as it first opens counts.
    pub fn read(link: &Link, chosen: impl Fn(&str) -> Vec<String>) -> EmbedForm {
        let first = EmbedForm::first(link);
        let one = |name: &str| chosen(name).into_iter().next().unwrap_or_default();
        let pieces = chosen(field::PIECE);
        let pieces: Vec<Piece> = Piece::ALL.into_iter().filter(|piece| pieces.iter().any(|value| value == piece.key())).collect();
        let levers = chosen(field::LEVER);
        let levers: Vec<Key> = Key::ALL.iter().copied().filter(|key| levers.iter().any(|value| value == key.row().key)).collect();
        let from = Vantage::from_key(&one(field::FROM)).unwrap_or(first.from);
        let outcome = Outcome::from_key(&one(field::OUTCOME));
        let day = one(field::DAY).parse::<u8>().ok().filter(|day| usize::from(*day) <= NIGHTS);
        let focus = outcome.zip(day).map(|(outcome, day)| Question { outcome, day });
        EmbedForm {
            pieces: if pieces.is_empty() { first.pieces } else { pieces },
            levers: if levers.is_empty() { first.levers } else { levers },
            keep: if one(field::KEEP) == Keep::Latest.key() { Keep::Latest } else { Keep::Pinned },
            view: View::ALL.into_iter().find(|view| view.key() == one(field::VIEW)).unwrap_or(first.view),
            from,
            focus: focus.unwrap_or_else(|| Question::first_from(from)),
            theme: Theme::ALL.into_iter().find(|theme| theme.key() == one(field::THEME)).unwrap_or_default(),
            language: one(field::LANGUAGE),
            is_static: !chosen(field::STATIC).is_empty(),
            sizing: if chosen(field::AUTO_HEIGHT).is_empty() { Sizing::Fixed } else { Sizing::Automatic },
            heading: if chosen(field::UNTITLED).is_empty() { Heading::Shown } else { Heading::Hidden },
            has_picture: !chosen(field::PICTURE).is_empty(),
            height: one(field::HEIGHT).trim().to_owned(),
        }
    }

    /// The embed of these choices.
    pub fn embed(&self) -> Embed {
        let latest = self.keep == Keep::Latest;
        let start = Link::default_from(self.from);
        Embed {
            pieces: self.pieces.clone(),
            theme: self.theme,
            language: self.language.clone(),
            levers: self.levers.clone(),
            // What is pinned stands in its code; the latest has none, so that whatever is not as usual there stands in the query.
            view: (latest && self.view != start.view).then_some(self.view),
            from: (latest && self.from != Vantage::Jan18).then_some(self.from),
            focus: (latest && self.focus != start.focus).then_some(self.focus),
            is_static: self.is_static,
            is_pinned: !latest,
        }
    }

    /// The code of the state that the embed opens with: none for the latest, unless it shows pinned scenarios, which have their numbers of
    /// the latest version then.
    pub fn code(&self, link: &Link) -> Option<String> {
        let scenario = Scenario { from: self.from, ..link.scenario };
        let pinned = Link { scenario, view: self.view, focus: self.focus, ..link.clone() };
        let is_pair = self.pieces.contains(&Piece::Pair) && !link.pins.is_empty();
        match self.keep {
            Keep::Pinned => Some(pinned.encode()),
            Keep::Latest => is_pair.then(|| Link { pins: link.pins.clone(), ..Link::default_from(self.from) }.encode()),
        }
    }

    /// The address of the picture for readers without scripts, and what it says: of the state at hand, the file that the dialog saves; of the
    /// latest, the one that the site keeps.
    fn picture(&self, link: &Link, site: &str) -> (String, String) {
        match self.keep {
            Keep::Pinned => (figure_name(link, "png"), state_figure::sentence(link)),
            Keep::Latest => {
                (format!("{}/{}", site.trim_end_matches('/'), picture_of_start(&self.language)), share_text().title.to_owned())
            }
        }
    }

    /// The snippet for the state of `link` with that starting point, on the site at that address.
    pub fn snippet(&self, link: &Link, home: &Home, site: &str) -> EmbedSnippet {
        let embed = self.embed();
        let usual = usual_height_from(&embed, home);
        let typed = self.height.parse::<u32>().ok().filter(|height| HEIGHTS.contains(height));
        let height = typed.unwrap_or(usual);
        let code = self.code(link);
        let title = share_text().title;
        let Self { sizing, heading, .. } = *self;
        let picture = self.has_picture.then(|| self.picture(link, site));
        let picture = picture.as_ref().map(|(address, says)| Picture { address, says });
        let (code, home) = (code.as_deref(), home.code.as_str());
        let snippet = Snippet { site, title, embed: &embed, code, home, height, sizing, heading, picture };
        let is_refused = typed.is_none() && !self.height.is_empty();
        EmbedSnippet { html: snippet.html(), address: snippet.address(), height, usual_height: usual, is_refused }
    }
}

impl EmbedSnippet {
    /// The note below the field of the height, in which `typed` stands: the proposed height, or that what was typed could not be used.
    pub fn height_note(&self, typed: &str) -> String {
        if self.is_refused {
            text::height_refused(*HEIGHTS.start(), *HEIGHTS.end(), typed, self.height)
        } else {
            text::usual_height(self.usual_height)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::PageState;
    use protocol::snippet::usual_height;

    const SITE: &str = "https://example.org/";

    fn link(code: &str) -> Link {
        Link::decode(code).expect("a code").0
    }

    fn read(code: &str, form: &[(&str, &str)]) -> EmbedForm {
        let of = |name: &str| form.iter().filter(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()).collect();
        EmbedForm::read(&link(code), of)
    }

    #[test]
    fn a_pair_has_the_pinned_scenarios_also_of_the_latest_version() {
        let code = "1.2.re100._If_me900._Not_me0";
        let form = |keep: &'static str, piece: &'static str| {
            read(code, &[(field::KEEP, keep), (field::PIECE, piece), (field::FROM, "18-jan")])
                .snippet(&link(code), &Home::default(), SITE)
                .address
        };
        let (pinned, latest) = (Keep::Pinned.key(), Keep::Latest.key());
        assert!(form(pinned, "pair").ends_with(&format!("?only=pair&pinned=1#s={code}")), "{}", form(pinned, "pair"));
        assert!(form(latest, "pair").ends_with("?only=pair#s=1.2._If_me900._Not_me0"), "{}", form(latest, "pair"));
        assert!(form(latest, "map").ends_with("?only=map"), "{}", form(latest, "map"));
    }

    #[test]
    fn what_is_chosen_first_is_the_state_as_it_is_pinned() {
        let made = EmbedForm::first(&link("1.2.me800.vw1")).snippet(&link("1.2.me800.vw1"), &Home::default(), SITE);
        assert_eq!(made.address, "https://example.org/embed/?pinned=1#s=1.2.me800.vw1");
        let start = Link::default_from(Vantage::Jan18);
        assert_eq!(
            EmbedForm::first(&start).snippet(&start, &Home::default(), SITE).address,
            "https://example.org/embed/?pinned=1#s=1.2"
        );
    }

    #[test]
    fn the_form_as_it_is_at_first_says_what_is_chosen_first() {
        let ticked = [(field::OUTCOME, "iran_strikes"), (field::DAY, "28"), (field::FROM, "18-jan"), (field::AUTO_HEIGHT, "1")];
        let chosen = read("1.2.me800", &ticked);
        assert_eq!(chosen, EmbedForm::first(&link("1.2.me800")));
    }

    #[test]
    fn what_is_pinned_carries_what_was_edited_in_its_code_and_the_latest_in_its_query() {
        let edited = [
            (field::VIEW, "ladder"),
            (field::FROM, "16-jan"),
            (field::OUTCOME, "widened"),
            (field::DAY, "9"),
            (field::PIECE, "curves"),
            (field::PIECE, "summary"),
            (field::THEME, "dark"),
            (field::STATIC, "1"),
        ];
        let pinned = read("1.2.me800", &edited);
        assert_eq!(
            pinned.snippet(&link("1.2.me800"), &Home::default(), SITE).address,
            "https://example.org/embed/?only=summary,curves&theme=dark&static=1&pinned=1#s=1.2.me800.va16.xw9.vw1"
        );
        let latest = read("1.2.me800", &[&edited[..], &[(field::KEEP, "latest")]].concat());
        assert_eq!(
            latest.snippet(&link("1.2.me800"), &Home::default(), SITE).address,
            "https://example.org/embed/?only=summary,curves&theme=dark&view=ladder&from=16-jan&focus=widened.9&static=1"
        );
        let plain = read("1.2.me800", &[(field::KEEP, "latest"), (field::OUTCOME, "iran_strikes"), (field::DAY, "28")]);
        assert_eq!(plain.snippet(&link("1.2.me800"), &Home::default(), SITE).address, "https://example.org/embed/");
    }

    #[test]
    fn a_typed_height_is_used_and_one_that_cannot_be_is_refused() {
        let height = |typed: &str| {
            let made = read("1.2", &[(field::HEIGHT, typed)]).snippet(&link("1.2"), &Home::default(), SITE);
            (made.height, made.is_refused)
        };
        let usual = usual_height(&Embed::default());
        assert_eq!(height(" 500 "), (500, false));
        assert_eq!(height(""), (usual, false));
        for wrong in ["tall", "50", "7000", "-1", "500.5"] {
            assert_eq!(height(wrong), (usual, true), "{wrong}");
        }
    }

    #[test]
    fn below_the_height_stands_what_is_usual_or_why_what_was_typed_is_not_used() {
        let note =
            |typed: &str| read("1.2", &[(field::HEIGHT, typed)]).snippet(&link("1.2"), &Home::default(), SITE).height_note(typed);
        let usual = usual_height(&Embed::default());
        let refused = format!("Expected a whole number from 120 to 6000, received “tall”; {usual} is used.");
        assert_eq!(note("tall"), refused);
        assert_eq!(note(""), text::usual_height(usual));
        assert!(
            read("1.2", &[(field::HEIGHT, "tall")])
                .snippet(&link("1.2"), &Home::default(), SITE)
                .html
                .contains(&format!(" height=\"{usual}\""))
        );
    }

    #[test]
    fn automatic_height_is_a_line_of_script() {
        let made = read("1.2", &[(field::AUTO_HEIGHT, "1")]).snippet(&link("1.2"), &Home::default(), SITE);
        assert!(made.html.ends_with("\n<script async src=\"https://example.org/embed.js\"></script>"), "{}", made.html);
    }

    #[test]
    fn readers_without_scripts_are_shown_the_picture_of_the_state_that_the_dialog_saves_or_the_latest_of_the_site() {
        let with = |keep: Keep| {
            let made = read("1.2.me800.vw1", &[(field::PICTURE, "1"), (field::KEEP, keep.key())]).snippet(
                &link("1.2.me800.vw1"),
                &Home::default(),
                SITE,
            );
            made.html.split_once("<noscript>").expect("it has a picture").1.to_owned()
        };
        let pinned = with(Keep::Pinned);
        assert!(pinned.starts_with("<a href=\"https://example.org/#s=1.2.me800.vw1\" "), "{pinned}");
        let saved = PageState { link: link("1.2.me800.vw1"), page: String::new() }.file_name("ladder", "png");
        assert!(pinned.contains(&format!("<img src=\"{saved}\" alt=\"From 18 January, on these assumptions,")), "{pinned}");
        assert!(pinned.contains(": 22%.\""), "{pinned}");
        let latest = with(Keep::Latest);
        assert!(latest.starts_with("<a href=\"https://example.org/\" "), "{latest}");
        assert!(latest.contains("<img src=\"https://example.org/picture.png\" alt="), "{latest}");
        let urdu = [(field::PICTURE, "1"), (field::KEEP, Keep::Latest.key()), (field::LANGUAGE, "ur")];
        let urdu = read("1.2", &urdu).snippet(&link("1.2"), &Home::default(), SITE).html;
        assert!(urdu.contains("<img src=\"https://example.org/picture.ur.png\" alt="), "{urdu}");
        assert!(!read("1.2", &[]).snippet(&link("1.2"), &Home::default(), SITE).html.contains("noscript"));
    }

    #[test]
    fn assumptions_stand_in_the_order_of_the_catalogue() {
        let levers = [(field::LEVER, "resolve"), (field::LEVER, "mediation"), (field::LEVER, "hope")];
        let chosen = read("1.2", &levers);
        let mut expected = [Key::Mediation, Key::Resolve];
        expected.sort_by_key(|key| *key as u8);
        assert_eq!(chosen.levers, expected);
    }
}
