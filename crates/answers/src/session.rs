//! What the page knows and can do, without a browser: the text that was read, the question, the reader's own answer, the class.

use chart::Theme;
use figures::class::{AskedClass, ClassFigure, Own, member};
use figures::export;
use figures::state_figure::outcomes;
use model::analysis::Focus;
use model::{Outcome, Scenario, Vantage};
use protocol::class::{self, Class, Columns, Member, Reading};
use protocol::comparison::Compared;
use protocol::csv_table::BYTE_ORDER_MARK;
use protocol::pasted;
use protocol::premise::Premise;
use words::decimal::{self, whole};
use words::event;
use words::text::{class_text, fill};

use crate::markup;

/// The largest file that is read, in bytes: two hundred links are far less.
const LARGEST: f64 = 4_000_000.0;

/// What the page knows.
pub struct Session {
    /// The way from the page to the page of curves.
    home: String,
    /// What was found in what the reader pasted or opened.
    reading: Option<Reading>,
    /// The question, once one was chosen.
    asked: Option<Focus>,
    /// What the reader answered.
    own: Option<Own>,
    /// The answers that have been worked out.
    members: Vec<Member>,
    /// All of them with their question, once the last was worked out.
    class: Option<Class>,
}

impl Session {
    /// A session that has read nothing yet; `home` is the way to the page of curves.
    pub fn new(home: String) -> Session {
        Session { home, reading: None, asked: None, own: None, members: Vec::new(), class: None }
    }

    /// Reads the answers in `text`; of a spreadsheet the columns of those numbers, from 0. Gives the HTML of what was found.
    pub fn read(&mut self, text: &str, links: Option<usize>, labels: Option<usize>) -> String {
        let number = |column: usize| (column + 1).to_string();
        let (links, labels) = (links.map(number), labels.map(number));
        let columns = Columns { links: links.as_deref(), labels: labels.as_deref() };
        // A column that was chosen for another text is none of this one.
        let read = class::read(text, columns).or_else(|_| class::read(text, Columns::default()));
        self.members.clear();
        self.class = None;
        self.reading = read.ok();
        let labels = labels.filter(|_| self.reading.as_ref().is_some_and(|reading| reading.column.is_some()));
        match &self.reading {
            Some(reading) if !text.trim().is_empty() => {
                markup::found(reading, labels.and_then(|number| number.parse().ok())).into_string()
            }
            _ => String::new(),
        }
    }

    /// How many answers there are.
    pub fn count(&self) -> usize {
        self.reading.as_ref().map_or(0, |reading| reading.answers.len())
    }

    /// The day from which the class looks ahead, and the question: that which was chosen, else that of most links.
    fn usual(&self) -> (Vantage, Focus) {
        let links = self.reading.iter().flat_map(|reading| &reading.answers).map(|answer| &answer.pasted.link);
        class::usual_question(&links.map(|link| (link.scenario, link.focus)).collect::<Vec<_>>())
    }

    /// The HTML of the choice of the question.
    pub fn question(&self) -> String {
        let (from, usual) = self.usual();
        markup::question(from, self.asked.unwrap_or(usual)).into_string()
    }

    /// The label of the field for a guess at its answer.
    pub fn guess_label(&self) -> String {
        markup::guess_label(self.focus().outcome)
    }

    /// Takes the question of an outcome's key and a day. An answer of the reader's was one to another question.
    pub fn ask(&mut self, outcome: &str, day: usize) {
        let outcome = Outcome::from_key(outcome).unwrap_or(Outcome::IranStrikes);
        self.asked = Some(Focus { outcome, night: day.min(model::NIGHTS) });
        self.class = None;
        self.own = None;
    }

    fn focus(&self) -> Focus {
        self.asked.unwrap_or_else(|| self.usual().1)
    }

    /// Takes the reader's own answer: a link, or a guess as people write numbers.
    ///
    /// # Errors
    /// If neither can be read: what was expected, and what came.
    pub fn answer(&mut self, guess: &str, link: &str) -> Result<(), String> {
        let focus = self.focus();
        let is_chance = event::is_chance(focus.outcome);
        let (scale, top) = if is_chance { (100.0, 100.0) } else { (1.0, focus.top()) };
        let refused = |came: &str| {
            let shown: String = came.trim().chars().take(40).collect();
            let received = if shown.is_empty() { class_text().no_number.to_owned() } else { shown };
            fill(class_text().guess_refused, &[&whole(0), &decimal::text(top, 0), &received])
        };
        if !link.trim().is_empty() {
            let scenario = pasted::read(link).map_err(|_| refused(link))?.link.scenario;
            let compared = Compared { name: class_text().you.into(), scenario, outcomes: outcomes(&scenario) };
            self.own = Some(Own::Settings(Box::new(compared)));
            return Ok(());
        }
        let plain = decimal::delocalized(guess.trim());
        let plain = plain.trim_end_matches(['%', '٪', ' ']);
        let number = plain.parse::<f64>().ok().filter(|number| (0.0..=top).contains(number)).ok_or_else(|| refused(guess))?;
        self.own = Some(Own::Guess(number / scale));
        Ok(())
    }

    /// Forgets the reader's own answer.
    pub fn without_own(&mut self) {
        self.own = None;
    }

    /// Works out one more answer, and says how far that is; none once all are worked out.
    pub fn step(&mut self) -> Option<String> {
        let reading = self.reading.as_ref()?;
        let place = self.members.len();
        if let Some(answer) = reading.answers.get(place) {
            self.members.push(member(place, answer));
            let [done, all] = [place + 1, reading.answers.len()].map(|count| whole(count as u32));
            return Some(fill(class_text().working, &[&done, &all]));
        }
        if self.class.is_none() && !self.members.is_empty() {
            let focus = self.focus();
            self.class = Some(Class::new(self.members.clone(), |_| focus));
        }
        None
    }

    fn asked_class(&self) -> Option<AskedClass<'_>> {
        Some(AskedClass { class: self.class.as_ref()?, own: self.own.as_ref() })
    }

    /// The HTML of the class, its figures so many CSS px wide; nothing before all answers are worked out.
    pub fn shown(&self, width: u32) -> String {
        self.asked_class().map_or_else(String::new, |asked| markup::shown(&asked, &self.home, width).into_string())
    }

    /// All answers as CSV, for spreadsheets of every country.
    pub fn csv(&self) -> Option<String> {
        let premise = Premise::from(Scenario::default_from(Vantage::Jan18));
        let rows = class::files(self.class.as_ref()?).table.csv(&premise).ok()?;
        Some([BYTE_ORDER_MARK, &rows].concat())
    }

    /// The figure of that name as a file.
    pub fn svg(&self, figure: &str, is_dark: bool) -> Option<String> {
        let theme = if is_dark { Theme::Dark } else { Theme::Light };
        self.asked_class()?.file(ClassFigure::from_key(figure)?, export::WIDTH as u32, theme, "")
    }

    /// What is said of a file of so many bytes that is too large; none where it is not.
    pub fn too_large(&self, bytes: f64) -> Option<String> {
        let kilobytes = [LARGEST, bytes].map(|bytes| decimal::text(bytes / 1000.0, 0));
        (LARGEST < bytes).then(|| fill(class_text().too_large, &kilobytes.each_ref().map(String::as_str)))
    }
}
