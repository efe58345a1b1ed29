//! The symbols of the equations, each with its name and the place on the page that defines it.

use maud::{Markup, html};
use model::Key;
use model::coefficient::Coefficient;

use crate::math;

/// A symbol that an equation uses.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Symbol {
    /// The symbol of an assumption, from the catalogue.
    Assumption(Key),
    /// The symbol of a coefficient, from the table of coefficients.
    Factor(Coefficient),
    /// The symbol of a quantity that another equation or a section of the page defines.
    Defined(Quantity),
}

/// A quantity that the page defines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// The quantity's symbol in LaTeX.
    pub latex: &'static str,
    /// The quantity's name in words.
    pub name: &'static str,
    /// The id of the element on the page that defines it.
    pub at: &'static str,
}

const fn defined(latex: &'static str, name: &'static str, at: &'static str) -> Symbol {
    Symbol::Defined(Quantity { latex, name, at })
}

pub(crate) const RUNG: Symbol = defined("r", "rung, 0 to 7", "ladder");
pub(crate) const GRIEVANCE: Symbol = defined("g", "open grievance", "grievances");
pub(crate) const TRACK: Symbol = defined("t", "track", "track");
pub(crate) const STATE: Symbol = defined("s", "public state", "eq-state");
pub(crate) const MOTIVE: Symbol = defined(r"\theta", "Iran’s motive", "eq-types");
pub(crate) const LEADERSHIP: Symbol = defined(r"\varphi", "Pakistan’s leadership", "eq-types");
pub(crate) const RUNG_COST: Symbol = defined(r"\kappa_i", "cost of a rung", "eq-rung-cost");
pub(crate) const STRIKE_PRICE: Symbol = defined("t_P", "price of each Pakistani strike", "eq-strike-price");
pub(crate) const URGE_PAKISTAN: Symbol = defined(r"A_P^\varphi", "what answering is worth to Pakistan", "eq-grievance-pakistan");
pub(crate) const URGE_IRAN: Symbol = defined("A_I", "what answering is worth to Iran", "eq-grievance-iran");
pub(crate) const URGE_ATTACK: Symbol = defined("A_M", "urge after a militant attack", "eq-grievance-iran");
pub(crate) const GAIN_BROADEN: Symbol = defined(r"\gamma_B", "gain of the motive to broaden", "eq-gains");
pub(crate) const GAIN_COERCE: Symbol = defined(r"\gamma_A", "gain of the motive to coerce", "eq-gains");
pub(crate) const GAIN_COUNTER_TERROR: Symbol = defined(r"\gamma_C", "gain of the counter-terror motive", "eq-gains");
pub(crate) const EROSION: Symbol = defined("e_I", "cost to Iran’s deterrence", "eq-struck");
pub(crate) const SOVEREIGNTY: Symbol = defined("v_P", "cost of a violated sovereignty", "eq-struck");
pub(crate) const NUDGE: Symbol = defined(r"u_{\mathrm{US}}", "Washington’s nudge", "eq-nudge");
pub(crate) const RETREAT: Symbol = defined("D", "cost of stepping down", "eq-retreat");
pub(crate) const WAR_COST: Symbol = defined("W_i", "cost of open war", "eq-war");
pub(crate) const RUNGS_BOOKED: Symbol = defined(r"\delta", "rungs booked", "eq-rungs-booked");
pub(crate) const PAYOFF: Symbol = defined("u_i", "stage payoff", "eq-payoff");
pub(crate) const ACCIDENT_COST: Symbol = defined(r"\alpha_i", "cost of an accident", "eq-accident");
pub(crate) const HALF_DAY: Symbol = defined("b", "discount of half a day", "eq-half-day");
pub(crate) const WORTH: Symbol = defined(r"\mathcal{Q}", "worth of an action", "eq-worth");
pub(crate) const CHOICE: Symbol = defined(r"\sigma", "chance of an action", "eq-choice");
pub(crate) const VALUE: Symbol = defined(r"V_i^{\theta\varphi}", "worth of a state", "eq-value");
pub(crate) const EVENING_VALUE: Symbol = defined(r"\tilde{V}", "worth of an evening", "eq-evening-value");
pub(crate) const BELIEF_PAKISTAN: Symbol = defined(r"\mu_k", "Pakistan’s belief", "eq-bayes");
pub(crate) const BELIEF_IRAN: Symbol = defined(r"\nu_k", "Iran’s belief", "eq-bayes");
pub(crate) const OCCUPANCY: Symbol = defined(r"\Phi_k^{\theta\varphi}", "chance of being in a state", "eq-occupancy");
pub(crate) const PASSAGE: Symbol = defined(r"H_{\theta\varphi}", "chance that an event has happened", "eq-passage");

impl Symbol {
    /// The symbol and its name, linked to what defines it.
    pub fn linked(&self) -> Markup {
        match self {
            Symbol::Assumption(key) => link(&assumption_id(*key), &latex(key.row().grounds().symbol), key.row().wording().label),
            Symbol::Factor(coefficient) => {
                link(&coefficient_id(*coefficient), &latex(coefficient.row().symbol), &math::printed(coefficient.row().meaning))
            }
            Symbol::Defined(quantity) => link(quantity.at, quantity.latex, quantity.name),
        }
    }
}

fn link(at: &str, latex: &str, name: &str) -> Markup {
    html! { a href={ "#" (at) } { (math::inline(latex)) " " (name) } }
}

/// The id of the row that defines an assumption.
pub fn assumption_id(key: Key) -> String {
    format!("assumption-{}", key.row().key)
}

/// The id of the row that defines a coefficient.
pub fn coefficient_id(coefficient: Coefficient) -> String {
    format!("coefficient-{}", coefficient.row().key)
}

/// A symbol of the model's tables, such as `π_C`, `F₁` or `W₀`, in LaTeX.
pub fn latex(symbol: &str) -> String {
    // Two letters that are one name, not a product.
    if symbol == "pp" {
        return r"\mathrm{pp}".to_owned();
    }
    let letter = |letter: char| match letter {
        'ℓ' => r"\ell ".to_owned(),
        'β' => r"\beta ".to_owned(),
        'η' => r"\eta ".to_owned(),
        'λ' => r"\lambda ".to_owned(),
        'π' => r"\pi ".to_owned(),
        'ρ' => r"\rho ".to_owned(),
        'τ' => r"\tau ".to_owned(),
        'χ' => r"\chi ".to_owned(),
        'ω' => r"\omega ".to_owned(),
        '₀' => "_0".to_owned(),
        '₁' => "_1".to_owned(),
        '₂' => "_2".to_owned(),
        other => other.to_string(),
    };
    symbol.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::catalogue::CATALOGUE;
    use model::coefficient::COEFFICIENTS;

    #[test]
    fn every_symbol_of_the_models_tables_is_plain_latex() {
        for symbol in CATALOGUE.iter().map(|row| row.grounds().symbol).chain(COEFFICIENTS.iter().map(|row| row.symbol)) {
            assert!(latex(symbol).is_ascii(), "{symbol}");
        }
    }
}
