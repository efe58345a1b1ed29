//! The subcommands, each a file: its options, its examples, what it prints.

mod run;

mod bands;
mod compare;
mod crises;
mod deterrence;
mod map;
mod off_ramps;
mod sensitivity;
mod sweep;
mod why;

mod figure;

mod assumptions;
mod coefficients;

mod embed_snippet;
mod link;

use clap::Subcommand;

use crate::failure::Failure;

/// What the command is to do.
#[derive(Subcommand)]
pub enum Command {
    Run(run::Run),
    Bands(bands::Bands),
    Why(why::Why),
    Compare(compare::Compare),
    Sensitivity(sensitivity::Sensitivity),
    OffRamps(off_ramps::OffRamps),
    Map(map::Map),
    Deterrence(deterrence::Deterrence),
    Crises(crises::Crises),
    Sweep(sweep::Sweep),
    Figure(figure::Figure),
    Assumptions(assumptions::Assumptions),
    Coefficients(coefficients::Coefficients),
    Link(link::Link),
    EmbedSnippet(embed_snippet::EmbedSnippet),
}

impl Command {
    /// Does it.
    ///
    /// # Errors
    /// If what was given is wrong, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        match self {
            Command::Run(run) => run.run(),
            Command::Bands(bands) => bands.run(),
            Command::Why(why) => why.run(),
            Command::Compare(compare) => compare.run(),
            Command::Sensitivity(sensitivity) => sensitivity.run(),
            Command::OffRamps(off_ramps) => off_ramps.run(),
            Command::Map(map) => map.run(),
            Command::Deterrence(deterrence) => deterrence.run(),
            Command::Crises(crises) => crises.run(),
            Command::Sweep(sweep) => sweep.run(),
            Command::Figure(figure) => figure.run(),
            Command::Assumptions(assumptions) => assumptions.run(),
            Command::Coefficients(coefficients) => coefficients.run(),
            Command::Link(link) => link.run(),
            Command::EmbedSnippet(snippet) => snippet.run(),
        }
    }
}
