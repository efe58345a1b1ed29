//! What an editor may choose of an embedded page, and how it travels in the query of its address:
//! `only=curves,controls&theme=dark&levers=mediation,resolve`.
//!
//! What is chosen here is how much is shown and how it looks; the state that it opens with travels in the fragment, as everywhere.

use model::{Key, NIGHTS, Outcome, Vantage};

use crate::link::{Home, Link};
use crate::question::{Question, View};

/// The most levers that stand below the figure at once; more are paged in place.
pub const LEVERS_AT_ONCE: usize = 3;

/// The assumptions that are offered where nothing else is asked for.
pub const LEVERS: [Key; 2] = [Key::Mediation, Key::Overstretch];

/// A piece of the page that an embed may show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Piece {
    /// The figure: how likely each event is by each day.
    Curves,
    /// The sliders of the assumptions offered.
    Controls,
    /// The figure, as the share of probability on each rung.
    Ladder,
    /// The figure, as a hundred imagined crises on the ladder.
    Crises,
    /// The section on what matters most.
    Tornado,
    /// The map: the answer over two assumptions.
    Map,
    /// The headline: the answer in a sentence.
    Summary,
    /// What really happened, day by day.
    Timeline,
    /// Two pinned scenarios side by side.
    Pair,
    /// The argument, step by step, with the figure of each.
    Story,
}

impl Piece {
    /// Every piece, in the order of the page.
    pub const ALL: [Piece; 10] = [
        Piece::Summary,
        Piece::Curves,
        Piece::Ladder,
        Piece::Crises,
        Piece::Controls,
        Piece::Story,
        Piece::Pair,
        Piece::Tornado,
        Piece::Map,
        Piece::Timeline,
    ];

    /// What an embed shows where nothing else is asked for.
    pub const USUAL: [Piece; 3] = [Piece::Summary, Piece::Curves, Piece::Controls];

    /// Its name in addresses.
    pub const fn key(self) -> &'static str {
        match self {
            Piece::Curves => "curves",
            Piece::Controls => "controls",
            Piece::Ladder => "ladder",
            Piece::Crises => "crises",
            Piece::Tornado => "tornado",
            Piece::Map => "map",
            Piece::Summary => "summary",
            Piece::Timeline => "timeline",
            Piece::Pair => "pair",
            Piece::Story => "story",
        }
    }
}

/// The colours of an embed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// Those of the reader's system.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// Its name in addresses.
    pub const fn key(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// What an editor has chosen of an embed.
#[derive(Clone, Debug, PartialEq)]
pub struct Embed {
    /// The pieces shown, in the order of the page.
    pub pieces: Vec<Piece>,
    /// The colours.
    pub theme: Theme,
    /// The language, as its code; empty for the page's own.
    pub language: String,
    /// The assumptions offered.
    pub levers: Vec<Key>,
    /// The view, if not that of the link.
    pub view: Option<View>,
    /// The vantage point, if not that of the link.
    pub from: Option<Vantage>,
    /// The question, if not that of the link.
    pub focus: Option<Question>,
    /// A picture with its sentence, and nothing that can be moved.
    pub is_static: bool,
    /// Whether it goes on showing the numbers of the model that its link was made with, whatever comes later.
    pub is_pinned: bool,
}

impl Default for Embed {
    fn default() -> Embed {
        Embed {
            pieces: Piece::USUAL.into(),
            theme: Theme::Auto,
            language: String::new(),
            levers: LEVERS.into(),
            view: None,
            from: None,
            focus: None,
            is_static: false,
            is_pinned: false,
        }
    }
}

impl Embed {
    /// Reads a query, whose values `get` looks up by their names. What is not known is passed over: an address outlives the page that
    /// made it.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Embed {
        let usual = Embed::default();
        let asked: Vec<Piece> = listed(get("only"), &Piece::ALL, Piece::key);
        let levers: Vec<Key> = listed(get("levers"), Key::ALL, |key| key.row().key);
        let one = |name: &str| get(name).unwrap_or_default();
        let (theme, view, from) = (one("theme"), one("view"), one("from"));
        Embed {
            pieces: if asked.is_empty() { usual.pieces } else { in_order(&asked) },
            theme: Theme::ALL.into_iter().find(|known| known.key() == theme).unwrap_or_default(),
            language: one("lang"),
            levers: if levers.is_empty() { usual.levers } else { levers },
            view: View::ALL.into_iter().find(|known| known.key() == view),
            from: Vantage::from_key(&from),
            focus: focus(&one("focus")),
            is_static: one("static") == "1",
            is_pinned: one("pinned") == "1",
        }
    }

    /// The query that says this, without its question mark; empty where nothing differs from what is usual.
    pub fn query(&self) -> String {
        let usual = Embed::default();
        let mut said: Vec<String> = Vec::new();
        let mut say = |name: &str, value: String| said.push(format!("{name}={value}"));
        if self.pieces != usual.pieces {
            say("only", joined(&self.pieces, |piece| piece.key()));
        }
        if self.theme != usual.theme {
            say("theme", self.theme.key().into());
        }
        if !self.language.is_empty() {
            say("lang", self.language.clone());
        }
        if self.levers != usual.levers {
            say("levers", joined(&self.levers, |key| key.row().key));
        }
        if let Some(view) = self.view {
            say("view", view.key().into());
        }
        if let Some(from) = self.from {
            say("from", from.key().into());
        }
        if let Some(focus) = self.focus {
            say("focus", format!("{}.{}", focus.outcome.key(), focus.day));
        }
        if self.is_static {
            say("static", "1".into());
        }
        if self.is_pinned {
            say("pinned", "1".into());
        }
        said.join("&")
    }

    /// The state that an embed opens with, where its link opens `link`.
    pub fn applied_to(&self, mut link: Link) -> Link {
        if let Some(from) = self.from.filter(|from| *from != link.scenario.from) {
            link.scenario.from = from;
            link.focus = Question::first_from(from);
        }
        // Of several figures the first is shown; the curves are in whichever view the link has.
        let only = match self.pieces.iter().find(|piece| matches!(piece, Piece::Curves | Piece::Ladder | Piece::Crises)) {
            Some(Piece::Ladder) => Some(View::Ladder),
            Some(Piece::Crises) => Some(View::Crises),
            _ => None,
        };
        link.view = self.view.or(only).unwrap_or(link.view);
        link.focus = self.focus.unwrap_or(link.focus);
        link
    }

    /// Offers what the author of the starting point `home` offers, where nothing else was asked for, and never what that author hides.
    pub fn offer_from(&mut self, home: &Home) {
        let is_asked = home.offer.is_none() || self.levers != LEVERS;
        if !is_asked {
            self.levers = Key::ALL.into();
        }
        self.levers.retain(|key| home.offers(*key) || is_asked && home.shows_others());
    }

    /// Whether it shows `piece`.
    pub fn shows(&self, piece: Piece) -> bool {
        self.pieces.contains(&piece)
    }
}

/// The members of `all` that a comma list names, each once, in the list's order.
fn listed<T: Copy + PartialEq>(list: Option<String>, all: &[T], key: impl Fn(T) -> &'static str) -> Vec<T> {
    let mut found = Vec::new();
    for name in list.unwrap_or_default().split(',') {
        if let Some(one) = all.iter().copied().find(|one| key(*one) == name.trim())
            && !found.contains(&one)
        {
            found.push(one);
        }
    }
    found
}

fn in_order(asked: &[Piece]) -> Vec<Piece> {
    Piece::ALL.into_iter().filter(|piece| asked.contains(piece)).collect()
}

fn joined<T: Copy>(all: &[T], key: impl Fn(T) -> &'static str) -> String {
    all.iter().map(|one| key(*one)).collect::<Vec<_>>().join(",")
}

/// "iran_strikes.28": an outcome's key and a day.
fn focus(text: &str) -> Option<Question> {
    let (outcome, day) = text.split_once('.')?;
    let outcome = Outcome::from_key(outcome)?;
    let day = day.parse::<u8>().ok().filter(|day| usize::from(*day) <= NIGHTS)?;
    Some(Question { outcome, day })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Embed {
        Embed::read(|name| {
            let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            pairs.filter(|(key, _)| *key == name).map(|(_, value)| value.to_owned()).next()
        })
    }

    #[test]
    fn what_is_chosen_can_be_read_again() {
        let chosen = Embed {
            pieces: vec![Piece::Summary, Piece::Ladder],
            theme: Theme::Dark,
            language: "ur".into(),
            levers: vec![Key::Resolve, Key::Mediation],
            view: Some(View::Ladder),
            from: Some(Vantage::Jan16),
            focus: Some(Question { outcome: Outcome::Functional, day: 8 }),
            is_static: true,
            is_pinned: true,
        };
        assert_eq!(
            chosen.query(),
            "only=summary,ladder&theme=dark&lang=ur&levers=resolve,mediation&view=ladder&from=16-jan&focus=functional.8&static=1&pinned=1"
        );
        assert_eq!(read(&chosen.query()), chosen);
    }

    #[test]
    fn an_editors_choice_goes_before_the_links() {
        let link = Link::default_from(Vantage::Jan18);
        let chosen = read("from=16-jan&only=summary,ladder").applied_to(link.clone());
        assert_eq!((chosen.scenario.from, chosen.focus), (Vantage::Jan16, Question::first_from(Vantage::Jan16)));
        assert_eq!(chosen.view, View::Ladder);
        assert_eq!(read("only=crises").applied_to(link.clone()).view, View::Crises);
        let chosen = read("focus=functional.8&view=consequences").applied_to(link.clone());
        assert_eq!((chosen.focus, chosen.view), (Question { outcome: Outcome::Functional, day: 8 }, View::Consequences));
        assert_eq!(read("").applied_to(link.clone()), link);
    }

    #[test]
    fn nothing_chosen_is_what_is_usual() {
        assert_eq!(Embed::default().query(), "");
        assert_eq!(read(""), Embed::default());
    }

    #[test]
    fn what_is_not_known_is_passed_over() {
        let read =
            read("only=map,tables,curves,map&theme=blue&levers=hope&view=none&from=17-jan&focus=iran_strikes.29&static=yes");
        assert_eq!(read, Embed { pieces: vec![Piece::Curves, Piece::Map], ..Embed::default() });
    }
}
