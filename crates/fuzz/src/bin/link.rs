//! Searches for links that are not borne.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::link::bear(bytes));
