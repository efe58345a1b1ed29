//! What stands in the page without any code: written natively, downloaded as part of the page.

use super::texts;

texts! {
    /// The still page's texts.
    StillText {
        /// The title of the page.
        title: &'static str,
        /// What the page is, for search engines and previews.
        description: &'static str,
        /// Before the date from which one looks ahead.
        looking_ahead: &'static str,
        /// Why nothing moves.
        stopped: &'static str,
        /// What to do then, where the address keeps the state.
        stopped_reload: &'static str,
        /// The heading of what this is.
        about: &'static str,
        /// What happened, and what the page does with it.
        about_crisis: &'static str,
        /// What it is not, in one sentence.
        about_not: &'static str,
        /// What its numbers are.
        about_numbers: &'static str,
        /// How the model works, and what a chance means.
        about_model: &'static str,
        /// What no such model can know.
        about_limits: &'static str,
        /// Terms.
        terms: [&'static str; 5],
        /// What each means.
        meanings: [&'static str; 5],
        /// Between a term and its meaning.
        colon: &'static str,
        /// The choice of colours.
        colours: &'static str,
        /// The system's, light, dark.
        colours_offered: [&'static str; 3],
        /// The link to the method.
        method: &'static str,
        /// What the method has, to follow the link.
        method_has: &'static str,
        /// Says that the method is in English; nothing in English.
        method_language: &'static str,
        /// Before the article's citation.
        article: &'static str,
        /// Below an embed.
        imprint: &'static str,
        /// The link from an embed to the page.
        full_page: &'static str,
        /// What the picture for previews shows.
        picture: &'static str,
        /// Says that the text was translated with a machine's help, and where to correct it; nothing in English.
        translation: &'static str,
        /// The list of languages.
        languages: &'static str,
        /// Says that time runs from left to right in figures; nothing where all writing does.
        time_runs: &'static str,
    }
}
