//! `offramp compare-sweeps`: two sweeps over the same scenarios, old against new: what differs, how much and where, as a page besides.

mod sweep_file;

mod median;
mod scatter;
mod sizes;

mod difference;

mod reproduction;

mod files;
mod page;
mod terminal_text;
mod told;

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use protocol::field::FieldError;

use crate::arguments::ScenarioArguments;
use crate::failure::Failure;
use crate::finding_format::FindingOutput;
use crate::settling::Settling;
use crate::site::Site;
use crate::standard_error;
use crate::terminal;
use page::Page;
use reproduction::{Basis, Tried};
use sweep_file::SweepFile;

/// Compare two sweeps over the same scenarios, such as of two versions of the model: how many numbers differ, how much, and where most.
///
/// Both are CSV as `offramp sweep` writes it, with the same rows in the same order; columns may stand in any order, and coefficients may
/// differ. Each outcome on each day has its largest and its median difference, the largest first, with the scenario in which it is
/// largest. With --output a page of its own besides, with the command and the link of each such scenario. Sweeps of any length are
/// read; scenarios in which beliefs do not settle are counted and left out. `cargo xtask against COMMIT` does it all for two states of the
/// sources.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct CompareSweeps {
    /// The sweep that is compared with
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// The sweep that is compared
    #[arg(value_name = "NEW")]
    new: PathBuf,
    /// What a sweep is called, the old one first; given twice [default: the names of their files]
    #[arg(long = "name", value_name = "NAME")]
    names: Vec<String>,
    #[command(flatten)]
    scenario: ScenarioArguments,
    /// Besides, write the comparison as a page into this file: HTML without scripts that asks for nothing
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    site: Site,
    #[command(flatten)]
    finding: FindingOutput,
}

const EXAMPLES: &str = "\
Two sweeps to compare: `offramp sweep --sample sobol 4096 > old.csv`, and after a change, or with --coefficient h=1.1, the same into new.csv.
What does not vary in them (--from, --set …) is to be given here too: commands and links are made of it.

Examples:
  offramp compare-sweeps old.csv new.csv
  offramp compare-sweeps old.csv new.csv --output compared.html
  offramp compare-sweeps old.csv new.csv --name before --name after --format csv > differences.csv";

impl CompareSweeps {
    /// Prints the comparison, and writes the page where that is asked for.
    ///
    /// # Errors
    /// If what was given is wrong, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let site = self.site.address()?;
        let names = self.called()?;
        let given = self.scenario.given(None, &[])?.premise;
        let (mut old, mut new) = (SweepFile::open(&self.old)?, SweepFile::open(&self.new)?);
        let found = difference::compare(&mut old, &mut new)?;
        let basis = Basis::new(&given, &found, [old.said(), new.said()], site)?;
        if let Some(file) = &self.output {
            let differing = found.differing();
            let largest = differing.iter().filter_map(|answers| answers.largest.as_ref());
            let shown: BTreeMap<u64, Tried> = largest.map(|extreme| (extreme.row, basis.tried(extreme))).collect();
            let page = Page { found: &found, differing: &differing, names: &names, basis: &basis, shown: &shown };
            terminal::deliver(Some(file), page.document().as_bytes())?;
            let others = page::others(&differing, &shown);
            if 0 < others {
                standard_error::say(&format!(
                    "warning: {others} of {} new numbers are not what this program finds: give --from and --set as the sweeps were \
                     given them, and run the program that wrote the new one",
                    differing.len()
                ));
            }
        }
        // What does not settle is left out, and counted.
        let settled = Settling::Settled;
        let (premise, from) = (basis.premise(), basis.from());
        let finding = files::finding(&found, &names, &basis);
        self.finding.print(&premise, finding, settled, || terminal_text::text(&found, &names, from))
    }

    /// What the sweeps are called.
    fn called(&self) -> Result<[String; 2], Failure> {
        match self.names.as_slice() {
            [] => Ok([&self.old, &self.new].map(|path| path.display().to_string())),
            [old, new] => Ok([old.clone(), new.clone()]),
            names => Err(Failure::input(FieldError::new("--name", "a name for each of the two sweeps", names.len().to_string()))),
        }
    }
}
