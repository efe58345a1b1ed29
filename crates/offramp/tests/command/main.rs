//! The command as others use it: what it prints, on which stream, and with which exit code.

mod process;

mod run;

mod assumptions;
mod link;

mod faults;
mod help;
mod streams;
