//! Reads the outcomes off a solved game: how likely each event is by the end of each day, where the crisis then stands, and what follows.
//!
//! Events are exact first passages of the induced Markov chain, counted at every move and night, so that a rung reached at midday
//! and left by evening counts.

use crate::consequence::{Context, consequences};
use crate::game::Game;
use crate::ladder::{LIVE_STATES, STATES, Side};
use crate::motive::MOTIVES;
use crate::night::{Nightfall, StateLanes};
use crate::outcome::{NIGHTS, Outcomes};
use crate::payoff::Options;
use crate::solve::{Solver, Start};

/// Which event a lane of the passage chain has not yet seen; the last lane weighs paths by Iran's remaining deterrence.
mod lane {
    pub const IRAN_STRIKES: usize = 0;
    pub const PAKISTAN_STRIKES: usize = 1;
    pub const WIDENED: usize = 2;
    pub const CAMPAIGN: usize = 3;
    pub const OPEN_WAR: usize = 4;
    pub const DETERRENCE: usize = 5;
    pub const COUNT: usize = 6;
    /// The events that are a rung reached, and that rung.
    pub const RUNG_REACHED: [(usize, usize); 3] = [(WIDENED, 5), (CAMPAIGN, 6), (OPEN_WAR, 7)];
}

type Lanes = [f64; lane::COUNT];

impl Solver {
    /// Solves `game` and reads off its outcomes. After the last move of a short game everything stays as it is.
    pub fn play(&mut self, game: &Game, context: &Context, start: Start) -> Outcomes {
        let sweeps = self.solve(game, start).sweeps;
        self.read_off(game, context, sweeps)
    }

    /// The outcomes of the game solved last.
    pub(crate) fn read_off(&self, game: &Game, context: &Context, sweeps: usize) -> Outcomes {
        let mut out = Outcomes::blank();
        out.sweeps = sweeps;
        let prior = game.rules().prior.weights();
        self.standing(game, prior, &mut out);
        let kept = context.deterrence_left();
        let passages: [_; MOTIVES] = std::array::from_fn(|motive| self.passages(game, motive, kept));
        for day in 0..=NIGHTS {
            let mean = |lane: usize| (0..MOTIVES).map(|motive| prior[motive] * passages[motive][day][lane]).sum();
            out.iran_strikes[day] = mean(lane::IRAN_STRIKES);
            out.pakistan_strikes[day] = mean(lane::PAKISTAN_STRIKES);
            out.widened[day] = mean(lane::WIDENED);
            out.campaign[day] = mean(lane::CAMPAIGN);
            out.open_war[day] = mean(lane::OPEN_WAR);
            out.iran_deterrence[day] = mean(lane::DETERRENCE);
            let by = |day: usize, motive: usize| passages[motive][day][lane::IRAN_STRIKES];
            let quiet = std::array::from_fn(|motive| prior[motive] * (1.0 - by(day, motive)));
            let struck = match day {
                0 => prior,
                _ => std::array::from_fn(|motive| prior[motive] * (by(day, motive) - by(day - 1, motive))),
            };
            out.motive_if_quiet[day] = normalised(quiet, prior);
            out.motive_if_struck[day] = normalised(struck, prior);
        }
        follow(context, &mut out);
        out
    }

    /// Where the crisis stands at the end of each day.
    fn standing(&self, game: &Game, prior: [f64; MOTIVES], out: &mut Outcomes) {
        for day in 0..=NIGHTS {
            let occupancy = &self.occupancy[game.half_days_by(day)];
            let shares = &mut out.rungs[day];
            for (state, reached) in occupancy.iter().enumerate() {
                shares[state / 4] += (0..MOTIVES).map(|motive| prior[motive] * reached[motive]).sum::<f64>();
            }
            out.mean_rung[day] = shares.iter().enumerate().map(|(rung, share)| rung as f64 * share).sum();
            out.functional[day] = shares[0];
            out.talks[day] = shares[0] + shares[1];
            out.active_front[day] = shares[3..].iter().sum();
        }
    }

    /// For each day, the chance under `motive` that each lane's event has happened, and Iran's remaining deterrence, of which
    /// a Pakistani strike leaves the share `kept`: one pass of the chain for all of them, each lane losing what has happened.
    fn passages(&self, game: &Game, motive: usize, kept: f64) -> [Lanes; NIGHTS + 1] {
        let rules = game.rules();
        let night = Nightfall::of(rules.night);
        let mut mass: StateLanes<{ lane::COUNT }> = [[0.0; lane::COUNT]; STATES];
        mass[rules.start.index()] = [1.0; lane::COUNT];
        let mut happened: Lanes = [0.0; lane::COUNT];
        let mut days = [happened; NIGHTS + 1];
        days[0][lane::DETERRENCE] = 1.0;
        let mut half_day = 0;
        for (day, by_today) in days.iter_mut().enumerate().skip(1) {
            while half_day < game.half_days_by(day) {
                let place = half_day / 2;
                mass = match game.mover(half_day) {
                    Side::Pakistan => {
                        let mut left: Lanes = [1.0; lane::COUNT];
                        left[lane::PAKISTAN_STRIKES] = 0.0;
                        left[lane::DETERRENCE] = kept;
                        let policy = &self.pakistan_policies[place];
                        moved(&mass, self.options(Side::Pakistan), &left, &mut happened, |state| {
                            [policy.down[state][0], policy.hold[state][0], policy.strike[state][0]]
                        })
                    }
                    Side::Iran => {
                        let mut left: Lanes = [1.0; lane::COUNT];
                        left[lane::IRAN_STRIKES] = 0.0;
                        let policy = &self.iran_policies[place];
                        moved(&mass, self.options(Side::Iran), &left, &mut happened, |state| {
                            [policy.down[state][motive], policy.hold[state][motive], policy.strike[state][motive]]
                        })
                    }
                };
                take_reached(&mut mass, &mut happened);
                if let (Side::Iran, Some(night)) = (game.mover(half_day), &night) {
                    night.carry(&mut mass);
                    take_reached(&mut mass, &mut happened);
                }
                half_day += 1;
            }
            *by_today = happened;
            by_today[lane::DETERRENCE] = mass.iter().map(|lanes| lanes[lane::DETERRENCE]).sum();
        }
        days
    }
}

/// One move of the passage chain. A strike leaves the share `left` of each lane's mass; the rest has happened.
#[inline(always)]
fn moved(
    mass: &StateLanes<{ lane::COUNT }>,
    options: &Options,
    left: &Lanes,
    happened: &mut Lanes,
    chances: impl Fn(usize) -> [f64; 3],
) -> StateLanes<{ lane::COUNT }> {
    let mut after = [[0.0; lane::COUNT]; STATES];
    after[LIVE_STATES..].copy_from_slice(&mass[LIVE_STATES..]);
    for state in 0..LIVE_STATES {
        let [down, hold, strike] = &options[state];
        let chances = chances(state);
        for (option, chance) in [(down, chances[0]), (hold, chances[1])] {
            for (target, mass) in after[option.target as usize].iter_mut().zip(&mass[state]) {
                *target += mass * chance;
            }
        }
        let target = &mut after[strike.target as usize];
        for lane in 0..lane::COUNT {
            let struck = mass[state][lane] * chances[2];
            target[lane] += struck * left[lane];
            happened[lane] += struck * (1.0 - left[lane]);
        }
    }
    after
}

/// Moves what has reached a lane's rung from `mass` to `happened`.
fn take_reached(mass: &mut StateLanes<{ lane::COUNT }>, happened: &mut Lanes) {
    for (lane, rung) in lane::RUNG_REACHED {
        for lanes in &mut mass[4 * rung..] {
            happened[lane] += lanes[lane];
            lanes[lane] = 0.0;
        }
    }
}

/// `weights` scaled to sum to 1, or `otherwise` where there is nothing to scale.
fn normalised(weights: [f64; MOTIVES], otherwise: [f64; MOTIVES]) -> [f64; MOTIVES] {
    let sum: f64 = weights.iter().sum();
    if 0.0 < sum { weights.map(|weight| weight / sum) } else { otherwise }
}

/// Fills in what follows from the rungs. Iran is a third front wherever there is an active one.
fn follow(context: &Context, out: &mut Outcomes) {
    let after = consequences(context, &out.rungs, &out.mean_rung, |day| out.active_front[day]);
    out.division = after.division;
    out.three_front_strain = after.three_front_strain;
    out.us_threat_reading = after.us_threat_reading;
    out.us_cooperation = after.us_cooperation;
    out.ct_cooperation = after.ct_cooperation;
    out.us_ceiling = after.us_ceiling;
}
