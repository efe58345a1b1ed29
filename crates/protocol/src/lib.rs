//! Everything that crosses a boundary: links, files, tables, the messages to and from a worker. Model types come in and go out; only here
//! are they serialised.
//!
//! It is not for drawing, for words on the page, or for reading files: it takes text and gives text.

pub mod address;
pub mod embed;
pub mod field;
pub mod link;
pub mod pasted;
pub mod question;
pub mod site_address;

pub mod host_message;
pub mod inquiry;
pub mod part;
pub mod pin_command;

pub mod listing;
pub mod pins_in_files;
pub mod premise;
pub mod supposing;
pub mod unchecked_premise;

pub mod class;
pub mod comparison;
pub mod credit;
pub mod csv_table;
pub mod finding;
pub mod linked_picture;
pub mod one_file;
pub mod report;
pub mod saved_name;
pub mod snippet;
