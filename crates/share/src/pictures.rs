//! The section "A picture to link": which of the pictures that the site holds is chosen.

use protocol::link::Link;
use protocol::linked_picture::{LinkedPicture, Pictures};

/// The names of the section's fields.
pub mod field {
    /// The list of presets.
    pub const PRESET: &str = "picture-preset";
    /// The list of views.
    pub const VIEW: &str = "picture-view";
}

/// The pictures of an index in the language of that code.
pub fn in_language(index: Pictures, language: &str) -> Vec<LinkedPicture> {
    index.pictures.into_iter().filter(|picture| picture.lang == language).collect()
}

/// The picture of what the page shows: the preset that it is, in the view that is open; else the first in that view.
pub fn first<'p>(pictures: &'p [LinkedPicture], link: &Link) -> Option<&'p LinkedPicture> {
    let in_view = || pictures.iter().filter(|picture| picture.view == link.view.key());
    let is_shown = |picture: &&LinkedPicture| Link::decode(&picture.code).is_ok_and(|(known, _)| known.scenario == link.scenario);
    in_view().find(is_shown).or_else(|| in_view().next()).or(pictures.first())
}

/// The picture of a preset in a view, by their keys.
pub fn of<'p>(pictures: &'p [LinkedPicture], preset: &str, view: &str) -> Option<&'p LinkedPicture> {
    pictures.iter().find(|picture| picture.preset == preset && picture.view == view)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(preset: &str, view: &str, lang: &str, code: &str) -> LinkedPicture {
        LinkedPicture {
            preset: preset.into(),
            view: view.into(),
            lang: lang.into(),
            name: preset.into(),
            alt: String::new(),
            code: code.into(),
            svg: String::new(),
            png: None,
            size: [760, 500],
        }
    }

    #[test]
    fn the_preset_that_is_shown_is_chosen_first_in_the_view_that_is_open() {
        let index = Pictures {
            pictures: vec![
                picture("start", "events", "en", "1.2"),
                picture("start", "ladder", "en", "1.2.vw1"),
                picture("no-mediation", "events", "en", "1.2.me0"),
                picture("no-mediation", "ladder", "en", "1.2.me0.vw1"),
                picture("no-mediation", "ladder", "ur", "1.2.me0.vw1"),
            ],
        };
        let pictures = in_language(index, "en");
        assert_eq!(pictures.len(), 4);
        let chosen = |code: &str| {
            let picture = first(&pictures, &Link::decode(code).expect("a code").0).expect("there are some");
            (picture.preset.as_str(), picture.view.as_str())
        };
        assert_eq!(chosen("1.2.me0.vw1"), ("no-mediation", "ladder"));
        // Whatever is asked of it.
        assert_eq!(chosen("1.2.me0.xw9"), ("no-mediation", "events"));
        assert_eq!(chosen("1.2.me123.vw1"), ("start", "ladder"));
        assert_eq!(chosen("1.2.vw2"), ("start", "events"));
        assert_eq!(of(&pictures, "no-mediation", "events"), Some(&pictures[2]));
        assert_eq!(first(&[], &Link::decode("1.2").expect("a code").0), None);
    }
}
