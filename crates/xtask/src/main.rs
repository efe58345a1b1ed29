//! The project's own commands: `cargo xtask <command>`.
//!
//! Everything that a person or a server does with the whole project is a command here: installing tools, building the site, serving it
//! and checking all of it. How the site is built is in the package `site`; what is about the game, the figures or the page is not here.

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

mod tools;
mod workspace;

mod packages;
mod setup;

mod site;

mod bench;
mod browser;
mod suite;
mod tally;
mod tidy;
mod wasm;

/// Builds, serves, checks and measures Offramp.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the site and serve it on this machine; installs what is missing.
    Serve {
        /// The first port to try.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Serve the site as it was last built.
        #[arg(long)]
        no_build: bool,
    },
    /// Run every check; the last line says how many passed and failed.
    Test {
        /// Run only these groups of checks (repeat it, or separate them by commas).
        #[arg(long, value_enum, value_delimiter = ',')]
        only: Vec<suite::Group>,
    },
    /// Measure speed and size, with the budget and the peer's figure beside each; no time makes it fail.
    Bench {
        /// Write the figures into this file too, as JSON.
        #[arg(long, value_name = "FILE")]
        json: Option<PathBuf>,
    },
    /// Build the release site into target/site, with compressed copies of its files.
    Site,
    /// Check the rules about the text of the project that no compiler checks.
    Tidy,
    /// Install every tool that the other commands use.
    Setup,
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<ExitCode> {
    let workspace = workspace::Workspace::find()?;
    match task {
        Task::Serve { port, no_build } => {
            let site = if no_build { site::last_built(&workspace)? } else { site::build(&workspace)? };
            site::serve_until_stopped(&workspace, &site, port)?;
        }
        Task::Test { only } => return suite::run_groups(&workspace, &only),
        Task::Bench { json } => return bench::run(&workspace, json.as_deref()),
        Task::Site => drop(site::build(&workspace)?),
        Task::Tidy => return tidy::report(&workspace),
        Task::Setup => {
            setup::site_tools(&workspace)?;
            setup::check_tools()?;
            packages::install(&workspace)?;
            println!("Every tool is here.");
        }
    }
    Ok(ExitCode::SUCCESS)
}
