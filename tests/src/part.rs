//! A part of the page that the analyst writes: opened by its heading, faint until it belongs to what is shown.

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

/// What the analyst wrote in a part, whatever does not depend on how the state came about.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Written {
    /// Its sentence.
    pub sentence: String,
    /// Its figure, as SVG.
    pub figure: String,
    /// Its tables, as text.
    pub tables: Vec<String>,
}

/// The sentence about nearby settings, and whether it belongs to what is shown.
const NEARBY: &str = "
    const nearby = document.querySelector('#headline .nearby');
    return nearby && [nearby.textContent, !nearby.classList.contains('pending')];";

/// Whether nothing is pending and an open map is in its finest form.
const ALL_THERE: &str = "
    const map = document.querySelector('#part-map[open]');
    const isFine = !map || /(41|۴۱|٤١) × (41|۴۱|٤١)/.test(map.querySelector('.panel-text')?.textContent ?? '');
    return isFine && !document.querySelector('.nearby.pending, .panel.pending, .panel[aria-busy=true]');";

/// Whether nothing is pending: neither the parts nor what stands beside the sliders grows or shrinks then by itself.
const NOTHING_MOVES: &str = "!document.querySelector('.pending, .panel[aria-busy=true]')";

/// What is written in every open part, by their keys.
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

    /// What the page says about nearby settings, once it says it about those that are shown.
    pub async fn nearby(&self) -> Result<String> {
        self.wait_until("document.querySelector('#headline .nearby:not(.pending)')").await?;
        let nearby: Option<(String, bool)> = self.evaluate(NEARBY).await?;
        Ok(nearby.context("nothing is said about nearby settings")?.0)
    }

    /// Waits until all that the analyst was asked for is there and belongs to what is shown, the map in its finest form.
    pub async fn wait_for_analyst(&self) -> Result<()> {
        self.wait_for(ALL_THERE, true).await
    }

    /// What is written in every open part, by their keys, once all of it belongs to what is shown.
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
    /// Its element.
    pub fn selector(&self) -> String {
        format!("#part-{}", self.key)
    }

    fn panel(&self) -> String {
        format!("#part-{} > .panel", self.key)
    }

    /// Opens it by its heading if it is closed, once nothing is still to come above it that would move the heading from under the click.
    pub async fn open(&self) -> Result<()> {
        let open = format!("{}[open]", self.selector());
        if self.page.count(&open).await? == 0 {
            self.page.wait_until(NOTHING_MOVES).await?;
            self.page.click(&format!("{} > summary", self.selector())).await?;
        }
        self.page.wait_until(&format!("document.querySelector({})", json!(open))).await
    }

    /// Waits until what is written in it belongs to what is shown.
    pub async fn wait(&self) -> Result<()> {
        let there = format!("{}:not(.pending)[aria-busy=false]", self.panel());
        self.page.wait_until(&format!("document.querySelector({})", json!(there))).await
    }

    /// Opens it and waits for it.
    pub async fn read(&self) -> Result<()> {
        self.open().await?;
        self.wait().await
    }

    /// Its sentence.
    pub async fn sentence(&self) -> Result<String> {
        self.page.text(&format!("{} > .panel-sentence", self.panel())).await
    }

    /// What is written below its figure.
    pub async fn notes(&self) -> Result<String> {
        self.page.text(&format!("{} > .panel-text", self.panel())).await
    }

    /// Its first table, also while it is folded away: head and body, row by row.
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
