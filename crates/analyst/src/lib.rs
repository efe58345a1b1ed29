//! The analyst: what takes longer than a frame. It hears what the page shows, finds out how sure, why and what matters, and answers
//! with finished figures and sentences; the page only places them.
//!
//! The same code runs in a browser's worker, between the frames of a page that may have none, and natively. [`desk`] decides what to
//! work on, `task` does it in steps of about a millisecond, [`panel`] writes it up, `door` is the way in from JavaScript.
//!
//! Not for the curves themselves: the page draws those within the frame.

pub mod desk;
pub mod panel;

mod door;
mod task;
