//! Long steps that show that they live: what is done, for how long, and how far it is.
//!
//! On a terminal one line is kept current. Where the output is a file, a step writes a line at its start, one each minute and one at
//! its end. No step says how long it will take.

use crate::process::{describe, last_lines};
use anyhow::{Context, Result, bail};
use std::io::{IsTerminal, Read, Write};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How often the line on a terminal is drawn again.
const REDRAW: Duration = Duration::from_millis(500);

/// How often a step writes a line into a file.
const LINE_EVERY: Duration = Duration::from_secs(60);

/// A step that takes less writes no line at its start.
const FIRST_LINE_AFTER: Duration = Duration::from_secs(1);

/// A step that took less needs no line at its end.
const WORTH_A_LINE: Duration = Duration::from_secs(3);

/// The line on a terminal is no longer, so that it is one line everywhere.
const WIDTH: usize = 79;

/// What the output of a command is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Output {
    /// It is shown as it comes, but for the lines that say what cargo compiles.
    Shown,
    /// Its end is shown if the command fails.
    ShownIfItFails,
}

/// A step at work; it ends when this value is dropped.
pub struct Step {
    number: usize,
}

impl Step {
    /// Begins a step with a name such as `compiling the site builder`.
    pub fn begin(name: impl Into<String>) -> Self {
        let mut board = board();
        let (number, name) = (board.begun, name.into());
        board.begun += 1;
        board.running.push(Running { number, name, began: Instant::now(), spoke: None, detail: String::new() });
        Self { number }
    }

    /// Says what the step is doing now.
    pub fn say(&self, detail: &str) {
        if let Some(step) = board().running.iter_mut().find(|step| step.number == self.number) {
            detail.trim().clone_into(&mut step.detail);
        }
    }

    /// Runs a command as a part of the step.
    ///
    /// # Errors
    /// If it cannot be started or fails; the message has the end of its output if nobody has seen that.
    pub fn run(&self, command: &mut Command, output: Output) -> Result<()> {
        let kept = Mutex::new(String::new());
        let follow = |line: &str| {
            self.say(&shortened(line));
            if output == Output::Shown {
                print(line);
            }
            let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.push_str(line);
            kept.push('\n');
        };
        let status = self.follow(command, follow, follow)?;
        match (status.success(), output) {
            (true, _) => Ok(()),
            (false, Output::Shown) => bail!("{} failed ({status}); its own message is above", describe(command)),
            (false, Output::ShownIfItFails) => {
                let kept = kept.into_inner().unwrap_or_else(PoisonError::into_inner);
                bail!("{} failed ({status}):\n{}", describe(command), last_lines(&kept))
            }
        }
    }

    /// Runs a command as a part of the step and hands each line of its standard output to `answer`; the rest of its output is shown.
    ///
    /// # Errors
    /// If it cannot be started or fails.
    pub fn read(&self, command: &mut Command, answer: impl FnMut(&str) + Send) -> Result<()> {
        let answer = Mutex::new(answer);
        let status = self.follow(command, |line| answer.lock().unwrap_or_else(PoisonError::into_inner)(line), print)?;
        if !status.success() {
            bail!("{} failed ({status}); its own message is above", describe(command));
        }
        Ok(())
    }

    /// Runs a command, says what it is doing, and hands the lines of its two streams on, but for those about progress.
    fn follow(&self, command: &mut Command, out: impl Fn(&str), error: impl Fn(&str) + Sync) -> Result<ExitStatus> {
        // Cargo then says how much it has compiled of how much, though no terminal is at the other end.
        command.env("CARGO_TERM_PROGRESS_WHEN", "always").env("CARGO_TERM_PROGRESS_WIDTH", "100");
        command.env("CARGO_TERM_PROGRESS_TERM_INTEGRATION", "false").env("CARGO_TERM_COLOR", "never");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().with_context(|| format!("cannot start {}", describe(command)))?;
        let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
        std::thread::scope(|threads| {
            threads.spawn(|| {
                if let Some(stream) = stderr {
                    for_each_line(stream, |line| {
                        self.say(&shortened(line));
                        if !is_about_progress(line) {
                            error(line);
                        }
                    });
                }
            });
            if let Some(stream) = stdout {
                for_each_line(stream, out);
            }
        });
        child.wait().with_context(|| format!("cannot wait for {}", describe(command)))
    }
}

impl Drop for Step {
    fn drop(&mut self) {
        let mut board = board();
        if let Some(place) = board.running.iter().position(|step| step.number == self.number) {
            let step = board.running.remove(place);
            let took = step.began.elapsed();
            if WORTH_A_LINE <= took {
                board.print(&format!("{}: {}", step.name, duration(took)));
            }
        }
    }
}

/// Runs one command as a step of its own.
pub fn run(name: impl Into<String>, command: &mut Command, output: Output) -> Result<()> {
    Step::begin(name).run(command, output)
}

/// Prints a line that stays, above the line that is kept current.
pub fn print(line: &str) {
    board().print(line);
}

/// A time as people read it.
pub fn duration(time: Duration) -> String {
    match time.as_secs() {
        seconds @ 0..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// All steps at work, and where they are shown.
struct Board {
    begun: usize,
    running: Vec<Running>,
    is_terminal: bool,
    /// Whether the line that is kept current is on the screen.
    is_drawn: bool,
}

/// One step at work.
struct Running {
    number: usize,
    name: String,
    began: Instant,
    /// When it last wrote a line into a file, if it did.
    spoke: Option<Instant>,
    detail: String,
}

impl Running {
    fn line(&self) -> String {
        let detail = if self.detail.is_empty() { String::new() } else { format!(", {}", self.detail) };
        format!("{}: {}{detail}", self.name, duration(self.began.elapsed()))
    }
}

impl Board {
    fn print(&mut self, line: &str) {
        self.erase();
        println!("{line}");
    }

    fn erase(&mut self) {
        if self.is_drawn {
            print!("\r{:WIDTH$}\r", "");
            self.is_drawn = false;
        }
    }

    /// Shows how far each step is: on a terminal in the one line, in a file where a minute has passed.
    fn show(&mut self) {
        if self.is_terminal {
            self.erase();
            let lines: Vec<_> = self.running.iter().map(Running::line).collect();
            print!("{}", cut(&lines.join(" | "), WIDTH));
            self.is_drawn = !lines.is_empty();
        } else {
            for step in &mut self.running {
                match step.spoke {
                    None if FIRST_LINE_AFTER <= step.began.elapsed() => println!("{} …", step.name),
                    Some(spoke) if LINE_EVERY <= spoke.elapsed() => println!("{}", step.line()),
                    _ => continue,
                }
                step.spoke = Some(Instant::now());
            }
        }
        // If nobody reads the output any more, the work goes on all the same.
        drop(std::io::stdout().flush());
    }
}

static BOARD: LazyLock<Mutex<Board>> = LazyLock::new(|| {
    std::thread::spawn(|| {
        loop {
            std::thread::sleep(REDRAW);
            board().show();
        }
    });
    let is_terminal = std::io::stdout().is_terminal();
    Mutex::new(Board { begun: 0, running: Vec::new(), is_terminal, is_drawn: false })
});

fn board() -> MutexGuard<'static, Board> {
    BOARD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Hands each line of a stream to `follow`; a line that is written over another by `\r` is one, too.
fn for_each_line(stream: impl Read, follow: impl Fn(&str)) {
    let mut line = Vec::new();
    for byte in std::io::BufReader::new(stream).bytes().map_while(Result::ok) {
        if matches!(byte, b'\n' | b'\r') {
            let text = without_colours(&String::from_utf8_lossy(&line));
            if !text.trim().is_empty() {
                follow(&text);
            }
            line.clear();
        } else {
            line.push(byte);
        }
    }
    if !line.is_empty() {
        follow(&String::from_utf8_lossy(&line));
    }
}

/// A line without the codes that colour or clear a terminal: `ESC [ … letter`.
fn without_colours(line: &str) -> String {
    let mut pieces = line.split("\u{1b}[");
    let first = pieces.next().unwrap_or_default().to_owned();
    let rest = pieces.map(|piece| piece.trim_start_matches(|code: char| code.is_ascii_digit() || code == ';'));
    rest.fold(first, |text, piece| text + piece.get(1..).unwrap_or_default())
}

/// How lines begin in which cargo says what it does.
const CARGO_VERBS: [&str; 17] = [
    "Adding ",
    "Blocking ",
    "Building ",
    "Checking ",
    "Compiling ",
    "Downloaded ",
    "Downloading ",
    "Documenting ",
    "Finished ",
    "Fresh ",
    "Installed ",
    "Installing ",
    "Locking ",
    "Replacing ",
    "Resolving ",
    "Running ",
    "Updating ",
];

fn is_about_progress(line: &str) -> bool {
    CARGO_VERBS.iter().any(|verb| line.trim_start().starts_with(verb))
}

/// What a line says about how far a command is: of cargo's own bar `Building [==>  ] 12/80: syn, quote` the numbers and the names.
fn shortened(line: &str) -> String {
    let bar = || {
        let (_, counts) = line.trim_start().strip_prefix("Building [")?.split_once("] ")?;
        let (done, rest) = counts.split_once('/')?;
        let (all, names) = rest.split_once(": ").unwrap_or((rest, ""));
        Some(format!("{} of {} compiled {names}", done.trim(), all.trim()))
    };
    bar().unwrap_or_else(|| cut(line.trim(), 60))
}

/// The beginning of a text, no longer than so many letters.
fn cut(text: &str, width: usize) -> String {
    text.chars().take(width).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargos_bar_says_how_much_is_compiled_of_how_much() {
        assert_eq!(
            shortened("    Building [=====>       ] 45/180: serde, tokio(build)"),
            "45 of 180 compiled serde, tokio(build)"
        );
        assert_eq!(shortened("   Compiling syn v2.0.1"), "Compiling syn v2.0.1");
        assert!(is_about_progress("   Compiling syn v2.0.1") && !is_about_progress("warning: unused variable"));
    }

    #[test]
    fn a_line_that_is_written_over_another_is_followed_and_colours_are_left_out() {
        let lines = Mutex::new(Vec::new());
        for_each_line("a\rb\n\n\u{1b}[1m\u{1b}[32mgreen\u{1b}[0m\u{1b}[K\nlast".as_bytes(), |line| {
            lines.lock().expect("one thread").push(line.to_owned());
        });
        assert_eq!(lines.into_inner().expect("one thread"), ["a", "b", "green", "last"]);
    }

    #[test]
    fn a_failure_shows_what_the_command_wrote() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo one; echo no such luck >&2; exit 3"]);
        let error = run("a step that fails", &mut command, Output::ShownIfItFails).expect_err("exit code 3 is a failure");
        let message = error.to_string();
        assert!(message.contains("no such luck") && message.contains("one"), "{message}");
    }

    #[test]
    fn times_are_said_in_minutes_and_seconds() {
        assert_eq!(
            [0, 59, 60, 125].map(|seconds| duration(Duration::from_secs(seconds))),
            ["0 s", "59 s", "1 min 0 s", "2 min 5 s"]
        );
    }
}
