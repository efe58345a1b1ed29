//! Runs the end-to-end tests: the built site behind the local server, and a driver through which the tests use Chromium.

use crate::packages;
use crate::plan::{BROWSER_TESTS, Plan};
use crate::setup;
use crate::site::{FirstView, Server};
use crate::tally::{Results, run_tests};
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader, Lines, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;
use system::process::cargo;

/// How many browsers run at the same time: as many as the smallest machine has cores.
const BROWSERS: &str = "--test-threads=2";

/// Tests the site in the directory `site`.
pub fn test(workspace: &Workspace, site: &Path, plan: &Plan) -> Result<Results> {
    let packages = packages::install(workspace, packages::FOR_TESTS)?;
    let stage = Stage::set_up(workspace, site)?;
    let mut command = cargo();
    command
        .current_dir(&workspace.root)
        .args(["test", "--package", BROWSER_TESTS, "--no-fail-fast", "--", BROWSERS])
        .args(plan.browser_filter());
    plan.tell(&mut command);
    stage.tell(&mut command);
    command.env("OFFRAMP_SITE", site).env("OFFRAMP_PACKAGES", packages);
    // A failure says what was expected and in which line; the frames of the runtime below it say nothing.
    command.env("RUST_BACKTRACE", "0");
    run_tests(&mut command)
}

/// What a program needs that uses the site in a browser: the site behind the local server, and a driver. Both end with this value.
pub struct Stage {
    driver: Driver,
    server: Server,
    first_view_budget: u64,
}

impl Stage {
    /// Serves the directory `site` and starts a driver.
    pub fn set_up(workspace: &Workspace, site: &Path) -> Result<Self> {
        let driver = Driver::start(&setup::browser()?)?;
        let server = Server::start(workspace, site, 0)?;
        Ok(Self { driver, server, first_view_budget: FirstView::of(workspace, site)?.budget })
    }

    /// Tells `command` where both are, through the variables that the package of the browser tests reads.
    pub fn tell(&self, command: &mut Command) {
        command.env("OFFRAMP_URL", &self.server.url);
        command.env("OFFRAMP_WEBDRIVER", format!("http://{}:{}", Ipv4Addr::LOCALHOST, self.driver.port));
        command.env("OFFRAMP_FIRST_VIEW_BUDGET", self.first_view_budget.to_string());
    }
}

/// A running ChromeDriver; it and its browsers end when this value is dropped.
struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts it on a port of its own choice, which it prints.
    fn start(program: &Path) -> Result<Self> {
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let stdout = process.stdout.take().context("the driver's output is not connected")?;
        let mut lines = BufReader::new(stdout).lines();
        match port_in(&mut lines) {
            Ok(port) => {
                // Keeps reading, for the driver would stop when nobody does.
                std::thread::spawn(move || lines.for_each(drop));
                Ok(Self { process, port })
            }
            Err(error) => {
                process.kill().and_then(|()| process.wait()).context("cannot stop the driver")?;
                Err(error)
            }
        }
    }

    /// Asks it to close its browsers and to end.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        stream.write_all(b"GET /shutdown HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        stream.read_to_end(&mut Vec::new()).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let ended = self.shut_down().and_then(|()| self.process.kill()).and_then(|()| self.process.wait());
        if let Err(error) = ended {
            eprintln!("the driver of Chromium may still run (process {}): {error}", self.process.id());
        }
    }
}

/// The port that the driver says it listens on.
fn port_in(lines: &mut Lines<BufReader<ChildStdout>>) -> Result<u16> {
    for line in lines {
        let line = line.context("cannot read what the driver prints")?;
        if let Some(port) = announced_port(&line) {
            return Ok(port);
        }
    }
    bail!("the driver of Chromium ended before it listened on a port")
}

/// The port in `ChromeDriver was started successfully on port 37951.`
fn announced_port(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("started successfully on port ")?;
    port.trim_end().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_line_that_announces_it_only() {
        assert_eq!(announced_port("ChromeDriver was started successfully on port 37951."), Some(37951));
        assert_eq!(announced_port("Starting ChromeDriver 156.0.8078.79 (abc) on port 0"), None);
    }

    #[test]
    fn a_driver_that_ends_at_once_is_an_error() {
        let error = Driver::start(Path::new("true")).err().expect("`true` prints no port");
        assert_eq!(error.to_string(), "the driver of Chromium ended before it listened on a port");
    }
}
