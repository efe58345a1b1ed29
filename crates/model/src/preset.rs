//! The presets: ready-made scenarios that show what the argument turns on.

use crate::catalogue::Key;
use crate::motive::Motive;
use crate::scenario::Scenario;
use crate::vantage::Vantage;

/// A ready-made scenario. It replaces all assumptions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Preset {
    /// The preset's name.
    pub name: PresetName,
    /// Its key in tests and in the page's markup.
    pub key: &'static str,
    /// The vantage point from which it looks ahead.
    pub from: Vantage,
    /// What differs from the defaults, motive aside.
    pub changes: &'static [(Key, f64)],
    /// The motive it takes for certain, if it does.
    pub motive: Option<Motive>,
    /// Numbers of the article's claims that it takes at their word; none where it is ours alone.
    pub claims: &'static [u8],
}

const RESTRAINTS_GONE: &[(Key, f64)] = &restraints(0.0);
const RESTRAINTS_FULL: &[(Key, f64)] = &restraints(1.0);

/// The two other fronts and the stress at home.
const EVERY_FRONT: &[(Key, f64)] = &[(Key::IndiaFront, 1.0), (Key::AfghanFront, 1.0), (Key::DomesticStress, 1.0)];

/// The five restraints: mediation, overstretch, military edge, deterrence worry, face-saving.
const fn restraints(value: f64) -> [(Key, f64); 5] {
    [
        (Key::Mediation, value),
        (Key::Overstretch, value),
        (Key::MilitaryEdge, value),
        (Key::DeterrenceWorry, value),
        (Key::FaceSaving, value),
    ]
}

const fn preset(
    name: PresetName,
    key: &'static str,
    claims: &'static [u8],
    from: Vantage,
    changes: &'static [(Key, f64)],
) -> Preset {
    Preset { name, key, from, changes, motive: None, claims }
}

const fn certain(name: PresetName, key: &'static str, claims: &'static [u8], motive: Motive) -> Preset {
    Preset { name, key, from: Vantage::Jan18, changes: &[], motive: Some(motive), claims }
}

/// Declares the names and the table from the same rows.
macro_rules! presets {
    ($($variant:ident: $make:ident($($value:expr),*);)*) => {
        /// The name of a preset.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        #[allow(missing_docs, reason = "each is described by its row, and by its name in every language")]
        pub enum PresetName { $($variant,)* }

        impl PresetName {
            /// Every preset's name, in the order of the page.
            pub const ALL: &[PresetName] = &[$(PresetName::$variant,)*];
        }

        /// Every preset, in the order of the page.
        pub const PRESETS: [Preset; PresetName::ALL.len()] = [$($make(PresetName::$variant, $($value),*),)*];
    };
}

presets! {
    Start: preset("start", &[], Vantage::Jan18, &[]);
    NoMediation: preset("no-mediation", &[62], Vantage::Jan18, &[(Key::Mediation, 0.0)]);
    OnlyPakistan: preset("only-pakistan", &[64], Vantage::Jan18, &[(Key::Mediation, 1.0), (Key::MediationTilt, 0.0)]);
    ProactiveChina: preset("proactive-china", &[65], Vantage::Jan18, &[(Key::Mediation, 0.9), (Key::MediationTilt, 0.8)]);
    BroaderConflict: certain("broader-conflict", &[31, 53], Motive::Broaden);
    BentAlignment: certain("bent-alignment", &[33], Motive::Coerce);
    Militants: certain("militants", &[23], Motive::CounterTerror);
    NoFace: preset("no-face", &[50, 51], Vantage::Jan18, &[(Key::FaceSaving, 0.0)]);
    PlayedDown: preset("played-down", &[10, 11], Vantage::Jan18, &[(Key::Publicity, 0.25)]);
    RestraintsGone: preset("restraints-gone", &[51, 55, 56, 57, 58, 59, 60, 61, 62], Vantage::Jan18, RESTRAINTS_GONE);
    RestraintsFull: preset("restraints-full", &[], Vantage::Jan18, RESTRAINTS_FULL);
    NoPrecedent: preset("no-precedent", &[38, 39], Vantage::Jan16, &[(Key::Precedent, 0.0)]);
    Wavering: preset("wavering", &[43, 48], Vantage::Jan16, &[(Key::Reputation, 0.0)]);
    ThreeFronts: preset("three-fronts", &[47], Vantage::Jan16, EVERY_FRONT);
    Washington: preset("washington", &[74], Vantage::Jan16, &[(Key::UsPosture, 1.0)]);
}

impl Preset {
    /// The scenario it stands for.
    pub fn scenario(&self) -> Scenario {
        Scenario::changed(self.from, self.changes, self.motive)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assumptions::Assumptions;
    use crate::claim;

    #[test]
    fn every_preset_holds_exactly_what_its_row_says() {
        for preset in PRESETS {
            let scenario = preset.scenario();
            let changed: Vec<Key> = scenario.assumptions.differing_from(&Assumptions::default()).collect();
            let motives = if preset.motive.is_some() { 3 } else { 0 };
            assert_eq!(changed.len(), preset.changes.len() + motives, "{}", preset.key);
            for (key, value) in preset.changes {
                assert_eq!(scenario.assumptions[*key], *value, "{}", preset.key);
            }
            if let Some(motive) = preset.motive {
                assert_eq!(scenario.assumptions.motives().weights()[motive.index()], 1.0, "{}", preset.key);
            }
        }
    }

    #[test]
    fn every_preset_but_our_own_two_takes_the_article_at_its_word() {
        let without: Vec<&str> = PRESETS.iter().filter(|preset| preset.claims.is_empty()).map(|preset| preset.key).collect();
        assert_eq!(without, ["start", "restraints-full"]);
        for number in PRESETS.iter().flat_map(|preset| preset.claims) {
            assert!(claim::claim(*number).is_some(), "{number}");
        }
    }

    #[test]
    fn no_two_presets_have_the_same_key_or_the_same_scenario() {
        for (place, preset) in PRESETS.iter().enumerate() {
            for other in &PRESETS[..place] {
                assert_ne!(preset.key, other.key);
                assert_ne!(preset.scenario(), other.scenario(), "{} and {}", preset.key, other.key);
            }
        }
    }
}
