//! What a class's answers say as a group: who changed what, how their answers to one question spread, who differ most.

use model::analysis::Focus;
use model::{Assumptions, Key, NIGHTS, Scenario, Vantage};

use crate::comparison::{Compared, Comparing};
use crate::link::Link;
use crate::question::Question;

/// A member of a class: an answer, with what follows from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// What the answer is called, its scenario and its outcomes. What its link supposes is left out, so that all answer alike.
    pub compared: Compared,
    /// Its link, whose question counts where the class is asked none.
    pub link: Link,
    /// The assumptions from which it was changed: our starting point, or that of the link's author.
    pub start: Assumptions,
}

/// A class: its members, and the question that all are asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Class {
    /// The members, at least one and at most [`MOST`](super::MOST).
    pub members: Vec<Member>,
    /// The day from which most of them look ahead. The calendar of the class is its.
    pub from: Vantage,
    /// What is asked; its day is counted from there. Those who look ahead from the other day are asked about the same date.
    pub focus: Focus,
}

/// How numbers spread: their least, their quarters and their greatest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// How many there are, at least one.
    pub count: usize,
    /// The least.
    pub low: f64,
    /// A quarter of them lies below.
    pub first: f64,
    /// Half of them lies below.
    pub median: f64,
    /// Three quarters of them lie below.
    pub third: f64,
    /// The greatest.
    pub high: f64,
}

impl Spread {
    /// The spread of `values`; none where there are none. Between two of them a quarter lies on the straight line (Hyndman and Fan 1996,
    /// doi:10.2307/2684934, definition 7).
    pub fn of(values: impl IntoIterator<Item = f64>) -> Option<Spread> {
        let mut sorted: Vec<f64> = values.into_iter().collect();
        sorted.sort_by(f64::total_cmp);
        let last = sorted.len().checked_sub(1)?;
        let at = |share: f64| {
            let place = share * last as f64;
            let below = sorted[place as usize];
            let above = sorted[last.min(place as usize + 1)];
            below + place.fract() * (above - below)
        };
        let [first, median, third] = [0.25, 0.5, 0.75].map(at);
        Some(Spread { count: sorted.len(), low: sorted[0], first, median, third, high: sorted[last] })
    }
}

impl Class {
    /// The class of `members`, which are at least one, asked what most of their links ask, the first of several. `asked` changes that.
    pub fn new(members: Vec<Member>, asked: impl FnOnce(Focus) -> Focus) -> Class {
        let links: Vec<_> = members.iter().map(|member| (member.compared.scenario, member.link.focus)).collect();
        let (from, usual) = usual_question(&links);
        Class { members, from, focus: asked(usual) }
    }

    /// Day `day` of the class as `scenario` counts it; none where that is none of its days.
    fn day(&self, scenario: &Scenario, day: usize) -> Option<usize> {
        scenario.from.day_of(self.from, day)
    }

    /// What `compared` says on day `day` of the class; none where it does not look ahead to that day, or its beliefs do not settle.
    pub fn answer_on(&self, compared: &Compared, day: usize) -> Option<f64> {
        let own = self.day(&compared.scenario, day).filter(|_| compared.outcomes.settled)?;
        Some(compared.outcomes.series(self.focus.outcome)[own])
    }

    /// A member's answer to the question.
    pub fn answer(&self, place: usize) -> Option<f64> {
        self.answer_on(&self.members[place].compared, self.focus.night)
    }

    /// All answers that there are, in the order of the members.
    pub fn answers(&self) -> Vec<f64> {
        (0..self.members.len()).filter_map(|place| self.answer(place)).collect()
    }

    /// How the answers to the question spread; none where nobody has one.
    pub fn spread(&self) -> Option<Spread> {
        Spread::of(self.answers())
    }

    /// The median of the class on each day, by itself: no member need have that curve. Not a number where nobody has one.
    pub fn median_curve(&self) -> Vec<f64> {
        let on = |day: usize| Spread::of(self.members.iter().filter_map(|member| self.answer_on(&member.compared, day)));
        (0..=NIGHTS).map(|day| on(day).map_or(f64::NAN, |spread| spread.median)).collect()
    }

    /// Which members have changed the assumption.
    pub fn changed(&self, key: Key) -> Vec<usize> {
        (0..self.members.len()).filter(|place| self.members[*place].has_changed(key)).collect()
    }

    /// Every assumption with how many changed it, the most first; of equals the one that comes first in the catalogue.
    pub fn by_changes(&self) -> Vec<(Key, usize)> {
        let mut all: Vec<(Key, usize)> = Key::ALL.iter().map(|key| (*key, self.changed(*key).len())).collect();
        all.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        all
    }

    /// Where everybody started with the assumption; none where not all started alike.
    pub fn start(&self, key: Key) -> Option<f64> {
        let first = self.members[0].start[key];
        self.members.iter().all(|member| member.start[key] == first).then_some(first)
    }

    /// The two members who differ most, by [`distance`]; of pairs that differ as much the first. None where no two differ.
    pub fn farthest(&self) -> Option<[usize; 2]> {
        let mut found = (0.0, None);
        for one in 0..self.members.len() {
            for other in one + 1..self.members.len() {
                let [left, right] = [one, other].map(|place| &self.members[place].compared.scenario.assumptions);
                let apart = distance(left, right);
                if found.0 < apart {
                    found = (apart, Some([one, other]));
                }
            }
        }
        found.1
    }

    /// Those two, to be compared as any two scenarios are; none where no two differ, or the date asked about is none of the first one's days.
    pub fn pair(&self) -> Option<Pair> {
        let places = self.farthest()?;
        let scenarios = places.map(|place| self.members[place].compared.clone());
        let night = self.day(&scenarios[0].scenario, self.focus.night)?;
        Some(Pair { places, scenarios, focus: Focus { night, ..self.focus } })
    }
}

/// The two members of a class who differ most.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Their places in the class.
    pub places: [usize; 2],
    /// Their scenarios.
    pub scenarios: [Compared; 2],
    /// The question, its day as the first of them counts it.
    pub focus: Focus,
}

impl Pair {
    /// The two as scenarios that are compared.
    pub fn comparing(&self) -> Comparing<'_> {
        Comparing { scenarios: &self.scenarios, focus: self.focus }
    }
}

impl Member {
    /// Whether the assumption was changed, by at least a step of its slider.
    pub fn has_changed(&self, key: Key) -> bool {
        let row = key.row();
        row.grid_index(self.compared.scenario.assumptions[key]) != row.grid_index(self.start[key])
    }

    /// The assumptions that were changed, in the order of the catalogue.
    pub fn changed(&self) -> impl Iterator<Item = Key> {
        Key::ALL.iter().copied().filter(|key| self.has_changed(*key))
    }

    /// Where the assumption lies in its range, from 0 to 1.
    pub fn place(&self, key: Key) -> f64 {
        share_of_range(key, self.compared.scenario.assumptions[key])
    }
}

/// Where a value of an assumption lies in its range, from 0 to 1.
pub fn share_of_range(key: Key, value: f64) -> f64 {
    let (low, high) = key.row().range;
    (value - low) / (high - low)
}

/// How far two answers lie apart: the root of the mean, over all assumptions, of the square of their difference as a share of the
/// assumption's range. 0 is none, 1 is every assumption at opposite ends. The three weights on Iran's motive count as three; the day from
/// which they look ahead counts nothing.
pub fn distance(left: &Assumptions, right: &Assumptions) -> f64 {
    let square = |key: &Key| (share_of_range(*key, left[*key]) - share_of_range(*key, right[*key])).powi(2);
    let mean = Key::ALL.iter().map(square).sum::<f64>() / Key::ALL.len() as f64;
    mean.sqrt()
}

/// The day from which most of these links' scenarios look ahead, of as many 18 January, and the question that most of those ask who do, of as
/// many the first.
pub fn usual_question(links: &[(Scenario, Question)]) -> (Vantage, Focus) {
    let earlier = links.iter().filter(|(scenario, _)| scenario.from == Vantage::Jan16).count();
    let from = if links.len() < 2 * earlier { Vantage::Jan16 } else { Vantage::Jan18 };
    let asked: Vec<Question> =
        links.iter().filter(|(scenario, _)| scenario.from == from).map(|(_, question)| *question).collect();
    let count = |question: &Question| asked.iter().filter(|other| *other == question).count();
    let most = asked.iter().map(count).max().unwrap_or(0);
    let found = asked.iter().find(|question| count(question) == most);
    let focus = |question: &Question| Focus { outcome: question.outcome, night: question.day.into() };
    (from, found.map_or_else(|| Focus::first_from(from), focus))
}
