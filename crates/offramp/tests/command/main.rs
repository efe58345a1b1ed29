//! The command as others use it: what it prints, on which stream, and with which exit code.

mod process;

mod run;

mod altered;
mod analysis;
mod sweep;

mod assumptions;
mod link;

mod faults;
mod help;
mod streams;
