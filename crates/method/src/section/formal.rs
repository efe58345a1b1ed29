//! The equations, with the table of stage payoffs among them.

use maud::{Markup, html};
use model::{NIGHTS, Vantage};

use crate::equation::{self, Equation};
use crate::math;
use crate::publication::{FEARON, MCKELVEY_PALFREY, POWELL, SCHELLING, SIGNORINO};

/// The section with the equations.
pub fn body() -> Markup {
    let [early, late] = Vantage::ALL.map(Vantage::half_days);
    html! {
        p {
            "The model is a repeated strategic logit (" (SIGNORINO.cited()) "), played as a stochastic game with a finite \
             horizon and private information on one side. Its solution is the agent quantal response equilibrium (" (MCKELVEY_PALFREY.cited()) "), \
              exact by backward induction, with exact Bayesian beliefs at the public state. Publicity works as audience costs \
              do (" (FEARON.cited()) "), accidents as the threat that leaves something to chance (" (SCHELLING.cited()) ", " (POWELL.cited()) ")."
        }
        p {
            "Subscripts: " (math::inline("P")) " Pakistan, " (math::inline("I")) " Iran, " (math::inline("i")) " either; " (math::inline("k")) " \
             counts moves from 0, " (math::inline("a")) " is an action, a prime marks what a move leads to, " (math::inline(r"\mathbf{1}[\cdot]")) " \
              is 1 where the condition holds and 0 elsewhere. The game is solved over " (early) " moves from 16 January and " (late) " \
               from 18 January, and shown for " (NIGHTS) " nights."
        }
        (group("Time and state", &equation::TIME))
        (group("Sufficient statistics", &equation::STATISTICS))
        p {
            "The game sees the assumptions only through these numbers, the chances of the night, " (math::inline(r"\lambda, \beta")) " \
             and the motive weights " (math::inline(r"\pi")) ". They are in log-odds points at " (math::inline(r"\lambda = 1")) ": \
              one point is odds of e to 1."
        }
        (group("Payoffs", &equation::PAYOFFS))
        (payoff_table())
        (group("The night", &equation::NIGHT))
        (group("The solution", &equation::SOLUTION))
        (group("Outcomes", &equation::OUTCOMES))
        (group("Consequences", &equation::CONSEQUENCES))
        (group("How sure, why, and what matters", &equation::ANALYSIS))
    }
}

fn group(title: &str, equations: &[Equation]) -> Markup {
    html! {
        h3 { (title) }
        @for equation in equations { (equation.shown()) }
    }
}

fn payoff_table() -> Markup {
    let rows = [
        (
            "Pakistan strikes",
            r"-c + u_{\mathrm{US}} + A_P\,\mathbf{1}[g = P]",
            r"-e_I(\theta) - k\,\gamma_A\,\mathbf{1}[\theta = \text{coerce}]",
        ),
        ("Pakistan steps down", r"-d - w_v\,A_P\,\mathbf{1}[g = P]", ""),
        (
            "Iran strikes",
            r"-v_P",
            r"-c + A_I(r)\,\mathbf{1}[g = I] + A_M\,\mathbf{1}[g = M] + \gamma_B\,\mathbf{1}[\theta = \text{broaden}] + \gamma_A\,\mathbf{1}[\theta = \text{coerce},\; r' \le 4]",
        ),
        ("Iran steps down", "", r"-d - w_v \left( A_I(r)\,\mathbf{1}[g = I] + A_M\,\mathbf{1}[g = M] \right)"),
    ];
    html! {
        div.scroll tabindex="0" role="group" aria-label="Table of payoffs" {
            table.payoffs id="payoffs" {
                caption { "What a move is worth besides the change of rung: " (math::inline("x_i")) ". Holding books nothing." }
                thead { tr { th scope="col" { "Move" } th scope="col" { "Pakistan, " (math::inline("x_P")) } th scope="col" { "Iran \
                 with motive " (math::inline(r"\theta")) ", " (math::inline("x_I")) } } }
                tbody {
                    @for (name, pakistan, iran) in rows {
                        tr {
                            th scope="row" { (name) }
                            @for cell in [pakistan, iran] { td { @if cell.is_empty() { "0" } @else { (math::inline(cell)) } } }
                        }
                    }
                }
            }
        }
    }
}
