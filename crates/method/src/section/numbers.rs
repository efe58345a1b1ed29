//! Every assumption and every coefficient, from the model's own tables.

use maud::{Markup, html};
use model::Key;
use model::assumption::{AssumptionRow, Group};
use model::coefficient::Coefficient;

use crate::math;
use crate::symbol::{assumption_id, coefficient_id, latex};

/// The section with the table of assumptions, by group.
pub fn assumptions() -> Markup {
    html! {
        p {
            "What readers may change. Values are as the equations use them; the page shows shares as 0 to 100. “Pushes” says \
             what raising it does, and claims a direction only where one stands among the " a href="#laws" { "signs, with their exceptions" }
            ". The numbers in the last column are " a href="#claims" { "claims of the article" } "."
        }
        div.scroll tabindex="0" role="group" aria-label="Table of assumptions" {
            table.wordy.assumptions {
                thead {
                    tr {
                        th scope="col" { "Symbol" }
                        th scope="col" { "Meaning" }
                        th scope="col" { "Range and default" }
                        th scope="col" { "Why so" }
                        th scope="col" { "Pushes" }
                        th scope="col" { "Claims" }
                    }
                }
                @for group in Group::ALL {
                    tbody {
                        tr.group { th colspan="6" scope="rowgroup" { (group.label()) } }
                        @for key in Key::ALL.iter().filter(|key| key.row().group == group) { (assumption(*key, key.row())) }
                    }
                }
            }
        }
    }
}

fn assumption(key: Key, row: &AssumptionRow) -> Markup {
    let (low, high) = row.range;
    html! {
        tr id=(assumption_id(key)) {
            td { (math::inline(&latex(row.grounds().symbol))) }
            th scope="row" abbr=(row.wording().label) {
                strong { (row.wording().label) } br;
                code { (row.key) }
                @let levels = row.wording().levels;
                @if !levels.is_empty() { br; span.note { (levels.replace('|', " · ")) } }
            }
            td.numbers {
                (plain(low)) "–" (plain(high)) br;
                "default " strong { (plain(row.default)) } br;
                span.note { (row.unit.label()) }
            }
            td { (row.grounds().reason) br; span.note { "Range: " (row.grounds().range_reason) } }
            td { (row.grounds().direction) }
            td { @if row.grounds().claims.is_empty() { "judgement" } @else { (claim_links(row.grounds().claims)) } }
        }
    }
}

fn claim_links(numbers: &[u8]) -> Markup {
    html! {
        @for (place, number) in numbers.iter().enumerate() {
            @if 0 < place { ", " }
            a href={ "#claim-" (number) } { (number) }
        }
    }
}

/// The section with the table of coefficients.
pub fn coefficients() -> Markup {
    html! {
        p {
            "What the assumptions are multiplied by, in log-odds points at " (math::inline(r"\lambda = 1")) " unless they are \
             shares of something. Each is a judgement. They set how strongly each lever pulls; the " a href="#eq-bands" { "bands" } " \
              move all of them at once."
        }
        div.scroll tabindex="0" role="group" aria-label="Table of coefficients" {
            table.wordy.narrow {
                thead {
                    tr {
                        th scope="col" { "Symbol" }
                        th scope="col" { "Value" }
                        th scope="col" { "What it is" }
                        th scope="col" { "Why this value" }
                    }
                }
                tbody {
                    @for coefficient in Coefficient::ALL {
                        @let row = coefficient.row();
                        tr id=(coefficient_id(*coefficient)) {
                            td { (math::inline(&latex(row.symbol))) }
                            td.numbers { (plain(row.default)) @if row.cap.is_some() { span.note { " share" } } }
                            th scope="row" { (math::printed(row.meaning)) }
                            td { (math::printed(row.reason)) }
                        }
                    }
                }
            }
        }
    }
}

/// A number as it is set: a third reads 1/3, others have the decimals they need.
fn plain(value: f64) -> String {
    if (value - 1.0 / 3.0).abs() < 1e-15 { "1/3".to_owned() } else { value.to_string() }
}
