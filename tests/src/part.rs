//! The parts of the page that the analyst writes. A part is opened by its heading, and faint while it is about another state than that
//! shown.

use crate::page::Page;
use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeMap;

/// A part of the page that the analyst writes.
pub struct Part<'page> {
    page: &'page Page,
    key: &'static str,
}

/// What the analyst wrote in a part, except for what depends on the last change.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Written {
    /// The part's sentence.
    pub sentence: String,
    /// The part's figure, as SVG.
    pub figure: String,
    /// The part's tables, as text.
    pub tables: Vec<String>,
}

/// Passes on the sentence about nearby settings as soon as it is about the state shown. Found and read in one go: at the next look it may
/// be that of another state again.
const NEARBY: &str = "
    const done = arguments[0];
    const look = () => {
        const settled = document.querySelector('#headline .nearby:not(.pending)');
        if (settled) done(settled.textContent); else requestAnimationFrame(look);
    };
    look();";

/// Returns whether nothing is pending and an open map is in its finest form.
const ALL_THERE: &str = "
    const map = document.querySelector('#part-map[open]');
    const isFine = !map || /(41|۴۱|٤١) × (41|۴۱|٤١)/.test(map.querySelector('.panel-text')?.textContent ?? '');
    return isFine && !document.querySelector('.nearby.pending, .panel.pending, .panel[aria-busy=true]');";

/// A condition: nothing is pending, so that neither parts nor notes beside sliders grow or shrink by themselves.
const NOTHING_MOVES: &str = "!document.querySelector('.pending, .panel[aria-busy=true]')";

/// Returns what is written in every open part, by the parts' keys.
const WRITTEN: &str = "
    const open = [...document.querySelectorAll('.part[open]')];
    return Object.fromEntries(open.map(part => [part.id.replace('part-', ''), {
        sentence: part.querySelector('.panel-sentence')?.textContent ?? '',
        figure: part.querySelector('.panel-figure > svg')?.outerHTML ?? '',
        tables: [...part.querySelectorAll('table')].map(table => table.textContent),
    }]));";

impl Page {
    /// The part with that key, such as `why` or `off-ramps`.
    pub fn part(&self, key: &'static str) -> Part<'_> {
        Part { page: self, key }
    }

    /// The sentence about nearby settings, once it is about the state shown.
    pub async fn nearby(&self) -> Result<String> {
        let said = self.driver.execute_async(NEARBY, Vec::new()).await.context("nothing is said about nearby settings")?;
        Ok(said.convert()?)
    }

    /// Waits until everything that the analyst was asked for is about the state shown, an open map in its finest form.
    pub async fn wait_for_analyst(&self) -> Result<()> {
        self.wait_for(ALL_THERE, true).await
    }

    /// What is written in every open part, by the parts' keys, once all of it is about the state shown.
    pub async fn written(&self) -> Result<BTreeMap<String, Written>> {
        self.wait_for_analyst().await?;
        self.evaluate(WRITTEN).await
    }

    /// The addresses of the analyst's files that were fetched since the page was loaded, as far as the browser tells the page.
    pub async fn analyst_files(&self) -> Result<Vec<String>> {
        let script = "
            const files = performance.getEntriesByType('resource').map(entry => entry.name);
            return files.filter(name => name.includes('/analyst-'));";
        self.evaluate(script).await
    }
}

impl Part<'_> {
    /// A CSS selector that finds the part's element.
    pub fn selector(&self) -> String {
        format!("#part-{}", self.key)
    }

    fn panel(&self) -> String {
        format!("#part-{} > .panel", self.key)
    }

    /// Opens the part by its heading if it is closed, once nothing above it is pending that could move the heading from under the click.
    pub async fn open(&self) -> Result<()> {
        let open = format!("{}[open]", self.selector());
        if self.page.count(&open).await? == 0 {
            self.page.wait_until(NOTHING_MOVES).await?;
            self.page.click(&format!("{} > summary", self.selector())).await?;
        }
        self.page.wait_until(&format!("document.querySelector({})", json!(open))).await
    }

    /// Waits until what is written in the part is about the state shown.
    pub async fn wait(&self) -> Result<()> {
        let there = format!("{}:not(.pending)[aria-busy=false]", self.panel());
        self.page.wait_until(&format!("document.querySelector({})", json!(there))).await
    }

    /// Opens the part and waits until what is written in it is about the state shown.
    pub async fn read(&self) -> Result<()> {
        self.open().await?;
        self.wait().await
    }

    /// The part's sentence.
    pub async fn sentence(&self) -> Result<String> {
        self.page.text(&format!("{} > .panel-sentence", self.panel())).await
    }

    /// The text below the part's figure.
    pub async fn notes(&self) -> Result<String> {
        self.page.text(&format!("{} > .panel-text", self.panel())).await
    }

    /// The part's first table, also while it is folded away: head and body, row by row.
    pub async fn table(&self) -> Result<Vec<Vec<String>>> {
        self.rows(&format!("{} table", self.panel())).await
    }

    /// The table that a selector finds in the part.
    pub async fn table_in(&self, selector: &str) -> Result<Vec<Vec<String>>> {
        self.rows(&format!("{} {selector}", self.selector())).await
    }

    async fn rows(&self, table: &str) -> Result<Vec<Vec<String>>> {
        let script = format!(
            "const table = document.querySelector({});
             return table && [...table.rows].map(row => [...row.cells].map(cell => cell.textContent.trim()));",
            json!(table)
        );
        let rows: Option<Vec<Vec<String>>> = self.page.evaluate(&script).await?;
        rows.with_context(|| format!("the page has no {table}"))
    }
}
