//! Rules about the page's markup and styles: it has to work under a strict security policy and on phones.

use super::finding::{Finding, SourceFile};

/// What the page's files break; other files break nothing here.
pub(super) fn findings(file: SourceFile<'_>) -> Vec<Finding> {
    let rule: fn(&str) -> Option<&'static str> = match file.extension() {
        "html" if file.path.starts_with("www/") => markup_fault,
        "css" if file.path.starts_with("www/") => style_fault,
        "rs" if file.path.starts_with("crates/explorer/src/") => |line| component_fault(line).or_else(|| class_fault(line)),
        "rs" if file.path.starts_with("crates/share/src/") => component_fault,
        _ => return Vec::new(),
    };
    file.lines().filter_map(|(number, line)| Some(file.finding(number, rule(line)?))).collect()
}

const STYLE_ADVICE: &str =
    "a `style` attribute is blocked by the page's security policy: use a class, or set it in the `dom` module";
const HANDLER_ADVICE: &str = "an inline event handler is blocked by the page's security policy: attach it from the code";

fn markup_fault(line: &str) -> Option<&'static str> {
    attributes(line).find_map(|(name, _)| match name.to_ascii_lowercase() {
        name if name == "style" => Some(STYLE_ADVICE),
        name if is_handler(&name) => Some(HANDLER_ADVICE),
        _ => None,
    })
}

/// In a component `onclick={…}` is attached by the code, so only a text in its place is a fault; in Rust `style = …` is no attribute.
fn component_fault(line: &str) -> Option<&'static str> {
    attributes(line).find_map(|(name, value)| match value.chars().next() {
        Some('{' | '"') if name == "style" => Some(STYLE_ADVICE),
        Some('"') if is_handler(name) => Some(HANDLER_ADVICE),
        _ => None,
    })
}

/// Yew keeps what `class` is set to in a set of its own, with a hash table, and sets the property; `Class` it sets as an attribute like any
/// other, which in HTML is the same attribute. That saves bytes of the first view wherever a class is computed.
fn class_fault(line: &str) -> Option<&'static str> {
    let mut computed = attributes(line).filter(|(name, value)| *name == "class" && value.starts_with('{'));
    computed
        .next()
        .map(|_| "a computed class brings Yew's class lists into the page: write `Class={…}`, which sets the same attribute")
}

fn style_fault(line: &str) -> Option<&'static str> {
    let has_fixed_height = line.match_indices("vh").any(|(start, unit)| {
        let after = line[start + unit.len()..].chars().next();
        line[..start].ends_with(|before: char| before.is_ascii_digit()) && !after.is_some_and(char::is_alphanumeric)
    });
    has_fixed_height.then_some("`vh` does not follow a phone's toolbars: use `dvh` or `svh`")
}

/// `only` is no handler: it is what `<offramp-explorer>` calls its pieces.
fn is_handler(name: &str) -> bool {
    name != "only" && name.strip_prefix("on").is_some_and(|event| !event.is_empty())
}

/// The attributes that begin in a line, each with its name and what follows its `=`.
fn attributes(line: &str) -> impl Iterator<Item = (&str, &str)> {
    line.match_indices('=').filter_map(|(position, _)| {
        let before = &line[..position];
        let start = before.rfind(|character: char| !character.is_ascii_alphabetic()).map_or(0, |last| last + 1);
        let name = &before[start..];
        let opens = before[..start].chars().next_back().is_none_or(char::is_whitespace);
        (opens && !name.is_empty()).then(|| (name, &line[position + 1..]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines_found(path: &str, text: &str) -> Vec<usize> {
        findings(SourceFile { path, text }).iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn inline_styles_and_handlers_in_markup_are_found() {
        let page = "<p class='style'>\n<p style='color: red'>\n<button onclick=\"go()\">\n<a href='?style=1' only=a content=on>\n<svg\nSTYLE=x>";
        assert_eq!(lines_found("www/index.html", page), [2, 3, 6]);
        assert_eq!(lines_found("docs/index.html", page), [0; 0]);
    }

    #[test]
    fn components_may_attach_handlers_but_have_no_inline_styles() {
        let fine = "let style = 1;\nhtml! { <p class=\"a\" onclick={go}/> }\nlet onset=\n1;";
        assert_eq!(lines_found("crates/explorer/src/view.rs", fine), [0; 0]);
        let faulty = "html! {\n<p style={width}/>\n<p style=\"a\"/>\n<p onclick=\"go()\"/>";
        assert_eq!(lines_found("crates/explorer/src/view.rs", faulty), [2, 3, 4]);
        assert_eq!(lines_found("crates/chart/src/svg.rs", faulty), [0; 0]);
    }

    #[test]
    fn a_class_that_is_computed_is_set_as_an_attribute() {
        let faulty = "html! {\n<p class=\"a\" Class={b}/>\n<p key=\"a\" class={b}/>\n<svg class={}/>";
        assert_eq!(lines_found("crates/explorer/src/view.rs", faulty), [3, 4]);
        assert_eq!(lines_found("crates/share/src/markup.rs", faulty), [0; 0]);
    }

    #[test]
    fn heights_that_ignore_a_phones_toolbars_are_found() {
        let styles = "min-height: 100dvh;\nheight: 50svh;\nmin-height: 100vh;\nmax-height: calc(50vh - 2px)\n.vh { top: 1px }";
        assert_eq!(lines_found("www/page.css", styles), [3, 4]);
    }
}
