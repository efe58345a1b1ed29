//! The equations of the analysis: how sure, why it moved, what matters most, where it tips.

use super::Equation;
use crate::publication::{JANSEN, JOE_KUO, OWEN, SALTELLI, SHAPLEY, SOBOL as SOBOL_2001};

/// The equations of the analyses, each of which solves the game many times.
pub const ANALYSIS: [Equation; 6] = [
    Equation {
        id: "eq-bands",
        title: "Bands: nearby settings",
        says: "256 fixed points $q$ of a scrambled Sobol’ sequence, the same for every scenario, with a number for each assumption \
         and each coefficient in the order of the tables below, move everything at once ($z$ turns a number into a normal one, \
         $a_j, b_j$ are the ends of a range, a bar marks what is set). Assumptions that run from 0 to 1, publicity among them, \
         move by a truncated normal (to the range) with a standard deviation of 0.08 of the range; the five behavioural ones \
         ($\\eta, \\omega, \\chi, \\lambda, \\beta$) with 0.125; motive weights by log-normal factors (0.35) and are scaled to sum \
         to 1, and a weight of 0 stays 0; all coefficients by log-normal factors (0.10: every number of ours by about a tenth; \
         shares stay at most 1), but not the constants of the consequences. Beliefs settle to $10^{-6}$; a point that does not \
         settle is left out and counted. The bands are the quantiles, night by night: 25 to 75% (half) and 10 to 90% (four \
         fifths). They say how far the answer depends on settings nobody knows exactly, no more: they are not confidence \
         intervals.",
        lines: &[
            r"x_j = \bar{x}_j + \varsigma_j (b_j - a_j)\, z_{[a_j, b_j]}(q_j)",
            r"\varsigma_j = 0.08 \text{ or } 0.125",
            r"\pi_\theta \propto \bar{\pi}_\theta\, e^{0.35\, z(q_\theta)}, \qquad c_j = \bar{c}_j\, e^{0.10\, z(q_j)}",
        ],
        symbols: &[],
        code: &["crates/model/src/analysis/bands.rs", "crates/model/src/analysis/nearby.rs"],
        after: &[OWEN, JOE_KUO],
    },
    Equation {
        id: "eq-shapley",
        title: "Why it moved",
        says: "The share of each changed assumption in the whole change from one scenario to another: its effect averaged over \
         every order in which the changes can be made. $v(S)$ is the outcome with only the changes in $S$ made, $n$ the number \
         of changes; the shares sum to the whole change. The three motive weights are one change. Up to 12 changes every \
         subset is evaluated; beyond, orders are sampled and the standard error is shown.",
        lines: &[
            r"\varphi_j = \sum_{S \subseteq N \setminus \{j\}} \frac{|S|!\,(n - |S| - 1)!}{n!} \left[ v(S \cup \{j\}) - v(S) \right]",
            r"\sum_j \varphi_j = v(N) - v(\emptyset)",
        ],
        symbols: &[],
        code: &["crates/model/src/analysis/attribution.rs", "crates/model/src/analysis/shapley.rs"],
        after: &[SHAPLEY],
    },
    Equation {
        id: "eq-tornado",
        title: "One at a time",
        says: "The tornado: the outcome with one assumption at the low and at the high end of its range, the others as they \
         are set; sorted by the difference.",
        lines: &[r"Y(x_1, \dots, a_j, \dots, x_n), \qquad Y(x_1, \dots, b_j, \dots, x_n)"],
        symbols: &[],
        code: &["crates/model/src/analysis/tornado.rs"],
        after: &[],
    },
    Equation {
        id: "eq-indices",
        title: "What matters most over the whole box",
        says: "The share of the outcome’s variance, all assumptions drawn evenly over their ranges, that each assumption \
         explains alone (first order, $S_j$) and with all its interactions (total, $T_j$). Estimated from two matrices of $\\mathcal{R}$ \
         points, $\\mathbf{A}$ and $\\mathbf{B}$; $\\mathbf{A}_B^{(j)}$ is $\\mathbf{A}$ with column $j$ from $\\mathbf{B}$, \
         and $Y$ is centred on its mean over all runs. The motive weights are one group, even over the simplex. The interval \
         is a bootstrap over the points, 95%.",
        lines: &[
            r"S_j = \frac{\operatorname{Var}\left( \mathbb{E}[Y \mid x_j] \right)}{\operatorname{Var} Y}",
            r"S_j \approx \frac{1}{\mathcal{R} \operatorname{Var} Y} \sum_{i=1}^{\mathcal{R}} Y(\mathbf{B})_i \left[ Y(\mathbf{A}_B^{(j)})_i - Y(\mathbf{A})_i \right]",
            r"T_j = 1 - \frac{\operatorname{Var}\left( \mathbb{E}[Y \mid x_{-j}] \right)}{\operatorname{Var} Y}",
            r"T_j \approx \frac{1}{2 \mathcal{R} \operatorname{Var} Y} \sum_{i=1}^{\mathcal{R}} \left[ Y(\mathbf{A})_i - Y(\mathbf{A}_B^{(j)})_i \right]^2",
        ],
        symbols: &[],
        code: &["crates/model/src/analysis/sensitivity.rs", "crates/model/src/analysis/saltelli.rs"],
        after: &[SOBOL_2001, SALTELLI, JANSEN, JOE_KUO],
    },
    Equation {
        id: "eq-tipping",
        title: "Tipping points and off-ramps",
        says: "The values of one assumption, the others as they are set, at which the outcome crosses a chosen level: found by \
         a scan of its range and bisection within. An off-ramp is the smallest such change of a single assumption, on the \
         slider’s grid, that brings the outcome to the right side of a line.",
        lines: &[r"x_j^{*}: \quad Y(x_1, \dots, x_j^{*}, \dots, x_n) = \text{level}"],
        symbols: &[],
        code: &["crates/model/src/analysis/tipping.rs", "crates/model/src/analysis/offramp.rs"],
        after: &[],
    },
    Equation {
        id: "eq-map",
        title: "The map",
        says: "The outcome over two assumptions on a grid, 11 × 11 at once and 41 × 41 when there is time; lines of equal \
         chance run through it by linear interpolation between grid points.",
        lines: &[r"Y(x_i, x_j), \qquad \{ (x_i, x_j) : Y = \text{level} \}"],
        symbols: &[],
        code: &["crates/model/src/analysis/map.rs", "crates/model/src/analysis/contour.rs"],
        after: &[],
    },
];
