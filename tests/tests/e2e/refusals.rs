//! What a reader sees where a browser refuses something that the page would like to use, each in turn; the second table of faults.

use anyhow::{Context, Result};
use browser_tests::{Screen, visit};

use crate::faults::{Seen, tests_of_rows};

/// Something that a browser refuses.
struct Refusal {
    /// What it refuses.
    what: &'static str,
    /// A script that makes it so before the page's own runs.
    script: &'static str,
    /// What a reader sees.
    seen: Seen,
}

/// A browser whose storage throws.
pub(crate) const NO_STORAGE: &str = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });
    }
    Object.defineProperty(document, 'cookie', { get() { throw new DOMException('blocked', 'SecurityError'); } });";

/// A browser whose history takes nothing.
pub(crate) const NO_HISTORY: &str = "for (const name of ['pushState', 'replaceState']) {
        history[name] = () => { throw new DOMException('blocked', 'SecurityError'); };
    }";

/// Every refusal.
const REFUSALS: [Refusal; 12] = [
    Refusal {
        what: "storage (`localStorage`, `sessionStorage`, `indexedDB`, `caches`, cookies)",
        script: NO_STORAGE,
        seen: Seen::Works,
    },
    Refusal { what: "workers", script: "window.Worker = undefined;", seen: Seen::Works },
    Refusal {
        what: "a worker's start",
        script: "window.Worker = class extends EventTarget {
                constructor() { super(); setTimeout(() => this.dispatchEvent(new ErrorEvent('error'))); }
                postMessage() {}
                terminate() {}
            };",
        seen: Seen::Works,
    },
    Refusal {
        what: "the clipboard",
        script: "Object.defineProperty(navigator, 'clipboard', { value: undefined });",
        seen: Seen::Works,
    },
    Refusal { what: "the history (Safari after a hundred entries, sandboxed frames)", script: NO_HISTORY, seen: Seen::Works },
    Refusal {
        what: "service workers",
        script: "Object.defineProperty(navigator, 'serviceWorker', { get() { throw new DOMException('blocked', 'SecurityError'); } });",
        seen: Seen::Works,
    },
    Refusal { what: "WebAssembly", script: "delete window.WebAssembly;", seen: Seen::Still },
    Refusal { what: "`Intl`", script: "delete window.Intl;", seen: Seen::Works },
    Refusal { what: "`ResizeObserver`", script: "delete window.ResizeObserver;", seen: Seen::Works },
    Refusal { what: "`IntersectionObserver`", script: "delete window.IntersectionObserver;", seen: Seen::Works },
    Refusal {
        what: "channels of messages",
        script: "window.MessageChannel = class { constructor() { throw new Error('refused'); } };",
        seen: Seen::NoAnalyst,
    },
    Refusal { what: "the media queries of a reader's preferences", script: "delete window.matchMedia;", seen: Seen::Works },
];

impl Refusal {
    /// Tries it in a browser of its own.
    async fn try_it(&self) -> Result<()> {
        visit(Screen::Desktop, async |page| {
            page.run_before_load(self.script).await?;
            page.go(page.address()).await?;
            self.seen.check(page).await?;
            if self.seen == Seen::Still { page.forgive_errors().await } else { Ok(()) }
        })
        .await
        .context(self.what)
    }
}

tests_of_rows! {
    REFUSALS:
    without_storage: 0,
    without_workers: 1,
    without_a_worker_that_starts: 2,
    without_a_clipboard: 3,
    without_a_history: 4,
    without_service_workers: 5,
    without_web_assembly: 6,
    without_intl: 7,
    without_resize_observers: 8,
    without_intersection_observers: 9,
    without_channels: 10,
    without_media_queries: 11,
}

/// The lines of the table of refusals.
pub(crate) fn printed() -> Vec<String> {
    let heads = ["| refused by the browser | what a reader sees |".to_owned(), "|---|---|".to_owned()];
    heads.into_iter().chain(REFUSALS.iter().map(|refusal| format!("| {} | {} |", refusal.what, refusal.seen.words()))).collect()
}
