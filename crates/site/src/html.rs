//! Reads the tags, the scripts and the style sheets of a finished document, with a tokenizer that follows the HTML standard.

use html5gum::{DefaultEmitter, Token, Tokenizer};
use std::collections::BTreeMap;
use std::ops::Range;

/// The elements that are read whole: what stands in them is no HTML.
const WHOLE: [&str; 2] = ["script", "style"];

/// An element's start tag, and the text of the element if it is a script or a style sheet.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// The tag's name in lower case.
    pub name: String,
    /// The tag's attributes by their names in lower case.
    pub attributes: BTreeMap<String, String>,
    /// What stands in a script or a style sheet; empty for every other element.
    pub content: String,
    /// Where the tag stands in the document, in bytes, a script or a style sheet with its end tag.
    pub place: Range<usize>,
}

impl Element {
    /// The value of an attribute; empty where the tag does not have it.
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    /// Whether this is a script that stands in the document and that a browser runs: not one that is loaded, and not plain text.
    pub fn is_inline_script(&self) -> bool {
        self.name == "script" && !self.attributes.contains_key("src") && self.attribute("type") != "text/plain"
    }

    /// Whether this is a style sheet that stands in the document.
    pub fn is_inline_style(&self) -> bool {
        self.name == "style"
    }
}

/// The elements of a document, in the order of their start tags.
pub fn elements(html: &str) -> Vec<Element> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    // Without this the tokenizer would look for tags in scripts.
    emitter.naively_switch_states(true);
    let mut elements: Vec<Element> = Vec::new();
    let mut is_within = false;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                is_within = WHOLE.contains(&name.as_str());
                let attributes = tag.attributes.iter().map(|(name, value)| (text(name), text(value))).collect();
                elements.push(Element { name, attributes, content: String::new(), place: tag.span.start..tag.span.end });
            }
            Token::EndTag(tag) => {
                if let Some(element) = elements.last_mut().filter(|_| is_within) {
                    element.place.end = tag.span.end;
                }
                is_within = false;
            }
            Token::String(string) if is_within => {
                if let Some(element) = elements.last_mut() {
                    element.content += &text(&string);
                }
            }
            Token::String(_) | Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    elements
}

/// The document with other text in place of each element for which `instead` gives one: of its tag, and of a script or a style sheet as a
/// whole.
pub fn with_replaced<'t>(html: &str, instead: impl Fn(&Element) -> Option<&'t str>) -> String {
    let (mut replaced, mut done) = (String::new(), 0);
    for element in elements(html) {
        if let Some(text) = instead(&element) {
            replaced.push_str(&html[done..element.place.start]);
            replaced.push_str(text);
            done = element.place.end;
        }
    }
    replaced + &html[done..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_read_whole_and_its_comparisons_are_no_tags() {
        let found = elements("<!-- <p> --><p class=a>b</p><script type='module'>if (a<b) c = '<i>';</script><img src=d.svg>");
        let names: Vec<_> = found.iter().map(|element| element.name.as_str()).collect();
        assert_eq!(names, ["p", "script", "img"]);
        assert_eq!(found[1].content, "if (a<b) c = '<i>';");
        assert_eq!((found[0].attribute("class"), found[2].attribute("src"), found[2].attribute("alt")), ("a", "d.svg", ""));
    }

    #[test]
    fn the_place_of_an_element_is_that_of_its_tag_and_of_a_script_or_style_sheet_the_whole() {
        let html = "<p>ü</p><link rel=a><script type=module>b</script\n><style>c > d</style>e";
        let places: Vec<_> = elements(html).into_iter().map(|element| &html[element.place]).collect();
        assert_eq!(places, ["<p>", "<link rel=a>", "<script type=module>b</script\n>", "<style>c > d</style>"]);
    }

    #[test]
    fn only_a_script_that_stands_in_the_document_and_runs_is_an_inline_script() {
        let html = "<script>a</script><script src=a.js></script><script type=text/plain>b</script><p>c</p>";
        let inline: Vec<_> = elements(html).iter().map(Element::is_inline_script).collect();
        assert_eq!(inline, [true, false, false, false]);
    }

    #[test]
    fn a_style_sheet_is_read_whole_and_its_selectors_are_no_tags() {
        let found = elements("<style>a > b::before { content: '<i>' }</style><link rel=stylesheet href=c.css>");
        assert_eq!(found[0].content, "a > b::before { content: '<i>' }");
        assert_eq!([found[0].is_inline_style(), found[1].is_inline_style()], [true, false]);
    }
}
