//! Reads the series off a solved game: how likely each event is by the end of each day, what made it, and where the crisis then stands.
//!
//! Events are exact first passages of the chain that the policies induce, counted at every move and night, so that a rung reached at
//! midday and left by evening counts. All are followed in one pass, each on paths of its own kind, from which it takes what has happened.

use crate::chain::{about_to_repeat, about_to_strike, add, sum, take_from_rung, total};
use crate::consequence::Context;
use crate::couple::{all, by_pair};
use crate::game::Game;
use crate::ladder::{RUNGS, Rung, Side};
use crate::motive::{MOTIVES, Motive};
use crate::night::Nightfall;
use crate::occupancy::{Masses, Struck, WAR, carry, nowhere};
use crate::outcome::{NIGHTS, Outcomes};
use crate::policy::Policy;
use crate::private::{ByLeadership, ByMotive, ByPair, LEADERSHIPS, mean, pair};
use crate::seat::Seat;
use crate::solve::Solver;

/// The kinds of paths that the pass follows: for each event those on which it has not happened.
#[derive(Clone, Copy)]
enum Path {
    /// Every path.
    Any,
    NoIranStrike,
    NoPakistanStrike,
    NoIranLimited,
    NoIranWide,
    NoPakistanWide,
    NotWidened,
    NoCampaign,
    /// Every path, weighted by what is left of Iran's deterrence.
    Deterrence,
    /// Paths that stayed at rung 4 or below, before a new Iranian strike.
    BeforeTit,
    /// And after it, until Pakistan's reply.
    BeforeTat,
}

/// How many there are.
const PATHS: usize = Path::BeforeTat as usize + 1;

/// What has happened so far, by pair of types.
#[derive(Clone, Copy, Default)]
struct Tally {
    /// First Iranian strikes by what stood open: nothing of Iran's, a Pakistani strike, an attack.
    iran_strikes: [ByPair; 3],
    /// First Pakistani strikes: answers, others.
    pakistan_strikes: [ByPair; 2],
    iran_limited: ByPair,
    iran_wide: ByPair,
    pakistan_wide: ByPair,
    /// By a move, by an accident.
    widened: [ByPair; 2],
    campaign: [ByPair; 2],
    open_war: [ByPair; 2],
    tit_for_tat: ByPair,
    strikes_iran: ByPair,
    strikes_pakistan: ByPair,
    limited_repeats: ByPair,
    wide_strikes: ByPair,
}

const CHOICE: usize = 0;
const ACCIDENT: usize = 1;

/// Every path of its kind, so far.
struct Followed(Masses<PATHS>);

impl Followed {
    fn from(start: usize) -> Followed {
        let mut masses = nowhere();
        masses[start] = [all(1.0); PATHS];
        masses[start][Path::BeforeTat as usize] = all(0.0);
        Followed(masses)
    }

    #[inline(never)]
    fn pakistan_moves(&mut self, seat: &Seat<LEADERSHIPS, MOTIVES>, policy: &Policy<LEADERSHIPS>, left: f64, tally: &mut Tally) {
        let [none, answering, iran, attack] = about_to_strike(seat, policy, &self.0, Path::NoPakistanStrike as usize);
        add(&mut tally.pakistan_strikes[0], &answering);
        [none, iran, attack].iter().for_each(|other| add(&mut tally.pakistan_strikes[1], other));
        add(&mut tally.limited_repeats, &about_to_repeat(seat, policy, &self.0, Path::Any as usize));
        let mut struck = carry(seat, policy, &mut self.0);
        tally.count(&struck, Side::Pakistan);
        add(&mut tally.pakistan_wide, &struck.all_wide(Path::NoPakistanWide as usize));
        add(&mut tally.tit_for_tat, &struck.all_limited(Path::BeforeTat as usize));
        struck.keep(Path::NoPakistanStrike as usize, 0.0, 0.0);
        struck.keep(Path::NoPakistanWide as usize, 1.0, 0.0);
        struck.keep(Path::Deterrence as usize, left, left);
        struck.keep(Path::BeforeTit as usize, 1.0, 0.0);
        struck.keep(Path::BeforeTat as usize, 0.0, 0.0);
        struck.land(seat.victim(), &mut self.0);
        self.take_reached(tally, CHOICE);
    }

    #[inline(never)]
    fn iran_moves(&mut self, seat: &Seat<MOTIVES, LEADERSHIPS>, policy: &Policy<MOTIVES>, tally: &mut Tally) {
        let [none, pakistan, answering, attack] = about_to_strike(seat, policy, &self.0, Path::NoIranStrike as usize);
        for (so_far, struck) in [(0, &none), (0, &pakistan), (1, &answering), (2, &attack)] {
            add(&mut tally.iran_strikes[so_far], struck);
        }
        add(&mut tally.limited_repeats, &about_to_repeat(seat, policy, &self.0, Path::Any as usize));
        let mut struck = carry(seat, policy, &mut self.0);
        tally.count(&struck, Side::Iran);
        add(&mut tally.iran_limited, &struck.all_limited(Path::NoIranLimited as usize));
        add(&mut tally.iran_wide, &struck.all_wide(Path::NoIranWide as usize));
        struck.keep(Path::NoIranStrike as usize, 0.0, 0.0);
        struck.keep(Path::NoIranLimited as usize, 0.0, 1.0);
        struck.keep(Path::NoIranWide as usize, 1.0, 0.0);
        struck.keep(Path::BeforeTit as usize, 1.0, 0.0);
        struck.keep(Path::BeforeTat as usize, 1.0, 0.0);
        struck.pass_limited(Path::BeforeTit as usize, Path::BeforeTat as usize);
        struck.land(seat.victim(), &mut self.0);
        self.take_reached(tally, CHOICE);
    }

    fn night_falls(&mut self, night: &Nightfall, tally: &mut Tally) {
        night.carry(&mut self.0);
        self.take_reached(tally, ACCIDENT);
    }

    /// Takes out what has reached its rung, by `cause`, and counts what is newly at war.
    fn take_reached(&mut self, tally: &mut Tally, cause: usize) {
        let mut take = |path: Path, rung: Rung| take_from_rung(&mut self.0, path as usize, rung.index());
        add(&mut tally.widened[cause], &take(Path::NotWidened, Rung::WidenedStrikes));
        add(&mut tally.campaign[cause], &take(Path::NoCampaign, Rung::SustainedCampaign));
        take(Path::BeforeTit, Rung::WidenedStrikes);
        take(Path::BeforeTat, Rung::WidenedStrikes);
        let at_war = sum(self.0[WAR].iter().map(|by_path| &by_path[Path::Any as usize]));
        for (pair, at_war) in at_war.into_iter().enumerate() {
            let known = tally.open_war[CHOICE][pair] + tally.open_war[ACCIDENT][pair];
            tally.open_war[cause][pair] += (at_war - known).max(0.0);
        }
    }
}

impl Tally {
    fn count(&mut self, struck: &Struck<PATHS>, mover: Side) {
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

impl Solver {
    /// The series of the game solved last, without the consequences.
    #[inline(never)]
    pub(crate) fn read_passages(&self, game: &Game, context: &Context, out: &mut Outcomes) {
        let rules = game.rules();
        let night = Nightfall::of(rules.night);
        let left = context.deterrence_left();
        let mut followed = Followed::from(rules.start.index());
        let mut tally = Tally::default();
        let mut at = 0;
        for day in 0..=NIGHTS {
            let before = tally;
            while at < game.moves_by(day) {
                match game.mover(at) {
                    Side::Pakistan => {
                        let policy = &self.pakistan_decisions[at / 2].policy;
                        followed.pakistan_moves(&self.seats.pakistan, policy, left, &mut tally);
                    }
                    Side::Iran => {
                        followed.iran_moves(&self.seats.iran, &self.iran_decisions[at / 2].policy, &mut tally);
                        if let Some(night) = &night {
                            followed.night_falls(night, &mut tally);
                        }
                    }
                }
                at += 1;
            }
            write_day(game, &followed, [&before, &tally], day, out);
        }
    }
}

/// Writes down how the day ended; `tallies` are those of its morning and its evening.
#[inline(never)]
fn write_day(game: &Game, followed: &Followed, tallies: [&Tally; 2], day: usize, out: &mut Outcomes) {
    let weights = game.pairs();
    let mean = |numbers: &ByPair| mean(&weights, numbers);
    let mean_sum = |parts: &[ByPair]| parts.iter().map(mean).sum::<f64>();
    let [before, tally] = tallies;

    let mut shares = [0.0; RUNGS];
    for (state, by_path) in followed.0.iter().enumerate() {
        shares[state / 4 % RUNGS] += mean(&by_pair(&by_path[Path::Any as usize]));
    }
    out.rungs[day] = shares;
    out.mean_rung[day] = shares.iter().enumerate().map(|(rung, share)| rung as f64 * share).sum();
    out.functional[day] = shares[0];
    out.talks[day] = shares[0] + shares[1];
    out.active_front[day] = shares[Rung::OneSidedStrike.index()..].iter().sum();

    let [unasked, answering, after_attack] = &tally.iran_strikes;
    let under = |motive: Motive| -> f64 {
        (0..LEADERSHIPS).map(|leadership| pair(motive.index(), leadership)).map(|pair| weights[pair] * unasked[pair]).sum()
    };
    out.iran_strikes[day] = mean_sum(&tally.iran_strikes);
    out.iran_strikes_answering[day] = mean(answering);
    out.iran_strikes_after_attack[day] = mean(after_attack);
    out.iran_strikes_for_motive[day] = under(Motive::Broaden) + under(Motive::Coerce);
    out.iran_strikes_unprovoked[day] = under(Motive::CounterTerror);
    out.pakistan_strikes[day] = mean_sum(&tally.pakistan_strikes);
    out.pakistan_strikes_answering[day] = mean(&tally.pakistan_strikes[0]);
    out.pakistan_strikes_unprovoked[day] = mean(&tally.pakistan_strikes[1]);
    out.iran_limited[day] = mean(&tally.iran_limited);
    out.iran_wide[day] = mean(&tally.iran_wide);
    out.pakistan_wide[day] = mean(&tally.pakistan_wide);
    out.widened[day] = mean_sum(&tally.widened);
    out.widened_by_choice[day] = mean(&tally.widened[CHOICE]);
    out.widened_by_accident[day] = mean(&tally.widened[ACCIDENT]);
    out.campaign[day] = mean_sum(&tally.campaign);
    out.campaign_by_choice[day] = mean(&tally.campaign[CHOICE]);
    out.campaign_by_accident[day] = mean(&tally.campaign[ACCIDENT]);
    out.open_war[day] = mean_sum(&tally.open_war);
    out.open_war_by_choice[day] = mean(&tally.open_war[CHOICE]);
    out.open_war_by_accident[day] = mean(&tally.open_war[ACCIDENT]);
    out.tit_for_tat[day] = mean(&tally.tit_for_tat);
    out.strikes_iran[day] = mean(&tally.strikes_iran);
    out.strikes_pakistan[day] = mean(&tally.strikes_pakistan);
    out.limited_repeats[day] = mean(&tally.limited_repeats);
    out.wide_strikes[day] = mean(&tally.wide_strikes);
    out.iran_deterrence[day] = mean(&total(&followed.0, Path::Deterrence as usize));

    let (motives, leaderships) = (game.rules().motives, game.leaderships());
    out.motive_if_quiet[day] = normalised(by_motive(&weights, &total(&followed.0, Path::NoIranStrike as usize)));
    let today = newly(&before.iran_strikes, &tally.iran_strikes);
    out.motive_if_struck[day] = normalised(by_motive(&weights, &today)).unwrap_or(motives);
    let quiet = normalised(by_leadership(&weights, &total(&followed.0, Path::NoPakistanStrike as usize)));
    out.resolve_if_quiet[day] = quiet.map(|[_, resolved]| resolved);
    let today = newly(&before.pakistan_strikes, &tally.pakistan_strikes);
    [_, out.resolve_if_struck[day]] = normalised(by_leadership(&weights, &today)).unwrap_or(leaderships);
}

/// What was added to the parts in one day.
#[inline(never)]
fn newly(before: &[ByPair], now: &[ByPair]) -> ByPair {
    std::array::from_fn(|pair| before.iter().zip(now).map(|(before, now)| now[pair] - before[pair]).sum())
}

#[inline(never)]
fn by_motive(weights: &ByPair, mass: &ByPair) -> ByMotive {
    std::array::from_fn(|motive| {
        (0..LEADERSHIPS).map(|leadership| pair(motive, leadership)).map(|at| weights[at] * mass[at]).sum()
    })
}

#[inline(never)]
fn by_leadership(weights: &ByPair, mass: &ByPair) -> ByLeadership {
    std::array::from_fn(|leadership| (0..MOTIVES).map(|motive| pair(motive, leadership)).map(|at| weights[at] * mass[at]).sum())
}

/// `weights` scaled to sum to 1, or `None` where there is nothing to scale.
fn normalised<const N: usize>(weights: [f64; N]) -> Option<[f64; N]> {
    let sum: f64 = weights.iter().sum();
    (0.0 < sum).then(|| weights.map(|weight| weight / sum))
}
