//! The subcommands, each a file: its options, its examples, what it prints.

mod run;

mod bands;
mod class;
mod compare;
mod compare_sweeps;
mod crises;
mod deterrence;
mod discover;
mod map;
mod off_ramps;
mod score_crises;
mod sensitivity;
mod sweep;
mod why;

mod figure;

mod assumptions;
mod coefficients;

mod embed_snippet;
mod link;
mod page;

mod completions;
mod man;

use clap::Subcommand;

use crate::failure::Failure;

/// What the command is to do.
#[derive(Subcommand)]
pub enum Command {
    Run(run::Run),
    Bands(bands::Bands),
    Why(why::Why),
    Compare(compare::Compare),
    Class(class::Class),
    Sensitivity(sensitivity::Sensitivity),
    OffRamps(off_ramps::OffRamps),
    Map(map::Map),
    Deterrence(deterrence::Deterrence),
    Crises(crises::Crises),
    ScoreCrises(score_crises::ScoreCrises),
    Sweep(sweep::Sweep),
    CompareSweeps(compare_sweeps::CompareSweeps),
    Discover(discover::Discover),
    Figure(figure::Figure),
    Assumptions(assumptions::Assumptions),
    Coefficients(coefficients::Coefficients),
    Link(link::Link),
    EmbedSnippet(embed_snippet::EmbedSnippet),
    Completions(completions::Completions),
    Man(man::Man),
    Page(page::Page),
}

impl Command {
    /// Does it; `program` is the whole command line's description.
    ///
    /// # Errors
    /// If what was given is wrong, or the output cannot be written.
    pub fn run(self, program: clap::Command) -> Result<(), Failure> {
        match self {
            Command::Run(run) => run.run(),
            Command::Bands(bands) => bands.run(),
            Command::Why(why) => why.run(),
            Command::Compare(compare) => compare.run(),
            Command::Class(class) => class.run(),
            Command::Sensitivity(sensitivity) => sensitivity.run(),
            Command::OffRamps(off_ramps) => off_ramps.run(),
            Command::Map(map) => map.run(),
            Command::Deterrence(deterrence) => deterrence.run(),
            Command::Crises(crises) => crises.run(),
            Command::ScoreCrises(score) => score.run(),
            Command::Sweep(sweep) => sweep.run(),
            Command::CompareSweeps(compare) => compare.run(),
            Command::Discover(discover) => discover.run(),
            Command::Figure(figure) => figure.run(),
            Command::Assumptions(assumptions) => assumptions.run(),
            Command::Coefficients(coefficients) => coefficients.run(),
            Command::Link(link) => link.run(),
            Command::EmbedSnippet(snippet) => snippet.run(),
            Command::Completions(completions) => completions.run(program),
            Command::Man(man) => man.run(program),
            Command::Page(page) => page.run(),
        }
    }
}
