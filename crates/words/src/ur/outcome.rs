//! The outcomes, in Urdu: a row for each, in any order.

use model::Outcome;

use crate::texts::OutcomeTexts;

/// The names of an outcome in Urdu.
pub const fn outcome(outcome: Outcome) -> OutcomeTexts {
    match outcome {
        Outcome::IranStrikes => {
            OutcomeTexts {
                in_sentence: "ایک اور ایرانی حملہ", label: "ایک اور ایرانی حملہ", short: "ایرانی حملہ"
            }
        }
        Outcome::PakistanStrikes => {
            OutcomeTexts {
                in_sentence: "ایک اور پاکستانی حملہ", label: "ایک اور پاکستانی حملہ", short: "پاکستانی حملہ"
            }
        }
        Outcome::Widened => OutcomeTexts {
            in_sentence: "حملوں کا دوسرا دور یا وسیع تر تصادم",
            label: "حملوں کا دوسرا دور یا وسیع تر تصادم",
            short: "دوسرا دور",
        },
        Outcome::Campaign => OutcomeTexts { in_sentence: "مسلسل مہم", label: "مسلسل مہم", short: "مہم" },
        Outcome::OpenWar => OutcomeTexts { in_sentence: "کھلی جنگ", label: "کھلی جنگ", short: "کھلی جنگ" },
        Outcome::MeanRung => {
            OutcomeTexts { in_sentence: "اوسط درجہ", label: "اوسط درجہ", short: "اوسط درجہ" }
        }
        Outcome::Functional => {
            OutcomeTexts {
                in_sentence: "معمول کے تعلقات", label: "معمول کے تعلقات", short: "معمول کے تعلقات"
            }
        }
        Outcome::Talks => OutcomeTexts {
            in_sentence: "بات چیت یا اس سے بہتر صورتِ حال",
            label: "بات چیت یا اس سے بہتر صورتِ حال",
            short: "بات چیت یا بہتر",
        },
        Outcome::ActiveFront => {
            OutcomeTexts { in_sentence: "سرگرم محاذ", label: "سرگرم محاذ", short: "سرگرم محاذ" }
        }
        Outcome::Division => {
            OutcomeTexts {
                in_sentence: "دونوں کے درمیان دوری", label: "دونوں کے درمیان دوری", short: "دوری (دن)"
            }
        }
        Outcome::ThreeFrontStrain => {
            OutcomeTexts {
                in_sentence: "پاکستان پر سہ محاذی دباؤ", label: "پاکستان پر سہ محاذی دباؤ", short: "سہ محاذی دباؤ"
            }
        }
        Outcome::IranDeterrence => OutcomeTexts {
            in_sentence: "ایران کی ڈیٹرنس", label: "ایران کی ڈیٹرنس", short: "ڈیٹرنس"
        },
        Outcome::UsCooperation => {
            OutcomeTexts {
                in_sentence: "امریکہ پاکستان تعاون", label: "امریکہ پاکستان تعاون", short: "امریکہ پاکستان"
            }
        }
        Outcome::UsThreatReading => {
            OutcomeTexts {
                in_sentence: "واشنگٹن کی نظر میں خطرہ", label: "واشنگٹن کی نظر میں خطرہ", short: "خطرے کا تاثر"
            }
        }
        Outcome::CtCooperation => OutcomeTexts {
            in_sentence: "انسدادِ دہشت گردی میں تعاون",
            label: "انسدادِ دہشت گردی میں تعاون",
            short: "انسدادِ دہشت گردی",
        },
    }
}
