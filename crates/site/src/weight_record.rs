//! What the site weighed when somebody last looked, as a committed file: a change that readers download shows in the diff of the commit
//! that made it.

use crate::headers::is_named_by_content;
use crate::weight::{self, Assets, Row, first_view, first_view_bytes};
use anyhow::{Context, Result, bail};
use system::number::grouped;

/// By how many bytes after brotli the first view may differ from the committed file.
const UNNOTICED: u64 = 200;

/// The line with the sum begins with this.
const FIRST_VIEW: &str = "first view";

/// The file's text: a line for each file of the site, without the hash in its name, and the sum of the first view.
pub fn record(assets: &Assets) -> String {
    let first = first_view(assets);
    let mut lines = vec![format!("{:<40} {:>9} {:>9}", "file", "bytes", "brotli")];
    let mut rows: Vec<String> = Vec::new();
    for Row { name, bytes, transferred } in weight::rows(assets) {
        let mark = if first.contains(name.as_str()) { " first view" } else { "" };
        rows.push(format!("{:<40} {bytes:>9} {transferred:>9}{mark}", without_hash(&name)));
    }
    rows.sort();
    lines.extend(rows);
    lines.push(format!("{FIRST_VIEW} {}", first_view_bytes(assets)));
    lines.join("\n") + "\n"
}

/// Fails if the first view weighs noticeably more or less than the committed text says.
///
/// # Errors
/// If it does, or the text has no such sum.
pub fn check(committed: &str, assets: &Assets) -> Result<()> {
    let sum = committed.lines().find_map(|line| line.strip_prefix(FIRST_VIEW)?.trim().parse::<u64>().ok());
    let before = sum.with_context(|| format!("weight.snap: expected a line `{FIRST_VIEW} NUMBER`"))?;
    let now = first_view_bytes(assets);
    if UNNOTICED < now.abs_diff(before) {
        let [before, now] = [before, now].map(grouped);
        bail!(
            "the first view transfers {now} bytes, and {before} when weight.snap was written: run `cargo xtask weight` and commit the file"
        );
    }
    Ok(())
}

/// The path of a file without the hash of its content.
fn without_hash(path: &str) -> String {
    match (is_named_by_content(path), path.rsplit_once('-'), path.rsplit_once('.')) {
        (true, Some((name, _)), Some((_, ending))) => format!("{name}.{ending}"),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weight::Asset;

    fn site(length: usize) -> Assets {
        let asset = |bytes: Vec<u8>| Asset { bytes, brotli: None };
        let start = "<script src=\"a-0123456789abcdef.js\"></script>";
        [("index.html", start.into()), ("a-0123456789abcdef.js", vec![b' '; length]), ("picture.png", vec![0; 7])]
            .map(|(path, bytes)| (path.to_owned(), asset(bytes)))
            .into()
    }

    #[test]
    fn the_record_names_files_without_their_hash_and_sums_the_first_view() {
        let text = record(&site(55));
        assert!(text.contains("\na.js ") && !text.contains("0123456789abcdef"), "{text}");
        assert!(text.ends_with("\nfirst view 100\n"), "{text}");
    }

    #[test]
    fn a_change_that_readers_notice_must_be_in_the_record() {
        let before = record(&site(1000));
        assert!(check(&before, &site(1200)).is_ok() && check(&before, &site(800)).is_ok());
        for noticed in [799, 1201] {
            let error = check(&before, &site(noticed)).expect_err("more than 200 bytes").to_string();
            assert!(error.ends_with("run `cargo xtask weight` and commit the file"), "{error}");
        }
        assert!(check("", &site(1)).is_err());
    }
}
