//! The option that says on how many threads a command works.

use std::thread;

use clap::Args;
use protocol::field::FieldError;
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::failure::Failure;
use crate::question_options::whole;

/// The option with the number of threads.
#[derive(Args)]
pub struct ThreadOptions {
    /// How many threads [default: one for each core]
    #[arg(long, value_name = "N", value_parser = threads)]
    threads: Option<usize>,
}

impl ThreadOptions {
    /// Starts the threads.
    ///
    /// # Errors
    /// If the system will not.
    pub fn pool(&self) -> Result<ThreadPool, Failure> {
        let threads = self.threads.or_else(|| thread::available_parallelism().ok().map(usize::from)).unwrap_or(1);
        let pool = ThreadPoolBuilder::new().num_threads(threads).build();
        pool.map_err(|error| {
            let expected = "a number of threads that the system will start";
            Failure::input(FieldError::new("--threads", expected, format!("{threads}: {error}")))
        })
    }
}

fn threads(text: &str) -> Result<usize, FieldError> {
    whole(text, 1, 1024).map(|threads| threads as usize)
}
