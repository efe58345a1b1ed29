//! The figure of a state as a file of its own: what the link of that state opens, drawn anew at the width of a file.

use chart::Theme;
use model::analysis::{BandJob, Hundred};
use model::outcome::EVENT_CURVES;
use model::{Assumptions, Coefficients, Conditional, Outcomes, Scenario, Solver, Start};
use protocol::inquiry::Ranges;
use protocol::link::Link;
use protocol::question::View;
use words::headline::Headline;
use words::text::{sentences, text};

use crate::crises::AskedHundred;
use crate::export::{self, FigureDocument};
use crate::picture::{CurvesShown, FigureOptions};
use crate::{Comparison, Ghost, caption};

/// A state whose figure is drawn, and what its file says and looks like.
#[derive(Clone, Copy, Debug)]
pub struct StateFigure<'a> {
    /// The state.
    pub link: &'a Link,
    /// The assumptions of the starting point: ours, or those that the author of the page's link has chosen.
    pub start: Assumptions,
    /// The address that opens it, printed below the figure.
    pub address: &'a str,
    /// The colours of the file.
    pub theme: Theme,
}

/// What follows from what a state supposes; none where it supposes nothing, or what is less likely than can be shown.
pub fn supposed(link: &Link) -> Option<Conditional> {
    Solver::new().suppose(&link.scenario, &Coefficients::default(), link.supposition?).ok()
}

/// The outcomes as files have them: solved from a cold start.
pub fn outcomes(scenario: &Scenario) -> Outcomes {
    Solver::new().evaluate(scenario, &Coefficients::default(), Start::Cold)
}

/// The answer to the state's question in a sentence, given what the state supposes.
pub fn sentence(link: &Link) -> String {
    let now = supposed(link).map_or_else(|| outcomes(&link.scenario), |found| found.outcomes);
    Headline::answering(link.scenario.from, link.focus, &now).sentence()
}

impl StateFigure<'_> {
    /// The computation of the bands of nearby settings, where the view draws them.
    pub fn bands(&self) -> Option<BandJob> {
        let given = supposed(self.link).map(|found| found.supposition);
        let job = || BandJob::new(&self.link.scenario, &Coefficients::default(), &EVENT_CURVES).given(given);
        (self.link.view == View::Events).then(job)
    }

    /// The SVG document, with the bands of `ranges` where the view draws them.
    pub fn svg(&self, ranges: Option<&[Ranges]>) -> String {
        if self.link.view == View::Crises {
            let hundred = self.hundred();
            return export::crises(self.asked(&hundred), export::WIDTH, &self.document(hundred.settled));
        }
        self.compared(|comparison| {
            let Link { focus, view, span, history, .. } = *self.link;
            let (curves, width) = (CurvesShown::All, export::WIDTH);
            let look = FigureOptions { width, focus, span, history, curves };
            export::over_days(view, comparison, &look, ranges, &self.document(comparison.now.settled))
        })
    }

    /// What the figure shows, in words for those who do not see it: of the curves first the answer to the question, last what was changed.
    pub fn alternative(&self) -> String {
        let changed = export::changed(&self.link.scenario, &self.start).unwrap_or_default();
        // Where there are no dotted lines, nothing stands between two sentences but their spaces.
        sentences(&self.shown(), &changed).replace("  ", " ")
    }

    fn shown(&self) -> String {
        if self.link.view == View::Crises {
            return self.asked(&self.hundred()).caption();
        }
        self.compared(|comparison| {
            let Link { scenario, focus, view, span, .. } = self.link;
            let shown = caption::caption(comparison, *view, *span);
            if *view == View::Events {
                sentences(&Headline::answering(scenario.from, *focus, comparison.now).sentence(), &shown)
            } else {
                shown
            }
        })
    }

    /// What stands around a figure of the state; where beliefs do not settle, also that no number is sure.
    pub fn document(&self, settled: bool) -> FigureDocument<'_> {
        let unsettled = (!settled).then(|| text().unsettled.to_owned());
        let supposed = supposed(self.link).map(|found| (found.supposition, found.chance));
        let Self { link, start, address, theme } = *self;
        FigureDocument { theme, scenario: &link.scenario, start, supposed, altered: unsettled, link: address }
    }

    /// Calls `then` with the state's outcomes and what they are compared with.
    fn compared(&self, then: impl FnOnce(&Comparison) -> String) -> String {
        let scenario = &self.link.scenario;
        let from_start = Scenario { assumptions: self.start, ..*scenario };
        let (now, start, ghost) = match supposed(self.link) {
            Some(found) => (found.outcomes, found.unconditional, Ghost::Unsupposed),
            None => (outcomes(scenario), outcomes(&from_start), Ghost::StartingPoint),
        };
        then(&Comparison { scenario, now: &now, start: &start, ghost, is_changed: *scenario != from_start })
    }

    fn hundred(&self) -> Hundred {
        let given = supposed(self.link).map(|found| found.supposition);
        let Link { scenario, focus, .. } = self.link;
        Hundred::given(given, scenario, &Coefficients::default(), focus.outcome, Start::Cold, &mut Solver::new())
    }

    fn asked<'h>(&'h self, hundred: &'h Hundred) -> AskedHundred<'h> {
        let Link { scenario, focus, history, .. } = self.link;
        AskedHundred { scenario, hundred, focus: *focus, history: *history }
    }
}
