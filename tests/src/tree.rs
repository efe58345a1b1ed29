//! The browser's accessibility tree of the page, which screen readers read, as indented text.

use crate::page::Page;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The roles of nodes that are left out: they only group others, or repeat another node's name.
const SILENT: [&str; 9] =
    ["none", "generic", "InlineTextBox", "LabelText", "Legend", "Figcaption", "MenuListPopup", "strong", "emphasis"];

/// Returns the `aria-valuetext` of every slider, in the order of the document: the tree has only their numbers.
const SPOKEN: &str = "
    const sliders = [...document.querySelectorAll('input[type=range], [role=slider]')].filter(slider => slider.checkVisibility());
    return sliders.map(slider => slider.getAttribute('aria-valuetext') ?? slider.value ?? '');";

impl Page {
    /// The tree as text: a line for each node, with its role, its name and its value or state; a text node is its text in quotation marks.
    pub async fn accessibility_tree(&self) -> Result<String> {
        let spoken: Vec<String> = self.evaluate(SPOKEN).await?;
        self.command("Accessibility.enable", json!({})).await?;
        let answer = self.command("Accessibility.getFullAXTree", json!({})).await?;
        self.command("Accessibility.disable", json!({})).await?;
        let nodes = answer["nodes"].as_array().context("the browser gives no tree")?;
        let by_id: BTreeMap<&str, &Value> = nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
        let mut outline = Outline { nodes: by_id, spoken: spoken.into_iter(), lines: Vec::new() };
        outline.write(nodes.first().context("the tree is empty")?, 0, "");
        Ok(outline.text())
    }
}

struct Outline<'a> {
    nodes: BTreeMap<&'a str, &'a Value>,
    spoken: std::vec::IntoIter<String>,
    lines: Vec<Line>,
}

/// One line of the tree's text, and how far it is indented.
struct Line {
    depth: usize,
    said: String,
    /// Whether the line is a text node, to which the next text node is joined.
    is_text: bool,
}

impl<'a> Outline<'a> {
    /// Writes a node and all below it; `named` is the name of the node around it, which is not written twice.
    fn write(&mut self, node: &'a Value, depth: usize, named: &str) {
        let role = node["role"]["value"].as_str().unwrap_or_default();
        let name = node["name"]["value"].as_str().unwrap_or_default();
        if role == "StaticText" {
            return self.write_text(name, depth, named);
        }
        let is_said = node["ignored"] != true && !SILENT.contains(&role);
        if is_said {
            let value = if role == "slider" { self.spoken.next() } else { node["value"]["value"].as_str().map(str::to_owned) };
            let parts = [
                Some(role.to_owned()),
                Some(format!("\"{name}\"")).filter(|_| !name.is_empty()),
                value.filter(|value| !value.is_empty()).map(|value| format!("= {value}")),
                Some(states(node)).filter(|states| !states.is_empty()),
                node["description"]["value"].as_str().filter(|said| !said.is_empty()).map(|said| format!("({said})")),
            ];
            let said = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
            self.lines.push(Line { depth, said, is_text: false });
        }
        // What a field holds is its value, and a label's text is the name of what it stands beside.
        let own = match role {
            "textbox" | "LabelText" => self.text_in(node),
            _ if is_said && role != "RootWebArea" => name.to_owned(),
            _ => named.to_owned(),
        };
        for child in self.children(node) {
            self.write(child, depth + usize::from(is_said), &own);
        }
    }

    fn write_text(&mut self, text: &str, depth: usize, named: &str) {
        if let Some(line) = self.lines.last_mut().filter(|line| line.is_text && line.depth == depth) {
            // What stands in a block of its own has no space before it.
            if line.said.ends_with('.') {
                line.said.push(' ');
            }
            line.said.push_str(text);
        } else if !named.contains(text.trim()) {
            self.lines.push(Line { depth, said: text.to_owned(), is_text: true });
        }
    }

    /// The text of all text nodes below a node.
    fn text_in(&self, node: &Value) -> String {
        let is_text = node["role"]["value"] == "StaticText";
        let own = node["name"]["value"].as_str().filter(|_| is_text).unwrap_or_default().to_owned();
        self.children(node).into_iter().fold(own, |text, child| text + self.text_in(child).as_str())
    }

    fn children(&self, node: &Value) -> Vec<&'a Value> {
        let ids = node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str);
        ids.filter_map(|id| self.nodes.get(id).copied()).collect()
    }

    fn text(&self) -> String {
        let lines = self.lines.iter().map(|Line { depth, said, is_text }| {
            let said =
                if *is_text { format!("\"{}\"", said.split_whitespace().collect::<Vec<_>>().join(" ")) } else { said.clone() };
            format!("{}{said}\n", "  ".repeat(*depth))
        });
        lines.collect()
    }
}

/// The states and properties of a node, such as `level 2` or `expanded`.
fn states(node: &Value) -> String {
    let state = |property: &Value| {
        let (name, value) = (property["name"].as_str()?, &property["value"]["value"]);
        let is_on = *value == true || *value == "true";
        match name {
            "level" => Some(format!("level {value}")),
            "disabled" | "invalid" | "checked" | "pressed" | "selected" if is_on => Some(name.to_owned()),
            "pressed" => Some("not pressed".to_owned()),
            "expanded" => Some(if is_on { "expanded" } else { "collapsed" }.to_owned()),
            "live" => Some(value.as_str()?.to_owned()),
            _ => None,
        }
    };
    node["properties"].as_array().into_iter().flatten().filter_map(state).collect::<Vec<_>>().join(", ")
}
