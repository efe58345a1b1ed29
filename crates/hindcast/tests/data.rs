//! The crises as they are coded: every file is read, and what it says holds to the rules.

use std::collections::BTreeSet;
use std::path::Path;

use hindcast::comparison::Question;
use hindcast::crisis::{Aim, Crisis};
use hindcast::forecaster::Forecaster;
use hindcast::{crises, rulebook};
use model::ladder::Rung;
use model::motive::Motive;
use model::{Assumptions, Key, NIGHTS};

#[test]
fn every_file_of_the_folder_is_a_crisis_in_order_of_time() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("crises");
    let names = std::fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("a file").file_name());
    let files: BTreeSet<String> = names.map(|name| name.to_string_lossy().trim_end_matches(".toml").to_owned()).collect();
    let known = crises().iter().map(|crisis| crisis.key.to_owned()).chain(["rules".to_owned()]).collect::<BTreeSet<_>>();
    assert_eq!(files, known);
    assert!(crises().is_sorted_by_key(|crisis| crisis.first_strike.date));
}

/// The evenings and the first strikes of every crisis, as the sources tell them.
#[test]
fn the_paths_and_the_days_of_the_strikes_are_those_that_were_coded() {
    let path = |crisis: &Crisis| -> String { crisis.rungs().iter().map(|rung| rung.index().to_string()).collect() };
    let told: Vec<_> = crises().iter().map(|crisis| (crisis.key, path(crisis), crisis.answer(), crisis.new_strike())).collect();
    let coded = [
        ("india-pakistan-2016", "3332222222222222222222222222", None, None),
        ("india-pakistan-2019", "44444441110", Some(1), None),
        ("united-states-iran-2020", "5555222222222222222222222222", Some(5), None),
        ("pakistan-afghanistan-march-2024", "5522211110", Some(1), None),
        ("israel-iran-april-2024", "5555555555555555552222222222", Some(12), Some(18)),
        ("iran-israel-october-2024", "5555555555555555555555555555", Some(25), None),
        ("india-pakistan-2025", "5622222222222222222222222222", Some(1), Some(1)),
        ("pakistan-afghanistan-october-2025", "3555522332222222222222222222", Some(2), Some(2)),
    ];
    assert_eq!(told, coded.map(|(key, path, answer, new)| (key, path.to_owned(), answer, new)));
}

#[test]
fn a_rung_is_one_that_the_strikes_so_far_allow() {
    for crisis in crises() {
        let mut wide = [Some(crisis.first_strike.aim), crisis.answer_on_day_0.as_ref().map(|answer| answer.aim)];
        for days in &crisis.days {
            wide = [wide[0].or(days.first_striker), wide[1].or(days.struck)];
            let aims = [days.first_striker, days.struck];
            let was_wide = wide.contains(&Some(Aim::Wide)) || aims.contains(&Some(Aim::Wide));
            match days.rung {
                Rung::OpenWar => panic!("{}: no war was declared in any of them", crisis.key),
                Rung::WidenedStrikes | Rung::SustainedCampaign => assert!(was_wide, "{} {}", crisis.key, days.from),
                Rung::TitForTat => assert!(wide[1].is_some() && !was_wide, "{} {}", crisis.key, days.from),
                _ => {}
            }
        }
    }
}

#[test]
fn a_setting_differs_from_the_default_by_more_than_a_word_and_none_is_an_analysts() {
    for crisis in crises() {
        let assumptions = crisis.assumptions();
        for setting in &crisis.settings {
            let row = setting.key.row();
            assert_ne!(row.fifth(row.default), setting.fifth, "{} {}", crisis.key, row.key);
            assert_eq!(row.fifth(setting.value()), setting.fifth, "{} {}", crisis.key, row.key);
            assert_eq!(assumptions[setting.key], setting.value(), "{} {}", crisis.key, row.key);
            assert!(row.group != model::assumption::Group::ForAnalysts, "{} {}", crisis.key, row.key);
        }
        let set: Vec<Key> = crisis.settings.iter().map(|setting| setting.key).collect();
        let motives = [Key::MotiveCounterTerror, Key::MotiveBroaden, Key::MotiveCoerce];
        let default = Assumptions::default();
        let changed = assumptions.differing_from(&default).filter(|key| !motives.contains(key));
        let expected = Key::ALL.iter().copied().filter(|key| set.contains(key));
        assert_eq!(changed.collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "{}", crisis.key);
        let weights = assumptions.motives().weights();
        let stated = crisis.motive.as_ref().map(|motive| motive.stated);
        let expected = match stated {
            Some(Motive::CounterTerror) => [0.5, 0.25, 0.25],
            Some(Motive::Broaden) => [0.25, 0.5, 0.25],
            Some(Motive::Coerce) => [0.25, 0.25, 0.5],
            None => [1.0 / 3.0; 3],
        };
        assert!(weights.iter().zip(expected).all(|(weight, expected)| (weight - expected).abs() < 1e-15), "{}", crisis.key);
    }
}

#[test]
fn no_source_is_older_than_the_crisis_and_every_day_has_one_that_was_published_on_it_or_later() {
    for crisis in crises() {
        for days in &crisis.days {
            let later = days.sources.iter().filter_map(|id| crisis.source(id)).any(|source| days.last() <= source.date);
            assert!(later, "{} {}: every source is older than the last of the days", crisis.key, days.from);
        }
        for source in &crisis.sources {
            assert!(crisis.first_strike.date <= source.date, "{} {}", crisis.key, source.id);
        }
    }
}

#[test]
fn the_rules_name_every_reference_and_say_what_was_expected_before() {
    let rules = rulebook();
    assert!(!rules.rules.is_empty() && 2 <= rules.expected.len() && rules.scores.len() < Question::ALL.len());
    let named: Vec<&str> = rules.references.iter().map(|reference| reference.key.as_str()).collect();
    assert_eq!(named, ["persistence", "uniform", "base_rates", "motives_off"]);
    for forecaster in Forecaster::ALL {
        assert_eq!(rules.says_of(forecaster).is_none(), forecaster == Forecaster::Model, "{}", forecaster.key());
    }
    let texts = rules.rules.iter().chain(&rules.scores).map(|rule| &rule.text).chain(rules.expected.iter().map(|one| &one.text));
    assert!(texts.chain(rules.references.iter().map(|one| &one.text)).all(|text| text.ends_with('.')));
    assert!(crises().iter().all(|crisis| crisis.last_day() <= NIGHTS));
}
