//! The numbers of a class's figures, as the rows of tables.

use model::Key;
use protocol::class::Spread;
use protocol::question::Span;
use words::decimal::whole;
use words::text::{analyst_text, class_text, compare_text, fill, joined, text};
use words::value::setting;
use words::{date, event, named};

use super::{AskedClass, ClassFigure};
use crate::compare;

/// A table: the heads of its columns, and its rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The heads.
    pub heads: Vec<String>,
    /// The rows, each as wide as the heads.
    pub rows: Vec<Vec<String>>,
}

impl AskedClass<'_> {
    /// The numbers of a figure; none where it shows nothing.
    pub fn tables(&self, figure: ClassFigure) -> Vec<Table> {
        match figure {
            ClassFigure::Answers => vec![self.answers_table()],
            ClassFigure::Changes => vec![self.changes_table()],
            ClassFigure::Curves => vec![self.curves_table()],
            ClassFigure::Farthest => self.farthest_tables(),
        }
    }

    fn answers_table(&self) -> Table {
        let outcome = self.class.focus.outcome;
        let cell =
            |answer: Option<f64>| answer.map_or_else(|| class_text().no_number.to_owned(), |value| event::value(outcome, value));
        let row = |place: usize| vec![self.class.members[place].compared.name.clone(), cell(self.class.answer(place))];
        let own = self.own.map(|_| vec![class_text().you.to_owned(), cell(self.own_answer())]);
        let heads = vec![class_text().who.to_owned(), event::label(outcome, self.class.from).to_owned()];
        Table { heads, rows: (0..self.class.members.len()).map(row).chain(own).collect() }
    }

    fn changes_table(&self) -> Table {
        let texts = class_text();
        let heads = [texts.assumption, texts.changed_by, texts.least, texts.median, texts.greatest, texts.who];
        let row = |(key, count): (Key, usize)| {
            let values = self.class.members.iter().map(|member| member.compared.scenario.assumptions[key]);
            let spread =
                Spread::of(values).map(|spread| [spread.low, spread.median, spread.high].map(|value| setting(key, value)));
            let names: Vec<String> =
                self.class.changed(key).into_iter().map(|place| self.class.members[place].compared.name.clone()).collect();
            let changed = fill(texts.changed, &[&whole(count as u32), &whole(self.class.members.len() as u32)]);
            let start = vec![named::assumption(key).to_owned(), changed];
            start.into_iter().chain(spread.unwrap_or_default()).chain([joined(&names, text().semicolon)]).collect()
        };
        Table { heads: heads.map(str::to_owned).into(), rows: self.class.by_changes().into_iter().map(row).collect() }
    }

    fn curves_table(&self) -> Table {
        let (texts, class) = (class_text(), self.class);
        let row = |day: usize| {
            let found = Spread::of(class.members.iter().filter_map(|member| class.answer_on(&member.compared, day)));
            let values = found
                .map(|spread| [spread.low, spread.median, spread.high].map(|value| event::value(class.focus.outcome, value)));
            std::iter::once(date::long(class.from, day)).chain(values.unwrap_or_default()).collect()
        };
        let heads = [analyst_text().day, texts.least, texts.median, texts.greatest];
        Table { heads: heads.map(str::to_owned).into(), rows: (0..=Span::Whole.last_day()).map(row).collect() }
    }

    fn farthest_tables(&self) -> Vec<Table> {
        let Some(pair) = self.class.pair() else { return Vec::new() };
        let comparing = pair.comparing();
        let table = |first: &str, rows| Table { heads: compare::heads(comparing, first), rows };
        vec![
            table(class_text().assumption, compare::assumptions(comparing)),
            table(compare_text().outcome, compare::outcomes(comparing)),
        ]
    }
}
