//! How long the walk takes.

use crate::step::STEPS;
use model::claim::claim;
use words::language::Language;
use words::texts::StoryText;

/// Words that adults read in a minute, silently, in English prose [Brysbaert 2019, Journal of Memory and Language 109].
const WORDS_A_MINUTE: usize = 238;

/// Seconds that a question takes: to make up one's mind and to answer it. A judgement of ours.
const SECONDS_A_QUESTION: usize = 6;

/// The minutes that the walk takes at a usual pace, rounded to whole ones, with the article's sentences that it quotes; the same in every
/// language, from the English words.
pub fn minutes() -> u32 {
    let StoryText { titles, texts, questions, options, replies, .. } = Language::English.texts().story;
    let columns = [titles, texts, questions, options, replies];
    let own = columns.iter().flat_map(|column| column.iter()).copied();
    let quoted = STEPS.iter().filter_map(|step| claim(step.quoted)).map(|claim| claim.quote);
    let words: usize = own.chain(quoted).map(|text| text.split([' ', '|']).count()).sum();
    let seconds = 60 * words / WORDS_A_MINUTE + SECONDS_A_QUESTION * titles.len();
    (seconds as u32 + 30) / 60
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[test]
    fn the_walk_takes_several_minutes() {
        assert!((4..=8).contains(&minutes()), "{}", minutes());
    }
}
