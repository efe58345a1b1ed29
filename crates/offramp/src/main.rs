//! The program `offramp`.

use std::process::ExitCode;

fn main() -> ExitCode {
    offramp::run(std::env::args_os())
}
