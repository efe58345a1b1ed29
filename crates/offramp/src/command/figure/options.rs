//! The options of `offramp figure`, and which of them each figure takes.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use model::Key;
use protocol::field::FieldError;
use protocol::question::Span;

use crate::arguments::PremiseArguments;
use crate::command::{off_ramps, sensitivity};
use crate::compared_arguments::ComparedArguments;
use crate::language_option::LanguageOption;
use crate::question_options::{QuestionOptions, assumption, span, whole};
use crate::site::Site;

/// A figure of the page as SVG or PNG: with its title, how to cite it, and the link that opens the same state.
///
/// The figure is drawn from the numbers that the other commands print, as the page draws it. That of an altered model says so.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Figure {
    /// Which figure
    #[arg(value_enum)]
    pub(super) name: Name,
    #[command(flatten)]
    pub(super) compared: ComparedArguments,
    /// What to write [default: what the name of --output ends in, else svg]
    #[arg(long, value_enum)]
    pub(super) format: Option<ImageFormat>,
    /// The file to write; without it standard output
    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// The colours
    #[arg(long, value_enum, default_value_t)]
    pub(super) theme: Theme,
    /// How wide the figure is drawn, in px, 320 to 1600 [default: 760; map 560; motive 440]
    #[arg(long, value_name = "PX", value_parser = width)]
    pub(super) width: Option<u32>,
    /// With png, how many pixels for each px, 1 to 4
    #[arg(long, value_name = "N", value_parser = scale, default_value = "2")]
    pub(super) scale: u32,
    #[command(flatten)]
    pub(super) language: LanguageOption,
    #[command(flatten)]
    pub(super) site: Site,
    #[command(flatten)]
    pub(super) premises: PremiseArguments,
    #[command(flatten)]
    pub(super) question: QuestionOptions,
    /// With events, ladder, consequences and pair: the last day shown, 10 or 28 [default: that of the link, or 28]
    #[arg(long, value_name = "10|28", value_parser = span)]
    pub(super) days: Option<Span>,
    /// With events, ladder, consequences and crises: what really happened
    #[arg(long)]
    pub(super) history: bool,
    /// With map: the assumption from left to right [default: mediation]
    #[arg(long, value_name = "KEY", value_parser = assumption)]
    pub(super) x: Option<Key>,
    /// With map: the assumption upwards [default: overstretch]
    #[arg(long, value_name = "KEY", value_parser = assumption)]
    pub(super) y: Option<Key>,
    /// With map: the line that is drawn heavier, as a share of the most the answer can be (0 to 1) [default: the page's usual line]
    #[arg(long, value_name = "SHARE", value_parser = off_ramps::share)]
    pub(super) line: Option<f64>,
    /// With indices: how many points, a power of two; each takes 26 runs of the model [default: 512]
    #[arg(long, value_name = "N", value_parser = sensitivity::points)]
    pub(super) points: Option<usize>,
}

const EXAMPLES: &str = "\
Examples:
  offramp figure events --output events.svg
  offramp figure events --set mediation=0.2 --history --theme dark --output events.png
  offramp figure ladder --from 16-jan --days 10 > ladder.svg
  offramp figure consequences --format png > consequences.png
  offramp figure crises --day 7 > crises.svg
  offramp figure pair start no-mediation > pair.svg
  offramp figure why --link 1.2.me800.os300 --site https://example.org/offramp/ > why.svg
  offramp figure matters --outcome widened --day 14 > matters.svg
  offramp figure map --x mediation --y resolve --line 0.25 > map.svg
  offramp figure motive > motive.svg
  offramp figure ladder --lang zh > ladder.svg
  offramp figure indices --points 64 > indices.svg";

/// The figures of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Name {
    /// How likely each event is by each day, with the ranges of nearby settings
    Events,
    /// How probability is shared among the rungs of the escalation ladder
    Ladder,
    /// What follows for others
    Consequences,
    /// A hundred imagined crises on the ladder at the end of a day
    Crises,
    /// One question over two or three scenarios, given as of `offramp compare`
    Pair,
    /// Why the answer moved: what each changed assumption accounts for
    Why,
    /// What matters most around the settings: a tornado
    Matters,
    /// The answer over two assumptions
    Map,
    /// The weights on Iran's three motives: a triangle
    Motive,
    /// What matters over the whole box: Sobol' indices; takes seconds
    Indices,
}

/// The image format in which a figure is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ImageFormat {
    /// A drawing
    Svg,
    /// Pixels
    Png,
}

/// The colours of a figure.
#[derive(Clone, Copy, Default, ValueEnum)]
pub(super) enum Theme {
    /// Dark on light
    #[default]
    Light,
    /// Light on dark
    Dark,
}

impl Figure {
    /// One fault for each option that the figure does not take.
    pub(super) fn strangers(&self) -> Vec<String> {
        let curves = [Name::Events, Name::Ladder, Name::Consequences].as_slice();
        let [days, main] = [Name::Pair, Name::Crises].map(|other| [curves, &[other]].concat());
        let options = [
            ("SCENARIO", self.compared.is_given(), &[Name::Pair] as &[Name]),
            ("--days", self.days.is_some(), days.as_slice()),
            ("--history", self.history, main.as_slice()),
            ("--x", self.x.is_some(), &[Name::Map]),
            ("--y", self.y.is_some(), &[Name::Map]),
            ("--line", self.line.is_some(), &[Name::Map]),
            ("--points", self.points.is_some(), &[Name::Indices]),
        ];
        let called = |name: &Name| name.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned());
        let strange = options.into_iter().filter(|(_, given, names)| *given && !names.contains(&self.name));
        let fault = |(option, _, names): (&str, bool, &[Name])| {
            let names: Vec<String> = names.iter().map(called).collect();
            FieldError::new(option, format!("with {} only", names.join(", ")), called(&self.name)).to_string()
        };
        let alone = (self.name == Name::Pair && self.premises.is_given()).then(|| {
            let expected = "not with pair, whose scenarios stand after its name";
            FieldError::new("--from, --set, --file, --link, --coefficient", expected, "one of them").to_string()
        });
        strange.map(fault).chain(alone).collect()
    }
}

fn width(text: &str) -> Result<u32, FieldError> {
    whole(text, 320, 1600).map(|width| width as u32)
}

fn scale(text: &str) -> Result<u32, FieldError> {
    whole(text, 1, 4).map(|scale| scale as u32)
}
