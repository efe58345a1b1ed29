//! The section on other crises holds what was coded, the scores, and what was known to be missed.

#[test]
fn other_crises_are_told_with_their_scores_their_sources_and_what_was_known_to_be_missed() {
    let document = method::document("method.css");
    let (_, section) = document.split_once("<section id=\"other-crises\"").expect("a section");
    let (section, _) = section.split_once("</section>").expect("its end");
    let rules = hindcast::rulebook();
    let texts = rules.rules.iter().chain(&rules.scores).map(|rule| &rule.text).chain(rules.expected.iter().map(|one| &one.text));
    for text in texts.chain(rules.references.iter().map(|one| &one.text)) {
        assert!(section.contains(&printed(text)), "{text}");
    }
    let compared = hindcast::comparison::compare(hindcast::crises());
    for compared in &compared {
        let crisis = compared.crisis;
        for days in &crisis.days {
            assert!(section.contains(&printed(&days.what)), "{} {}", crisis.key, days.from);
        }
        for setting in &crisis.settings {
            assert!(section.contains(&printed(&setting.reason)), "{}: {}", crisis.key, setting.reason);
        }
        for source in &crisis.sources {
            assert!(section.contains(&quoted(&source.address)) && section.contains(&quoted(&source.title)), "{}", source.id);
        }
        for scored in &compared.scored {
            let score = scored.on(hindcast::comparison::Question::Rungs);
            assert!(section.contains(&format!("<td>{score:.3}</td>")), "{}: {score}", crisis.key);
        }
    }
    for miss in hindcast::miss::misses(&compared) {
        assert!(section.contains(&printed(&miss.text)), "{}", miss.text);
    }
}

/// A sentence as this page prints it.
fn printed(sentence: &str) -> String {
    escaped(sentence).replace('\'', "’")
}

/// Text as it stands in HTML, within an attribute too.
fn quoted(text: &str) -> String {
    escaped(text).replace('"', "&quot;")
}

/// Text as it stands in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
