//! How long tests wait.

use std::time::Duration;

/// The time limit for what a test waits for. Only what never comes reaches it.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// How long to wait between two checks of a condition.
pub(crate) const PAUSE: Duration = Duration::from_millis(25);
