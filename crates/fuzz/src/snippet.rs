//! Queries of embeds and the snippets that say them: nothing that stands in either gets out of its attribute.

use html5gum::{Token, Tokenizer};
use model::Vantage;
use protocol::embed::Embed;
use protocol::link::{Home, Link};
use protocol::snippet::{HEIGHTS, Heading, Picture, Sizing, Snippet, usual_height};

/// What a host's policy would call code, where it is an attribute.
const HANDLERS: [&str; 2] = ["on", "srcdoc"];

/// Reads the first line of bytes as a query, and puts the other lines into the snippet of what it asks for.
pub fn bear(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.split('\n');
    let embed = read(lines.next().unwrap_or_default());
    written_and_read_again(&embed);
    drop(embed.applied_to(Link::default_from(Vantage::Jan16)));
    let mut next = || lines.next().unwrap_or_default();
    let [site, title, code, home, picture, says] = [(); 6].map(|()| next());
    let mut offered = embed.clone();
    offered.offer_from(&Home::decode(home).0);
    assert!(HEIGHTS.contains(&usual_height(&embed)), "{}", usual_height(&embed));
    for (sizing, heading) in [(Sizing::Fixed, Heading::Shown), (Sizing::Automatic, Heading::Hidden)] {
        let has_picture = !picture.is_empty();
        let picture = has_picture.then_some(Picture { address: picture, says });
        let code = (!code.is_empty()).then_some(code);
        let height = usual_height(&embed);
        let snippet = Snippet { site, title, embed: &embed, code, home, height, sizing, heading, picture };
        stays_in_its_attributes(&snippet.html(), title, sizing, has_picture);
    }
}

/// Reads a query as the page does, but for its escapes.
fn read(query: &str) -> Embed {
    Embed::read(|name| {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
    })
}

/// The query of what was read asks for the same.
fn written_and_read_again(embed: &Embed) {
    assert_eq!(&read(&embed.query()), embed, "{}", embed.query());
}

/// The snippet is a frame with that title, and nothing else but what was asked for.
fn stays_in_its_attributes(html: &str, title: &str, sizing: Sizing, has_picture: bool) {
    let (mut frames, mut scripts, mut pictures) = (0, 0, 0);
    for token in Tokenizer::new(html) {
        let Ok(Token::StartTag(tag)) = token else { continue };
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        for attribute in tag.attributes.keys() {
            let attribute = String::from_utf8_lossy(attribute);
            assert!(!HANDLERS.iter().any(|handler| attribute.starts_with(handler)), "{attribute} in {html}");
        }
        match name.as_str() {
            "iframe" => {
                frames += 1;
                let shown = tag.attributes.iter().find(|(name, _)| name.as_slice() == b"title").map(|(_, value)| value.to_vec());
                let shown = String::from_utf8_lossy(&shown.unwrap_or_default()).into_owned();
                assert_eq!(comparable(&shown), comparable(title), "{html}");
            }
            "script" => scripts += 1,
            "img" => pictures += 1,
            "a" | "noscript" => {}
            "div" => assert!(has_picture, "{html}"),
            other => panic!("<{other}> in {html}"),
        }
    }
    assert_eq!((frames, scripts), (1, usize::from(sizing == Sizing::Automatic)), "{html}");
    assert_eq!(pictures, usize::from(has_picture), "{html}");
}

/// Text without what a reader of HTML changes by its own rules.
fn comparable(text: &str) -> String {
    text.replace("\r\n", "\n").replace(['\r', '\0'], "\n").replace('\u{fffd}', "\n")
}
