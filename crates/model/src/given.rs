//! What follows from a supposition, exactly, on the solved chain: both sides' policies stay, and only the paths on which it comes true are
//! left, each as likely as it was among them.
//!
//! Backwards, the likelihood h(state, pair of types) that the supposition still comes true; forwards, the chain with every chance tilted by
//! it, p(x → y) h(y)/h(x), which is again a Markov chain for each pair of types (Doob's h-transform: Doob 1957, doi:10.24033/bsmf.1494), the
//! pairs being as likely as Bayes' rule says. Every curve, every part of one, the hundred crises and the deterrence test are then read off it as
//! off any other [`Course`]. From the supposed day's end on it is the chain as it was solved. The days before it are conditional too
//! (smoothed): what must have been likelier if it comes to this.

use crate::chances::Chances;
use crate::couple::{Couple, Couples, all, by_pair, share, spread};
use crate::course::Course;
use crate::game::Game;
use crate::induction::{NOTHING, Worth};
use crate::ladder::Side;
use crate::motive::MOTIVES;
use crate::night::{Nightfall, Tilted};
use crate::occupancy::WAR;
use crate::outcome::NIGHTS;
use crate::policy::{PLACES, Policy};
use crate::private::{ByLeadership, ByMotive, ByPair, LEADERSHIPS, mean, pair};
use crate::seat::{PointKind, Seat, Seats};
use crate::solve::Solver;
use crate::supposition::{Condition, Followed};

/// The course of a game given a condition.
pub(crate) struct Given<'a> {
    solver: &'a Solver,
    game: &'a Game,
    pairs: ByPair,
    chance: f64,
    /// What the sides do, by the move's place among their own.
    pakistan: Vec<Choices>,
    iran: Vec<Choices>,
    /// The nights, by the place of Iran's move before it among its own.
    nights: Vec<Tilted>,
}

/// What a side does at one move, for each pair of types: that of the other side counts too, since it too decides what comes.
#[derive(Clone)]
pub(crate) struct Choices {
    down: [Couples; PLACES],
    hold: [Couples; PLACES],
    limited: [Couples; PLACES],
    wide: [Couples; PLACES],
}

impl<'a> Given<'a> {
    /// That of `game`, which `solver` solved last, to the end of day `night` at least; `None` where `condition` cannot come true.
    pub(crate) fn of(solver: &'a Solver, game: &'a Game, condition: &Condition, night: usize) -> Option<Given<'a>> {
        let moves = game.moves_by(condition.day.max(night).min(NIGHTS));
        let of_one_side = moves / 2 + 1;
        let mut given = Given {
            solver,
            game,
            pairs: game.pairs(),
            chance: 0.0,
            pakistan: vec![Choices::NONE; of_one_side],
            iran: vec![Choices::NONE; of_one_side],
            nights: Vec::new(),
        };
        given.nights = Nightfall::of(game.rules().night).map_or_else(Vec::new, |night| vec![night.untilted(); of_one_side]);
        let likelihood = given.look_back(condition, moves);
        let weights = game.pairs();
        given.chance = mean(&weights, &likelihood);
        given.pairs = std::array::from_fn(|pair| weights[pair] * likelihood[pair] / given.chance);
        (0.0 < given.chance).then_some(given)
    }

    /// The chance of the condition, 0 to 1.
    pub(crate) const fn chance(&self) -> f64 {
        self.chance
    }

    /// Fills in what is done at every move, from the last backwards; the likelihood of the condition at the start, by pair.
    fn look_back(&mut self, condition: &Condition, moves: usize) -> ByPair {
        let (solver, game) = (self.solver, self.game);
        let night = Nightfall::of(game.rules().night);
        let [eve, end] = [condition.day - 1, condition.day].map(|day| game.moves_by(day));
        for at in end..moves {
            match game.mover(at) {
                Side::Pakistan => self.pakistan[at / 2] = Choices::as_solved(&solver.pakistan_decisions[at / 2].policy),
                Side::Iran => self.iran[at / 2] = Choices::as_solved(&solver.iran_decisions[at / 2].policy),
            }
        }
        let mut after = at_end(condition, |side| (eve..end).any(|at| game.mover(at) == side));
        let mut before = NOTHING;
        for at in (0..end).rev() {
            let is_on_day = eve <= at;
            let side = game.mover(at);
            let strikes = match side {
                Side::Pakistan => condition.pakistan,
                Side::Iran => condition.iran,
            };
            let followed = if is_on_day { strikes.on_day } else { strikes.before };
            match side {
                Side::Pakistan => {
                    let policy = &solver.pakistan_decisions[at / 2].policy;
                    self.pakistan[at / 2].tilt(&solver.seats.pakistan, policy, followed, &after, &mut before);
                }
                Side::Iran => {
                    if let Some(night) = &night {
                        self.nights[at / 2] = night.tilt(&mut after);
                    }
                    let policy = &solver.iran_decisions[at / 2].policy;
                    self.iran[at / 2].tilt(&solver.seats.iran, policy, followed, &after, &mut before);
                }
            }
            std::mem::swap(&mut after, &mut before);
        }
        by_pair(&after[game.rules().start.index()])
    }
}

/// The likelihood of a condition at the end of its day, for paths that have kept to it; nowhere where it asks for a strike of a side that
/// has no move on the day.
fn at_end(condition: &Condition, moves: impl Fn(Side) -> bool) -> Worth {
    let cannot_strike = |side: Side, followed: Followed| followed == Followed::Struck && !moves(side);
    if cannot_strike(Side::Pakistan, condition.pakistan.on_day) || cannot_strike(Side::Iran, condition.iran.on_day) {
        return NOTHING;
    }
    let [low, high] = condition.rungs;
    std::array::from_fn(|index| {
        let rung = index / 4 % crate::ladder::RUNGS;
        if low <= rung && rung <= high { all(1.0) } else { all(0.0) }
    })
}

impl Choices {
    const NONE: Choices =
        Choices { down: [all(0.0); PLACES], hold: [all(0.0); PLACES], limited: [all(0.0); PLACES], wide: [all(0.0); PLACES] };

    /// Those of the game as it was solved.
    fn as_solved<const OWN: usize>(policy: &Policy<OWN>) -> Choices {
        let every = |table: &[[f64; OWN]; PLACES]| std::array::from_fn(|place| spread(&table[place]));
        Choices {
            down: every(&policy.down),
            hold: every(&policy.hold),
            limited: every(&policy.limited),
            wide: every(&policy.wide),
        }
    }

    /// Tilts the choices of one move by the likelihood of the condition `after` it, on the paths that are `followed`, and tells the
    /// likelihood `before` it: h(x) = Σ p(x → y) h(y).
    fn tilt<const OWN: usize, const OTHER: usize>(
        &mut self,
        seat: &Seat<OWN, OTHER>,
        policy: &Policy<OWN>,
        followed: Followed,
        after: &Worth,
        before: &mut Worth,
    ) {
        let [stays, strikes] = match followed {
            Followed::All => [1.0, 1.0],
            Followed::Calm => [1.0, 0.0],
            Followed::Struck => [0.0, 1.0],
        }
        .map(Couple::both);
        for state in WAR {
            before[state] = after[state].map(|likelihood| stays * likelihood);
        }
        for (place, point) in seat.all() {
            let state = point.state.index();
            let kind = seat.kind(place);
            if kind == PointKind::Holding {
                before[state] = after[state].map(|likelihood| stays * likelihood);
                continue;
            }
            let (down, hold) = (Chances::down(policy, place), Chances::hold(policy, place));
            let is_reason = kind == PointKind::WithReason;
            let [limited, wide] =
                if is_reason { [Chances::limited(policy, place), Chances::wide(policy, place)] } else { [all(0.0); 2] };
            for motive in 0..MOTIVES {
                let of = |chance: &Couples, share: Couple, to: usize| chance[motive] * share * after[to][motive];
                let down = of(&down, stays, point.down.index());
                let hold = of(&hold, stays, state);
                let limited = of(&limited, strikes, point.limited.index());
                let wide = of(&wide, strikes, point.wide.index());
                let sum = down + hold + (limited + wide);
                before[state][motive] = sum;
                self.down[place][motive] = share(down, sum);
                self.hold[place][motive] = share(hold, sum);
                self.limited[place][motive] = share(limited, sum);
                self.wide[place][motive] = share(wide, sum);
            }
        }
    }
}

impl Chances for Choices {
    #[inline(always)]
    fn down(&self, place: usize) -> Couples {
        self.down[place]
    }

    #[inline(always)]
    fn hold(&self, place: usize) -> Couples {
        self.hold[place]
    }

    #[inline(always)]
    fn limited(&self, place: usize) -> Couples {
        self.limited[place]
    }

    #[inline(always)]
    fn wide(&self, place: usize) -> Couples {
        self.wide[place]
    }
}

impl Course for Given<'_> {
    type Pakistan = Choices;
    type Iran = Choices;
    type Night = Tilted;

    fn game(&self) -> &Game {
        self.game
    }

    fn seats(&self) -> &Seats {
        &self.solver.seats
    }

    fn pairs(&self) -> ByPair {
        self.pairs
    }

    fn motives(&self) -> ByMotive {
        std::array::from_fn(|motive| (0..LEADERSHIPS).map(|leadership| self.pairs[pair(motive, leadership)]).sum())
    }

    fn leaderships(&self) -> ByLeadership {
        std::array::from_fn(|leadership| (0..MOTIVES).map(|motive| self.pairs[pair(motive, leadership)]).sum())
    }

    fn pakistan(&self, at: usize) -> &Choices {
        &self.pakistan[at / 2]
    }

    fn iran(&self, at: usize) -> &Choices {
        &self.iran[at / 2]
    }

    fn night(&self, at: usize) -> Option<&Tilted> {
        self.nights.get(at / 2)
    }
}

#[cfg(test)]
mod tests;
