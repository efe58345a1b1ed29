//! The drivers through which tests use browsers, started and ended. Only ChromeDriver drives more than one browser at a time.

use crate::engine::Engine;
use crate::{install, setup, tools};
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How many browsers there are at most: two tests at a time, each of which may use a second one.
const BROWSERS: usize = 4;

/// The time limit for a driver to listen on the port that it was given.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long to wait between two attempts to reach it.
const PAUSE: Duration = Duration::from_millis(20);

/// The drivers of one engine. They and the browsers that they started end with this value.
pub struct Drivers {
    drivers: Vec<Driver>,
    /// The addresses of the sessions that tests have begun.
    sessions: Vec<String>,
}

impl Drivers {
    /// Starts as many as there can be browsers, and installs what is missing.
    pub fn start(engine: Engine) -> Result<Self> {
        let drivers = match engine {
            Engine::Chromium => vec![Driver::chromium(&setup::chromium()?)?],
            Engine::Firefox => {
                setup::firefox()?;
                let program = install::directory(&tools::GECKODRIVER)?.join(tools::GECKODRIVER.programs[0]);
                several(|| Driver::firefox(&program))?
            }
            Engine::WebKit => {
                let program = setup::webkit()?;
                several(|| Driver::webkit(&program))?
            }
        };
        Ok(Self { drivers, sessions: Vec::new() })
    }

    /// Their addresses, separated by spaces.
    pub fn addresses(&self) -> String {
        let addresses = self.drivers.iter().map(|driver| format!("http://{}:{}", Ipv4Addr::LOCALHOST, driver.port));
        addresses.collect::<Vec<_>>().join(" ")
    }

    /// Reads a line that a test program printed, for the browsers that it has started.
    pub fn hear(&mut self, line: &str) {
        self.sessions.extend(line.strip_prefix("session ").map(str::to_owned));
    }
}

impl Drop for Drivers {
    fn drop(&mut self) {
        for session in &self.sessions {
            // Most have ended already; what cannot be reached has.
            if end_session(session).is_none() {
                continue;
            }
        }
        for driver in &mut self.drivers {
            if let Err(error) = driver.end() {
                eprintln!("a driver may still run (process {}): {error}", driver.process.id());
            }
        }
    }
}

fn several(start: impl Fn() -> Result<Driver>) -> Result<Vec<Driver>> {
    (0..BROWSERS).map(|_| start()).collect()
}

/// A running driver.
struct Driver {
    process: Child,
    port: u16,
    /// Whether it closes its browsers when it is asked to end.
    closes_browsers: bool,
    /// The screen that nobody sees, on which its browser is shown.
    display: Option<Child>,
}

impl Driver {
    /// Starts ChromeDriver on a port of its own choice, which it prints.
    fn chromium(program: &Path) -> Result<Self> {
        Self::announced(Command::new(program).arg("--port=0"), "started successfully on port ", true)
    }

    /// Starts geckodriver, which lets tests set what only the browser itself may set.
    fn firefox(program: &Path) -> Result<Self> {
        let mut command = Command::new(program);
        command.args(["--port", "0", "--websocket-port", "0", "--allow-system-access"]);
        // Firefox tells there of faults of its own; what a driver refuses it answers.
        command.stderr(Stdio::null());
        Self::announced(&mut command, "Listening on 127.0.0.1:", false)
    }

    /// Starts WebKit's driver, with a screen of its own: so browsers side by side have clipboards of their own.
    fn webkit(program: &Path) -> Result<Self> {
        let mut display = Command::new(tools::XVFB.program);
        // It says on its error output which displays are taken before it finds a free one.
        display.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]).stderr(Stdio::null());
        let (display, number) = started(&mut display, |line| line.trim().parse::<u32>().ok())?;
        // It does not say where it listens, so it is told.
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|free| free.local_addr()).context("no free port")?.port();
        let mut command = Command::new(program);
        command.arg(format!("--port={port}")).env("DISPLAY", format!(":{number}")).env_remove("WAYLAND_DISPLAY");
        let process = command.stdin(Stdio::null()).spawn().with_context(|| format!("cannot start {}", program.display()))?;
        let driver = Self { process, port, closes_browsers: false, display: Some(display) };
        let deadline = Instant::now() + PATIENCE;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if deadline < Instant::now() {
                bail!("{} does not listen on port {port}", program.display());
            }
            std::thread::sleep(PAUSE);
        }
        Ok(driver)
    }

    fn announced(command: &mut Command, before_port: &str, closes_browsers: bool) -> Result<Self> {
        let (process, port) = started(command, |line| announced_port(line, before_port))?;
        Ok(Self { process, port, closes_browsers, display: None })
    }

    /// Ends it, and before that its browsers if it knows how.
    fn end(&mut self) -> std::io::Result<()> {
        if self.closes_browsers {
            ask(self.port, "GET", "/shutdown")?;
        }
        for process in [Some(&mut self.process), self.display.as_mut()].into_iter().flatten() {
            process.kill().and_then(|()| process.wait())?;
        }
        Ok(())
    }
}

/// Starts a program and returns it with what `found` finds in the first line of its output in which it finds something.
fn started<T>(command: &mut Command, found: impl Fn(&str) -> Option<T>) -> Result<(Child, T)> {
    let program = command.get_program().to_string_lossy().into_owned();
    command.stdin(Stdio::null()).stdout(Stdio::piped());
    let mut process = command.spawn().with_context(|| format!("cannot start {program}"))?;
    let stdout = process.stdout.take().context("the driver's output is not connected")?;
    let mut lines = BufReader::new(stdout).lines().map_while(Result::ok);
    match lines.find_map(|line| found(&line)) {
        Some(value) => {
            // Keeps reading, for the program would stop when nobody does.
            std::thread::spawn(move || lines.for_each(drop));
            Ok((process, value))
        }
        None => {
            process.kill().and_then(|()| process.wait()).context("cannot stop the driver")?;
            bail!("{program} ended before it said where it is")
        }
    }
}

/// The port in `ChromeDriver was started successfully on port 37951.` and the like.
fn announced_port(line: &str, before: &str) -> Option<u16> {
    let (_, port) = line.split_once(before)?;
    port.trim_end().trim_end_matches('.').parse().ok()
}

/// Ends the session at an address such as `http://127.0.0.1:4444/session/1a2b`, and its browser with it.
fn end_session(address: &str) -> Option<()> {
    let (host, path) = address.strip_prefix("http://")?.split_once('/')?;
    ask(host.split_once(':')?.1.parse().ok()?, "DELETE", &format!("/{path}")).ok()
}

/// Sends a request without a body to a port of this machine and waits for the end of the answer.
fn ask(port: u16, method: &str, path: &str) -> std::io::Result<()> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    stream.write_all(format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n").as_bytes())?;
    stream.read_to_end(&mut Vec::new()).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_line_that_announces_it_only() {
        let chromium = |line| announced_port(line, "started successfully on port ");
        assert_eq!(chromium("ChromeDriver was started successfully on port 37951."), Some(37951));
        assert_eq!(chromium("Starting ChromeDriver 156.0.8078.79 (abc) on port 0"), None);
        let firefox = announced_port("1762344\tgeckodriver\tINFO\tListening on 127.0.0.1:40329", "Listening on 127.0.0.1:");
        assert_eq!(firefox, Some(40329));
    }

    #[test]
    fn a_driver_that_ends_at_once_is_an_error() {
        let error = Driver::chromium(Path::new("true")).err().expect("`true` prints no port");
        assert_eq!(error.to_string(), "true ended before it said where it is");
    }

    #[test]
    fn a_session_is_ended_at_its_address() {
        let server = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = server.local_addr().expect("it has one");
        let asked = std::thread::spawn(move || {
            let (stream, _) = server.accept().expect("somebody asks");
            BufReader::new(stream).lines().next().expect("a line").expect("text")
        });
        assert_eq!(end_session(&format!("http://{address}/session/1a")), Some(()));
        assert_eq!(asked.join().expect("it was asked"), "DELETE /session/1a HTTP/1.1");
        assert_eq!(end_session("no address"), None);
    }
}
