//! Reads the curves off a solved game: how likely each event is by the end of each day, and where the crisis then stands.
//!
//! Events are exact first passages of the chain that the policies induce, counted at every move and night, so that a rung reached at
//! midday and left by evening counts. All are followed in one pass, each on paths of its own kind, from which it takes what has happened.
//! What the curves are made of is read by `part`, on paths of more kinds; both go through the same operations here, so that the curves
//! are the same to the last bit.

use crate::chain::{add, sum, take_from_rung, total};
use crate::chances::Chances;
use crate::consequence::Context;
use crate::couple::{all, by_pair};
use crate::course::{Course, Overnight};
use crate::game::Game;
use crate::ladder::{RUNGS, Rung, Side};
use crate::occupancy::{Masses, Struck, WAR, carry, nowhere};
use crate::outcome::{NIGHTS, Outcomes};
use crate::private::{ByPair, mean};
use crate::seat::Seat;

/// The kinds of paths that curves follow: for each event those on which it has not happened.
#[derive(Clone, Copy)]
pub(crate) enum Path {
    /// Every path.
    Any,
    NoIranStrike,
    NoPakistanStrike,
    NotWidened,
    NoCampaign,
    /// Every path, weighted by what is left of Iran's deterrence.
    Deterrence,
}

/// How many there are.
pub(crate) const PATHS: usize = Path::Deterrence as usize + 1;

/// What has happened so far, by pair of types.
#[derive(Clone, Copy, Default)]
pub(crate) struct Tally {
    pub iran_strikes: ByPair,
    pub pakistan_strikes: ByPair,
    /// By a move, by an accident.
    pub widened: [ByPair; 2],
    pub campaign: [ByPair; 2],
    pub open_war: [ByPair; 2],
}

pub(crate) const CHOICE: usize = 0;
pub(crate) const ACCIDENT: usize = 1;

/// All of every kind of path, in the state where the game starts.
pub(crate) fn from_start<const KINDS: usize>(game: &Game) -> Masses<KINDS> {
    let mut masses = nowhere();
    masses[game.rules().start.index()] = [all(1.0); KINDS];
    masses
}

/// One move on paths of `KINDS` kinds, those of [`Path`] first: what strikes is counted and returned, not yet put where it leads.
/// `left` is the share of Iran's deterrence that is left after one Pakistani strike.
#[inline(always)]
pub(crate) fn strike<const OWN: usize, const OTHER: usize, const KINDS: usize>(
    mover: Side,
    seat: &Seat<OWN, OTHER>,
    policy: &impl Chances,
    left: f64,
    masses: &mut Masses<KINDS>,
    tally: &mut Tally,
) -> Struck<KINDS> {
    let mut struck = carry(seat, policy, masses);
    let (first, so_far) = match mover {
        Side::Pakistan => (Path::NoPakistanStrike, &mut tally.pakistan_strikes),
        Side::Iran => (Path::NoIranStrike, &mut tally.iran_strikes),
    };
    add(so_far, &struck.all_limited(first as usize));
    add(so_far, &struck.all_wide(first as usize));
    struck.keep(first as usize, 0.0, 0.0);
    if mover == Side::Pakistan {
        struck.keep(Path::Deterrence as usize, left, left);
    }
    struck
}

/// Takes out what has reached its rung, by `cause`, and counts what is newly at war.
#[inline(never)]
pub(crate) fn take_reached<const KINDS: usize>(masses: &mut Masses<KINDS>, tally: &mut Tally, cause: usize) {
    let mut take = |path: Path, rung: Rung| take_from_rung(masses, path as usize, rung.index());
    add(&mut tally.widened[cause], &take(Path::NotWidened, Rung::WidenedStrikes));
    add(&mut tally.campaign[cause], &take(Path::NoCampaign, Rung::SustainedCampaign));
    count_war(masses, Path::Any as usize, &mut tally.open_war, cause);
}

/// Counts what is newly at war on paths of that kind, by `cause`.
#[inline(always)]
pub(crate) fn count_war<const KINDS: usize>(masses: &Masses<KINDS>, kind: usize, open_war: &mut [ByPair; 2], cause: usize) {
    let at_war = sum(masses[WAR].iter().map(|by_kind| &by_kind[kind]));
    for (pair, at_war) in at_war.into_iter().enumerate() {
        let known = open_war[CHOICE][pair] + open_war[ACCIDENT][pair];
        open_war[cause][pair] += (at_war - known).max(0.0);
    }
}

/// Writes down how the day ended.
#[inline(never)]
pub(crate) fn write_curves<const KINDS: usize>(
    weights: &ByPair,
    masses: &Masses<KINDS>,
    tally: &Tally,
    day: usize,
    out: &mut Outcomes,
) {
    let mean = |numbers: &ByPair| mean(weights, numbers);
    let mean_sum = |[choice, accident]: &[ByPair; 2]| mean(choice) + mean(accident);
    let mut shares = [0.0; RUNGS];
    for (state, by_path) in masses.iter().enumerate() {
        shares[state / 4 % RUNGS] += mean(&by_pair(&by_path[Path::Any as usize]));
    }
    out.rungs[day] = shares;
    out.mean_rung[day] = shares.iter().enumerate().map(|(rung, share)| rung as f64 * share).sum();
    out.functional[day] = shares[0];
    out.talks[day] = shares[0] + shares[1];
    out.active_front[day] = shares[Rung::OneSidedStrike.index()..].iter().sum();
    out.iran_strikes[day] = mean(&tally.iran_strikes);
    out.pakistan_strikes[day] = mean(&tally.pakistan_strikes);
    out.widened[day] = mean_sum(&tally.widened);
    out.campaign[day] = mean_sum(&tally.campaign);
    out.open_war[day] = mean_sum(&tally.open_war);
    out.iran_deterrence[day] = mean(&total(masses, Path::Deterrence as usize));
}

/// The curves of a course, without the consequences.
pub(crate) fn read_passages<C: Course>(course: &C, context: &Context, out: &mut Outcomes) {
    let (game, seats, weights) = (course.game(), course.seats(), course.pairs());
    let left = context.deterrence_left();
    let mut masses: Masses<PATHS> = from_start(game);
    let mut tally = Tally::default();
    let mut at = 0;
    for day in 0..=NIGHTS {
        while at < game.moves_by(day) {
            match game.mover(at) {
                Side::Pakistan => {
                    let seat = &seats.pakistan;
                    let struck = strike(Side::Pakistan, seat, course.pakistan(at), left, &mut masses, &mut tally);
                    struck.land(seat.victim(), &mut masses);
                    take_reached(&mut masses, &mut tally, CHOICE);
                }
                Side::Iran => {
                    let seat = &seats.iran;
                    let struck = strike(Side::Iran, seat, course.iran(at), left, &mut masses, &mut tally);
                    struck.land(seat.victim(), &mut masses);
                    take_reached(&mut masses, &mut tally, CHOICE);
                    if let Some(night) = course.night(at) {
                        night.carry(&mut masses);
                        take_reached(&mut masses, &mut tally, ACCIDENT);
                    }
                }
            }
            at += 1;
        }
        write_curves(&weights, &masses, &tally, day, out);
    }
}
