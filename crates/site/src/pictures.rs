//! The pictures that the site holds for others to link: every preset in every view and language as a drawing, in its main view as pixels
//! too, and the index that lists them. And the pictures for previews of links.
//!
//! A site that is only served on this machine has none, for letters and pixels are half of what there is to compile.

use crate::html::elements;
use anyhow::{Context, Result, anyhow};
use chart::Theme;
use figures::picture;
use figures::state_figure::StateFigure;
use model::analysis::run_to_end;
use model::preset::{PRESETS, Preset};
use model::{Assumptions, Solver};
use prerender::{StartingPoint, preview};
use protocol::inquiry::Ranges;
use protocol::link::Link;
use protocol::linked_picture::{DIRECTORY, INDEX, LinkedPicture, Pictures, stem};
use protocol::question::View;
use raster::Fonts;
use std::path::Path;
use system::files::write;
use words::language::Language;
use words::text::{speak, text};

/// The view of a preset that has pixels, too.
const MAIN: View = View::Events;

/// Pixels for each px.
const SCALE: u32 = 2;

/// Writes the pictures for previews of links, one for each language. In a language for whose letters this machine has no font that is the
/// English one.
pub fn add_previews(bundle: &Path, start: &StartingPoint) -> Result<()> {
    let fonts = Fonts::of_this_machine();
    let drawn =
        |language| fonts.png(&preview::svg(start, language), 1).map_err(|fault| anyhow!("the picture for previews: {fault}"));
    let english = drawn(Language::English)?;
    for language in Language::ALL {
        let picture = drawn(language).unwrap_or_else(|fault| {
            eprintln!("warning: {}: {fault}", language.code());
            english.clone()
        });
        write(&bundle.join(preview::path(language)), &picture)?;
    }
    speak(Language::English);
    Ok(())
}

/// Writes the pictures to link and their index. `site` is the site's own address, if it is known, for the links below the figures.
pub fn add(bundle: &Path, site: Option<&str>) -> Result<()> {
    let fonts = Fonts::of_this_machine();
    let states: Vec<State> = PRESETS.iter().flat_map(State::of).collect();
    // A thread speaks one language.
    let listed = std::thread::scope(|threads| {
        let languages = Language::ALL.map(|language| {
            let (states, fonts) = (&states, &fonts);
            threads.spawn(move || in_language(language, states, fonts, bundle, site))
        });
        languages.map(|thread| thread.join().map_err(|_| anyhow!("the drawing of pictures stopped"))?)
    });
    let mut index = Pictures::default();
    for pictures in listed {
        index.pictures.extend(pictures?);
    }
    let index = serde_json::to_string(&index).context("the index of pictures is no JSON")?;
    write(&bundle.join(DIRECTORY).join(INDEX), index.as_bytes())
}

/// A state that has a picture.
struct State {
    preset: &'static Preset,
    link: Link,
    /// The bands of nearby settings, where the view draws them.
    ranges: Option<Vec<Ranges>>,
}

impl State {
    /// The states of a preset: each view, with the question that is asked first.
    fn of(preset: &'static Preset) -> impl Iterator<Item = State> {
        View::ALL.into_iter().map(move |view| {
            let link = Link { view, ..Link::of(preset.scenario()) };
            let bands = StateFigure { link: &link, start: Assumptions::default(), address: "", theme: Theme::Light }.bands();
            let ranges = bands.map(|job| run_to_end(job, &mut Solver::new()).iter().map(picture::ranges).collect());
            State { preset, link, ranges }
        })
    }
}

/// Writes the pictures of a language, and returns how the index lists them.
fn in_language(
    language: Language,
    states: &[State],
    fonts: &Fonts,
    bundle: &Path,
    site: Option<&str>,
) -> Result<Vec<LinkedPicture>> {
    speak(language);
    let mut is_warned = false;
    let mut pictures = Vec::new();
    for State { preset, link, ranges } in states {
        let stem = stem(preset.key, link.view.key(), language.code());
        let mut listed = LinkedPicture {
            preset: preset.key.to_owned(),
            view: link.view.key().to_owned(),
            lang: language.code().to_owned(),
            name: text().presets[preset.name as usize].to_owned(),
            alt: String::new(),
            code: link.encode(),
            svg: format!("{stem}.svg"),
            png: None,
            size: [0; 2],
        };
        let (start, address) = (Assumptions::default(), listed.page(site.unwrap_or_default()));
        let figure = StateFigure { link, start, address: &address, theme: Theme::Light };
        let svg = figure.svg(ranges.as_deref());
        (listed.alt, listed.size) =
            (figure.alternative(), size(&svg).with_context(|| format!("{stem}: a drawing without a size"))?);
        write(&bundle.join(DIRECTORY).join(&listed.svg), svg.as_bytes())?;
        if link.view == MAIN {
            match fonts.png(&svg, SCALE) {
                Ok(pixels) => {
                    let name = format!("{stem}.png");
                    write(&bundle.join(DIRECTORY).join(&name), &pixels)?;
                    listed.png = Some(name);
                }
                // Once for all pictures of the language: it is the same letters that are missing.
                Err(fault) if !is_warned => {
                    is_warned = true;
                    eprintln!("warning: {stem}.png: {fault}");
                }
                Err(_) => {}
            }
        }
        pictures.push(listed);
    }
    Ok(pictures)
}

/// How wide and high a drawing is, in CSS px.
fn size(svg: &str) -> Option<[u32; 2]> {
    let root = elements(svg.get(..svg.find('>')? + 1)?).into_iter().next()?;
    let side = |name: &str| root.attribute(name).parse().ok();
    Some([side("width")?, side("height")?])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use system::files::{files_below, read, text as read_text};

    const SITE: &str = "https://example.org/a/";

    fn pixels(png: &[u8]) -> (u32, u32) {
        assert_eq!(png[..16], *b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
        let side = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
        (side(16), side(20))
    }

    #[test]
    fn a_preview_has_the_size_that_previews_take_in_every_language() {
        let bundle = tempfile::tempdir().expect("a directory for temporary files");
        add_previews(bundle.path(), &StartingPoint::find()).expect("this machine has fonts");
        for language in Language::ALL {
            assert_eq!(pixels(&read(&bundle.path().join(preview::path(language))).expect("it was written")), (1200, 630));
        }
    }

    #[test]
    fn every_picture_of_a_preset_is_there_under_its_name_and_listed_with_what_it_shows() {
        let bundle = tempfile::tempdir().expect("a directory for temporary files");
        let preset = PRESETS.iter().find(|preset| preset.key == "no-precedent").expect("a preset from 16 January");
        let states: Vec<State> = State::of(preset).collect();
        let fonts = Fonts::of_this_machine();
        let listed = in_language(Language::English, &states, &fonts, bundle.path(), Some(SITE)).expect("it can be written");
        assert_eq!(listed.len(), View::ALL.len());
        let files: BTreeSet<String> = files_below(bundle.path()).expect("it can be listed").into_iter().collect();
        let named = listed.iter().flat_map(|picture| [Some(&picture.svg), picture.png.as_ref()]).flatten();
        assert_eq!(named.map(|name| format!("{DIRECTORY}{name}")).collect::<BTreeSet<_>>(), files);
        for (picture, state) in listed.iter().zip(&states) {
            let (link, notices) = Link::decode(&picture.code).expect("a code");
            assert!(link == state.link && link.scenario == preset.scenario() && notices.is_empty(), "{}", picture.code);
            let svg = read_text(&bundle.path().join(DIRECTORY).join(&picture.svg)).expect("it was written");
            assert_eq!(Some(picture.size), size(&svg));
            assert!(svg.contains("https://example.org/a/#s=1.2."), "{svg}");
            let last = "Changed from the starting point: ";
            assert!(picture.alt.contains(last) && !picture.alt.contains("  "), "{}", picture.alt);
            assert_eq!(picture.png.is_some(), link.view == MAIN);
        }
        let main = &listed[0];
        let png = read(&bundle.path().join(DIRECTORY).join(main.png.as_ref().expect("the main view"))).expect("it was written");
        assert_eq!(pixels(&png), (SCALE * main.size[0], SCALE * main.size[1]));
        assert_eq!(main.svg, "no-precedent.events.en.svg");
        assert!(main.alt.starts_with("From 16 January, on these assumptions, the chance of"), "{}", main.alt);
    }
}
