//! The two vantage points, the days seen from each, and the calendar.

use jiff::civil::{Date, date};

use crate::ladder::{Grievance, Rung, Side};
use crate::outcome::Outcome;
use crate::state::{State, Track};

/// How many nights beyond the last one shown the two sides look ahead.
const NIGHTS_BEYOND: usize = 14;

/// A vantage point: the day from which one looks ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Vantage {
    /// 16 January 2024: Iran has struck; Pakistan decides.
    Jan16,
    /// 18 January 2024: Pakistan has struck back; Iran decides. The article's own.
    Jan18,
}

impl Vantage {
    /// Both, earlier first.
    pub const ALL: [Vantage; 2] = [Vantage::Jan16, Vantage::Jan18];

    /// Its name in links, files and commands.
    pub const fn key(self) -> &'static str {
        match self {
            Vantage::Jan16 => "16-jan",
            Vantage::Jan18 => "18-jan",
        }
    }

    /// The vantage point of that name.
    pub fn from_key(key: &str) -> Option<Vantage> {
        Vantage::ALL.into_iter().find(|vantage| vantage.key() == key)
    }

    /// The date of day 0's end. From 16 January that is the day of the Iranian strike; from 18 January it is the eve of the
    /// Pakistani one, and the first day has Iran's move and its night only.
    pub const fn day_zero(self) -> Date {
        match self {
            Vantage::Jan16 => date(2024, 1, 16),
            Vantage::Jan18 => date(2024, 1, 17),
        }
    }

    /// The date of day `day`.
    pub fn date(self, day: usize) -> Date {
        (0..day).fold(self.day_zero(), |date, _| date.tomorrow().unwrap_or(date))
    }

    /// The day, seen from here, of the date that is day `day` seen from `other`; none before day 0 and after the last day shown.
    pub fn day_of(self, other: Vantage, day: usize) -> Option<usize> {
        let date = other.date(day);
        (0..=crate::outcome::NIGHTS).find(|own| self.date(*own) == date)
    }

    /// The state the crisis is in.
    pub const fn start(self) -> State {
        match self {
            Vantage::Jan16 => State::new(Rung::OneSidedStrike, Grievance::Pakistan, Track::LetPass),
            Vantage::Jan18 => State::new(Rung::TitForTat, Grievance::Iran, Track::LetPass),
        }
    }

    /// Who moves first.
    pub const fn first_mover(self) -> Side {
        match self {
            Vantage::Jan16 => Side::Pakistan,
            Vantage::Jan18 => Side::Iran,
        }
    }

    /// How many moves are solved: 42 nights from 16 January, 43 from 18 January.
    pub const fn moves(self) -> usize {
        let nights_shown_twice = 2 * (crate::outcome::NIGHTS + NIGHTS_BEYOND);
        match self {
            Vantage::Jan16 => nights_shown_twice,
            Vantage::Jan18 => nights_shown_twice + 1,
        }
    }

    /// The question asked first: an outcome and the day by whose end it is asked.
    pub const fn first_question(self) -> (Outcome, usize) {
        match self {
            Vantage::Jan16 => (Outcome::PakistanStrikes, 4),
            Vantage::Jan18 => (Outcome::IranStrikes, crate::outcome::NIGHTS),
        }
    }

    /// What `outcome` is called in plain English, seen from here: on 16 January Pakistan has not struck yet, so no strike of its is another.
    pub const fn label_of(self, outcome: Outcome) -> &'static str {
        match (self, outcome) {
            (Vantage::Jan16, Outcome::PakistanStrikes) => "A Pakistani strike",
            (Vantage::Jan16, Outcome::PakistanStrikesAnswering) => "A Pakistani strike, answering Iran’s",
            (Vantage::Jan16, Outcome::PakistanStrikesUnprovoked) => "A Pakistani strike, with nothing to answer",
            (Vantage::Jan16, Outcome::StrikesPakistan) => "Expected number of Pakistani strikes",
            (_, outcome) => outcome.label(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_questions_fall_on_20_january_and_14_february() {
        let asked = Vantage::ALL.map(|vantage| vantage.date(vantage.first_question().1));
        assert_eq!(asked, [date(2024, 1, 20), date(2024, 2, 14)]);
    }

    #[test]
    fn a_date_is_a_day_later_where_one_looks_ahead_from_earlier() {
        let [earlier, later] = Vantage::ALL;
        assert_eq!([0, 4, 27, 28].map(|day| earlier.day_of(later, day)), [Some(1), Some(5), Some(28), None]);
        assert_eq!([0, 1, 28].map(|day| later.day_of(earlier, day)), [None, Some(0), Some(27)]);
        assert_eq!([0, 28].map(|day| later.day_of(later, day)), [Some(0), Some(28)]);
    }

    #[test]
    fn from_16_january_no_pakistani_strike_is_another_or_new() {
        for outcome in Outcome::ALL {
            let label = Vantage::Jan16.label_of(*outcome);
            let is_another = ["nother ", " new ", "A new "].iter().any(|word| label.contains(word));
            assert!(!(is_another && label.contains("Pakistani")), "{label}");
            assert_eq!(Vantage::Jan18.label_of(*outcome), outcome.label());
        }
    }
}
