//! Whether beliefs come to rest, and whether in one place only.

use maud::{Markup, html};
use model::solve::MAX_SWEEPS;
use model::{NIGHTS, Vantage};

use crate::measured::SETTLING;
use crate::model_runs::{ModelRuns, thousands};

/// The section on settling and uniqueness.
pub fn body() -> Markup {
    let mut runs = ModelRuns::default();
    let [early, late] = Vantage::ALL.map(|from| runs.outcomes(from, &[]).sweeps);
    html! {
        p {
            "The solution is a fixed point of beliefs, found by sweeping. At the default it takes " (late) " sweeps from 18 January and " (early) " from 16 \
             January. Where beliefs have not come to rest after " (MAX_SWEEPS) " sweeps, the answer is marked as not settled: the page then gives no \
              number in its headline, draws the curves faint and says so; command, files and exports carry the mark and a warning."
        }
        div.scroll tabindex="0" role="group" aria-label="Table of sweeps" {
            table.figures {
                caption { "From the priors to " (crate::math::inline("10^{-10}")) ", with China’s tilt anywhere" }
                thead { tr { @for head in ["Games", "solved", "sweeps, mean", "most", "not settled"] { th scope="col" { (head) } } } }
                tbody {
                    @for row in SETTLING {
                        tr {
                            th scope="row" { (row.games) }
                            td { (thousands(row.solves as usize)) }
                            td { (row.mean.map_or_else(String::new, |mean| mean.to_string())) }
                            td { (row.most.map_or_else(|| MAX_SWEEPS.to_string(), |most| most.to_string())) }
                            td { (row.unsettled) }
                        }
                    }
                }
            }
        }
        p {
            "A corner has every assumption at an end of its range, precision and foresight at their highest. In most corners that do not settle \
             China leans on one side only with full effort and publicity is at its highest; one step inside settles most, not all. The curves of \
             such a run at the last sweep are usually off by up to a tenth of a point, in the worst corner found by 15 points: hence the mark."
        }
        p {
            strong { "Uniqueness." } " On 200 random settings, from both vantage points and from four starting beliefs each (the priors, random ones, two \
             extremes), every start ended at the same curves over the " (NIGHTS) " nights to " (crate::math::inline(r"1.2 \times 10^{-12}")) ". At corners it \
              can fail: in one, two starts settle at curves that differ by 0.05 points in open war. Quantal response picks no equilibrium by name; \
               what is shown is always the one reached from the priors."
        }
    }
}
