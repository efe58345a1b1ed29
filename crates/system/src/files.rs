//! Reading, writing, listing and replacing files; every failure names the file.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Reads the bytes of a file.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Reads the text of a file.
pub fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Writes a file, and creates the directories that it lies in.
pub fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(parent) = file.parent() {
        fs::create_dir_all(parent).with_context(|| format!("cannot create {}", parent.display()))?;
    }
    fs::write(file, bytes).with_context(|| format!("cannot write {}", file.display()))
}

/// Lists the paths of all files below a directory, relative to it, with `/` between their parts, in the order of their names.
pub fn files_below(root: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    let mut queue = vec![root.to_owned()];
    while let Some(directory) = queue.pop() {
        for entry in fs::read_dir(&directory).with_context(|| format!("cannot list {}", directory.display()))? {
            let path = entry.with_context(|| format!("cannot list {}", directory.display()))?.path();
            if path.is_dir() {
                queue.push(path);
            } else {
                let parts = path.strip_prefix(root).unwrap_or(&path).iter().map(|part| part.to_string_lossy());
                files.push(parts.collect::<Vec<_>>().join("/"));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Puts the directory `next` in the place of `directory`, so that no file of the old one stays.
pub fn replace_directory(directory: &Path, next: &Path) -> Result<()> {
    let old = directory.with_extension("old");
    remove_directory(&old)?;
    if directory.exists() {
        rename(directory, &old)?;
    }
    rename(next, directory)?;
    remove_directory(&old)
}

/// Removes a directory and all that is in it, if it is there.
pub fn remove_directory(directory: &Path) -> Result<()> {
    if directory.exists() {
        fs::remove_dir_all(directory).with_context(|| format!("cannot remove {}", directory.display()))?;
    }
    Ok(())
}

fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).with_context(|| format!("cannot rename {} to {}", from.display(), to.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replacing_a_directory_leaves_no_file_of_the_old_one() {
        let temporary = tempfile::tempdir().expect("a directory for temporary files");
        let [site, next] = ["site", "site.next"].map(|name| temporary.path().join(name));
        write(&site.join("old-1.js"), b"old").expect("the directory can be written");
        write(&next.join("deep/new-2.js"), b"new").expect("the directory can be written");
        replace_directory(&site, &next).expect("both are on one file system");
        assert_eq!(files_below(temporary.path()).expect("the directory can be listed"), ["site/deep/new-2.js"]);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_named() {
        let error = text(Path::new("offramp-has-no-such-file")).expect_err("there is none");
        assert_eq!(error.to_string(), "cannot read offramp-has-no-such-file");
    }
}
