//! The part that shows the class: every figure with its sentence, how it is read, its numbers and its files.

use figures::class::{AskedClass, ClassFigure, Table};
use maud::{Markup, PreEscaped, html};
use model::analysis::Focus;
use protocol::class::Pair;
use protocol::link::{Link, Pin};
use protocol::question::Question;
use words::text::{class_text, fill};

use super::id;

/// The class, its figures so many CSS px wide; `home` is the way to the page of curves.
pub fn shown(asked: &AskedClass, home: &str, width: u32) -> Markup {
    let texts = class_text();
    html! {
        h2 id="class-heading" tabindex="-1" { (texts.class) }
        @for figure in ClassFigure::ALL { (part(asked, figure, home, width)) }
        section.take aria-labelledby="take-heading" {
            h3 id="take-heading" { (texts.take) }
            p.buttons {
                button.toggle type="button" data-save="csv" { (texts.save_numbers) }
                @for figure in ClassFigure::ALL.into_iter().filter(|figure| asked.screen(*figure, width).is_some()) {
                    @for kind in ["svg", "png"] {
                        button.toggle type="button" data-save=(kind) data-figure=(figure.key()) {
                            (fill(texts.save_figure, &[figure.heading(), &kind.to_uppercase()]))
                        }
                    }
                }
            }
            p.status id=(id::SAVED) role="status" {}
        }
    }
}

fn part(asked: &AskedClass, figure: ClassFigure, home: &str, width: u32) -> Markup {
    let key = figure.key();
    let drawn = asked.screen(figure, width);
    html! {
        section.part aria-labelledby={ (key) "-heading" } {
            h3 id={ (key) "-heading" } { (figure.heading()) }
            p.panel-sentence { (asked.sentence(figure)) }
            @if let Some(drawn) = &drawn {
                figure.panel-figure { (PreEscaped(drawn)) }
                p.note { (asked.note(figure)) }
                @if figure == ClassFigure::Farthest && let Some(pair) = asked.class.pair() {
                    p { a href={ (home) "#s=" (together(&pair).encode()) } { (class_text().open_two) } }
                }
                details.panel-numbers {
                    summary { (class_text().numbers) }
                    @for table in asked.tables(figure) { (numbers(&table, figure)) }
                }
            }
        }
    }
}

/// The state of the page that has both: the one as it is, the other pinned.
fn together(pair: &Pair) -> Link {
    let [one, other] = &pair.scenarios;
    let Focus { outcome, night } = pair.focus;
    let pins = vec![Pin::new(&other.name, other.scenario)];
    Link { focus: Question { outcome, day: night as u8 }, pins, ..Link::of(one.scenario) }
}

fn numbers(table: &Table, figure: ClassFigure) -> Markup {
    let first = table.heads.first().map_or("", String::as_str);
    html! {
        div.table-frame tabindex="0" role="region" aria-label=(fill(class_text().save_figure, &[figure.heading(), first])) {
            table {
                thead { tr { @for head in &table.heads { th scope="col" { (head) } } } }
                tbody {
                    @for row in &table.rows {
                        tr {
                            @for (column, cell) in row.iter().enumerate() {
                                @if column == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
