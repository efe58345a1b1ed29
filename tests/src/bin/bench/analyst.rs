//! The time from a reader's action to the analyst's finding on the page, in a worker and where the browser refuses workers.

use crate::drag::{self, Drag};
use crate::{PATIENCE, middle_and_end, sorted};
use anyhow::{Context, Result};
use browser_tests::Page;
use serde_json::json;

/// Makes the start of a worker fail, as a browser does for an opaque origin; runs before any script of the page.
const REFUSE_WORKERS: &str = "window.Worker = class { constructor() { throw new DOMException('refused', 'SecurityError') } };";

/// The thread in which the analyst works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A worker's thread.
    Worker,
    /// The page's thread, between its frames.
    Page,
}

/// Prints a line `analyst <place> <what>` and two numbers for each thing that is found, in milliseconds: for ranges the median and the
/// 95th percentile, for the map the first picture and the fine one, for the study all of it and the longest silence, for sliding
/// meanwhile the median and 95th percentile of a frame with its input, then the longest task and whether the study still ran.
pub async fn measure(page: &Page, place: Place) -> Result<()> {
    page.driver.set_script_timeout(PATIENCE).await?;
    let name = match place {
        Place::Worker => "worker",
        Place::Page => {
            page.run_before_load(REFUSE_WORKERS).await?;
            "page"
        }
    };
    page.open("").await?;
    let bands = sorted(act(page, "bands").await?);
    println!("analyst {name} bands {}", middle_and_end(&bands));
    for what in ["map", "study"] {
        let [first, second] = pair(act(page, what).await?)?;
        println!("analyst {name} {what} {first:.2} {second:.2}");
    }
    act(page, "begin").await?;
    let Drag { work, .. } = drag::here(page, "mediation").await?;
    println!("analyst {name} sliding {}", middle_and_end(&sorted(work)));
    let [longest, running] = pair(act(page, "end").await?)?;
    println!("analyst {name} longest {longest:.2} {running:.0}");
    Ok(())
}

async fn act(page: &Page, what: &str) -> Result<Vec<f64>> {
    let answer = page.driver.execute_async(include_str!("analyst.js"), [json!(what)]).await?;
    answer.convert().with_context(|| format!("{what}: {}", answer.json()))
}

fn pair(numbers: Vec<f64>) -> Result<[f64; 2]> {
    let count = numbers.len();
    numbers.try_into().ok().with_context(|| format!("expected two numbers, received {count}"))
}
