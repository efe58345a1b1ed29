//! Where the project and its build directory are, which packages it has, and which versions it has locked.

use anyhow::{Context, Result};
use serde_json::Value;
use std::path::PathBuf;
use system::process;

/// The cargo workspace that this program belongs to.
pub struct Workspace {
    /// The directory of the repository.
    pub root: PathBuf,
    /// Where cargo builds; `CARGO_TARGET_DIR` and cargo's settings can move it.
    pub target: PathBuf,
    /// Its own packages.
    pub packages: Vec<Package>,
}

/// One package of the workspace.
pub struct Package {
    /// Its name.
    pub name: String,
    /// The names of the packages that its `Cargo.toml` asks for.
    pub dependencies: Vec<String>,
    /// Its libraries, programs and test files.
    pub targets: Vec<Target>,
}

/// One thing that cargo builds of a package.
pub struct Target {
    /// Its name.
    pub name: String,
    /// `lib`, `bin`, `test` and so on.
    pub kind: String,
    /// The file that it starts from.
    pub source: PathBuf,
}

impl Workspace {
    /// Asks cargo about the workspace of the present directory.
    pub fn find() -> Result<Self> {
        let text = process::capture(process::cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
        let metadata = serde_json::from_str(&text).context("the answer of `cargo metadata` is no JSON")?;
        Self::read(&metadata)
    }

    fn read(metadata: &Value) -> Result<Self> {
        Ok(Self {
            root: path(metadata, "workspace_root")?,
            target: path(metadata, "target_directory")?,
            packages: list(metadata, "packages")?.iter().map(Package::read).collect::<Result<_>>()?,
        })
    }

    /// The locked version of a package, of which there is one.
    pub fn locked_version(&self, package: &str) -> Result<String> {
        let answer = process::capture(process::cargo().current_dir(&self.root).args(["pkgid", "--locked", package]))?;
        let version = answer.trim().rsplit_once(['@', '#']).map(|(_, version)| version.to_owned());
        version.with_context(|| format!("`cargo pkgid {package}` answered {answer:?}, which ends with no version"))
    }
}

impl Package {
    fn read(package: &Value) -> Result<Self> {
        Ok(Self {
            name: string(package, "name")?,
            dependencies: list(package, "dependencies")?
                .iter()
                .map(|dependency| string(dependency, "name"))
                .collect::<Result<_>>()?,
            targets: list(package, "targets")?.iter().map(Target::read).collect::<Result<_>>()?,
        })
    }
}

impl Target {
    fn read(target: &Value) -> Result<Self> {
        let kinds = list(target, "kind")?;
        let kind = kinds.first().and_then(Value::as_str).context("a target without a kind in the answer of `cargo metadata`")?;
        Ok(Self { name: string(target, "name")?, kind: kind.to_owned(), source: path(target, "src_path")? })
    }
}

fn string(value: &Value, key: &str) -> Result<String> {
    let text = value[key].as_str().with_context(|| format!("no text {key:?} in the answer of `cargo metadata`"))?;
    Ok(text.to_owned())
}

fn path(value: &Value, key: &str) -> Result<PathBuf> {
    string(value, key).map(PathBuf::from)
}

fn list<'a>(value: &'a Value, key: &str) -> Result<&'a Vec<Value>> {
    value[key].as_array().with_context(|| format!("no list {key:?} in the answer of `cargo metadata`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_that_which_the_page_is_compiled_with() {
        let workspace = Workspace::find().expect("these tests run inside the workspace");
        let version = workspace.locked_version("wasm-bindgen").expect("it is locked");
        assert_eq!(version, crate::tools::WASM_BINDGEN.version);
        assert!(workspace.locked_version("offramp-has-no-such-package").is_err());
    }

    #[test]
    fn the_workspace_knows_its_packages_and_their_dependencies() {
        let workspace = Workspace::find().expect("these tests run inside the workspace");
        let own = workspace.packages.iter().find(|package| package.name == "xtask").expect("xtask is a member");
        assert!(own.dependencies.contains(&"lexopt".to_owned()));
        assert!(
            own.targets
                .iter()
                .any(|target| target.kind == "bin" && target.source == workspace.root.join("crates/xtask/src/main.rs"))
        );
    }

    #[test]
    fn an_answer_without_a_field_is_an_error_that_names_it() {
        let error = Workspace::read(&serde_json::json!({ "workspace_root": "/x" })).err().expect("target_directory is missing");
        assert_eq!(error.to_string(), "no text \"target_directory\" in the answer of `cargo metadata`");
    }
}
