//! `offramp embed-snippet`: the HTML that shows the page within another.

use clap::Args;
use clap::builder::TypedValueParser;
use figures::state_figure;
use model::Key;
use protocol::embed::{Embed, LEVERS, Piece, Theme};
use protocol::field::FieldError;
use protocol::link::Link;
use protocol::question::View;
use protocol::saved_name::{figure_name, picture_of_start};
use protocol::site_address::VARIABLE;
use protocol::snippet::{HEIGHTS, Heading, Picture, Sizing, Snippet, usual_height_from};
use words::language::Language;
use words::text::{share_text, speak};

use crate::failure::Failure;
use crate::linked_state::LinkedState;
use crate::question_options::{assumption, named, views, whole};
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
    /// For readers whose browser runs no scripts, a picture of the state over the frame, from this address [default: the file
    /// that the page's dialog saves, beside your page; without a state the picture that the site holds]
    #[arg(long, value_name = "ADDRESS", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    picture: Option<String>,
    #[command(flatten)]
    state: LinkedState,
}

const EXAMPLES: &str = "\
Examples:
  offramp embed-snippet --site https://example.org/offramp/
  offramp embed-snippet --site https://example.org/offramp/ --link 1.2.me800 --pinned
  offramp embed-snippet --site https://example.org/a/ --set mediation=0.8 --picture=/media/high.png
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
        let (link, home) = self.state.link()?;
        // The title is that of the page in the embed's language, where there is one.
        speak(self.lang.as_deref().and_then(Language::from_code).unwrap_or(Language::English));
        let embed = self.embed();
        let latest = Link::default_from(model::Vantage::Jan18);
        let code = (self.pinned || link != latest).then(|| link.encode());
        let picture = self.picture.as_deref().map(|given| {
            let [address, says] = self.picture_of(code.is_some().then_some(&link), &site);
            [if given.is_empty() { address } else { given.to_owned() }, says]
        });
        let snippet = Snippet {
            site: &site,
            title: share_text().title,
            embed: &embed,
            code: code.as_deref(),
            home: &home.code,
            height: self.height.unwrap_or_else(|| usual_height_from(&embed, &home)),
            sizing: if self.auto_height { Sizing::Automatic } else { Sizing::Fixed },
            heading: if self.untitled { Heading::Hidden } else { Heading::Shown },
            picture: picture.as_ref().map(|[address, says]| Picture { address, says }),
        };
        terminal::print(&format!("{}\n", snippet.html()))
    }

    /// Where the picture of a state is and what it says, as the page's dialog has it; without a state of the starting point.
    fn picture_of(&self, link: Option<&Link>, site: &str) -> [String; 2] {
        match link {
            Some(link) => {
                let link = Link { view: self.view.unwrap_or(link.view), ..link.clone() };
                [figure_name(&link, "png"), state_figure::sentence(&link)]
            }
            None => {
                let path = picture_of_start(self.lang.as_deref().unwrap_or_default());
                [format!("{}/{path}", site.trim_end_matches('/')), share_text().title.to_owned()]
            }
        }
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
