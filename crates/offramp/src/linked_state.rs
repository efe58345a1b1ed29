//! The options that give a state which a link carries: what an embed or a file of the page opens with.

use clap::Args;
use model::MODEL_VERSION;
use protocol::field::FieldError;
use protocol::link::{Home, Link, off_grid};
use protocol::question::Question;

use crate::arguments::ScenarioArguments;
use crate::failure::Failure;
use crate::off_grid::off_grid_fault;
use crate::question_options::QuestionOptions;
use crate::settling::Settling;

/// The options that give the state of a link.
#[derive(Args)]
pub struct LinkedState {
    #[command(flatten)]
    scenario: ScenarioArguments,
    /// A link from the page: its code, or the whole address
    #[arg(long, value_name = "CODE")]
    link: Option<String>,
    #[command(flatten)]
    question: QuestionOptions,
    /// Bring values to the nearest that a link can carry, instead of refusing them
    #[arg(long)]
    round: bool,
}

impl LinkedState {
    /// The state of the options, and its starting point.
    ///
    /// # Errors
    /// If what was given is wrong, or is nothing that a link carries.
    pub fn link(&self) -> Result<(Link, Home), Failure> {
        let given = self.scenario.given(self.link.as_deref(), &[])?;
        let scenario = given.premise.scenario;
        if let Some(altered) = given.premise.altered_cell() {
            return Err(Failure::input(FieldError::new(
                "coefficients",
                "the model's own, for a link carries no others",
                altered,
            )));
        }
        let refused = if self.round { Vec::new() } else { off_grid(&scenario) };
        if !refused.is_empty() {
            return Err(Failure::Input(refused.into_iter().map(|key| off_grid_fault(key, &scenario).to_string()).collect()));
        }
        Settling::found(&given.premise);
        let focus = self.question.over(given.focus);
        let focus = Question { outcome: focus.outcome, day: focus.night as u8 };
        let carried = Link::of(scenario);
        let link = match given.link {
            Some(link) => Link { model: MODEL_VERSION, scenario: carried.scenario, focus, ..link },
            None => Link { focus, ..carried },
        };
        Ok((link, given.home))
    }
}
