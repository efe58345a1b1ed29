//! The figure that stands in the page is what would be written for the same state, whatever stood there before.

use figures::picture::{self, CurvesShown, FigureOptions};
use figures::{Bands, Comparison};
use model::analysis::{BandJob, run_to_end};
use model::outcome::EVENT_CURVES;
use model::{Coefficients, Key, Outcome, Scenario, Solver, Vantage, evaluate};
use protocol::inquiry::Ranges;
use protocol::link::Link;
use protocol::question::{History, Question, Span, View};
use wasm_bindgen_test::wasm_bindgen_test;
use words::language::Language;

use crate::page::Page;

/// Numbers that look like chance (Marsaglia 2003, xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    /// A state with some assumptions changed, any figure and any question of it.
    fn link(&mut self) -> Link {
        let mut scenario = Scenario::default_from(self.one_of(&Vantage::ALL));
        for _ in 0..self.below(5) {
            let key = self.one_of(Key::ALL);
            scenario.assumptions = scenario.assumptions.with_clamped(key, key.row().grid_value(self.below(1001) as u16));
        }
        let outcome = self.one_of(&EVENT_CURVES);
        Link {
            focus: Question { outcome, day: 1 + self.below(model::NIGHTS) as u8 },
            // The hundred crises are drawn by the analyst.
            view: self.one_of(&[View::Events, View::Ladder, View::Consequences]),
            span: self.one_of(&Span::ALL),
            history: self.one_of(&[History::Hidden, History::Shown]),
            ..Link::of(scenario)
        }
    }
}

/// The ranges of nearby settings of some outcomes, as they are in the page; none for the others.
fn ranges(scenario: &Scenario, outcomes: &[Outcome]) -> Vec<Ranges> {
    let job = BandJob::new(scenario, &Coefficients::default(), outcomes);
    let mut found = run_to_end(job, &mut Solver::new()).iter().map(picture::ranges).collect::<Vec<_>>().into_iter();
    let of = |outcome: &Outcome| outcomes.contains(outcome).then(|| found.next()).flatten().unwrap_or_default();
    EVENT_CURVES.iter().map(of).collect()
}

/// The figure of that state in writing.
fn written(link: &Link, width: f64, bands: Option<Bands>) -> String {
    let scenario = link.scenario;
    let (now, start) = (evaluate(&scenario), evaluate(&Scenario::default_from(scenario.from)));
    let comparison = Comparison {
        scenario: &scenario,
        now: &now,
        start: &start,
        ghost: figures::Ghost::StartingPoint,
        is_changed: scenario != Scenario::default_from(scenario.from),
    };
    let mut options =
        FigureOptions { width, focus: link.focus, span: link.span, history: link.history, curves: CurvesShown::All };
    // A phone shows the curve that is asked about alone.
    if width < 480.0 && link.view == View::Events {
        options.curves = CurvesShown::Asked { top: picture::top_alone(&comparison, &options, bands, None) };
    }
    let hidden = [("aria-hidden", "true")];
    match link.view {
        View::Events => chart::svg::screen_with(&picture::events(&comparison, &options, bands), &hidden),
        View::Consequences => chart::svg::screen_with(&picture::consequences(&comparison, &options), &hidden),
        View::Ladder | View::Crises => chart::svg::screen_with(&picture::ladder(&comparison, &options), &hidden),
    }
}

/// The width that the page draws its figure for.
fn width(page: &Page) -> f64 {
    page.find(".figure-frame").get_bounding_client_rect().width().min(760.0)
}

#[wasm_bindgen_test]
async fn a_figure_that_was_changed_is_the_one_that_would_be_written() {
    // Without an analyst the page has the ranges around our starting point, of the curve that is asked about at first.
    let start = Link::default_from(Vantage::Jan18);
    let ranges = ranges(&start.scenario, &[start.focus.outcome]);
    let mut numbers = Numbers(29);
    for language in Language::ALL {
        let page = Page::open_in(language, "").await;
        for _ in 0..8 {
            let link = numbers.link();
            page.widen(320 + numbers.below(500) as u32).await;
            page.replace_fragment(&format!("s={}", link.encode())).await;
            let bands = Bands { ranges: &ranges, settled: link.scenario == start.scenario };
            let bands = Some(bands).filter(|_| link.scenario.from == start.scenario.from);
            let written = written(&link, width(&page), bands);
            assert_eq!(page.figure().difference(&written), "", "{language:?} {} at {} px", link.encode(), width(&page));
        }
    }
}

#[wasm_bindgen_test]
async fn so_is_one_whose_ranges_came_later() {
    let page = Page::open("#s=1.2.me700").await;
    page.lever("mediation").drag_through(&[600, 800]).await;
    page.analyst().await;
    let (link, _) = Link::decode("1.2.me800").expect("it is a code");
    let ranges = ranges(&link.scenario, &EVENT_CURVES);
    let written = written(&link, width(&page), Some(Bands { ranges: &ranges, settled: true }));
    assert_eq!(page.figure().difference(&written), "");
}
