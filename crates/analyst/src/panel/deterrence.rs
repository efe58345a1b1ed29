//! The panel on whether an answer deters: a new Iranian strike if Pakistan has struck back and if it has not, and by its first move.

use figures::deterrence::{self, Condition};
use model::deterrence_test::DeterrenceTest;
use model::{Outcomes, Solver};
use protocol::inquiry::Panel;
use protocol::part::Part;
use words::text::{analyst_text, sentences};
use words::{chance, named};

use super::{drawn, notes, table};
use crate::subject::Subject;

/// The panel for the `outcomes` at the present settings. Where Pakistan has struck back already, a sentence that says so.
pub fn panel(subject: &Subject, outcomes: &Outcomes) -> Panel {
    let texts = analyst_text();
    let Some(test) = &outcomes.deterrence_test else {
        return Panel { sentence: texts.deterrence_only_from.into(), ..Panel::default() };
    };
    let untold = Solver::new().evaluate_untold_deterrence(subject.scenario(), &subject.coefficients, subject.given);
    let learnt = untold.and_then(|untold| deterrence::learnt(test, &untold)).unwrap_or_default();
    let conditions = deterrence::conditions(test);
    let is_missing = conditions.iter().any(|condition| condition.strike.is_none());
    let note = sentences(texts.deterrence_caption, if is_missing { texts.deterrence_no_number } else { "" });
    let said: Vec<&str> = [learnt.as_str(), &note].into_iter().filter(|said| !said.is_empty()).collect();
    Panel {
        sentence: deterrence::sentence(test),
        figure: drawn(&deterrence::figure(subject.width, test)),
        plane: None,
        text: notes(&said).into_string(),
        table: numbers(test),
    }
}

/// The conditions as a table: how likely each is, and what follows. What the model does not say of a first move is left empty.
fn numbers(test: &DeterrenceTest) -> String {
    let cells = |place: usize, condition: &Condition| {
        let of_answer = |chance: Option<f64>| if place < 2 { deterrence::percent(chance) } else { String::new() };
        vec![
            condition.name.to_owned(),
            chance::percent(condition.likely),
            deterrence::percent(condition.strike),
            of_answer(condition.later),
            of_answer(condition.resolved),
        ]
    };
    let rows: Vec<Vec<String>> =
        deterrence::conditions(test).iter().enumerate().map(|(place, condition)| cells(place, condition)).collect();
    let heads = deterrence::heads();
    table(named::part(Part::Deterrence), &heads.each_ref().map(String::as_str), &rows)
}
