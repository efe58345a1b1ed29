//! The patient rule induction method: boxes in which cases of interest are dense, found by peeling a little at a time off a box around
//! all cases (Friedman & Fisher 1999, doi:10.1023/A:1008894516817), as scenario discovery uses it (Bryant & Lempert 2010,
//! doi:10.1016/j.techfore.2009.08.002).
//!
//! Each peel takes, of all two times as many as there are columns, the one that raises the density of cases of interest most for each case
//! that it takes away (Kwakkel & Jaxa-Rozen 2016, doi:10.1016/j.envsoft.2015.11.020); where two raise it alike, the one that leaves more
//! columns whole. Where every value is another, all peels take as many, and it is Friedman & Fisher's own rule.

use crate::analysis::binomial;

/// How much of a box a peel takes, as a share of its cases.
pub const PEEL: f64 = 0.05;

/// The least that a box holds, as a share of all cases.
pub const LEAST_MASS: f64 = 0.05;

/// Cases: columns of numbers, all as long, and whether each case is of interest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cases {
    /// A list of numbers for each column.
    pub columns: Vec<Vec<f64>>,
    /// Whether each case is of interest.
    pub of_interest: Vec<bool>,
}

/// One end of a column's range in a box; none where nothing was peeled off there.
pub type Limit = Option<f64>;

/// A box: for each column the least and the greatest value in it, and what it holds.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseBox {
    /// The two limits of each column, both in the box.
    pub limits: Vec<[Limit; 2]>,
    /// How many cases are in it.
    pub cases: usize,
    /// How many of these are of interest.
    pub of_interest: usize,
}

impl Cases {
    /// How many cases there are.
    pub fn len(&self) -> usize {
        self.of_interest.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.of_interest.is_empty()
    }

    /// How many of those `among` which are of interest.
    pub fn count(&self, among: &[bool]) -> [usize; 2] {
        let both = among.iter().zip(&self.of_interest).filter(|(is_among, _)| **is_among);
        both.fold([0, 0], |[cases, of_interest], (_, is_of_interest)| [cases + 1, of_interest + usize::from(*is_of_interest)])
    }

    /// Which of those `among` which are in a box with these limits.
    pub fn within(&self, limits: &[[Limit; 2]], among: &[bool]) -> Vec<bool> {
        let is_within = |case: usize| self.columns.iter().zip(limits).all(|(column, limits)| lies_within(column[case], *limits));
        among.iter().enumerate().map(|(case, is_among)| *is_among && is_within(case)).collect()
    }

    /// The box with these limits, of the cases `among` which.
    pub(crate) fn in_box(&self, limits: Vec<[Limit; 2]>, among: &[bool]) -> CaseBox {
        let [cases, of_interest] = self.count(&self.within(&limits, among));
        CaseBox { limits, cases, of_interest }
    }
}

impl CaseBox {
    /// The share of its cases that are of interest.
    pub fn density(&self) -> f64 {
        share(self.of_interest, self.cases)
    }

    /// How many columns have a limit.
    pub fn restricted(&self) -> usize {
        self.limits.iter().filter(|limits| limits.iter().any(Option::is_some)).count()
    }
}

/// The boxes of a peeling: the first is around all cases `among` which, each of the others what a peel leaves of the one before it. It
/// ends where no peel raises the density, or the next box would hold less than [`LEAST_MASS`] of all cases.
pub fn peeled(cases: &Cases, among: &[bool]) -> Vec<CaseBox> {
    let least = LEAST_MASS * cases.len() as f64;
    let mut inside = among.to_vec();
    let mut orders = cases.columns.iter().map(|column| order(column, &inside)).collect::<Vec<Vec<u32>>>();
    let mut boxes = vec![cases.in_box(vec![[None; 2]; cases.columns.len()], among)];
    while let Some(last) = boxes.last()
        && let Some(peel) = best(cases, &orders, last)
        && least <= peel.cases as f64
    {
        let mut limits = last.limits.clone();
        limits[peel.column][peel.end] = Some(peel.limit);
        boxes.push(CaseBox { limits, cases: peel.cases, of_interest: peel.of_interest });
        let order = &orders[peel.column];
        let off = if peel.end == 0 { &order[..order.len() - peel.cases] } else { &order[peel.cases..] };
        off.iter().for_each(|case| inside[*case as usize] = false);
        orders.iter_mut().for_each(|order| order.retain(|case| inside[*case as usize]));
    }
    boxes
}

/// The box widened again where that makes it denser: at each limit in turn as many cases from beyond it as a peel would take, the densest
/// first, until none is denser (Friedman & Fisher's pasting).
pub fn pasted(cases: &Cases, among: &[bool], found: &CaseBox) -> CaseBox {
    let mut found = found.clone();
    while let Some(wider) = wider(cases, among, &found).filter(|wider| found.density() < wider.density()) {
        found = wider;
    }
    found
}

/// For each end of each column: how likely a box without that limit would hold as many cases of interest among as many cases by chance
/// alone (Bryant & Lempert's quasi-p-value, by the binomial distribution). None where there is no limit.
pub fn quasi_p(cases: &Cases, among: &[bool], found: &CaseBox) -> Vec<[Option<f64>; 2]> {
    let without = |column: usize, end: usize| {
        found.limits[column][end]?;
        let mut limits = found.limits.clone();
        limits[column][end] = None;
        let wider = cases.in_box(limits, among);
        Some(binomial::at_least(found.of_interest, found.cases, wider.density()))
    };
    (0..found.limits.len()).map(|column| [without(column, 0), without(column, 1)]).collect()
}

/// One part of a whole as a share; nothing of nothing is none.
pub(crate) fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

fn lies_within(value: f64, [low, high]: [Limit; 2]) -> bool {
    low.is_none_or(|low| low <= value) && high.is_none_or(|high| value <= high)
}

/// The cases `among` which, the one with the least value first.
fn order(column: &[f64], among: &[bool]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..column.len() as u32).filter(|case| among[*case as usize]).collect();
    order.sort_by(|one, other| column[*one as usize].total_cmp(&column[*other as usize]));
    order
}

/// A peel: at which end of which column, the limit that it sets, and what it leaves.
#[derive(Clone, Copy, Debug)]
struct Peel {
    column: usize,
    end: usize,
    limit: f64,
    cases: usize,
    of_interest: usize,
}

/// The peel that raises the density most for each case that it takes; none if none raises it.
fn best(cases: &Cases, orders: &[Vec<u32>], last: &CaseBox) -> Option<Peel> {
    let mut best: Option<(Peel, f64, bool)> = None;
    for (column, order) in orders.iter().enumerate() {
        let is_restricted = last.limits[column].iter().any(Option::is_some);
        // Upper ends first, as in the programs that analysts know.
        for end in [1, 0] {
            let Some(peel) = peel(cases, (column, end), order, last) else { continue };
            let taken = (last.cases - peel.cases) as f64;
            let gain = (share(peel.of_interest, peel.cases) - last.density()) / taken;
            let is_better = match &best {
                None => 0.0 < gain,
                Some((_, most, was_restricted)) => *most < gain || (*most == gain && !was_restricted && is_restricted),
            };
            if is_better {
                best = Some((peel, gain, is_restricted));
            }
        }
    }
    best.map(|(peel, ..)| peel)
}

/// The peel at one end of a column; none where all values there are the same.
fn peel(cases: &Cases, (column, end): (usize, usize), order: &[u32], last: &CaseBox) -> Option<Peel> {
    let value = |place: usize| cases.columns[column][order[place] as usize];
    let limit = cut(order.len(), value, end)?;
    let (off, kept) = match end {
        0 => order.split_at(order.partition_point(|case| cases.columns[column][*case as usize] < limit)),
        _ => {
            let (kept, off) = order.split_at(order.partition_point(|case| cases.columns[column][*case as usize] <= limit));
            (off, kept)
        }
    };
    let lost = off.iter().filter(|case| cases.of_interest[**case as usize]).count();
    let is_peel = !off.is_empty() && !kept.is_empty();
    is_peel.then(|| Peel { column, end, limit, cases: kept.len(), of_interest: last.of_interest - lost })
}

/// Halfway between the two sorted values between which [`PEEL`] of them is cut off at an end; of equal ones, beyond the last.
fn cut(length: usize, value: impl Fn(usize) -> f64, end: usize) -> Option<f64> {
    let last = length.checked_sub(1)?;
    let place = last as f64 * if end == 0 { PEEL } else { 1.0 - PEEL };
    let (mut below, mut above) = (place as usize, last.min(place as usize + usize::from(0.0 < place - (place as usize) as f64)));
    if end == 0 {
        while above < last && value(below) == value(above) {
            above += 1;
        }
    } else {
        while 0 < below && value(below) == value(above) {
            below -= 1;
        }
    }
    Some((value(below) + value(above)) / 2.0)
}

/// The densest of the boxes that are wider at one limit.
fn wider(cases: &Cases, among: &[bool], found: &CaseBox) -> Option<CaseBox> {
    let take = ((PEEL * found.cases as f64) as usize).max(1);
    let mut densest: Option<CaseBox> = None;
    for column in 0..cases.columns.len() {
        for end in [1, 0] {
            let Some(limit) = found.limits[column][end] else { continue };
            let mut limits = found.limits.clone();
            limits[column][end] = None;
            let values = cases.within(&limits, among);
            let beyond = |value: &f64| if end == 0 { *value < limit } else { limit < *value };
            let mut outside: Vec<f64> =
                (0..cases.len()).filter(|case| values[*case]).map(|case| cases.columns[column][case]).filter(beyond).collect();
            outside.sort_by(f64::total_cmp);
            if end == 0 {
                outside.reverse();
            }
            // With nothing left beyond, there is no limit.
            limits[column][end] = match (outside.get(take - 1), outside.get(take)) {
                (Some(last), Some(next)) => Some((last + next) / 2.0),
                _ => None,
            };
            let candidate = cases.in_box(limits, among);
            if densest.as_ref().is_none_or(|densest| densest.density() < candidate.density()) {
                densest = Some(candidate);
            }
        }
    }
    densest
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Twenty values, 0 to 19, of interest from 10 on.
    fn upper_half() -> Cases {
        Cases { columns: vec![(0..20).map(f64::from).collect()], of_interest: (0..20).map(|value| 10 <= value).collect() }
    }

    #[test]
    fn of_one_column_one_value_after_the_other_is_peeled_off_until_all_that_is_left_is_of_interest() {
        let cases = upper_half();
        let boxes = peeled(&cases, &[true; 20]);
        // Between the values at 19·0.05 = 0.95 lies one; of 10 values, 0.45, one as well.
        let counts: Vec<[usize; 2]> = boxes.iter().map(|found| [found.cases, found.of_interest]).collect();
        assert_eq!(counts, (10..=20).rev().map(|left| [left, 10]).collect::<Vec<_>>());
        let limits: Vec<[Limit; 2]> = boxes.iter().map(|found| found.limits[0]).collect();
        assert_eq!((limits[0], limits[1], limits[10]), ([None; 2], [Some(0.5), None], [Some(9.5), None]));
        // Ten of ten, where without the limit ten of twenty are: 0.5¹⁰.
        let chances = quasi_p(&cases, &[true; 20], &boxes[10]);
        assert!(chances[0][1].is_none() && (chances[0][0].expect("a limit") - 1.0 / 1024.0).abs() < 1e-12, "{chances:?}");
    }

    #[test]
    fn equal_values_are_peeled_off_together_and_by_what_each_of_them_brings() {
        // A board of ten by ten; of interest are three columns of the upper half: 15 of 100.
        let at = |place: u32| [f64::from(place % 10), f64::from(place / 10)];
        let columns = [0, 1].map(|column| (0..100).map(|place| at(place)[column]).collect());
        let of_interest = (0..100).map(|place| at(place)[0] < 3.0 && 5.0 <= at(place)[1]).collect();
        let boxes = peeled(&Cases { columns: columns.to_vec(), of_interest }, &[true; 100]);
        let counts: Vec<usize> = boxes.iter().map(|found| found.cases).collect();
        // First a column of ten off the right. Then another: 15/80 less 15/90 for 10 is more a case than 15/81 less 15/90 for the 9 of
        // the lowest row. Five columns are gone before a row is worth more: of 50, 15/45 less 15/50 for 5 beats 15/40 less 15/50 for 10.
        assert_eq!(counts[..6], [100, 90, 80, 70, 60, 50]);
        let last = boxes.last().expect("some");
        assert_eq!((last.limits.as_slice(), last.cases, last.of_interest), (&[[None, Some(2.5)], [Some(4.5), None]][..], 15, 15));
        assert!(
            boxes.windows(2).all(|pair| pair[0].density() < pair[1].density() && pair[0].restricted() <= pair[1].restricted())
        );
    }

    #[test]
    fn a_box_is_widened_as_long_as_it_becomes_denser() {
        let mut cases = upper_half();
        cases.of_interest[13] = false;
        let narrow = cases.in_box(vec![[Some(12.5), Some(15.5)]], &[true; 20]);
        assert_eq!([narrow.cases, narrow.of_interest], [3, 2]);
        // 16 to 19 and 12 to 10 each raise it; 9 would not.
        let wide = pasted(&cases, &[true; 20], &narrow);
        assert_eq!((wide.limits.as_slice(), wide.cases, wide.of_interest), (&[[Some(9.5), None]][..], 10, 9));
    }

    #[test]
    fn what_no_peel_makes_denser_stays_whole() {
        // At both ends of interest: each peel would lose more than its share.
        let of_interest = (0..100).map(|value| !(10..90).contains(&value)).collect();
        let cases = Cases { columns: vec![(0..100).map(f64::from).collect()], of_interest };
        assert_eq!(peeled(&cases, &[true; 100]).len(), 1);
        for none in [Cases::default(), Cases { columns: vec![vec![1.0; 30]], of_interest: vec![true; 30] }] {
            assert_eq!(peeled(&none, &vec![true; none.len()]).len(), 1);
        }
    }

    #[test]
    fn no_box_holds_less_than_a_twentieth_of_all() {
        let of_interest = (0..1000).map(|value| 990 <= value).collect();
        let cases = Cases { columns: vec![(0..1000).map(f64::from).collect()], of_interest };
        let boxes = peeled(&cases, &[true; 1000]);
        let last = boxes.last().map_or(0, |found| found.cases);
        assert!((50..53).contains(&last), "{last}");
    }
}
