//! How the model was checked, as a table from [`CHECKS`].

use maud::{Markup, html};

use crate::check::CHECKS;
use crate::math;

/// The section with the table of checks.
pub fn body() -> Markup {
    html! {
        p {
            "None of this says that the judgements are right. It says that the curves are what the rules and the judgements \
             imply. The same code runs natively and in the browser and gives the same digits to the last bit."
        }
        div.scroll tabindex="0" role="group" aria-label="Table of checks" {
            table.wordy.checks {
                thead { tr { th scope="col" { "What" } th scope="col" { "Against" } th scope="col" { "How closely" } th scope="col" { "Tests" } } }
                tbody {
                    @for check in CHECKS {
                        tr {
                            td { (check.what) }
                            td { (math::sentence(check.with)) }
                            td { (math::sentence(check.agreement)) }
                            td.test {
                                code { (check.file) }
                                ul { @for test in check.tests { li { code { @for word in test.split_inclusive('_') { (word) wbr; } } } } }
                            }
                        }
                    }
                }
            }
        }
    }
}
