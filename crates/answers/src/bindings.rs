//! What JavaScript calls: `www/answers.js` loads this crate and works through [`Answers`].

use wasm_bindgen::prelude::wasm_bindgen;
use words::text;

use crate::session::Session;

/// A class's answers as JavaScript uses them. All HTML that it gives is finished and escaped.
#[wasm_bindgen]
pub struct Answers {
    session: Session,
}

#[wasm_bindgen]
impl Answers {
    /// The answers for the page of curves at that address, in the language of `texts`: the page's lines, then the analyst's, the dialog's and
    /// its own. None if lines are missing.
    pub fn speaking(texts: String, home: String) -> Option<Answers> {
        let mut lines = text::kept(texts);
        text::set_text(text::loaded(&mut lines)?);
        text::set_analyst_text(text::loaded(&mut lines)?);
        text::set_share_text(text::loaded(&mut lines)?);
        text::set_class_text(text::loaded(&mut lines)?);
        Some(Answers { session: Session::new(home) })
    }

    /// Reads the answers in a text, by the columns of those numbers where it is a spreadsheet; says what was found.
    pub fn read(&mut self, text: &str, links: Option<usize>, labels: Option<usize>) -> String {
        self.session.read(text, links, labels)
    }

    /// How many answers there are.
    pub fn count(&self) -> usize {
        self.session.count()
    }

    /// The choice of the question.
    pub fn question(&self) -> String {
        self.session.question()
    }

    /// The label of the field for a guess at its answer.
    pub fn guess_label(&self) -> String {
        self.session.guess_label()
    }

    /// Takes the question of an outcome's key and a day.
    pub fn ask(&mut self, outcome: &str, day: usize) {
        self.session.ask(outcome, day);
    }

    /// Takes the reader's own answer, a guess or a link; gives what is wrong with it.
    pub fn answer(&mut self, guess: &str, link: &str) -> Option<String> {
        self.session.answer(guess, link).err()
    }

    /// Forgets the reader's own answer.
    pub fn without_own(&mut self) {
        self.session.without_own();
    }

    /// Works out one more answer; how far that is, in words. None once all are worked out.
    pub fn step(&mut self) -> Option<String> {
        self.session.step()
    }

    /// The class, its figures so many CSS px wide.
    pub fn shown(&self, width: u32) -> String {
        self.session.shown(width)
    }

    /// All answers as CSV.
    pub fn csv(&self) -> Option<String> {
        self.session.csv()
    }

    /// The figure of that name as a file.
    pub fn svg(&self, figure: &str, is_dark: bool) -> Option<String> {
        self.session.svg(figure, is_dark)
    }

    /// What is said of a file that was saved under that name.
    pub fn saved(&self, name: &str) -> String {
        text::fill(text::share_text().saved, &[name])
    }

    /// What is said where a file of so many bytes is too large; none where it is not.
    pub fn too_large(&self, bytes: f64) -> Option<String> {
        self.session.too_large(bytes)
    }
}
