//! `offramp sweep`: evaluates a grid or a sample of scenarios on every core, and streams them as CSV or writes them as Parquet.

mod part;

mod plan;

mod begun;
mod stream;

#[cfg(feature = "parquet")]
mod parquet_file;

use std::path::{Path, PathBuf};

use clap::{ArgGroup, Args, ValueEnum};
use model::analysis::{Factor, Focus};
use model::{NIGHTS, Outcome};
#[cfg(feature = "parquet")]
use protocol::field::FieldError;

use crate::arguments::PremiseArguments;
use crate::command::bands::chosen;
use crate::csv_options::CsvOptions;
use crate::design::{Axis, Design, Sample, factor, seed};
use crate::failure::Failure;
use crate::question_options::{day, outcome_parser};
use crate::threads::ThreadOptions;
use part::PartOptions;
use plan::{Columns, Plan, lines};
use stream::{Target, stream};

/// Evaluate many scenarios, a grid or a sample, on all cores: one row a scenario, as CSV or Parquet.
///
/// First the varied assumptions, then the outcomes at the days asked for, then whether the two sides' beliefs settle (no number of a
/// row is sure where they do not), in full precision and in an order that does not depend on the number of threads. What is not varied
/// is as it is set; what is varied is not. A motive weight that is varied by itself scales the other two to fill the rest; `motives` varies
/// all three, evenly over all weights that sum to 1.
///
/// A sweep splits (--shard, --rows) over machines, and one that was interrupted goes on (--resume). How far it is stands on standard
/// error: on a terminal as a bar, else as a line each minute.
///
/// Of a random or a sobol sample, the first rows are those of a smaller one with the same seed. A Latin hypercube cuts every range into
/// as many parts as it has points, so that one of another size is another sample from its first row on.
#[derive(Args)]
#[command(after_help = EXAMPLES, group = ArgGroup::new("design").required(true))]
pub struct Sweep {
    #[command(flatten)]
    premises: PremiseArguments,
    /// An assumption, its lowest and highest value, and how many values, ends included; may be repeated, and the last named changes
    /// fastest
    #[arg(long, value_name = "KEY=LOW:HIGH:STEPS", value_parser = Axis::read, group = "design")]
    grid: Vec<Axis>,
    /// How to sample and how many points: lhs (Latin hypercube, at most a million), sobol (Sobol' points, scrambled by Owen's
    /// method, at most 65536) or random (independent)
    #[arg(long, num_args = 2, value_names = ["lhs|sobol|random", "N"], group = "design")]
    sample: Vec<String>,
    /// What to sample: an assumption over its range, or motives; may be repeated [default: all]
    #[arg(long, value_name = "KEY", value_parser = factor, conflicts_with = "grid")]
    vary: Vec<Factor>,
    /// Where the sample's random numbers start: of the generator PCG XSL-RR 128/64, or of the scrambling
    #[arg(long, value_name = "S", value_parser = seed, default_value = "0", conflicts_with = "grid")]
    seed: u32,
    /// An outcome; may be repeated [default: the five curves of the page]
    #[arg(long, value_name = "KEY", value_parser = outcome_parser())]
    outcome: Vec<Outcome>,
    /// A day, 0 to 28; may be repeated [default: 28]
    #[arg(long, value_name = "N", value_parser = day)]
    day: Vec<usize>,
    #[command(flatten)]
    part: PartOptions,
    /// What to write [default: parquet where the file's name ends so, else csv]
    #[arg(long, value_enum)]
    format: Option<SweepFormat>,
    #[command(flatten)]
    csv: CsvOptions,
    /// The file to write; without it standard output
    #[arg(long, value_name = "FILE", conflicts_with = "resume")]
    output: Option<PathBuf>,
    /// The file to write, going on behind the last whole row where it was begun: by the same options of the same version, else it is left
    /// as it is. A row that was half written is cut off
    #[arg(long, value_name = "FILE")]
    resume: Option<PathBuf>,
    #[command(flatten)]
    threads: ThreadOptions,
}

const EXAMPLES: &str = "\
Examples:
  offramp sweep --grid mediation=0:1:11 --grid overstretch=0:1:5 > grid.csv
  offramp sweep --sample lhs 200 --seed 7 > sample.csv
  offramp sweep --sample sobol 64 --vary mediation --vary motives --outcome widened --day 14
  offramp sweep --sample random 100 --set mediation=0.8 --vary resolve --coefficient h=3
  offramp sweep --sample lhs 400 --shard 3/16 > part-03.csv
  offramp sweep --sample sobol 256 --shard 1/2 --output part-1.parquet
  offramp sweep --sample lhs 400 --resume sweep.csv    # begins it, or goes on with it";

/// The form of a sweep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum SweepFormat {
    /// Lines of text, in full precision
    Csv,
    /// Columns of their types, with what they rest on as metadata under the key `offramp`; into a file, beside which rows stand as CSV
    /// until the last is there
    #[cfg(feature = "parquet")]
    Parquet,
}

impl SweepFormat {
    /// The form in which the file's name ends, if there is one of that name.
    fn of_file(file: Option<&Path>) -> SweepFormat {
        let ending = file.and_then(Path::extension).and_then(|ending| ending.to_str()).unwrap_or_default();
        SweepFormat::from_str(ending, true).unwrap_or(SweepFormat::Csv)
    }
}

impl Sweep {
    /// Streams the rows.
    ///
    /// # Errors
    /// If what was given is wrong, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let pool = self.threads.pool()?;
        let [output, resume] = [self.output.clone(), self.resume.clone()];
        let format = self.format.unwrap_or_else(|| SweepFormat::of_file(output.as_deref().or(resume.as_deref())));
        self.csv.belong_to(format == SweepFormat::Csv)?;
        let plan = self.plan()?;
        match (format, output, resume) {
            #[cfg(feature = "parquet")]
            (SweepFormat::Parquet, _, Some(file)) => parquet_file::resume(&file, "--resume", &plan, &pool),
            #[cfg(feature = "parquet")]
            (SweepFormat::Parquet, Some(file), None) => parquet_file::write(&file, "--output", &plan, &pool),
            #[cfg(feature = "parquet")]
            (SweepFormat::Parquet, None, None) => {
                Err(Failure::input(FieldError::new("--output", "a file for the Parquet, here or in --resume", "none")))
            }
            (SweepFormat::Csv, _, Some(file)) => stream(&plan, &mut begun::target(&file, "--resume", &plan)?, &pool),
            (SweepFormat::Csv, Some(file), None) => stream(&plan, &mut Target::new_file(&file, "--output")?, &pool),
            (SweepFormat::Csv, None, None) => stream(&plan, &mut Target::standard_output(), &pool),
        }
    }

    /// Reads the options.
    fn plan(self) -> Result<Plan, Failure> {
        let premise = self.premises.read()?.premise;
        let design = if self.sample.is_empty() {
            Design::grid(self.grid)
        } else {
            Sample::read(&self.sample, &self.vary, self.seed).map(Design::Sample)
        };
        let design = design.map_err(Failure::input)?;
        let rows = self.part.of(design.len()).map_err(Failure::input)?;
        let days = if self.day.is_empty() { vec![NIGHTS] } else { self.day };
        let asked = chosen(&self.outcome);
        let asked = asked.into_iter().flat_map(|outcome| days.iter().map(move |night| Focus { outcome, night: *night }));
        let columns = Columns::new(&premise, &design, asked.collect());
        let heads = if rows.start == 0 { self.csv.begun(lines([columns.heads()])?) } else { String::new() };
        Ok(Plan { premise, design, rows, columns, heads })
    }
}
