//! The settings of a scenario discovery, and what was found among them as tables for a terminal.

use model::analysis::Focus;
use model::analysis::discovery::{Beyond, Discovered, Sought, Verdict, coverage};
use model::analysis::prim::{CaseBox, Cases};
use model::outcome::Measure;
use model::{Assumptions, Key, Solver};
use protocol::finding::Survey;
use protocol::premise::Premise;
use rayon::ThreadPool;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::design::Design;
use crate::preamble::{in_model, supposed};
use crate::table::{Column, plain};
use crate::words::{amount, changes, percent, question, short, standpoint};
use crate::work::{Progress, Shown};

/// How many settings each thread is given at a time.
const SHIFT: usize = 256;

/// What is looked for.
pub struct Asked {
    /// The vantage point, what does not vary, the coefficients and what is supposed.
    pub premise: Premise,
    /// The question.
    pub focus: Focus,
    /// The line, in the outcome's own unit.
    pub line: f64,
    /// On which side of it answers are of interest.
    pub side: Beyond,
    /// The sample's seed.
    pub seed: u32,
}

impl Asked {
    /// The question, and beyond which line: `Wider strikes by the end of 31 January (day 14) above 25.0 %`.
    pub fn said(&self) -> String {
        let outcome = self.focus.outcome;
        let side = match self.side {
            Beyond::Above => "above",
            Beyond::Below => "below",
        };
        let question = question(self.premise.scenario.from, self.focus);
        let sign = match outcome.row().measure {
            Measure::Chance | Measure::Level => "\u{a0}%",
            Measure::Rung | Measure::Days | Measure::Strikes => "",
        };
        format!("{question} {side} {}{sign}", amount(outcome, self.line))
    }
}

/// Solves every setting of the design, and how many are left out because beliefs do not settle there. The numbers depend on nothing but
/// what was asked.
pub fn surveyed(asked: &Asked, design: &Design, pool: &ThreadPool) -> (Cases, usize) {
    let Premise { scenario, coefficients, supposition } = &asked.premise;
    let sought = Sought::new(scenario, coefficients, asked.focus, asked.line, asked.side).given(*supposition);
    let keys = design.columns();
    let mut cases =
        Cases { columns: vec![Vec::with_capacity(design.len()); keys.len()], of_interest: Vec::with_capacity(design.len()) };
    let mut settings = design.scenarios(scenario.assumptions, 0..design.len());
    let mut progress = Progress::begin(design.len(), Shown::Anywhere);
    let mut left_out = 0;
    loop {
        let shift: Vec<Assumptions> = settings.by_ref().take(SHIFT * pool.current_num_threads()).collect();
        if shift.is_empty() {
            return (cases, left_out);
        }
        let judge = |solver: &mut Solver, assumptions: &Assumptions| sought.judge(*assumptions, solver);
        let verdicts: Vec<Verdict> = pool.install(|| (&shift).into_par_iter().map_init(Solver::new, judge).collect());
        for (assumptions, verdict) in shift.iter().zip(verdicts) {
            if !verdict.settled {
                left_out += 1;
                continue;
            }
            cases.columns.iter_mut().zip(&keys).for_each(|(column, key)| column.push(assumptions[*key]));
            cases.of_interest.push(verdict.is_of_interest);
        }
        progress.set(cases.len() + left_out, design.len());
    }
}

/// The boxes in words.
pub fn table(asked: &Asked, survey: &Survey<'_>) -> String {
    let premise = &asked.premise;
    let [settings, of_interest] = survey.cases.count(&vec![true; survey.cases.len()]);
    let mut text = format!("From {}.\n", standpoint(premise.scenario.from));
    text += &varied(premise, survey.keys);
    text += &supposed(premise);
    text += &in_model(premise);
    text += &format!("\n{}\n", asked.said());
    let shared = percent(of_interest as f64 / settings.max(1) as f64);
    text += &format!("{of_interest} of {settings} settings are such ({shared} %); Latin hypercube, seed {}\n", asked.seed);
    if 0 < survey.left_out {
        text += &format!("Beliefs do not settle at {} others; these are left out.\n", survey.left_out);
    }
    if survey.boxes.is_empty() {
        return text + "\nNo box holds more of them than all settings do.\n";
    }
    for (place, found) in survey.boxes.iter().enumerate() {
        let [coverage, density, mass] = shape(&found.found, survey).map(percent);
        text += &format!("\nBox {}: it holds {coverage} % of such settings (coverage), and of all settings in it\n", place + 1);
        text += &format!("{density} % are such (density); {mass} % of all settings are in it\n");
        text += &limits(found, survey.keys);
        text += &format!("\nThe way to it, in per cent; step {} was chosen\n{}", found.step, trajectory(found, survey));
    }
    text + "\nThe quasi-p-value: how likely the box would be as dense by chance without that\nlimit. Limits with one above 0.05 are taken off, so that a box is wider than its\nstep.\n"
}

/// Coverage, density and mass.
pub fn shape(found: &CaseBox, survey: &Survey<'_>) -> [f64; 3] {
    let [settings, of_interest] = survey.cases.count(&vec![true; survey.cases.len()]);
    [coverage(found, of_interest), found.density(), found.cases as f64 / settings.max(1) as f64]
}

/// What varies, and what does not where that is not our starting point.
fn varied(premise: &Premise, keys: &[Key]) -> String {
    let mut text = if keys.len() == Key::ALL.len() {
        "Every assumption goes over its whole range.\n".to_owned()
    } else {
        let names: String = keys.iter().map(|key| format!("  {}\n", key.row().key)).collect();
        format!("These assumptions go over their whole ranges:\n{names}")
    };
    let changes: String = changes(&premise.scenario).iter().map(|change| format!("  {change}\n")).collect();
    if !changes.is_empty() {
        text += &format!("All others but these are the defaults:\n{changes}");
    }
    text
}

fn limits(found: &Discovered, keys: &[Key]) -> String {
    let rows = keys
        .iter()
        .zip(found.found.limits.iter().zip(&found.quasi_p))
        .filter(|(_, (limits, _))| limits.iter().any(Option::is_some));
    let rows = rows.map(|(key, ([low, high], quasi_p))| {
        let row = key.row();
        let end = |limit: &Option<f64>, end: f64| limit.map_or_else(|| format!("({})", short(end)), short);
        let [low_p, high_p] = quasi_p.map(|chance| chance.map_or_else(String::new, small));
        [row.wording().label.to_owned(), end(low, row.range.0), end(high, row.range.1), low_p, high_p]
    });
    let columns = [Column::Words, Column::Number, Column::Number, Column::Number, Column::Number];
    plain(&columns, ["", "from", "to", "quasi-p below", "quasi-p above"], rows)
}

/// A small chance with two significant digits.
fn small(chance: f64) -> String {
    if chance < 1e-4 { "<0.0001".into() } else { format!("{chance:.4}") }
}

fn trajectory(found: &Discovered, survey: &Survey<'_>) -> String {
    let last = found.trajectory.len() - 1;
    let is_shown = |step: usize| step.is_multiple_of(5) || step == found.step || step == last;
    let rows = found.trajectory.iter().enumerate().filter(|(step, _)| is_shown(*step)).map(|(step, peeled)| {
        let [coverage, density, mass] = shape(peeled, survey).map(percent);
        [step.to_string(), coverage, density, mass, peeled.restricted().to_string()]
    });
    let columns = [Column::Number; 5];
    plain(&columns, ["step", "coverage", "density", "of all settings", "restricted assumptions"], rows)
}
