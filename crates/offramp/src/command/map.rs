//! `offramp map`: the answer over the ranges of any two assumptions.

use clap::Args;
use model::Key;
use model::analysis::{Fineness, Focus, Grid, MapJob};
use protocol::field::FieldError;
use protocol::finding::{self, place};
use protocol::premise::Premise;

use crate::arguments::PremiseArguments;
use crate::failure::Failure;
use crate::finding_format::FindingOutput;
use crate::preamble::preamble;
use crate::question_options::{QuestionOptions, assumption};
use crate::settling::Settling;
use crate::table::{Column, plain};
use crate::words::{amount, named, question, short, unit};
use crate::work;

/// The map: the answer over the whole ranges of two assumptions, all others as they are set.
///
/// As CSV one row a point, as JSON a list for each value of the second assumption. A motive weight scales the other two to fill the
/// rest.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Map {
    #[command(flatten)]
    premises: PremiseArguments,
    /// The assumption from left to right
    #[arg(long, value_name = "KEY", value_parser = assumption)]
    x: Key,
    /// The assumption upwards
    #[arg(long, value_name = "KEY", value_parser = assumption)]
    y: Key,
    #[command(flatten)]
    question: QuestionOptions,
    /// How many values of each assumption: 11, 21 or 41. A table shows 11 of them
    #[arg(long, value_name = "11|21|41", value_parser = fineness, default_value = "11")]
    side: Fineness,
    #[command(flatten)]
    output: FindingOutput,
}

const EXAMPLES: &str = "\
Examples:
  offramp map --x mediation --y overstretch
  offramp map --x mediation --y mediation_tilt --outcome widened --day 14
  offramp map --x precedent --y resolve --from 16-jan --side 41 --format csv > map.csv";

impl Map {
    /// Prints the map.
    ///
    /// # Errors
    /// If what was given is wrong, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let given = self.premises.read()?;
        if self.x == self.y {
            return Err(Failure::input(FieldError::new("--y", "another assumption than --x", format!("{:?}", self.y.row().key))));
        }
        let (premise, focus) = (given.premise, self.question.over(given.focus));
        let settling = Settling::found(&premise);
        let job =
            MapJob::new(&premise.scenario, &premise.coefficients, focus, self.x, self.y, self.side).given(premise.supposition);
        let grid = work::finish(job);
        self.output.print(&premise, finding::map(&premise, focus, &grid), settling, || table(&premise, focus, &grid))
    }
}

fn fineness(text: &str) -> Result<Fineness, FieldError> {
    let found = Fineness::ALL.into_iter().find(|fineness| fineness.side().to_string() == text);
    found.ok_or_else(|| FieldError::new("", "11, 21 or 41", format!("{text:?}")))
}

/// The map with `y` growing upwards, as on the page.
fn table(premise: &Premise, focus: Focus, grid: &Grid) -> String {
    let stride = (grid.side - 1) / (Fineness::Coarse.side() - 1);
    let steps = || (0..grid.side).step_by(stride);
    let at = |key: Key, step: usize| short(place(key, step, grid.side));
    let mut text = preamble(premise);
    text += &format!("\n{}, {}\n", question(premise.scenario.from, focus), unit(focus.outcome));
    let [across, upwards] = [grid.x, grid.y].map(named);
    text += &format!("From left to right {across},\nupwards {upwards}\n");
    let columns: Vec<Column> = [Column::Name].into_iter().chain(steps().map(|_| Column::Number)).collect();
    let cell = |x: usize, y: usize| amount(focus.outcome, grid.values[y * grid.side + x]);
    let line = |y: usize| -> Vec<String> { [at(grid.y, y)].into_iter().chain(steps().map(|x| cell(x, y))).collect() };
    let heads: Vec<String> = [String::new()].into_iter().chain(steps().map(|x| at(grid.x, x))).collect();
    let rows: Vec<Vec<String>> = steps().map(line).collect();
    text += &plain(&columns, heads, rows.into_iter().rev());
    if grid.side != Fineness::Coarse.side() {
        text += &format!("\nOne in {stride} of the values of each; all of them: --format csv or --format json.\n");
    }
    text
}
