//! The form that makes a state the starting point of a link: what its author chose in it, and the starting point of those choices.

use model::Key;
use protocol::link::Link;
use protocol::link::home::{Home, Offer, Others};

/// The names of the form's fields.
pub mod field {
    /// The check box for a link with a starting point of its author's.
    pub const ON: &str = "home-on";
    /// The text field for the title.
    pub const TITLE: &str = "home-title";
    /// The text field for the instruction.
    pub const INSTRUCTION: &str = "home-instruction";
    /// A check box for each assumption that can be offered; the three motives have one.
    pub const OFFER: &str = "home-offer";
    /// The choice of what becomes of the others.
    pub const OTHERS: &str = "home-others";
}

/// The value of the choice that hides the others.
pub const HIDDEN: &str = "hidden";

/// The value of the choice that locks them.
pub const LOCKED: &str = "locked";

/// The choices in the form.
#[derive(Clone, Debug, PartialEq)]
pub struct HomeForm {
    /// Whether the state becomes the starting point of the link.
    pub is_on: bool,
    /// The title as it was typed.
    pub title: String,
    /// The instruction as it was typed.
    pub instruction: String,
    /// The assumptions that are offered, of the motives the first for all; none for all of them.
    pub keys: Vec<Key>,
    /// What becomes of the others.
    pub others: Others,
}

/// The assumptions as the form offers them: one for each, and one for the three motives.
pub fn offered() -> impl Iterator<Item = Key> {
    Key::ALL.iter().copied().filter(|key| key.motive().is_none() || *key == Key::MotiveCounterTerror)
}

impl HomeForm {
    /// The form as it first opens on a page with that starting point: off, and filled with what its author wrote and offers.
    pub fn first(home: &Home) -> HomeForm {
        HomeForm {
            is_on: false,
            title: home.title.clone(),
            instruction: home.instruction.clone(),
            keys: offered().filter(|key| home.offer.is_some() && home.offers(*key)).collect(),
            others: if home.shows_others() { Others::Locked } else { Others::Hidden },
        }
    }

    /// Reads the form: `chosen` gives the values of what is ticked or typed under a field's name.
    pub fn read(chosen: impl Fn(&str) -> Vec<String>) -> HomeForm {
        let one = |name: &str| chosen(name).into_iter().next().unwrap_or_default();
        let ticked = chosen(field::OFFER);
        HomeForm {
            is_on: !chosen(field::ON).is_empty(),
            title: one(field::TITLE),
            instruction: one(field::INSTRUCTION),
            keys: offered().filter(|key| ticked.iter().any(|value| value == key.row().key)).collect(),
            others: if one(field::OTHERS) == HIDDEN { Others::Hidden } else { Others::Locked },
        }
    }

    /// The starting point that the form makes of `link`; none where it is off.
    pub fn home(&self, link: &Link) -> Option<Home> {
        let is_all = self.keys.is_empty() || self.keys.len() == offered().count();
        let offer = (!is_all).then(|| Offer { keys: self.keys.clone(), others: self.others });
        self.is_on.then(|| Home::new(link, offer, &self.title, &self.instruction))
    }
}

#[cfg(test)]
mod tests {
    use model::Vantage;

    use super::*;

    fn read(form: &[(&str, &str)]) -> HomeForm {
        HomeForm::read(|name| form.iter().filter(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()).collect())
    }

    fn link() -> Link {
        Link::decode("1.2.me800.va16._Mine_os300").expect("a code").0
    }

    #[test]
    fn what_was_typed_and_ticked_is_in_the_starting_point_and_pins_are_not() {
        let form = [
            (field::ON, "1"),
            (field::TITLE, " Week 3 "),
            (field::INSTRUCTION, "Bring it below 1 in 5"),
            (field::OFFER, "mediation"),
            (field::OFFER, "motive_counter_terror"),
            (field::OTHERS, HIDDEN),
        ];
        let home = read(&form).home(&link()).expect("it is on");
        assert_eq!(home.link.encode(), "1.2.me800.va16");
        assert_eq!((home.title.as_str(), home.instruction.as_str()), ("Week 3", "Bring it below 1 in 5"));
        let offered = [Key::Mediation, Key::MotiveBroaden, Key::Overstretch].map(|key| home.offers(key));
        assert_eq!((offered, home.shows_others()), ([true, true, false], false));
    }

    #[test]
    fn a_form_that_is_off_makes_nothing_and_one_with_everything_ticked_or_nothing_offers_everything() {
        assert_eq!(read(&[]).home(&link()), None);
        let all: Vec<(&str, &str)> = offered().map(|key| (field::OFFER, key.row().key)).chain([(field::ON, "1")]).collect();
        for form in [&all[..], &[(field::ON, "1")]] {
            let home = read(form).home(&Link::default_from(Vantage::Jan18)).expect("it is on");
            assert_eq!((home.offer, home.code.as_str()), (None, "1.2"));
        }
    }

    #[test]
    fn the_form_opens_with_what_the_links_author_wrote() {
        let offer = Offer { keys: vec![Key::Resolve], others: Others::Hidden };
        let home = Home::new(&link(), Some(offer), "Title", "Do it");
        let first = HomeForm::first(&home);
        assert_eq!(HomeForm { is_on: true, ..first }.home(&link()), Some(home));
    }
}
