//! What really happened: the events, each with its sources, and the rung that stood at the end of each day.
//!
//! The article's readers knew none of it after 18 January. The mapping to rungs is ours. Counts of the dead are given for both
//! strikes with who gave them.

use jiff::civil::{Date, date};

use crate::vantage::Vantage;

/// Where a fact can be read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Source {
    /// Who published it.
    pub publisher: &'static str,
    /// Its headline.
    pub title: &'static str,
    /// The day it was published.
    pub published: Date,
    /// Its address.
    pub address: &'static str,
}

/// One event. What exactly happened, and who says so, stands apart, in its [`Record`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event {
    /// The day it happened.
    pub date: Date,
}

/// What is known of an event. The page fetches this only when a reader asks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Record {
    /// A few words, for a mark in a figure.
    pub short: &'static str,
    /// What happened, and who says so.
    pub text: &'static str,
    /// Where that can be read.
    pub sources: &'static [Source],
}

const fn source(publisher: &'static str, title: &'static str, published: Date, address: &'static str) -> Source {
    Source { publisher, title, published, address }
}

const fn january(day: i8) -> Date {
    date(2024, 1, day)
}

/// Declares the events' names, the events and their records from the same rows.
macro_rules! timeline {
    ($($variant:ident { date: $date:expr; short: $short:expr, text: $text:expr, sources: $sources:expr, })*) => {
        /// The name of an event.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        #[allow(missing_docs, reason = "each is described in its record")]
        pub enum EventName { $($variant,)* }

        impl EventName {
            /// Every event's name, in order of time.
            pub const ALL: &[EventName] = &[$(EventName::$variant,)*];
        }

        /// The events, in order of time.
        pub const EVENTS: &[Event] = &[$(Event { date: $date },)*];

        /// What is known of each, in the same order.
        pub const RECORDS: &[Record] = &[$(Record { short: $short, text: $text, sources: $sources },)*];
    };
}

timeline! {
    AttackAtRask {
        date: date(2023, 12, 15);
        short: "Attack at Rask",
        text: "An attack on the police headquarters at Rask, in Iran’s Sistan-Baluchistan, kills 11 police. Jaish al-Adl claims it.",
        sources: &[
            source(
                "The News",
                "11 Iranian cops killed in attack claimed by jihadists",
                date(2023, 12, 16),
                "https://thenews.com.pk/print/1138727-11-iranian-cops-killed-in-attack-claimed-by-jihadists",
            ),
            source(
                "The Independent",
                "Gunmen kill 11 people in attack on police station in Iran",
                date(2023, 12, 15),
                "https://www.independent.co.uk/news/world/middle-east/iran-police-station-attack-gunmen-latest-news-b2464579.html",
            ),
        ],
    }
    IranStrikes {
        date: january(16);
        short: "Iran strikes",
        text: "Iran strikes at Koh-e-Sabz in Panjgur, Pakistan’s Baluchistan. Pakistan says that two children were killed.",
        sources: &[
            source(
                "Al Jazeera",
                "Pakistan says two children killed in ‘completely unacceptable’ Iran attack",
                january(17),
                "https://www.aljazeera.com/news/2024/1/17/pakistan-says-two-children-killed-in-completely-unacceptable-iran-attack",
            ),
            source("Dawn", "Panic grips Koh-i-Sabz", january(18), "https://www.dawn.com/news/1806685/panic-grips-koh-i-sabz"),
        ],
    }
    EnvoysWithdrawn {
        date: january(17);
        short: "Envoys withdrawn",
        text: "Pakistan recalls its ambassador and does not let Iran’s return. China calls on both to exercise restraint. A State \
               Department spokesman condemns the strikes on Pakistan, Iraq and Syria. India says that it understands actions that countries take in \
               their self-defence.",
        sources: &[
            source(
                "Al Jazeera",
                "Pakistan says two children killed in ‘completely unacceptable’ Iran attack",
                january(17),
                "https://www.aljazeera.com/news/2024/1/17/pakistan-says-two-children-killed-in-completely-unacceptable-iran-attack",
            ),
            source(
                "UCA News",
                "China urges Iran, Pakistan to ‘exercise restraint’",
                january(17),
                "https://www.ucanews.com/news/china-urges-iran-pakistan-to-exercise-restraint/103854",
            ),
            source(
                "Al Arabiya English",
                "US condemns Iran’s military strikes on Pakistan, Iraq, Syria",
                january(17),
                "https://english.alarabiya.net/News/middle-east/2024/01/17/US-condemns-Iran-s-military-strikes-on-Pakistan-Iraq-Syria",
            ),
            source(
                "Hindustan Times",
                "MEA on Iran strikes in Pakistan: ‘We understand actions taken in self defence’",
                january(17),
                "https://www.hindustantimes.com/india-news/mea-on-irans-air-strikes-in-pakistan-matter-between-tehran-and-islamabad-101705510617354.html",
            ),
        ],
    }
    PakistanStrikesBack {
        date: january(18);
        short: "Pakistan strikes back",
        text: "Pakistan strikes near Saravan in Iran’s Sistan-Baluchistan. Iranian officials say that nine foreign nationals were killed: four \
               children, three women and two men; one official later says ten. China says that it is willing to mediate if both sides so wish.",
        sources: &[
            source(
                "The National",
                "Pakistan strikes on southern Iran kill at least nine",
                january(18),
                "https://www.thenationalnews.com/mena/iran/2024/01/18/pakistan-iran-attacks",
            ),
            source(
                "Business Recorder",
                "China says willing to mediate between Pakistan and Iran",
                january(18),
                "https://www.brecorder.com/news/40284482/china-says-willing-to-mediate-between-pakistan-and-iran",
            ),
        ],
    }
    MinistersAgree {
        date: january(19);
        short: "Ministers agree",
        text: "The two foreign ministers speak. By Pakistan’s account they agree to de-escalate.",
        sources: &[source(
            "UrduPoint",
            "Jilani Speaks With Iranian FM; Expresses Pakistan’s Readiness To Work With Iran Based On Trust",
            january(19),
            "https://www.urdupoint.com/en/pakistan/jilani-speaks-with-iranian-fm-expresses-paki-1787029.html",
        )],
    }
    JointStatement {
        date: january(22);
        short: "Joint statement",
        text: "A joint statement: the ambassadors may return by 26 January, and Iran’s foreign minister will visit on 29 January.",
        sources: &[source(
            "Arab News",
            "Iran’s foreign minister to visit Pakistan on Jan. 29 after flareup over military strikes",
            january(22),
            "https://www.arabnews.pk/node/2445931/pakistan",
        )],
    }
    EnvoysBack {
        date: january(26);
        short: "Envoys back",
        text: "Both ambassadors are back at their posts.",
        sources: &[source(
            "Business Recorder",
            "Pak, Iranian envoys assume offices in respective capitals",
            january(27),
            "https://www.brecorder.com/news/40285979/pak-iranian-envoys-assume-offices-in-respective-capitals",
        )],
    }
    KillingsInSaravan {
        date: january(27);
        short: "Killings in Saravan",
        text: "Nine Pakistani labourers are shot dead in Saravan. Iran condemns the killing. No strike follows.",
        sources: &[
            source(
                "The News",
                "Nine Pakistani labourers shot dead in Iran",
                january(28),
                "https://www.thenews.com.pk/print/1151951-9-pakistani-labourers-shot-dead-in-iran",
            ),
            source(
                "Iran Front Page",
                "Iran condemns killing of Pakistanis in border area, says probe launched",
                january(27),
                "https://ifpnews.com/iran-killing-pakistanis-border-area-probe-launched/",
            ),
        ],
    }
    MinisterVisits {
        date: january(29);
        short: "Minister’s visit",
        text: "Iran’s foreign minister is in Islamabad.",
        sources: &[source(
            "Daily Pakistan",
            "Iran’s Foreign Minister lands in Pakistan after restoration of diplomatic ties",
            january(29),
            "https://en.dailypakistan.com.pk/29-Jan-2024/iran-s-foreign-minister-lands-in-pakistan-after-restoration-of-diplomatic-ties",
        )],
    }
}

/// Every event with its record.
pub fn records() -> impl Iterator<Item = (&'static Event, &'static Record)> {
    EVENTS.iter().zip(RECORDS)
}

/// From each of these dates on, until the next, the rung at the end of the day, 0 to 7.
const PATH: [(Date, u8); 5] = [(january(16), 3), (january(18), 4), (january(19), 2), (january(22), 1), (january(26), 0)];

/// The rung that stood at the end of day `day` seen from `from`, 0 to 7.
pub fn rung_on(from: Vantage, day: usize) -> u8 {
    let today = from.date(day);
    PATH.iter().rev().find(|(since, _)| *since <= today).map_or(PATH[0].1, |(_, rung)| *rung)
}

/// The day of `event` seen from `from`, if it is day 0 or later.
pub fn day_of(event: &Event, from: Vantage) -> Option<usize> {
    (0..=crate::outcome::NIGHTS).find(|day| from.date(*day) == event.date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_from_16_january_is_the_one_the_sources_tell() {
        let path: Vec<u8> = (0..12).map(|day| rung_on(Vantage::Jan16, day)).collect();
        assert_eq!(path, [3, 3, 4, 2, 2, 2, 1, 1, 1, 1, 0, 0]);
        assert_eq!(rung_on(Vantage::Jan18, 0), 3);
        assert_eq!(rung_on(Vantage::Jan18, 1), 4);
    }

    #[test]
    fn every_event_has_a_source_published_within_three_days_or_before() {
        for (event, record) in records() {
            assert!(!record.sources.is_empty(), "{}", record.text);
            for source in record.sources {
                assert!(source.address.starts_with("https://"), "{}", source.address);
                assert!(
                    source.published <= event.date.tomorrow().and_then(Date::tomorrow).expect("in range"),
                    "{}",
                    source.title
                );
            }
        }
    }

    #[test]
    fn the_events_are_in_order() {
        assert!(EVENTS.windows(2).all(|pair| pair[0].date <= pair[1].date));
    }
}
