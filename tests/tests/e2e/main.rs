//! The end-to-end tests: one program, a module for each subject.
//!
//! They use the built site in a real browser, as a reader does. `cargo xtask test --only browser` builds the site, serves it and starts
//! the driver that they need.

mod accessible;
mod accessible_elsewhere;
mod analyst;
mod answers;
mod browser;
mod comfortable;
mod consequences;
mod crises;
mod dragged;
mod embed_closed;
mod embed_dialects;
mod embed_height;
mod embed_look;
mod embed_messages;
mod embed_plain;
mod embed_steps;
mod export;
mod faults;
mod focus;
mod frames;
mod history;
mod home;
mod hosts;
mod journeys;
mod keyboard;
mod languages;
mod lesson;
mod levers;
mod links;
mod load;
mod map;
mod matters;
mod memory;
mod method;
mod motive_triangle;
mod offline;
mod one_file;
mod print;
mod reading;
mod real_hosts;
mod refusals;
mod screens;
mod share;
mod smoke;
mod spoken;
mod still;
mod stopped;
mod theme;
mod undo;
mod walk;

/// This file's own text, in which every module is declared.
const DECLARATIONS: &str = include_str!("main.rs");

#[test]
fn every_file_of_tests_is_part_of_this_program() {
    let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/e2e");
    let files = std::fs::read_dir(directory).expect("the tests are there").map(|entry| entry.expect("a file").path());
    let modules = files.filter_map(|file| file.file_stem().map(|name| name.to_string_lossy().into_owned()));
    let is_forgotten = |module: &String| module != "main" && !DECLARATIONS.lines().any(|line| line == format!("mod {module};"));
    let forgotten: Vec<String> = modules.filter(is_forgotten).collect();
    assert!(forgotten.is_empty(), "not declared in tests/e2e/main.rs, so not run: {forgotten:?}");
}
