//! A drawing that stands in the document, and becomes the next one by what differs: no markup is read, and where both are made of the same
//! elements, none is made and none removed.

use chart::Pen;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node};
use yew::Html;

/// The namespace of the elements of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

/// A drawing that stands in the document, or is to be placed there.
#[derive(Default)]
pub struct Picture {
    /// Its elements and texts in the document's order, the root first.
    nodes: Vec<Standing>,
}

/// An element that stands, or a text, with all that was written into it.
struct Standing {
    node: Node,
    /// The element's tag; empty for a text.
    tag: &'static str,
    /// How many elements it is within.
    depth: usize,
    /// Its attributes. What a text says is the one without a key.
    attributes: Vec<(&'static str, String)>,
}

impl Picture {
    /// The drawing as HTML: always the same root element, once something was drawn.
    pub fn html(&self) -> Html {
        self.nodes.first().map_or_else(Html::default, |root| Html::VRef(root.node.clone()))
    }

    /// Draws anew: `drawing` writes the whole of it, from the root on.
    pub fn draw<T>(&mut self, drawing: impl FnOnce(&mut dyn Pen) -> T) -> Option<T> {
        let document = web_sys::window()?.document()?;
        let mut pen = ElementPen { document, nodes: &mut self.nodes, open: Vec::new(), next: 0, written: 0 };
        let drawn = drawing(&mut pen);
        pen.remove_from(pen.next);
        Some(drawn)
    }
}

/// A pen that goes over the elements that stand, and changes what it would write otherwise.
struct ElementPen<'p> {
    document: Document,
    nodes: &'p mut Vec<Standing>,
    /// The places of the elements that are open, the outermost first.
    open: Vec<usize>,
    /// The place of the element that comes next.
    next: usize,
    /// How many attributes of the one before it are written.
    written: usize,
}

impl ElementPen<'_> {
    /// Makes an element, or a text where there is no tag, at the end of the one that is open.
    fn make(&self, tag: &'static str) -> Node {
        let text = || Node::from(self.document.create_text_node(""));
        let element = |tag: &str| self.document.create_element_ns(Some(SVG), tag).ok().map(Node::from);
        let node = Some(tag).filter(|tag| !tag.is_empty()).and_then(element).unwrap_or_else(text);
        if let Some(parent) = self.open.last() {
            let _ = self.nodes[*parent].node.append_child(&node);
        }
        node
    }

    /// Removes what stands from this place on.
    fn remove_from(&mut self, place: usize) {
        while place < self.nodes.len() {
            if let Some(gone) = self.nodes.pop() {
                gone.node.unchecked_ref::<Element>().remove();
            }
        }
    }

    /// Removes the attributes that the element before has beyond those that are written.
    fn end_tag(&mut self) {
        if let Some(last) = self.next.checked_sub(1).and_then(|last| self.nodes.get_mut(last)) {
            last.strip(self.written);
        }
    }
}

impl Standing {
    /// Removes the attributes from this place on.
    fn strip(&mut self, place: usize) {
        while place < self.attributes.len() {
            if let Some((key, _)) = self.attributes.pop() {
                let _ = self.node.unchecked_ref::<Element>().remove_attribute(key);
            }
        }
    }

    /// Writes the attribute at this place. Those that come later are removed where another stands there.
    fn write(&mut self, place: usize, key: &'static str, value: &str) {
        match self.attributes.get_mut(place) {
            Some((standing, same)) if *standing == key && same == value => return,
            Some((standing, old)) if *standing == key => value.clone_into(old),
            _ => {
                self.strip(place);
                self.attributes.push((key, value.to_owned()));
            }
        }
        if key.is_empty() {
            self.node.set_node_value(Some(value));
        } else {
            let _ = self.node.unchecked_ref::<Element>().set_attribute(key, value);
        }
    }
}

impl Pen for ElementPen<'_> {
    fn open(&mut self, tag: &'static str) {
        self.end_tag();
        let depth = self.open.len();
        // The elements of a view are the same whatever its numbers are. Where it becomes another view, what follows is drawn afresh.
        if !self.nodes.get(self.next).is_some_and(|standing| standing.tag == tag && standing.depth == depth) {
            self.remove_from(self.next);
            let node = self.make(tag);
            self.nodes.push(Standing { node, tag, depth, attributes: Vec::new() });
        }
        self.open.push(self.next);
        self.next += 1;
        self.written = 0;
    }

    fn attribute(&mut self, key: &'static str, value: &str) {
        if let Some(last) = self.next.checked_sub(1).and_then(|last| self.nodes.get_mut(last)) {
            last.write(self.written, key, value);
            self.written += 1;
        }
    }

    fn text(&mut self, text: &str) {
        self.open("");
        self.attribute("", text);
        self.close();
    }

    fn close(&mut self) {
        self.end_tag();
        self.open.pop();
    }
}
