//! Makes a test of every folder of `hosts/`, so that a host page is added by adding its folder.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs, io};

/// The folder with a folder for each host page.
const HOSTS: &str = "hosts";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={HOSTS}");
    let mut names = Vec::new();
    for entry in fs::read_dir(HOSTS)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    let mut tests = String::new();
    for name in names {
        let function = name.replace('-', "_");
        let test = write!(
            tests,
            "#[tokio::test]\nasync fn {function}() -> anyhow::Result<()> {{\n    super::meet({name:?}).await\n}}\n\n"
        );
        test.map_err(io::Error::other)?;
    }
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo says where to write"))?;
    fs::write(Path::new(&out).join("hosts.rs"), tests)
}
