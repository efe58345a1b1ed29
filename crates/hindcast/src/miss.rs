//! What the model misses, in words, the largest misses first.

use model::NIGHTS;
use model::ladder::{RUNGS, Rung};
use words::chance::percent;

use crate::comparison::{Compared, Question, Scored};
use crate::crisis::Crisis;
use crate::forecaster::Forecaster;
use crate::outlook::chance;

/// A question on which the model did worse than calling everything alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Miss<'a> {
    /// The crisis.
    pub crisis: &'a Crisis,
    /// The question.
    pub question: Question,
    /// The model's score, as a multiple of what calling everything alike scores.
    pub times: f64,
    /// What came, and what the model had said.
    pub text: String,
}

/// Where the model did worse than calling everything alike, the worst first.
pub fn misses<'a>(compared: &[Compared<'a>]) -> Vec<Miss<'a>> {
    let of = |compared: &Compared<'a>, question: Question| {
        let [model, uniform] = [Forecaster::Model, Forecaster::Uniform].map(|forecaster| compared.of(forecaster));
        let times = model.on(question) / uniform.on(question);
        let text = || match question {
            Question::Rungs => on_rungs(compared.crisis, model),
            Question::Answer => on_day(compared.crisis, &compared.crisis.struck, "answer", question, model),
            Question::NewStrike => on_day(compared.crisis, &compared.crisis.first_striker, "new strike", question, model),
        };
        (1.0 < times).then(|| Miss { crisis: compared.crisis, question, times, text: text() })
    };
    let mut misses: Vec<Miss<'a>> = compared
        .iter()
        .flat_map(|compared| Question::ALL.into_iter().filter_map(move |question| of(compared, question)))
        .collect();
    misses.sort_by(|one, other| other.times.total_cmp(&one.times));
    misses
}

/// The night that the model missed most.
fn on_rungs(crisis: &Crisis, model: &Scored) -> String {
    let worst = model.nights.iter().enumerate().max_by(|one, other| one.1.total_cmp(other.1)).map_or(0, |(place, _)| place);
    let (day, came) = (worst + 1, crisis.rungs()[worst].index());
    let chances = &model.outlook.rungs[day];
    let likeliest = (0..RUNGS).max_by(|one, other| chances[*one].total_cmp(&chances[*other])).unwrap_or(0);
    let named = |rung: usize| format!("rung {rung} ({})", Rung::ALL[rung].label().to_lowercase());
    let instead = if likeliest == came {
        "which was the likeliest, if not by much".to_owned()
    } else {
        format!("its likeliest was {}, at {}", named(likeliest), percent(chances[likeliest]))
    };
    format!(
        "On the evening of day {day} it stood on {}. The model had given that {}; {instead}.",
        named(came),
        percent(chances[came])
    )
}

/// By when the model had expected a strike, and when it came.
fn on_day(crisis: &Crisis, side: &str, what: &str, question: Question, model: &Scored) -> String {
    let by = match question {
        Question::NewStrike => &model.outlook.new_strike,
        _ => &model.outlook.answer,
    };
    let last = crisis.last_day();
    match question.came(crisis) {
        Some(day) => format!(
            "The first {what} of {side} came on day {day}. The model had given that day {}, the days before it {}, and none by day {NIGHTS} {}.",
            percent(chance(by, Some(day), last)),
            percent(by[day - 1]),
            percent(chance(by, None, NIGHTS)),
        ),
        None => format!("No {what} of {side} came by day {last}. The model had given one {}.", percent(by[last])),
    }
}
