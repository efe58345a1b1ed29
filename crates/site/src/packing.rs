//! Packs what one file holds, in the form that browsers unpack by themselves: DEFLATE without anything around it (RFC 1951).

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use std::collections::BTreeMap;
use std::io::Write;
use system::purpose::Purpose;

/// Packs pieces, and remembers those that have a name: every language has the same code.
pub struct Packer {
    purpose: Purpose,
    packed: BTreeMap<String, Vec<u8>>,
}

impl Packer {
    /// Packs as small as `purpose` is worth the time.
    pub fn new(purpose: Purpose) -> Self {
        Self { purpose, packed: BTreeMap::new() }
    }

    /// The piece of that name, which `read` gives, packed.
    pub fn packed(&mut self, name: &str, read: impl FnOnce() -> Result<Vec<u8>>) -> Result<&[u8]> {
        if !self.packed.contains_key(name) {
            let packed = self.pack(&read()?)?;
            self.packed.insert(name.to_owned(), packed);
        }
        Ok(&self.packed[name])
    }

    /// A piece that is needed once, packed.
    pub fn pack(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        let level = if self.purpose == Purpose::Develop { Compression::fast() } else { Compression::best() };
        let mut packed = DeflateEncoder::new(Vec::new(), level);
        packed.write_all(bytes).and_then(|()| packed.finish()).context("a piece cannot be packed")
    }
}
