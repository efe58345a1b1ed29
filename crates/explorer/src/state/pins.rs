//! The scenarios that a reader has pinned, and what is done with them.

use protocol::link::{Link, MOST_PINS, Pin};
use protocol::part::Part;
use protocol::pin_command::PinCommand;

use super::{Compared, State};

impl State {
    /// The scenario that dotted lines show: a pinned one with its name, if one is to be shown, is pinned, and looks ahead from the same day;
    /// else the starting point.
    pub fn compared(&self) -> Compared<'_> {
        self.shown_pin().unwrap_or((self.start(), None))
    }

    fn shown_pin(&self) -> Option<Compared<'_>> {
        let (shown, called) = self.shown.as_ref()?;
        let pin = self.link.pins.iter().find(|pin| pin.scenario == *shown && shown.from == self.link.scenario.from)?;
        Some((*shown, Some(if pin.name.is_empty() { called } else { &pin.name })))
    }

    /// Pins the present scenario, unless it is or no other may be, and opens the comparison.
    pub(super) fn pin(&mut self) {
        self.unfolded[Part::Compare as usize] = true;
        let Link { scenario, pins, .. } = &self.link;
        if pins.len() < MOST_PINS && pins.iter().all(|pin| pin.scenario != *scenario) {
            let pin = Pin { name: String::new(), scenario: *scenario };
            self.change_pins().push(pin);
        }
    }

    /// The pinned scenarios, to be changed as one step of undo.
    fn change_pins(&mut self) -> &mut Vec<Pin> {
        let before = self.before;
        self.remember();
        // The last change of assumptions is still the last one.
        self.before = before;
        self.pins_changed += 1;
        &mut self.link.pins
    }

    /// Does what `command` says with the pinned scenario at `place`; `name` is what it is called from now on, or as long as it has no name.
    pub(super) fn use_pin(&mut self, command: PinCommand, place: usize, name: String) {
        let pin = self.link.pins.get(place).map(|pin| pin.scenario);
        if command == PinCommand::Show {
            self.shown = pin.map(|scenario| (scenario, name));
        } else if let Some(scenario) = pin {
            match command {
                PinCommand::Open | PinCommand::Show => self.replace(scenario),
                PinCommand::Remove => drop(self.change_pins().remove(place)),
                PinCommand::Name => self.change_pins()[place] = Pin::new(&name, scenario),
            }
        }
    }
}
