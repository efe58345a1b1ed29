//! The options that make a scenario the starting point of a link, and what such a starting point holds.

use clap::{Args, ValueEnum};
use model::Key;
use protocol::field::FieldError;
use protocol::link::Link;
use protocol::link::home::{Home, LONGEST_INSTRUCTION, LONGEST_TITLE, Offer, Others};
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::question_options::assumption;
use crate::words::changes;

/// The options of a starting point.
#[derive(Args)]
pub struct HomeOptions {
    /// Make it the starting point of the link: what the page resets to and compares with. It is printed as the parameter `h=…`, which
    /// the page takes after `#`, alone or before `&s=` and the code of another state
    #[arg(long, conflicts_with_all = ["pin", "seed"])]
    home: bool,
    /// With --home, a title, at most 40 characters
    #[arg(long, value_name = "TEXT", requires = "home", default_value = "", hide_default_value = true)]
    title: String,
    /// With --home, what readers are asked to do, at most 120 characters
    #[arg(long, value_name = "TEXT", requires = "home", default_value = "", hide_default_value = true)]
    instruction: String,
    /// With --home, the assumptions that readers can move, with commas between; of the three motives, one stands for all
    #[arg(long, value_name = "KEYS", value_delimiter = ',', value_parser = assumption, requires = "home")]
    offer: Vec<Key>,
    /// With --offer, what becomes of the others
    #[arg(long, value_enum, requires = "offer", default_value_t)]
    others: OthersOption,
}

/// What becomes of assumptions that are not offered.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum OthersOption {
    /// They are shown and cannot be moved
    #[default]
    Locked,
    /// They are not shown
    Hidden,
}

impl HomeOptions {
    /// The starting point that the options make of `link`; none without them.
    ///
    /// # Errors
    /// If a text is too long.
    pub fn read(&self, link: &Link) -> Result<Option<Home>, Failure> {
        let texts = [("--title", &self.title, LONGEST_TITLE), ("--instruction", &self.instruction, LONGEST_INSTRUCTION)];
        for (option, text, most) in texts {
            let length = text.trim().chars().count();
            if most < length {
                let expected = format!("at most {most} characters");
                return Err(Failure::input(FieldError::new(option, expected, length.to_string())));
            }
        }
        let others = match self.others {
            OthersOption::Locked => Others::Locked,
            OthersOption::Hidden => Others::Hidden,
        };
        let offer = (!self.offer.is_empty()).then(|| Offer { keys: self.offer.clone(), others });
        Ok(self.home.then(|| Home::new(link, offer, &self.title, &self.instruction)))
    }
}

/// What a starting point holds, a line each; none for ours.
pub fn lines(home: &Home) -> Vec<String> {
    if home.is_ours() {
        return Vec::new();
    }
    let changes = changes(&home.link.scenario);
    let mut lines = if changes.is_empty() { vec!["every assumption is the default".to_owned()] } else { changes };
    let said = |what: &str, text: &str| (!text.is_empty()).then(|| format!("{what} {text:?}"));
    lines.extend(home.offer.as_ref().map(|offer| format!("offered: {}; others {}", offered(offer), others(offer))));
    lines.extend(said("title", &home.title));
    lines.extend(said("instruction", &home.instruction));
    lines
}

fn offered(Offer { keys, .. }: &Offer) -> String {
    let keys: Vec<&str> = keys.iter().map(|key| key.row().key).collect();
    if keys.is_empty() { "none".into() } else { keys.join(", ") }
}

fn others(Offer { others, .. }: &Offer) -> &'static str {
    match others {
        Others::Hidden => "hidden",
        Others::Locked => "locked",
    }
}

/// The same as JSON; null for ours.
pub fn json(home: &Home) -> Value {
    if home.is_ours() {
        return Value::Null;
    }
    let assumptions = home.assumptions();
    let values = Key::ALL.iter().map(|key| (key.row().key.to_owned(), json!(assumptions[*key]))).collect();
    json!({
        "assumptions": Value::Object(values),
        "offered": home.offer.as_ref().map(|offer| offer.keys.iter().map(|key| key.row().key).collect::<Vec<_>>()),
        "others": home.offer.as_ref().map(others),
        "title": home.title,
        "instruction": home.instruction,
    })
}
