//! A comparison of two sweeps as one HTML page: no script, nothing that is asked for elsewhere, light or dark as the reader's system is.

use std::collections::BTreeMap;

use chart::{Theme, css_variables};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use model::MODEL_VERSION;

use super::difference::{Answers, Comparison, Extreme};
use super::reproduction::{Basis, Tried};
use super::sizes::{LIMITS, SIZES};
use super::told::{MEASURE, circling, counted, grouped, label, limit, range, share, signed, unchanged, unsigned, value, verdict};
use crate::words::standpoint;

/// What the page may load and run: nothing but its own styles.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/// A comparison with what stands around it.
pub struct Page<'a> {
    /// The comparison.
    pub found: &'a Comparison,
    /// Its answers that differ, the largest difference first.
    pub differing: &'a [&'a Answers],
    /// What the old and the new sweep are called.
    pub names: &'a [String; 2],
    /// What the scenarios share.
    pub basis: &'a Basis,
    /// The scenarios of the largest differences by their rows.
    pub shown: &'a BTreeMap<u64, Tried>,
}

impl Page<'_> {
    /// The page as an HTML document.
    pub fn document(&self) -> String {
        let [old, new] = self.names;
        let from = self.basis.from();
        let document = html! {
            (DOCTYPE)
            html lang="en" dir="ltr" {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(POLICY);
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { "Old against new: " (old) " and " (new) }
                    link rel="icon" href="data:,";
                    style { (PreEscaped(styles())) }
                }
                body {
                    header {
                        h1 { "Old against new" }
                        p.lead { (verdict(self.found, from)) }
                        @if let Some(said) = circling(self.found) { p { (said) } }
                        (self.sweeps())
                        p.note { (MEASURE) }
                    }
                    main {
                        (self.sizes())
                        (self.largest())
                        section aria-labelledby="unchanged" {
                            h2 id="unchanged" { "Where nothing differs" }
                            p { (unchanged(self.found, from)) }
                        }
                        (self.pictures())
                        (self.scenarios())
                    }
                    footer {
                        p.note { "This illustrates an argument; it is not a forecast. Every number is a judgement." }
                    }
                }
            }
        };
        document.into_string()
    }

    /// What was compared.
    fn sweeps(&self) -> Markup {
        let sweep = |place: usize| {
            html! {
                dd {
                    (self.names[place])
                    @if let Some(altered) = &self.basis.altered()[place] { ", an altered model: " code { (altered) } }
                }
            }
        };
        let varied: Vec<&str> = self.found.varied.iter().map(|key| key.row().key).collect();
        html! {
            dl {
                dt { "Old" } (sweep(0))
                dt { "New" } (sweep(1))
                dt { "Scenarios" }
                dd {
                    (grouped(self.found.scenarios)) ", seen from " (standpoint(self.basis.from()))
                    @if let Some(supposed) = self.basis.premise().supposed() { "; supposed: " code { (supposed) } }
                }
                dt { "What varies" }
                dd { (varied.join(", ")) }
            }
        }
    }

    fn sizes(&self) -> Markup {
        let (numbers, scenarios) = (self.found.numbers, self.found.by_scenario);
        let width = |size: usize| 100.0 * numbers.of(size) as f64 / numbers.all().max(1) as f64;
        let before = |size: usize| (0..size).map(width).sum::<f64>();
        html! {
            section aria-labelledby="sizes" {
                h2 id="sizes" { "How much differs" }
                svg.bar viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" {
                    @for size in 0..SIZES.len() {
                        rect class={ "size-" (size) } x={ (format!("{:.3}", before(size))) } width={ (format!("{:.3}", width(size))) } height="4" {}
                    }
                }
                div.scroll tabindex="0" role="region" aria-labelledby="by-size" {
                    table {
                        caption id="by-size" { "By size; a scenario counts by the largest of its differences" }
                        thead { tr {
                            th scope="col" { "" } th scope="col" { "difference" }
                            th scope="col" { "numbers" } th scope="col" { "share" } th scope="col" { "scenarios" } th scope="col" { "share" }
                        } }
                        tbody {
                            @for size in (0..SIZES.len()).rev() { tr {
                                th scope="row" {
                                    svg.key viewBox="0 0 10 10" aria-hidden="true" { rect class={ "size-" (size) } width="10" height="10" {} }
                                    (SIZES[size])
                                }
                                td { (range(size)) }
                                td { (grouped(numbers.of(size))) } td { (share(numbers.of(size), numbers.all())) }
                                td { (grouped(scenarios.of(size))) } td { (share(scenarios.of(size), scenarios.all())) }
                            } }
                        }
                    }
                }
                div.scroll tabindex="0" role="region" aria-labelledby="by-limit" {
                    table {
                        caption id="by-limit" { "How many differ by more than each limit" }
                        thead { tr {
                            th scope="col" { "by more than" }
                            th scope="col" { "numbers" } th scope="col" { "share" } th scope="col" { "scenarios" } th scope="col" { "share" }
                        } }
                        tbody {
                            @for place in 0..LIMITS.len() { tr {
                                th scope="row" { (limit(place)) }
                                td { (grouped(numbers.beyond(place))) } td { (share(numbers.beyond(place), numbers.all())) }
                                td { (grouped(scenarios.beyond(place))) } td { (share(scenarios.beyond(place), scenarios.all())) }
                            } }
                        }
                    }
                }
            }
        }
    }

    fn largest(&self) -> Markup {
        let from = self.basis.from();
        let rows = self.differing.iter().filter_map(|answers| Some((*answers, answers.largest.as_ref()?)));
        html! {
            section aria-labelledby="largest" {
                h2 id="largest" { "Outcomes and days, the largest difference first" }
                @if self.differing.is_empty() { p { "No outcome differs on any day." } } @else {
                    div.scroll tabindex="0" role="region" aria-labelledby="by-question" {
                        table {
                            caption id="by-question" {
                                "Old and new in the outcome’s own unit, in the scenario in which they differ most; the median is of all scenarios, \
                                 without signs"
                            }
                            thead { tr {
                                th scope="col" { "outcome" } th scope="col" { "largest" } th scope="col" { "median" }
                                th scope="col" { "old" } th scope="col" { "new" } th scope="col" { "beyond " (limit(2)) }
                                th scope="col" { "row" }
                            } }
                            tbody {
                                @for (answers, extreme) in rows { tr {
                                    th scope="row" { (label(from, answers.focus)) }
                                    td { (signed(extreme.difference)) } td { (unsigned(answers.median.value())) }
                                    td { (value(extreme.old)) } td { (value(extreme.new)) }
                                    td { (share(answers.sizes.beyond(2), answers.sizes.all())) }
                                    td { a href={ "#row-" (extreme.row) } { (grouped(extreme.row)) } }
                                } }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Each outcome that differs, on the day on which it does most.
    fn pictures(&self) -> Markup {
        let mut first: Vec<&Answers> = Vec::new();
        for &answers in self.differing {
            if first.iter().all(|other| other.focus.outcome != answers.focus.outcome) {
                first.push(answers);
            }
        }
        let from = self.basis.from();
        html! {
            @if !first.is_empty() {
                section aria-labelledby="pictures" {
                    h2 id="pictures" { "Scenario by scenario" }
                    p {
                        "Across the old answer, from none to the most there can be; upwards the difference, on a scale that shows small ones \
                         beside large ones; darker where more scenarios lie. Each outcome on the day on which it differs most."
                    }
                    div.pictures {
                        @for answers in first {
                            figure {
                                (answers.scatter.drawn(&format!("{}: the difference over the old answer", label(from, answers.focus))))
                                figcaption { (label(from, answers.focus)) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// The scenarios in which something differs most, each with its command and its links.
    fn scenarios(&self) -> Markup {
        let mut rows: Vec<u64> = Vec::new();
        for extreme in self.differing.iter().filter_map(|answers| answers.largest.as_ref()) {
            if !rows.contains(&extreme.row) {
                rows.push(extreme.row);
            }
        }
        let of_row = |row: u64| -> Vec<(&Answers, &Extreme)> {
            let extremes = self.differing.iter().filter_map(|answers| Some((*answers, answers.largest.as_ref()?)));
            extremes.filter(|(_, extreme)| extreme.row == row).collect()
        };
        html! {
            @if !rows.is_empty() {
                section aria-labelledby="scenarios" {
                    h2 id="scenarios" { "The scenarios in which they differ most" }
                    p { (tried(self.differing, self.shown)) }
                    p.note {
                        "Rows are counted from 0, as " code { "offramp sweep --rows" } " does. Links bring assumptions to the steps of the page’s \
                         sliders, and carry no coefficients: what the page then shows is said beside each."
                        @if !self.basis.has_site() { " They stand behind the page’s address (" code { "--site" } " makes whole links)." }
                    }
                    @for row in rows {
                        @if let Some(tried) = self.shown.get(&row) { (self.scenario(row, tried, &of_row(row))) }
                    }
                }
            }
        }
    }

    fn scenario(&self, row: u64, tried: &Tried, differing: &[(&Answers, &Extreme)]) -> Markup {
        let [old, new] = &tried.one.commands;
        html! {
            article {
                h3 id={ "row-" (row) } { "Row " (grouped(row)) }
                ul {
                    @for (answers, extreme) in differing { li {
                        (label(self.basis.from(), answers.focus)) ": " (value(extreme.old)) " → " (value(extreme.new)) " ("
                        (signed(extreme.difference)) ")"
                        @if !tried.finds(answers.focus, extreme.new) { "; this program finds another new number" }
                        @if let Some(address) = self.basis.address(&tried.one, answers.focus) {
                            "; "
                            @if self.basis.has_site() { a href=(address) { "open it" } } @else { code { (address) } }
                        }
                        @if let Some(shown) = tried.on_page(answers.focus) { ", there " (value(shown)) }
                    } }
                }
                @if old == new { (command("The command, for the old and the new program", new)) } @else {
                    (command("The command for the old program", old))
                    (command("The command for the new program", new))
                }
            }
        }
    }
}

fn command(name: &str, line: &str) -> Markup {
    html! { p.note { (name) ":" } div.scroll tabindex="0" role="region" aria-label=(name) { pre { code { (line) } } } }
}

/// Whether the commands find what they are to find, in this very program.
fn tried(differing: &[&Answers], shown: &BTreeMap<u64, Tried>) -> String {
    let program = format!("this program (offramp {}, version {MODEL_VERSION} of the model)", env!("CARGO_PKG_VERSION"));
    match others(differing, shown) {
        0 => format!("Each command below was tried in {program}: it finds the new number."),
        others => format!(
            "{others} of {} are not what {program} finds. It is another than wrote the new sweep, or what does not vary was given to the \
             sweeps and not here (--from, --set).",
            counted(differing.len() as u64, "new number")
        ),
    }
}

/// In how many of the largest differences this program finds another number than the new sweep has.
pub fn others(differing: &[&Answers], shown: &BTreeMap<u64, Tried>) -> usize {
    let is_other = |answers: &&&Answers| {
        let Some(extreme) = &answers.largest else { return false };
        shown.get(&extreme.row).is_some_and(|one| !one.finds(answers.focus, extreme.new))
    };
    differing.iter().filter(is_other).count()
}

fn styles() -> String {
    let [light, dark] = [Theme::Light, Theme::Dark].map(css_variables);
    let rest = include_str!("page.css");
    format!(":root {{\n{light}}}\n@media screen and (prefers-color-scheme: dark) {{ :root {{\n{dark}}} }}\n{rest}")
}
