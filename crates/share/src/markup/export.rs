//! The section "Take away": which figure, on which paper, and the buttons.

use maud::{Markup, html};
use protocol::link::Link;

use super::around::Around;
use super::field::one_of;
use super::name::{action, id};
use crate::text;
use words::text::share_text;

/// A figure of an open part of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherFigure {
    /// The key by which the form names it.
    pub key: String,
    /// The part's heading.
    pub title: String,
}

/// The form's value for the main figure.
pub const MAIN: &str = "main";

/// The form's name for the choice of a figure.
pub const FIGURE: &str = "take-figure";

/// The form's name for the choice of colours.
pub const PAPER: &str = "take-paper";

/// The value for light colours.
pub const LIGHT: &str = "light";

/// The value for dark colours.
pub const DARK: &str = "dark";

/// The section of the dialog that saves figures, numbers and the whole page.
pub(super) fn export(link: &Link, around: Around) -> Markup {
    html! {
        fieldset {
            legend { (share_text().figures) }
            div id=(id::FIGURES) { (figures(link, &[])) }
        }
        fieldset.share-inline {
            legend { (share_text().paper) }
            (one_of(PAPER, LIGHT, share_text().light, true))
            (one_of(PAPER, DARK, share_text().dark, false))
        }
        (buttons(share_text().picture, &[("PNG", action::PNG), ("SVG", action::SVG)]))
        (buttons(share_text().numbers, &[("CSV", action::CSV), ("JSON", action::JSON)]))
        @if around == Around::Site {
            (buttons(share_text().whole_page, &[(share_text().whole_page_button, action::ONE_FILE)]))
        }
        p.share-status id=(id::TAKE_STATUS) role="status" {}
    }
}

/// The figures to choose from: the main one, and those of the parts that are open.
pub fn figures(link: &Link, others: &[OtherFigure]) -> Markup {
    html! {
        (one_of(FIGURE, MAIN, &text::main_figure(link.view), true))
        @for other in others { (one_of(FIGURE, &other.key, &other.title, false)) }
    }
}

fn buttons(what: &str, all: &[(&str, &str)]) -> Markup {
    html! {
        div.share-row role="group" aria-label=(what) {
            span.share-what { (what) }
            @for (label, action) in all {
                button.share-button type="button" data-do=(action) { (label) }
            }
        }
    }
}
