//! How long tests wait.

use std::time::Duration;

/// The time limit for what a test waits for. Only what never comes reaches it.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// How long to wait between two checks of a condition.
pub(crate) const PAUSE: Duration = Duration::from_millis(25);

/// The time limit for a script or for loading a page. Only what never ends reaches it; it ends before what waits for the driver's answer.
pub(crate) const LONG_PATIENCE: Duration = Duration::from_secs(110);

/// How long Firefox's driver waits for the end of a load. In a window that has just been made one is dropped now and then;
/// [`crate::Page::go`] asks for it again.
pub(crate) const DROPPED_LOAD: Duration = Duration::from_secs(20);
