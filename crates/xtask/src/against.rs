//! The model as it is here against the model as it was at a commit: both programs are built, both evaluate the same scenarios, and what
//! differs is written as a page. What is here counts as it stands, committed or not.

use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use system::process::{capture, cargo, run};
use system::progress::{self, Output};

/// How many scenarios are evaluated unless it is said: half a minute of work, and Sobol’ points are best in powers of two.
pub const ROWS: u32 = 4096;

/// The days on which every outcome is compared: after the first night, when the first question from 16 January is asked, in the middle, and
/// at the end.
const DAYS: [&str; 4] = ["1", "4", "14", "28"];

/// How the weights on Iran's motive begin, which are sampled together.
const MOTIVE: &str = "motive_";

/// What is compared with, and over which scenarios.
#[derive(Debug, PartialEq, Eq)]
pub struct Against {
    /// The commit, in any form that git knows.
    pub commit: String,
    /// How many scenarios.
    pub rows: u32,
    /// How they are sampled: lhs, sobol or random.
    pub sample: String,
    /// Where the sample's random numbers start.
    pub seed: u32,
    /// From when the model looks ahead; without it as the program does by itself.
    pub from: Option<String>,
}

/// Compares, prints the largest differences, and writes `against/index.html` below the build directory.
pub fn compare(workspace: &Workspace, against: &Against) -> Result<()> {
    let (hash, name) = named(workspace, &against.commit)?;
    let directory = workspace.target.join("against");
    let programs = Programs::compiled(workspace, &directory, &hash, &name)?;
    let (vary, outcomes) = (programs.varied()?, programs.outcomes()?);
    let from = against.from.iter().flat_map(|from| ["--from", from]);
    let sweeps = ["old", "new"].map(|file| directory.join(file).with_extension("csv"));
    for ((program, whose), sweep) in [(&programs.old, name.as_str()), (&programs.new, "here")].into_iter().zip(&sweeps) {
        let mut command = Command::new(program);
        command.args(["sweep", "--sample", &against.sample, &against.rows.to_string(), "--seed", &against.seed.to_string()]);
        command.args(from.clone()).args(&vary).args(outcomes.iter().flat_map(|outcome| ["--outcome", outcome]));
        command.args(DAYS.iter().flat_map(|day| ["--day", day])).arg("--output").arg(sweep);
        progress::run(format!("evaluating {} scenarios: {whose}", against.rows), &mut command, Output::ShownIfItFails)
            .with_context(|| format!("this sweep cannot be made by offramp as it is {whose}: does it have these options?"))?;
    }
    let page = directory.join("index.html");
    let mut command = Command::new(&programs.new);
    command.arg("compare-sweeps").args(&sweeps).args(["--name", &name, "--name", "here"]).args(from).arg("--output").arg(&page);
    run(&mut command)?;
    println!("\nThe page: {}", page.display());
    Ok(())
}

/// A commit's whole hash, and what it is called: its short hash and its subject.
fn named(workspace: &Workspace, commit: &str) -> Result<(String, String)> {
    let mut log = Command::new("git");
    log.current_dir(&workspace.root).args(["log", "-1", "--format=%H %h %s", "--end-of-options", commit, "--"]);
    let named = capture(&mut log).with_context(|| format!("against: expected a commit, got {commit:?}"))?;
    let (hash, name) = named.trim().split_once(' ').with_context(|| format!("against: expected a commit, got {commit:?}"))?;
    Ok((hash.to_owned(), name.to_owned()))
}

/// The two programs.
struct Programs {
    old: PathBuf,
    new: PathBuf,
    /// What the commit of the old one is called.
    name: String,
}

impl Programs {
    /// Compiles both. What is here comes first: where it does not compile, nothing else is of use. The program of a commit is kept.
    fn compiled(workspace: &Workspace, directory: &Path, hash: &str, name: &str) -> Result<Self> {
        let programs = directory.join("programs");
        fs::create_dir_all(&programs).with_context(|| format!("cannot create {}", programs.display()))?;
        let mut here = cargo();
        here.current_dir(&workspace.root).args(["build", "--locked", "--release", "--package", "offramp"]);
        progress::run("compiling offramp as it is here", &mut here, Output::Shown)?;
        let new = programs.join("here");
        copy(&workspace.target.join("release/offramp"), &new)?;
        let old = programs.join(hash);
        if old.is_file() {
            println!("offramp as it was at {name} is there from an earlier comparison.");
        } else {
            let sources = Checkout::at(workspace, hash, &directory.join("sources"))?;
            // A build directory of its own: in a shared one cargo can take what it compiled of the one for what it is to compile of the other.
            let build = directory.join("build");
            let mut there = cargo();
            there.current_dir(&sources.directory).env("CARGO_TARGET_DIR", &build);
            there.args(["build", "--locked", "--release", "--package", "offramp", "--no-default-features"]);
            progress::run(format!("compiling offramp as it was at {name}"), &mut there, Output::Shown)
                .with_context(|| format!("{name} has no offramp that can be compiled here"))?;
            copy(&build.join("release/offramp"), &old)?;
        }
        Ok(Self { old, new, name: name.to_owned() })
    }

    /// The options that vary what both have: none where they have the same assumptions over the same ranges. What only one has, or has over
    /// another range, stays at each program's own default, and is named.
    fn varied(&self) -> Result<Vec<String>> {
        let (common, apart) = shared(&assumptions(&self.old)?, &assumptions(&self.new)?);
        if apart.is_empty() {
            return Ok(Vec::new());
        }
        println!("These assumptions differ between here and {}, and stay at their defaults: {}.", self.name, apart.join(", "));
        Ok(common.into_iter().flat_map(|factor| ["--vary".to_owned(), factor]).collect())
    }

    /// The outcomes that both know, as each lists them when it is asked for one that there is not; what only one knows is named.
    fn outcomes(&self) -> Result<Vec<String>> {
        let mut known = Vec::new();
        for program in [&self.old, &self.new] {
            let asked = Command::new(program).args(["sweep", "--sample", "sobol", "1", "--outcome", "?"]).output();
            let asked = asked.with_context(|| format!("cannot start {}", program.display()))?;
            let Some(listed) = listed(&String::from_utf8_lossy(&asked.stderr)) else {
                println!("One of the programs does not list its outcomes: the five curves of the page are compared.");
                return Ok(Vec::new());
            };
            known.push(listed);
        }
        let is_known = |key: &&String| known.iter().all(|known| known.contains(key));
        let apart: Vec<&str> = known.iter().flatten().filter(|key| !is_known(key)).map(String::as_str).collect();
        if !apart.is_empty() {
            println!("These outcomes are not known both here and at {}, and left out: {}.", self.name, apart.join(", "));
        }
        let common: Vec<String> = known[1].iter().filter(is_known).cloned().collect();
        if common.is_empty() {
            bail!("no outcome is known both here and at {}", self.name);
        }
        Ok(common)
    }
}

/// The names and ranges of a program's assumptions.
fn assumptions(program: &Path) -> Result<Vec<(String, Value)>> {
    let text = capture(Command::new(program).args(["assumptions", "--format", "json"]))?;
    let list: Vec<Value> = serde_json::from_str(&text).context("`offramp assumptions` answered no list")?;
    let entry = |row: &Value| Some((row["key"].as_str()?.to_owned(), row["range"].clone()));
    list.iter().map(entry).collect::<Option<_>>().context("`offramp assumptions` lists one without a key")
}

/// What can be sampled alike in both lists of names and ranges, the three weights of Iran's motive as one; and the names of the rest.
fn shared(old: &[(String, Value)], new: &[(String, Value)]) -> (Vec<String>, Vec<String>) {
    let in_both = |entry: &(String, Value)| old.contains(entry) && new.contains(entry);
    let mut apart: Vec<String> = Vec::new();
    for (key, _) in old.iter().chain(new).filter(|entry| !in_both(entry)) {
        if !apart.contains(key) {
            apart.push(key.clone());
        }
    }
    let has_motives = !apart.iter().any(|key| key.starts_with(MOTIVE));
    let mut common: Vec<String> = Vec::new();
    for (key, _) in new.iter().filter(|entry| in_both(entry)) {
        let is_motive = key.starts_with(MOTIVE);
        let factor = if is_motive { "motives" } else { key };
        if (!is_motive || has_motives) && !common.iter().any(|one| one == factor) {
            common.push(factor.to_owned());
        }
    }
    (common, apart)
}

/// The words in `--outcome: expected a, b or c, received "?"`.
fn listed(fault: &str) -> Option<Vec<String>> {
    let (_, rest) = fault.split_once("--outcome: expected ")?;
    let (words, _) = rest.split_once(", received ")?;
    Some(words.replace(" or ", ", ").split(", ").map(str::to_owned).collect())
}

/// The sources of a commit in a directory of their own, which goes with this value.
struct Checkout {
    root: PathBuf,
    directory: PathBuf,
}

impl Checkout {
    /// Checks a commit out. What a run that was stopped has left there is removed first.
    fn at(workspace: &Workspace, commit: &str, directory: &Path) -> Result<Self> {
        let (root, directory) = (workspace.root.clone(), directory.to_owned());
        if directory.exists() {
            remove(&root, &directory)?;
        }
        let add = ["worktree", "add", "--force", "--detach", "--quiet"];
        capture(Command::new("git").current_dir(&root).args(add).arg(&directory).arg(commit))?;
        Ok(Self { root, directory })
    }
}

impl Drop for Checkout {
    fn drop(&mut self) {
        if let Err(error) = remove(&self.root, &self.directory) {
            eprintln!("the sources of the commit may still be in {}: {error:#}", self.directory.display());
        }
    }
}

fn remove(root: &Path, directory: &Path) -> Result<()> {
    capture(Command::new("git").current_dir(root).args(["worktree", "remove", "--force"]).arg(directory)).map(drop)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).map(drop).with_context(|| format!("cannot copy {} to {}", from.display(), to.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_only_one_has_or_has_over_another_range_is_not_varied_and_the_motives_go_together() {
        let list = |keys: &[(&str, f64)]| -> Vec<(String, Value)> {
            keys.iter().map(|(key, most)| ((*key).to_owned(), json!([0.0, most]))).collect()
        };
        let old = list(&[("mediation", 1.0), ("gone", 1.0), ("accidents", 0.1), ("motive_broaden", 1.0), ("motive_coerce", 1.0)]);
        let new =
            list(&[("mediation", 1.0), ("accidents", 0.05), ("motive_broaden", 1.0), ("motive_coerce", 1.0), ("added", 1.0)]);
        let texts = |words: &[&str]| words.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(shared(&old, &new), (texts(&["mediation", "motives"]), texts(&["gone", "accidents", "added"])));
        assert_eq!(shared(&old, &old).1, [""; 0]);
        let fewer = list(&[("mediation", 1.0), ("motive_broaden", 1.0)]);
        assert_eq!(shared(&fewer, &list(&[("mediation", 1.0), ("motive_broaden", 2.0)])).0, ["mediation"]);
    }

    #[test]
    fn outcomes_are_read_from_the_fault_that_lists_them() {
        let fault = "--outcome: expected iran_strikes, talks or open_war, received \"?\"\n";
        assert_eq!(listed(fault), Some(["iran_strikes", "talks", "open_war"].map(str::to_owned).to_vec()));
        assert_eq!(listed("error: unexpected argument '--outcome' found"), None);
    }

    #[test]
    fn the_sources_of_a_commit_are_gone_when_they_were_used() {
        let temporary = tempfile::tempdir().expect("a directory");
        let root = temporary.path().join("repository");
        fs::create_dir(&root).expect("a directory");
        let git = |words: &[&str]| {
            let author = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "commit.gpgsign=false"];
            capture(Command::new("git").current_dir(&root).args(author).args(words)).expect("git does it")
        };
        git(&["init", "--quiet"]);
        fs::write(root.join("file"), "old").expect("a file");
        git(&["add", "file"]);
        git(&["commit", "--quiet", "--message", "the old one"]);
        fs::write(root.join("file"), "new").expect("a file");
        let workspace = Workspace { root: root.clone(), target: root.join("target"), packages: Vec::new() };
        let (hash, name) = named(&workspace, "HEAD").expect("it is a commit");
        assert!(name.ends_with(" the old one") && hash.starts_with(name.split(' ').next().expect("a hash")), "{name}");
        assert_eq!(
            named(&workspace, "nothing").expect_err("there is none").to_string(),
            "against: expected a commit, got \"nothing\""
        );
        let directory = root.join("target/sources");
        for _ in 0..2 {
            let checkout = Checkout::at(&workspace, &hash, &directory).expect("it is a commit");
            assert_eq!(fs::read_to_string(checkout.directory.join("file")).expect("it is there"), "old");
        }
        assert!(!directory.exists());
        assert_eq!(git(&["worktree", "list"]).lines().count(), 1);
    }
}
