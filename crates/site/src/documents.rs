//! The site's documents: what is text and can be written ahead of time, by the command.
//!
//! The command computes the numbers in them; its development build is the quickest to make and gives the same digits as any other.

use crate::bundle::add;
use crate::workspace::Workspace;
use anyhow::Result;
use std::path::{Path, PathBuf};
use system::files::{read, write};
use system::process::{self, cargo};

/// The variable by which the command knows where the site will be: what other programs read in its pages needs a whole address.
const SITE_URL: &str = "OFFRAMP_SITE_URL";

/// Writes the documents into `bundle`, whose `index.html` is the shell of the page and of its embed.
pub fn add_documents(workspace: &Workspace, bundle: &Path) -> Result<()> {
    let package = ["--locked", "--package", "offramp"];
    process::run(cargo().current_dir(&workspace.root).arg("build").args(package))?;
    if std::env::var_os(SITE_URL).is_none_or(|site| site.is_empty()) {
        println!("{SITE_URL} is not set: the pages have no picture for previews of links and no oEmbed.");
    }
    let command = || {
        let mut command = cargo();
        command.current_dir(&workspace.root).args(["run", "--quiet"]).args(package).args(["--", "page"]);
        command
    };
    let shell = bundle.join("index.html");
    // What the bundler wrote is overwritten by the English page.
    let kept = workspace.target.join("shell.html");
    write(&kept, &read(&shell)?)?;
    let [script, styles] = [("frame", "js"), ("embed", "css")].map(|(name, ending)| {
        let source = workspace.root.join("www").join(name).with_extension(ending);
        read(&source).and_then(|bytes| add(bundle, name, ending, bytes))
    });
    let (script, styles) = (script?, styles?);
    // The first stands at the root of the site, the others each in a directory of its name.
    let languages = process::capture(command().arg("languages"))?;
    for (place_of_language, language) in languages.lines().enumerate() {
        let [analyst, share] = ["analyst", "share"].map(|whose| {
            let texts = process::capture(command().args(["texts", whose, "--language", language]))?;
            add(bundle, &format!("{whose}-{language}"), "txt", texts.into_bytes())
        });
        let (analyst, share) = (analyst?, share?);
        let directory = if place_of_language == 0 { PathBuf::new() } else { PathBuf::from(language) };
        for (place, extra) in [("", &[][..]), ("embed", &["--embed", &script, &styles][..])] {
            let mut document = command();
            document.args(["explorer", "--language", language, "--texts", &analyst, &share, "--shell"]).arg(&kept).args(extra);
            let file = bundle.join(place).join(&directory).join("index.html");
            write(&file, process::capture(&mut document)?.as_bytes())?;
        }
    }
    let oembed = process::capture(command().arg("oembed"))?;
    if !oembed.is_empty() {
        write(&bundle.join("oembed.json"), oembed.as_bytes())?;
    }
    process::run(command().args(["picture", "--output"]).arg(bundle.join("picture.png")))?;

    let method = bundle.join("method");
    let styles = add(&method, "method", "css", read(&workspace.root.join("www/method.css"))?)?;
    write(&method.join("index.html"), process::capture(command().args(["method", "--stylesheet", &styles]))?.as_bytes())
}
