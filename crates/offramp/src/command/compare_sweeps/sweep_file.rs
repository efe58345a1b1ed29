//! A sweep's CSV, read row by row: which assumptions vary, which answers stand in it, what it supposes and alters. Its columns may stand in
//! any order; every fault is named with the file, the line and the column.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use csv::{ErrorKind, StringRecord};
use model::Key;
use model::analysis::Focus;
use protocol::csv_table::ALTERED;
use protocol::field::FieldError;
use protocol::finding::{asked_by, column};
use protocol::report::SETTLED;
use protocol::supposing;

use crate::failure::Failure;

/// What a Parquet file begins with.
const PARQUET: &[u8] = b"PAR1";

/// A sweep's file, open at its next row.
pub struct SweepFile {
    name: String,
    reader: csv::Reader<Box<dyn Read>>,
    varied: Vec<(Key, usize)>,
    answers: Vec<(Focus, usize)>,
    settled: Option<usize>,
    supposed: Option<usize>,
    altered: Option<usize>,
    record: StringRecord,
    first: Option<Said>,
}

/// What every row of a sweep says alike.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// What is supposed, as options give it.
    pub supposed: Option<String>,
    /// The coefficients that are not the model's own, such as `c=1.2 h=3`.
    pub altered: Option<String>,
}

/// A scenario of a sweep with its answers, in the order of the columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// The varied assumptions.
    pub varied: Vec<f64>,
    /// The answers.
    pub answers: Vec<f64>,
    /// Whether the two sides' beliefs settle.
    pub settled: bool,
}

impl SweepFile {
    /// Opens a sweep's file and reads its heads.
    ///
    /// # Errors
    /// If it cannot be read, or its heads are not those of a sweep.
    pub fn open(path: &Path) -> Result<SweepFile, Failure> {
        let name = path.display().to_string();
        let unreadable = |error: std::io::Error| {
            Failure::input(FieldError::new(name.clone(), "a sweep as CSV that can be read", error.to_string()))
        };
        let mut file = BufReader::new(File::open(path).map_err(unreadable)?);
        let mut beginning = Vec::new();
        file.by_ref().take(PARQUET.len() as u64).read_to_end(&mut beginning).map_err(unreadable)?;
        if beginning == PARQUET {
            let expected = "a sweep as CSV, which --format csv writes";
            return Err(Failure::input(FieldError::new(name, expected, "one as Parquet")));
        }
        let whole: Box<dyn Read> = Box::new(std::io::Cursor::new(beginning).chain(file));
        let mut sweep = SweepFile {
            name,
            reader: csv::Reader::from_reader(whole),
            varied: Vec::new(),
            answers: Vec::new(),
            settled: None,
            supposed: None,
            altered: None,
            record: StringRecord::new(),
            first: None,
        };
        sweep.read_heads()?;
        Ok(sweep)
    }

    /// Its name in faults and headings.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The assumptions that vary, in the order of the rows.
    pub fn varied(&self) -> Vec<Key> {
        self.varied.iter().map(|(key, _)| *key).collect()
    }

    /// The questions that are answered, in the order of the rows.
    pub fn asked(&self) -> Vec<Focus> {
        self.answers.iter().map(|(focus, _)| *focus).collect()
    }

    /// What its rows say alike; nothing before the first was read.
    pub fn said(&self) -> Said {
        self.first.clone().unwrap_or_default()
    }

    fn read_heads(&mut self) -> Result<(), Failure> {
        let heads = match self.reader.headers() {
            Ok(heads) => heads.clone(),
            Err(error) => return Err(self.unreadable(&error)),
        };
        let mut faults = Vec::new();
        for (place, head) in heads.iter().enumerate() {
            let is_new = if let Some(key) = Key::from_name(head) {
                let is_new = self.varied.iter().all(|(other, _)| *other != key);
                self.varied.push((key, place));
                is_new
            } else if let Some(focus) = asked_by(head) {
                let is_new = self.answers.iter().all(|(other, _)| *other != focus);
                self.answers.push((focus, place));
                is_new
            } else {
                match head {
                    SETTLED => self.settled.replace(place).is_none(),
                    supposing::FIELD => self.supposed.replace(place).is_none(),
                    ALTERED => self.altered.replace(place).is_none(),
                    other => {
                        faults.push(FieldError::new(self.at(1, &(place + 1).to_string()), HEADS, format!("{other:?}")));
                        continue;
                    }
                }
            };
            if !is_new {
                faults.push(FieldError::new(self.at(1, head), "it once", "it twice"));
            }
        }
        for (is_empty, expected) in [
            (self.varied.is_empty(), "at least one assumption that varies"),
            (self.answers.is_empty(), "at least one outcome with its day"),
        ] {
            if is_empty && faults.is_empty() {
                faults.push(FieldError::new(format!("{}: line 1", self.name), expected, "none"));
            }
        }
        refused(&faults)
    }

    /// Brings the columns into the order of another sweep's.
    ///
    /// # Errors
    /// Every column that only one of the two has.
    pub fn arrange_like(&mut self, other: &SweepFile) -> Result<(), Failure> {
        let line = format!("{}: line 1", self.name);
        let [own, others] = [&*self, other].map(SweepFile::heads);
        let missing = others.iter().filter(|head| !own.contains(head));
        let missing =
            missing.map(|head| FieldError::new(line.clone(), format!("a column {head}, as {} has", other.name), "none"));
        let more = own.iter().filter(|head| !others.contains(head));
        let more = more.map(|head| FieldError::new(line.clone(), format!("no column {head}, as {} has none", other.name), "one"));
        refused(&missing.chain(more).collect::<Vec<_>>())?;
        let order = other.varied();
        self.varied.sort_by_key(|(key, _)| order.iter().position(|one| one == key));
        let order = other.asked();
        self.answers.sort_by_key(|(focus, _)| order.iter().position(|one| one == focus));
        Ok(())
    }

    /// The heads that two sweeps must share: all but what marks an altered model, which may be what they differ in.
    fn heads(&self) -> Vec<String> {
        let varied = self.varied.iter().map(|(key, _)| key.row().key.to_owned());
        let answers = self.answers.iter().map(|(focus, _)| column(*focus));
        let settled = self.settled.map(|_| SETTLED.to_owned());
        varied.chain(answers).chain(settled).chain(self.supposed.map(|_| supposing::FIELD.to_owned())).collect()
    }

    /// Reads the next row into `row`; false at the end of the file.
    ///
    /// # Errors
    /// If it cannot be read, a cell is no number, or it says something else than the first row of what is supposed or altered.
    pub fn next(&mut self, row: &mut Row) -> Result<bool, Failure> {
        match self.reader.read_record(&mut self.record) {
            Ok(true) => {}
            Ok(false) => return Ok(false),
            Err(error) => return Err(self.unreadable(&error)),
        }
        row.varied.clear();
        for (key, place) in &self.varied {
            row.varied.push(self.number(*place).ok_or_else(|| self.cell_fault(*place, key.row().key, A_NUMBER))?);
        }
        row.answers.clear();
        for (focus, place) in &self.answers {
            row.answers.push(self.number(*place).ok_or_else(|| self.cell_fault(*place, &column(*focus), A_NUMBER))?);
        }
        row.settled = match self.settled {
            None => true,
            Some(place) => match &self.record[place] {
                "true" => true,
                "false" => false,
                _ => return Err(self.cell_fault(place, SETTLED, "true or false")),
            },
        };
        let cell = |place: Option<usize>| place.map(|place| self.record[place].to_owned()).filter(|cell| !cell.is_empty());
        let said = Said { supposed: cell(self.supposed), altered: cell(self.altered) };
        match &self.first {
            None => self.first = Some(said),
            Some(first) if *first == said => {}
            Some(first) => {
                let (place, head, expected) = if first.supposed == said.supposed {
                    (self.altered, ALTERED, &first.altered)
                } else {
                    (self.supposed, supposing::FIELD, &first.supposed)
                };
                let expected = format!("{:?}, as in the first row", expected.clone().unwrap_or_default());
                return Err(self.cell_fault(place.unwrap_or_default(), head, &expected));
            }
        }
        Ok(true)
    }

    /// The line of the row that was read last.
    pub fn line(&self) -> u64 {
        self.record.position().map_or_else(|| self.reader.position().line(), csv::Position::line)
    }

    /// The line behind the last row.
    pub fn end(&self) -> u64 {
        self.reader.position().line()
    }

    /// A place in the file, as faults name it.
    pub fn at(&self, line: u64, column: &str) -> String {
        format!("{}: line {line}, column {column}", self.name)
    }

    fn number(&self, place: usize) -> Option<f64> {
        self.record[place].trim().parse().ok().filter(|number: &f64| number.is_finite())
    }

    fn cell_fault(&self, place: usize, head: &str, expected: &str) -> Failure {
        let received = format!("{:?}", &self.record[place]);
        Failure::input(FieldError::new(self.at(self.line(), head), expected, received))
    }

    fn unreadable(&self, error: &csv::Error) -> Failure {
        let line = error.position().map_or(1, csv::Position::line);
        let named = format!("{}: line {line}", self.name);
        Failure::input(match error.kind() {
            ErrorKind::UnequalLengths { expected_len, len, .. } => {
                FieldError::new(named, format!("{expected_len} cells, as in the line of heads"), len.to_string())
            }
            ErrorKind::Utf8 { .. } => FieldError::new(named, "text", "bytes that are none"),
            _ => FieldError::new(named, "a line of CSV", error.to_string()),
        })
    }
}

/// What a head may be.
const HEADS: &str = "an assumption, an outcome with its day such as iran_strikes.28, settled, suppose or altered";

/// What a cell must hold that is of an assumption or an outcome.
const A_NUMBER: &str = "a finite number";

fn refused(faults: &[FieldError]) -> Result<(), Failure> {
    if faults.is_empty() { Ok(()) } else { Err(Failure::Input(faults.iter().map(ToString::to_string).collect())) }
}
