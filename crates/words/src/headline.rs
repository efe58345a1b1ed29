//! The headline: the answer to the question in focus, in one sentence.

use model::{Outcomes, Vantage};
use protocol::question::Question;

use crate::text::{fill, text};
use crate::{chance, date, event};

/// The sentence in parts, so that the figure in it can stand out.
#[derive(Clone, Debug, PartialEq)]
pub struct Headline {
    /// What stands before the figure: "From 18 January, on these assumptions, the chance of another Iranian strike by 14 February is about 1 in 4: ".
    pub before: String,
    /// The answer as a percentage or a level: "25%".
    pub figure: String,
    /// What stands after the figure: ".".
    pub after: String,
    /// The answer as a frequency: "about 1 in 4"; nothing where the outcome is not a chance. Where there is no answer, a word on why.
    pub frequency: String,
}

/// Answers that are said in the longest words or digits.
const ANSWERS: [f64; 9] = [0.0, 1e-6, 0.067, 0.15, 0.35, 0.55, 0.95, 1.0 - 1e-6, 1.0];

/// Marks the place of the figure while the sentence is put together.
const FIGURE_PLACE: char = '\u{fffc}';

impl Headline {
    /// What `outcomes` answer to `focus` seen from `from`, or that they settle on no answer.
    pub fn answering(from: Vantage, focus: Question, outcomes: &Outcomes) -> Headline {
        if outcomes.settled {
            Headline::new(from, focus, outcomes.series(focus.outcome)[usize::from(focus.day)])
        } else {
            Headline::unsettled()
        }
    }

    /// The answer `value` to `focus` seen from `from`.
    #[inline(never)]
    pub fn new(from: Vantage, focus: Question, value: f64) -> Headline {
        let vantage = date::vantage(from);
        let asked = event::dated(focus.outcome, from, &date::long(from, usize::from(focus.day)));
        let place = FIGURE_PLACE.to_string();
        let (frequency, figure, sentence);
        if event::is_chance(focus.outcome) {
            (frequency, figure) = (chance::frequency(value), chance::percent(value));
            let template = if chance::is_nearly_certain(value) { text().headline_certain } else { text().headline_chance };
            sentence = fill(template, &[&vantage, &asked, &frequency, &place]);
        } else {
            (frequency, figure) = (String::new(), event::value(focus.outcome, value));
            sentence = fill(text().headline_level, &[&vantage, &asked, &event::beside_its_number(focus.outcome, value, place)]);
        }
        let mut parts = sentence.split(FIGURE_PLACE).map(str::to_owned);
        let mut part = || parts.next().unwrap_or_default();
        Headline { before: part(), figure, after: part(), frequency }
    }

    /// The longest sentence that answers `focus`, whatever the answer: so much room it needs.
    pub fn longest(from: Vantage, focus: Question) -> String {
        let mut longest = String::new();
        for value in ANSWERS {
            let sentence = Headline::new(from, focus, value).sentence();
            if longest.len() < sentence.len() {
                longest = sentence;
            }
        }
        longest
    }

    /// What is said where the solution did not settle: a sentence without a figure.
    pub fn unsettled() -> Headline {
        let [before, frequency] = [text().unsettled, text().unsettled_mark].map(str::to_owned);
        Headline { before, figure: String::new(), after: String::new(), frequency }
    }

    /// The whole sentence as plain text.
    #[inline(never)]
    pub fn sentence(&self) -> String {
        [self.before.as_str(), &self.figure, &self.after].concat()
    }
}

#[cfg(test)]
mod tests {
    use model::Outcome;

    use super::*;
    use crate::language::Language;
    use crate::text::speak;

    #[test]
    fn the_headline_says_from_when_what_by_when_and_how_likely() {
        let said = Headline::new(Vantage::Jan18, Question { outcome: Outcome::IranStrikes, day: 28 }, 0.248).sentence();
        assert_eq!(
            said,
            "From 18 January, on these assumptions, the chance of another Iranian strike by 14 February is about 1 in 4: 25%."
        );
        let said = Headline::new(Vantage::Jan16, Question { outcome: Outcome::PakistanStrikes, day: 4 }, 0.7).sentence();
        assert!(said.contains("the chance of a Pakistani strike by 20 January is about 2 in 3: 70%."), "{said}");
        let said = Headline::new(Vantage::Jan18, Question { outcome: Outcome::Functional, day: 8 }, 0.005).sentence();
        assert!(said.ends_with("functional relations on 25 January is less than 1 in 100: 0.5%."), "{said}");
    }

    #[test]
    fn no_answer_takes_more_room_than_the_longest() {
        for language in Language::ALL {
            speak(language);
            for row in Outcome::ALL {
                let focus = Question { outcome: *row, day: 9 };
                let longest = Headline::longest(Vantage::Jan16, focus);
                for answer in 0..=1000 {
                    let said = Headline::new(Vantage::Jan16, focus, f64::from(answer) * 1e-3).sentence();
                    assert!(said.len() <= longest.len(), "{said} {longest}");
                }
            }
        }
        speak(Language::English);
    }

    #[test]
    fn certain_is_what_happens_and_not_its_chance_in_every_language() {
        let asked = Question { outcome: Outcome::Functional, day: 28 };
        let chances = ["the chance", "امکان", "احتمال", "احتمال", "可能性"];
        for (language, chance) in Language::ALL.into_iter().zip(chances) {
            speak(language);
            let said = |value: f64| Headline::new(Vantage::Jan18, asked, value).sentence();
            for value in [0.0, 0.5, 0.97] {
                assert!(said(value).contains(chance), "{}", said(value));
            }
            for value in [0.98, 0.9999, 1.0] {
                let said = said(value);
                assert!(!said.contains(chance), "{said}");
                assert!(said.contains(&chance::frequency(value)) && said.contains(&chance::percent(value)), "{said}");
            }
        }
        speak(Language::English);
        let said = Headline::new(Vantage::Jan18, asked, 1.0).sentence();
        assert_eq!(
            said,
            "From 18 January, on these assumptions, one can be certain of functional relations on 14 February: 100%."
        );
    }

    #[test]
    fn where_nothing_settled_the_headline_has_no_figure() {
        let headline = Headline::unsettled();
        assert_eq!(headline.sentence(), text().unsettled);
        assert!(headline.figure.is_empty());
    }
}
