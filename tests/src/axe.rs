//! Accessibility faults that axe-core finds in the page, by the rules of WCAG 2.2 A and AA and by good practice.

use crate::host::package_file;
use crate::page::Page;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::{Value, json};
use std::fmt;

/// The tags of the rules that axe-core checks.
const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// The rules among them about colours and positions: all that can differ with a theme, a direction of writing or a width.
const RULES_OF_LOOKS: [&str; 4] = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];

/// Runs axe-core on the document, without what is in frames: a test enters a frame and checks there.
const RUN: &str = "
    const [runOnly, done] = arguments;
    const options = { runOnly, resultTypes: ['violations'], iframes: false, preload: false };
    const elements = ({ id, impact, nodes }) => nodes.map(({ target, failureSummary }) =>
        ({ rule: id, impact: impact ?? 'none', target: target.flat().join(' '), summary: failureSummary ?? '' }));
    axe.run(document, options).then(
        ({ violations, passes }) => done({ rules: violations.length + passes.length, violations: violations.flatMap(elements) }),
        error => done(String(error)));";

/// An element that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Violation {
    /// The name of the broken rule, such as `color-contrast`.
    pub rule: String,
    /// How much the fault hinders a reader: `minor`, `moderate`, `serious` or `critical`.
    pub impact: String,
    /// A CSS selector that finds the element.
    pub target: String,
    /// What has to be mended, in axe-core's words.
    pub summary: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rule, impact, target, summary } = self;
        write!(f, "{rule} ({impact}): {target}: {}", summary.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

#[derive(Deserialize)]
struct Answer {
    rules: usize,
    violations: Vec<Violation>,
}

impl Page {
    /// All violations of the rules, once no animation is running any more.
    pub async fn violations(&self) -> Result<Vec<Violation>> {
        self.violations_of(json!({ "type": "tag", "values": TAGS })).await
    }

    /// The violations of the rules about colours and positions, for a document whose other rules were checked already.
    pub async fn violations_of_looks(&self) -> Result<Vec<Violation>> {
        self.violations_of(json!({ "type": "rule", "values": RULES_OF_LOOKS })).await
    }

    async fn violations_of(&self, rules: Value) -> Result<Vec<Violation>> {
        // Put there by the driver, so that the page's security policy has no say in it.
        if !self.evaluate::<bool>("return 'axe' in window").await? {
            self.driver.execute(package_file("axe-core/axe.min.js")?, Vec::new()).await.context("axe-core does not load")?;
        }
        self.wait_until("document.getAnimations().every(({ playState }) => playState !== 'running')").await?;
        let answer = self.driver.execute_async(RUN, vec![rules]).await.context("axe-core does not answer")?;
        let Ok(Answer { rules, violations }) = answer.convert() else { bail!("axe-core failed: {}", answer.json()) };
        if rules == 0 {
            bail!("axe-core has looked at nothing");
        }
        Ok(violations)
    }
}
