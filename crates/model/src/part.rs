//! Reads off a solved game what its curves are made of: strikes by what stood open and by kind, widening by what made it, expected
//! numbers of strikes, and what an onlooker infers of either side; and the curves with them.

use crate::chain::{about_to_repeat, about_to_strike, add, take_from_rung, total};
use crate::chances::Chances;
use crate::consequence::Context;
use crate::couple::all;
use crate::course::{Course, Overnight};
use crate::game::Game;
use crate::ladder::{Rung, Side};
use crate::motive::{MOTIVES, Motive};
use crate::occupancy::{Masses, Struck};
use crate::outcome::{NIGHTS, Outcomes};
use crate::passage::{ACCIDENT, CHOICE, PATHS, Path, Tally, from_start, strike, take_reached, write_curves};
use crate::private::{ByLeadership, ByMotive, ByPair, LEADERSHIPS, mean, pair};
use crate::seat::Seat;

/// The kinds of paths that parts follow besides those of the curves.
#[derive(Clone, Copy)]
enum PartPath {
    NoIranLimited = PATHS as isize,
    NoIranWide,
    NoPakistanWide,
    /// Paths that stayed at rung 4 or below, before a new Iranian strike.
    BeforeTit,
    /// And after it, until Pakistan's reply.
    BeforeTat,
}

/// How many kinds there are in all.
const ALL_PATHS: usize = PartPath::BeforeTat as usize + 1;

/// What has happened so far, by pair of types, besides what curves count.
#[derive(Clone, Copy, Default)]
struct Parts {
    curves: Tally,
    /// First Iranian strikes by what stood open: nothing of Iran's, a Pakistani strike, an attack.
    iran_strikes: [ByPair; 3],
    /// First Pakistani strikes: answers, others.
    pakistan_strikes: [ByPair; 2],
    iran_limited: ByPair,
    iran_wide: ByPair,
    pakistan_wide: ByPair,
    tit_for_tat: ByPair,
    strikes_iran: ByPair,
    strikes_pakistan: ByPair,
    limited_repeats: ByPair,
    wide_strikes: ByPair,
}

/// Every path of its kind, so far.
struct Followed(Masses<ALL_PATHS>);

impl Followed {
    fn from(game: &Game) -> Followed {
        let mut masses = from_start(game);
        masses[game.rules().start.index()][PartPath::BeforeTat as usize] = all(0.0);
        Followed(masses)
    }

    fn pakistan_moves(&mut self, seat: &Seat<LEADERSHIPS, MOTIVES>, policy: &impl Chances, left: f64, parts: &mut Parts) {
        let [none, answering, iran, attack] = about_to_strike(seat, policy, &self.0, Path::NoPakistanStrike as usize);
        add(&mut parts.pakistan_strikes[0], &answering);
        [none, iran, attack].iter().for_each(|other| add(&mut parts.pakistan_strikes[1], other));
        add(&mut parts.limited_repeats, &about_to_repeat(seat, policy, &self.0, Path::Any as usize));
        let mut struck = strike(Side::Pakistan, seat, policy, left, &mut self.0, &mut parts.curves);
        parts.count(&struck, Side::Pakistan);
        add(&mut parts.pakistan_wide, &struck.all_wide(PartPath::NoPakistanWide as usize));
        add(&mut parts.tit_for_tat, &struck.all_limited(PartPath::BeforeTat as usize));
        struck.keep(PartPath::NoPakistanWide as usize, 1.0, 0.0);
        struck.keep(PartPath::BeforeTit as usize, 1.0, 0.0);
        struck.keep(PartPath::BeforeTat as usize, 0.0, 0.0);
        struck.land(seat.victim(), &mut self.0);
        self.take_reached(parts, CHOICE);
    }

    fn iran_moves(&mut self, seat: &Seat<MOTIVES, LEADERSHIPS>, policy: &impl Chances, left: f64, parts: &mut Parts) {
        let [none, pakistan, answering, attack] = about_to_strike(seat, policy, &self.0, Path::NoIranStrike as usize);
        for (so_far, struck) in [(0, &none), (0, &pakistan), (1, &answering), (2, &attack)] {
            add(&mut parts.iran_strikes[so_far], struck);
        }
        add(&mut parts.limited_repeats, &about_to_repeat(seat, policy, &self.0, Path::Any as usize));
        let mut struck = strike(Side::Iran, seat, policy, left, &mut self.0, &mut parts.curves);
        parts.count(&struck, Side::Iran);
        add(&mut parts.iran_limited, &struck.all_limited(PartPath::NoIranLimited as usize));
        add(&mut parts.iran_wide, &struck.all_wide(PartPath::NoIranWide as usize));
        struck.keep(PartPath::NoIranLimited as usize, 0.0, 1.0);
        struck.keep(PartPath::NoIranWide as usize, 1.0, 0.0);
        struck.keep(PartPath::BeforeTit as usize, 1.0, 0.0);
        struck.keep(PartPath::BeforeTat as usize, 1.0, 0.0);
        struck.pass_limited(PartPath::BeforeTit as usize, PartPath::BeforeTat as usize);
        struck.land(seat.victim(), &mut self.0);
        self.take_reached(parts, CHOICE);
    }

    fn night_falls(&mut self, night: &impl Overnight, parts: &mut Parts) {
        night.carry(&mut self.0);
        self.take_reached(parts, ACCIDENT);
    }

    fn take_reached(&mut self, parts: &mut Parts, cause: usize) {
        take_reached(&mut self.0, &mut parts.curves, cause);
        for path in [PartPath::BeforeTit, PartPath::BeforeTat] {
            take_from_rung(&mut self.0, path as usize, Rung::WidenedStrikes.index());
        }
    }
}

impl Parts {
    fn count(&mut self, struck: &Struck<ALL_PATHS>, mover: Side) {
        let (limited, wide) = (struck.all_limited(Path::Any as usize), struck.all_wide(Path::Any as usize));
        let strikes = match mover {
            Side::Pakistan => &mut self.strikes_pakistan,
            Side::Iran => &mut self.strikes_iran,
        };
        add(strikes, &limited);
        add(strikes, &wide);
        add(&mut self.wide_strikes, &wide);
    }
}

/// Every series of a course, without the consequences.
pub(crate) fn read_parts<C: Course>(course: &C, context: &Context, out: &mut Outcomes) {
    let (game, seats, weights) = (course.game(), course.seats(), course.pairs());
    let left = context.deterrence_left();
    let mut followed = Followed::from(game);
    let mut parts = Parts::default();
    let mut at = 0;
    for day in 0..=NIGHTS {
        let before = parts;
        while at < game.moves_by(day) {
            match game.mover(at) {
                Side::Pakistan => followed.pakistan_moves(&seats.pakistan, course.pakistan(at), left, &mut parts),
                Side::Iran => {
                    followed.iran_moves(&seats.iran, course.iran(at), left, &mut parts);
                    if let Some(night) = course.night(at) {
                        followed.night_falls(night, &mut parts);
                    }
                }
            }
            at += 1;
        }
        write_curves(&weights, &followed.0, &parts.curves, day, out);
        write_parts(course, &followed, [&before, &parts], day, out);
    }
}

/// Writes down of what the day's curves are made; `parts` are those of its morning and its evening.
fn write_parts<C: Course>(course: &C, followed: &Followed, parts: [&Parts; 2], day: usize, out: &mut Outcomes) {
    let weights = course.pairs();
    let mean = |numbers: &ByPair| mean(&weights, numbers);
    let [before, parts] = parts;
    let [unasked, answering, after_attack] = &parts.iran_strikes;
    let under = |motive: Motive| -> f64 {
        (0..LEADERSHIPS).map(|leadership| pair(motive.index(), leadership)).map(|pair| weights[pair] * unasked[pair]).sum()
    };
    out.iran_strikes_answering[day] = mean(answering);
    out.iran_strikes_after_attack[day] = mean(after_attack);
    out.iran_strikes_for_motive[day] = under(Motive::Broaden) + under(Motive::Coerce);
    out.iran_strikes_unprovoked[day] = under(Motive::CounterTerror);
    out.pakistan_strikes_answering[day] = mean(&parts.pakistan_strikes[0]);
    out.pakistan_strikes_unprovoked[day] = mean(&parts.pakistan_strikes[1]);
    out.iran_limited[day] = mean(&parts.iran_limited);
    out.iran_wide[day] = mean(&parts.iran_wide);
    out.pakistan_wide[day] = mean(&parts.pakistan_wide);
    out.widened_by_choice[day] = mean(&parts.curves.widened[CHOICE]);
    out.widened_by_accident[day] = mean(&parts.curves.widened[ACCIDENT]);
    out.campaign_by_choice[day] = mean(&parts.curves.campaign[CHOICE]);
    out.campaign_by_accident[day] = mean(&parts.curves.campaign[ACCIDENT]);
    out.open_war_by_choice[day] = mean(&parts.curves.open_war[CHOICE]);
    out.open_war_by_accident[day] = mean(&parts.curves.open_war[ACCIDENT]);
    out.tit_for_tat[day] = mean(&parts.tit_for_tat);
    out.strikes_iran[day] = mean(&parts.strikes_iran);
    out.strikes_pakistan[day] = mean(&parts.strikes_pakistan);
    out.limited_repeats[day] = mean(&parts.limited_repeats);
    out.wide_strikes[day] = mean(&parts.wide_strikes);

    let (motives, leaderships) = (course.motives(), course.leaderships());
    out.motive_if_quiet[day] = normalised(by_motive(&weights, &total(&followed.0, Path::NoIranStrike as usize)));
    let today = newly(&before.iran_strikes, &parts.iran_strikes);
    out.motive_if_struck[day] = normalised(by_motive(&weights, &today)).unwrap_or(motives);
    let quiet = normalised(by_leadership(&weights, &total(&followed.0, Path::NoPakistanStrike as usize)));
    out.resolve_if_quiet[day] = quiet.map(|[_, resolved]| resolved);
    let today = newly(&before.pakistan_strikes, &parts.pakistan_strikes);
    [_, out.resolve_if_struck[day]] = normalised(by_leadership(&weights, &today)).unwrap_or(leaderships);
}

/// What was added to the parts in one day.
fn newly(before: &[ByPair], now: &[ByPair]) -> ByPair {
    std::array::from_fn(|pair| before.iter().zip(now).map(|(before, now)| now[pair] - before[pair]).sum())
}

fn by_motive(weights: &ByPair, mass: &ByPair) -> ByMotive {
    std::array::from_fn(|motive| {
        (0..LEADERSHIPS).map(|leadership| pair(motive, leadership)).map(|at| weights[at] * mass[at]).sum()
    })
}

fn by_leadership(weights: &ByPair, mass: &ByPair) -> ByLeadership {
    std::array::from_fn(|leadership| (0..MOTIVES).map(|motive| pair(motive, leadership)).map(|at| weights[at] * mass[at]).sum())
}

/// `weights` scaled to sum to 1, or `None` where there is nothing to scale.
fn normalised<const N: usize>(weights: [f64; N]) -> Option<[f64; N]> {
    let sum: f64 = weights.iter().sum();
    (0.0 < sum).then(|| weights.map(|weight| weight / sum))
}
