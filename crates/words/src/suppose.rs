//! What is supposed, in words.

use model::supposition::LEAST_CHANCE;
use model::{Supposed, Supposition, Vantage};

use crate::text::{fill, suppose_text};
use crate::{chance, date};

/// What is supposed, with its date, as a clause: "Iran’s first new strike comes on 22 January".
pub fn event(supposition: Supposition, from: Vantage) -> String {
    let texts = suppose_text();
    let template = match (supposition.event(), from) {
        (Supposed::PakistanStrikes, Vantage::Jan16) => texts.pakistan_strikes_16,
        (event, _) => texts.events[event as usize],
    };
    fill(template, &[&date::long(from, supposition.day())])
}

/// The heading of the days on which an event can be supposed.
pub fn kind(event: Supposed, from: Vantage) -> &'static str {
    let texts = suppose_text();
    match (event, from) {
        (Supposed::PakistanStrikes, Vantage::Jan16) => texts.pakistan_kind_16,
        (event, _) => texts.kinds[event as usize],
    }
}

/// What is supposed, and how likely it is; where it is less likely than can be shown, that all is shown without it.
pub fn supposing(supposition: Supposition, from: Vantage, chance: f64) -> String {
    let (texts, event) = (suppose_text(), event(supposition, from));
    if chance < LEAST_CHANCE {
        fill(texts.too_unlikely, &[&event, &chance::percent(LEAST_CHANCE)])
    } else {
        fill(texts.supposing, &[&event, &chance::percent(chance)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_supposed_is_said_with_its_date_and_its_chance() {
        let supposition = Supposition::new(Supposed::IranStrikes, 5).expect("a day of those shown");
        assert_eq!(
            supposing(supposition, Vantage::Jan18, 0.031),
            "Supposed: Iran’s first new strike comes on 22 January. On these assumptions the chance of that is 3%; all here is given that."
        );
        let said = supposing(supposition, Vantage::Jan18, 0.000_2);
        assert!(said.contains("is below 0.1%: too little to say"), "{said}");
        let pakistan = Supposition::new(Supposed::PakistanStrikes, 2).expect("a day of those shown");
        assert_eq!(event(pakistan, Vantage::Jan16), "Pakistan’s first strike comes on 18 January");
        assert_eq!(event(pakistan, Vantage::Jan18), "Pakistan’s first new strike comes on 19 January");
    }
}
