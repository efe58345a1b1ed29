//! A view is made of the same elements whatever its numbers are, so that a page can turn the one that stands there into the next.

use chart::{Pen, svg};
use figures::picture::{self, CurvesShown, FigureOptions};
use figures::{Bands, Comparison, Ghost};
use model::{Key, Outcomes, Scenario, Vantage, evaluate};
use protocol::inquiry::Ranges;
use protocol::question::{History, Question, Span, View};

/// A pen that remembers which elements were opened and closed, and nothing of what they look like.
#[derive(Default)]
struct Sequence(Vec<&'static str>);

impl Pen for Sequence {
    fn open(&mut self, tag: &'static str) {
        self.0.push(tag);
    }

    fn attribute(&mut self, _: &'static str, _: &str) {}

    fn text(&mut self, _: &str) {
        self.0.push("a text");
    }

    fn close(&mut self) {
        self.0.push("the end of an element");
    }
}

/// Numbers that look like chance (Marsaglia 2003, xorshift), each from 0 to 1.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// Scenarios as far apart as there are: our starting point first, then some with a few changes and some in which every assumption is another.
fn scenarios(from: Vantage, count: usize) -> Vec<Scenario> {
    let start = Scenario::default_from(from);
    let mut numbers = Numbers(11);
    let mut scenario = |place: usize| {
        let share = if place.is_multiple_of(2) { 1.0 } else { 0.1 };
        let all = Key::ALL.iter().filter(|key| key.motive().is_none());
        let assumptions = all.fold(start.assumptions, |all, key| {
            let (low, high) = key.row().range;
            let (is_other, value) = (numbers.next() < share, low + numbers.next() * (high - low));
            if is_other { all.with_clamped(*key, value) } else { all }
        });
        Scenario { assumptions, ..start }
    };
    std::iter::once(start).chain((0..count).map(&mut scenario)).collect()
}

/// The elements of a view of that scenario.
fn sequence(view: View, comparison: &Comparison, options: &FigureOptions, bands: Option<Bands>) -> Vec<&'static str> {
    let mut pen = Sequence::default();
    match view {
        View::Events => svg::screen_figure(&mut pen, &picture::events(comparison, options, bands), &[]),
        View::Consequences => svg::screen_figure(&mut pen, &picture::consequences(comparison, options), &[]),
        View::Ladder | View::Crises => svg::screen_figure(&mut pen, &picture::ladder(comparison, options), &[]),
    };
    pen.0
}

/// Ranges of every curve, of no meaning.
fn ranges() -> Vec<Ranges> {
    let series = |share: u16| vec![share; 29];
    let one = Ranges { four_fifths: [series(1000), series(4000)], half: [series(2000), series(3000)] };
    vec![one; 5]
}

#[test]
fn a_view_has_the_same_elements_whatever_is_assumed_known_or_sure() {
    let ranges = ranges();
    for from in Vantage::ALL {
        let all: Vec<(Scenario, Outcomes)> =
            scenarios(from, 60).into_iter().map(|scenario| (scenario, evaluate(&scenario))).collect();
        let unsure = all.iter().map(|(scenario, outcomes)| (*scenario, Outcomes { settled: false, ..outcomes.clone() }));
        let all: Vec<(Scenario, Outcomes)> = all.iter().cloned().chain(unsure.take(3)).collect();
        for view in View::ALL {
            for (span, history, width, curves) in [
                (Span::Whole, History::Hidden, 328.0, CurvesShown::All),
                (Span::Whole, History::Hidden, 328.0, CurvesShown::Asked { top: 0.4 }),
                (Span::Whole, History::Shown, 700.0, CurvesShown::All),
                (Span::FirstTen, History::Hidden, 700.0, CurvesShown::All),
                (Span::FirstTen, History::Shown, 328.0, CurvesShown::Asked { top: 0.6 }),
            ] {
                if view != View::Events && curves != CurvesShown::All {
                    continue;
                }
                let options = FigureOptions { width, focus: Question::first_from(from), span, history, curves };
                let start = &all[0].1;
                let of = |(scenario, now): &(Scenario, Outcomes), bands| {
                    sequence(
                        view,
                        &Comparison {
                            scenario,
                            now,
                            start,
                            ghost: Ghost::StartingPoint,
                            is_changed: *scenario != Scenario::default_from(scenario.from),
                        },
                        &options,
                        bands,
                    )
                };
                let first = of(&all[0], None);
                assert!(20 < first.len());
                for (place, one) in all.iter().enumerate() {
                    let bands =
                        [None, Some(Bands { ranges: &ranges, settled: true }), Some(Bands { ranges: &ranges, settled: false })];
                    let [none, settled, pending] = bands.map(|bands| of(one, bands) == first);
                    assert!(none && settled && pending, "{view:?} from {from:?} at {width} px, scenario {place}");
                }
            }
        }
    }
}
