//! Compressed copies of the site's files, made once so that a server only has to send them.

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The endings of the files that compress well; pictures such as PNG are compressed already.
const COMPRESSIBLE: &[&str] = &["css", "csv", "html", "js", "json", "mjs", "svg", "txt", "wasm", "webmanifest", "xml"];

/// How hard brotli tries, from 0 to 11.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quality(i32);

impl Quality {
    /// The smallest copies, for a site that gets published.
    pub const SMALLEST: Quality = Quality(11);

    /// Copies that are soon made and hardly larger, for a site that is read on this machine.
    pub const SOON: Quality = Quality(9);
}

/// Brotli's windows as powers of two: the largest of the format itself (RFC 7932, 9.1), which every browser takes, and a smaller one with
/// which some files come out smaller.
const BROTLI_WINDOWS: [i32; 2] = [24, 18];

/// Whether a file of this name gets compressed copies.
pub fn is_compressible(file: &Path) -> bool {
    let extension = file.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| COMPRESSIBLE.contains(&extension))
}

/// Writes `file.br` and `file.gz` beside `file`, each only where it is smaller than `bytes`, the content of `file`.
///
/// Returns the length of the brotli copy, or `None` where there is none.
pub fn write_copies(file: &Path, bytes: &[u8], quality: Quality) -> Result<Option<u64>> {
    let mut kept = None;
    for (ending, copy) in [("gz", gzip(bytes)?), ("br", brotli(bytes, quality)?)] {
        let smaller = copy.len() < bytes.len();
        if smaller {
            let path = with_ending(file, ending);
            std::fs::write(&path, &copy).with_context(|| format!("cannot write {}", path.display()))?;
        }
        kept = smaller.then_some(copy.len() as u64);
    }
    Ok(kept)
}

/// Whether the file at `path` is the compressed copy of another of `files`.
pub fn is_copy(path: &str, files: &BTreeSet<&str>) -> bool {
    [".br", ".gz"].iter().any(|ending| path.strip_suffix(ending).is_some_and(|original| files.contains(original)))
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// The smallest of the copies with the windows that are worth trying.
fn brotli(bytes: &[u8], quality: Quality) -> Result<Vec<u8>> {
    let [first, others @ ..] = BROTLI_WINDOWS;
    let mut smallest = brotli_within(first, bytes, quality)?;
    for window in others.into_iter().filter(|_| quality == Quality::SMALLEST) {
        let copy = brotli_within(window, bytes, quality)?;
        if copy.len() < smallest.len() {
            smallest = copy;
        }
    }
    Ok(smallest)
}

fn brotli_within(window: i32, bytes: &[u8], quality: Quality) -> Result<Vec<u8>> {
    let params =
        BrotliEncoderParams { quality: quality.0, lgwin: window, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut writer = brotli::CompressorWriter::with_params(Vec::new(), 4096, &params);
    writer.write_all(bytes).context("brotli failed")?;
    Ok(writer.into_inner())
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes).context("gzip failed")?;
    writer.finish().context("gzip failed")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_copies_expand_to_the_original() {
        let original = "escalation ladder ".repeat(200).into_bytes();
        let mut from_brotli = Vec::new();
        let packed = brotli(&original, Quality::SMALLEST).expect("writing to memory");
        brotli::Decompressor::new(packed.as_slice(), 4096).read_to_end(&mut from_brotli).expect("it is brotli");
        let mut from_gzip = Vec::new();
        let packed = gzip(&original).expect("writing to memory");
        flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut from_gzip).expect("it is gzip");
        assert_eq!([from_brotli, from_gzip], [original.clone(), original]);
    }

    #[test]
    fn a_copy_that_would_be_larger_is_not_written() {
        let directory = tempfile::tempdir().expect("a directory for temporary files");
        let file = directory.path().join("a.txt");
        assert_eq!(write_copies(&file, b"a", Quality::SOON).expect("nothing to write"), None);
        assert!(!with_ending(&file, "br").exists() && !with_ending(&file, "gz").exists());
        let copy = write_copies(&file, &[b'a'; 1000], Quality::SOON).expect("the directory can be written");
        let written = std::fs::metadata(with_ending(&file, "br")).expect("the brotli copy").len();
        assert_eq!(copy, Some(written));
        assert!(with_ending(&file, "gz").exists());
    }

    #[test]
    fn a_copy_is_known_by_the_file_that_it_is_a_copy_of() {
        let files = BTreeSet::from(["a.js", "a.js.br", "b.gz"]);
        assert!(is_copy("a.js.br", &files) && !is_copy("a.js", &files) && !is_copy("b.gz", &files));
    }

    #[test]
    fn pictures_are_left_alone() {
        assert!(is_compressible(Path::new("offramp_bg.wasm")) && is_compressible(Path::new("a/index.html")));
        assert!(!is_compressible(Path::new("picture.png")) && !is_compressible(Path::new("LICENSE")));
    }
}
