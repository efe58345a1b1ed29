//! `offramp class`: the answers of a class together, from the links that a teacher has collected.

mod table;

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use figures::class::{AskedClass, ClassFigure, Own, member, unnamed};
use figures::export;
use figures::state_figure::outcomes;
use model::{Scenario, Vantage};
use protocol::class::{self, Answer, Columns, Reading};
use protocol::comparison::Compared;
use protocol::field::FieldError;
use protocol::premise::Premise;

use crate::arguments::of_link;
use crate::failure::Failure;
use crate::finding_format::FindingOutput;
use crate::language_option::LanguageOption;
use crate::picture_file::PictureFile;
use crate::question_options::QuestionOptions;
use crate::settling::Settling;
use crate::site::Site;
use crate::standard_error;

/// A class's answers together: what everybody changed, how the answers to one question spread, and which two differ most.
///
/// FILE is text in which links are found, whatever stands around them (what stands before a link in its line is its name), or a
/// spreadsheet saved as CSV. At most 200 answers are read; of what cannot be used, standard error says the line, what was expected and
/// what came. All are asked the question that most of the links ask, unless --outcome or --day say otherwise. What a link supposes is left out.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Class {
    /// The file with the links; - reads standard input
    file: PathBuf,
    /// In a spreadsheet, the column with the links, by its head or its number [default: that with most of them]
    #[arg(long, value_name = "HEAD")]
    column: Option<String>,
    /// In a spreadsheet, the column with names, by its head or its number [default: none]
    #[arg(long, value_name = "HEAD")]
    names: Option<String>,
    #[command(flatten)]
    question: QuestionOptions,
    /// A link with settings of your own, shown beside the class in a picture
    #[arg(long, value_name = "CODE")]
    own: Option<String>,
    /// Besides, draw a figure into this file, .svg or .png
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Which figure is drawn
    #[arg(long, value_name = "NAME", value_parser = figures(), default_value = "answers")]
    figure: ClassFigure,
    #[command(flatten)]
    language: LanguageOption,
    #[command(flatten)]
    site: Site,
    #[command(flatten)]
    finding: FindingOutput,
}

const EXAMPLES: &str = "\
Examples:
  offramp class answers.txt
  offramp class answers.csv --column Link --names Name --outcome widened --day 14
  offramp class answers.txt --format csv > class.csv
  offramp class answers.txt --figure changes --output changes.svg";

impl Class {
    /// Prints what the answers say together, and draws a figure where that is asked for.
    ///
    /// # Errors
    /// If what was given is wrong, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let picture = self.output.map(PictureFile::read).transpose()?;
        let site = self.site.address()?.unwrap_or_default();
        let own = self.own.as_deref().map(of_link).transpose()?.map(|link| own_settings(link.scenario));
        let reading = read(&self.file, Columns { links: self.column.as_deref(), labels: self.names.as_deref() })?;
        let members = reading.answers.iter().enumerate().map(|(place, answer)| member(place, answer)).collect();
        let mut class = class::Class::new(members, |usual| self.question.over(usual));
        let premise = Premise::from(Scenario::default_from(Vantage::Jan18));
        self.finding.print(&premise, class::files(&class), Settling::Settled, || table::table(&class, &reading))?;
        let Some(picture) = picture else { return Ok(()) };
        self.language.speak();
        for (place, (member, answer)) in class.members.iter_mut().zip(&reading.answers).enumerate() {
            if answer.label.is_empty() {
                member.compared.name = unnamed(place);
            }
        }
        let asked = AskedClass { class: &class, own: own.as_ref() };
        let svg = asked.file(self.figure, export::WIDTH as u32, chart::Theme::Light, &site);
        picture.write(svg.ok_or_else(|| nothing(self.figure, &asked))?)
    }
}

/// The reader's own settings, with what follows from them.
fn own_settings(scenario: Scenario) -> Own {
    Own::Settings(Box::new(Compared { name: String::new(), scenario, outcomes: outcomes(&scenario) }))
}

/// The failure of a figure that would show nothing, with the reason.
fn nothing(figure: ClassFigure, asked: &AskedClass) -> Failure {
    let received = asked.sentence(figure);
    Failure::input(FieldError::new("--figure", "a figure that shows something", received))
}

/// Reads the names of the figures.
fn figures() -> impl TypedValueParser<Value = ClassFigure> {
    let names = PossibleValuesParser::new(ClassFigure::ALL.map(ClassFigure::key));
    names.map(|name| ClassFigure::from_key(&name).unwrap_or(ClassFigure::Answers))
}

/// Reads the answers in a file. What cannot be used, or not as it was, goes to standard error.
fn read(file: &Path, columns: Columns) -> Result<Reading, Failure> {
    let named = |error: io::Error| {
        Failure::input(FieldError::new(format!("FILE {}", file.display()), "a text file that can be read", error.to_string()))
    };
    let text = if file == Path::new("-") {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        std::fs::read_to_string(file)
    };
    let reading = class::read(&text.map_err(named)?, columns).map_err(|fault| Failure::input(of_option(fault, columns)))?;
    if reading.answers.is_empty() {
        let none = FieldError::new("FILE", "at least one link with a state in it", "none");
        let faults = reading.faults.iter().map(ToString::to_string);
        return Err(Failure::Input(faults.chain([none.to_string()]).collect()));
    }
    for fault in &reading.faults {
        standard_error::say(&format!("notice: {fault}"));
    }
    for Answer { line, pasted, .. } in &reading.answers {
        pasted.said().for_each(|said| standard_error::say(&format!("notice: line {line}: {said}")));
    }
    let supposing = reading.answers.iter().filter(|answer| answer.pasted.link.supposition.is_some());
    for Answer { line, .. } in supposing {
        standard_error::say(&format!("notice: line {line}: the link supposes that something happens, which is left out"));
    }
    Ok(reading)
}

/// The fault of a column under the name of the option that asked for it.
fn of_option(fault: FieldError, columns: Columns) -> FieldError {
    let is_of = |asked: Option<&str>| asked.is_some_and(|asked| fault.received.ends_with(&format!("{asked:?}")));
    let option = if is_of(columns.links) { "--column" } else { "--names" };
    FieldError { path: option.into(), ..fault }
}
