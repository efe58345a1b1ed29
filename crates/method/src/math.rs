//! Equations as MathML, from LaTeX, which is easier to write and to check against the literature. Browsers lay MathML out themselves, so
//! that readers need no script and search and screen readers see the symbols.

use math_core::{LatexToMathML, MathCoreConfig, MathDisplay};
use maud::{Markup, PreEscaped, html};

/// The equation `latex` as MathML, on a line of its own.
pub fn display(latex: &str) -> Markup {
    converted(latex, MathDisplay::Block)
}

/// The equation `latex` as MathML, within a sentence.
pub fn inline(latex: &str) -> Markup {
    converted(latex, MathDisplay::Inline)
}

/// A sentence in which `$…$` is mathematics and `` `…` `` a name from the code.
pub fn sentence(text: &str) -> Markup {
    html! {
        @for (place, piece) in text.split('$').enumerate() {
            @if place % 2 == 1 { (inline(piece)) } @else { (with_code(piece)) }
        }
    }
}

fn with_code(text: &str) -> Markup {
    html! {
        @for (place, piece) in text.split('`').enumerate() {
            @if place % 2 == 1 { code { (piece) } } @else { (piece) }
        }
    }
}

/// A text of the model's tables with typographic apostrophes.
pub fn printed(text: &str) -> String {
    text.replace('\'', "’")
}

/// The equation as MathML. LaTeX that cannot be converted is shown as it was written; a test finds none.
fn converted(latex: &str, display: MathDisplay) -> Markup {
    let converter = LatexToMathML::new(MathCoreConfig::default());
    let mathml = converter.ok().and_then(|converter| Some(converter.convert_with_local_state(latex, display).ok()?.mathml));
    match mathml {
        Some(mathml) => PreEscaped(mathml),
        None => html! { code.unconverted { (latex) } },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_has_its_mathematics_and_its_code_and_is_escaped() {
        let made = sentence("at $x_1$ or `a<b`").into_string();
        assert!(made.starts_with("at <math>") && made.ends_with(" or <code>a&lt;b</code>"), "{made}");
        assert!(made.contains("<msub><mi>x</mi><mn>1</mn></msub>"), "{made}");
    }

    #[test]
    fn what_is_no_latex_is_shown_as_it_was_written() {
        assert_eq!(inline(r"\nosuchcommand").into_string(), r#"<code class="unconverted">\nosuchcommand</code>"#);
    }
}
