//! What readers are told: how likely each event is by the end of each day, where the crisis then stands, and what follows.
//!
//! Events are exact first passages of the induced Markov chain, counted at every move and night, so that a rung reached at midday
//! and left by evening counts.

use crate::game::Game;
use crate::ladder::{LIVE_STATES, RUNGS, STATES, Side};
use crate::motive::MOTIVES;
use crate::night::{Nightfall, StateLanes};
use crate::payoff::Options;
use crate::solve::{Solver, Start};

/// How many nights are shown.
pub const NIGHTS: usize = 28;

/// One number for the end of each day, the start included: index 0 to 28.
pub type Series = [f64; NIGHTS + 1];

/// Declares the outcomes once: the enum of names, the struct of series, and the way from one to the other.
macro_rules! outcomes {
    ($($variant:ident $field:ident $key:literal $label:literal: $doc:literal;)*) => {
        /// The name of an outcome that is one series of numbers. Events are probabilities by the end of the day, counted from
        /// the start; the others describe that day.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum Outcome { $(#[doc = $doc] $variant,)* }

        impl Outcome {
            /// Every outcome, in the order of tables and files.
            pub const ALL: &[Outcome] = &[$(Outcome::$variant,)*];

            /// Its name in links, files and commands.
            pub const fn key(self) -> &'static str {
                match self { $(Outcome::$variant => $key,)* }
            }

            /// Its name in plain English.
            pub const fn label(self) -> &'static str {
                match self { $(Outcome::$variant => $label,)* }
            }
        }

        /// Everything the page and the command show of one game.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Outcomes {
            $(#[doc = $doc] pub $field: Series,)*
            /// Share of probability on each rung at the end of each day.
            pub rungs: [[f64; RUNGS]; NIGHTS + 1],
            /// What to infer of Iran's motive if no new Iranian strike has come by the end of the day; the prior on day 0.
            pub motive_if_quiet: [[f64; MOTIVES]; NIGHTS + 1],
            /// What to infer if the first new Iranian strike comes on that day; the prior on day 0.
            pub motive_if_struck: [[f64; MOTIVES]; NIGHTS + 1],
            /// Ceiling on US–Pakistan cooperation, 0 to 1; the same every day.
            pub us_ceiling: f64,
            /// How many sweeps the solution took.
            pub sweeps: usize,
        }

        impl Outcomes {
            /// The series of that name.
            pub const fn series(&self, outcome: Outcome) -> &Series {
                match outcome { $(Outcome::$variant => &self.$field,)* }
            }

            fn blank() -> Outcomes {
                Outcomes {
                    $($field: [0.0; NIGHTS + 1],)*
                    rungs: [[0.0; RUNGS]; NIGHTS + 1],
                    motive_if_quiet: [[0.0; MOTIVES]; NIGHTS + 1],
                    motive_if_struck: [[0.0; MOTIVES]; NIGHTS + 1],
                    us_ceiling: 0.0,
                    sweeps: 0,
                }
            }
        }
    };
}

outcomes! {
    IranStrikes iran_strikes "iran_strikes" "Another Iranian strike": "A new Iranian strike, by the end of the day.";
    PakistanStrikes pakistan_strikes "pakistan_strikes" "Another Pakistani strike": "A new Pakistani strike, by the end of the day.";
    Widened widened "widened" "A second round or wider": "Widened strikes (rung 5) or worse, by the end of the day.";
    Campaign campaign "campaign" "A sustained campaign": "A sustained campaign (rung 6) or worse, by the end of the day.";
    OpenWar open_war "open_war" "Open war": "Open war (rung 7), by the end of the day.";
    MeanRung mean_rung "mean_rung" "Mean rung": "Expected rung at the end of the day, 0 to 7.";
    Functional functional "functional" "Functional relations": "Functional relations (rung 0) at the end of the day.";
    Talks talks "talks" "Talks or better": "Diplomatic repair or better (rung 0 or 1) at the end of the day.";
    ActiveFront active_front "active_front" "An active front": "A one-sided strike or worse (rung 3 or more) at the end of the day.";
    Division division "division" "Division between the two": "Expected rung over 7, summed over the days so far, 0 to 28.";
    ThreeFrontStrain three_front_strain "three_front_strain" "Pakistan’s three-front strain": "Mean pressure on the Indian, Afghan and Iranian fronts, 0 to 1.";
    IranDeterrence iran_deterrence "iran_deterrence" "Iran’s deterrence": "What is left of Iran's deterrence after the Pakistani strikes so far, 0 to 1.";
    UsCooperation us_cooperation "us_cooperation" "US–Pakistan cooperation": "US–Pakistan cooperation on Iran, 0 to 1, under its ceiling.";
    UsThreatReading us_threat_reading "us_threat_reading" "How threatening Washington reads it": "Washington's reading of the threat, 0 to 1.";
    CtCooperation ct_cooperation "ct_cooperation" "Counter-terrorism cooperation": "US–Pakistan counter-terrorism cooperation on Afghanistan, 0 to 1.";
}

/// What, beside the game, the consequences depend on. They do not feed back into it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Context {
    /// F₁, pressure on the Indian border, 0 to 1.
    pub india_front: f64,
    /// F₂, pressure on the Afghan border, 0 to 1.
    pub afghan_front: f64,
    /// E, how much Iran fears for its deterrence, 0 to 1.
    pub deterrence_worry: f64,
    /// y, Washington's posture, 0 to 1.
    pub us_posture: f64,
    /// Z, value of working relations, 0 to 1.
    pub functional_ties: f64,
    /// p, Washington's Indo-Pacific priority, 0 to 1.
    pub indo_pacific_priority: f64,
}

/// Constants of the consequences: judgements like the coefficients, but outside the game and outside the bands.
mod constant {
    /// Share of Iran's deterrence that one Pakistani strike takes at full worry.
    pub const EROSION: f64 = 0.25;
    /// US–Pakistan cooperation with no threat from Iran.
    pub const COOPERATION_BASE: f64 = 0.20;
    /// What the threat adds when Washington urges restraint.
    pub const COOPERATION_THREAT: f64 = 0.25;
    /// What it adds besides when Washington builds Pakistan up.
    pub const COOPERATION_POSTURE: f64 = 0.75;
    /// How far working relations with Iran lower the ceiling on that cooperation.
    pub const CEILING_TIES: f64 = 0.5;
    /// How far Indo-Pacific priorities lower it.
    pub const CEILING_INDO_PACIFIC: f64 = 0.5;
    /// The rung from which Washington reads the threat as full.
    pub const FULL_THREAT_RUNG: f64 = 5.0;
    /// The highest rung.
    pub const TOP_RUNG: f64 = 7.0;
}

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
        let kept = 1.0 - constant::EROSION * context.deterrence_worry;
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
        consequences(context, &mut out);
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

fn consequences(context: &Context, out: &mut Outcomes) {
    let ceiling = (1.0 - constant::CEILING_TIES * context.functional_ties)
        * (1.0 - constant::CEILING_INDO_PACIFIC * context.indo_pacific_priority);
    let slope = constant::COOPERATION_THREAT + constant::COOPERATION_POSTURE * context.us_posture;
    out.us_ceiling = ceiling;
    let mut division = 0.0;
    for day in 0..=NIGHTS {
        let threat = out.rungs[day]
            .iter()
            .enumerate()
            .map(|(rung, share)| (rung as f64 / constant::FULL_THREAT_RUNG).min(1.0) * share)
            .sum::<f64>();
        let tension = out.mean_rung[day] / constant::TOP_RUNG;
        if 0 < day {
            division += tension;
        }
        out.division[day] = division;
        out.three_front_strain[day] = (context.india_front + context.afghan_front + out.active_front[day]) / 3.0;
        out.us_threat_reading[day] = threat;
        out.us_cooperation[day] = (constant::COOPERATION_BASE + slope * threat).min(ceiling);
        out.ct_cooperation[day] = 1.0 - tension;
    }
}
