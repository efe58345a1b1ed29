//! The command as others use it: what it prints, on which stream, and with which exit code.

mod process;

mod older;
mod run;
mod settling;

mod altered;
mod analysis;
mod below_figures;
mod compare;
mod crises;
mod deterrence;
mod figure;
mod suppose;
mod sweep;
mod tables;

mod assumptions;
mod embed_snippet;
mod link;

mod faults;
mod help;
mod streams;
