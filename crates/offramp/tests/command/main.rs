//! The command as others use it: what it prints, on which stream, and with which exit code.

mod process;

mod older;
mod parquet_files;
mod run;
mod settling;

mod altered;
mod analysis;
mod below_figures;
mod class;
mod compare;
mod compare_sweeps;
mod crises;
mod deterrence;
mod discover;
mod figure;
mod score_crises;
mod suppose;
mod sweep;
mod sweep_parts;
mod tables;

mod assumptions;
mod embed_snippet;
mod link;
mod page;

mod faults;
mod help;
mod shells;
mod streams;
