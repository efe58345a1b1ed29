//! The project's own commands: `cargo xtask <command>`.
//!
//! Everything that a person or a server does with the whole project is a command here: installing tools, building the site, serving it
//! and checking all of it. How the site is built is in the package `site`; what is about the game, the figures or the page is not here.
//! It compiles in seconds, so that whoever types a command soon sees what happens.

use anyhow::Result;
use arguments::Task;
use std::process::ExitCode;

mod arguments;

mod tools;
mod workspace;

mod install;
mod packages;
mod setup;

mod site;

mod against;
mod bench;
mod browser;
mod drivers;
mod engine;
mod fuzz;
mod other_programs;
mod plan;
mod suite;
mod supply;
mod tally;
mod tidy;
mod wasm;

fn main() -> ExitCode {
    match arguments::read().and_then(run) {
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
        Task::Help => println!("{}", arguments::HELP),
        Task::Serve { port, purpose } => site::serve_until_stopped(&workspace, port, purpose)?,
        Task::Site(purpose) => drop(site::build(&workspace, purpose)?),
        Task::Test(plan) => return suite::run_plan(&workspace, &plan),
        Task::Fuzz(search) => fuzz::search(&workspace, &search)?,
        Task::Against(against) => against::compare(&workspace, &against)?,
        Task::Bench(request) => return bench::run(&workspace, &request),
        Task::Weight => site::record_weight(&workspace)?,
        Task::Tidy => return tidy::report(&workspace),
        Task::Setup => {
            setup::page_target()?;
            setup::trunk()?;
            setup::wasm_bindgen(&workspace)?;
            setup::check_tools()?;
            packages::install(&workspace, packages::FOR_RELEASE)?;
            packages::install(&workspace, packages::FOR_TESTS)?;
            println!("Every tool is here.");
        }
    }
    Ok(ExitCode::SUCCESS)
}
