//! One day of the model as a diagram, and the same in words beside it.

use maud::{Markup, html};

/// The left edge of the boxes, their width, and the middle.
const LEFT: u32 = 44;
const WIDTH: u32 = 272;
const MIDDLE: u32 = LEFT + WIDTH / 2;

/// The section on one day of the model: the diagram, and its text beside it.
pub fn body() -> Markup {
    html! {
        figure.day {
            (diagram())
            figcaption {
                p { "The same in words:" }
                ol {
                    li {
                        strong { "Pakistan moves." } " It knows whether its leadership is resolved. It sees the rung, the open \
                         grievance and whether the last strike was answered, and what they tell of Iran’s motive; it steps \
                         down, holds, or strikes in a limited way or wide. A strike hands Iran the grievance."
                    }
                    li {
                        strong { "Half a day later Iran moves." } " It knows its motive, sees the same, and infers how likely \
                         Pakistan’s leadership is resolved; it has the same four choices. A strike hands Pakistan the \
                         grievance."
                    }
                    li {
                        strong { "The night falls," } " at once and in this order: on rungs 4 to 6 an accident may lift the \
                         crisis by one rung; an open grievance may fade; if none is open, a militant attack may give Iran \
                         one. What is remembered of the last strike stays."
                    }
                    li { "Half a day later Pakistan moves again. On 18 January the first day has Iran’s move and its night \
                     only." }
                }
            }
        }
    }
}

fn diagram() -> Markup {
    html! {
        svg viewBox="0 0 360 572" role="img" aria-labelledby="day-title" {
            title id="day-title" { "One day: Pakistan moves, half a day later Iran moves, then the night falls, and half a day \
             later the next day begins." }
            (side_box(8, "pakistan", "Pakistan moves", "knows its resolve, infers Iran’s motive"))
            (arrow(142, "half a day"))
            (side_box(182, "iran", "Iran moves", "knows its motive, infers Pakistan’s resolve"))
            (arrow(316, "at once"))
            (night(356))
            path.flow d="M44 484H22V57H38" {}
            path.head d="M38 52l7 5-7 5z" {}
            text.small x="14" y="276" transform="rotate(-90 14 276)" text-anchor="middle" { "half a day: the next morning" }
            text.small x=(MIDDLE) y="564" text-anchor="middle" { "open war is never left; everywhere else the day repeats" }
        }
    }
}

fn side_box(top: u32, class: &str, title: &str, note: &str) -> Markup {
    let choices = [(0, 0, "step down"), (1, 0, "hold"), (0, 1, "limited strike"), (1, 1, "wide strike")];
    html! {
        rect class={ "box " (class) } x=(LEFT) y=(top) width=(WIDTH) height="134" rx="2" {}
        text.title x=(MIDDLE) y=(top + 24) text-anchor="middle" { (title) }
        text.small x=(MIDDLE) y=(top + 42) text-anchor="middle" { (note) }
        @for (column, row, choice) in choices {
            rect.choice x=(LEFT + 10 + 128 * column) y=(top + 54 + 37 * row) width="124" height="30" rx="15" {}
            text x=(LEFT + 72 + 128 * column) y=(top + 74 + 37 * row) text-anchor="middle" { (choice) }
        }
    }
}

fn arrow(top: u32, label: &str) -> Markup {
    html! {
        path.flow d={ "M" (MIDDLE) " " (top) "v32" } {}
        path.head d={ "M" (MIDDLE - 5) " " (top + 32) "h10l-5 7z" } {}
        text.small x=(MIDDLE + 12) y=(top + 24) { (label) }
    }
}

fn night(top: u32) -> Markup {
    let steps = [
        ("1  accident", "on rungs 4 to 6: one rung up", "χ · G · (r − 3)"),
        ("2  fading", "an open grievance is forgotten", "ω"),
        ("3  militant attack", "if no grievance is open", "η"),
    ];
    html! {
        rect.box.night x=(LEFT) y=(top) width=(WIDTH) height="186" rx="2" {}
        text.title x=(MIDDLE) y=(top + 24) text-anchor="middle" { "The night" }
        @for (place, (name, what, chance)) in (0..).zip(steps) {
            text.strong x=(LEFT + 16) y=(top + 52 + 48 * place) { (name) }
            text.small x=(LEFT + 16) y=(top + 70 + 48 * place) { (what) }
            text.chance x=(LEFT + WIDTH - 14) y=(top + 52 + 48 * place) text-anchor="end" { (chance) }
        }
    }
}
