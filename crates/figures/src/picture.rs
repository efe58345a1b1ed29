//! From outcomes to figures: which curve has which ink, dash and name, and what stands on the axes.

use chart::{
    Band, BandLook, ConsequencesFigure, Curve, Dash, Emphasis, EventMark, EventsFigure, Frame, Ink, LadderFigure, Level, Marker,
    RungLabel, Strip, Tick,
};
use model::ladder::Rung;
use model::{Outcome, Outcomes, Vantage, timeline};
use protocol::inquiry::Ranges;
use protocol::question::{History, Question, Span, View};

use words::text::{fill, text};
use words::{chance, date, decimal, event};

use crate::{Bands, Comparison, Ghost};

/// Below this width, in CSS px, a figure is drawn for a phone.
const PHONE: f64 = 480.0;

/// How a figure over days is drawn, whatever its outcomes: its width, the question, the days and whether real events are shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FigureOptions {
    /// The width of the figure, in CSS px.
    pub width: f64,
    /// The outcome and day asked about: its curve stands out, its day is marked.
    pub focus: Question,
    /// The days shown: all, or the first ten.
    pub span: Span,
    /// Whether what really happened is shown.
    pub history: History,
}

/// The ink, the stroke pattern and the marker of an outcome's curve: each alone tells it from the others of its view.
pub fn manner(outcome: Outcome) -> (Ink, Dash, Marker) {
    match outcome {
        Outcome::IranStrikes
        | Outcome::IranStrikesAnswering
        | Outcome::IranStrikesAfterAttack
        | Outcome::IranStrikesForMotive
        | Outcome::IranStrikesUnprovoked
        | Outcome::IranLimited
        | Outcome::IranWide
        | Outcome::StrikesIran
        | Outcome::IranDeterrence => (Ink::Iran, Dash::Solid, Marker::Circle),
        Outcome::PakistanStrikes
        | Outcome::PakistanStrikesAnswering
        | Outcome::PakistanStrikesUnprovoked
        | Outcome::PakistanWide
        | Outcome::StrikesPakistan
        | Outcome::ThreeFrontStrain => (Ink::Pakistan, Dash::Long, Marker::Square),
        Outcome::Widened
        | Outcome::WidenedByChoice
        | Outcome::WidenedByAccident
        | Outcome::Campaign
        | Outcome::CampaignByChoice
        | Outcome::CampaignByAccident
        | Outcome::TitForTat
        | Outcome::LimitedRepeats
        | Outcome::WideStrikes
        | Outcome::UsCooperation => (Ink::Widened, Dash::Short, Marker::Triangle),
        Outcome::OpenWar
        | Outcome::OpenWarByChoice
        | Outcome::OpenWarByAccident
        | Outcome::MeanRung
        | Outcome::ActiveFront
        | Outcome::UsThreatReading
        | Outcome::Division => (Ink::War, Dash::DashDot, Marker::Cross),
        Outcome::Functional | Outcome::Talks | Outcome::CtCooperation => (Ink::Functional, Dash::Solid, Marker::Diamond),
    }
}

fn frame(from: Vantage, options: &FigureOptions, now: &Outcomes) -> Frame {
    let last_day = options.span.last_day();
    let shown = options.history == History::Shown;
    let phone = options.width < PHONE;
    let step = match options.span {
        Span::Whole => 7,
        Span::FirstTen if phone => 5,
        Span::FirstTen => 2,
    };
    let height = if phone { 262 } else { 420 } + if shown { 40 } else { 0 };
    Frame {
        width: options.width.round() as u32,
        height,
        last_day: last_day as u32,
        x_ticks: (0..=last_day).step_by(step).map(|day| Tick { at: day as f64, label: date::short(from, day) }).collect(),
        y_ticks: [0.0, 0.25, 0.5, 0.75, 1.0].map(|at| Tick { at, label: chance::percent(at) }).into(),
        marks: if shown { marks(from) } else { Vec::new() },
        strip: shown.then(|| strip(from)),
        is_faint: !now.settled,
    }
}

/// The real events that happened from the vantage point on, each with its letter, its day and its place in the timeline.
pub fn letters(from: Vantage) -> impl Iterator<Item = (char, usize, usize)> {
    let known = timeline::EVENTS.iter().enumerate();
    let known = known.filter_map(move |(place, event)| Some((timeline::day_of(event, from)?, place)));
    ('A'..='Z').zip(known).map(|(letter, (day, place))| (letter, day, place))
}

fn marks(from: Vantage) -> Vec<EventMark> {
    letters(from).map(|(letter, day, _)| EventMark { day: day as f64, label: letter.into() }).collect()
}

fn strip(from: Vantage) -> Strip {
    Strip {
        label: text().really_by_rung.into(),
        rungs: (0..=model::NIGHTS).map(|day| timeline::rung_on(from, day)).collect(),
        numbers: std::array::from_fn(|rung| decimal::whole(rung as u32)),
    }
}

/// The outcomes that a view draws as curves; none for the views of rungs.
pub fn drawn(view: View) -> &'static [Outcome] {
    match view {
        View::Events => &model::outcome::EVENT_CURVES,
        View::Consequences => &model::outcome::CONSEQUENCE_CURVES,
        View::Ladder | View::Crises => &[],
    }
}

/// The figure of the events view, with the bands of nearby settings under the curve that is asked about: without points, unless they are
/// known and the curves are sure.
pub fn events(comparison: &Comparison, options: &FigureOptions, bands: Option<Bands>) -> EventsFigure {
    let mut figure = curves(comparison, options, View::Events);
    let bands = bands.filter(|_| comparison.now.settled);
    if let Some((place, curve)) = figure.curves.iter_mut().enumerate().find(|(_, curve)| curve.emphasis == Emphasis::Focus) {
        let look = if bands.is_none_or(|bands| bands.settled) { BandLook::Settled } else { BandLook::Pending };
        let ranges = bands.and_then(|bands| bands.ranges.get(place));
        curve.bands = ranges_drawn(ranges.unwrap_or(&Ranges::default()), look);
    }
    figure
}

/// The bands of one curve as messages carry them: whole ten-thousandths.
pub fn ranges(band: &model::analysis::Band) -> Ranges {
    let shares = |series: &[f64]| series.iter().map(|share| (share * 1e4).round() as u16).collect();
    Ranges {
        four_fifths: [shares(&band.tenth), shares(&band.nine_tenths)],
        half: [shares(&band.quarter), shares(&band.three_quarters)],
    }
}

fn ranges_drawn(ranges: &Ranges, look: BandLook) -> Vec<Band> {
    let probabilities = |ten_thousandths: &[u16]| ten_thousandths.iter().map(|share| f64::from(*share) * 1e-4).collect();
    let band = |[lower, upper]: &[Vec<u16>; 2]| Band { lower: probabilities(lower), upper: probabilities(upper), look };
    vec![band(&ranges.four_fifths), band(&ranges.half)]
}

/// The figure of the consequences view: five levels from 0 to 1, and the ceiling on US–Pakistan cooperation.
pub fn consequences(comparison: &Comparison, options: &FigureOptions) -> ConsequencesFigure {
    let mut events = curves(comparison, options, View::Consequences);
    for tick in &mut events.frame.y_ticks {
        let places = if tick.at.fract() == 0.0 { 0 } else { 1 + usize::from(tick.at != 0.5) };
        tick.label = decimal::text(tick.at, places);
    }
    let (ink, ..) = manner(Outcome::UsCooperation);
    let ceiling = Level { at: comparison.now.us_ceiling, label: text().ceiling.into(), ink };
    ConsequencesFigure { events, levels: vec![ceiling] }
}

pub(crate) fn heights(outcome: Outcome, values: &[f64]) -> Vec<f64> {
    values.iter().map(|value| event::height(outcome, *value)).collect()
}

fn curves(comparison: &Comparison, options: &FigureOptions, view: View) -> EventsFigure {
    let from = comparison.scenario.from;
    let last_day = options.span.last_day();
    let curves = drawn(view).iter().map(|outcome| {
        let outcome = *outcome;
        let (ink, dash, marker) = manner(outcome);
        let values = comparison.now.series(outcome);
        Curve {
            ink,
            dash,
            marker,
            label: event::short(outcome).into(),
            value_label: if comparison.now.settled { event::value(outcome, values[last_day]) } else { String::new() },
            values: heights(outcome, &values[..=last_day]),
            ghost: comparison.ghosts().map(|ghosts| heights(outcome, &ghosts.series(outcome)[..=last_day])),
            bands: Vec::new(),
            emphasis: if outcome == options.focus.outcome { Emphasis::Focus } else { Emphasis::Plain },
        }
    });
    let ghost_label = match comparison.ghost {
        Ghost::StartingPoint => text().starting_point.to_owned(),
        Ghost::Version(version) => fill(text().version, &[&decimal::whole(version)]),
        Ghost::Pin(name) => name.to_owned(),
        Ghost::Unsupposed => text().unsupposed.to_owned(),
    };
    let day = usize::from(options.focus.day);
    EventsFigure {
        frame: frame(from, options, comparison.now),
        curves: curves.collect(),
        ghost_label,
        asked: (day < last_day).then_some(day),
    }
}

/// The events view reduced to the curve asked about, 130 px high: it stays in view while a slider far below is used.
pub fn mini(comparison: &Comparison, options: &FigureOptions) -> EventsFigure {
    let mut figure = events(comparison, &FigureOptions { history: History::Hidden, ..*options }, None);
    figure.curves.retain(|curve| curve.emphasis == Emphasis::Focus);
    figure.frame.height = 130;
    figure.frame.y_ticks.retain(|tick| [0.0, 0.5, 1.0].contains(&tick.at));
    figure
}

/// The figure of the ladder view: the shares of the eight rungs, stacked.
pub fn ladder(comparison: &Comparison, options: &FigureOptions) -> LadderFigure {
    let last_day = options.span.last_day();
    let rungs = std::array::from_fn(|rung| RungLabel {
        number: decimal::whole(rung as u32),
        name: text().short_rungs[rung].into(),
        value_label: if comparison.now.settled { chance::percent(comparison.now.rungs[last_day][rung]) } else { String::new() },
    });
    // Three lines through the stack: up to functional relations, up to rupture, and up to tit-for-tat.
    let up_to = |outcomes: &Outcomes, top: Rung| -> Vec<f64> {
        outcomes.rungs[..=last_day].iter().map(|shares| shares[..=top.index()].iter().sum()).collect()
    };
    let tops = [Rung::FunctionalRelations, Rung::DiplomaticRupture, Rung::TitForTat];
    let ghosts = tops.map(|top| comparison.ghosts().map_or_else(Vec::new, |ghosts| up_to(ghosts, top))).into();
    LadderFigure {
        frame: frame(comparison.scenario.from, options, comparison.now),
        values: comparison.now.rungs[..=last_day].to_vec(),
        rungs,
        ghosts,
    }
}
