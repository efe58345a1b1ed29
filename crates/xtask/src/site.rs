//! Builds, weighs and serves the site by the program of the package `site`, which is compiled when it is needed.

use crate::workspace::Workspace;
use crate::{packages, setup};
use anyhow::{Context, Result, anyhow, bail, ensure};
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};
use system::files::files_below;
use system::page_code;
use system::process::{capture, cargo, run};
use system::progress::{self, Output, Step};
use system::purpose::Purpose;

/// The package, and its program.
const PACKAGE: &str = "site";

/// Builds the site from the present sources for a purpose, prints what it weighs, and returns its directory.
pub fn build(workspace: &Workspace, purpose: Purpose) -> Result<PathBuf> {
    setup::page_target()?;
    setup::page_sources(workspace)?;
    // Each of these waits for a long crate at some time, when the others have work for the idle cores. trunk takes longest where it is
    // missing, so that the other tool waits for the page, but not for trunk.
    let (trunk, program, wasm_bindgen) = std::thread::scope(|threads| {
        let trunk = threads.spawn(setup::trunk);
        let program = threads.spawn(|| compile_program(workspace, purpose));
        let mut page = page_code::compilation(&workspace.root, purpose);
        let page = progress::run("compiling the page", &mut page, Output::Shown);
        let wasm_bindgen = page.and_then(|()| setup::wasm_bindgen(workspace));
        (trunk.join(), program.join(), wasm_bindgen)
    });
    let wasm_bindgen = wasm_bindgen?;
    let trunk = trunk.map_err(|_| anyhow!("the installation of trunk stopped"))??;
    let mut build = program.map_err(|_| anyhow!("the compilation of the site builder stopped"))??;
    build.args(["build", "--for", purpose.name()]);
    build.arg("--root").arg(&workspace.root).arg("--target").arg(&workspace.target);
    build.arg("--trunk").arg(&trunk).arg("--wasm-bindgen").arg(&wasm_bindgen);
    if purpose == Purpose::Publish {
        build.arg("--packages").arg(packages::install(workspace, packages::FOR_RELEASE)?);
    }
    run(&mut build)?;
    Ok(directory(workspace))
}

/// The directory of the site as it was last built.
pub fn last_built(workspace: &Workspace) -> Result<PathBuf> {
    let directory = directory(workspace);
    if !directory.join("index.html").is_file() {
        bail!("{} holds no site yet; leave out --no-build, or run `cargo xtask site` first", directory.display());
    }
    Ok(directory)
}

/// What the site weighed when somebody last looked.
const WEIGHT_RECORD: &str = "crates/site/weight.snap";

/// Prints what the published site in a directory weighs, and fails if its first view weighs more than it may, or noticeably more or less
/// than the committed record says.
pub fn weigh(workspace: &Workspace, site: &Path) -> Result<()> {
    run(weight(workspace, site)?.arg("--record").arg(workspace.root.join(WEIGHT_RECORD)))
}

/// Builds the site as it is published, prints what it weighs, and writes that into the record.
pub fn record_weight(workspace: &Workspace) -> Result<()> {
    let site = build(workspace, Purpose::Publish)?;
    run(weight(workspace, &site)?.arg("--write").arg("--record").arg(workspace.root.join(WEIGHT_RECORD)))
}

fn weight(workspace: &Workspace, site: &Path) -> Result<Command> {
    let mut program = program(workspace)?;
    program.args(["weight", "--site"]).arg(site);
    Ok(program)
}

/// The bytes of the first view after brotli.
pub struct FirstView {
    /// How many it has.
    pub bytes: u64,
    /// How many it may have.
    pub budget: u64,
}

impl FirstView {
    /// Weighs the site in a directory.
    pub fn of(workspace: &Workspace, site: &Path) -> Result<Self> {
        let answer = capture(weight(workspace, site)?.arg("--numbers"))?;
        Self::read(&answer).with_context(|| format!("expected two numbers of bytes, got {answer:?}"))
    }

    fn read(answer: &str) -> Option<Self> {
        let (bytes, budget) = answer.trim().split_once(' ')?;
        Some(Self { bytes: bytes.parse().ok()?, budget: budget.parse().ok()? })
    }
}

/// Builds the site for a purpose, if there is one, and serves it on the first free port from `port` on, until the program is stopped. A
/// site for development is built again whenever a source changes.
pub fn serve_until_stopped(workspace: &Workspace, port: u16, purpose: Option<Purpose>) -> Result<()> {
    // Before the build, so that a change which is made during it is seen.
    let mut built = Sources::now(workspace)?;
    let site = match purpose {
        Some(purpose) => build(workspace, purpose)?,
        None => last_built(workspace)?,
    };
    if purpose != Some(Purpose::Develop) {
        return run(program(workspace)?.args(["serve", "--port", &port.to_string(), "--site"]).arg(site));
    }
    let server = Server::start(workspace, &site, port)?;
    println!("Offramp is at {} (stop with Ctrl-C); a change of the sources is there soon, reload the page then.", server.url);
    loop {
        std::thread::sleep(LOOK_EVERY);
        let now = Sources::now(workspace)?;
        if now != built {
            built = now;
            match build(workspace, Purpose::Develop) {
                Ok(_) => println!("Offramp is at {}.", server.url),
                Err(error) => println!("error: {error:#}\nThe site is as it was before the last change."),
            }
        }
    }
}

/// How often the sources are looked at for changes.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// The directories of what the site is made from.
const SOURCES: [&str; 2] = ["crates", "www"];

/// Every source of the site, and when it was last changed.
#[derive(PartialEq, Eq)]
struct Sources(Vec<(String, Option<SystemTime>)>);

impl Sources {
    fn now(workspace: &Workspace) -> Result<Self> {
        let mut sources = Vec::new();
        for directory in SOURCES.map(|name| workspace.root.join(name)) {
            let files = files_below(&directory)?.into_iter().map(|path| {
                let changed = std::fs::metadata(directory.join(&path)).and_then(|metadata| metadata.modified());
                (path, changed.ok())
            });
            sources.extend(files);
        }
        Ok(Self(sources))
    }
}

/// A running server of the site; it ends when this value is dropped, or with this program.
pub struct Server {
    process: Child,
    /// The address of the site, with a `/` at its end.
    pub url: String,
}

impl Server {
    /// Serves the site in a directory on the first free port from `port` on; 0 takes any.
    pub fn start(workspace: &Workspace, site: &Path, port: u16) -> Result<Self> {
        let mut serve = program(workspace)?;
        serve.args(["serve", "--port", &port.to_string(), "--with-parent", "--site"]).arg(site);
        let mut process = serve.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("cannot start the server")?;
        let stdout = process.stdout.take().context("the server's output is not connected")?;
        let mut lines = BufReader::new(stdout).lines().map_while(Result::ok);
        let url = lines.find_map(|line| announced_url(&line).map(str::to_owned));
        // From here on the server ends even if it did not say where it is.
        let server = Self { process, url: url.unwrap_or_default() };
        ensure!(!server.url.is_empty(), "the server ended before it said where it is");
        Ok(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Err(error) = self.process.kill().and_then(|()| self.process.wait()) {
            eprintln!("the server may still run (process {}): {error}", self.process.id());
        }
    }
}

/// The address in `Offramp is at http://127.0.0.1:8080/ (stop with Ctrl-C).`
fn announced_url(line: &str) -> Option<&str> {
    line.split_whitespace().find(|word| word.starts_with("http://"))
}

/// The program as it was compiled last, so that it is not compiled again for each of its uses.
static PROGRAM: Mutex<Option<PathBuf>> = Mutex::new(None);

/// The program, compiled if no site was built before.
fn program(workspace: &Workspace) -> Result<Command> {
    let compiled = PROGRAM.lock().unwrap_or_else(PoisonError::into_inner).clone();
    compiled.map_or_else(|| compile_program(workspace, Purpose::Read), |program| Ok(Command::new(program)))
}

/// Says at which address the site will be published; other sites then ask for its picture.
const ADDRESS: &str = "OFFRAMP_SITE_URL";

/// The program, compiled from the present sources, with what it needs for a purpose.
fn compile_program(workspace: &Workspace, purpose: Purpose) -> Result<Command> {
    let mut build = cargo();
    build.current_dir(&workspace.root).args(["build", "--locked", "--package", PACKAGE]);
    build.args(["--message-format", "json-render-diagnostics"]);
    if purpose == Purpose::Publish || std::env::var_os(ADDRESS).is_some_and(|address| !address.is_empty()) {
        // It draws the picture for previews of links.
        setup::fonts()?;
    } else {
        build.arg("--no-default-features");
    }
    let mut answers = String::new();
    Step::begin("compiling the site builder").read(&mut build, |line| answers.push_str(&format!("{line}\n")))?;
    let executable = answers.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()).find_map(|message| {
        let is_program = message["target"]["name"] == PACKAGE && message["target"]["kind"][0] == "bin";
        message["executable"].as_str().filter(|_| is_program).map(PathBuf::from)
    });
    let executable = executable.context("cargo did not say where it put the site builder")?;
    *PROGRAM.lock().unwrap_or_else(PoisonError::into_inner) = Some(executable.clone());
    Ok(Command::new(executable))
}

fn directory(workspace: &Workspace) -> PathBuf {
    workspace.target.join("site")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_read_from_the_line_that_announces_it_only() {
        let line = "Offramp is at http://127.0.0.1:8080/ (stop with Ctrl-C).";
        assert_eq!(announced_url(line), Some("http://127.0.0.1:8080/"));
        assert_eq!(announced_url("Port 8080 is taken by another program; using 8081."), None);
    }

    #[test]
    fn the_weight_of_the_first_view_is_two_numbers() {
        let view = FirstView::read("144089 150000\n").expect("two numbers");
        assert_eq!([view.bytes, view.budget], [144_089, 150_000]);
        assert!(FirstView::read("144089").is_none() && FirstView::read("a b").is_none());
    }
}
