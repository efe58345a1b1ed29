//! Searches for queries of embeds, and their snippets that are not borne.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::snippet::bear(bytes));
