//! The machine on which a benchmark runs, in one line: times mean nothing without it.

use crate::{setup, tools};
use anyhow::{Context, Result};
use std::process::Command;
use system::process::capture;

/// The number of cores, the processor's name and the browser's version.
pub fn description() -> Result<String> {
    setup::chromium()?;
    let cores = std::thread::available_parallelism().context("the number of cores is not known")?;
    let browser = capture(Command::new(tools::CHROMIUM.program).arg("--version"))?;
    // Only Linux has this file; elsewhere the line says less.
    let text = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let processor = processor(&text).unwrap_or("a processor without a name");
    Ok(format!("{cores} cores of {processor}, {}", version(&browser)))
}

/// The load average of the last minute: how many programs wanted to run. Much above the number of cores, times mean little.
pub fn load() -> String {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').next().filter(|load| !load.is_empty()).unwrap_or("unknown").to_owned()
}

/// The processor's name in the text of `/proc/cpuinfo`.
fn processor(text: &str) -> Option<&str> {
    let line = text.lines().find(|line| line.starts_with("model name"))?;
    line.split_once(':').map(|(_, name)| name.trim())
}

/// `Chromium 156.0.8078.79` of `Chromium 156.0.8078.79 built on …`.
fn version(answer: &str) -> String {
    answer.split_whitespace().take(2).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_processor_and_the_browser_are_named_without_the_rest() {
        assert_eq!(processor("processor\t: 0\nmodel name\t: Some CPU @ 2 GHz\nflags: a b"), Some("Some CPU @ 2 GHz"));
        assert_eq!(processor("no such line"), None);
        assert_eq!(version("Chromium 156.0.8078.79 built on Debian GNU/Linux 12"), "Chromium 156.0.8078.79");
    }
}
