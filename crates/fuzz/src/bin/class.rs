//! Searches for texts of a class's answers that are not borne.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::class::bear(bytes));
