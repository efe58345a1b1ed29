//! From outcomes to figures: which curve has which ink, dash and name, and what stands on the axes.

use chart::{
    Band, BandLook, ConsequencesFigure, Curve, Dash, Emphasis, EventsFigure, Frame, Ink, LadderFigure, Level, Mark, Marker,
    Strip, Tick,
};
use model::ladder::Rung;
use model::{Outcome, Outcomes, Vantage, timeline};
use protocol::inquiry::Ranges;
use protocol::question::{History, Question, Span, View};

use words::text::{fill, text};
use words::{chance, date, decimal, event};

use crate::{Bands, Seen};

/// Below this width, in CSS px, a figure is drawn for a phone.
const PHONE: f64 = 480.0;

/// What a figure is to show, the answer aside.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The width there is, in CSS px.
    pub width: f64,
    /// The question.
    pub focus: Question,
    /// The days.
    pub span: Span,
    /// What really happened.
    pub history: History,
}

/// An ink, a dash and a marker: three ways to tell an outcome's curve.
pub fn manner(outcome: Outcome) -> (Ink, Dash, Marker) {
    match outcome {
        Outcome::IranStrikes | Outcome::IranDeterrence => (Ink::Iran, Dash::Solid, Marker::Circle),
        Outcome::PakistanStrikes | Outcome::ThreeFrontStrain => (Ink::Pakistan, Dash::Long, Marker::Square),
        Outcome::Widened | Outcome::Campaign | Outcome::UsCooperation => (Ink::Widened, Dash::Short, Marker::Triangle),
        Outcome::OpenWar | Outcome::MeanRung | Outcome::ActiveFront | Outcome::UsThreatReading | Outcome::Division => {
            (Ink::War, Dash::DashDot, Marker::Cross)
        }
        Outcome::Functional | Outcome::Talks | Outcome::CtCooperation => (Ink::Functional, Dash::Solid, Marker::Diamond),
    }
}

fn frame(from: Vantage, look: &Look) -> Frame {
    let last_day = look.span.last_day();
    let shown = look.history == History::Shown;
    let phone = look.width < PHONE;
    let step = match look.span {
        Span::Whole => 7,
        Span::FirstTen if phone => 5,
        Span::FirstTen => 2,
    };
    let height = if phone { 262 } else { 420 } + if shown { 40 } else { 0 };
    Frame {
        width: look.width.round() as u32,
        height,
        last_day: last_day as u32,
        x_ticks: (0..=last_day).step_by(step).map(|day| Tick { at: day as f64, label: date::short(from, day) }).collect(),
        y_ticks: [0.0, 0.25, 0.5, 0.75, 1.0].map(|at| Tick { at, label: chance::percent(at) }).into(),
        marks: if shown { marks(from) } else { Vec::new() },
        strip: shown.then(|| strip(from)),
    }
}

/// The letters of what really happened, one an event seen from `from`, with its day and its place among all events.
pub fn letters(from: Vantage) -> impl Iterator<Item = (char, usize, usize)> {
    let seen = timeline::EVENTS.iter().enumerate();
    let seen = seen.filter_map(move |(place, event)| Some((timeline::day_of(event, from)?, place)));
    ('A'..='Z').zip(seen).map(|(letter, (day, place))| (letter, day, place))
}

fn marks(from: Vantage) -> Vec<Mark> {
    letters(from).map(|(letter, day, _)| Mark { day: day as f64, label: letter.into() }).collect()
}

fn strip(from: Vantage) -> Strip {
    Strip {
        label: text().really_by_rung.into(),
        rungs: (0..=model::NIGHTS).map(|day| timeline::rung_on(from, day)).collect(),
        numbers: std::array::from_fn(|rung| decimal::whole(rung as u32)),
    }
}

/// The outcomes that are drawn as curves in a view.
pub fn drawn(view: View) -> &'static [Outcome] {
    match view {
        View::Events => &model::outcome::EVENT_CURVES,
        View::Consequences => &model::outcome::CONSEQUENCE_CURVES,
        View::Ladder => &[],
    }
}

/// The events view, with the ranges of nearby settings if they are known.
pub fn events(seen: &Seen, look: &Look, bands: Option<Bands>) -> EventsFigure {
    let mut figure = curves(seen, look, View::Events);
    if let Some(Bands { ranges, settled }) = bands {
        let look = if settled { BandLook::Settled } else { BandLook::Pending };
        for (curve, ranges) in figure.curves.iter_mut().zip(ranges) {
            curve.bands = ranges_drawn(ranges, look);
        }
    }
    figure
}

/// The ranges of nearby settings as they travel: in ten-thousandths.
pub fn ranges(band: &model::analysis::Band) -> Ranges {
    let shares = |series: &[f64]| series.iter().map(|share| (share * 1e4).round() as u16).collect();
    Ranges {
        four_fifths: [shares(&band.tenth), shares(&band.nine_tenths)],
        half: [shares(&band.quarter), shares(&band.three_quarters)],
    }
}

fn ranges_drawn(ranges: &Ranges, look: BandLook) -> Vec<Band> {
    let probabilities = |thousandths: &[u16]| thousandths.iter().map(|share| f64::from(*share) * 1e-4).collect();
    let band = |[lower, upper]: &[Vec<u16>; 2]| Band { lower: probabilities(lower), upper: probabilities(upper), look };
    vec![band(&ranges.four_fifths), band(&ranges.half)]
}

/// The consequences view: levels, US–Pakistan cooperation with its ceiling.
pub fn consequences(seen: &Seen, look: &Look) -> ConsequencesFigure {
    let mut events = curves(seen, look, View::Consequences);
    for tick in &mut events.frame.y_ticks {
        let places = if tick.at.fract() == 0.0 { 0 } else { 1 + usize::from(tick.at != 0.5) };
        tick.label = decimal::text(tick.at, places);
    }
    let (ink, ..) = manner(Outcome::UsCooperation);
    let ceiling = Level { at: seen.now.us_ceiling, label: text().ceiling.into(), ink };
    ConsequencesFigure { events, levels: vec![ceiling] }
}

fn heights(outcome: Outcome, values: &[f64]) -> Vec<f64> {
    values.iter().map(|value| event::height(outcome, *value)).collect()
}

fn curves(seen: &Seen, look: &Look, view: View) -> EventsFigure {
    let from = seen.scenario.from;
    let last_day = look.span.last_day();
    let curves = drawn(view).iter().map(|outcome| {
        let outcome = *outcome;
        let (ink, dash, marker) = manner(outcome);
        let values = seen.now.series(outcome);
        Curve {
            ink,
            dash,
            marker,
            label: event::short(outcome).into(),
            value_label: event::value(outcome, values[last_day]),
            values: heights(outcome, &values[..=last_day]),
            ghost: seen.ghosts().map(|ghosts| heights(outcome, &ghosts.series(outcome)[..=last_day])),
            bands: Vec::new(),
            emphasis: if outcome == look.focus.outcome { Emphasis::Focus } else { Emphasis::Plain },
        }
    });
    let ghost_label =
        seen.older.map_or_else(|| text().starting_point.to_owned(), |version| fill(text().version, &[&decimal::whole(version)]));
    let day = usize::from(look.focus.day);
    EventsFigure { frame: frame(from, look), curves: curves.collect(), ghost_label, asked: (day < last_day).then_some(day) }
}

/// The focus alone, small: what stays in view while a slider far below is used.
pub fn mini(seen: &Seen, look: &Look) -> EventsFigure {
    let mut figure = events(seen, &Look { history: History::Hidden, ..*look }, None);
    figure.curves.retain(|curve| curve.emphasis == Emphasis::Focus);
    figure.frame.height = 130;
    figure.frame.y_ticks.retain(|tick| [0.0, 0.5, 1.0].contains(&tick.at));
    figure
}

/// The ladder view.
pub fn ladder(seen: &Seen, look: &Look) -> LadderFigure {
    let last_day = look.span.last_day();
    let rungs = std::array::from_fn(|rung| chart::ladder::Rung {
        number: decimal::whole(rung as u32),
        name: text().short_rungs[rung].into(),
        value_label: chance::percent(seen.now.rungs[last_day][rung]),
    });
    // Three lines through the stack: up to functional relations, up to rupture, and up to tit-for-tat.
    let up_to = |outcomes: &Outcomes, top: Rung| -> Vec<f64> {
        outcomes.rungs[..=last_day].iter().map(|shares| shares[..=top.index()].iter().sum()).collect()
    };
    let tops = [Rung::FunctionalRelations, Rung::DiplomaticRupture, Rung::TitForTat];
    let ghosts = seen.ghosts().map_or_else(Vec::new, |ghosts| tops.map(|top| up_to(ghosts, top)).into());
    LadderFigure { frame: frame(seen.scenario.from, look), values: seen.now.rungs[..=last_day].to_vec(), rungs, ghosts }
}
