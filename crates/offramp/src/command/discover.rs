//! `offramp discover`: under which assumptions an answer is on one side of a line, as boxes of their ranges.

mod picture;
mod survey;

use std::path::PathBuf;

use clap::{ArgGroup, Args};
use model::analysis::Factor;
use model::analysis::discovery::{Beyond, discover};
use model::{Assumptions, Key};
use protocol::field::FieldError;
use protocol::finding::{self, Survey};

use crate::arguments::{PremiseArguments, ReadArguments};
use crate::command::off_ramps::share;
use crate::design::{Design, Sample, factor, seed};
use crate::failure::Failure;
use crate::finding_format::FindingOutput;
use crate::picture_file::PictureFile;
use crate::question_options::{QuestionOptions, whole};
use crate::settling::Settling;
use crate::site::Site;
use crate::standard_error;
use crate::threads::ThreadOptions;
use survey::{Asked, surveyed};

/// Scenario discovery: which ranges of which assumptions, together, put the answer on one side of a line.
///
/// Settings are drawn over the whole ranges of the assumptions, by a Latin hypercube, and the patient rule induction method looks for a
/// box among them in which those are dense whose answer is beyond the line (PRIM: Friedman & Fisher 1999; Bryant & Lempert 2010):
/// from the box around all settings, a twentieth is peeled off again and again, at that end of that assumption where it raises the
/// density most. Of the boxes on that way the one with the best balance of coverage (how many of all such settings it holds) and
/// density (how many of the settings in it are such) is chosen, or that of --step, and widened where that makes it denser. The
/// quasi-p-value of a limit says how likely the box would be as dense without it, by chance; limits whose value is above 0.05 are
/// taken off again.
///
/// Settings count as drawn: that half of them are such does not mean that anything has a chance of a half. Those at which the two
/// sides' beliefs do not settle are left out.
#[derive(Args)]
#[command(after_help = EXAMPLES, group = ArgGroup::new("beyond").required(true))]
pub struct Discover {
    #[command(flatten)]
    premises: PremiseArguments,
    #[command(flatten)]
    question: QuestionOptions,
    /// Look for answers above this, as a share of the most the answer can be (0 to 1)
    #[arg(long, value_name = "SHARE", value_parser = share, group = "beyond")]
    above: Option<f64>,
    /// Look for answers below this
    #[arg(long, value_name = "SHARE", value_parser = share, group = "beyond")]
    below: Option<f64>,
    /// How many settings
    #[arg(long, value_name = "N", value_parser = points, default_value = "10000")]
    points: usize,
    /// What to vary: an assumption over its range, or motives; may be repeated [default: all]
    #[arg(long, value_name = "KEY", value_parser = factor)]
    vary: Vec<Factor>,
    /// Where the random numbers start
    #[arg(long, value_name = "S", value_parser = seed, default_value = "0")]
    seed: u32,
    /// How many boxes, each among the settings that those before it do not hold
    #[arg(long, value_name = "N", value_parser = boxes, default_value = "1")]
    boxes: usize,
    /// Which box of the peeling to choose [default: the one with the best balance]
    #[arg(long, value_name = "N", value_parser = step)]
    step: Option<usize>,
    /// Besides, draw the first box and the way to it into this file, .svg or .png
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    site: Site,
    #[command(flatten)]
    finding: FindingOutput,
    #[command(flatten)]
    threads: ThreadOptions,
}

const EXAMPLES: &str = "\
Examples:
  offramp discover --outcome widened --day 14 --above 0.25 --points 2000
  offramp discover --above 0.4 --vary mediation --vary resolve --vary overstretch --points 1000
  offramp discover --outcome talks --below 0.5 --points 1000 --boxes 2 --format csv > boxes.csv
  offramp discover --from 16-jan --above 0.5 --points 1000 --output box.svg";

impl Discover {
    /// Prints the boxes, and draws the first where that is asked for.
    ///
    /// # Errors
    /// If what was given is wrong, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let picture = self.output.map(PictureFile::read).transpose()?;
        let site = self.site.address()?;
        let ReadArguments { premise, focus, .. } = self.premises.read()?;
        let focus = self.question.over(focus);
        let (side, share) = match (self.above, self.below) {
            (Some(above), _) => (Beyond::Above, above),
            (None, below) => (Beyond::Below, below.unwrap_or_default()),
        };
        let words = ["lhs".to_owned(), self.points.to_string()];
        let sample = Sample::read(&words, &self.vary, self.seed).map_err(Failure::input)?;
        let asked = Asked {
            premise: without(premise, &Design::Sample(sample.clone())),
            focus,
            line: share * focus.top(),
            side,
            seed: self.seed,
        };
        let design = Design::Sample(sample);
        for key in design
            .columns()
            .into_iter()
            .filter(|key| premise.scenario.assumptions[*key] != asked.premise.scenario.assumptions[*key])
        {
            standard_error::say(&format!(
                "notice: {}: it goes over its whole range, what it is set to is not used",
                key.row().key
            ));
        }
        let (cases, left_out) = surveyed(&asked, &design, &self.threads.pool()?);
        let found = discover(&cases, self.boxes, self.step);
        let keys = design.columns();
        let survey = Survey { keys: &keys, cases: &cases, left_out, line: asked.line, side, boxes: &found };
        if let Some(picture) = picture {
            picture::draw(&picture, &asked, &survey, site.as_deref().unwrap_or_default())?;
        }
        let finding = finding::discovery(&asked.premise, focus, &survey);
        self.finding.print(&asked.premise, finding, Settling::Settled, || survey::table(&asked, &survey))
    }
}

/// The premise with everything that varies at our starting point, for what it is set to is not used.
fn without(mut premise: protocol::premise::Premise, design: &Design) -> protocol::premise::Premise {
    let start = Assumptions::default();
    let columns = design.columns();
    let assumptions = &mut premise.scenario.assumptions;
    for key in columns.iter().copied().filter(|key: &Key| key.motive().is_none()) {
        *assumptions = assumptions.with_clamped(key, start[key]);
    }
    if columns.iter().any(|key| key.motive().is_some()) {
        *assumptions = assumptions.with_motives(start.motives());
    }
    premise
}

fn points(text: &str) -> Result<usize, FieldError> {
    whole(text, 100, 1_000_000).map(|points| points as usize)
}

fn boxes(text: &str) -> Result<usize, FieldError> {
    whole(text, 1, 9).map(|boxes| boxes as usize)
}

fn step(text: &str) -> Result<usize, FieldError> {
    whole(text, 1, 1000).map(|step| step as usize)
}
