//! Searches for messages from the page around an embed that are not borne.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::message::bear(bytes));
