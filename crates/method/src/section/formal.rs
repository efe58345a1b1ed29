//! The equations, with the table of stage payoffs among them.

use maud::{Markup, html};
use model::{NIGHTS, Vantage};

use crate::equation::{self, Equation};
use crate::math;
use crate::publication::{FEARON, HARSANYI, KREPS_WILSON, MCKELVEY_PALFREY, POWELL, SCHELLING, SIGNORINO};

/// The section with the equations.
pub fn body() -> Markup {
    let [early, late] = Vantage::ALL.map(Vantage::moves);
    html! {
        p {
            "The model is a repeated strategic logit (" (SIGNORINO.cited()) "), played as an alternating-move stochastic game with a \
             finite horizon and private information on both sides (" (HARSANYI.cited()) "; on reputation " (KREPS_WILSON.cited()) "). Its \
              solution is the agent quantal response equilibrium (" (MCKELVEY_PALFREY.cited()) "), exact by backward induction, with exact \
               Bayesian beliefs at the public state and exact forward propagation. Publicity works as audience costs do (" (FEARON.cited()) "), \
                accidents as the threat that leaves something to chance (" (SCHELLING.cited()) ", " (POWELL.cited()) ")."
        }
        p {
            "Subscripts: " (math::inline("P")) " Pakistan, " (math::inline("I")) " Iran, " (math::inline("i")) " either; superscripts are types; "
            (math::inline("k")) " counts moves from 0 (in the table of payoffs it is the coefficient), " (math::inline("a")) " is an action, a prime \
             marks what a move leads to, a second one the morning after a night, " (math::inline(r"\mathbf{1}[\cdot]")) " is 1 where the condition holds \
              and 0 elsewhere. The game is solved over " (early) " moves from 16 January and " (late) " from 18 January (" (math::inline("K")) "), and shown \
               for " (NIGHTS) " nights; the last night solved is played and its accidents are paid."
        }
        (group("Time and state", &equation::TIME))
        (group("Sufficient statistics", &equation::STATISTICS))
        p {
            "The game sees the assumptions only through these numbers, the chances of the night, " (math::inline(r"\lambda, \beta")) ", the \
             motive weights and Pakistan’s reputation; the coefficients " (math::inline(r"c, c_w, k, w_v, x, \rho, r_B, b_x")) " enter as they are. They \
              are in log-odds points at " (math::inline(r"\lambda = 1")) ": one point is odds of e to 1."
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
            r"-C - t_P + u_{\mathrm{US}} + \varsigma A_P^\varphi\,\mathbf{1}[g = P]",
            r"-\varsigma\, e_I(\theta) - k\,\gamma_A\,\mathbf{1}[\theta = \text{coerce}]",
        ),
        ("Pakistan steps down", r"-D - w_v\,A_P^\varphi\,\mathbf{1}[g = P]", ""),
        ("Iran strikes, limited", r"-v_P", r"-c + A_I(r)\,\mathbf{1}[g = I] + A_M\,\mathbf{1}[g = M] + \Gamma_1(\theta)"),
        (
            "Iran strikes, wide",
            r"-(1 + x)\, v_P",
            r"-c - c_w + (1 + x) \left( A_I(r)\,\mathbf{1}[g = I] + A_M\,\mathbf{1}[g = M] \right) + \Gamma_2(\theta)",
        ),
        ("Iran steps down", "", r"-D - w_v \left( A_I(r)\,\mathbf{1}[g = I] + A_M\,\mathbf{1}[g = M] \right)"),
    ];
    let gains = [
        ("against the militants", r"\gamma_C\,\mathbf{1}[g = M]", "0"),
        ("to widen the conflict", r"\gamma_B", r"(1 + b_x)\,\gamma_B"),
        ("to bend Pakistan’s alignment", r"\gamma_A", "0"),
    ];
    html! {
        div.scroll tabindex="0" role="group" aria-label="Table of payoffs" {
            table.payoffs id="payoffs" {
                caption { "What a move is worth besides the change of rung: " (math::inline(r"\xi_i")) ". Holding books nothing." }
                thead { tr { th scope="col" { "Move" } th scope="col" { "Pakistan, " (math::inline(r"\xi_P")) } th scope="col" { "Iran \
                 with motive " (math::inline(r"\theta")) ", " (math::inline(r"\xi_I")) } } }
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
        div.scroll tabindex="0" role="group" aria-label="Table of what an Iranian strike gains by motive" {
            table.payoffs id="gains" {
                caption { "What an Iranian strike gains by motive: " (math::inline(r"\Gamma")) }
                thead {
                    tr {
                        th scope="col" { "Motive" }
                        th scope="col" { "limited, " (math::inline(r"\Gamma_1")) }
                        th scope="col" { "wide, " (math::inline(r"\Gamma_2")) }
                    }
                }
                tbody {
                    @for (motive, limited, wide) in gains {
                        tr { th scope="row" { (motive) } @for cell in [limited, wide] { td { (math::inline(cell)) } } }
                    }
                }
            }
        }
    }
}
