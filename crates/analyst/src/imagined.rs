//! The hundred crises that were imagined last: another day of the same state, or another dot, costs only the drawing.

use std::cell::RefCell;
use std::rc::Rc;

use model::analysis::Hundred;
use model::{Coefficients, Outcome, Scenario, Solver, Start, Supposition};

use crate::subject::Subject;

/// All that a hundred crises depend on.
type Key = (Scenario, Coefficients, Outcome, Option<Supposition>);

/// A hundred crises, and what they are of.
type Known = (Key, Rc<Hundred>);

/// The latest hundred crises, shared by the tasks of a workbench.
#[derive(Clone, Default)]
pub struct Imagined {
    latest: Rc<RefCell<Option<Known>>>,
    styles: Rc<str>,
}

impl Imagined {
    /// None was imagined yet; `styles` is the address of the style sheet that the page is to load with them.
    pub fn with_styles(styles: &str) -> Imagined {
        Imagined { styles: styles.into(), ..Imagined::default() }
    }

    /// The address of the style sheet.
    pub fn styles(&self) -> &str {
        &self.styles
    }

    /// The hundred crises of the subject, solved from a cold start, so that the same state has the same dots.
    pub fn of(&self, subject: &Subject, solver: &mut Solver) -> Rc<Hundred> {
        let key = (*subject.scenario(), subject.coefficients, subject.focus().outcome, subject.given);
        let mut latest = self.latest.borrow_mut();
        match &*latest {
            Some((of, hundred)) if *of == key => hundred.clone(),
            _ => {
                let (scenario, coefficients, outcome, given) = &key;
                let hundred = Rc::new(Hundred::given(*given, scenario, coefficients, *outcome, Start::Cold, solver));
                *latest = Some((key, hundred.clone()));
                hundred
            }
        }
    }
}
