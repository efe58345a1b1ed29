//! The ranges of nearby settings around our starting point from 18 January, so that a first view has them without the analyst.

use model::outcome::EVENT_CURVES;
use model::{NIGHTS, Vantage};
use protocol::inquiry::Ranges;

use crate::findings::{FindingKey, Found};
use crate::shared::Shared;

/// One series by night, in ten-thousandths.
type Series = [u16; NIGHTS + 1];

/// The quantiles 10, 25, 75 and 90 of the outcome that is asked about at first. A test holds them to the model.
#[rustfmt::skip]
const QUANTILES: [Series; 4] = [
    [0, 302, 653, 928, 1108, 1221, 1292, 1354, 1405, 1437, 1475, 1508, 1535, 1555, 1573, 1591, 1609, 1625, 1639, 1652, 1666, 1675, 1686, 1698, 1710, 1722, 1734, 1749, 1764],
    [0, 437, 852, 1162, 1398, 1557, 1670, 1737, 1789, 1821, 1863, 1891, 1911, 1945, 1973, 2002, 2016, 2038, 2061, 2071, 2109, 2114, 2120, 2127, 2141, 2157, 2174, 2191, 2209],
    [0, 942, 1681, 2160, 2469, 2690, 2823, 2919, 3005, 3066, 3104, 3133, 3172, 3203, 3216, 3245, 3279, 3308, 3339, 3369, 3393, 3407, 3436, 3460, 3479, 3525, 3554, 3577, 3590],
    [0, 1289, 2138, 2684, 3039, 3292, 3442, 3542, 3610, 3661, 3701, 3748, 3781, 3821, 3881, 3929, 3959, 3990, 4024, 4057, 4094, 4132, 4162, 4199, 4235, 4271, 4307, 4348, 4389],
];

/// The ranges that the analyst would find about our starting point, for the curve that is asked about; none yet for the others.
pub fn starting_ranges() -> Found<Vec<Ranges>> {
    let [tenth, quarter, three_quarters, nine_tenths] = QUANTILES.map(|series| series.to_vec());
    let key = FindingKey::first_from(Vantage::Jan18);
    let mut ranges = vec![Ranges::default(); EVENT_CURVES.len()];
    if let Some(place) = EVENT_CURVES.iter().position(|outcome| *outcome == key.focus.outcome) {
        ranges[place] = Ranges { four_fifths: [tenth, nine_tenths], half: [quarter, three_quarters] };
    }
    Found { key, value: Shared::new(ranges) }
}

#[cfg(test)]
mod tests {
    use model::analysis::{BandJob, run_to_end};
    use model::{Coefficients, Scenario, Solver};

    use super::*;

    #[test]
    fn the_ranges_of_the_starting_point_are_the_models() {
        let asked = [FindingKey::first_from(Vantage::Jan18).focus.outcome];
        let job = BandJob::new(&Scenario::default_from(Vantage::Jan18), &Coefficients::default(), &asked);
        let bands = run_to_end(job, &mut Solver::new());
        let series = |shares: &[f64; NIGHTS + 1]| shares.map(|share| (share * 1e4).round() as u16);
        let [band] = bands.as_slice() else { panic!("one outcome, {} bands", bands.len()) };
        let found = [&band.tenth, &band.quarter, &band.three_quarters, &band.nine_tenths].map(series);
        let lines: Vec<String> = found.iter().map(|quantile| format!("    {quantile:?},\n")).collect();
        assert!(QUANTILES == found, "the table is to be\n{}", lines.concat());
    }
}
