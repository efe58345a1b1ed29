//! The commands and their options, as people type them.

use crate::against::{Against, ROWS};
use crate::bench::Request;
use crate::engine::Engine;
use crate::fuzz::{RUNS, Search};
use crate::plan::{Group, Plan};
use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};
use std::path::PathBuf;
use system::purpose::Purpose;

/// What `cargo xtask` alone, and `cargo xtask help`, print.
pub const HELP: &str = "\
Builds, serves, checks and measures Offramp.

cargo xtask serve     build the site and serve it on this machine; what is missing is installed first
    --port N          the first port to try (8080)
    --dev             build quickly, for work on the sources: neither made short nor compressed
    --no-build        serve the site as it was last built
cargo xtask site      build the site into target/site
    --release         with all that npm's tools save: what is published, weighed and tested
cargo xtask test      run every check; the last line says how many passed and failed
    --quick           the ones that find most in three minutes
    --slow            also the ones that take longest, and other people's packages held to deny.toml;
                      for a release
    --engines ENGINES use the site in these, whole: all, or of chromium, firefox, webkit, separated
                      by commas; without it Chromium whole, and ten journeys in Firefox
    --only GROUPS     only these, separated by commas: lint, tidy, native, wasm, docs, browser
    NAME              only tests whose name has NAME in it
cargo xtask fuzz      search for inputs that break what reads them, target by target (crates/fuzz)
    TARGET            only this one
    --runs N          how many inputs of each are tried (1000000)
    --seconds N       the most seconds for each
cargo xtask against   how the model's numbers here differ from those of a commit: both are built,
    COMMIT            both evaluate the same scenarios; writes target/against/index.html
    --rows N          how many scenarios (4096)
    --sample METHOD   how they are sampled: sobol, lhs or random (sobol)
    --seed N          where the sample's random numbers start (0)
    --from DAY        from when the model looks ahead: 18-jan or 16-jan (18-jan)
cargo xtask bench     measure speed and size beside budgets and peers; no time makes it fail
    --json FILE       write the figures into this file too
    --peer DIR        also drag the first slider of the page in this directory, in turns with ours
    --draw FILE       draw that comparison into this file, as SVG
cargo xtask weight    build what is published, say what each file weighs, and write
    that into crates/site/weight.snap
cargo xtask tidy      check the rules about the project's text that no compiler checks
cargo xtask setup     install every tool that the other commands use";

/// Something that can be asked of the project.
#[derive(Debug, PartialEq, Eq)]
pub enum Task {
    /// Say what there is.
    Help,
    /// Serve the site on the first free port from this one on, built for this purpose or, without one, as it was last built.
    Serve {
        /// The first port to try.
        port: u16,
        /// What the site is built for; `None` serves it as it was last built.
        purpose: Option<Purpose>,
    },
    /// Build the site.
    Site(Purpose),
    /// Run the checks.
    Test(Plan),
    /// Search for inputs that are not borne.
    Fuzz(Search),
    /// Compare the model's numbers with those of a commit.
    Against(Against),
    /// Measure.
    Bench(Request),
    /// Build what is published and record what it weighs.
    Weight,
    /// Check the rules about the project's text.
    Tidy,
    /// Install every tool.
    Setup,
}

/// Reads the arguments of this program.
pub fn read() -> Result<Task> {
    task(Parser::from_env())
}

fn task(mut parser: Parser) -> Result<Task> {
    let Some(first) = parser.next()? else { return Ok(Task::Help) };
    let command = match first {
        Arg::Short('h') | Arg::Long("help") => return Ok(Task::Help),
        Arg::Value(command) => command.string()?,
        other => return Err(other.unexpected().into()),
    };
    match command.as_str() {
        "serve" => serve(&mut parser),
        "site" => site(&mut parser),
        "test" => test(&mut parser),
        "fuzz" => fuzz(&mut parser),
        "against" => against(&mut parser),
        "bench" => bench(&mut parser),
        "weight" => alone(&mut parser, Task::Weight),
        "tidy" => alone(&mut parser, Task::Tidy),
        "setup" => alone(&mut parser, Task::Setup),
        "help" => Ok(Task::Help),
        other => bail!("there is no command {other:?}\n\n{HELP}"),
    }
}

fn serve(parser: &mut Parser) -> Result<Task> {
    let (mut port, mut purpose, mut is_built) = (8080, Purpose::Read, true);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("port") => port = parser.value()?.parse()?,
            Arg::Long("dev") => purpose = Purpose::Develop,
            Arg::Long("no-build") => is_built = false,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Task::Serve { port, purpose: is_built.then_some(purpose) })
}

fn site(parser: &mut Parser) -> Result<Task> {
    let mut purpose = Purpose::Read;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("release") => purpose = Purpose::Publish,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Task::Site(purpose))
}

fn test(parser: &mut Parser) -> Result<Task> {
    let mut plan = Plan::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("quick") => plan.is_quick = true,
            Arg::Long("slow") => plan.is_slow = true,
            Arg::Long("only") => {
                let names = parser.value()?.string()?;
                let groups = names.split(',').map(|name| {
                    Group::named(name)
                        .with_context(|| format!("--only: expected lint, tidy, native, wasm, docs or browser, got {name:?}"))
                });
                plan.only.extend(groups.collect::<Result<Vec<_>>>()?);
            }
            Arg::Long("engines") => match parser.value()?.string()?.as_str() {
                "all" => plan.engines.extend(Engine::ALL.map(|(_, engine)| engine)),
                names => {
                    let engines = names.split(',').map(|name| {
                        Engine::named(name)
                            .with_context(|| format!("--engines: expected all, chromium, firefox or webkit, got {name:?}"))
                    });
                    plan.engines.extend(engines.collect::<Result<Vec<_>>>()?);
                }
            },
            Arg::Value(name) if plan.filter.is_none() => plan.filter = Some(name.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    if plan.is_quick && plan.is_slow {
        bail!("--quick and --slow are opposites: name one of them");
    }
    Ok(Task::Test(plan))
}

fn fuzz(parser: &mut Parser) -> Result<Task> {
    let mut search = Search { target: None, runs: RUNS, seconds: None };
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("runs") => search.runs = parser.value()?.parse()?,
            Arg::Long("seconds") => search.seconds = Some(parser.value()?.parse()?),
            Arg::Value(target) if search.target.is_none() => search.target = Some(target.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Task::Fuzz(search))
}

fn against(parser: &mut Parser) -> Result<Task> {
    let mut commit = None;
    let (mut rows, mut sample, mut seed, mut from) = (ROWS, "sobol".to_owned(), 0, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("rows") => rows = parser.value()?.parse()?,
            Arg::Long("sample") => sample = parser.value()?.string()?,
            Arg::Long("seed") => seed = parser.value()?.parse()?,
            Arg::Long("from") => from = Some(parser.value()?.string()?),
            Arg::Value(name) if commit.is_none() => commit = Some(name.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let commit = commit.context("against: expected a commit to compare with, such as HEAD")?;
    Ok(Task::Against(Against { commit, rows, sample, seed, from }))
}

fn bench(parser: &mut Parser) -> Result<Task> {
    let mut request = Request::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("json") => request.json = Some(parser.value()?.into()),
            Arg::Long("peer") => {
                let directory = PathBuf::from(parser.value()?);
                if !directory.join("index.html").is_file() {
                    bail!("--peer: expected a directory with an index.html, got {}", directory.display());
                }
                request.peer = Some(directory);
            }
            Arg::Long("draw") => request.draw = Some(parser.value()?.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    if request.draw.is_some() && request.peer.is_none() {
        bail!("--draw: expected --peer as well, whose comparison is drawn");
    }
    Ok(Task::Bench(request))
}

/// The task, if nothing follows its command.
fn alone(parser: &mut Parser, task: Task) -> Result<Task> {
    match parser.next()? {
        None => Ok(task),
        Some(other) => Err(other.unexpected().into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Result<Task> {
        task(Parser::from_args(line.split_whitespace()))
    }

    #[test]
    fn nothing_at_all_and_a_call_for_help_say_what_there_is() {
        for line in ["", "help", "--help", "-h"] {
            assert_eq!(typed(line).expect("it is understood"), Task::Help, "{line}");
        }
        let message = typed("sreve").expect_err("there is no such command").to_string();
        assert!(message.contains("\"sreve\"") && message.contains("cargo xtask serve"), "{message}");
    }

    #[test]
    fn what_is_served_is_built_for_reading_unless_something_else_is_said() {
        let serve = |port, purpose| Task::Serve { port, purpose };
        assert_eq!(typed("serve").expect("fine"), serve(8080, Some(Purpose::Read)));
        assert_eq!(typed("serve --port 9000 --dev").expect("fine"), serve(9000, Some(Purpose::Develop)));
        assert_eq!(typed("serve --no-build").expect("fine"), serve(8080, None));
        assert_eq!(typed("site --release").expect("fine"), Task::Site(Purpose::Publish));
        assert!(typed("serve --release").is_err() && typed("tidy all").is_err());
    }

    #[test]
    fn a_plan_of_tests_has_its_groups_and_its_filter() {
        let plan = Plan { only: vec![Group::Lint, Group::Wasm], filter: Some("drag".to_owned()), ..Plan::default() };
        assert_eq!(typed("test --only lint,wasm drag").expect("fine"), Task::Test(plan));
        let message = typed("test --only all").expect_err("there is no such group").to_string();
        assert_eq!(message, "--only: expected lint, tidy, native, wasm, docs or browser, got \"all\"");
        assert!(typed("test --quick --slow").is_err());
    }

    #[test]
    fn engines_are_named_one_by_one_or_all_at_once() {
        let plan = |engines: &[Engine]| Task::Test(Plan { engines: engines.to_vec(), ..Plan::default() });
        assert_eq!(typed("test --engines webkit,firefox").expect("fine"), plan(&[Engine::WebKit, Engine::Firefox]));
        let all = [Engine::Chromium, Engine::Firefox, Engine::WebKit];
        assert_eq!(typed("test --engines all").expect("fine"), plan(&all));
        let message = typed("test --engines safari").expect_err("there is no such engine").to_string();
        assert_eq!(message, "--engines: expected all, chromium, firefox or webkit, got \"safari\"");
    }

    #[test]
    fn a_search_is_for_all_targets_or_one_and_for_as_many_inputs_as_is_said() {
        let all = Search { target: None, runs: RUNS, seconds: None };
        assert_eq!(typed("fuzz").expect("fine"), Task::Fuzz(all));
        let one = Search { target: Some("link".to_owned()), runs: 100, seconds: Some(9) };
        assert_eq!(typed("fuzz link --runs 100 --seconds 9").expect("fine"), Task::Fuzz(one));
        assert!(typed("fuzz link file").is_err() && typed("fuzz --runs many").is_err());
    }

    #[test]
    fn a_comparison_is_with_one_commit_over_as_many_scenarios_as_is_said() {
        let usual = Against { commit: "HEAD".to_owned(), rows: ROWS, sample: "sobol".to_owned(), seed: 0, from: None };
        assert_eq!(typed("against HEAD").expect("fine"), Task::Against(usual));
        let own =
            Against { commit: "v1".to_owned(), rows: 9, sample: "lhs".to_owned(), seed: 3, from: Some("16-jan".to_owned()) };
        assert_eq!(typed("against v1 --rows 9 --sample lhs --seed 3 --from 16-jan").expect("fine"), Task::Against(own));
        let message = typed("against --rows 9").expect_err("no commit").to_string();
        assert_eq!(message, "against: expected a commit to compare with, such as HEAD");
        assert!(typed("against HEAD HEAD").is_err() && typed("against HEAD --rows many").is_err());
        assert!(HELP.contains(&format!("how many scenarios ({ROWS})")));
    }

    #[test]
    fn a_benchmark_is_drawn_beside_another_page_only() {
        assert_eq!(typed("bench").expect("fine"), Task::Bench(Request::default()));
        let json = Request { json: Some("a.json".into()), ..Request::default() };
        assert_eq!(typed("bench --json a.json").expect("fine"), Task::Bench(json));
        let message = typed("bench --peer /nowhere").expect_err("nothing is there").to_string();
        assert_eq!(message, "--peer: expected a directory with an index.html, got /nowhere");
        assert!(typed("bench --draw a.svg").is_err());
    }

    #[test]
    fn every_group_of_checks_is_in_the_help() {
        assert!(Group::ALL.iter().all(|(name, _)| HELP.contains(name)));
    }
}
