//! Searches for files that a reader opens that are not borne.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::file::bear(bytes));
