//! The page of the argument: every step with its question, its answer behind a disclosure, and a last page of answers for the hand-out.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use model::claim::claim;
use prerender::cited;
use words::decimal::whole;
use words::language::Language;
use words::nearby;
use words::text::{StillText, StoryText, analyst_text, fill, sentences, speak, text};

use crate::figure::figure;
use crate::runs::Runs;
use crate::step::{Asked, STEPS, Step};
use crate::{guess, reach};

/// The marks that the builder of the site replaces: by the document's security policy, and by the script that every document runs before
/// it is painted.
const MARKS: [&str; 2] = ["<!-- policy -->", "<!-- script -->"];

/// Where a document of the argument stands in the site, and the files that it loads.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// Its language.
    pub language: Language,
    /// The file name of the script that compares guesses with answers, at the root.
    pub script: &'a str,
    /// The file names of the style sheets: that of the page of curves, whose colours figures have, and its own, both at the root.
    pub styles: [&'a str; 2],
}

/// The address of the page in a language, from the root of the site.
pub fn directory(language: Language) -> String {
    if language == Language::English { "story/".into() } else { format!("{}/story/", language.code()) }
}

/// The page as an HTML document; its numbers are computed by `runs`, which remembers them for the next language. From then on this thread
/// uses the texts of the document's language.
pub fn document(page: &Page, runs: &mut Runs) -> String {
    speak(page.language);
    let (still, texts) = (page.language.texts().still, page.language.texts().story);
    let code = page.language.code();
    let root = "../".repeat(directory(page.language).matches('/').count());
    let home = if page.language == Language::English { root.clone() } else { format!("{root}{code}/") };
    let said: Vec<Said> = STEPS.iter().map(|step| Said::of(step, texts, runs)).collect();
    html! {
        (DOCTYPE)
        html lang=(code) dir=(page.language.direction()) data-digits=(digits()) {
            head {
                meta charset="utf-8";
                (PreEscaped(MARKS[0]))
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (texts.title) " · " (still.title) }
                meta name="description" content=(texts.description);
                @for language in Language::ALL {
                    link rel="alternate" hreflang=(language.code()) href={ (root) (directory(language)) };
                }
                (PreEscaped(MARKS[1]))
                meta name="color-scheme" content="light dark";
                link rel="icon" href="data:,";
                @for styles in page.styles { link rel="stylesheet" href={ (root) (styles) }; }
                script type="module" src={ (root) (page.script) } {}
            }
            body.story {
                a.skip href="#step-1" { (texts.title) }
                header.masthead {
                    p.ways { a href=(home) { (texts.back) } }
                    h1 { (texts.title) }
                    p.lead { (texts.lead) }
                    p.hand-out { (texts.hand_out) }
                }
                main { @for said in &said { (article(said, &home, texts)) } }
                // What the walk on the page of curves says besides.
                p.walk-words hidden data-steps=(texts.steps_label) data-previous=(texts.previous) data-next=(texts.next)
                    data-leave=(texts.leave) data-free=(texts.free) {}
                section.answers {
                    h2 { (texts.answers) }
                    ol { @for said in &said { li { p { (said.reply) } figure { (said.figure) } } } }
                }
                footer.masthead {
                    p.caution { strong { (still.about_not) } (text().gap) (still.about_numbers) }
                    p { (cited(still, None)) }
                    @if !still.translation.is_empty() { p { (still.translation) } }
                    p.ways { a href=(home) { (texts.back) } " · " a href={ (root) "method/" } hreflang="en" { (still.method) } }
                    (languages(page, &root, still))
                }
                p.note id="address" hidden {}
            }
        }
    }
    .into_string()
}

/// The digits from 0 to 9 of the language at hand.
fn digits() -> String {
    text().digits.concat()
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
        let counts: Vec<String> = numbers.iter().map(|share| whole(rounded(*share))).collect();
        let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
        let options = split(texts.options[place]);
        let names = if texts.bars[place].is_empty() { options.clone() } else { split(texts.bars[place]) };
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
        Asked::Count => (Some(rounded(numbers[0])), None),
        Asked::Choice(right) => (None, Some(right)),
    };
    let ends = range.map(|(low, high)| format!("{} {}", rounded(low), rounded(high)));
    // The place of the guess stays open for the script.
    let [as_guessed, otherwise] = match step.asked {
        Asked::Count => [fill(texts.said_count, &["{0}", &whole(rounded(numbers[0]))]), String::new()],
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

/// A share as so many of a hundred.
fn rounded(share: f64) -> u32 {
    (100.0 * share).round() as u32
}

fn split(texts: &'static str) -> Vec<&'static str> {
    texts.split('|').filter(|text| !text.is_empty()).collect()
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

/// Links to the same page in the other languages.
fn languages(page: &Page, root: &str, still: &StillText) -> Markup {
    html! {
        nav.languages aria-label=(still.languages) {
            @for language in Language::ALL {
                @if language == page.language { span { (language.own_name()) } } @else {
                    a href={ (root) (directory(language)) } hreflang=(language.code()) lang=(language.code()) dir=(language.direction()) {
                        (language.own_name())
                    }
                }
            }
        }
    }
}
