//! What one side can do, laid out for the solver: the states where play can stand when it moves, and for each where every action
//! leads and what it is worth. States where there is a reason to strike come first, then those with stepping down and holding
//! only, then those with holding only; states that play cannot reach are left out.

use std::ops::Range;

use crate::action::{Action, Reason};
use crate::game::Rules;
use crate::ladder::{Grievance, RUNGS, Side};
use crate::motive::{MOTIVES, Motive};
use crate::payoff::payoffs;
use crate::policy::{ByAction, PLACES};
use crate::private::LEADERSHIPS;
use crate::state::{LIVE_STATES, STATES, State, Track};

/// Where each action leads from a state, and that state.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Point {
    /// The state.
    pub state: State,
    /// After stepping down.
    pub down: State,
    /// After a limited strike.
    pub limited: State,
    /// After a wide strike.
    pub wide: State,
}

/// What is open at a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PointKind {
    /// Striking, for some type of the mover; stepping down and holding.
    WithReason,
    /// Stepping down and holding.
    WithoutReason,
    /// Holding.
    Holding,
}

/// One side's points, whatever they are worth.
#[derive(Clone, Debug)]
struct Layout {
    points: [Point; PLACES],
    with_reason: usize,
    /// Where points without a reason begin: an even place.
    without_reason: usize,
    choosing: usize,
    all: usize,
    /// Places of the points where there is something to choose, from the lowest rung upwards.
    upwards: [u8; LIVE_STATES],
    /// How many those are.
    upward: usize,
    /// The place of the grievance that this side's strikes open.
    victim: u8,
}

/// One side's points and what they are worth. `OWN` counts the mover's types, `OTHER` the other side's.
#[derive(Clone, Debug)]
pub(crate) struct Seat<const OWN: usize, const OTHER: usize> {
    layout: Layout,
    /// What each action is worth at once to the mover, by its own type; holding is worth nothing. In bits of log-odds: times λ/ln 2.
    pub own: ByAction<OWN>,
    /// The same to the other side, by that side's type.
    pub other: ByAction<OTHER>,
    /// 1 where stepping down is open at a point with a reason to strike, else 0; by the mover's type.
    pub may_step_down: [[f64; OWN]; PLACES],
    /// 1 where striking is open there, else 0; by the mover's type.
    pub may_strike: [[f64; OWN]; PLACES],
}

/// Pakistan's seat.
pub(crate) type PakistanSeat = Seat<LEADERSHIPS, MOTIVES>;

/// Iran's seat.
pub(crate) type IranSeat = Seat<MOTIVES, LEADERSHIPS>;

/// What stands at a place that is not used.
const NOWHERE: State = State::at(0, 0, Track::LetPass);

impl Layout {
    const NONE: Layout = Layout {
        points: [Point { state: NOWHERE, down: NOWHERE, limited: NOWHERE, wide: NOWHERE }; PLACES],
        with_reason: 0,
        without_reason: 0,
        choosing: 0,
        all: 0,
        upwards: [0; LIVE_STATES],
        upward: 0,
        victim: 0,
    };

    /// The `reached` states for `mover`.
    #[inline]
    fn of(mover: Side, reached: &[bool; STATES]) -> Layout {
        let victim = match mover {
            Side::Pakistan => Grievance::Iran,
            Side::Iran => Grievance::Pakistan,
        };
        let mut layout = Layout { victim: victim as u8, ..Layout::NONE };
        for kind in [PointKind::WithReason, PointKind::WithoutReason, PointKind::Holding] {
            for state in State::all().filter(|state| reached[state.index()] && !state.is_war()) {
                if kind == PointKind::of(state, mover) {
                    let after = |action| state.after(mover, action);
                    layout.points[layout.all] = Point {
                        state,
                        down: after(Action::StepDown),
                        limited: after(Action::Limited),
                        wide: after(Action::Wide),
                    };
                    layout.all += 1;
                }
            }
            match kind {
                PointKind::WithReason => {
                    layout.with_reason = layout.all;
                    layout.all = layout.all.next_multiple_of(2);
                    (layout.without_reason, layout.choosing) = (layout.all, layout.all);
                }
                PointKind::WithoutReason => layout.choosing = layout.all,
                PointKind::Holding => {}
            }
        }
        for rung in 0..RUNGS {
            for place in 0..layout.choosing {
                if layout.is_used(place) && layout.points[place].state.rung() == rung {
                    layout.upwards[layout.upward] = place as u8;
                    layout.upward += 1;
                }
            }
        }
        layout
    }

    /// Whether there is a point at that place: one place is left out where an odd number have a reason to strike.
    fn is_used(&self, place: usize) -> bool {
        place < self.with_reason || self.without_reason <= place
    }
}

impl PointKind {
    #[inline]
    fn of(state: State, mover: Side) -> PointKind {
        if Motive::ALL.iter().any(|motive| Reason::of(state, mover, *motive).is_some()) {
            PointKind::WithReason
        } else if 0 < state.rung() {
            PointKind::WithoutReason
        } else {
            PointKind::Holding
        }
    }
}

impl<const OWN: usize, const OTHER: usize> Seat<OWN, OTHER> {
    pub(crate) fn new() -> Seat<OWN, OTHER> {
        Seat {
            layout: Layout::NONE,
            own: ByAction::ZERO,
            other: ByAction::ZERO,
            may_step_down: [[0.0; OWN]; PLACES],
            may_strike: [[0.0; OWN]; PLACES],
        }
    }

    /// Points with a reason to strike, for some type at least.
    #[inline(always)]
    pub(crate) fn with_reason(&self) -> &[Point] {
        &self.layout.points[..self.layout.with_reason]
    }

    /// Points with stepping down and holding only, from place [`Seat::places`] on.
    #[inline(always)]
    pub(crate) fn without_reason(&self) -> &[Point] {
        &self.layout.points[self.layout.without_reason..self.layout.choosing]
    }

    /// The places of the points with a reason to strike, and those of the points without where there is something to choose.
    #[inline(always)]
    pub(crate) fn places(&self) -> [Range<usize>; 2] {
        [0..self.layout.without_reason, self.layout.without_reason..self.layout.choosing]
    }

    /// Points with holding only.
    #[inline(always)]
    pub(crate) fn holding(&self) -> &[Point] {
        &self.layout.points[self.layout.choosing..self.layout.all]
    }

    /// The points where there is something to choose, with their places, from the lowest rung upwards.
    #[inline(always)]
    pub(crate) fn upwards(&self) -> impl Iterator<Item = (usize, &Point)> {
        self.layout.upwards[..self.layout.upward]
            .iter()
            .map(|place| (usize::from(*place), &self.layout.points[usize::from(*place)]))
    }

    /// The place of the grievance that this side's strikes open.
    pub(crate) fn victim(&self) -> u8 {
        self.layout.victim
    }

    /// Every point, with its place.
    pub(crate) fn all(&self) -> impl Iterator<Item = (usize, &Point)> {
        self.layout.points[..self.layout.all].iter().enumerate().filter(|(place, _)| self.layout.is_used(*place))
    }

    /// What is open at the point of that place.
    pub(crate) fn kind(&self, place: usize) -> PointKind {
        if place < self.layout.with_reason {
            PointKind::WithReason
        } else if place < self.layout.choosing {
            PointKind::WithoutReason
        } else {
            PointKind::Holding
        }
    }

    /// Its place among the points, if play can stand there.
    pub(crate) fn place_of(&self, state: State) -> Option<usize> {
        self.all().find(|(_, point)| point.state == state).map(|(place, _)| place)
    }

    /// Fills in what is open and what it is worth at every point, by `open`(state, type of the mover, action) and
    /// `worth`(state, action), which is worth so many `bits` of log-odds for each point.
    fn pay(
        &mut self,
        bits: f64,
        open: impl Fn(State, usize, Action) -> bool,
        worth: impl Fn(State, Action) -> ([f64; OWN], [f64; OTHER]),
    ) {
        let share = |open: bool| if open { 1.0 } else { 0.0 };
        let worth = |state: State, action: Action| {
            let (own, other) = worth(state, action);
            (own.map(|worth| bits * worth), other.map(|worth| bits * worth))
        };
        for place in 0..self.layout.all {
            let state = self.layout.points[place].state;
            (self.own.down[place], self.other.down[place]) = worth(state, Action::StepDown);
            (self.own.limited[place], self.other.limited[place]) = worth(state, Action::Limited);
            (self.own.wide[place], self.other.wide[place]) = worth(state, Action::Wide);
            self.may_step_down[place] = std::array::from_fn(|own| share(open(state, own, Action::StepDown)));
            self.may_strike[place] = std::array::from_fn(|own| share(open(state, own, Action::Limited)));
        }
    }
}

/// Both seats.
#[derive(Clone, Debug)]
pub(crate) struct Seats {
    pub pakistan: PakistanSeat,
    pub iran: IranSeat,
    laid_out_for: Option<(State, Side)>,
}

impl Seats {
    pub(crate) fn new() -> Seats {
        Seats { pakistan: Seat::new(), iran: Seat::new(), laid_out_for: None }
    }

    /// Fills both seats for a game.
    #[inline]
    pub(crate) fn fill(&mut self, rules: &Rules) {
        let opening = (rules.start, rules.first_mover);
        if self.laid_out_for != Some(opening) {
            let [before_pakistan, before_iran] = reachable(rules.start, rules.first_mover);
            self.pakistan.layout = Layout::of(Side::Pakistan, &before_pakistan);
            self.iran.layout = Layout::of(Side::Iran, &before_iran);
            self.laid_out_for = Some(opening);
        }
        let statistics = &rules.statistics;
        let bits = rules.bits();
        self.pakistan.pay(
            bits,
            |state, _, action| state.is_open(Side::Pakistan, Motive::CounterTerror, action),
            |state, action| {
                let payoffs = payoffs(statistics, Side::Pakistan, state, action);
                (payoffs.pakistan, payoffs.iran)
            },
        );
        self.iran.pay(
            bits,
            |state, motive, action| state.is_open(Side::Iran, Motive::ALL[motive], action),
            |state, action| {
                let payoffs = payoffs(statistics, Side::Iran, state, action);
                (payoffs.iran, payoffs.pakistan)
            },
        );
    }
}

/// Which states play can stand in before a move of Pakistan's and before one of Iran's, whatever the hazards.
#[inline]
fn reachable(start: State, first_mover: Side) -> [[bool; STATES]; 2] {
    let mut reached = [[false; STATES]; 2];
    let mut open = [(start, first_mover); 2 * STATES];
    let mut found = 1;
    reached[first_mover as usize][start.index()] = true;
    let mut looked_at = 0;
    while looked_at < found {
        let (state, mover) = open[looked_at];
        looked_at += 1;
        let mut find = |state: State, mover: Side| {
            let seen = &mut reached[mover as usize][state.index()];
            if !*seen {
                *seen = true;
                open[found] = (state, mover);
                found += 1;
            }
        };
        for action in Action::ALL {
            if !Motive::ALL.iter().any(|motive| state.is_open(mover, *motive, action)) {
                continue;
            }
            let after = state.after(mover, action);
            find(after, mover.other());
            if mover == Side::Iran {
                overnight(after).into_iter().flatten().for_each(|state| find(state, Side::Pakistan));
            }
        }
    }
    reached
}

/// Where a night can lead from `state`: no grievance or an attack, on this rung or the next.
#[inline]
fn overnight(state: State) -> [Option<State>; 5] {
    if state.is_war() {
        return [None; 5];
    }
    let quiet = state.index() - state.grievance() as usize;
    let at = State::from_index;
    let above = |index: usize| if 4 <= state.rung() { State::from_index(index + 4) } else { None };
    [at(quiet), at(quiet + 3), above(state.index()), above(quiet), above(quiet + 3)]
}
