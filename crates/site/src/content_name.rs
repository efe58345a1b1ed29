//! Names files by their content: a name that browsers keep for a year must never stand for other bytes.

use sha2::{Digest, Sha256};

/// The name of a file with the first 64 bits of its content's SHA-256, such as `method-ba7816bf8f01cfea.css`.
pub fn named_by_content(name: &str, bytes: &[u8], ending: &str) -> String {
    let digest = Sha256::digest(bytes);
    let hash: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("{name}-{hash}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::named_by_content;

    #[test]
    fn a_file_is_named_by_its_content() {
        // The example of the standard (FIPS 180-4) for "abc".
        assert_eq!(named_by_content("method", b"abc", "css"), "method-ba7816bf8f01cfea.css");
    }
}
