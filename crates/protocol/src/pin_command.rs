//! What the controls of a pinned scenario ask the page for. They stand in HTML that the analyst writes, as numbers.

use model::Key;

/// The number of the first command: those below are places in the catalogue of assumptions.
const FIRST: u16 = 1000;

const _: () = assert!(Key::ALL.len() < FIRST as usize, "a command would be an assumption");

/// What is to be done with a pinned scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub enum PinCommand {
    /// Its assumptions and vantage point take the place of the present ones.
    Open,
    /// It is pinned no longer.
    Remove,
    /// The dotted lines of the figure show it; where there is none at that place, our starting point. What it is called there as long as it
    /// has no name stands in the button's `value`.
    Show,
    /// It gets another name: what a text field holds.
    Name,
}

impl PinCommand {
    /// Every command, in the order of their numbers.
    const ALL: [PinCommand; 4] = [PinCommand::Open, PinCommand::Remove, PinCommand::Show, PinCommand::Name];

    /// The command in HTML, for the pinned scenario at `place`: `1001 2`.
    pub fn written(self, place: usize) -> String {
        format!("{} {place}", FIRST + self as u16)
    }

    /// The command of that number.
    pub fn read(number: u16) -> Option<PinCommand> {
        PinCommand::ALL.get(usize::from(number.checked_sub(FIRST)?)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_read_as_it_was_written_and_no_assumption_is_one() {
        for command in PinCommand::ALL {
            let written = command.written(2);
            let (number, place) = written.split_once(' ').expect("two numbers");
            assert_eq!((PinCommand::read(number.parse().expect("a number")), place), (Some(command), "2"));
        }
        assert!((0..FIRST).chain([FIRST + 4, u16::MAX]).all(|number| PinCommand::read(number).is_none()));
    }
}
