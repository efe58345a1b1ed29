//! The description from which editors' systems turn the page's address into an embed, as oEmbed 1.0 has it (oembed.com).

use protocol::embed::Embed;
use protocol::snippet::{Heading, Sizing, Snippet, usual_height};
use serde_json::json;
use words::citation::TITLE;

/// The width in CSS px that the description says; in a narrower column the embed fills the column.
const WIDTH: u32 = 600;

/// The description in JSON for a site at the address `site`: the starting point in a frame of fixed height, without the script that
/// adapts it, for editors' systems often strip scripts.
pub fn oembed(site: &str) -> String {
    let embed = Embed::default();
    let height = usual_height(&embed);
    let snippet =
        Snippet { site, title: TITLE, embed: &embed, code: None, height, sizing: Sizing::Fixed, heading: Heading::Shown };
    let description = json!({
        "version": "1.0",
        "type": "rich",
        "title": TITLE,
        "provider_name": "Offramp",
        "provider_url": site,
        "width": WIDTH,
        "height": height,
        "html": snippet.html(),
        "thumbnail_url": format!("{site}picture.png"),
        "thumbnail_width": crate::head::PICTURE[0],
        "thumbnail_height": crate::head::PICTURE[1],
    });
    format!("{description:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_editors_system_receives_the_snippet() {
        let description: serde_json::Value = serde_json::from_str(&oembed("https://offramp.example/")).expect("it is JSON");
        assert_eq!((&description["version"], &description["type"]), (&json!("1.0"), &json!("rich")));
        let html = description["html"].as_str().expect("text");
        assert!(html.starts_with("<iframe src=\"https://offramp.example/embed/\" ") && !html.contains("<script"), "{html}");
        assert!(html.contains(&format!("height=\"{}\"", description["height"])), "{html}");
    }
}
