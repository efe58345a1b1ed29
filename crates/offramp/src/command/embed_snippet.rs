//! `offramp embed-snippet`: the HTML that shows the page within another.

use clap::Args;
use clap::builder::TypedValueParser;
use model::{Key, MODEL_VERSION};
use protocol::embed::{Embed, LEVERS, Piece, Theme};
use protocol::field::FieldError;
use protocol::link::{Link, off_grid};
use protocol::question::{Question, View};
use protocol::site_address::VARIABLE;
use protocol::snippet::{HEIGHTS, Heading, Sizing, Snippet, usual_height};
use words::language::Language;
use words::text::{share_text, speak};

use super::link::off_grid_fault;
use crate::arguments::ScenarioArguments;
use crate::failure::Failure;
use crate::question_options::{QuestionOptions, assumption, named, views, whole};
use crate::settling::Settling;
use crate::site::Site;
use crate::terminal;

/// The HTML to paste into a page of your own, so that it shows this one: an iframe that needs no script there.
///
/// What is shown and how stands in the query of its address, the state in the link's code. Without a state it shows our starting point
/// as it stands on the day.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct EmbedSnippet {
    #[command(flatten)]
    site: Site,
    /// What to show, with commas between [default: summary,curves,controls]
    #[arg(long, value_name = "PIECES", value_delimiter = ',', value_parser = pieces())]
    only: Vec<Piece>,
    /// The colours
    #[arg(long, value_name = "THEME", value_parser = themes(), default_value = "auto")]
    theme: Theme,
    /// The language, by its code [default: the page's own]
    #[arg(long, value_name = "CODE", value_parser = language)]
    lang: Option<String>,
    /// The assumptions to offer, with commas between [default: mediation,overstretch]
    #[arg(long, value_name = "KEYS", value_delimiter = ',', value_parser = assumption)]
    levers: Vec<Key>,
    /// The picture of the curves
    #[arg(long, value_name = "VIEW", value_parser = views())]
    view: Option<View>,
    /// No controls: a picture with its sentence
    #[arg(long = "static")]
    is_static: bool,
    /// It will not change: it keeps this state and this version's numbers
    #[arg(long)]
    pinned: bool,
    /// The height in px [default: room for all that is shown in columns of 320 to 720 px]
    #[arg(long, value_name = "PX", value_parser = height)]
    height: Option<u32>,
    /// Add a line of script that adapts the height
    #[arg(long)]
    auto_height: bool,
    /// Without the title, for a page that prints its own
    #[arg(long)]
    untitled: bool,
    #[command(flatten)]
    scenario: ScenarioArguments,
    /// A link from the page: its code, or the whole address
    #[arg(long, value_name = "CODE")]
    link: Option<String>,
    #[command(flatten)]
    question: QuestionOptions,
    /// Bring values to the nearest that a link can carry, instead of refusing them
    #[arg(long)]
    round: bool,
}

const EXAMPLES: &str = "\
Examples:
  offramp embed-snippet --site https://example.org/offramp/
  offramp embed-snippet --site https://example.org/offramp/ --link 1.2.me800 --pinned
  offramp embed-snippet --site https://example.org/a/ --only summary,map --theme dark --auto-height
  offramp embed-snippet --site https://example.org/a/ --only pair --link 1.2._If_me900._Not_me0
  OFFRAMP_SITE_URL=https://example.org/offramp/ offramp embed-snippet --set mediation=0.8 --static";

impl EmbedSnippet {
    /// Prints the snippet.
    ///
    /// # Errors
    /// If what was given is wrong, if nobody said where the page is, or if the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let nowhere =
            || Failure::input(FieldError::new("--site", format!("the address of the page, here or in {VARIABLE}"), "none"));
        let site = self.site.address()?.ok_or_else(nowhere)?;
        let link = self.state()?;
        // The title is that of the page in the embed's language, where there is one.
        speak(self.lang.as_deref().and_then(Language::from_code).unwrap_or(Language::English));
        let embed = self.embed();
        let latest = Link::default_from(model::Vantage::Jan18);
        let code = (self.pinned || link != latest).then(|| link.encode());
        let snippet = Snippet {
            site: &site,
            title: share_text().title,
            embed: &embed,
            code: code.as_deref(),
            height: self.height.unwrap_or_else(|| usual_height(&embed)),
            sizing: if self.auto_height { Sizing::Automatic } else { Sizing::Fixed },
            heading: if self.untitled { Heading::Hidden } else { Heading::Shown },
        };
        terminal::print(&format!("{}\n", snippet.html()))
    }

    /// The state that it opens with.
    fn state(&self) -> Result<Link, Failure> {
        let given = self.scenario.given(self.link.as_deref(), &[])?;
        let scenario = given.premise.scenario;
        if let Some(altered) = given.premise.altered_cell() {
            return Err(Failure::input(FieldError::new(
                "coefficients",
                "the model's own, for a link carries no others",
                altered,
            )));
        }
        let refused = if self.round { Vec::new() } else { off_grid(&scenario) };
        if !refused.is_empty() {
            return Err(Failure::Input(refused.into_iter().map(|key| off_grid_fault(key, &scenario).to_string()).collect()));
        }
        Settling::found(&given.premise);
        let focus = self.question.over(given.focus);
        let focus = Question { outcome: focus.outcome, day: focus.night as u8 };
        let carried = Link::of(scenario);
        Ok(match given.link {
            Some(link) => Link { model: MODEL_VERSION, scenario: carried.scenario, focus, ..link },
            None => Link { focus, ..carried },
        })
    }

    fn embed(&self) -> Embed {
        let usual = Embed::default();
        let chosen = |piece: &Piece| self.only.contains(piece);
        Embed {
            pieces: if self.only.is_empty() { usual.pieces } else { Piece::ALL.into_iter().filter(chosen).collect() },
            theme: self.theme,
            language: self.lang.clone().unwrap_or_default(),
            levers: if self.levers.is_empty() { LEVERS.into() } else { self.levers.clone() },
            view: self.view,
            is_static: self.is_static,
            is_pinned: self.pinned,
            ..usual
        }
    }
}

fn pieces() -> impl TypedValueParser<Value = Piece> {
    named(Piece::ALL, Piece::key)
}

fn themes() -> impl TypedValueParser<Value = Theme> {
    named(Theme::ALL, Theme::key)
}

fn language(text: &str) -> Result<String, FieldError> {
    let is_code = 2 <= text.len() && text.len() <= 12 && text.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
    if is_code {
        Ok(text.to_owned())
    } else {
        Err(FieldError::new("", "the code of a language, such as en", format!("{text:?}")))
    }
}

fn height(text: &str) -> Result<u32, FieldError> {
    whole(text, u64::from(*HEIGHTS.start()), u64::from(*HEIGHTS.end())).map(|height| height as u32)
}
