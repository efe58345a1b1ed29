//! A host page in a folder of `hosts/`, with what its host says beside it and what is expected of the explorers in it.
//!
//! `hosts/README.md` says what each field means.

use crate::engine::Engine;
use crate::host::{Host, package_file};
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What stands for the address of the site in the files of a trap.
const SITE: &str = "SITE/";

/// A host page and what is expected in it.
pub struct Trap {
    directory: PathBuf,
    /// What its host says with every file.
    headers: BTreeMap<String, String>,
    /// What is expected.
    pub expected: Expected,
}

/// What is expected in a host page: the content of `expect.json`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Expected {
    /// Who makes such pages, and what they do to an embed.
    pub why: String,
    /// The screen of the reader.
    #[serde(default)]
    pub screen: ReadersScreen,
    /// How many times slower the reader's processor is in a slow run, where the engine can make it so.
    pub slower: Option<f64>,
    /// Files of npm packages that the page has beside it, by the names that it has for them.
    #[serde(default)]
    pub files: BTreeMap<String, String>,
    /// What happens after the page is complete, one after the other.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// The frames, and what each is expected to show.
    pub frames: Vec<Frame>,
    /// Conditions, as expressions of a script in the page, that hold in the end.
    #[serde(default)]
    pub holds: Vec<String>,
    /// Parts of the errors in the console that are the host's own doing; every error has one of them.
    #[serde(default)]
    pub console: Vec<String>,
    /// The engines in which it is not so, each with the reason.
    #[serde(default)]
    pub not_in: BTreeMap<String, String>,
}

/// The screen of the reader.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReadersScreen {
    /// A desktop window.
    #[default]
    Desktop,
    /// A small phone.
    Phone,
}

/// Something that happens to the page.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub enum Step {
    /// A script runs.
    Run(String),
    /// The reader clicks on what this selector finds.
    Click(String),
    /// Nothing happens until the expression of a script is true.
    Until(String),
    /// The reader goes back.
    Back,
    /// What follows happens in the frame that this selector finds.
    Enter(String),
    /// What follows happens in the page again.
    Leave,
}

/// A frame of the page, and what is expected of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Frame {
    /// The selector that finds it; `>>>` leads into what an element keeps to itself (its shadow).
    pub frame: String,
    /// The selectors of the frames around it, the outermost first.
    #[serde(default)]
    pub within: Vec<String>,
    /// What is to be seen in it.
    pub shows: Shown,
    /// How high it is.
    pub height: Option<Height>,
    /// Whether it may be scrolled up and down.
    #[serde(default)]
    pub scrolls: bool,
    /// The colours that it is in.
    pub scheme: Option<Scheme>,
    /// Where sliders stand, 0 to 1000.
    #[serde(default)]
    pub sliders: BTreeMap<String, u16>,
    /// Whether a message of the host that sets a slider is answered with the new state.
    #[serde(default = "yes")]
    pub answers: bool,
}

/// What is to be seen in a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// The explorer, whose sliders a reader can move.
    Explorer,
    /// The still picture and its sentence.
    Still,
    /// A picture without controls, that follows the address.
    Picture,
}

/// How high a frame is.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub enum Height {
    /// As high as its content, and so many pixels more or less; and it stays so.
    Content(f64),
    /// So many pixels, whatever is in it.
    Fixed(f64),
}

/// The colours of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scheme {
    /// Dark letters on a light ground.
    Light,
    /// Light letters on a dark ground.
    Dark,
}

fn yes() -> bool {
    true
}

impl Trap {
    /// The directory of all traps.
    pub fn all() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("hosts")
    }

    /// Reads the trap of that name.
    pub fn read(name: &str) -> Result<Self> {
        let directory = Self::all().join(name);
        ensure!(directory.join("index.html").is_file(), "{} has no index.html", directory.display());
        let headers = directory.join("headers.json");
        let headers = if headers.exists() { parsed(&headers)? } else { BTreeMap::new() };
        let expected: Expected = parsed(&directory.join("expect.json"))?;
        ensure!(20 < expected.why.len(), "{name}: why is it a trap?");
        ensure!(!expected.frames.is_empty(), "{name} expects nothing of any frame");
        for engine in expected.not_in.keys() {
            Engine::named(engine).with_context(|| format!("{name}: not-in"))?;
        }
        Ok(Self { directory, headers, expected })
    }

    /// Starts its host. `site` is the address of the site, which stands where the files have `SITE/`.
    pub fn host(&self, site: &str) -> Result<Host> {
        let host = Host::with_files_of(&self.directory)?;
        host.change(|files| {
            files.retain(|path, _| !["expect.json", "headers.json"].contains(&path.as_str()));
            for content in files.values_mut() {
                *content = String::from_utf8_lossy(content).replace(SITE, site).into_bytes();
            }
        });
        for (name, path) in &self.expected.files {
            host.put(name, package_file(path)?);
        }
        for (header, value) in &self.headers {
            host.add_header(header, &value.replace(SITE, site));
        }
        Ok(host)
    }
}

fn parsed<T: DeserializeOwned>(file: &Path) -> Result<T> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not as hosts/README.md says", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What people read about the fields.
    const README: &str = include_str!("../hosts/README.md");

    /// The names of all traps.
    fn names() -> Vec<String> {
        let entries = std::fs::read_dir(Trap::all()).expect("there are traps").map(|entry| entry.expect("a trap").path());
        let folders = entries.filter(|path| path.is_dir());
        folders.filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned())).collect()
    }

    #[test]
    fn every_trap_can_be_read_and_is_named_with_small_letters_and_hyphens() {
        let names = names();
        assert!(25 <= names.len(), "{names:?}");
        for name in names {
            assert!(name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'), "{name}");
            if let Err(error) = Trap::read(&name) {
                panic!("{name}: {error:#}");
            }
        }
    }

    #[test]
    fn a_field_that_is_not_known_is_an_error_that_names_it() {
        let text = r#"{ "why": "because", "frames": [], "hight": 1 }"#;
        let error = serde_json::from_str::<Expected>(text).expect_err("there is no such field").to_string();
        assert!(error.contains("hight"), "{error}");
        let text = r#"{ "frame": "iframe", "shows": "explorer", "height": { "contents": 1 } }"#;
        assert!(serde_json::from_str::<Frame>(text).is_err());
    }

    #[test]
    fn every_field_is_explained() {
        let source = include_str!("trap.rs");
        let types =
            source.split("/// What is expected in a host page: the content").nth(1).and_then(|rest| rest.split("fn yes").next());
        let fields = types.unwrap_or_default().lines().filter_map(|line| line.trim().strip_prefix("pub ")?.split_once(": "));
        let fields: Vec<String> = fields.map(|(name, _)| name.replace('_', "-")).collect();
        assert!(10 < fields.len(), "{fields:?}");
        let missing: Vec<_> = fields.iter().filter(|name| !README.contains(&format!("| `{name}` |"))).collect();
        assert!(missing.is_empty(), "hosts/README.md does not explain {missing:?}");
    }
}
