//! Scenario discovery: under which assumptions the answer is on one side of a line (Bryant & Lempert 2010,
//! doi:10.1016/j.techfore.2009.08.002), as boxes in the space of the assumptions.

use crate::analysis::prim::{CaseBox, Cases, pasted, peeled, quasi_p, share};
use crate::analysis::question::{Case, Focus, SAMPLED};
use crate::assumptions::Assumptions;
use crate::coefficient::Coefficients;
use crate::scenario::Scenario;
use crate::solve::Solver;
use crate::supposition::Supposition;

/// An answer is solved to the last digit where it is this near to the line: a hundred times as near as [`SAMPLED`] answers are sure.
const NEAR: f64 = 3e-4;

/// A limit with a greater quasi-p-value is taken off again: it may well be chance.
pub const SIGNIFICANT: f64 = 0.05;

/// Answers on one side of a line: the cases of interest.
#[derive(Clone, Copy, Debug)]
pub struct Sought {
    case: Case,
    line: f64,
    side: Beyond,
}

/// The side of a line on which answers are of interest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// Greater ones.
    Above,
    /// Smaller ones.
    Below,
}

/// What was found of one setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Whether the answer is on the side of the line that is of interest.
    pub is_of_interest: bool,
    /// Whether the two sides' beliefs settle there.
    pub settled: bool,
}

impl Sought {
    /// Looks for answers to `focus` beyond `line`, seen from where the scenario is, the coefficients being these.
    pub fn new(scenario: &Scenario, coefficients: &Coefficients, focus: Focus, line: f64, side: Beyond) -> Sought {
        Sought { case: Case::new(scenario, coefficients, focus), line, side }
    }

    /// The same, every answer being the one given `supposition`, however unlikely that is at the settings that are tried; where it cannot
    /// come true at all, the one without it.
    #[must_use]
    pub fn given(mut self, supposition: Option<Supposition>) -> Sought {
        self.case.given = supposition;
        self
    }

    /// Whether the answer under these assumptions is beyond the line: the same as if each were solved to the last digit.
    pub fn judge(&self, assumptions: Assumptions, solver: &mut Solver) -> Verdict {
        let (mut answer, mut settled) = self.case.roughly(assumptions, SAMPLED, solver);
        if (answer - self.line).abs() < NEAR * self.case.focus.top() || !settled {
            (answer, settled) = self.case.roughly(assumptions, crate::solve::TOLERANCE, solver);
        }
        let is_of_interest = match self.side {
            Beyond::Above => self.line < answer,
            Beyond::Below => answer < self.line,
        };
        Verdict { is_of_interest, settled }
    }
}

/// A box that was found, and the way to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Discovered {
    /// Every box of the peeling, the first around all cases that no box before this one holds.
    pub trajectory: Vec<CaseBox>,
    /// The place in it of the box that was chosen.
    pub step: usize,
    /// That box, widened where it becomes denser, and without limits that may well be chance.
    pub found: CaseBox,
    /// The quasi-p-value of each of its limits.
    pub quasi_p: Vec<[Option<f64>; 2]>,
}

/// Finds `number` boxes, each among the cases that those before it do not hold; fewer where no case of interest is left, nothing raises
/// the density, or no limit is more than chance. Of a peeling that box is chosen that stands at `step`, or the last before it; without a step the one with the greatest
/// harmonic mean of coverage and density.
pub fn discover(cases: &Cases, number: usize, step: Option<usize>) -> Vec<Discovered> {
    let mut among = vec![true; cases.len()];
    let [_, all] = cases.count(&among);
    let mut boxes = Vec::new();
    while boxes.len() < number {
        let trajectory = peeled(cases, &among);
        let step = step.map_or_else(|| balanced(&trajectory, all), |step| step.min(trajectory.len() - 1));
        if step == 0 {
            break;
        }
        let (found, quasi_p) = significant(cases, &among, pasted(cases, &among, &trajectory[step]));
        if found.restricted() == 0 {
            break;
        }
        for (is_among, is_within) in among.iter_mut().zip(cases.within(&found.limits, &vec![true; cases.len()])) {
            *is_among &= !is_within;
        }
        boxes.push(Discovered { trajectory, step, found, quasi_p });
    }
    boxes
}

/// The box without the limits that may well be chance, the one with the greatest quasi-p-value taken off first; and those of the others.
fn significant(cases: &Cases, among: &[bool], mut found: CaseBox) -> (CaseBox, Vec<[Option<f64>; 2]>) {
    loop {
        let chances = quasi_p(cases, among, &found);
        let all = chances
            .iter()
            .enumerate()
            .flat_map(|(column, ends)| ends.iter().enumerate().map(move |(end, chance)| (column, end, *chance)));
        let known = all.filter_map(|(column, end, chance)| Some((column, end, chance?)));
        let worst = known.fold(None, |worst: Option<(usize, usize, f64)>, one| match worst {
            Some(worst) if one.2 <= worst.2 => Some(worst),
            _ => Some(one),
        });
        match worst {
            Some((column, end, chance)) if SIGNIFICANT < chance => {
                found.limits[column][end] = None;
                found = cases.in_box(found.limits, among);
            }
            _ => return (found, chances),
        }
    }
}

/// The share of all cases of interest, of which there are `all`, that a box holds.
pub fn coverage(found: &CaseBox, all: usize) -> f64 {
    share(found.of_interest, all)
}

/// The place of the box with the greatest harmonic mean of coverage and density, which is 2·hits / (all + cases).
fn balanced(trajectory: &[CaseBox], all: usize) -> usize {
    let mean = |found: &CaseBox| share(2 * found.of_interest, all + found.cases);
    let better = |best: usize, place: usize| if mean(&trajectory[best]) < mean(&trajectory[place]) { place } else { best };
    (0..trajectory.len()).fold(0, better)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::prim::Limit;
    use crate::outcome::Outcome;
    use crate::solve::Start;
    use crate::vantage::Vantage;

    #[test]
    fn each_box_is_found_among_the_cases_that_those_before_it_do_not_hold() {
        // A board of twenty by twenty: of interest are the five upper rows, and of the ten lower ones the last two places.
        let at = |place: u32| [f64::from(place % 20), f64::from(place / 20)];
        let columns = [0, 1].map(|column| (0..400).map(|place| at(place)[column]).collect());
        let is_of_interest = |[x, y]: [f64; 2]| 15.0 <= y || (18.0 <= x && y < 10.0);
        let cases = Cases { columns: columns.to_vec(), of_interest: (0..400).map(|place| is_of_interest(at(place))).collect() };
        let found = discover(&cases, 3, None);
        let boxes: Vec<(&[[Limit; 2]], usize, usize)> =
            found.iter().map(|found| (found.found.limits.as_slice(), found.found.cases, found.found.of_interest)).collect();
        let expected: [(&[[Limit; 2]], usize, usize); 2] =
            [(&[[None, None], [Some(14.5), None]], 100, 100), (&[[Some(17.5), None], [None, Some(9.5)]], 20, 20)];
        assert_eq!(boxes, expected);
        assert_eq!([coverage(&found[0].found, 120), coverage(&found[1].found, 120)], [100.0 / 120.0, 20.0 / 120.0]);
        // An earlier box of the same way; beyond its end, the last.
        assert_eq!(discover(&cases, 1, Some(8))[0].step, 8);
        let last = found[0].trajectory.len() - 1;
        assert_eq!(discover(&cases, 1, Some(1000))[0].step, last);
    }

    #[test]
    fn a_limit_that_may_well_be_chance_is_taken_off_again_and_a_box_of_such_limits_is_none() {
        // Of the first column the upper half is of interest, whatever the second is.
        let columns = vec![(0..40).map(f64::from).collect(), (0..40).map(|place| f64::from(place * 7 % 40)).collect()];
        let cases = Cases { columns, of_interest: (0..40).map(|place| 20 <= place).collect() };
        let among = [true; 40];
        let narrow = cases.in_box(vec![[Some(19.5), None], [Some(9.5), None]], &among);
        let (found, chances) = significant(&cases, &among, narrow);
        assert_eq!((found.limits.as_slice(), found.cases), (&[[Some(19.5), None], [None; 2]][..], 20));
        // Twenty of twenty, where twenty of forty are without it.
        assert!((chances[0][0].expect("a limit") / 0.5_f64.powi(20) - 1.0).abs() < 1e-9 && chances[1] == [None; 2]);
        let (found, _) = significant(&cases, &among, cases.in_box(vec![[None; 2], [Some(9.5), None]], &among));
        assert_eq!(found.restricted(), 0);
    }

    #[test]
    fn a_verdict_is_that_of_the_answer_solved_to_the_last_digit() {
        let scenario = Scenario::default_from(Vantage::Jan18);
        let focus = Focus { outcome: Outcome::Widened, night: 14 };
        let coefficients = Coefficients::default();
        let answer = focus.read(&Solver::new().evaluate(&scenario, &coefficients, Start::Cold));
        for (line, above) in
            [(answer - 0.1, true), (answer - 1e-12, true), (answer, false), (answer + 1e-12, false), (0.99, false)]
        {
            for (side, expected) in [(Beyond::Above, above), (Beyond::Below, !above && answer != line)] {
                let sought = Sought::new(&scenario, &coefficients, focus, line, side);
                let verdict = sought.judge(scenario.assumptions, &mut Solver::new());
                assert_eq!(verdict, Verdict { is_of_interest: expected, settled: true }, "{side:?} {line}");
            }
        }
    }
}
