//! The analysis of a scenario: how sure the curves are, why they moved, what matters, where they tip, and what would change them.
//!
//! Each analysis is a [`Job`] made of small steps, so that a worker can report progress and stop, and a page without one can run it
//! in slices between frames. A job owns copies of what it is asked, and what it finds depends on nothing else: not on the order of
//! other work, nor on the machine.
//!
//! What is shown or exported by itself is solved from a cold start to the last digit. Hundreds of runs behind one picture start from their
//! neighbours' beliefs and stop earlier: a map's answers are right to about 3·10⁻⁷, the quantiles of bands and the indices of a study to
//! about 3·10⁻⁶.
//!
//! Read [`question`] and [`job`] first, then what readers meet: [`bands`], [`hundred`], [`attribution`], [`tornado`], [`map`], [`tipping`],
//! [`offramp`] and [`pair`], [`sensitivity`], [`discovery`]. Each rests on a smaller piece of mathematics: `nearby` and [`normal`], [`shapley`],
//! [`contour`], `crossing`, [`saltelli`], [`prim`] and `binomial`.

pub mod job;
pub mod question;

pub mod attribution;
pub mod bands;
pub mod discovery;
pub mod hundred;
pub mod map;
pub mod offramp;
pub mod pair;
pub mod sensitivity;
pub mod tipping;
pub mod tornado;

mod binomial;
pub mod contour;
mod crossing;
mod dice;
mod nearby;
pub mod normal;
pub mod prim;
pub mod saltelli;
pub mod shapley;

pub use attribution::{Attribution, AttributionJob, Share};
pub use bands::{Band, BandJob};
pub use hundred::Hundred;
pub use job::{Job, run_to_end};
pub use map::{Fineness, Grid, MapJob};
pub use offramp::{OffRamp, OffRampJob, OffRamps, Wish};
pub use pair::{Change, Pair};
pub use question::{Factor, Focus};
pub use sensitivity::{Estimate, Index, Sensitivity, SensitivityJob};
pub use tipping::{Slope, Tipping, TippingJob, TippingPoint};
pub use tornado::{Bar, Tornado, TornadoJob};
