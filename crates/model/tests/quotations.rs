//! Every quotation of a claim is verbatim from the article, in the paragraph its row says, although the article is not shipped.
//!
//! `data/article.fingerprint` has one line for each paragraph: its number (0 for the caption of the picture, then 1 to 17 for the body,
//! headings and credits left out), then a hash of every three consecutive tokens, in order. A token is a run of letters and digits, or
//! one other character that is not a space. A quotation is verbatim if its own hashes stand there in one run.
//!
//! Whoever has the article as text, a paragraph a line, can check the file with `OFFRAMP_ARTICLE=article.txt cargo test -p model --test
//! quotations`; where it differs, the failure says where the right one was written.
#![cfg(not(target_arch = "wasm32"))]

use model::catalogue::CATALOGUE;
use model::claim::{CLAIMS, claim};

const FINGERPRINT: &str = include_str!("data/article.fingerprint");

/// How many hashes there are in all.
const WINDOWS: usize = 1693;

/// How many tokens are hashed together.
const WINDOW: usize = 3;

fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut in_word = false;
    for letter in text.chars() {
        match (letter.is_alphanumeric(), in_word) {
            (true, true) => tokens.last_mut().expect("a word has begun").push(letter),
            (true, false) => tokens.push(letter.into()),
            (false, _) if letter.is_whitespace() => {}
            (false, _) => tokens.push(letter.into()),
        }
        in_word = letter.is_alphanumeric();
    }
    tokens
}

/// FNV-1a in 64 bits (Fowler, Noll & Vo) of the tokens, a space between each two.
fn hash(window: &[String]) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    window.join(" ").bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

fn hashes(tokens: &[String]) -> Vec<u64> {
    tokens.windows(WINDOW).map(hash).collect()
}

/// The committed fingerprint: hashes by paragraph, the caption first.
fn paragraphs() -> Vec<Vec<u64>> {
    let paragraph = |(number, line): (usize, &str)| {
        let mut words = line.split(' ');
        assert_eq!(words.next(), Some(number.to_string().as_str()), "the paragraphs are numbered from 0");
        words.map(|word| u64::from_str_radix(word, 16).expect("a hash in hexadecimal digits")).collect()
    };
    FINGERPRINT.lines().enumerate().map(paragraph).collect()
}

/// Whether these tokens stand in one run in that paragraph.
fn is_verbatim(quotation: &[String], paragraph: &[u64]) -> bool {
    let quotation = hashes(quotation);
    !quotation.is_empty() && paragraph.windows(quotation.len()).any(|run| run == quotation)
}

/// The fingerprint of an article given as text. Paragraphs of the body are its lines of 100 characters or more, but for the
/// caption, which opens with a quotation mark, and its repetitions.
fn fingerprint(article: &str) -> String {
    let long = || article.lines().map(str::trim).filter(|line| 100 <= line.chars().count());
    let caption = long().find(|line| line.starts_with('“'));
    let body = long().filter(|line| !line.starts_with('“') && !line.starts_with("PHOTO"));
    let line = |(number, text): (usize, &str)| {
        let hashes: Vec<String> = hashes(&tokens(text)).iter().map(|hash| format!("{hash:016x}")).collect();
        format!("{number} {}\n", hashes.join(" "))
    };
    caption.into_iter().chain(body).enumerate().map(line).collect()
}

#[test]
fn the_fingerprint_is_that_of_an_article_of_seventeen_paragraphs_and_of_the_article_at_hand() {
    let paragraphs = paragraphs();
    assert_eq!(paragraphs.len(), 18);
    assert_eq!(paragraphs.iter().map(Vec::len).sum::<usize>(), WINDOWS);
    if let Some(path) = std::env::var_os("OFFRAMP_ARTICLE") {
        let article = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let right = fingerprint(&article);
        let written = std::env::temp_dir().join("article.fingerprint");
        if right != FINGERPRINT {
            std::fs::write(&written, &right).expect("the temporary directory can be written");
        }
        assert!(right == FINGERPRINT, "the fingerprint differs; the right one is in {}", written.display());
    }
}

#[test]
fn every_quotation_is_verbatim_in_the_paragraph_its_row_says() {
    let paragraphs = paragraphs();
    for row in CLAIMS {
        let paragraph = &paragraphs[usize::from(row.paragraph)];
        assert!(is_verbatim(&tokens(row.quote), paragraph), "claim {} in paragraph {}: {}", row.number, row.paragraph, row.quote);
    }
}

#[test]
fn a_quotation_with_one_word_changed_left_out_or_in_another_paragraph_is_refused() {
    let paragraphs = paragraphs();
    for row in CLAIMS {
        let quotation = tokens(row.quote);
        let paragraph = &paragraphs[usize::from(row.paragraph)];
        for place in 0..quotation.len() {
            let mut changed = quotation.clone();
            changed[place] = "elsewhere".into();
            assert!(!is_verbatim(&changed, paragraph), "claim {} with word {place} changed", row.number);
        }
        for place in 1..quotation.len() - 1 {
            let mut shortened = quotation.clone();
            shortened.remove(place);
            assert!(!is_verbatim(&shortened, paragraph), "claim {} without word {place}", row.number);
        }
        for (number, other) in paragraphs.iter().enumerate().filter(|(number, _)| *number != usize::from(row.paragraph)) {
            assert!(!is_verbatim(&quotation, other), "claim {} is in paragraph {number} as well", row.number);
        }
    }
}

#[test]
fn the_claims_are_numbered_in_order() {
    for (place, row) in CLAIMS.iter().enumerate() {
        assert_eq!(usize::from(row.number), place + 1);
        assert_eq!(claim(row.number), Some(row));
    }
    assert_eq!(CLAIMS.len(), 78);
    // In the order of the article; the caption comes last.
    assert!(CLAIMS[..77].is_sorted_by_key(|row| row.paragraph));
    assert_eq!(CLAIMS[77].paragraph, 0);
}

#[test]
fn every_claim_that_the_catalogue_cites_exists_and_is_cited_once_a_row() {
    for row in CATALOGUE {
        for (place, number) in row.grounds().claims.iter().enumerate() {
            assert!(claim(*number).is_some(), "{} cites claim {number}", row.key);
            assert!(!row.grounds().claims[..place].contains(number), "{} cites claim {number} twice", row.key);
        }
    }
    assert_eq!(claim(0), None);
    assert_eq!(claim(79), None);
}
