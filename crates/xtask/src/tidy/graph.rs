//! Rules about which package uses what: the model stands alone, one package draws, and both halves of wasm-bindgen agree.

use super::finding::Finding;
use crate::setup::same_wasm_bindgen;
use crate::tools::WASM_BINDGEN;
use crate::workspace::{Package, Workspace};
use anyhow::Result;
use system::process::{capture, cargo};

/// The only package that may use the drawing library, which is treated as frozen.
const DRAWING_PACKAGE: &str = "chart";

/// How the names of the drawing library's packages begin.
const DRAWING_LIBRARY: &str = "plotters";

/// What the model may consist of: mathematics, and the calendar without clocks and time zones.
const MODEL_PACKAGES: [&str; 5] = ["jiff", "jiff-core", "libm", "model", "sobol_burley"];

/// What the packages break.
pub(super) fn findings(workspace: &Workspace) -> Result<Vec<Finding>> {
    let tree = ["tree", "--locked", "--package", "model", "--edges", "normal", "--prefix", "none"];
    let tree = capture(cargo().current_dir(&workspace.root).args(tree))?;
    let mut findings: Vec<_> = drawing(&workspace.packages).chain(strangers_in_model(&tree)).collect();
    if let Err(error) = same_wasm_bindgen(&workspace.locked_version("wasm-bindgen")?, WASM_BINDGEN.version) {
        findings.push(finding("Cargo.toml", error.to_string()));
    }
    Ok(findings)
}

fn drawing(packages: &[Package]) -> impl Iterator<Item = Finding> {
    let others = packages.iter().filter(|package| package.name != DRAWING_PACKAGE);
    others.flat_map(|package| {
        let used = package.dependencies.iter().filter(|name| name.starts_with(DRAWING_LIBRARY));
        used.map(|name| {
            let message = format!("{} depends on {name}: only `{DRAWING_PACKAGE}` draws, ask it for a figure", package.name);
            finding("Cargo.toml", message)
        })
    })
}

/// The packages in the answer of `cargo tree` that the model must not use.
fn strangers_in_model(tree: &str) -> impl Iterator<Item = Finding> {
    let names = tree.lines().filter_map(|line| line.split_whitespace().next());
    let strangers = names.filter(|name| !MODEL_PACKAGES.contains(name));
    strangers.map(|name| {
        let message = format!("the model depends on {name}: keep it pure, and put what meets the world into `protocol`");
        finding("crates/model/Cargo.toml", message)
    })
}

fn finding(file: &str, message: String) -> Finding {
    Finding { file: file.to_owned(), line: 1, message }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, dependencies: &[&str]) -> Package {
        Package {
            name: name.to_owned(),
            dependencies: dependencies.iter().map(|&name| name.to_owned()).collect(),
            targets: Vec::new(),
        }
    }

    #[test]
    fn only_the_chart_package_draws() {
        let packages = [package("chart", &["plotters", "plotters-backend"]), package("explorer", &["chart", "plotters-backend"])];
        let found: Vec<_> = drawing(&packages).map(|finding| finding.message).collect();
        assert_eq!(found, ["explorer depends on plotters-backend: only `chart` draws, ask it for a figure"]);
    }

    #[test]
    fn the_model_may_use_mathematics_and_dates_only() {
        assert_eq!(strangers_in_model("model v0.1.0 (crates/model)\njiff v0.2.32\nlibm v0.2.16\n").count(), 0);
        let found: Vec<_> = strangers_in_model("model v0.1.0 (crates/model)\nserde v1.0.0\n").collect();
        assert_eq!(found.len(), 1);
        assert!(found[0].to_string().starts_with("crates/model/Cargo.toml:1: the model depends on serde"), "{}", found[0]);
    }
}
