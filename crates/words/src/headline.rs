//! The headline: the answer to the question in focus, in one sentence.

use model::Vantage;
use protocol::question::Focus;

use crate::{chance, date, decimal, event};

/// The sentence in parts, so that the figure in it can stand out.
#[derive(Clone, Debug, PartialEq)]
pub struct Headline {
    /// "From 18 January, on these assumptions, the chance of another Iranian strike by 14 February is".
    pub lead: String,
    /// "about 1 in 4", or nothing where the outcome is not a chance.
    pub frequency: Option<String>,
    /// "25%".
    pub figure: String,
}

impl Headline {
    /// The answer `value` to `focus` seen from `from`.
    pub fn new(from: Vantage, focus: Focus, value: f64) -> Headline {
        let outcome = event::in_sentence(focus.outcome, from);
        let when = format!("{} {}", event::preposition(focus.outcome), date::long(from, usize::from(focus.day)));
        let view = format!("From {}, on these assumptions, ", date::vantage(from));
        if event::is_chance(focus.outcome) {
            let lead = format!("{view}the chance of {outcome} {when} is");
            Headline { lead, frequency: Some(chance::frequency(value)), figure: chance::percent(value) }
        } else {
            let lead = format!("{view}the level of “{outcome}” {when} is");
            Headline { lead, frequency: None, figure: decimal::text(value, 2) }
        }
    }

    /// The whole sentence as plain text.
    pub fn sentence(&self) -> String {
        match &self.frequency {
            Some(frequency) => format!("{} {frequency}: {}.", self.lead, self.figure),
            None => format!("{} {}.", self.lead, self.figure),
        }
    }
}

#[cfg(test)]
mod tests {
    use model::Outcome;

    use super::*;

    #[test]
    fn the_headline_says_from_when_what_by_when_and_how_likely() {
        let said = Headline::new(Vantage::Jan18, Focus { outcome: Outcome::IranStrikes, day: 28 }, 0.248).sentence();
        assert_eq!(
            said,
            "From 18 January, on these assumptions, the chance of another Iranian strike by 14 February is about 1 in 4: 25%."
        );
        let said = Headline::new(Vantage::Jan16, Focus { outcome: Outcome::PakistanStrikes, day: 4 }, 0.7).sentence();
        assert!(said.contains("the chance of a Pakistani strike by 20 January is about 2 in 3: 70%."), "{said}");
        let said = Headline::new(Vantage::Jan18, Focus { outcome: Outcome::Functional, day: 8 }, 0.005).sentence();
        assert!(said.ends_with("functional relations on 25 January is less than 1 in 100: 0.5%."), "{said}");
    }
}
