//! `offramp sweep`: evaluates a grid or a sample of scenarios on every core, and streams them as CSV.

mod design;
mod points;

use std::io::{self, IsTerminal};
use std::thread;

use clap::{ArgGroup, Args};
use model::analysis::{Factor, Focus};
use model::{Assumptions, Key, NIGHTS, Outcome, Scenario, Solver};
use protocol::csv_table::ALTERED;
use protocol::field::FieldError;
use protocol::finding::column;
use protocol::premise::Premise;
use protocol::report::SETTLED;
use protocol::supposing;
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::arguments::PremiseArguments;
use crate::command::bands::chosen;
use crate::csv_options::CsvOptions;
use crate::failure::Failure;
use crate::question_options::{day, outcome_parser, whole};
use crate::settling::CIRCLING;
use crate::standard_error;
use crate::terminal::{self, Reader};
use crate::work::{Progress, Shown};
use design::{Axis, Design, Sample, factor};

/// How many scenarios each thread is given at a time: enough to keep it busy, few enough for rows to appear at once.
const SHIFT: usize = 32;

/// Evaluate many scenarios, a grid or a sample, on all cores: CSV, one row a scenario.
///
/// First the varied assumptions, then the outcomes at the days asked for, then whether the two sides' beliefs settle (no number of a
/// row is sure where they do not), in full precision and in an order that does not depend on the number of threads. What is not varied is as it is set; what is varied is not. A motive weight that is varied by itself scales
/// the other two to fill the rest; `motives` varies all three, evenly over all weights that sum to 1.
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
    csv: CsvOptions,
    /// How many threads [default: one for each core]
    #[arg(long, value_name = "N", value_parser = threads)]
    threads: Option<usize>,
}

const EXAMPLES: &str = "\
Examples:
  offramp sweep --grid mediation=0:1:11 --grid overstretch=0:1:5 > grid.csv
  offramp sweep --sample lhs 200 --seed 7 > sample.csv
  offramp sweep --sample sobol 64 --vary mediation --vary motives --outcome widened --day 14
  offramp sweep --sample random 100 --set mediation=0.8 --vary resolve --coefficient h=3";

impl Sweep {
    /// Streams the rows.
    ///
    /// # Errors
    /// If what was given is wrong, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let premise = self.premises.read()?.premise;
        let design = if self.sample.is_empty() {
            Design::grid(self.grid)
        } else {
            Sample::read(&self.sample, &self.vary, self.seed).map(Design::Sample)
        };
        let design = design.map_err(Failure::input)?;
        let days = if self.day.is_empty() { vec![NIGHTS] } else { self.day };
        let asked = chosen(&self.outcome);
        let asked = asked.into_iter().flat_map(|outcome| days.iter().map(move |night| Focus { outcome, night: *night }));
        let columns = Columns {
            varied: design.columns(),
            asked: asked.collect(),
            supposed: premise.supposed(),
            altered: premise.altered_cell(),
        };
        let heads = self.csv.begun(lines([columns.heads()])?);
        stream(&premise, &design, &columns, &heads, &pool(self.threads)?)
    }
}

/// What stands in a row.
struct Columns {
    varied: Vec<Key>,
    asked: Vec<Focus>,
    supposed: Option<String>,
    altered: Option<String>,
}

impl Columns {
    fn heads(&self) -> Vec<String> {
        let varied = self.varied.iter().map(|key| key.row().key.to_owned());
        let asked = self.asked.iter().map(|focus| column(*focus));
        let heads = varied.chain(asked).chain([SETTLED.to_owned()]);
        let supposed = self.supposed.as_ref().map(|_| supposing::FIELD.to_owned());
        let altered = self.altered.as_ref().map(|_| ALTERED.to_owned());
        heads.chain(supposed).chain(altered).collect()
    }

    /// The row of the scenario with these assumptions, from a cold start: the digits depend on nothing that was solved before.
    fn row(&self, premise: &Premise, assumptions: Assumptions, solver: &mut Solver) -> Row {
        let scenario = Scenario { assumptions, ..premise.scenario };
        let outcomes = solver.evaluate_given(&scenario, &premise.coefficients, premise.supposition);
        let varied = self.varied.iter().map(|key| assumptions[*key].to_string());
        let asked = self.asked.iter().map(|focus| focus.read(&outcomes).to_string());
        let said = [&self.supposed, &self.altered].into_iter().flatten().cloned();
        let cells = varied.chain(asked).chain([outcomes.settled.to_string()]).chain(said).collect();
        Row { cells, settled: outcomes.settled }
    }
}

/// A row, and whether its numbers are sure.
struct Row {
    cells: Vec<String>,
    settled: bool,
}

/// Evaluates shift after shift, each on all threads, and writes its rows in the order of the design.
fn stream(premise: &Premise, design: &Design, columns: &Columns, heads: &str, pool: &ThreadPool) -> Result<(), Failure> {
    let shown = if io::stdout().is_terminal() { Shown::Never } else { Shown::Later };
    let mut progress = Progress::begin(design.len(), shown);
    let mut scenarios = design.scenarios(premise.scenario.assumptions);
    let mut reader = terminal::stream(heads)?;
    let (mut done, mut circling) = (0, 0);
    while reader == Reader::Listening {
        let shift: Vec<Assumptions> = scenarios.by_ref().take(SHIFT * pool.current_num_threads()).collect();
        if shift.is_empty() {
            break;
        }
        done += shift.len();
        let row = |solver: &mut Solver, assumptions| columns.row(premise, assumptions, solver);
        let rows: Vec<Row> = pool.install(|| shift.into_par_iter().map_init(Solver::new, row).collect());
        circling += rows.iter().filter(|row| !row.settled).count();
        reader = terminal::stream(&lines(rows.into_iter().map(|row| row.cells))?)?;
        progress.set(done, design.len());
    }
    drop(progress);
    if 0 < circling {
        standard_error::say(&format!("warning: {circling} of {done} rows have {SETTLED} false: {CIRCLING}"));
    }
    Ok(())
}

fn lines(rows: impl IntoIterator<Item = Vec<String>>) -> Result<String, Failure> {
    let output = |error: csv::Error| Failure::Output(error.into());
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(&row).map_err(output)?;
    }
    let bytes = writer.into_inner().map_err(|error| Failure::Output(error.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn pool(threads: Option<usize>) -> Result<ThreadPool, Failure> {
    let threads = threads.or_else(|| thread::available_parallelism().ok().map(usize::from)).unwrap_or(1);
    let pool = ThreadPoolBuilder::new().num_threads(threads).build();
    pool.map_err(|error| {
        let expected = "a number of threads that the system will start";
        Failure::input(FieldError::new("--threads", expected, format!("{threads}: {error}")))
    })
}

fn seed(text: &str) -> Result<u32, FieldError> {
    whole(text, 0, u64::from(u32::MAX)).map(|seed| seed as u32)
}

fn threads(text: &str) -> Result<usize, FieldError> {
    whole(text, 1, 1024).map(|threads| threads as usize)
}
