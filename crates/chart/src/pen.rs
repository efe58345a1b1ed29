//! Pens: what a drawing is written with, element by element. One writes a string; a page brings another, for the elements that stand in it.

/// Writes elements in the order of a document.
pub trait Pen {
    /// Begins an element within the one that is open, or the outermost.
    fn open(&mut self, tag: &'static str);

    /// Gives the element that was begun last an attribute. All come before its text and before elements within it.
    fn attribute(&mut self, key: &'static str, value: &str);

    /// Writes text into the element that is open.
    fn text(&mut self, text: &str);

    /// Ends the element that is open.
    fn close(&mut self);
}

/// A pen that writes a string: a line for each element. One without attributes and without content, which shows nothing, is left out.
pub(crate) struct StringPen {
    svg: String,
    /// The elements that are open, the outermost first.
    open: Vec<&'static str>,
    /// Whether the tag that was begun last can still take attributes.
    in_tag: bool,
}

/// The capacity of a drawing's string, in bytes, so that it need not grow while it is written.
const CAPACITY: usize = 1 << 14;

impl StringPen {
    /// A pen that has written nothing yet.
    pub fn new() -> StringPen {
        StringPen { svg: String::with_capacity(CAPACITY), open: Vec::new(), in_tag: false }
    }

    /// What was written, with a line break at its end.
    pub fn finish(self) -> String {
        self.svg
    }

    /// Writes elements as they are, within the one that is open.
    pub fn markup(&mut self, markup: &str) {
        self.end_tag("");
        self.svg.push_str(markup);
    }

    /// Ends the tag that was begun last, if it is not ended, and writes `after` behind it.
    fn end_tag(&mut self, after: &str) {
        if std::mem::take(&mut self.in_tag) {
            self.svg.push('>');
            self.svg.push_str(after);
        }
    }
}

impl Pen for StringPen {
    fn open(&mut self, tag: &'static str) {
        self.end_tag("\n");
        self.svg.push('<');
        self.svg.push_str(tag);
        self.open.push(tag);
        self.in_tag = true;
    }

    fn attribute(&mut self, key: &'static str, value: &str) {
        for part in [" ", key, "=\""] {
            self.svg.push_str(part);
        }
        push_escaped(&mut self.svg, value);
        self.svg.push('"');
    }

    fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.end_tag("");
            push_escaped(&mut self.svg, text);
        }
    }

    fn close(&mut self) {
        let Some(tag) = self.open.pop() else { return };
        if std::mem::take(&mut self.in_tag) {
            if self.svg.ends_with('"') {
                self.svg.push_str("/>\n");
            } else {
                self.svg.truncate(self.svg.len() - tag.len() - "<".len());
            }
        } else {
            for part in ["</", tag, ">\n"] {
                self.svg.push_str(part);
            }
        }
    }
}

/// Writes text with the characters escaped that XML takes for markup, between tags or between double quotes.
fn push_escaped(svg: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => svg.push_str("&amp;"),
            '<' => svg.push_str("&lt;"),
            '>' => svg.push_str("&gt;"),
            '"' => svg.push_str("&quot;"),
            other => svg.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_written_a_line_each_and_left_out_where_they_show_nothing() {
        let mut pen = StringPen::new();
        pen.open("svg");
        pen.attribute("width", "1");
        pen.open("text");
        pen.attribute("x", "2");
        pen.text("a<b & \"c\" > 'd'");
        pen.close();
        pen.open("text");
        pen.text("");
        pen.close();
        pen.open("path");
        pen.attribute("d", "");
        pen.close();
        pen.open("path");
        pen.close();
        pen.close();
        let text = "<text x=\"2\">a&lt;b &amp; &quot;c&quot; &gt; 'd'</text>";
        assert_eq!(pen.finish(), format!("<svg width=\"1\">\n{text}\n<path d=\"\"/>\n</svg>\n"));
    }
}
