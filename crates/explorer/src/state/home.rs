//! The starting point: ours, or the one that the author of the opened link has chosen; and opening links.

use model::outcome::Reading;
use model::release::Release;
use model::{Assumptions, Key, Scenario};
use protocol::address::{code_in, home_in};
use protocol::link::{Home, Link, Notice};
use protocol::part::Part;
use protocol::question::Question;

use super::State;
use crate::link_notice::LinkNotice;

impl State {
    /// The starting point, seen from the present vantage point.
    pub fn start(&self) -> Scenario {
        Scenario { from: self.link.scenario.from, assumptions: *self.home.assumptions() }
    }

    /// The assumptions that differ from those of the starting point.
    pub fn changed(&self, assumptions: &Assumptions) -> Vec<Key> {
        assumptions.differing_from(self.home.assumptions()).collect()
    }

    /// `there`, but for what the link's author does not offer: that stays.
    pub(super) fn offered(&self, there: Assumptions) -> Assumptions {
        let here = &self.link.scenario.assumptions;
        let others = Key::ALL.iter().filter(|key| !self.home.offers(**key));
        others.fold(there, |there, key| match key.motive() {
            Some(_) => there.with_motives(here.motives()),
            None => there.with_clamped(*key, here[*key]),
        })
    }

    /// Opens `address`: its starting point, and its state or, if it has none, that starting point.
    pub(super) fn open(&mut self, address: &str, releases: &'static [Release]) {
        let (home, found) = home_in(address).map_or_else(Default::default, |home| Home::decode(&home));
        let mut notices: Vec<LinkNotice> = found.into_iter().map(LinkNotice::Reading).collect();
        let mut link = home.link.clone();
        match code_in(address).as_deref().map(Link::decode) {
            None => {}
            Some(Ok((opened, found))) => {
                notices.extend(found.into_iter().map(LinkNotice::Reading));
                link = opened;
            }
            Some(Err(fault)) => notices.push(LinkNotice::Unreadable(fault)),
        }
        // What curves are made of is not read for every frame, so the page cannot be asked about it.
        if link.focus.outcome.row().reading == Reading::Part {
            notices.push(LinkNotice::Reading(Notice::Unknown(link.focus.outcome.row().code.to_owned())));
            link.focus = Question::first_from(link.scenario.from);
        }
        let before = self.versions.shown.version;
        self.versions.open(&mut link, &mut notices, releases);
        // What was found is of the numbers that it was found with; these panels are of the starting point too.
        if self.versions.shown.version != before {
            self.findings = Default::default();
        }
        if self.home.code != home.code {
            for part in [Part::Why, Part::Map] {
                self.findings.panels[part as usize] = None;
            }
            // What is undone leads to the starting point.
            (self.link.scenario, self.link.focus) = (home.link.scenario, home.link.focus);
        }
        if (link.scenario, &link.pins) != (self.link.scenario, &self.link.pins) {
            self.remember();
        }
        self.drag = None;
        self.pins_changed += 1;
        self.link_notices = notices;
        self.link = link;
        self.home = home;
    }
}

#[cfg(test)]
mod tests;
