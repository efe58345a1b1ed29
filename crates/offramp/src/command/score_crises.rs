//! `offramp score-crises`: how well the model tells other crises than its own, held against simpler ways to tell them.

mod files;

use clap::Args;
use hindcast::comparison::{Compared, Question, compare, mean_over};
use hindcast::forecaster::Forecaster;
use hindcast::miss::misses;
use hindcast::verdict::{shown, verdict};
use hindcast::{crises, rulebook};
use model::{Scenario, Vantage};
use protocol::premise::Premise;

use crate::failure::Failure;
use crate::finding_format::FindingOutput;
use crate::settling::Settling;
use crate::standard_error;
use crate::table::{Column, paragraph, plain};

/// Score the model on other crises, coded day by day from public accounts: how far it was off, and what it missed most.
///
/// Each crisis starts right after its first strike between states, with the settings and for the reasons that its file gives. All was
/// coded before any score was computed, and the model was not changed for it. As CSV every night and every chance; as JSON also the
/// rules, the chronologies, the settings and the sources.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct ScoreCrises {
    #[command(flatten)]
    output: FindingOutput,
}

const EXAMPLES: &str = "\
Examples:
  offramp score-crises
  offramp score-crises --format csv > scores.csv
  offramp score-crises --format json > scores.json";

impl ScoreCrises {
    /// Prints the scores.
    ///
    /// # Errors
    /// If the options do not go together, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let compared = compare(crises());
        let settling = settling(&compared);
        // Nothing is supposed and no coefficient is altered: the settings are the crises' own.
        let premise = Premise::from(Scenario::default_from(Vantage::Jan16));
        self.output.print(&premise, files::finding(&compared), settling, || text(&compared))
    }
}

/// Whether beliefs settle in every game that was solved. Says so on standard error where they do not.
fn settling(compared: &[Compared<'_>]) -> Settling {
    let circling = compared.iter().filter(|compared| compared.scored.iter().any(|scored| !scored.outlook.settled));
    let circling: Vec<&str> = circling.map(|compared| compared.crisis.key).collect();
    if circling.is_empty() {
        return Settling::Settled;
    }
    standard_error::say(&format!("warning: {}: {}", circling.join(", "), crate::settling::CIRCLING));
    Settling::Circling
}

fn text(compared: &[Compared<'_>]) -> String {
    let mut text = paragraph(
        "Other crises, each from the evening of its first strike between states. This illustrates an argument; it is not a forecast. \
         Every setting and every rung is a judgement, made before any score was computed. 0 is best.",
    );
    text += "\nOn average over the crises\n";
    for question in Question::ALL {
        text += &paragraph(&verdict(compared, question));
    }
    for question in Question::ALL {
        text += &format!("\n{}\n{}", question.label(), table(compared, question));
    }
    text += "\nWhere it did worse than calling everything alike, the worst first\n";
    for miss in misses(compared) {
        text += &paragraph(&format!("{}: {}", miss.crisis.name, miss.text));
    }
    text += "\nKnown beforehand\n";
    for expected in &rulebook().expected {
        text += &paragraph(&expected.text);
    }
    text
}

/// The scores on one question, a row for each crisis and one for their mean.
fn table(compared: &[Compared<'_>], question: Question) -> String {
    let of = |compared: &Compared<'_>| {
        let scores = Forecaster::ALL.map(|forecaster| compared.of(forecaster).on(question));
        row(compared.crisis.name.clone(), came(compared, question), scores)
    };
    let mean = row("Mean".into(), String::new(), Forecaster::ALL.map(|forecaster| mean_over(compared, forecaster, question)));
    let [model, off, persistence, uniform, base] = Forecaster::ALL.map(Forecaster::label);
    let second = match question {
        Question::Rungs => "nights",
        Question::Answer | Question::NewStrike => "day",
    };
    let columns = [Column::Words, Column::Number, Column::Number, Column::Number, Column::Number, Column::Number, Column::Number];
    let heads = ["", second, model, off, persistence, uniform, base];
    plain(&columns, heads, compared.iter().map(of).chain([mean]))
}

fn row(name: String, came: String, scores: [f64; Forecaster::ALL.len()]) -> [String; 2 + Forecaster::ALL.len()] {
    let [model, off, persistence, uniform, base] = scores.map(shown);
    [name, came, model, off, persistence, uniform, base]
}

/// What came: how many nights there are, or the day of the strike.
fn came(compared: &Compared<'_>, question: Question) -> String {
    match question {
        Question::Rungs => compared.crisis.last_day().to_string(),
        Question::Answer | Question::NewStrike => {
            question.came(compared.crisis).map_or_else(|| "–".into(), |day| day.to_string())
        }
    }
}
