//! Searches for command lines that are not borne.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::command_line::bear(bytes));
