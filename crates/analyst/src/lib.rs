//! The analyst: what takes longer than a frame. It hears what the page shows, finds out how sure, why and what matters, and answers
//! with finished figures and sentences; the page only places them.
//!
//! The same code runs in a browser's worker, between the frames of a page that may have none, and natively. [`workbench`] decides what to
//! work on, [`subject`] is the state that a request is about, `task` works in steps of about a millisecond, [`panel`] writes the finding
//! up, `bindings` are what JavaScript calls.
//!
//! Not for the curves themselves: the page draws those within the frame.

pub mod panel;
pub mod subject;
pub mod workbench;

mod bindings;
mod imagined;
mod task;
mod work;
