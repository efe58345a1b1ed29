//! The site's bill of materials in CycloneDX: every package that is compiled into what readers download, with its version, its licence, the hash
//! that it was locked with, and what it uses.
//!
//! The same sources give the same bytes: it has neither a time nor a number of its own.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use cyclonedx_bom::external_models::normalized_string::NormalizedString;
use cyclonedx_bom::external_models::spdx::SpdxExpression;
use cyclonedx_bom::external_models::uri::Purl;
use cyclonedx_bom::models::bom::{Bom, SpecVersion};
use cyclonedx_bom::models::component::{Classification, Component, Components, Scope};
use cyclonedx_bom::models::dependency::{Dependencies, Dependency};
use cyclonedx_bom::models::hash::{Hash, HashAlgorithm, HashValue, Hashes};
use cyclonedx_bom::models::license::{LicenseChoice, Licenses};
use cyclonedx_bom::models::metadata::Metadata;
use cyclonedx_bom::validation::Validate;
use system::files::{text, write};
use system::page_code;
use system::process::{capture, cargo};

use crate::workspace::Workspace;

/// Its name, beside the directory of the site.
pub const FILE: &str = "site.cdx.json";

/// Between a package and its licence in the answer of `cargo tree`.
const SEPARATOR: char = '\t';

/// A package by its name and version.
type Named = (String, String);

/// Writes the bill beside the site.
pub fn add(workspace: &Workspace) -> Result<()> {
    write(&workspace.target.join(FILE), &of(workspace)?)
}

/// The bill of what is compiled from these sources.
fn of(workspace: &Workspace) -> Result<Vec<u8>> {
    let mut tree = cargo();
    tree.current_dir(&workspace.root).args(["tree", "--locked", "--target", page_code::TARGET]);
    // Macros run while the page is compiled, and are not in it.
    tree.args(["--edges", "normal,no-proc-macro", "--prefix", "depth", "--format", &format!(" {{p}}{SEPARATOR}{{l}}")]);
    tree.args(page_code::ON_DEMAND.iter().chain([&page_code::PAGE]).flat_map(|package| ["--package", package]));
    let used = Used::read(&capture(&mut tree)?)?;
    bill(&used, &hashes(&text(&workspace.root.join("Cargo.lock"))?)?)
}

/// What is compiled into the page: each package with its licence and what it uses itself.
#[derive(Default)]
struct Used(BTreeMap<Named, (String, BTreeSet<Named>)>);

impl Used {
    /// Reads lines such as `1 model v0.1.0 (crates/model)`, after a tab the licence; the number is how deep the package lies.
    fn read(tree: &str) -> Result<Used> {
        let mut used = Used::default();
        let mut above: Vec<Named> = Vec::new();
        for line in tree.lines().filter(|line| !line.is_empty()) {
            let parts = line.split_once(SEPARATOR).and_then(|(package, licence)| {
                let mut words = package.split_whitespace();
                let depth = words.next()?.parse::<usize>().ok()?;
                let (name, version) = (words.next()?.to_owned(), words.next()?.strip_prefix('v')?.to_owned());
                // What was told before ends with a star.
                Some((depth, (name, version), licence.trim_end_matches("(*)").trim().to_owned()))
            });
            let (depth, package, licence) = parts.with_context(|| format!("`cargo tree` answered {line:?}"))?;
            above.truncate(depth);
            if let Some(user) = above.last().and_then(|user| used.0.get_mut(user)) {
                user.1.insert(package.clone());
            }
            used.0.entry(package.clone()).or_insert_with(|| (licence, BTreeSet::new()));
            above.push(package);
        }
        Ok(used)
    }
}

/// The hashes in `Cargo.lock`; packages of the project have none.
fn hashes(lock: &str) -> Result<BTreeMap<Named, String>> {
    let lock: toml::Table = lock.parse().context("Cargo.lock is no TOML")?;
    let packages = lock.get("package").and_then(toml::Value::as_array).context("Cargo.lock has no packages")?;
    let hash = |package: &toml::Value| {
        let of = |key: &str| package.get(key).and_then(toml::Value::as_str).map(str::to_owned);
        Some(((of("name")?, of("version")?), of("checksum")?))
    };
    Ok(packages.iter().filter_map(hash).collect())
}

fn bill(used: &Used, hashes: &BTreeMap<Named, String>) -> Result<Vec<u8>> {
    let mut components = Vec::new();
    let mut dependencies = Vec::new();
    for (package, (licence, uses)) in &used.0 {
        components.push(component(package, licence, hashes.get(package).map(String::as_str))?);
        dependencies.push(Dependency { dependency_ref: reference(package), dependencies: uses.iter().map(reference).collect() });
    }
    let version = env!("CARGO_PKG_VERSION");
    let site = Component::new(Classification::Application, "offramp", version, Some(format!("offramp@{version}")));
    let bill = Bom {
        serial_number: None,
        metadata: Some(Metadata { component: Some(site), ..Metadata::default() }),
        components: Some(Components(components)),
        dependencies: Some(Dependencies(dependencies)),
        spec_version: SpecVersion::V1_5,
        ..Bom::default()
    };
    let validity = bill.validate_version(SpecVersion::V1_5);
    ensure!(validity.passed(), "the bill of materials is none: {validity:?}");
    let mut bytes = Vec::new();
    bill.output_as_json_v1_5(&mut bytes).context("the bill of materials cannot be written")?;
    Ok(bytes)
}

fn component(package: &Named, licence: &str, hash: Option<&str>) -> Result<Component> {
    let (name, version) = package;
    let mut component = Component::new(Classification::Library, name, version, Some(reference(package)));
    component.scope = Some(Scope::Required);
    if let Some(hash) = hash {
        component.purl = Some(Purl::new("cargo", name, version).with_context(|| format!("{name} {version}"))?);
        component.hashes = Some(Hashes(vec![Hash { alg: HashAlgorithm::SHA_256, content: HashValue(hash.to_owned()) }]));
        let expression = SpdxExpression::parse_lax(licence.to_owned()).with_context(|| format!("the licence of {name}"))?;
        component.licenses = Some(Licenses(vec![LicenseChoice::Expression(expression)]));
    } else {
        component.publisher = Some(NormalizedString::new("The Offramp contributors"));
    }
    Ok(component)
}

fn reference((name, version): &Named) -> String {
    format!("{name}@{version}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: &str = "0 explorer v0.1.0 (crates/explorer)\t\n1 model v0.1.0 (crates/model)\t\n2 libm v0.2.16\tMIT\n1 libm v0.2.16\tMIT (*)\n\n\
                        0 share v0.1.0 (crates/share)\t\n1 maud v0.27.0\tMIT/Apache-2.0\n1 model v0.1.0 (crates/model)\t (*)\n";
    const LOCK: &str = "[[package]]\nname = \"libm\"\nversion = \"0.2.16\"\nchecksum = \"00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff\"\n\
                        [[package]]\nname = \"maud\"\nversion = \"0.27.0\"\nchecksum = \"11ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff\"\n";

    fn written() -> Vec<u8> {
        bill(&Used::read(TREE).expect("a tree"), &hashes(LOCK).expect("a lock file")).expect("a bill")
    }

    #[test]
    fn every_package_is_in_it_once_with_its_licence_its_hash_and_what_it_uses() {
        let read = Bom::parse_from_json(written().as_slice()).expect("a program of others reads it");
        let components = read.components.expect("components").0;
        let named: Vec<String> = components.iter().map(|component| component.name.to_string()).collect();
        assert_eq!(named, ["explorer", "libm", "maud", "model", "share"]);
        let libm = &components[1];
        assert_eq!(libm.purl.as_ref().map(ToString::to_string).as_deref(), Some("pkg:cargo/libm@0.2.16"));
        assert!(libm.hashes.as_ref().is_some_and(|hashes| hashes.0[0].content.0.starts_with("00ff")));
        let text = String::from_utf8(written()).expect("text");
        assert!(text.contains("MIT OR Apache-2.0") && !text.contains("timestamp") && !text.contains("serialNumber"), "{text}");
        let uses = read.dependencies.expect("dependencies").0;
        let of = |name: &str| uses.iter().find(|one| one.dependency_ref == name).expect("it is there").dependencies.clone();
        assert_eq!(of("explorer@0.1.0"), ["libm@0.2.16", "model@0.1.0"]);
        assert_eq!(of("share@0.1.0"), ["maud@0.27.0", "model@0.1.0"]);
    }

    #[test]
    fn the_bill_of_this_site_has_what_readers_download_and_no_tool() {
        let bytes = of(&Workspace::of_tests()).expect("a bill");
        let components = Bom::parse_from_json(bytes.as_slice()).expect("a program of others reads it").components;
        let components = components.expect("components").0;
        let has = |name: &str| components.iter().any(|component| &*component.name == name);
        for name in ["explorer", "analyst", "share", "model", "yew", "wasm-bindgen", "serde_json", "libm"] {
            assert!(has(name), "{name} is missing");
        }
        for name in ["clap", "proptest", "syn", "serde_derive", "site", "windows-sys"] {
            assert!(!has(name), "{name} is not in the page");
        }
        for component in components.iter().filter(|component| component.publisher.is_none()) {
            assert!(component.hashes.is_some() && component.licenses.is_some(), "{}", &*component.name);
        }
    }

    #[test]
    fn the_same_sources_give_the_same_bytes_and_an_answer_of_another_form_is_refused() {
        assert_eq!(written(), written());
        let said = Used::read("explorer v0.1.0").err().expect("no depth").to_string();
        assert_eq!(said, "`cargo tree` answered \"explorer v0.1.0\"");
    }
}
