//! The section "Take away": which figure, on which paper, and the buttons.

use maud::{Markup, html};
use protocol::link::Link;

use super::field::one_of;
use super::name::{action, id};
use crate::text;
use words::text::share_text;

/// A figure of an open part of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherFigure {
    /// The part's name.
    pub key: String,
    /// The part's heading.
    pub title: String,
}

/// The value of the main figure in the list.
pub const MAIN: &str = "main";

/// The name of the list of figures.
pub const FIGURE: &str = "take-figure";

/// The name of the choice of paper.
pub const PAPER: &str = "take-paper";

/// One choice of it.
pub const LIGHT: &str = "light";

/// The other.
pub const DARK: &str = "dark";

pub(super) fn export(link: &Link) -> Markup {
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
