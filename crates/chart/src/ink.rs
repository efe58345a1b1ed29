//! The inks a figure may use and the one table of their colours, for the screen's CSS and for exports.

/// The inks that a figure may be drawn with. A figure never names a colour, only an ink.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The ground: the paper.
    Ground,
    /// The text colour.
    Ink,
    /// Text that steps back: dates, percentages.
    Muted,
    /// Gridlines.
    Rule,
    /// Strikes by Iran.
    Iran,
    /// Strikes by Pakistan.
    Pakistan,
    /// Strikes that widen to state targets.
    Widened,
    /// Open war.
    War,
    /// Functional ties.
    Functional,
    /// A rung of the ladder, calm 0 to intense 7; larger numbers are drawn as 7.
    Ramp(u8),
    /// A tenth of probability on a map, 0 up to 10% to 9 from 90% on; larger numbers are drawn as 9.
    Heat(u8),
}

/// What an ink is used for: a text needs more contrast than a line or an area does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A line, a marker or an area: at least 3:1 against the ground where it carries meaning.
    Shape,
    /// Letters: at least 4.5:1 against the ground.
    Text,
}

/// Which of the two sets of colours an export is made in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on white.
    Light,
    /// Light on near-black.
    Dark,
}

/// One ink and its colours; `light_text` is set where the shape's colour is too faint for letters on white.
struct Colours {
    ink: Ink,
    name: &'static str,
    light: &'static str,
    dark: &'static str,
    light_text: Option<&'static str>,
}

const fn row(ink: Ink, name: &'static str, light: &'static str, dark: &'static str) -> Colours {
    Colours { ink, name, light, dark, light_text: None }
}

/// The table of all colours; a test holds the page's style sheet to it.
const TABLE: [Colours; 27] = [
    row(Ink::Ground, "ground", "#FFFFFF", "#131518"),
    row(Ink::Ink, "ink", "#1A1A1A", "#EDEDEA"),
    row(Ink::Muted, "muted", "#5E6266", "#A2A6AB"),
    row(Ink::Rule, "rule", "#D9D9D6", "#34383D"),
    Colours { light_text: Some("#BF5300"), ..row(Ink::Iran, "iran", "#D55E00", "#F5803A") },
    row(Ink::Pakistan, "pakistan", "#0072B2", "#58AEEA"),
    row(Ink::Widened, "widened", "#8F4A91", "#CB8FD0"),
    row(Ink::War, "war", "#1A1A1A", "#EDEDEA"),
    row(Ink::Functional, "functional", "#00795C", "#35B892"),
    row(Ink::Ramp(0), "ramp-0", "#FAEADD", "#2F241B"),
    row(Ink::Ramp(1), "ramp-1", "#E8CFBB", "#4A3625"),
    row(Ink::Ramp(2), "ramp-2", "#D3B49B", "#644933"),
    row(Ink::Ramp(3), "ramp-3", "#B9977C", "#7E5F46"),
    row(Ink::Ramp(4), "ramp-4", "#8D7057", "#A18269"),
    row(Ink::Ramp(5), "ramp-5", "#6F5744", "#BEA38E"),
    row(Ink::Ramp(6), "ramp-6", "#4A3B2F", "#D6C3B5"),
    row(Ink::Ramp(7), "ramp-7", "#28211C", "#EDE4DD"),
    row(Ink::Heat(0), "heat-0", "#E5EFF3", "#1A262B"),
    row(Ink::Heat(1), "heat-1", "#C4D4DB", "#293A41"),
    row(Ink::Heat(2), "heat-2", "#A5BBC4", "#374C54"),
    row(Ink::Heat(3), "heat-3", "#87A3AF", "#445D67"),
    row(Ink::Heat(4), "heat-4", "#698C9A", "#506D79"),
    row(Ink::Heat(5), "heat-5", "#527786", "#658693"),
    row(Ink::Heat(6), "heat-6", "#3F6270", "#7B9BA8"),
    row(Ink::Heat(7), "heat-7", "#304F5B", "#96B1BC"),
    row(Ink::Heat(8), "heat-8", "#223B45", "#B4C9D2"),
    row(Ink::Heat(9), "heat-9", "#13272F", "#D4E3E9"),
];

impl Ink {
    /// The ink in which text is legible on a cell or an area of this rung, in both themes.
    pub fn on_rung(rung: u8) -> Self {
        if rung < 4 { Self::Ink } else { Self::Ground }
    }

    /// The ink in which text is legible on this step of a map, in both themes.
    pub fn on_heat(step: u8) -> Self {
        if step < 5 { Self::Ink } else { Self::Ground }
    }

    /// The ink's colour as `#RRGGBB`.
    pub fn hex(self, theme: Theme, role: Role) -> &'static str {
        let colours = &TABLE[usize::from(self.index())];
        match (theme, role) {
            (Theme::Light, Role::Text) => colours.light_text.unwrap_or(colours.light),
            (Theme::Light, Role::Shape) => colours.light,
            (Theme::Dark, _) => colours.dark,
        }
    }

    /// The name of the ink's CSS custom property without the two dashes, such as `iran` or `iran-text`, in two parts.
    pub fn property(self, role: Role) -> (&'static str, &'static str) {
        let colours = &TABLE[usize::from(self.index())];
        let suffix = if role == Role::Text && colours.light_text.is_some() { "-text" } else { "" };
        (colours.name, suffix)
    }

    /// The colour of the custom property of that name, as [`Ink::property`] gives it; none if no ink has that name.
    pub(crate) fn hex_of_property(name: &str, theme: Theme) -> Option<&'static str> {
        TABLE.iter().find_map(|colours| {
            let role = match name.strip_prefix(colours.name)? {
                "" => Role::Shape,
                "-text" if colours.light_text.is_some() => Role::Text,
                _ => return None,
            };
            Some(colours.ink.hex(theme, role))
        })
    }

    /// The ink's row in the table of colours.
    pub(crate) fn index(self) -> u8 {
        match self {
            Self::Ground => 0,
            Self::Ink => 1,
            Self::Muted => 2,
            Self::Rule => 3,
            Self::Iran => 4,
            Self::Pakistan => 5,
            Self::Widened => 6,
            Self::War => 7,
            Self::Functional => 8,
            Self::Ramp(rung) => 9 + rung.min(7),
            Self::Heat(step) => 17 + step.min(9),
        }
    }

    /// The ink of a row in the table of colours.
    pub(crate) fn from_index(index: u8) -> Option<Self> {
        TABLE.get(usize::from(index)).map(|colours| colours.ink)
    }
}

/// The custom properties a page must define for [`crate::svg::screen`], as CSS declarations, one a line, each ending in `;`.
pub fn css_variables(theme: Theme) -> String {
    let mut css = String::new();
    for Colours { ink, name, light_text, .. } in &TABLE {
        css.push_str(&format!("--{name}: {};\n", ink.hex(theme, Role::Shape)));
        if light_text.is_some() {
            css.push_str(&format!("--{name}-text: {};\n", ink.hex(theme, Role::Text)));
        }
    }
    css
}

#[cfg(test)]
mod tests {
    use super::*;

    const THEMES: [Theme; 2] = [Theme::Light, Theme::Dark];
    /// The inks of curves and of their labels; the last two are those of scenarios that are compared.
    const MEANING: [Ink; 9] =
        [Ink::Ink, Ink::Muted, Ink::Iran, Ink::Pakistan, Ink::Widened, Ink::War, Ink::Functional, Ink::Heat(6), Ink::Ramp(4)];

    /// Relative luminance, WCAG 2.2.
    fn luminance(hex: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("two hex digits")) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn black_on_white_has_the_contrast_the_standard_gives() {
        assert!((contrast("#000000", "#FFFFFF") - 21.0).abs() < 1e-9);
    }

    #[test]
    fn lines_reach_three_and_letters_four_and_a_half_to_one_in_both_themes() {
        for theme in THEMES {
            let ground = Ink::Ground.hex(theme, Role::Shape);
            for ink in MEANING {
                let line = contrast(ink.hex(theme, Role::Shape), ground);
                let text = contrast(ink.hex(theme, Role::Text), ground);
                assert!(line >= 3.0, "{ink:?} {theme:?} line {line}");
                assert!(text >= 4.5, "{ink:?} {theme:?} text {text}");
            }
        }
    }

    #[test]
    fn each_ramp_goes_one_way_and_its_neighbours_can_be_told_apart() {
        let (rungs, heats): (Vec<Ink>, Vec<Ink>) = ((0..8).map(Ink::Ramp).collect(), (0..10).map(Ink::Heat).collect());
        for (theme, ramp) in THEMES.into_iter().flat_map(|theme| [(theme, &rungs), (theme, &heats)]) {
            let shades: Vec<f64> = ramp.iter().map(|ink| luminance(ink.hex(theme, Role::Shape))).collect();
            for pair in shades.windows(2) {
                let (low, high) = if theme == Theme::Light { (pair[1], pair[0]) } else { (pair[0], pair[1]) };
                assert!((high + 0.05) / (low + 0.05) > 1.2, "{theme:?} {shades:?}");
            }
        }
    }

    #[test]
    fn text_on_every_step_of_a_map_is_legible_in_both_themes() {
        for (theme, step) in THEMES.into_iter().flat_map(|theme| (0..10).map(move |step| (theme, step))) {
            let letters = Ink::on_heat(step).hex(theme, Role::Text);
            let contrast = contrast(Ink::Heat(step).hex(theme, Role::Shape), letters);
            assert!(contrast >= 4.5, "step {step} {theme:?} {contrast}");
        }
    }

    #[test]
    fn text_on_every_rung_is_legible_in_both_themes() {
        for theme in THEMES {
            for rung in 0..8 {
                let cell = Ink::Ramp(rung).hex(theme, Role::Shape);
                let text = Ink::on_rung(rung).hex(theme, Role::Text);
                assert!(contrast(cell, text) >= 4.5, "rung {rung} {theme:?} {}", contrast(cell, text));
            }
        }
    }

    #[test]
    fn every_row_of_the_table_is_the_row_of_its_ink() {
        for index in 0..TABLE.len() as u8 {
            assert_eq!(Ink::from_index(index).map(Ink::index), Some(index));
        }
        assert_eq!(Ink::from_index(TABLE.len() as u8), None);
        assert_eq!(Ink::Ramp(9).index(), Ink::Ramp(7).index());
        assert_eq!(Ink::Heat(10).index(), Ink::Heat(9).index());
    }

    #[test]
    fn the_css_names_every_ink_once_and_the_text_variant_where_there_is_one() {
        let css = css_variables(Theme::Light);
        assert_eq!(css.lines().count(), TABLE.len() + 1);
        assert!(css.contains("--iran: #D55E00;\n--iran-text: #BF5300;\n"));
        assert!(css_variables(Theme::Dark).contains("--ramp-7: #EDE4DD;"));
    }
}
