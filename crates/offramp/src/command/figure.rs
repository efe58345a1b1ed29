//! `offramp figure`: a figure of the page as a file of its own.

mod drawing;
mod reserves;

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use model::Key;
use protocol::field::FieldError;
use protocol::question::Span;

use super::{off_ramps, sensitivity};
use crate::asked::Premises;
use crate::failure::Failure;
use crate::focused::{Focused, assumption, whole};
use crate::site::Site;
use crate::{png, terminal};

/// A figure of the page as SVG or PNG: with its title, how to cite it, and the link that opens the same state.
///
/// The figure is drawn from the numbers that the other commands print, as the page draws it. That of an altered model says so.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Figure {
    /// Which figure
    #[arg(value_enum)]
    name: Name,
    /// What to write [default: what the name of --output ends in, else svg]
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// The file to write; without it standard output
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The colours
    #[arg(long, value_enum, default_value_t)]
    theme: Theme,
    /// How wide the figure is drawn, in px, 320 to 1600 [default: 760; map 560; motive 440]
    #[arg(long, value_name = "PX", value_parser = width)]
    width: Option<u32>,
    /// With png, how many pixels for each px, 1 to 4
    #[arg(long, value_name = "N", value_parser = scale, default_value = "2")]
    scale: u32,
    #[command(flatten)]
    site: Site,
    #[command(flatten)]
    premises: Premises,
    #[command(flatten)]
    focused: Focused,
    /// With events, ladder and consequences: the last day shown, 10 or 28 [default: that of the link, or 28]
    #[arg(long, value_name = "10|28", value_parser = span)]
    days: Option<Span>,
    /// With events, ladder and consequences: what really happened
    #[arg(long)]
    history: bool,
    /// With map: the assumption from left to right [default: mediation]
    #[arg(long, value_name = "KEY", value_parser = assumption)]
    x: Option<Key>,
    /// With map: the assumption upwards [default: overstretch]
    #[arg(long, value_name = "KEY", value_parser = assumption)]
    y: Option<Key>,
    /// With map: the line that is drawn heavier, as a share of the most the answer can be (0 to 1) [default: the page's usual line]
    #[arg(long, value_name = "SHARE", value_parser = off_ramps::share)]
    line: Option<f64>,
    /// With indices: how many points, a power of two; each takes 25 runs of the model [default: 1024]
    #[arg(long, value_name = "N", value_parser = sensitivity::points)]
    points: Option<usize>,
}

const EXAMPLES: &str = "\
Examples:
  offramp figure events --output events.svg
  offramp figure events --set mediation=0.2 --history --theme dark --output events.png
  offramp figure ladder --from 16-jan --days 10 > ladder.svg
  offramp figure consequences --format png > consequences.png
  offramp figure why --link 1.1.me800.os300 --site https://example.org/offramp/ > why.svg
  offramp figure matters --outcome widened --day 14 > matters.svg
  offramp figure map --x mediation --y resolve --line 0.25 > map.svg
  offramp figure motive > motive.svg
  offramp figure indices --points 64 > indices.svg";

/// The figures of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Name {
    /// How likely each event is by each day, with the ranges of nearby settings
    Events,
    /// How probability is shared among the rungs of the escalation ladder
    Ladder,
    /// What follows for others
    Consequences,
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

/// The forms of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A drawing
    Svg,
    /// Pixels
    Png,
}

/// The colours of a figure.
#[derive(Clone, Copy, Default, ValueEnum)]
enum Theme {
    /// Dark on light
    #[default]
    Light,
    /// Light on dark
    Dark,
}

impl Figure {
    /// Writes the figure.
    ///
    /// # Errors
    /// If what was given is wrong, if this machine lacks a font for a PNG, or if the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let strangers = self.strangers();
        if !strangers.is_empty() {
            return Err(Failure::Input(strangers));
        }
        let format = self.format.unwrap_or_else(|| of_file(self.output.as_deref()));
        if format == Format::Png && self.output.is_none() && io::stdout().is_terminal() {
            return Err(Failure::input(FieldError::new("--output", "a file for the PNG", "a terminal")));
        }
        let svg = drawing::svg(&self)?;
        let bytes = match format {
            Format::Svg => svg.into_bytes(),
            Format::Png => png::png(&svg, self.scale).map_err(Failure::Machine)?,
        };
        terminal::deliver(self.output.as_deref(), &bytes)
    }

    /// One fault for each option that the figure does not take.
    fn strangers(&self) -> Vec<String> {
        let days = [Name::Events, Name::Ladder, Name::Consequences].as_slice();
        let options = [
            ("--days", self.days.is_some(), days),
            ("--history", self.history, days),
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
        strange.map(fault).collect()
    }
}

/// The form that a file's name asks for.
fn of_file(file: Option<&Path>) -> Format {
    let ending = file.and_then(Path::extension);
    if ending.is_some_and(|ending| ending.eq_ignore_ascii_case("png")) { Format::Png } else { Format::Svg }
}

fn width(text: &str) -> Result<u32, FieldError> {
    whole(text, 320, 1600).map(|width| width as u32)
}

fn scale(text: &str) -> Result<u32, FieldError> {
    whole(text, 1, 4).map(|scale| scale as u32)
}

fn span(text: &str) -> Result<Span, FieldError> {
    let found = [Span::FirstTen, Span::Whole].into_iter().find(|span| span.last_day().to_string() == text.trim());
    found.ok_or_else(|| FieldError::new("", "10 or 28", format!("{text:?}")))
}
