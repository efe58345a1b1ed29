//! Builds the site, weighs it and serves it. `cargo xtask` installs the tools and starts this program.
//!
//! Not here: what is in the pages (`prerender`, `method`, `explorer`), and what is installed (`xtask`).

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use system::files::{text, write};
use system::purpose::Purpose;

mod workspace;

mod site;

mod bundle;
mod bundled;
mod content_name;
mod glue;
mod likeness;
mod marks;
mod minify;
mod on_demand;
mod packages;
mod silent;

mod document_script;
mod documents;
mod hosts;
mod html;
#[cfg(feature = "materials")]
mod materials;
mod offline;
mod one_file;
mod packing;
#[cfg(feature = "pictures")]
mod pictures;
mod policy;

mod code;
mod compress;
mod headers;
mod server;
mod weight;
mod weight_record;

const USAGE: &str = "\
Builds, weighs and serves the site; `cargo xtask` starts it with the right arguments.

site build --root DIR --target DIR --trunk PROGRAM --wasm-bindgen DIR --for PURPOSE [--packages DIR]
    Build the site of the repository --root into the directory `site` of --target;
    PURPOSE is develop (built soonest), read, or publish (smallest); publish needs --packages,
    the directory `node_modules` with the programs that make a release smaller.
site serve --site DIR [--port N] [--with-parent]
    Serve a built site on the first free port from --port on, 8080 if it is left out;
    --with-parent ends the program when its standard input ends.
site weight --site DIR [--numbers] [--record FILE [--write]]
    Say what a built site weighs; fail if its first view weighs more than it may, or noticeably
    more or less than --record says, which --write writes anew.
    --numbers prints two numbers only: the bytes of the first view, and how many they may be.";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// What the arguments say; each command asks for those that it needs.
#[derive(Default)]
struct Arguments {
    command: Option<OsString>,
    root: Option<PathBuf>,
    target: Option<PathBuf>,
    trunk: Option<PathBuf>,
    wasm_bindgen: Option<PathBuf>,
    purpose: Option<Purpose>,
    packages: Option<PathBuf>,
    site: Option<PathBuf>,
    port: Option<u16>,
    with_parent: bool,
    numbers: bool,
    record: Option<PathBuf>,
    write: bool,
}

fn arguments() -> Result<Arguments, lexopt::Error> {
    let mut arguments = Arguments::default();
    let mut parser = Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("root") => arguments.root = Some(parser.value()?.into()),
            Arg::Long("target") => arguments.target = Some(parser.value()?.into()),
            Arg::Long("trunk") => arguments.trunk = Some(parser.value()?.into()),
            Arg::Long("wasm-bindgen") => arguments.wasm_bindgen = Some(parser.value()?.into()),
            Arg::Long("for") => {
                let name = parser.value()?.string()?;
                arguments.purpose = Some(Purpose::named(&name).ok_or("--for: expected develop, read or publish")?);
            }
            Arg::Long("packages") => arguments.packages = Some(parser.value()?.into()),
            Arg::Long("site") => arguments.site = Some(parser.value()?.into()),
            Arg::Long("port") => arguments.port = Some(parser.value()?.parse()?),
            Arg::Long("with-parent") => arguments.with_parent = true,
            Arg::Long("numbers") => arguments.numbers = true,
            Arg::Long("record") => arguments.record = Some(parser.value()?.into()),
            Arg::Long("write") => arguments.write = true,
            Arg::Value(command) if arguments.command.is_none() => arguments.command = Some(command),
            other => return Err(other.unexpected()),
        }
    }
    Ok(arguments)
}

fn run() -> Result<()> {
    let arguments = arguments()?;
    let command = arguments.command.as_deref().and_then(|command| command.to_str());
    match command {
        Some("build") => {
            let target = arguments.target.context("--target is missing")?;
            let purpose = arguments.purpose.context("--for is missing")?;
            if purpose == Purpose::Publish && arguments.packages.is_none() {
                bail!("--packages is missing, which a release needs");
            }
            let scratch = target.join("release");
            site::build(&workspace::Workspace {
                root: arguments.root.context("--root is missing")?,
                trunk: arguments.trunk.context("--trunk is missing")?,
                wasm_bindgen: arguments.wasm_bindgen.context("--wasm-bindgen is missing")?,
                purpose,
                packages: arguments.packages.map(|installed| packages::Packages { installed, scratch }),
                target,
            })
        }
        Some("serve") => {
            let site = arguments.site.context("--site is missing")?;
            server::serve_until_stopped(site, arguments.port.unwrap_or(8080), arguments.with_parent)
        }
        Some("weight") => {
            let assets = weight::assets_in(&arguments.site.context("--site is missing")?)?;
            if arguments.numbers {
                println!("{} {}", weight::first_view_bytes(&assets), weight::FIRST_VIEW_BUDGET);
                return Ok(());
            }
            println!("{}", weight::report(&assets));
            weight::check(&assets)?;
            match &arguments.record {
                Some(record) if arguments.write => write(record, weight_record::record(&assets).as_bytes()),
                Some(record) => weight_record::check(&text(record)?, &assets),
                None => Ok(()),
            }
        }
        _ => bail!("expected build, serve or weight\n\n{USAGE}"),
    }
}
