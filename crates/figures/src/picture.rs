//! From outcomes to figures: which curve has which ink, dash and name, and what stands on the axes.

use chart::consequences::{panel, panel_at};
use chart::{
    Band, BandLook, ConsequencesFigure, Curve, Dash, Emphasis, EventMark, EventsFigure, Frame, Geometry, Ink, LadderFigure,
    Level, Marker, Panel, RungLabel, Strip, Tick,
};
use model::ladder::Rung;
use model::outcome::Measure;
use model::{Outcome, Outcomes, Vantage, timeline};
use protocol::inquiry::Ranges;
use protocol::question::{History, Question, Span, View};

use words::text::{fill, text};
use words::{chance, date, decimal, event};

use crate::{Bands, Comparison, Ghost};

/// Below this width, in CSS px, a figure is drawn for a phone.
pub(crate) const PHONE: f64 = 480.0;

/// Whether a figure of this width, in CSS px, is drawn for a phone.
pub fn is_for_a_phone(width: f64) -> bool {
    width < PHONE
}

/// Which curves the events view has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CurvesShown {
    /// All of them, on a scale from 0 to 100%.
    All,
    /// The one that is asked about, alone.
    Asked {
        /// The top of its scale, a share, which [`top_alone`] chooses.
        top: f64,
    },
}

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
    /// Which curves are shown, where it is the events view.
    pub curves: CurvesShown,
}

impl FigureOptions {
    /// Whether the curve of an outcome is shown.
    fn shows(&self, outcome: Outcome) -> bool {
        matches!(self.curves, CurvesShown::All) || outcome == self.focus.outcome
    }
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
    let phone = is_for_a_phone(options.width);
    let (height, top) = match options.curves {
        _ if !phone => (420, 1.0),
        CurvesShown::All => (262, 1.0),
        CurvesShown::Asked { top } => (216, top),
    };
    let mut frame = Frame {
        width: options.width.round() as u32,
        height: height + if shown { 40 } else { 0 },
        last_day: last_day as u32,
        x_ticks: dates(from, options.span, phone),
        y_ticks: [0.0, 0.25, 0.5, 0.75, 1.0].map(|at| Tick { at, label: chance::percent(at * top) }).into(),
        // The plot is as wide whatever its scale is.
        widest_value: chance::percent(1.0),
        marks: if shown { marks(from) } else { Vec::new() },
        strip: shown.then(|| strip(from)),
        is_faint: !now.settled,
    };
    frame.height += frame.words_height();
    frame
}

/// The dates on the axis of a figure over days, for a `phone` or a wider one.
pub(crate) fn dates(from: Vantage, span: Span, phone: bool) -> Vec<Tick> {
    let step = match span {
        Span::Whole => 7,
        Span::FirstTen if phone => 5,
        Span::FirstTen => 2,
    };
    (0..=span.last_day()).step_by(step).map(|day| Tick { at: day as f64, label: date::short(from, day) }).collect()
}

/// The real events that happened from the vantage point on, in words.
fn marks(from: Vantage) -> Vec<EventMark> {
    let known = timeline::EVENTS.iter().zip(text().events_short);
    let mark = |(event, short): (&timeline::Event, &str)| {
        let day = timeline::day_of(event, from)?;
        Some(EventMark { day: day as f64, label: fill(text().read_out, &[&date::short(from, day), short]) })
    };
    known.filter_map(mark).collect()
}

fn strip(from: Vantage) -> Strip {
    Strip {
        label: text().really_by_rung.into(),
        rungs: (0..=model::NIGHTS).map(|day| timeline::rung_on(from, day)).collect(),
        names: std::array::from_fn(|rung| fill(text().named_value, &[&decimal::whole(rung as u32), text().short_rungs[rung]])),
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
        curve.bands = ranges_drawn(ranges.unwrap_or(&Ranges::default()), look, options);
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

fn ranges_drawn(ranges: &Ranges, look: BandLook, options: &FigureOptions) -> Vec<Band> {
    let unit = match options.curves {
        CurvesShown::All => 1e-4,
        CurvesShown::Asked { top } => 1e-4 / top,
    };
    let probabilities = |ten_thousandths: &[u16]| ten_thousandths.iter().map(|share| f64::from(*share) * unit).collect();
    let band = |[lower, upper]: &[Vec<u16>; 2]| Band { lower: probabilities(lower), upper: probabilities(upper), look };
    vec![band(&ranges.four_fifths), band(&ranges.half)]
}

/// The figure of the consequences view: a panel for each, and in its own the ceiling on US–Pakistan cooperation. What it says in words, it
/// says of the day asked about.
pub fn consequences(comparison: &Comparison, options: &FigureOptions) -> ConsequencesFigure {
    let mut events = curves(comparison, options, View::Consequences);
    let phone = is_for_a_phone(options.width);
    events.frame.y_ticks.clear();
    events.frame.height += if phone { PANELS_ON_A_PHONE } else { 0 };
    let (from, now) = (comparison.scenario.from, comparison.now);
    let last_day = options.span.last_day();
    let day = usize::from(options.focus.day).min(last_day);
    let date = if phone { date::short(from, day) } else { date::long(from, day) };
    let panel = |outcome: &Outcome| {
        let (outcome, series) = (*outcome, now.series(*outcome));
        let named = |at: f64| Tick { at, label: event::level(at).into() };
        let is_level = outcome.row().measure == Measure::Level;
        let top = top(comparison, outcome, last_day);
        Panel {
            title: event::label(outcome, from).into(),
            sentence: if now.settled { event::course(outcome, series[0], series[day], &date) } else { String::new() },
            grid: if is_level { vec![0.2, 0.4, 0.6, 0.8] } else { Vec::new() },
            scale: if is_level {
                vec![named(0.1), named(0.5), named(0.9)]
            } else {
                [0.0, 1.0].map(|at| Tick { at, label: decimal::text(at * top, 0) }).into()
            },
            levels: if outcome == Outcome::UsCooperation {
                vec![Level { at: now.us_ceiling, label: text().ceiling.into(), ink: manner(outcome).0 }]
            } else {
                Vec::new()
            },
        }
    };
    ConsequencesFigure { panels: drawn(View::Consequences).iter().map(panel).collect(), events }
}

/// How much higher the consequences are than other figures on a phone, in CSS px: each panel has its words above it.
const PANELS_ON_A_PHONE: u32 = 200;

/// The tops of the scale of days, beside all of them: one that the curve hardly leaves the bottom of would say nothing.
const DAYS_SHOWN: [f64; 2] = [7.0, 14.0];

/// The top of the scale that an outcome is drawn on: the greatest value that it can have, but for sums of days the least of a few that the
/// curve and its ghost stay within, so that it moves rarely while a slider does.
fn top(comparison: &Comparison, outcome: Outcome, last_day: usize) -> f64 {
    let measure = outcome.row().measure;
    let ends = comparison.ghosts().into_iter().chain([comparison.now]).map(|outcomes| outcomes.series(outcome)[last_day]);
    let highest = ends.fold(0.0, f64::max);
    let few = DAYS_SHOWN.into_iter().find(|top| measure == Measure::Days && highest <= *top);
    few.unwrap_or(measure.top(model::NIGHTS))
}

/// The heights in the figure of a view of `geometry` at which its curves are on a day, in CSS px from its top, in the order in which they are drawn.
pub fn heights(comparison: &Comparison, view: View, options: &FigureOptions, geometry: &Geometry, day: usize) -> Vec<f64> {
    let outcomes = drawn(view);
    let height = |(place, outcome): (usize, &Outcome)| {
        let share = comparison.now.series(*outcome)[day] / scale(comparison, options, *outcome);
        if view == View::Consequences { panel(geometry, place, outcomes.len()).y(share) } else { geometry.y(share) }
    };
    outcomes.iter().enumerate().filter(|(_, outcome)| options.shows(**outcome)).map(height).collect()
}

/// The top of the scale of an outcome's curve in the figure that is drawn so.
fn scale(comparison: &Comparison, options: &FigureOptions, outcome: Outcome) -> f64 {
    match options.curves {
        CurvesShown::All => top(comparison, outcome, options.span.last_day()),
        CurvesShown::Asked { top } => top,
    }
}

/// What a curve that stands alone has above it at least, as a factor: its band has room too, mostly, so that the scale is the same when
/// that comes.
const ROOM: f64 = 1.75;

/// The top of the scale on which the curve that is asked about stands alone: the least fifth on which it, the dotted line beside it and
/// its band have room. While something moves, the scale stays at the top that it has, `kept`; a curve that leaves it has all up to 100%.
pub fn top_alone(comparison: &Comparison, options: &FigureOptions, bands: Option<Bands>, kept: Option<f64>) -> f64 {
    let outcome = options.focus.outcome;
    let (now, ghosts) = (comparison.now.series(outcome), comparison.ghosts().unwrap_or(comparison.now).series(outcome));
    let place = drawn(View::Events).iter().position(|drawn| *drawn == outcome);
    let band = place.zip(bands).and_then(|(place, bands)| bands.ranges.get(place)).map_or(&[][..], |band| &band.four_fifths[1]);
    let (mut curves, mut highest) = (0.0, 0.0);
    for day in 0..=options.span.last_day() {
        curves = now[day].max(ghosts[day]).max(curves);
        highest = (f64::from(band.get(day).copied().unwrap_or(0)) * 1e-4).max(ROOM * curves).max(highest);
    }
    match kept {
        Some(kept) => {
            if curves <= kept {
                kept
            } else {
                1.0
            }
        }
        None => ((5.0 * highest).ceil() / 5.0).max(0.2).min(1.0),
    }
}

/// The outcome that a reader means who points at a day and a y of the figure of a view: in the events view that of the nearest curve, among
/// the consequences that of the panel; none where there are no curves.
pub fn meant(
    comparison: &Comparison,
    view: View,
    options: &FigureOptions,
    geometry: &Geometry,
    day: usize,
    y: f64,
) -> Option<Outcome> {
    let outcomes = drawn(view);
    if view == View::Consequences {
        return outcomes.get(panel_at(geometry, y, outcomes.len())).copied();
    }
    if matches!(options.curves, CurvesShown::Asked { .. }) {
        return Some(options.focus.outcome);
    }
    let heights = heights(comparison, view, options, geometry, day);
    let all = outcomes.iter().zip(heights).map(|(outcome, height)| (*outcome, (height - y).abs()));
    all.min_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(outcome, _)| outcome)
}

fn curves(comparison: &Comparison, options: &FigureOptions, view: View) -> EventsFigure {
    let from = comparison.scenario.from;
    let last_day = options.span.last_day();
    let curves = drawn(view).iter().map(|outcome| {
        let outcome = *outcome;
        let (ink, dash, marker) = manner(outcome);
        let values = comparison.now.series(outcome);
        let top = scale(comparison, options, outcome);
        // One that is not shown has its place in the drawing, and no points.
        let shown = if options.shows(outcome) { last_day + 1 } else { 0 };
        let shares = |values: &[f64]| values[..shown].iter().map(|value| value / top).collect();
        Curve {
            ink,
            dash,
            marker,
            label: event::short(outcome).into(),
            value_label: if comparison.now.settled { event::value(outcome, values[last_day]) } else { String::new() },
            values: shares(values),
            ghost: comparison.ghosts().map(|ghosts| shares(ghosts.series(outcome))),
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
