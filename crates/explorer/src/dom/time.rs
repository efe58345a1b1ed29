//! Timers and a clock.

pub use gloo_timers::callback::Timeout;

/// Calls `then` after that many milliseconds, unless the returned timer is dropped before.
pub fn after(milliseconds: u32, then: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, then)
}

/// A clock in milliseconds that only ever goes forward, or 0 where there is none.
pub fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}
