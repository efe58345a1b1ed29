//! Reads the tags and the scripts of a finished document, with a tokenizer that follows the HTML standard.

use html5gum::{DefaultEmitter, Token, Tokenizer};
use std::collections::BTreeMap;

/// An element's start tag, and the text of the element if it is a script.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// The tag's name in lower case.
    pub name: String,
    /// The tag's attributes by their names in lower case.
    pub attributes: BTreeMap<String, String>,
    /// What stands between `<script>` and `</script>`; empty for every other element.
    pub script: String,
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
}

/// The elements of a document, in the order of their start tags.
pub fn elements(html: &str) -> Vec<Element> {
    let mut emitter = DefaultEmitter::default();
    // Without this the tokenizer would look for tags in scripts.
    emitter.naively_switch_states(true);
    let mut elements: Vec<Element> = Vec::new();
    let mut is_in_script = false;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                is_in_script = name == "script";
                let attributes = tag.attributes.iter().map(|(name, value)| (text(name), text(value))).collect();
                elements.push(Element { name, attributes, script: String::new() });
            }
            Token::EndTag(_) => is_in_script = false,
            Token::String(string) if is_in_script => {
                if let Some(script) = elements.last_mut() {
                    script.script += &text(&string);
                }
            }
            Token::String(_) | Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    elements
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_read_whole_and_its_comparisons_are_no_tags() {
        let found = elements("<!-- <p> --><p class=a>b</p><script type='module'>if (a<b) c = '<i>';</script><img src=d.svg>");
        let names: Vec<_> = found.iter().map(|element| element.name.as_str()).collect();
        assert_eq!(names, ["p", "script", "img"]);
        assert_eq!(found[1].script, "if (a<b) c = '<i>';");
        assert_eq!((found[0].attribute("class"), found[2].attribute("src"), found[2].attribute("alt")), ("a", "d.svg", ""));
    }

    #[test]
    fn only_a_script_that_stands_in_the_document_and_runs_is_an_inline_script() {
        let html = "<script>a</script><script src=a.js></script><script type=text/plain>b</script><p>c</p>";
        let inline: Vec<_> = elements(html).iter().map(Element::is_inline_script).collect();
        assert_eq!(inline, [true, false, false, false]);
    }
}
