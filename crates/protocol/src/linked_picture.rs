//! The pictures that the site holds for places that take no frame, such as mails and slides: their addresses, which never change, the
//! index that lists them, and what is pasted where one is to be shown.

use serde::{Deserialize, Serialize};

use crate::snippet::escaped;

/// The directory of the site that holds the pictures.
pub const DIRECTORY: &str = "figures/";

/// The index, in that directory.
pub const INDEX: &str = "index.json";

/// The pictures that a site holds, as the index lists them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pictures {
    /// In the order of presets and views, by language.
    pub pictures: Vec<LinkedPicture>,
}

/// A picture of a preset in one view and language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkedPicture {
    /// The key of the preset.
    pub preset: String,
    /// The key of the view.
    pub view: String,
    /// The code of the language.
    pub lang: String,
    /// What the preset is called in that language.
    pub name: String,
    /// What the picture shows, for those who do not see it.
    pub alt: String,
    /// The code of the state that it shows, for a link to the page.
    pub code: String,
    /// The name of the drawing in the directory.
    pub svg: String,
    /// The name of the picture as pixels, for places that take no drawing; only the main view has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub png: Option<String>,
    /// How wide and high it is shown, in CSS px.
    pub size: [u32; 2],
}

/// The name of a picture without its ending, such as `no-mediation.events.ur`.
pub fn stem(preset: &str, view: &str, language: &str) -> String {
    format!("{preset}.{view}.{language}")
}

/// The pictures of an index; none if it is no index.
pub fn read(index: &str) -> Option<Pictures> {
    serde_json::from_str(index).ok()
}

impl LinkedPicture {
    /// The HTML that shows the picture, as a link to the page in its state; `site` is the address of the site with a `/` at its end.
    pub fn html(&self, site: &str) -> String {
        let [page, picture, alt] = [&self.page(site), &self.address(site), &self.alt].map(|text| escaped(text));
        let [width, height] = self.size;
        format!("<a href=\"{page}\"><img src=\"{picture}\" alt=\"{alt}\" width=\"{width}\" height=\"{height}\"></a>")
    }

    /// The same in Markdown.
    pub fn markdown(&self, site: &str) -> String {
        let mut alt = String::new();
        for letter in self.alt.chars() {
            if "\\[]<>*_`".contains(letter) {
                alt.push('\\');
            }
            alt.push(letter);
        }
        format!("[![{alt}]({})]({})", self.address(site), self.page(site))
    }

    /// The address of the picture: as pixels where there is such a one, for mails show no drawings.
    pub fn address(&self, site: &str) -> String {
        [site, DIRECTORY, self.png.as_ref().unwrap_or(&self.svg)].concat()
    }

    /// The address of the page in the state and the language of the picture.
    pub fn page(&self, site: &str) -> String {
        let directory = if self.lang == "en" { String::new() } else { format!("{}/", self.lang) };
        [site, &directory, "#s=", &self.code].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "https://example.org/a/";

    fn picture(png: Option<&str>, alt: &str) -> LinkedPicture {
        let own = |text: &str| text.to_owned();
        LinkedPicture {
            preset: own("no-mediation"),
            view: own("events"),
            lang: own("ur"),
            name: own("…"),
            alt: own(alt),
            code: own("1.2.me0"),
            svg: stem("no-mediation", "events", "ur") + ".svg",
            png: png.map(own),
            size: [760, 520],
        }
    }

    #[test]
    fn what_is_pasted_shows_the_pixels_where_there_are_some_and_leads_to_the_page_in_its_language() {
        let drawn = picture(None, "By 14 February");
        assert_eq!(
            drawn.html(SITE),
            "<a href=\"https://example.org/a/ur/#s=1.2.me0\"><img src=\"https://example.org/a/figures/no-mediation.events.ur.svg\" \
             alt=\"By 14 February\" width=\"760\" height=\"520\"></a>"
        );
        let pixels = picture(Some("no-mediation.events.ur.png"), "By 14 February");
        assert_eq!(
            pixels.markdown(SITE),
            "[![By 14 February](https://example.org/a/figures/no-mediation.events.ur.png)](https://example.org/a/ur/#s=1.2.me0)"
        );
        let english = LinkedPicture { lang: "en".into(), ..pixels };
        assert_eq!(english.page(SITE), "https://example.org/a/#s=1.2.me0");
    }

    #[test]
    fn no_alternative_text_leaves_its_place() {
        let odd = picture(None, "a\" onerror=\"b<c> [d](e) *f*");
        assert!(odd.html(SITE).contains("alt=\"a&quot; onerror=&quot;b&lt;c&gt; [d](e) *f*\""), "{}", odd.html(SITE));
        assert!(odd.markdown(SITE).starts_with("[![a\" onerror=\"b\\<c\\> \\[d\\](e) \\*f\\*]("), "{}", odd.markdown(SITE));
    }

    #[test]
    fn an_index_is_read_as_it_was_written_and_nothing_else_is() {
        let pictures = Pictures { pictures: vec![picture(None, "a"), picture(Some("b.png"), "b")] };
        let written = serde_json::to_string(&pictures).expect("JSON");
        assert_eq!((read(&written), written.matches("\"png\"").count()), (Some(pictures), 1));
        assert_eq!(read("<h1>404</h1>"), None);
    }
}
