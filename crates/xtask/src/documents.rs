//! The site's documents: what is text and can be written ahead of time, by the command.
//!
//! The command computes the numbers in them; its development build is the quickest to make and gives the same digits as any other.

use crate::bundle::{add, read};
use crate::process::{self, cargo};
use crate::site::write;
use crate::workspace::Workspace;
use anyhow::Result;
use std::path::Path;

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
    let explorer = |place: &[&str]| {
        let mut command = command();
        process::capture(command.arg("explorer").args(place).arg("--shell").arg(&shell))
    };
    let own = |name: &str, ending: &str| {
        let bytes = read(&workspace.root.join("www").join(name).with_extension(ending))?;
        Ok::<String, anyhow::Error>(format!("../{}", add(bundle, name, ending, bytes)?))
    };
    let (page, embed) = (explorer(&[])?, explorer(&["--embed", &own("frame", "js")?, &own("embed", "css")?])?);
    write(&shell, page.as_bytes())?;
    write(&bundle.join("embed/index.html"), embed.as_bytes())?;
    let oembed = process::capture(command().arg("oembed"))?;
    if !oembed.is_empty() {
        write(&bundle.join("oembed.json"), oembed.as_bytes())?;
    }
    process::run(command().args(["picture", "--output"]).arg(bundle.join("picture.png")))?;

    let method = bundle.join("method");
    let styles = add(&method, "method", "css", read(&workspace.root.join("www/method.css"))?)?;
    write(&method.join("index.html"), process::capture(command().args(["method", "--stylesheet", &styles]))?.as_bytes())
}
