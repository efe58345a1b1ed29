//! What stands in the page without any code: written natively, downloaded as part of the page.

use super::texts;

/// A term of the page that the still page explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// Settings a little to every side of the present ones, which give the bands.
    NearbySettings,
    /// The lowest rung: both states deal with each other as usual.
    FunctionalRelations,
    /// One of the eight steps of the ladder of escalation.
    Rung,
    /// Strikes that reach the state or its military.
    WiderStrikes,
    /// A change of one assumption that makes escalation less likely.
    OffRamp,
}

impl Term {
    /// Every term, in the order in which they are explained.
    pub const ALL: [Term; 5] = [Term::NearbySettings, Term::FunctionalRelations, Term::Rung, Term::WiderStrikes, Term::OffRamp];
}

texts! {
    /// The still page's texts.
    StillText {
        /// Title of the page.
        title: &'static str,
        /// What the page is, for search engines and previews.
        description: &'static str,
        /// Link past the title, for those who use the keyboard.
        skip: &'static str,
        /// Above the picture: `{0}` the date from which one looks ahead.
        looking_ahead: &'static str,
        /// Note on why nothing moves where scripts do not run.
        stopped: &'static str,
        /// What to do then, where the address keeps the state.
        stopped_reload: &'static str,
        /// In an embed, what is not shown then.
        stopped_embed: &'static str,
        /// Heading of what this page is.
        about: &'static str,
        /// What happened, and what the page does with it.
        about_crisis: &'static str,
        /// What the page is not.
        about_not: &'static str,
        /// Where its numbers come from.
        about_numbers: &'static str,
        /// How the model works, and what a chance means.
        about_model: &'static str,
        /// What no such model can know.
        about_limits: &'static str,
        /// The terms that are explained.
        terms: [&'static str; Term::ALL.len()],
        /// What each of the terms means.
        meanings: [&'static str; Term::ALL.len()],
        /// Separator between a term and its meaning.
        colon: &'static str,
        /// Label of the choice of colours.
        colours: &'static str,
        /// Names of the colours: the system's, light, dark.
        colours_offered: [&'static str; 3],
        /// Link to the page "Method and sources".
        method: &'static str,
        /// What that page has, to follow the link.
        method_has: &'static str,
        /// Says that it is in English; nothing in English.
        method_language: &'static str,
        /// The article's citation: `{0}` the article.
        article: &'static str,
        /// Line below an embed.
        imprint: &'static str,
        /// Below the picture for previews, before that line: after whose article.
        after: &'static str,
        /// Link from an embed to the page.
        full_page: &'static str,
        /// Description of the picture for previews.
        picture: &'static str,
        /// Says that the text was translated with a machine's help, and where to correct it; nothing in English.
        translation: &'static str,
        /// In the page as one file: what it is, and what stands only on the page it was made from: `{0}` that page's address.
        one_file: &'static str,
        /// Label of the list of languages.
        languages: &'static str,
        /// Says that time runs from left to right in figures; nothing where all writing does.
        time_runs: &'static str,
    }
}
