//! A class's answers together: its figures, and the words that say the same. Which they are, `AskedClass` says; the tables with their
//! numbers are in `rows`.

mod rows;

pub use rows::Table;

use chart::{
    Axis, Curve, Dash, DotStrip, Emphasis, FanFigure, Frame, Ink, Marker, ScenariosFigure, StripMark, StripsFigure, Theme, Tick,
};
use model::{Assumptions, Key, Scenario};
use protocol::class::{Answer, Class, Member, Pair, Spread, share_of_range};
use protocol::comparison::Compared;
use protocol::question::Span;
use words::decimal::whole;
use words::plural::counted;
use words::text::{class_text, fill, joined, sentences, share_text, text};
use words::{citation, event, named};

use crate::compare;
use crate::picture::manner;
use crate::scenario_question::ScenarioQuestion;
use crate::state_figure;

/// The most assumptions that the sentence on changes names.
const NAMED: usize = 3;

/// What the reader answered before the class was shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Own {
    /// A guess at the answer to the question.
    Guess(f64),
    /// Settings of the reader's own, with what follows from them.
    Settings(Box<Compared>),
}

/// A class, beside the reader's own answer if there is one.
#[derive(Clone, Copy, Debug)]
pub struct AskedClass<'a> {
    /// The class.
    pub class: &'a Class,
    /// What the reader answered first.
    pub own: Option<&'a Own>,
}

/// One of the figures of a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClassFigure {
    /// The answers to the question, a dot each.
    Answers,
    /// The assumptions that were changed, a strip of dots each.
    Changes,
    /// The curves of the question.
    Curves,
    /// The two who differ most.
    Farthest,
}

impl ClassFigure {
    /// Every figure, in the order in which they are shown.
    pub const ALL: [ClassFigure; 4] = [ClassFigure::Answers, ClassFigure::Changes, ClassFigure::Curves, ClassFigure::Farthest];

    /// Its name in files and commands.
    pub const fn key(self) -> &'static str {
        match self {
            ClassFigure::Answers => "answers",
            ClassFigure::Changes => "changes",
            ClassFigure::Curves => "curves",
            ClassFigure::Farthest => "farthest",
        }
    }

    /// The figure of that name.
    pub fn from_key(key: &str) -> Option<ClassFigure> {
        ClassFigure::ALL.into_iter().find(|figure| figure.key() == key)
    }

    /// Its heading.
    pub fn heading(self) -> &'static str {
        let texts = class_text();
        match self {
            ClassFigure::Answers => texts.answers,
            ClassFigure::Changes => texts.changes,
            ClassFigure::Curves => texts.curves,
            ClassFigure::Farthest => texts.farthest,
        }
    }

    fn note(self) -> &'static str {
        let texts = class_text();
        match self {
            ClassFigure::Answers => texts.answers_note,
            ClassFigure::Changes => texts.changes_note,
            ClassFigure::Curves => texts.curves_note,
            ClassFigure::Farthest => texts.farthest_note,
        }
    }
}

/// What the answer at that place is called where it has no name: "Answer 3".
pub fn unnamed(place: usize) -> String {
    fill(class_text().answer, &[&whole(place as u32 + 1)])
}

/// The member that an answer is, with what follows from it; `place` is its place in the class, from which it is called where it has no name.
/// What its link supposes is left out.
pub fn member(place: usize, answer: &Answer) -> Member {
    let Answer { label, pasted, .. } = answer;
    let scenario = pasted.link.scenario;
    let name = if label.is_empty() { unnamed(place) } else { label.clone() };
    let compared = Compared { name, scenario, outcomes: state_figure::outcomes(&scenario) };
    Member { compared, link: pasted.link.clone(), start: *pasted.home.assumptions() }
}

impl AskedClass<'_> {
    /// The figure as an inline `<svg>` so many CSS px wide, with a name for those who do not see it; none where there is nothing to draw.
    pub fn screen(&self, figure: ClassFigure, width: u32) -> Option<String> {
        let name = figure.heading();
        let named = [("role", "img"), ("aria-label", name)];
        Some(match figure {
            ClassFigure::Answers => chart::svg::screen_with(&self.answers(width)?, &named),
            ClassFigure::Changes => chart::svg::screen_with(&self.changes(width)?, &named),
            ClassFigure::Curves => chart::svg::screen_with(&self.curves(width), &named),
            ClassFigure::Farthest => chart::svg::screen_with(&farthest(&self.class.pair()?, width), &named),
        })
    }

    /// The figure as a file of its own: what it says above it, how it is to be read and whose it is below; `site` is the address of the page,
    /// which may be empty. None where there is nothing to draw.
    pub fn file(&self, figure: ClassFigure, width: u32, theme: Theme, site: &str) -> Option<String> {
        let title = self.sentence(figure);
        let notes = [self.note(figure), [&citation::line(), " ", share_text().caution].concat()];
        Some(match figure {
            ClassFigure::Answers => chart::svg::export(&self.answers(width)?, theme, &title, &notes, site),
            ClassFigure::Changes => chart::svg::export(&self.changes(width)?, theme, &title, &notes, site),
            ClassFigure::Curves => chart::svg::export(&self.curves(width), theme, &title, &notes, site),
            ClassFigure::Farthest => chart::svg::export(&farthest(&self.class.pair()?, width), theme, &title, &notes, site),
        })
    }

    /// How the figure is to be read.
    pub fn note(&self, figure: ClassFigure) -> String {
        let ring = match (figure, self.own) {
            (ClassFigure::Curves, Some(Own::Guess(_))) => class_text().ring,
            _ => "",
        };
        sentences(figure.note(), ring)
    }

    /// What the figure shows, in words.
    pub fn sentence(&self, figure: ClassFigure) -> String {
        match figure {
            ClassFigure::Answers => self.answers_said(),
            ClassFigure::Changes => self.changes_said(),
            ClassFigure::Curves => self.curves_said(),
            ClassFigure::Farthest => self.farthest_said(),
        }
    }

    /// The question as the class is asked it.
    fn question(&self) -> ScenarioQuestion {
        let Class { from, focus, .. } = *self.class;
        let start = Assumptions::default();
        ScenarioQuestion { scenario: Scenario { from, assumptions: start }, focus, start }
    }

    /// The reader's own answer to the question.
    pub fn own_answer(&self) -> Option<f64> {
        match self.own? {
            Own::Guess(guess) => Some(*guess),
            Own::Settings(compared) => self.class.answer_on(compared, self.class.focus.night),
        }
    }

    fn own_settings(&self) -> Option<&Compared> {
        match self.own? {
            Own::Guess(_) => None,
            Own::Settings(compared) => Some(compared),
        }
    }

    fn answers(&self, width: u32) -> Option<StripsFigure> {
        let (question, spread) = (self.question(), self.class.spread()?);
        let share = |answer: f64| question.share(answer);
        let mark = |name: &str, answer: f64| StripMark {
            at: share(answer),
            label: fill(text().named_value, &[name, &question.answer_text(answer)]),
        };
        let own = self.own_answer();
        let median = mark(class_text().median, spread.median);
        let ends = own.iter().fold((spread.low, spread.high), |(low, high), own| (low.min(*own), high.max(*own)));
        let strip = DotStrip {
            dots: self.class.answers().into_iter().map(share).collect(),
            range: Some((share(spread.first), share(spread.third))),
            marks: std::iter::once(median).chain(own.map(|own| mark(class_text().you, own))).collect(),
            ..DotStrip::default()
        };
        let axis = Axis::around((share(ends.0), share(ends.1)), 5, |share| question.share_text(share));
        Some(StripsFigure { width, ink: question.ink(), axis, rows: vec![strip] })
    }

    fn answers_said(&self) -> String {
        let (texts, question) = (class_text(), self.question());
        let name = question.answer_name();
        let Some(spread) = self.class.spread() else { return fill(texts.answers_none, &[&name]) };
        let Spread { count, low, first, median, third, high } = spread;
        let [low, first, median, third, high] = [low, first, median, third, high].map(|answer| question.answer_text(answer));
        let said = fill(texts.answers_said, &[&name, &whole(count as u32), &median, &first, &third, &low, &high]);
        sentences(&sentences(&said, &self.unanswered()), &self.beside_you())
    }

    /// How many answers give no number, and why; nothing where all give one.
    fn unanswered(&self) -> String {
        match self.class.members.len() - self.class.answers().len() {
            0 => String::new(),
            count => counted(&class_text().unanswered, count as u32),
        }
    }

    /// Where the reader's own answer lies among the class's.
    fn beside_you(&self) -> String {
        let Some(own) = self.own_answer() else { return String::new() };
        let answers = self.class.answers();
        let lower = answers.iter().filter(|answer| **answer < own).count();
        let numbers = [lower, answers.len()].map(|count| whole(count as u32));
        fill(class_text().beside_you, &[&self.question().answer_text(own), &numbers[0], &numbers[1]])
    }

    /// The assumptions that somebody changed, the most changed first, with how many did.
    fn changed(&self) -> Vec<(Key, usize)> {
        self.class.by_changes().into_iter().filter(|(_, count)| 0 < *count).collect()
    }

    fn changes(&self, width: u32) -> Option<StripsFigure> {
        let class = self.class;
        let all = whole(class.members.len() as u32);
        let row = |(key, count): (Key, usize)| DotStrip {
            label: named::assumption(key).into(),
            detail: fill(class_text().changed, &[&whole(count as u32), &all]),
            dots: class.changed(key).into_iter().map(|place| class.members[place].place(key)).collect(),
            start: class.start(key).map(|start| share_of_range(key, start)),
            range: None,
            marks: self.own_settings().and_then(|own| own_mark(own, key, class.start(key))).into_iter().collect(),
        };
        let rows: Vec<DotStrip> = self.changed().into_iter().map(row).collect();
        let ticks = [0.0, 0.5, 1.0].into_iter().zip(class_text().ends);
        let ticks = ticks.map(|(at, label)| Tick { at, label: label.into() }).collect();
        let ink = self.question().ink();
        (!rows.is_empty()).then_some(StripsFigure { width, ink, axis: Axis { low: 0.0, high: 1.0, ticks }, rows })
    }

    fn changes_said(&self) -> String {
        let (texts, changed) = (class_text(), self.changed());
        if changed.is_empty() {
            return texts.changes_none.into();
        }
        let all = whole(self.class.members.len() as u32);
        let item = |(key, count): &(Key, usize)| {
            fill(texts.changes_item, &[&named::quoted(named::assumption(*key)), &whole(*count as u32), &all])
        };
        let most: Vec<String> = changed.iter().take(NAMED).map(item).collect();
        let untouched = Key::ALL.len() - changed.len();
        let [untouched, keys] = [untouched, Key::ALL.len()].map(|count| whole(count as u32));
        fill(texts.changes_said, &[&joined(&most, text().semicolon), &untouched, &keys])
    }

    fn curves(&self, width: u32) -> FanFigure {
        let (class, outcome) = (self.class, self.class.focus.outcome);
        let question = self.question();
        let share = |values: Vec<f64>| values.into_iter().map(|value| question.share(value)).collect::<Vec<f64>>();
        let curve = |name: &str, values: Vec<f64>, (ink, dash, marker): (Ink, Dash, Marker), emphasis| Curve {
            ink,
            dash,
            marker,
            label: name.to_owned(),
            value_label: last(&values).map_or_else(String::new, |value| event::value(outcome, value)),
            values: share(values),
            ghost: None,
            bands: Vec::new(),
            emphasis,
        };
        let (ink, ..) = manner(outcome);
        let median = curve(class_text().median, class.median_curve(), (Ink::Ink, Dash::Solid, Marker::Circle), Emphasis::Focus);
        let own = self
            .own_settings()
            .map(|own| curve(class_text().you, self.days(own), (Ink::Ink, Dash::Short, Marker::Square), Emphasis::Plain));
        let night = class.focus.night;
        let guess = match self.own {
            Some(Own::Guess(guess)) => Some((night, question.share(*guess))),
            _ => None,
        };
        FanFigure {
            frame: self.frame(width),
            lines: class.members.iter().map(|member| share(self.days(&member.compared))).collect(),
            ink,
            curves: std::iter::once(median).chain(own).collect(),
            asked: (night < Span::Whole.last_day()).then_some(night),
            guess,
        }
    }

    fn frame(&self, width: u32) -> Frame {
        compare::frame(self.class.from, self.class.focus.outcome, f64::from(width), Span::Whole)
    }

    /// A curve of the question on the class's calendar; not a number on days that it has not.
    fn days(&self, compared: &Compared) -> Vec<f64> {
        (0..=Span::Whole.last_day()).map(|day| self.class.answer_on(compared, day).unwrap_or(f64::NAN)).collect()
    }

    fn curves_said(&self) -> String {
        let (texts, question) = (class_text(), self.question());
        let curves = self.class.members.iter().map(|member| self.days(&member.compared));
        let Some(spread) = Spread::of(curves.filter_map(|curve| last(&curve))) else {
            return fill(texts.answers_none, &[&question.answer_name()]);
        };
        let ends = [spread.low, spread.high].map(|answer| question.answer_text(answer));
        let median = last(&self.class.median_curve()).map_or_else(String::new, |answer| question.answer_text(answer));
        let name = event::label(self.class.focus.outcome, self.class.from);
        fill(texts.curves_said, &[name, &whole(spread.count as u32), &ends[0], &ends[1], &median])
    }

    fn farthest_said(&self) -> String {
        let texts = class_text();
        let Some(pair) = self.class.pair() else { return texts.farthest_none.into() };
        let [one, other] = pair.scenarios.each_ref().map(|compared| named::quoted_given(&compared.name));
        let comparing = pair.comparing();
        let [differing, all] =
            [comparing.differing().len(), model::analysis::Factor::all().count()].map(|count| whole(count as u32));
        sentences(&fill(texts.farthest_said, &[&one, &other, &differing, &all]), &compare::sentence(comparing))
    }
}

/// The mark of the reader's own setting; none where it is where all began, which has a mark already.
fn own_mark(own: &Compared, key: Key, start: Option<f64>) -> Option<StripMark> {
    let at = own.scenario.assumptions[key];
    (start != Some(at)).then(|| StripMark { at: share_of_range(key, at), label: class_text().you.into() })
}

fn farthest(pair: &Pair, width: u32) -> ScenariosFigure {
    compare::figure(pair.comparing(), f64::from(width), Span::Whole)
}

/// The last number of a curve.
fn last(values: &[f64]) -> Option<f64> {
    values.iter().rev().copied().find(|value| value.is_finite())
}
