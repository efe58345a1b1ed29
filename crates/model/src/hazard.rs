//! The night: what happens by chance between one Iranian move and the next move of Pakistan.

/// What happens by chance at night.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hazards {
    /// χ·G, 0 to 1: chance per night, and per rung above 3, that an accident lifts the crisis one rung; capped at 1 in all.
    pub accident: f64,
    /// ω, 0 to 1: chance per night that an open grievance fades.
    pub fading: f64,
    /// η, 0 to 1: chance per night, when no grievance is open, of a militant attack that gives Iran one.
    pub attack: f64,
}

impl Hazards {
    /// Chance per night of an accident on `rung` (0 to 7): none up to rung 3 and none in open war.
    pub fn accident_on(&self, rung: usize) -> f64 {
        if 4 <= rung && rung <= 6 { (self.accident * (rung - 3) as f64).min(1.0) } else { 0.0 }
    }
}

/// Whether the night, with its accidents, fading and attacks, follows every Iranian move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Night {
    /// It does, with these hazards.
    Falls(Hazards),
    /// It does not: two sides and nothing else.
    Skipped,
}

impl Night {
    /// Its chances as numbers, in the order of the fields of [`Hazards`]: all 0 where it does not fall.
    pub(crate) fn numbers(&self) -> [f64; 3] {
        match self {
            Night::Falls(hazards) => [hazards.accident, hazards.fading, hazards.attack],
            Night::Skipped => [0.0; 3],
        }
    }
}
