//! `offramp bands`: between which values the curves lie at nearby settings.

use clap::Args;
use model::analysis::{Band, BandJob};
use model::outcome::EVENT_CURVES;
use model::{NIGHTS, Outcome};
use protocol::finding;
use protocol::premise::Premise;

use crate::arguments::PremiseArguments;
use crate::failure::Failure;
use crate::finding_format::FindingOutput;
use crate::preamble::preamble;
use crate::question_options::outcome_parser;
use crate::settling::Settling;
use crate::table::{Column, plain};
use crate::words::{amount, by, date, unit};
use crate::work;

/// How sure: between which values the curves lie at nearby settings, night by night.
///
/// 256 fixed draws move every assumption and every coefficient a little. Half of them give a value between the points 25 and 75 per
/// cent, four fifths one between 10 and 90. They say how far an answer depends on numbers that nobody knows exactly, and are no
/// statement of likelihood.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Bands {
    #[command(flatten)]
    premises: PremiseArguments,
    /// An outcome; may be repeated [default: the five curves of the page]
    #[arg(long, value_name = "KEY", value_parser = outcome_parser())]
    outcome: Vec<Outcome>,
    #[command(flatten)]
    output: FindingOutput,
}

const EXAMPLES: &str = "\
Examples:
  offramp bands
  offramp bands --set mediation=0.8 --outcome widened --outcome functional
  offramp bands --link 1.2.me800 --format csv > bands.csv";

impl Bands {
    /// Prints the bands.
    ///
    /// # Errors
    /// If what was given is wrong, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let premise = self.premises.read()?.premise;
        let settling = Settling::found(&premise);
        let outcomes = chosen(&self.outcome);
        let bands = work::finish(BandJob::new(&premise.scenario, &premise.coefficients, &outcomes).given(premise.supposition));
        self.output.print(&premise, finding::bands(&premise, &bands), settling, || table(&premise, &bands))
    }
}

/// The outcomes asked for, each once, in the order in which they came; those of the page's curves of events if there are none.
pub(super) fn chosen(asked: &[Outcome]) -> Vec<Outcome> {
    let asked = if asked.is_empty() { &EVENT_CURVES } else { asked };
    let first = |(place, outcome): &(usize, &Outcome)| !asked[..*place].contains(outcome);
    asked.iter().enumerate().filter(first).map(|(_, outcome)| *outcome).collect()
}

fn table(premise: &Premise, bands: &[Band]) -> String {
    let mut text = preamble(premise);
    for band in bands {
        let label = premise.scenario.from.label_of(band.outcome);
        text += &format!("\n{label} {} the end of the day, {}\n", by(band.outcome), unit(band.outcome));
        text += &nights(premise, band);
    }
    text += "\nOf nearby settings, a tenth give less than the point 10 %, a quarter less than\n";
    text += "25 %, a quarter more than 75 %, a tenth more than 90 %.\n";
    let left_out = bands.first().map_or(0, |band| band.left_out);
    if 0 < left_out {
        text += &format!("Beliefs do not settle at {left_out} of the 256 nearby settings; these are left out.\n");
    }
    text
}

fn nights(premise: &Premise, band: &Band) -> String {
    let columns = [Column::Number, Column::Name, Column::Number, Column::Number, Column::Number, Column::Number, Column::Number];
    let rows = (0..=NIGHTS).map(|day| {
        let series = [band.centre, band.tenth, band.quarter, band.three_quarters, band.nine_tenths];
        let [value, p10, p25, p75, p90] = series.map(|series| amount(band.outcome, series[day]));
        [day.to_string(), date(premise.scenario.from, day), value, p10, p25, p75, p90]
    });
    plain(&columns, ["day", "date", "value", "10 %", "25 %", "75 %", "90 %"], rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_asked_for_twice_is_told_once() {
        assert_eq!(chosen(&[Outcome::Talks, Outcome::Widened, Outcome::Talks]), [Outcome::Talks, Outcome::Widened]);
        assert_eq!(chosen(&[]), EVENT_CURVES);
    }
}
