//! Turns an SVG into a PNG, with the fonts of this machine. A letter that no font has is an error, never a box in its place.
//!
//! Not for browsers, which do this by themselves, and not for deciding what a figure shows.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use protocol::field::FieldError;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, FaceInfo, Stretch, Style};
use resvg::usvg::{FontResolver, GlyphId, Group, Node, Options, Text, Tree};

/// The families that stand for "sans-serif", the first that is there; figures leave room for letters as wide as those of Noto Sans.
const SANS_SERIF: [&str; 8] =
    ["Noto Sans", "Liberation Sans", "Arimo", "Nimbus Sans", "Helvetica", "Arial", "FreeSans", "DejaVu Sans"];

/// The families that stand for "serif", likewise.
const SERIF: [&str; 8] =
    ["Noto Serif", "Liberation Serif", "Tinos", "Nimbus Roman", "Times", "Times New Roman", "FreeSerif", "DejaVu Serif"];

/// A family that is wider than figures leave room for, but has condensed faces.
const WIDE: &str = "DejaVu";

/// What to do about fonts that are missing.
const ADVICE: &str = "install some (Debian: apt-get install fonts-noto-core)";

/// The most pixels of a side.
const LONGEST_SIDE: u32 = 16_384;

/// The PNG of `svg`, `scale` pixels for each of its px, in this machine's fonts. For many pictures, [`Fonts`] are looked for once.
///
/// # Errors
/// If the machine has no font, or none with some letter of the text; if the picture would be too large.
pub fn png(svg: &str, scale: u32) -> Result<Vec<u8>, FieldError> {
    Fonts::of_this_machine().png(svg, scale)
}

/// The fonts that pictures are drawn in.
pub struct Fonts(Arc<Database>);

impl Fonts {
    /// Those of this machine.
    pub fn of_this_machine() -> Fonts {
        let mut system = Database::new();
        system.load_system_fonts();
        Fonts(Arc::new(in_order(system.faces().cloned().collect())))
    }

    /// The PNG of `svg` in these fonts, `scale` pixels for each of its px.
    ///
    /// # Errors
    /// If there is no font, or none with some letter of the text; if the picture would be too large.
    pub fn png(&self, svg: &str, scale: u32) -> Result<Vec<u8>, FieldError> {
        drawn(svg, scale, &self.0)
    }
}

/// The faces in an order that does not depend on how the machine lists them: first the families that figures are made for, then by name.
fn in_order(mut faces: Vec<FaceInfo>) -> Database {
    let rank = |face: &FaceInfo| {
        let of = |families: &[&str]| families.iter().position(|family| *family == named(face));
        of(&SANS_SERIF).or_else(|| of(&SERIF)).unwrap_or(SANS_SERIF.len())
    };
    let file = |face: &FaceInfo| format!("{:?}", face.source);
    faces.sort_by_cached_key(|face| {
        let upright = face.style == Style::Normal;
        (rank(face), named(face).to_owned(), Reverse(upright), face.weight, face.post_script_name.clone(), file(face), face.index)
    });
    let condensed = |face: &FaceInfo| named(face).starts_with(WIDE) && face.stretch < Stretch::Normal;
    if faces.iter().any(condensed) {
        faces.retain(|face| !named(face).starts_with(WIDE) || condensed(face));
    }
    let there =
        |families: &[&'static str]| families.iter().find(|family| faces.iter().any(|face| named(face) == **family)).copied();
    let any = || faces.iter().find(|face| !face.monospaced).or(faces.first()).map(|face| named(face).to_owned());
    let families = [there(&SANS_SERIF), there(&SERIF)].map(|family| family.map(ToOwned::to_owned).or_else(any));
    let mut ordered = Database::new();
    let [sans_serif, serif] = families.map(Option::unwrap_or_default);
    ordered.set_sans_serif_family(sans_serif);
    ordered.set_serif_family(serif);
    for face in faces {
        ordered.push_face_info(face);
    }
    ordered
}

/// A face's family, in English where it has such a name.
fn named(face: &FaceInfo) -> &str {
    face.families.first().map_or("", |(name, _)| name)
}

fn drawn(svg: &str, scale: u32, fonts: &Arc<Database>) -> Result<Vec<u8>, FieldError> {
    if fonts.is_empty() {
        return Err(FieldError::new("(fonts)", "a font on this machine", format!("none: {ADVICE}")));
    }
    let (mut tree, elsewhere) = laid_out(svg, fonts, &Elsewhere::new())?;
    if let Some(marked) = marked(svg, &elsewhere) {
        let (neater, _) = laid_out(&marked, fonts, &elsewhere)?;
        tree = if missing_in(neater.root()).is_empty() { neater } else { tree };
    }
    let mut missing = missing_in(tree.root());
    for other in in_scripts(svg, &missing, fonts) {
        let (whole, _) = laid_out(&other, fonts, &Elsewhere::new())?;
        if missing_in(whole.root()).is_empty() {
            (tree, missing) = (whole, BTreeSet::new());
            break;
        }
    }
    if !missing.is_empty() {
        let named: Vec<String> = missing.iter().map(|letter| format!("“{letter}” (U+{:04X})", u32::from(*letter))).collect();
        let expected = format!("a font with {}", named.join(", "));
        return Err(FieldError::new("(fonts)", expected, format!("none on this machine: {ADVICE}")));
    }
    let size = tree.size().to_int_size();
    let [width, height] = [size.width(), size.height()].map(|side| side.saturating_mul(scale));
    let too_large = || {
        let came = format!("{width} by {height}");
        FieldError::new("(picture)", format!("sides of 1 to {LONGEST_SIDE} pixels"), came)
    };
    if LONGEST_SIDE < width.max(height) {
        return Err(too_large());
    }
    let mut picture = Pixmap::new(width, height).ok_or_else(too_large)?;
    resvg::render(&tree, Transform::from_scale(scale as f32, scale as f32), &mut picture.as_mut());
    picture.encode_png().map_err(|error| FieldError::new("(picture)", "to be written as PNG", error.to_string()))
}

/// The letters that a text's own face does not have, each with the family of a face that has it.
type Elsewhere = BTreeMap<char, String>;

/// The drawing with every letter as its outline, and which letters were found elsewhere than in their text's own face. Those of `settled`
/// are not looked for.
fn laid_out(svg: &str, fonts: &Arc<Database>, settled: &Elsewhere) -> Result<(Tree, Elsewhere), FieldError> {
    let elsewhere = Mutex::new(Elsewhere::new());
    let other_face = FontResolver::default_fallback_selector();
    let options = Options {
        fontdb: Arc::clone(fonts),
        font_resolver: FontResolver {
            select_font: FontResolver::default_font_selector(),
            select_fallback: Box::new(|letter, tried, fonts| {
                let found = other_face(letter, tried, fonts).filter(|_| !settled.contains_key(&letter))?;
                if let (Some(face), Ok(mut elsewhere)) = (fonts.face(found), elsewhere.lock()) {
                    elsewhere.insert(letter, named(face).to_owned());
                }
                Some(found)
            }),
        },
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options);
    drop(options);
    let tree = tree.map_err(|error| FieldError::new("(picture)", "an SVG that can be read", error.to_string()))?;
    Ok((tree, elsewhere.into_inner().unwrap_or_default()))
}

/// The letters that would be boxes, for no face was found that has them: glyph 0 is every face's mark for those.
fn missing_in(group: &Group) -> BTreeSet<char> {
    let of_text = |text: &Text| {
        let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
        glyphs.filter(|glyph| glyph.id == GlyphId(0)).flat_map(|glyph| glyph.text.chars()).collect::<BTreeSet<char>>()
    };
    let of_node = |node: &Node| match node {
        Node::Group(group) => missing_in(group),
        Node::Text(text) => of_text(text),
        Node::Path(_) | Node::Image(_) => BTreeSet::new(),
    };
    group.children().iter().flat_map(of_node).collect()
}

/// The drawing with the signs that a text's own face does not have, such as arrows, in a family that has them. Otherwise the whole text
/// would be set in another face for the sake of one sign. None where that is right: where the text is in another script.
fn marked(svg: &str, elsewhere: &Elsewhere) -> Option<String> {
    let is_sign = |(letter, family): (&char, &String)| !letter.is_alphanumeric() && can_be_named(family);
    (!elsewhere.is_empty() && elsewhere.iter().all(is_sign)).then(|| set_apart(svg, elsewhere))
}

/// The drawing with each of the signs in its family.
fn set_apart(svg: &str, signs: &Elsewhere) -> String {
    let set = |svg: String, (sign, family): (&char, &String)| {
        svg.replace(*sign, &format!("<tspan font-family=\"'{family}'\">{sign}</tspan>"))
    };
    signs.iter().fold(svg.to_owned(), set)
}

/// Whether a family's name can stand in a drawing.
fn can_be_named(family: &str) -> bool {
    !family.contains(['"', '\'', '<', '&'])
}

/// The signs that scripts other than Latin borrow: marks, arrows, mathematics.
const SIGNS: std::ops::Range<char> = '\u{2010}'..'\u{2c00}';

/// The drawing in which the texts that lack letters and signs are in one of the families that have such letters, for each of those, and their
/// signs in families that have them. Of a text in which letters are joined to one shape, no part is taken from another face, so that it lacks
/// all of them for the sake of one sign; and not every face of a script has the letters of all its languages.
fn in_scripts(svg: &str, missing: &BTreeSet<char>, fonts: &Arc<Database>) -> Vec<String> {
    let Some(usual) = fonts.faces().next().map(|face| face.id) else { return Vec::new() };
    let mut fonts = Arc::clone(fonts);
    let other_face = FontResolver::default_fallback_selector();
    let mut family = |letter: &char| {
        let found = other_face(*letter, &[usual], &mut fonts)?;
        fonts.face(found).map(|face| named(face).to_owned()).filter(|family| can_be_named(family))
    };
    let scripts: BTreeSet<String> = missing.iter().filter(|letter| letter.is_alphabetic()).filter_map(&mut family).collect();
    let signs = missing.iter().filter(|sign| SIGNS.contains(sign));
    let signs: Elsewhere = signs.filter_map(|sign| Some((*sign, family(sign)?))).collect();
    let is_lacking = |text: &str| {
        text.contains(|sign| signs.contains_key(&sign))
            && text.contains(|letter| missing.contains(&letter) && letter.is_alphabetic())
    };
    let of_script = |script: &String| {
        let mut texts = svg.split("<text");
        let mut whole = texts.next().unwrap_or_default().to_owned();
        for text in texts {
            // A family of the text's own is the first that is given.
            let other = is_lacking(text).then(|| {
                format!(
                    " font-family=\"'{script}', sans-serif\"{}",
                    set_apart(&text.replace(" font-family=", " data-family="), &signs)
                )
            });
            whole.extend(["<text", other.as_deref().unwrap_or(text)]);
        }
        whole
    };
    scripts.iter().map(of_script).collect()
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::ColorU8;
    use resvg::usvg::fontdb::{ID, Language, Source, Weight};

    use super::*;

    fn svg(text: &str) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"40\" font-family=\"'No Such Family', sans-serif\">\
             <rect width=\"200\" height=\"40\" fill=\"#131518\"/><text x=\"4\" y=\"30\" font-size=\"24\" fill=\"#fff\">{text}</text></svg>"
        )
    }

    fn face(family: &str, post_script_name: &str, stretch: Stretch) -> FaceInfo {
        FaceInfo {
            id: ID::dummy(),
            source: Source::File(post_script_name.into()),
            index: 0,
            families: vec![(family.into(), Language::English_UnitedStates)],
            post_script_name: post_script_name.into(),
            style: Style::Normal,
            weight: Weight::NORMAL,
            stretch,
            monospaced: false,
        }
    }

    fn names(fonts: &Database) -> Vec<&str> {
        fonts.faces().map(|face| face.post_script_name.as_str()).collect()
    }

    #[test]
    fn the_picture_has_the_size_and_the_ground_of_the_drawing_and_its_letters_in_their_colour() {
        let png = png(&svg("Chance – 25%"), 2).expect("this machine has fonts");
        let picture = Pixmap::decode_png(&png).expect("a PNG");
        assert_eq!((picture.width(), picture.height()), (400, 80));
        let at = |x, y| picture.pixel(x, y).map(|pixel| pixel.demultiply());
        assert_eq!(at(399, 79), Some(ColorU8::from_rgba(0x13, 0x15, 0x18, 255)));
        let white = picture.pixels().iter().filter(|pixel| pixel.red() == 255).count();
        assert!(500 < white, "{white} pixels of letters");
    }

    #[test]
    fn the_same_drawing_gives_the_same_bytes() {
        assert_eq!(png(&svg("once more"), 1), png(&svg("once more"), 1));
    }

    #[test]
    fn signs_from_another_face_leave_the_rest_of_the_text_in_its_own_and_letters_of_another_script_do_not() {
        let of = |letters: &[char]| letters.iter().map(|letter| (*letter, "Signs".to_owned())).collect::<Elsewhere>();
        assert_eq!(
            marked("<text>−5 → 6</text>", &of(&['→', '−'])).as_deref(),
            Some("<text><tspan font-family=\"'Signs'\">−</tspan>5 <tspan font-family=\"'Signs'\">→</tspan> 6</text>")
        );
        assert_eq!(marked("<text>→ ب</text>", &of(&['→', 'ب'])), None);
        assert_eq!(marked("<text>5</text>", &of(&[])), None);
    }

    #[test]
    fn every_sign_of_the_figures_is_drawn_and_none_is_a_box() {
        let fonts = || {
            let mut system = Database::new();
            system.load_system_fonts();
            Arc::new(in_order(system.faces().cloned().collect()))
        };
        let (tree, _) = laid_out(&svg("−5 → 6 × “7”, 8–9 ’…·↓"), &fonts(), &Elsewhere::new()).expect("an SVG");
        assert_eq!(missing_in(tree.root()), BTreeSet::new());
        let settled = [('\u{50000}', String::new())].into();
        let (tree, _) = laid_out(&svg("5 \u{50000} 6"), &fonts(), &settled).expect("an SVG");
        assert_eq!(missing_in(tree.root()), BTreeSet::from(['\u{50000}']));
    }

    #[test]
    fn letters_that_are_joined_to_one_shape_and_a_sign_of_another_face_are_drawn_in_one_text() {
        let urdu = "نقطۂ آغاز سے مختلف: حملوں کا اعلان کتنا کھلا \u{2067}90 ← 25\u{2069}۔";
        let beside = format!("{urdu}</text><text y=\"9\">Model version 2. یہ ایک استدلال کی وضاحت ہے؛ پیش گوئی نہیں۔");
        for text in [urdu, &beside, "اعلان \u{2067}90 ← 25\u{2069}", "لا ← لا", "الإعلان: ٩٠ ← ٢٥", "لا → 5 × 6 − 7"]
        {
            assert_eq!(png(&svg(text), 1).err(), None, "{text}");
        }
    }

    #[test]
    fn a_letter_that_no_font_has_is_named_with_what_to_install() {
        // No character has this number.
        let fault = png(&svg("of \u{50000}."), 1).expect_err("no font has it").to_string();
        let said = "(fonts): expected a font with “\u{50000}” (U+50000), received none on this machine: install some (Debian: apt-get install fonts-noto-core)";
        assert_eq!(fault, said);
    }

    #[test]
    fn a_machine_without_fonts_is_told_what_to_install() {
        let fault = drawn(&svg("a"), 1, &Arc::new(Database::new())).expect_err("no fonts").to_string();
        assert_eq!(fault, format!("(fonts): expected a font on this machine, received none: {ADVICE}"));
    }

    #[test]
    fn a_picture_that_is_too_large_is_refused_with_its_size() {
        let fault = png(&svg("a"), 100).expect_err("20000 pixels wide").to_string();
        assert_eq!(fault, "(picture): expected sides of 1 to 16384 pixels, received 20000 by 4000");
    }

    #[test]
    fn the_order_of_faces_does_not_depend_on_how_they_were_listed() {
        let faces = [("Zebra", "Z"), ("Liberation Sans", "L"), ("Alpha", "A"), ("Noto Serif", "S"), ("Noto Sans", "N")];
        let faces = faces.map(|(family, name)| face(family, name, Stretch::Normal));
        let reversed: Vec<FaceInfo> = faces.iter().rev().cloned().collect();
        for fonts in [in_order(faces.into()), in_order(reversed)] {
            assert_eq!(names(&fonts), ["N", "S", "L", "A", "Z"]);
            assert_eq!(fonts.family_name(&resvg::usvg::fontdb::Family::SansSerif), "Noto Sans");
            assert_eq!(fonts.family_name(&resvg::usvg::fontdb::Family::Serif), "Noto Serif");
        }
    }

    #[test]
    fn of_a_wide_family_only_the_condensed_faces_are_used_and_an_unknown_one_is_better_than_none() {
        let wide = [("DejaVu Sans", "D", Stretch::Normal), ("DejaVu Sans", "C", Stretch::SemiCondensed)];
        let fonts = in_order(wide.map(|(family, name, stretch)| face(family, name, stretch)).into());
        assert_eq!(names(&fonts), ["C"]);
        let fonts = in_order(vec![face("Alpha", "A", Stretch::Normal)]);
        assert_eq!(fonts.family_name(&resvg::usvg::fontdb::Family::Serif), "Alpha");
    }
}
