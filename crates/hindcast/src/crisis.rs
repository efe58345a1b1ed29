//! A crisis as its file has it: who struck whom, what happened day by day, what the model is to assume, and where it can be read.

use jiff::civil::Date;
use model::ladder::Rung;
use model::motive::{Motive, Prior};
use model::{Assumptions, Key};
use serde::Deserialize;
use serde::de::{Deserializer, Error};

/// A crisis between two states.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crisis {
    /// Its name in files and commands: that of its file.
    #[serde(skip)]
    pub key: &'static str,
    /// What it is called.
    pub name: String,
    /// The side that struck first, which stands where the model has Iran.
    pub first_striker: String,
    /// The side that was struck, which stands where the model has Pakistan.
    pub struck: String,
    /// What led to the first strike.
    pub before: String,
    /// The sources of that, by their ids.
    pub before_sources: Vec<String>,
    /// The strike of day 0.
    pub first_strike: FirstStrike,
    /// An answer that came on day 0 itself.
    pub answer_on_day_0: Option<AnswerOnDay0>,
    /// Who stands for whom of those that the assumptions name.
    pub roles: Roles,
    /// What happened from day 1 on, in order and without a gap.
    #[serde(rename = "day")]
    pub days: Vec<Days>,
    /// The assumptions that are not the default.
    #[serde(rename = "setting")]
    pub settings: Vec<Setting>,
    /// What the first striker said that its strike was for, if that is one of the motives.
    pub motive: Option<StatedMotive>,
    /// Where all this can be read.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
}

/// The strike with which a crisis begins.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirstStrike {
    /// Day 0.
    #[serde(deserialize_with = "date")]
    pub date: Date,
    /// At what it was aimed.
    pub aim: Aim,
    /// What happened, and who says so.
    pub what: String,
    /// Whether the two sides tell it differently.
    #[serde(default)]
    pub contested: bool,
    /// Its sources, by their ids.
    pub sources: Vec<String>,
}

/// An answer on the day of the first strike. It counts as one of day 1, the first that the model can have.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerOnDay0 {
    /// At what it was aimed.
    pub aim: Aim,
    /// Its sources, by their ids.
    pub sources: Vec<String>,
}

/// At what a strike is aimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Aim {
    /// At militants, or at empty ground.
    Limited,
    /// At the state or its forces.
    Wide,
}

impl Aim {
    /// Its name in files.
    pub const fn key(self) -> &'static str {
        match self {
            Aim::Limited => "limited",
            Aim::Wide => "wide",
        }
    }

    /// The rung on which a first strike so aimed leaves the crisis.
    pub const fn first_rung(self) -> Rung {
        match self {
            Aim::Limited => Rung::OneSidedStrike,
            Aim::Wide => Rung::WidenedStrikes,
        }
    }
}

/// Who stands for whom of those that the assumptions name.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Roles {
    /// For Iran: the side that struck first.
    pub iran: String,
    /// For Pakistan: the side that was struck.
    pub pakistan: String,
    /// For China: whoever mediates.
    pub china: String,
    /// For India: whoever backs the first strike, and another front of the struck side.
    pub india: String,
    /// For Afghanistan: a second front of the struck side.
    pub afghanistan: String,
    /// For Washington: whoever could arm or restrain the struck side.
    pub washington: String,
}

impl Roles {
    /// Every role: whom the model has, and who stands there.
    pub fn named(&self) -> [(&'static str, &str); 6] {
        [
            ("Iran", &self.iran),
            ("Pakistan", &self.pakistan),
            ("China", &self.china),
            ("India", &self.india),
            ("Afghanistan", &self.afghanistan),
            ("Washington", &self.washington),
        ]
    }
}

/// A day, or several of which the same is told.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Days {
    /// The first.
    #[serde(deserialize_with = "date")]
    pub from: Date,
    /// The last, if it is another.
    #[serde(default, deserialize_with = "some_date")]
    pub to: Option<Date>,
    /// The rung on each of these evenings.
    #[serde(deserialize_with = "rung")]
    pub rung: Rung,
    /// A strike of the side that struck first.
    pub first_striker: Option<Aim>,
    /// A strike of the side that was struck first.
    pub struck: Option<Aim>,
    /// What happened, and who says so.
    pub what: String,
    /// Whether the two sides tell it differently.
    #[serde(default)]
    pub contested: bool,
    /// Its sources, by their ids.
    pub sources: Vec<String>,
}

impl Days {
    /// The last of the days.
    pub fn last(&self) -> Date {
        self.to.unwrap_or(self.from)
    }
}

/// What the model is to assume, in the catalogue's words.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(try_from = "SettingInFile")]
pub struct Setting {
    /// The assumption.
    pub key: Key,
    /// The fifth of its range, 0 to 4.
    pub fifth: usize,
    /// Why.
    pub reason: String,
    /// The sources of the reason, by their ids; none where it is a judgement.
    pub sources: Vec<String>,
}

impl Setting {
    /// The catalogue's word for the fifth.
    pub fn level(&self) -> &'static str {
        self.key.row().wording().levels.split('|').nth(self.fifth).unwrap_or_default()
    }

    /// The middle of the fifth.
    pub fn value(&self) -> f64 {
        let (low, high) = self.key.row().range;
        low + (high - low) * (2.0 * self.fifth as f64 + 1.0) / 10.0
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SettingInFile {
    key: String,
    level: String,
    reason: String,
    #[serde(default)]
    sources: Vec<String>,
}

impl TryFrom<SettingInFile> for Setting {
    type Error = String;

    fn try_from(written: SettingInFile) -> Result<Setting, String> {
        let SettingInFile { key: name, level, reason, sources } = written;
        let key = Key::from_name(&name).ok_or_else(|| format!("key: expected the name of an assumption, received {name:?}"))?;
        let levels = key.row().wording().levels;
        let fifth = levels.split('|').position(|word| word == level);
        let fifth = fifth.ok_or_else(|| format!("{name}: expected one of {levels}, received {level:?}"))?;
        Ok(Setting { key, fifth, reason, sources })
    }
}

/// What the first striker said that its strike was for.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatedMotive {
    /// The motive that it comes nearest to.
    #[serde(deserialize_with = "motive")]
    pub stated: Motive,
    /// Why.
    pub reason: String,
    /// The sources of that, by their ids.
    pub sources: Vec<String>,
}

/// Where something can be read.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id within the file.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// Its headline.
    pub title: String,
    /// The day it was published.
    #[serde(deserialize_with = "date")]
    pub date: Date,
    /// Its address.
    pub address: String,
    /// How much of it was read, and what of the above it does not say itself.
    pub read: String,
}

impl Crisis {
    /// The rungs on the evenings of day 1, 2 and so on.
    pub fn rungs(&self) -> Vec<Rung> {
        let each = |days: &Days| std::iter::repeat_n(days.rung, 1 + between(days.from, days.last()));
        self.days.iter().flat_map(each).collect()
    }

    /// The last day that is told: day 28, or the first on whose evening relations were functional again.
    pub fn last_day(&self) -> usize {
        self.rungs().len()
    }

    /// The day of the first strike by the side that was struck; none if it did not strike.
    pub fn answer(&self) -> Option<usize> {
        let later = || self.days.iter().find(|days| days.struck.is_some()).map(|days| self.day_of(days.from));
        if self.answer_on_day_0.is_some() { Some(1) } else { later() }
    }

    /// The day of the next strike by the side that struck first; none if it did not strike again.
    pub fn new_strike(&self) -> Option<usize> {
        self.days.iter().find(|days| days.first_striker.is_some()).map(|days| self.day_of(days.from))
    }

    /// The number of a date, day 0 being that of the first strike.
    pub fn day_of(&self, date: Date) -> usize {
        between(self.first_strike.date, date)
    }

    /// What the model is to assume.
    pub fn assumptions(&self) -> Assumptions {
        let set = |all: Assumptions, setting: &Setting| all.with_clamped(setting.key, setting.value());
        self.settings.iter().fold(Assumptions::default(), set).with_motives(self.motives())
    }

    /// The weights on the motives: half on the one that was stated and a quarter on the others, or a third on each.
    pub fn motives(&self) -> Prior {
        self.motive.as_ref().map_or(Prior::EVEN, |motive| Prior::EVEN.with(motive.stated, 0.5))
    }

    /// The source of that id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }
}

/// How many days lie between two dates; none if the second is the earlier.
fn between(first: Date, second: Date) -> usize {
    let days = first.until(second).map_or(0, |span| span.get_days());
    usize::try_from(days).unwrap_or(0)
}

fn date<'a, D: Deserializer<'a>>(deserializer: D) -> Result<Date, D::Error> {
    let written = toml::value::Datetime::deserialize(deserializer)?;
    written.to_string().parse().map_err(|_| D::Error::custom(format!("expected a date, received {written}")))
}

fn some_date<'a, D: Deserializer<'a>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    date(deserializer).map(Some)
}

fn rung<'a, D: Deserializer<'a>>(deserializer: D) -> Result<Rung, D::Error> {
    let written = usize::deserialize(deserializer)?;
    Rung::ALL.get(written).copied().ok_or_else(|| D::Error::custom(format!("expected a rung, 0 to 7, received {written}")))
}

fn motive<'a, D: Deserializer<'a>>(deserializer: D) -> Result<Motive, D::Error> {
    let written = String::deserialize(deserializer)?;
    let found = Motive::ALL.into_iter().find(|motive| motive.key() == written);
    found.ok_or_else(|| D::Error::custom(format!("expected a motive, received {written:?}")))
}
