//! The rules about other people's code that need no tool: every package comes from the one registry, under a licence that `deny.toml` lets
//! in. What takes a tool (duplicates, advisories, what nobody uses) is checked by `cargo xtask test --slow`.

use super::finding::Finding;
use crate::workspace::Workspace;
use anyhow::{Context, Result};
use serde_json::Value;
use spdx::{Expression, LicenseReq, Licensee, ParseMode};
use system::files::text;
use system::page_code;
use system::process::{capture, cargo};

/// The list of licences, and of what else is let in.
const LIST: &str = "deny.toml";

/// The file with what is in use.
const LOCK_FILE: &str = "Cargo.lock";

/// How a source in cargo's words begins that is a registry and no folder and no repository.
const REGISTRY: &str = "registry+";

/// What the packages of others break.
pub(super) fn findings(workspace: &Workspace) -> Result<Vec<Finding>> {
    let allowed = allowed(&text(&workspace.root.join(LIST))?)?;
    let host = capture(std::process::Command::new("rustc").args(["--print", "host-tuple"]))?;
    let mut metadata = cargo();
    metadata.current_dir(&workspace.root).args(["metadata", "--locked", "--format-version", "1"]);
    // What other systems would compile need not even be there.
    metadata.args(["--filter-platform", host.trim(), "--filter-platform", page_code::TARGET]);
    let answer: Value = serde_json::from_str(&capture(&mut metadata)?).context("the answer of `cargo metadata` is no JSON")?;
    let packages = answer["packages"].as_array().context("no list \"packages\" in the answer of `cargo metadata`")?;
    Ok(packages.iter().filter_map(|package| fault(package, &allowed)).collect())
}

/// The licences that the list lets in.
fn allowed(list: &str) -> Result<Vec<Licensee>> {
    let list: toml::Table = list.parse().with_context(|| format!("{LIST} is no TOML"))?;
    let names = list.get("licenses").and_then(|licenses| licenses.get("allow")).and_then(toml::Value::as_array);
    let names = names.with_context(|| format!("{LIST} has no list licenses.allow"))?;
    let read = |name: &toml::Value| {
        let name = name.as_str().unwrap_or_default();
        Licensee::parse(name).map_err(|error| anyhow::anyhow!("{LIST}: licenses.allow: {error}"))
    };
    names.iter().map(read).collect()
}

/// What is wrong with a package, if anything is; those of the project itself have no source.
fn fault(package: &Value, allowed: &[Licensee]) -> Option<Finding> {
    let source = package["source"].as_str()?;
    let said = |key: &str| package[key].as_str().unwrap_or_default();
    let named = format!("{} {}", said("name"), said("version"));
    if !source.starts_with(REGISTRY) {
        return Some(finding(LOCK_FILE, format!("{named} comes from {source}: take it from the registry")));
    }
    let licence = said("license");
    let is_allowed = |needed: &LicenseReq| allowed.iter().any(|licensee| licensee.satisfies(needed));
    let expression = Expression::parse_mode(licence, ParseMode::LAX);
    if expression.is_ok_and(|expression| expression.evaluate(is_allowed)) {
        return None;
    }
    let came = if licence.is_empty() { "no licence".to_owned() } else { format!("the licence {licence:?}") };
    Some(finding(LIST, format!("{named} has {came}: expected one that licenses.allow lets in")))
}

fn finding(file: &str, message: String) -> Finding {
    Finding { file: file.to_owned(), line: 1, message }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn found(package: &Value) -> Option<String> {
        let allowed = allowed("[licenses]\nallow = [\"MIT\", \"Unicode-3.0\"]").expect("a list");
        fault(package, &allowed).map(|finding| finding.to_string())
    }

    fn package(licence: &str) -> Value {
        json!({ "name": "a", "version": "1.0.0", "source": "registry+https://example.org/index", "license": licence })
    }

    #[test]
    fn a_licence_counts_if_what_it_asks_for_is_in_the_list() {
        for licence in ["MIT", "MIT OR GPL-3.0", "MIT/Apache-2.0", "(MIT OR Apache-2.0) AND Unicode-3.0"] {
            assert_eq!(found(&package(licence)), None, "{licence}");
        }
        for licence in ["GPL-3.0", "MIT AND GPL-3.0", "whatever I like"] {
            let expected = format!("deny.toml:1: a 1.0.0 has the licence {licence:?}: expected one that licenses.allow lets in");
            assert_eq!(found(&package(licence)), Some(expected));
        }
        let expected = "deny.toml:1: a 1.0.0 has no licence: expected one that licenses.allow lets in";
        assert_eq!(found(&package("")).as_deref(), Some(expected));
    }

    #[test]
    fn what_is_ours_is_passed_over_and_what_comes_from_elsewhere_than_the_registry_is_found() {
        let mut own = package("GPL-3.0");
        own["source"] = Value::Null;
        assert_eq!(found(&own), None);
        let mut stranger = package("MIT");
        stranger["source"] = "git+https://example.org/a".into();
        let expected = "Cargo.lock:1: a 1.0.0 comes from git+https://example.org/a: take it from the registry";
        assert_eq!(found(&stranger).as_deref(), Some(expected));
    }

    #[test]
    fn a_list_without_licences_is_an_error_that_names_it() {
        let said = |list: &str| allowed(list).expect_err("wrong").to_string();
        assert_eq!(said("[bans]"), "deny.toml has no list licenses.allow");
        assert!(said("[licenses]\nallow = [\"My own\"]").starts_with("deny.toml: licenses.allow: "));
    }
}
