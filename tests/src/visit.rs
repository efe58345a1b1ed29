//! One test's visit to the page, in an idle browser or, if there is none, in a new one.

use crate::browser::Browser;
use crate::engine::Unmet;
use crate::notes;
use crate::page::Page;
use crate::screen::Screen;
use anyhow::Result;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

/// The browsers that no test uses at present. There are never more than there are tests at a time; they end with their driver.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// Runs `test` with a page in a context that nobody has used before; see [`Browser::visit`]. Prints how many seconds it took.
///
/// Where the browser does not give what the test needs, it ends there without a failure; the output says so, and it is counted as skipped.
pub async fn visit(screen: Screen, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let _stopwatch = Stopwatch(Instant::now());
    let result = visit_now(screen, test).await;
    match result.as_ref().err().and_then(|error| error.downcast_ref::<Unmet>()) {
        Some(Unmet(need)) => skip_for(need.name()),
        None => result,
    }
}

/// Lets the present test end as skipped, for a lack of that name.
pub fn skip_for(lack: &str) -> Result<()> {
    notes::skipped(lack);
    Ok(())
}

async fn visit_now(screen: Screen, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let (mut lease, page) = Lease::begin(screen).await?;
    page.save_data().await?;
    let result = test(&page).await;
    lease.end(&page, result).await
}

/// A browser lent to one test. When the test ends in whatever way, the browser is idle again if it still works.
struct Lease(Option<Browser>);

impl Lease {
    /// Takes an idle browser. One that does not answer any more is given up: the test that broke it has failed already.
    async fn begin(screen: Screen) -> Result<(Self, Page)> {
        loop {
            let idle = idle().pop();
            let is_new = idle.is_none();
            let mut browser = match idle {
                Some(browser) => browser,
                None => Browser::start().await?,
            };
            match browser.open(screen).await {
                Ok(page) => return Ok((Self(Some(browser)), page)),
                // What a browser does not give, the next does not give either.
                Err(error) if error.is::<Unmet>() => {
                    drop(Self(Some(browser)));
                    return Err(error);
                }
                Err(error) if is_new => return Err(error),
                Err(_) => drop(browser.quit().await),
            }
        }
    }

    async fn end(&mut self, page: &Page, result: Result<()>) -> Result<()> {
        match &mut self.0 {
            Some(browser) => browser.finish(page, result).await,
            None => result,
        }
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        idle().extend(self.0.take());
    }
}

fn idle() -> MutexGuard<'static, Vec<Browser>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// When dropped, prints its age and the test's name.
struct Stopwatch(Instant);

impl Drop for Stopwatch {
    fn drop(&mut self) {
        notes::seconds(self.0.elapsed().as_secs_f64());
    }
}
