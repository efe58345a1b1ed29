//! Builds, weighs and serves the site by the program of the package `site`, which is compiled when it is needed.

use crate::workspace::Workspace;
use crate::{packages, setup};
use anyhow::{Context, Result, anyhow, bail};
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use system::process::{capture, cargo, run};
use system::progress::Step;
use system::purpose::Purpose;

/// The package, and its program.
const PACKAGE: &str = "site";

/// Builds the site from the present sources for a purpose, prints what it weighs, and returns its directory.
pub fn build(workspace: &Workspace, purpose: Purpose) -> Result<PathBuf> {
    setup::page_target()?;
    setup::page_sources(workspace)?;
    // While one waits for its last crate, the other has work for the second core.
    let (tools, program) = std::thread::scope(|threads| {
        let tools = threads.spawn(|| setup::site_tools(workspace));
        let program = program(workspace);
        (tools.join(), program)
    });
    let tools = tools.map_err(|_| anyhow!("the installation of the tools stopped"))??;
    let mut build = program?;
    build.args(["build", "--for", purpose.name()]);
    build.arg("--root").arg(&workspace.root).arg("--target").arg(&workspace.target);
    build.arg("--trunk").arg(&tools.trunk).arg("--wasm-bindgen").arg(&tools.wasm_bindgen);
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

/// Prints what the site in a directory weighs, and fails if its first view weighs more than it may.
pub fn weigh(workspace: &Workspace, site: &Path) -> Result<()> {
    run(program(workspace)?.args(["weight", "--site"]).arg(site))
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
        let answer = capture(program(workspace)?.args(["weight", "--numbers", "--site"]).arg(site))?;
        Self::read(&answer).with_context(|| format!("expected two numbers of bytes, got {answer:?}"))
    }

    fn read(answer: &str) -> Option<Self> {
        let (bytes, budget) = answer.trim().split_once(' ')?;
        Some(Self { bytes: bytes.parse().ok()?, budget: budget.parse().ok()? })
    }
}

/// Builds the site for a purpose, if there is one, and serves it on the first free port from `port` on, until the program is stopped.
pub fn serve_until_stopped(workspace: &Workspace, port: u16, purpose: Option<Purpose>) -> Result<()> {
    let site = match purpose {
        Some(purpose) => build(workspace, purpose)?,
        None => last_built(workspace)?,
    };
    run(program(workspace)?.args(["serve", "--port", &port.to_string(), "--site"]).arg(site))
}

/// A running server of the site; it ends when this value is dropped, or with this program.
pub struct Server {
    process: Child,
    /// The address of the site, with a `/` at its end.
    pub url: String,
}

impl Server {
    /// Serves the site in a directory on any free port.
    pub fn start(workspace: &Workspace, site: &Path) -> Result<Self> {
        let mut serve = program(workspace)?;
        serve.args(["serve", "--port", "0", "--with-parent", "--site"]).arg(site);
        let mut process = serve.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("cannot start the server")?;
        let mut line = String::new();
        let stdout = process.stdout.take().context("the server's output is not connected")?;
        let read = BufReader::new(stdout).read_line(&mut line);
        // From here on the server ends even if what it said is not understood.
        let server = Self { process, url: announced_url(&line).unwrap_or_default().to_owned() };
        read.context("cannot read what the server prints")?;
        if server.url.is_empty() {
            bail!("the server did not say where it is; it said {line:?}");
        }
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

/// The program, compiled from the present sources.
fn program(workspace: &Workspace) -> Result<Command> {
    let mut build = cargo();
    build.current_dir(&workspace.root).args([
        "build",
        "--locked",
        "--package",
        PACKAGE,
        "--message-format",
        "json-render-diagnostics",
    ]);
    let mut answers = String::new();
    Step::begin("compiling the site builder").read(&mut build, |line| answers.push_str(&format!("{line}\n")))?;
    let executable = answers.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()).find_map(|message| {
        let is_program = message["target"]["name"] == PACKAGE && message["target"]["kind"][0] == "bin";
        message["executable"].as_str().filter(|_| is_program).map(PathBuf::from)
    });
    Ok(Command::new(executable.context("cargo did not say where it put the site builder")?))
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
