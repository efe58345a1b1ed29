//! The page of the argument: every step with its question, its answer behind a disclosure, and a last page of answers for the hand-out.

use maud::{Markup, html};
use model::claim::claim;
use prerender::Companion;
use prerender::companion::{Content, Page};
use words::decimal::whole;
use words::language::Language;
use words::nearby;
use words::text::{StoryText, analyst_text, fill, sentences, text};

use crate::count::{counted, of_hundred, parts};
use crate::figure::figure;
use crate::runs::Runs;
use crate::step::{Asked, STEPS, Step};
use crate::{guess, reach};

/// The page in `language` as an HTML document; its numbers are computed by `runs`, which remembers them for the next language. `script`
/// compares guesses with answers. From then on this thread uses the texts of the document's language.
pub fn document(language: Language, script: &str, styles: [&str; 2], runs: &mut Runs) -> String {
    let page = Page { kind: Companion::Story, language, script: Some(script), styles };
    page.document(|| content(&page, runs))
}

fn content(page: &Page, runs: &mut Runs) -> Content {
    let texts = page.language.texts().story;
    let home = page.home();
    let said: Vec<Said> = STEPS.iter().map(|step| Said::of(step, texts, runs)).collect();
    Content {
        title: texts.title,
        description: texts.description,
        start: "step-1",
        head: html! {
            p.lead { (texts.lead) }
            p.hand-out { (texts.hand_out) }
        },
        body: html! {
            main { @for said in &said { (article(said, &home, texts)) } }
            // What the walk on the page of curves says besides.
            p.walk-words hidden data-steps=(texts.steps_label) data-previous=(texts.previous) data-next=(texts.next)
                data-leave=(texts.leave) data-free=(texts.free) {}
            section.answers {
                h2 { (texts.answers) }
                ol { @for said in &said { li { p { (said.reply) } figure { (said.figure) } } } }
            }
        },
        other: (Companion::Class, page.language.texts().lesson.link),
    }
}

/// What a step asks and answers in the language at hand, its numbers computed.
struct Said {
    step: &'static Step,
    /// The numbers of the answer, as shares.
    numbers: Vec<f64>,
    question: String,
    options: Vec<&'static str>,
    reply: String,
    figure: Markup,
    /// Between which shares half of nearby settings lie, where a count of something that the model has a band for is asked.
    range: Option<(f64, f64)>,
}

impl Said {
    fn of(step: &'static Step, texts: &StoryText, runs: &mut Runs) -> Said {
        let place = step.name as usize;
        let numbers = (step.numbers)(runs);
        let counts = counted(&numbers);
        let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
        let options = parts(texts.options[place]);
        let names = if texts.bars[place].is_empty() { options.clone() } else { parts(texts.bars[place]) };
        Said {
            step,
            question: fill(texts.questions[place], &counts),
            reply: fill(texts.replies[place], &counts),
            figure: figure(step, &numbers, &names, runs),
            range: range(step, &numbers, runs),
            options,
            numbers,
        }
    }
}

fn article(said: &Said, home: &str, texts: &StoryText) -> Markup {
    let Said { step, numbers, question, options, reply, figure, range } = said;
    let place = step.name as usize;
    let (model, right) = match step.asked {
        Asked::Count => (Some(of_hundred(numbers[0])), None),
        Asked::Choice(right) => (None, Some(right)),
    };
    let ends = range.map(|(low, high)| format!("{} {}", of_hundred(low), of_hundred(high)));
    // The place of the guess stays open for the script.
    let [as_guessed, otherwise] = match step.asked {
        Asked::Count => [fill(texts.said_count, &["{0}", &whole(of_hundred(numbers[0]))]), String::new()],
        Asked::Choice(right) => {
            [texts.said_right.to_owned(), fill(texts.said_wrong, &["{0}", options.get(right).copied().unwrap_or_default()])]
        }
    };
    let number = whole(place as u32 + 1);
    html! {
        article.step id={ "step-" (place + 1) } data-code=(step.shown.code()) data-model=[model] data-right=[right] data-range=[ends]
            data-of=(texts.of_100) data-said=(as_guessed) data-wrong=(otherwise) {
            p.place { (fill(texts.step_of, &[&number, &whole(STEPS.len() as u32)])) }
            h2 tabindex="-1" { (texts.titles[place]) }
            p { (texts.texts[place]) }
            (quotation(step))
            (guess::form(step, question, options, texts))
            details.reply tabindex="-1" {
                summary { h3 { (texts.answer) } }
                p.said role="status" {}
                p { (reply) }
                @if let Some((low, high)) = range { p.note { (nearby::sentence(numbers[0], *low, *high)) } }
                figure.bars[step.bars.is_some()] { (figure) }
                (reach::sliders(step, texts))
                p.onward { a href={ (home) "#step=" (place + 1) "&s=" (step.shown.code()) } { (texts.try_it) } }
            }
        }
    }
}

fn range(step: &Step, numbers: &[f64], runs: &mut Runs) -> Option<(f64, f64)> {
    let (outcome, day) = step.shown.asked;
    let is_its_own = step.asked == Asked::Count && runs.at(step.shown.scenario(), outcome, day) == numbers[0];
    is_its_own.then(|| runs.nearby(&step.shown.scenario(), outcome, day))
}

/// The article's own sentence, with its place and, where there is one, its translation.
fn quotation(step: &Step) -> Markup {
    let Some(claim) = claim(step.quoted) else { return html! {} };
    let translation = analyst_text().claims[usize::from(step.quoted) - 1];
    let place = fill(analyst_text().paragraph, &[&whole(claim.paragraph.into())]);
    html! {
        blockquote lang="en" dir="ltr" {
            p { "“" (claim.quote) "”" }
            cite { "Mir, " span lang=(text().plural) dir=(text().direction) { (place) } }
        }
        @if !translation.is_empty() { p.translation { (sentences(analyst_text().translated, translation)) } }
    }
}
