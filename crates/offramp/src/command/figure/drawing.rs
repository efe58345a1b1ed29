//! Draws the figure that was asked for, as the page draws it.

use figures::crises::AskedHundred;
use figures::export::{self, FigureDocument};
use figures::picture::{self, CurvesShown, FigureOptions};
use figures::scenario_question::ScenarioQuestion;
use figures::{Comparison, Ghost, indices, map, matters, motive, why};
use model::analysis::{AttributionJob, BandJob, Fineness, Hundred, MapJob, SensitivityJob, TornadoJob, Wish};
use model::{Coefficients, Key, Scenario, Solver, Start, Supposition};
use protocol::address::{self, opening_home};
use protocol::field::FieldError;
use protocol::inquiry::Ranges;
use protocol::link::Link;
use protocol::premise::Premise;
use protocol::question::{History, Question, Span, View};
use words::language::Language;
use words::text::{analyst_text, text};

use super::options::{Figure, Name, Theme};
use super::pair;
use super::reserves::{carried, reserves};
use crate::arguments::ReadArguments;
use crate::failure::Failure;
use crate::settling::Settling;
use crate::words::changed;
use crate::{standard_error, work};

/// How wide the map is drawn, which is about as high.
const MAP_WIDTH: u32 = 560;

/// How wide the triangle is drawn, likewise.
const MOTIVE_WIDTH: u32 = 440;

/// How the triangle is to be read.
const MOTIVE: &str = "Each corner is one motive alone; only the ratio of the three weights counts.";

/// The question, the options and the file of the figure that is to be drawn.
struct FigureTask<'a> {
    options: &'a Figure,
    coefficients: Coefficients,
    supposed: Option<Supposition>,
    question: ScenarioQuestion,
    document: FigureDocument<'a>,
}

/// The figure that was asked for, with all that stands around it.
///
/// # Errors
/// If what was given is wrong.
pub fn svg(options: &Figure) -> Result<String, Failure> {
    let ReadArguments { premise, focus, link, home } = options.premises.read()?;
    let focus = options.question.over(focus);
    let site = options.site.address()?;
    let settling = match options.name {
        // They show nothing that is computed from the settings; a pair has settings of its own.
        Name::Motive | Name::Indices | Name::Pair => Settling::Settled,
        _ => Settling::found(&premise),
    };
    let (span, history) = link.map_or((Span::default(), History::default()), |link| (link.span, link.history));
    let look = FigureOptions {
        width: options.width.map_or(export::WIDTH, f64::from),
        focus: Question { outcome: focus.outcome, day: focus.night as u8 },
        span: options.days.unwrap_or(span),
        history: if options.history { History::Shown } else { history },
        curves: CurvesShown::All,
    };
    let view = match options.name {
        Name::Ladder => View::Ladder,
        Name::Consequences => View::Consequences,
        Name::Crises => View::Crises,
        _ => View::Events,
    };
    let page = opening_home(&site.unwrap_or_default(), Some(home.code.as_str()).filter(|home| !home.is_empty()));
    let link = address::opening(&page, Some(&opening(&premise, view, &look)));
    let start = *home.assumptions();
    let supposed = premise
        .supposition
        .map(|supposition| (supposition, Solver::new().chance_of(&premise.scenario, &premise.coefficients, supposition)));
    let subject = FigureTask {
        options,
        coefficients: premise.coefficients,
        supposed: premise.supposition,
        question: ScenarioQuestion { scenario: premise.scenario, focus, start },
        document: FigureDocument {
            theme: match options.theme {
                Theme::Light => chart::Theme::Light,
                Theme::Dark => chart::Theme::Dark,
            },
            scenario: &premise.scenario,
            start,
            supposed: supposed.filter(|_| !matches!(options.name, Name::Motive)),
            altered: reserves(&premise, settling),
            link: &link,
        },
    };
    match options.name {
        Name::Events | Name::Ladder | Name::Consequences => Ok(subject.over_days(view, &look)),
        Name::Crises => Ok(subject.crises(&look)),
        Name::Pair => pair::svg(options),
        Name::Why => subject.shares(look.width as u32),
        Name::Matters => Ok(subject.swings(look.width as u32)),
        Name::Map => subject.plane(),
        Name::Motive => Ok(subject.weights()),
        Name::Indices => Ok(subject.whole_box(look.width as u32)),
    }
}

/// The code of the link that opens this state; what it cannot carry exactly is said on standard error.
fn opening(premise: &Premise, view: View, look: &FigureOptions) -> String {
    let link = Link { supposition: premise.supposition, ..carried(&premise.scenario) };
    Link { focus: look.focus, view, span: look.span, history: look.history, ..link }.encode()
}

impl FigureTask<'_> {
    fn over_days(&self, view: View, look: &FigureOptions) -> String {
        let scenario = self.question.scenario;
        let evaluate = |scenario: &Scenario, given| Solver::new().evaluate_given(scenario, &self.coefficients, given);
        let now = evaluate(&scenario, self.supposed);
        let from_start = Scenario { assumptions: self.question.start, ..scenario };
        let (start, ghost) = match self.supposed {
            Some(_) => (evaluate(&scenario, None), Ghost::Unsupposed),
            None => (evaluate(&from_start, None), Ghost::StartingPoint),
        };
        let is_changed = scenario != from_start;
        let comparison = Comparison { scenario: &scenario, now: &now, start: &start, ghost, is_changed };
        let ranges = (view == View::Events).then(|| {
            let bands =
                work::finish(BandJob::new(&scenario, &self.coefficients, &model::outcome::EVENT_CURVES).given(self.supposed));
            bands.iter().map(picture::ranges).collect::<Vec<Ranges>>()
        });
        export::over_days(view, &comparison, look, ranges.as_deref(), &self.document)
    }

    fn crises(&self, look: &FigureOptions) -> String {
        let scenario = &self.question.scenario;
        let hundred =
            Hundred::given(self.supposed, scenario, &self.coefficients, look.focus.outcome, Start::Cold, &mut Solver::new());
        let asked = AskedHundred { scenario, hundred: &hundred, focus: look.focus, history: look.history };
        export::crises(asked, look.width, &self.document)
    }

    fn shares(&self, width: u32) -> Result<String, Failure> {
        let ScenarioQuestion { scenario, focus, start } = self.question;
        let found = work::finish(AttributionJob::new(&start, &scenario, &self.coefficients, focus).given(self.supposed));
        if found.shares.is_empty() {
            let expected = "an assumption that differs from the starting point, such as --set mediation=0.8";
            return Err(Failure::input(FieldError::new("why", expected, "none")));
        }
        let figure = why::figure(self.question, width, &found);
        Ok(self.document.svg(&figure, &why::sentence(self.question, &found), &why::notes(&found)))
    }

    fn swings(&self, width: u32) -> String {
        let ScenarioQuestion { scenario, focus, .. } = self.question;
        let found = work::finish(TornadoJob::new(&scenario, &self.coefficients, focus).given(self.supposed));
        let figure = matters::figure(self.question, width, &found);
        self.document.svg(&figure, &matters::sentence(self.question, &found), &[analyst_text().matters_note])
    }

    fn plane(&self) -> Result<String, Failure> {
        let (ScenarioQuestion { scenario, focus, .. }, options) = (self.question, self.options);
        let (x, y) = (options.x.unwrap_or(Key::Mediation), options.y.unwrap_or(Key::Overstretch));
        if x == y {
            return Err(Failure::input(FieldError::new("--y", "another assumption than --x", format!("{:?}", y.row().key))));
        }
        let grid = work::finish(MapJob::new(&scenario, &self.coefficients, focus, x, y, Fineness::Fine).given(self.supposed));
        let now = focus.read(&Solver::new().evaluate_given(&scenario, &self.coefficients, self.supposed));
        let line = match options.line {
            Some(share) => share * focus.top(),
            None => Wish::of(focus.outcome).line(now, focus.top()),
        };
        let figure = map::figure(self.question, options.width.unwrap_or(MAP_WIDTH), &grid, line);
        let title = map::sentence(self.question, &grid, now);
        Ok(self.document.svg(&figure, &title, &[map::line_note(&figure), &map::runs_note(&grid)]))
    }

    fn weights(&self) -> String {
        let figure = motive::figure(&self.question.scenario.assumptions, self.options.width.unwrap_or(MOTIVE_WIDTH));
        match self.options.language.speak() {
            Language::English => self.document.svg(&figure, "The weights on Iran’s three motives", &[MOTIVE]),
            _ => self.document.svg(&figure, text().motives, &[""; 0]),
        }
    }

    fn whole_box(&self, width: u32) -> String {
        let ScenarioQuestion { scenario, focus, .. } = self.question;
        for key in changed(&scenario) {
            standard_error::say(&format!(
                "notice: {}: indices go over its whole range, what it is set to is not used",
                key.row().key
            ));
        }
        let points = self.options.points.unwrap_or(SensitivityJob::POINTS);
        let found = work::finish(SensitivityJob::new(scenario.from, &self.coefficients, focus, points).given(self.supposed));
        let sorted = indices::sorted(&found);
        let title = indices::sentence(self.question, &found);
        self.document.svg(&indices::figure(width, &sorted), &title, &[indices::note(&found)])
    }
}
