//! The assumptions of version 2 in plain fields.
//!
//! Ranges are those of readers' sliders; nothing here checks them. A game made of settings out of range says so (`game`).

use crate::motive::MOTIVES;

/// The 26 assumptions. Each runs from 0 to 1 unless its line says otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// m, how hard China works to contain the crisis.
    pub mediation: f64,
    /// ℓ, share of China's leverage that bears on Iran; the rest bears on Pakistan.
    pub mediation_tilt: f64,
    /// O, how stretched Iran is, spares included.
    pub overstretch: f64,
    /// π, weights on Iran's motives (counter-terror, broaden, coerce); only their ratio counts.
    pub motives: [f64; MOTIVES],
    /// N, Pakistan's conventional edge and nuclear shadow.
    pub military_edge: f64,
    /// E, how much Iran fears that Pakistani breaches erode its deterrence of others.
    pub deterrence_worry: f64,
    /// f, how far targets (militants, not the state) spare Iran's face.
    pub face_saving: f64,
    /// Q, cost to Pakistan of letting a strike pass.
    pub precedent: f64,
    /// J, Indian backing of Iran's strike.
    pub indian_backing: f64,
    /// S, how much an answer is worth to a resolved leadership beyond the precedent.
    pub resolve: f64,
    /// R, how likely it is, and both sides know it, that Pakistan's leadership is resolved, at the vantage point.
    pub reputation: f64,
    /// F₁, pressure on the Indian front.
    pub india_front: f64,
    /// F₂, pressure on the Afghan front.
    pub afghan_front: f64,
    /// X, Pakistan's economic and political stress.
    pub domestic_stress: f64,
    /// G, heat of the wider regional conflict.
    pub regional_tension: f64,
    /// y, 0 urges restraint, 1 builds Pakistan up to balance Iran.
    pub us_posture: f64,
    /// Z, what both stand to gain from a functional relationship.
    pub functional_ties: f64,
    /// A, how publicly strikes are announced, 0.25 to 1.
    pub publicity: f64,
    /// η, chance of a major militant attack a day, 0 to 0.1.
    pub militant_attacks: f64,
    /// ω, chance a day that an open grievance fades, 0.1 to 0.4.
    pub grievance_fading: f64,
    /// χ, inadvertent escalation a day and rung above 3, at full tension, 0 to 0.05.
    pub accidents: f64,
    /// λ, 0.6 to 1.2: 0 would be coin tosses, higher follows payoffs more closely.
    pub decision_precision: f64,
    /// β, weight of tomorrow against today, 0.6 to 0.9.
    pub foresight: f64,
    /// p, Washington's priority on the Indo-Pacific; enters one consequence only.
    pub indo_pacific_priority: f64,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            mediation: 0.5,
            mediation_tilt: 0.6,
            overstretch: 0.6,
            motives: [1.0 / 3.0; MOTIVES],
            military_edge: 0.6,
            deterrence_worry: 0.6,
            face_saving: 0.8,
            precedent: 0.7,
            indian_backing: 0.6,
            resolve: 0.7,
            reputation: 0.6,
            india_front: 0.4,
            afghan_front: 0.8,
            domestic_stress: 0.6,
            regional_tension: 0.7,
            us_posture: 0.25,
            functional_ties: 0.6,
            publicity: 0.9,
            militant_attacks: 0.02,
            grievance_fading: 0.2,
            accidents: 0.02,
            decision_precision: 1.0,
            foresight: 0.85,
            indo_pacific_priority: 0.7,
        }
    }
}
