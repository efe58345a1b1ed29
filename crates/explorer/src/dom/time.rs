//! Waiting.

pub use gloo_timers::callback::Timeout;

/// Calls `then` after that many milliseconds, unless what it returns is dropped before.
pub fn after(milliseconds: u32, then: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, then)
}
