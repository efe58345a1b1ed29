//! The whole from end to end: a game or settings in, outcomes out.

use super::coefficient::Coefficients;
use super::consequence::follow;
use super::game::{Game, InvalidRules};
use super::outcome::Outcomes;
use super::settings::Settings;
use super::solve::{Solver, Start, TOLERANCE};
use crate::consequence::Context;
use crate::vantage::Vantage;

impl Solver {
    /// Solves `game` and reads off its outcomes. After the last move of a short game everything stays as it is. A cold start gives
    /// the same digits whatever was solved before.
    pub fn play(&mut self, game: &Game, context: &Context, start: Start) -> Outcomes {
        self.play_to(game, context, start, TOLERANCE)
    }

    /// As [`Solver::play`], with beliefs settled to `tolerance` only.
    pub fn play_to(&mut self, game: &Game, context: &Context, start: Start, tolerance: f64) -> Outcomes {
        let solution = self.solve_to(game, start, tolerance);
        let mut outcomes = Outcomes { sweeps: solution.sweeps, settled: solution.settled, ..Outcomes::BLANK };
        self.read_passages(game, context, &mut outcomes);
        outcomes.deterrence_test = self.test_deterrence(game);
        follow(context, &mut outcomes);
        outcomes
    }

    /// The outcomes of `settings` seen from `from`.
    ///
    /// # Errors
    /// If a setting that the game takes is out of its range in the game ([`Game::new`]); never for settings within readers' ranges.
    pub fn evaluate(
        &mut self,
        settings: &Settings,
        coefficients: &Coefficients,
        from: Vantage,
        start: Start,
    ) -> Result<Outcomes, InvalidRules> {
        let game = Game::from_settings(settings, coefficients, from)?;
        Ok(self.play(&game, &Context::new(settings), start))
    }
}
