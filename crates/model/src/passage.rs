//! Reads the series off a solved game: how likely each event is by the end of each day, what made it, and where the crisis then stands.
//!
//! Events are exact first passages of the chain that the policies induce, counted at every move and night, so that a rung reached at
//! midday and left by evening counts. All are followed in one pass, each with a mass of its own from which it takes what has happened.

use crate::chain::{Keep, Struck, add, add_limited, moved, take_from_rung, total};
use crate::consequence::Context;
use crate::game::Game;
use crate::ladder::{Grievance, RUNGS, Rung, Side};
use crate::motive::{MOTIVES, Motive};
use crate::night::Nightfall;
use crate::occupancy::{Mass, WAR, all_in};
use crate::outcome::{NIGHTS, Outcomes};
use crate::private::{ByLeadership, ByMotive, ByPair, LEADERSHIPS, PAIRS, pair};
use crate::seat::Seat;
use crate::solve::Solver;

/// What the pass follows: for each event the paths on which it has not happened.
struct Followed {
    /// Every path.
    all: Mass,
    no_iran_strike: Mass,
    no_pakistan_strike: Mass,
    no_iran_limited: Mass,
    no_iran_wide: Mass,
    no_pakistan_wide: Mass,
    not_widened: Mass,
    no_campaign: Mass,
    /// Every path, weighted by what is left of Iran's deterrence.
    deterrence: Mass,
    /// Paths that stayed at rung 4 or below, before a new Iranian strike and after it, until Pakistan's reply.
    tit_for_tat: [Mass; 2],
    /// Room for the mass after a move.
    after: Mass,
}

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

/// Advances one followed mass by one move.
macro_rules! advance {
    ($followed:ident . $mass:ident $([$phase:literal])?, $seat:expr, $policy:expr, $keep:expr) => {{
        let struck = moved($seat, $policy, $keep, &$followed.$mass $([$phase])?, &mut $followed.after);
        std::mem::swap(&mut $followed.$mass $([$phase])?, &mut $followed.after);
        struck
    }};
}

impl Followed {
    fn from(start: usize) -> Followed {
        let all = all_in(start);
        let none = [[0.0; PAIRS]; _];
        Followed {
            all,
            no_iran_strike: all,
            no_pakistan_strike: all,
            no_iran_limited: all,
            no_iran_wide: all,
            no_pakistan_wide: all,
            not_widened: all,
            no_campaign: all,
            deterrence: all,
            tit_for_tat: [all, none],
            after: none,
        }
    }

    fn pakistan_moves(
        &mut self,
        seat: &Seat<LEADERSHIPS, MOTIVES>,
        policy: &crate::policy::Policy<LEADERSHIPS>,
        left: f64,
        tally: &mut Tally,
    ) {
        let answering = Grievance::Pakistan as usize;
        let others = [Grievance::None, Grievance::Iran, Grievance::IranAfterAttack].map(|open| open as usize);
        let struck = advance!(self.all, seat, policy, Keep::ALL);
        tally.count(&struck, Side::Pakistan);
        advance!(self.no_iran_strike, seat, policy, Keep::ALL);
        let struck = advance!(self.no_pakistan_strike, seat, policy, Keep::NONE);
        add(&mut tally.pakistan_strikes[0], &struck.over(answering));
        others.iter().for_each(|open| add(&mut tally.pakistan_strikes[1], &struck.over(*open)));
        advance!(self.no_iran_limited, seat, policy, Keep::ALL);
        advance!(self.no_iran_wide, seat, policy, Keep::ALL);
        let struck = advance!(self.no_pakistan_wide, seat, policy, Keep::LIMITED);
        add(&mut tally.pakistan_wide, &struck.all_wide());
        advance!(self.not_widened, seat, policy, Keep::ALL);
        advance!(self.no_campaign, seat, policy, Keep::ALL);
        advance!(self.deterrence, seat, policy, Keep::share(left));
        advance!(self.tit_for_tat[0], seat, policy, Keep::LIMITED);
        let struck = advance!(self.tit_for_tat[1], seat, policy, Keep::NONE);
        add(&mut tally.tit_for_tat, &struck.all_limited());
        self.take_reached(tally, CHOICE);
    }

    fn iran_moves(&mut self, seat: &Seat<MOTIVES, LEADERSHIPS>, policy: &crate::policy::Policy<MOTIVES>, tally: &mut Tally) {
        let struck = advance!(self.all, seat, policy, Keep::ALL);
        tally.count(&struck, Side::Iran);
        let struck = advance!(self.no_iran_strike, seat, policy, Keep::NONE);
        let by_open = [Grievance::None, Grievance::Iran, Grievance::IranAfterAttack].map(|open| struck.over(open as usize));
        for (so_far, struck) in tally.iran_strikes.iter_mut().zip(&by_open) {
            add(so_far, struck);
        }
        add(&mut tally.iran_strikes[0], &struck.over(Grievance::Pakistan as usize));
        advance!(self.no_pakistan_strike, seat, policy, Keep::ALL);
        let struck = advance!(self.no_iran_limited, seat, policy, Keep::WIDE);
        add(&mut tally.iran_limited, &struck.all_limited());
        let struck = advance!(self.no_iran_wide, seat, policy, Keep::LIMITED);
        add(&mut tally.iran_wide, &struck.all_wide());
        advance!(self.no_pakistan_wide, seat, policy, Keep::ALL);
        advance!(self.not_widened, seat, policy, Keep::ALL);
        advance!(self.no_campaign, seat, policy, Keep::ALL);
        advance!(self.deterrence, seat, policy, Keep::ALL);
        let [before, after_strike] = &mut self.tit_for_tat;
        moved(seat, policy, Keep::LIMITED, after_strike, &mut self.after);
        add_limited(seat, policy, before, &mut self.after);
        std::mem::swap(after_strike, &mut self.after);
        advance!(self.tit_for_tat[0], seat, policy, Keep::NONE);
        self.take_reached(tally, CHOICE);
    }

    fn night_falls(&mut self, night: &Nightfall, tally: &mut Tally) {
        let Followed { all, no_iran_strike, no_pakistan_strike, no_iran_limited, no_iran_wide, .. } = self;
        let masses = [all, no_iran_strike, no_pakistan_strike, no_iran_limited, no_iran_wide];
        masses.into_iter().for_each(|mass| night.carry(mass));
        let Followed { no_pakistan_wide, not_widened, no_campaign, deterrence, tit_for_tat, .. } = self;
        let masses = [no_pakistan_wide, not_widened, no_campaign, deterrence];
        masses.into_iter().chain(tit_for_tat).for_each(|mass| night.carry(mass));
        self.take_reached(tally, ACCIDENT);
    }

    /// Takes out what has reached its rung, by `cause`, and counts what is newly at war.
    fn take_reached(&mut self, tally: &mut Tally, cause: usize) {
        add(&mut tally.widened[cause], &take_from_rung(&mut self.not_widened, Rung::WidenedStrikes.index()));
        add(&mut tally.campaign[cause], &take_from_rung(&mut self.no_campaign, Rung::SustainedCampaign.index()));
        for mass in &mut self.tit_for_tat {
            take_from_rung(mass, Rung::WidenedStrikes.index());
        }
        for pair in 0..PAIRS {
            let at_war: f64 = self.all[WAR].iter().map(|lanes| lanes[pair]).sum();
            let known = tally.open_war[CHOICE][pair] + tally.open_war[ACCIDENT][pair];
            tally.open_war[cause][pair] += (at_war - known).max(0.0);
        }
    }
}

impl Tally {
    fn count(&mut self, struck: &Struck, mover: Side) {
        let strikes = match mover {
            Side::Pakistan => &mut self.strikes_pakistan,
            Side::Iran => &mut self.strikes_iran,
        };
        add(strikes, &struck.all_limited());
        add(strikes, &struck.all_wide());
        add(&mut self.limited_repeats, &struck.all_repeated());
        add(&mut self.wide_strikes, &struck.all_wide());
    }
}

impl Solver {
    /// The series of the game solved last, without the consequences.
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
fn write_day(game: &Game, followed: &Followed, tallies: [&Tally; 2], day: usize, out: &mut Outcomes) {
    let weights = game.pairs();
    let mean = |by_pair: &ByPair| -> f64 { weights.iter().zip(by_pair).map(|(weight, number)| weight * number).sum() };
    let sum = |parts: &[ByPair]| parts.iter().map(mean).sum::<f64>();
    let [before, tally] = tallies;

    let mut shares = [0.0; RUNGS];
    for (state, lanes) in followed.all.iter().enumerate() {
        shares[state / 4 % RUNGS] += mean(lanes);
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
    out.iran_strikes[day] = sum(&tally.iran_strikes);
    out.iran_strikes_answering[day] = mean(answering);
    out.iran_strikes_after_attack[day] = mean(after_attack);
    out.iran_strikes_for_motive[day] = under(Motive::Broaden) + under(Motive::Coerce);
    out.iran_strikes_unprovoked[day] = under(Motive::CounterTerror);
    out.pakistan_strikes[day] = sum(&tally.pakistan_strikes);
    out.pakistan_strikes_answering[day] = mean(&tally.pakistan_strikes[0]);
    out.pakistan_strikes_unprovoked[day] = mean(&tally.pakistan_strikes[1]);
    out.iran_limited[day] = mean(&tally.iran_limited);
    out.iran_wide[day] = mean(&tally.iran_wide);
    out.pakistan_wide[day] = mean(&tally.pakistan_wide);
    out.widened[day] = sum(&tally.widened);
    out.widened_by_choice[day] = mean(&tally.widened[CHOICE]);
    out.widened_by_accident[day] = mean(&tally.widened[ACCIDENT]);
    out.campaign[day] = sum(&tally.campaign);
    out.campaign_by_choice[day] = mean(&tally.campaign[CHOICE]);
    out.campaign_by_accident[day] = mean(&tally.campaign[ACCIDENT]);
    out.open_war[day] = sum(&tally.open_war);
    out.open_war_by_choice[day] = mean(&tally.open_war[CHOICE]);
    out.open_war_by_accident[day] = mean(&tally.open_war[ACCIDENT]);
    out.tit_for_tat[day] = mean(&tally.tit_for_tat);
    out.strikes_iran[day] = mean(&tally.strikes_iran);
    out.strikes_pakistan[day] = mean(&tally.strikes_pakistan);
    out.limited_repeats[day] = mean(&tally.limited_repeats);
    out.wide_strikes[day] = mean(&tally.wide_strikes);
    out.iran_deterrence[day] = mean(&total(&followed.deterrence));

    let (motives, leaderships) = (game.rules().motives, game.leaderships());
    out.motive_if_quiet[day] = normalised(by_motive(&weights, &total(&followed.no_iran_strike)));
    let today = newly(&before.iran_strikes, &tally.iran_strikes);
    out.motive_if_struck[day] = normalised(by_motive(&weights, &today)).unwrap_or(motives);
    let quiet = normalised(by_leadership(&weights, &total(&followed.no_pakistan_strike)));
    out.resolve_if_quiet[day] = quiet.map(|[_, resolved]| resolved);
    let today = newly(&before.pakistan_strikes, &tally.pakistan_strikes);
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
