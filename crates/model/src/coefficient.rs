//! The coefficients of the payoffs. Every one is a judgement, none is estimated.

/// One coefficient: its default is a judgement, and `reason` says what it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CoefficientRow {
    /// Its name in files and commands.
    pub key: &'static str,
    /// Its symbol in the method.
    pub symbol: &'static str,
    /// Its value, in log-odds points at precision 1 unless it is a share.
    pub default: f64,
    /// Its greatest sensible value: 1 for a share of something, else none.
    pub cap: Option<f64>,
    /// What it multiplies.
    pub meaning: &'static str,
    /// Why this value.
    pub reason: &'static str,
}

/// A coefficient that cannot be used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InvalidCoefficient {
    /// The coefficient's name.
    pub key: &'static str,
    /// The most it may be, if there is a most; it may never be below 0.
    pub cap: Option<f64>,
    /// What was received.
    pub received: f64,
}

/// From the table, the names of its coefficients and a value for each.
macro_rules! coefficients {
    ($($variant:ident $key:literal $symbol:literal $default:literal $cap:expr, $meaning:literal, $reason:literal;)*) => {
        /// The name of a coefficient.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum Coefficient { $(#[doc = $meaning] $variant,)* }

        impl Coefficient {
            /// Every coefficient, in the fixed order of tables and draws.
            pub const ALL: &[Coefficient] = &[$(Coefficient::$variant,)*];

            /// Its row in the table.
            pub const fn row(self) -> &'static CoefficientRow {
                &COEFFICIENTS[self as usize]
            }
        }

        /// The table, in the order of [`Coefficient::ALL`].
        pub const COEFFICIENTS: [CoefficientRow; Coefficient::ALL.len()] = [$(CoefficientRow {
            key: $key, symbol: $symbol, default: $default, cap: $cap, meaning: $meaning, reason: $reason,
        },)*];

        /// A value for each coefficient.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct Coefficients([f64; COEFFICIENTS.len()]);

        impl Default for Coefficients {
            fn default() -> Coefficients {
                Coefficients(COEFFICIENTS.map(|row| row.default))
            }
        }

        impl Coefficients {
            /// A copy with one value changed, which makes it an altered model.
            ///
            /// # Errors
            /// If `value` is negative, not finite, or above 1 where the coefficient is a share.
            pub fn with(mut self, coefficient: Coefficient, value: f64) -> Result<Coefficients, InvalidCoefficient> {
                let row = coefficient.row();
                if 0.0 <= value && value <= row.cap.unwrap_or(f64::MAX) {
                    self.0[coefficient as usize] = value;
                    Ok(self)
                } else {
                    Err(InvalidCoefficient { key: row.key, cap: row.cap, received: value })
                }
            }

            /// Every value times its factor (at least 0), at most its cap.
            pub fn scaled(mut self, factor: impl Fn(Coefficient) -> f64) -> Coefficients {
                for coefficient in Coefficient::ALL {
                    let cap = coefficient.row().cap.unwrap_or(f64::MAX);
                    let value = &mut self.0[*coefficient as usize];
                    *value = (*value * factor(*coefficient)).min(cap);
                }
                self
            }
        }

        impl std::ops::Index<Coefficient> for Coefficients {
            type Output = f64;

            fn index(&self, coefficient: Coefficient) -> &f64 {
                &self.0[coefficient as usize]
            }
        }
    };
}

/// No cap.
const FREE: Option<f64> = None;
/// The cap of a share.
const SHARE: Option<f64> = Some(1.0);

coefficients! {
    Force "c" "c" 2.3 FREE, "cost of using force", "a radical step, rarely taken without need";
    Widening "cw" "c_w" 2.8 FREE, "extra cost of a wide strike", "state targets are a further radical step";
    SteppingDown "d" "d" 2.4 FREE, "political cost of stepping down at full publicity", "leaders hold rather than back down when little else is at stake";
    Ties "z" "z" 0.30 FREE, "worth of working relations, per rung", "functional, at times warm, never strong";
    ChinaLeverage "w" "w" 0.85 FREE, "Chinese leverage, per rung", "the largest restraint on a rung: the article calls it perhaps critical";
    Overstretch "o" "o" 0.45 FREE, "Iranian overstretch, per rung", "a clear burden, less than China's whole weight";
    Edge "n" "n" 0.35 FREE, "riding the ladder with a stronger neighbour, per rung", "adds to the stress; it weighs on war besides";
    Strain "tau" "τ" 2.5 FREE, "what each Pakistani strike costs on the other fronts and at home", "the three-front dilemma is a price of hitting back";
    Precedent "q" "q" 2.4 FREE, "letting a strike pass", "the article's first reason for hitting back";
    IndianBacking "j" "j" 0.75 FREE, "how far Indian backing amplifies the precedent", "exacerbated the concern, did not create it";
    Resolve "s" "s" 5.0 FREE, "what an answer is worth to a resolved leadership beyond the precedent", "resolve tells the two leaderships apart";
    UsNudge "us" "u" 0.25 FREE, "Washington's nudge on a Pakistani strike", "outside influence, weaker than either side's own stakes";
    Honour "h" "h" 1.0 FREE, "Iran's honour after a Pakistani strike", "full when state forces are hit, small when militants are";
    AttackUrge "a" "a" 1.0 FREE, "urge to answer a fresh militant attack", "Rask alone had not led to a strike before";
    Broaden "bB" "b_B" 3.6 FREE, "gain of a limited strike to an Iran that seeks to broaden the conflict", "if this drives Iran, more action is to be expected";
    Coerce "bA" "b_A" 4.4 FREE, "gain of a limited strike to an Iran that wants Pakistan to realign", "a limited aim by limited strikes";
    CoerceLoss "k" "k" 0.20 SHARE, "share of that gain lost when Pakistan strikes", "an answer shows that the pressure failed, in part";
    Erosion "e" "e" 2.2 FREE, "cost to Iran's deterrence of a Pakistani strike", "the article's first reason for Iranian restraint";
    BroadenIndifference "rB" "r_B" 0.20 SHARE, "share of that cost felt by an Iran that seeks to broaden the conflict", "being struck serves that aim in part";
    CounterTerror "bC" "b_C" 2.2 FREE, "gain of a limited strike to a counter-terror Iran after a fresh attack", "to the other motives an attack is a pretext, to this one the reason";
    ChinaDispleasure "wP" "w_P" 1.2 FREE, "what a Pakistani strike costs with China", "it tried to talk Pakistan out of one";
    Sovereignty "v" "v" 0.30 FREE, "cost to Pakistan of an Iranian strike", "a violation of sovereignty";
    Waiver "wv" "w_v" 1.0 SHARE, "share of a grievance charged when its holder steps down", "stepping down with a grievance open gives it up";
    WideScale "xw" "x" 0.40 FREE, "a wide strike counts this much more than a limited one", "in grievance redeemed and damage done";
    Repeat "rho" "ρ" 1.9 FREE, "rungs that a strike costs when it does not change the rung", "each further exchange is a step of its own";
    War "W0" "W₀" 3.0 FREE, "cost of open war to either side", "far above any gain from a strike";
    WarEdge "WN" "W_N" 2.0 FREE, "what Pakistan's edge adds to Iran's cost of war", "nuclear-armed, and willing to climb";
    WarDeterrence "WE" "W_E" 3.0 FREE, "what Iran's fear for its deterrence adds to its cost of war", "war would lay it bare to others";
    WarFronts "WF" "W_F" 2.0 FREE, "what two other fronts add to Pakistan's cost of war", "a war on three fronts";
    PlainRetreat "pp" "pp" 0.45 SHARE, "share of the cost of stepping down that no audience adds", "the rest is an audience cost and grows with publicity";
    BroadenWide "bx" "b_x" 0.80 FREE, "a wide strike gains a broadening Iran this much more than a limited one", "a wider conflict is the aim";
}

impl Coefficients {
    /// Those of a released version of the model, in the order of [`Coefficient::ALL`].
    pub(crate) const fn released(values: [f64; COEFFICIENTS.len()]) -> Coefficients {
        Coefficients(values)
    }
}
