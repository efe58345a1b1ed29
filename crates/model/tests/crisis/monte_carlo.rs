//! The outcomes counted on paths played out by dice: another way of reading them off, state by state, that shares only the policies.

use model::Vantage;
use model::action::Action;
use model::consequence::Context;
use model::game::Game;
use model::game::{Hazards, Night, Rules};
use model::ladder::{Grievance, Rung, Side};
use model::state::{State, Track};
use model::{Coefficients, Key, Scenario, Solver, Start, Supposed, Supposition};

use crate::dice::Dice;
use crate::readers::{draws, with};

const PATHS: usize = 40_000;

/// How many standard errors a count may be off; about twenty counts are compared, on dice that always fall the same way.
const ERRORS: f64 = 4.0;

/// What is seen on one path by the last night shown.
#[derive(Default)]
struct Seen {
    iran_strikes: u32,
    pakistan_strikes: u32,
    repeats: u32,
    wide: u32,
    first_iran: Option<Grievance>,
    iran_limited: bool,
    iran_wide: bool,
    widened: Option<bool>,
    at_war: bool,
    exchanged: bool,
    pakistan_early: bool,
    motive: usize,
    iran_day: Option<usize>,
    pakistan_day: Option<usize>,
    /// The rung at the end of each day.
    rungs: Vec<usize>,
}

/// One of some chances, by a roll from 0 to 1.
fn pick(chances: &[f64], mut roll: f64) -> usize {
    for (place, chance) in chances.iter().enumerate() {
        if roll < *chance {
            return place;
        }
        roll -= chance;
    }
    chances.iter().rposition(|chance| 0.0 < *chance).expect("a chance above 0")
}

fn rung(place: usize) -> Rung {
    Rung::ALL[place]
}

/// One night; tells whether an accident happened.
fn sleep(state: State, hazards: &Hazards, dice: &mut Dice) -> State {
    if state.is_war() {
        return state;
    }
    let place = state.rung();
    let accident = if 4 <= place { hazards.accident * (place as f64 - 3.0) } else { 0.0 };
    let place = if dice.roll() < accident { place + 1 } else { place };
    if place == 7 {
        return State::new(rung(place), state.grievance(), state.track());
    }
    let fades = state.grievance() != Grievance::None && dice.roll() < hazards.fading;
    let grievance = if fades { Grievance::None } else { state.grievance() };
    let attacked = grievance == Grievance::None && dice.roll() < hazards.attack;
    State::new(rung(place), if attacked { Grievance::IranAfterAttack } else { grievance }, state.track())
}

fn path(solver: &Solver, game: &Game, hazards: &Hazards, dice: &mut Dice) -> (Seen, State) {
    let motive = pick(&game.rules().motives, dice.roll());
    let leadership = pick(&game.leaderships(), dice.roll());
    let mut state = game.rules().start;
    let mut seen = Seen { motive, rungs: vec![state.rung()], ..Seen::default() };
    for at in 0..game.moves_by(28) {
        let day = seen.rungs.len();
        let mover = game.mover(at);
        let chances = solver.choice(game, at, state, motive, leadership).expect("a state that play reaches");
        let action = Action::ALL[pick(&chances, dice.roll())];
        let after = state.after(mover, action);
        if action.is_strike() {
            seen.repeats += u32::from(action == Action::Limited && after.rung() == state.rung());
            seen.wide += u32::from(action == Action::Wide);
            match mover {
                Side::Pakistan => {
                    seen.pakistan_strikes += 1;
                    seen.pakistan_day.get_or_insert(day);
                    seen.pakistan_early |= at < 4;
                    seen.exchanged |= 0 < seen.iran_strikes && seen.widened.is_none() && after.rung() <= 4;
                }
                Side::Iran => {
                    seen.iran_strikes += 1;
                    seen.iran_day.get_or_insert(day);
                    seen.first_iran.get_or_insert(state.grievance());
                    seen.iran_limited |= action == Action::Limited;
                    seen.iran_wide |= action == Action::Wide;
                }
            }
        }
        if 5 <= after.rung() {
            seen.widened.get_or_insert(true);
        }
        state = after;
        if mover == Side::Iran {
            state = sleep(state, hazards, dice);
            if 5 <= state.rung() {
                seen.widened.get_or_insert(false);
            }
            seen.rungs.push(state.rung());
        }
    }
    seen.at_war = state.is_war();
    (seen, state)
}

#[test]
fn paths_played_out_by_dice_meet_every_event_as_often_as_computed() {
    // Assumptions at which nothing is rare.
    let settings = with(&[
        ("mediation", 0.1),
        ("militant_attacks", 0.1),
        ("accidents", 0.05),
        ("regional_tension", 1.0),
        ("face_saving", 0.3),
        ("deterrence_worry", 0.3),
    ]);
    let paths = draws(PATHS).max(1);
    for (from, seed) in Vantage::ALL.into_iter().zip(16..) {
        let game = Game::seen_from(from, &settings, &Coefficients::default());
        let Rules { night: Night::Falls(hazards), .. } = *game.rules() else { panic!("the night falls") };
        let mut solver = Solver::new();
        let outcomes = solver.play(&game, &Context::new(&settings), Start::Cold);
        let mut dice = Dice::new(seed);
        let played: Vec<(Seen, State)> = (0..paths).map(|_| path(&solver, &game, &hazards, &mut dice)).collect();
        let holds = |label: &str, computed: f64, number: &dyn Fn(&Seen, State) -> f64| {
            let numbers = || played.iter().map(|(seen, state)| number(seen, *state));
            let mean = numbers().sum::<f64>() / paths as f64;
            let spread = numbers().map(|number| (number - mean).powi(2)).sum::<f64>() / paths as f64;
            let allowed = ERRORS * (spread / paths as f64).sqrt() + 1.0 / paths as f64;
            assert!((mean - computed).abs() < allowed, "{label} from {from:?}: {computed} computed, {mean} ± {allowed} played");
        };
        let one = |happened: bool| f64::from(u8::from(happened));
        holds("iran_strikes", outcomes.iran_strikes[28], &|seen, _| one(0 < seen.iran_strikes));
        holds("pakistan_strikes", outcomes.pakistan_strikes[28], &|seen, _| one(0 < seen.pakistan_strikes));
        holds("answering", outcomes.iran_strikes_answering[28], &|seen, _| one(seen.first_iran == Some(Grievance::Iran)));
        holds("after_attack", outcomes.iran_strikes_after_attack[28], &|seen, _| {
            one(seen.first_iran == Some(Grievance::IranAfterAttack))
        });
        holds("iran_limited", outcomes.iran_limited[28], &|seen, _| one(seen.iran_limited));
        holds("iran_wide", outcomes.iran_wide[28], &|seen, _| one(seen.iran_wide));
        holds("widened_by_choice", outcomes.widened_by_choice[28], &|seen, _| one(seen.widened == Some(true)));
        holds("widened_by_accident", outcomes.widened_by_accident[28], &|seen, _| one(seen.widened == Some(false)));
        holds("open_war", outcomes.open_war[28], &|seen, _| one(seen.at_war));
        holds("tit_for_tat", outcomes.tit_for_tat[28], &|seen, _| one(seen.exchanged));
        holds("strikes_iran", outcomes.strikes_iran[28], &|seen, _| f64::from(seen.iran_strikes));
        holds("strikes_pakistan", outcomes.strikes_pakistan[28], &|seen, _| f64::from(seen.pakistan_strikes));
        holds("limited_repeats", outcomes.limited_repeats[28], &|seen, _| f64::from(seen.repeats));
        holds("wide_strikes", outcomes.wide_strikes[28], &|seen, _| f64::from(seen.wide));
        holds("mean_rung", outcomes.mean_rung[28], &|_, state| state.rung() as f64);
        holds("iran_deterrence", outcomes.iran_deterrence[28], &|seen, _| {
            (1.0 - 0.25 * settings[Key::DeterrenceWorry]).powf(f64::from(seen.pakistan_strikes))
        });
        if let Some(test) = outcomes.deterrence_test {
            holds("struck", test.struck, &|seen, _| one(seen.pakistan_early));
            let joint = test.struck * test.iran_if_struck.expect("it is possible to strike");
            holds("struck, then struck", joint, &|seen, _| one(seen.pakistan_early && 0 < seen.iran_strikes));
        }
        let start = State::new(Rung::FunctionalRelations, Grievance::None, Track::Answered);
        holds("functional", outcomes.functional[28], &|_, state| one(state.rung() == start.rung()));
    }
}

/// What is supposed, and whether a path bears it out.
type Borne = (Supposition, fn(&Seen) -> bool);

#[test]
fn paths_on_which_a_supposition_comes_true_meet_every_event_as_often_as_computed_given_it() {
    let settings = with(&[("mediation", 0.1), ("militant_attacks", 0.1), ("regional_tension", 1.0), ("face_saving", 0.3)]);
    let paths = draws(PATHS).max(1);
    let supposing = |event, day| Supposition::new(event, day).expect("a day of those shown");
    let cases: [Borne; 5] = [
        (supposing(Supposed::IranStrikes, 4), |seen| seen.iran_day == Some(4)),
        (supposing(Supposed::PakistanStrikes, 3), |seen| seen.pakistan_day == Some(3)),
        (supposing(Supposed::NoStrike, 6), |seen| {
            seen.iran_day.is_none_or(|day| 6 < day) && seen.pakistan_day.is_none_or(|day| 6 < day)
        }),
        (supposing(Supposed::Talks, 10), |seen| seen.rungs[10] <= 1),
        (supposing(Supposed::Widened, 7), |seen| 5 <= seen.rungs[7]),
    ];
    for (from, seed) in Vantage::ALL.into_iter().zip(61..) {
        let scenario = Scenario { from, assumptions: settings };
        let game = scenario.game(&Coefficients::default());
        let Rules { night: Night::Falls(hazards), .. } = *game.rules() else { panic!("the night falls") };
        let mut solver = Solver::new();
        let computed = cases.map(|(supposition, _)| solver.suppose(&scenario, &Coefficients::default(), supposition));
        solver.solve(&game, Start::Cold);
        let mut dice = Dice::new(seed);
        let played: Vec<Seen> = (0..paths).map(|_| path(&solver, &game, &hazards, &mut dice).0).collect();
        for ((supposition, bears_out), computed) in cases.iter().zip(computed) {
            let computed = computed.expect("likely enough");
            let borne: Vec<&Seen> = played.iter().filter(|seen| bears_out(seen)).collect();
            let holds = |label: &str, among: usize, computed: f64, count: usize| {
                let (among, share) = (among as f64, count as f64 / among as f64);
                let allowed = ERRORS * (computed * (1.0 - computed).max(0.0) / among).sqrt() + 1.0 / among;
                assert!(
                    (share - computed).abs() < allowed,
                    "{label} from {from:?} given {supposition:?}: {computed}, {share} ± {allowed}"
                );
            };
            holds("chance", played.len(), computed.chance, borne.len());
            let outcomes = &computed.outcomes;
            for day in [2, 5, 9, 20, 28] {
                let among = |label: &str, computed: f64, is: &dyn Fn(&Seen) -> bool| {
                    holds(label, borne.len(), computed, borne.iter().filter(|seen| is(seen)).count());
                };
                let by = |happened: Option<usize>| happened.is_some_and(|own| own <= day);
                among("iran_strikes", outcomes.iran_strikes[day], &|seen| by(seen.iran_day));
                among("pakistan_strikes", outcomes.pakistan_strikes[day], &|seen| by(seen.pakistan_day));
                among("functional", outcomes.functional[day], &|seen| seen.rungs[day] == 0);
                among("talks", outcomes.talks[day], &|seen| seen.rungs[day] <= 1);
                among("at war", outcomes.rungs[day][7], &|seen| seen.rungs[day] == 7);
                among("an active front", outcomes.active_front[day], &|seen| 3 <= seen.rungs[day]);
            }
            let [_, motives] = computed.motives;
            for (motive, weight) in motives.into_iter().enumerate() {
                holds("motive", borne.len(), weight, borne.iter().filter(|seen| seen.motive == motive).count());
            }
        }
    }
}
