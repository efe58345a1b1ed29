//! The description from which editors' systems turn the page's address into an embed, as oEmbed 1.0 has it (oembed.com).

use protocol::embed::Embed;
use protocol::snippet::{Heading, Sizing, Snippet, usual_height};
use serde_json::json;
use words::language::Language;

use crate::preview;

/// The width in CSS px that the description says; in a narrower column the embed fills the column.
const WIDTH: u32 = 600;

/// The path of the description in the site, for the page in a language.
pub fn path(language: Language) -> String {
    match language {
        Language::English => "oembed.json".to_owned(),
        other => format!("oembed.{}.json", other.code()),
    }
}

/// The description in JSON for the page in a language, on a site at the address `site`: the starting point in a frame of fixed height,
/// without the script that adapts it, for editors' systems often strip scripts. Its thumbnail is the picture for previews of links.
pub fn oembed(site: &str, language: Language) -> String {
    let code = if language == Language::English { "" } else { language.code() };
    let embed = Embed { language: code.to_owned(), ..Embed::default() };
    let height = usual_height(&embed);
    let title = language.texts().still.title;
    let (sizing, heading) = (Sizing::Fixed, Heading::Shown);
    let snippet = Snippet { site, title, embed: &embed, code: None, home: "", height, sizing, heading, picture: None };
    let description = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": "Offramp",
        "provider_url": site,
        "width": WIDTH,
        "height": height,
        "html": snippet.html(),
        "thumbnail_url": format!("{site}{}", preview::path(language)),
        "thumbnail_width": preview::SIZE[0],
        "thumbnail_height": preview::SIZE[1],
    });
    format!("{description:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_editors_system_receives_the_snippet() {
        let description: serde_json::Value =
            serde_json::from_str(&oembed("https://offramp.example/", Language::English)).expect("it is JSON");
        assert_eq!((&description["version"], &description["type"]), (&json!("1.0"), &json!("rich")));
        let html = description["html"].as_str().expect("text");
        assert!(html.starts_with("<iframe src=\"https://offramp.example/embed/\" ") && !html.contains("<script"), "{html}");
        assert!(html.contains(&format!("height=\"{}\"", description["height"])), "{html}");
        assert_eq!(description["thumbnail_url"], "https://offramp.example/picture.png");
    }

    #[test]
    fn every_language_has_a_description_with_its_own_frame_title_and_picture() {
        for language in Language::ALL.into_iter().filter(|language| *language != Language::English) {
            let code = language.code();
            let description: serde_json::Value = serde_json::from_str(&oembed("https://a.example/", language)).expect("JSON");
            assert_eq!(description["title"], language.texts().still.title);
            assert_eq!(description["thumbnail_url"], format!("https://a.example/picture.{code}.png"));
            assert!(description["html"].as_str().expect("text").contains(&format!("/embed/?lang={code}\"")), "{description}");
            assert_eq!(path(language), format!("oembed.{code}.json"));
        }
    }
}
