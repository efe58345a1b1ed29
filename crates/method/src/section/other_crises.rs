//! The section on other crises: how well the model tells them, what it misses most, and how each was coded, with its sources.

use hindcast::comparison::{Compared, Question, compare, mean_over};
use hindcast::crisis::{Crisis, Setting, Source};
use hindcast::forecaster::Forecaster;
use hindcast::miss::misses;
use hindcast::verdict::{shown, verdict};
use hindcast::{crises, rulebook};
use jiff::civil::Date;
use maud::{Markup, html};
use words::chance::percent;

use crate::publication::{EPSTEIN, GOOD};

/// The section on other crises.
pub fn body() -> Markup {
    let compared = compare(crises());
    let rules = rulebook();
    html! {
        p {
            "The model was made for one crisis, whose end its makers knew. What does it say of " (crises().len()) " others? They were coded day \
             by day from public accounts, each with settings of its own, and everything was written down before any score was computed: the rules, the chronologies, the settings with their reasons, what the scores would be held against. The \
             model was not changed for it, before or after."
        }
        p {
            strong { "Read this with caution." } " The crises are few and were not drawn at random; their settings are judgements as much as those \
             of January 2024 are; whoever coded them knew how each ended; and the ladder’s words are those of relations between Iran and \
             Pakistan. A good score here would prove little. A bad one tells what the model lacks."
        }
        h3 { "How it stands on average" }
        ul { @for question in Question::ALL { li { (verdict(&compared, question)) } } }
        h3 { "What it was known to miss" }
        ul { @for expected in &rules.expected { li { (printed(&expected.text)) } } }
        h3 { "The scores" }
        ul {
            @for score in &rules.scores { li { strong { (score.name) ":" } " " (printed(&score.text)) } }
            @for forecaster in Forecaster::ALL {
                @if let Some(text) = rules.says_of(forecaster) { li { strong { (forecaster.label()) ":" } " " (printed(text)) } }
            }
        }
        @for question in Question::ALL { (table(&compared, question)) }
        @for compared in compared.iter().filter(|compared| !compared.of(Forecaster::Model).outlook.settled) {
            p { (compared.crisis.name) ": the two sides’ beliefs keep circling here, so no number is sure." }
        }
        h3 { "What it misses most" }
        p { "Where the model did worse than calling everything alike, the worst first:" }
        ol { @for miss in misses(&compared) { li { strong { (miss.crisis.name) "." } " " (printed(&miss.text)) } } }
        h3 { "How they were coded" }
        ul { @for rule in &rules.rules { li { strong { (rule.name) ":" } " " (printed(&rule.text)) } } }
        @for crisis in crises() { (coded(crisis)) }
        p.note {
            "The scores are those of " (EPSTEIN.cited()) " and " (GOOD.cited()) ". The command " code { "offramp score-crises" } " prints the scores; with " code { "--format json" } " everything on which they rest, \
             with " code { "--format csv" } " every night and every chance."
        }
    }
}

/// The scores on a question, a row for each crisis and one for their mean.
fn table(compared: &[Compared<'_>], question: Question) -> Markup {
    html! {
        div.scroll tabindex="0" role="group" aria-label={ "Table: " (question.label()) } {
            table.figures {
                caption { (question.label()) ", 0 best" }
                thead {
                    tr {
                        th scope="col" { "Crisis" }
                        th scope="col" { @if question == Question::Rungs { "nights" } @else { "came on day" } }
                        @for forecaster in Forecaster::ALL { th scope="col" { (forecaster.label()) } }
                    }
                }
                tbody {
                    @for compared in compared {
                        tr {
                            th scope="row" { (compared.crisis.name) }
                            td { (came(compared.crisis, question)) }
                            @for forecaster in Forecaster::ALL { td { (shown(compared.of(forecaster).on(question))) } }
                        }
                    }
                    tr {
                        th scope="row" { "Mean" }
                        td {}
                        @for forecaster in Forecaster::ALL { td { (shown(mean_over(compared, forecaster, question))) } }
                    }
                }
            }
        }
    }
}

/// How many nights there are, or the day of the strike.
fn came(crisis: &Crisis, question: Question) -> String {
    match question {
        Question::Rungs => crisis.last_day().to_string(),
        Question::Answer | Question::NewStrike => question.came(crisis).map_or_else(|| "none".into(), |day| day.to_string()),
    }
}

/// A crisis as it was coded, behind its name.
fn coded(crisis: &Crisis) -> Markup {
    let first = &crisis.first_strike;
    html! {
        details.coded id={ "crisis-" (crisis.key) } {
            summary { (crisis.name) }
            p { (printed(&crisis.before)) (cited(crisis, &crisis.before_sources)) }
            ol.timeline {
                li {
                    p { strong { (dated(first.date)) } span.note { " · day 0 · " (first.aim.key()) (contested(first.contested)) } }
                    p { (printed(&first.what)) (cited(crisis, &first.sources)) }
                }
                @for days in &crisis.days {
                    li {
                        p {
                            strong { (dated(days.from)) @if days.last() != days.from { " to " (dated(days.last())) } }
                            span.note { " · rung " (days.rung.index()) ": " (days.rung.label().to_lowercase()) (contested(days.contested)) }
                        }
                        p { (printed(&days.what)) (cited(crisis, &days.sources)) }
                    }
                }
            }
            p { "What the model is to assume; all else is the default." }
            ul {
                @for (whom, who) in crisis.roles.named() { li { "In place of " (whom) ", " (printed(who)) "." } }
                @for setting in &crisis.settings { (set(crisis, setting)) }
                @if let Some(motive) = &crisis.motive {
                    li {
                        "Half the weight on the motive " code { (motive.stated.key()) } ", a quarter on each of the others. " (printed(&motive.reason))
                        (cited(crisis, &motive.sources))
                    }
                }
            }
            ol.sources aria-label="Sources" { @for source in &crisis.sources { (listed(crisis, source)) } }
        }
    }
}

fn set(crisis: &Crisis, setting: &Setting) -> Markup {
    let row = setting.key.row();
    html! {
        li {
            (row.wording().label) ": " em { (setting.level()) } ", " (percent(setting.value())) " instead of " (percent(row.default)) ". "
            (printed(&setting.reason)) (cited(crisis, &setting.sources))
        }
    }
}

fn contested(contested: bool) -> &'static str {
    if contested { " · contested" } else { "" }
}

/// The numbers of sources, each a link to its entry.
fn cited(crisis: &Crisis, ids: &[String]) -> Markup {
    html! {
        @for id in ids { " " a.note href={ "#source-" (crisis.key) "-" (id) } { "[" (number(crisis, id)) "]" } }
    }
}

/// The place of a source in the list, from 1.
fn number(crisis: &Crisis, id: &str) -> usize {
    crisis.sources.iter().position(|source| source.id == id).map_or(0, |place| place + 1)
}

fn listed(crisis: &Crisis, source: &Source) -> Markup {
    html! {
        li id={ "source-" (crisis.key) "-" (source.id) } {
            (source.publisher) ", " a href=(source.address) { (source.title) } ", " (dated(source.date)) ". Read: " (source.read) "."
        }
    }
}

/// A sentence of the files with the apostrophes of this page.
fn printed(sentence: &str) -> String {
    sentence.replace('\'', "’")
}

fn dated(date: Date) -> String {
    words::date::with_year(date.year(), date.month(), date.day())
}
