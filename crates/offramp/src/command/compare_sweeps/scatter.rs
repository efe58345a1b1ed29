//! Each scenario's difference over its old answer, as a picture: squares that are darker the more scenarios lie in them, and lines at the
//! limits between sizes. (New over old would be one line to the eye: most changes are small.)

use maud::{Markup, html};

use super::sizes::LIMITS;

/// How many squares there are across, and upwards: an odd number, so that no difference has a row of its own.
const ACROSS: usize = 48;
const UPWARDS: usize = 49;

/// The difference around which the scale turns from even steps to even ratios.
const EVEN_UP_TO: f64 = 0.001;

/// How many scenarios lie where.
#[derive(Clone, Debug, PartialEq)]
pub struct Scatter(Vec<u32>);

impl Default for Scatter {
    fn default() -> Scatter {
        Scatter(vec![0; ACROSS * UPWARDS])
    }
}

/// How dark a square is.
const SHADES: [&str; 3] = ["few", "some", "many"];

/// How high a difference stands above the middle, from −1 to 1: an inverse hyperbolic sine, so that small differences are seen beside large
/// ones and either sign has its place.
fn height(difference: f64) -> f64 {
    (difference / EVEN_UP_TO).asinh() / (1.0 / EVEN_UP_TO).asinh()
}

impl Scatter {
    /// Takes one more scenario: its old answer and the difference, both as shares of the most there can be. What lies outside is put on the
    /// edge.
    pub fn add(&mut self, old: f64, difference: f64) {
        let across = ((old * ACROSS as f64) as usize).min(ACROSS - 1);
        let middle = (UPWARDS / 2) as f64;
        let upwards = (middle + middle * height(difference)).round() as usize;
        self.0[upwards.min(UPWARDS - 1) * ACROSS + across] += 1;
    }

    /// The picture, named `name` for those who do not see it.
    pub fn drawn(&self, name: &str) -> Markup {
        let most = self.0.iter().copied().max().unwrap_or_default();
        // Thirds of the logarithm, so that one scenario among thousands is seen and a crowd is told from a few.
        let shade = |count: u32| (3.0 * f64::from(count).ln() / f64::from(most + 1).ln()) as usize;
        let squares = |wanted: usize| -> String {
            let of_shade = self.0.iter().enumerate().filter(|(_, count)| 0 < **count && shade(**count) == wanted);
            of_shade.map(|(place, _)| format!("M{} {}h1v1h-1z", place % ACROSS, UPWARDS - 1 - place / ACROSS)).collect()
        };
        let middle = UPWARDS as f64 / 2.0;
        let line = |difference: f64| format!("{:.2}", middle - (middle - 0.5) * height(difference));
        let limits = LIMITS[2..].iter().flat_map(|limit| [*limit, -limit]);
        html! {
            svg viewBox={ "-0.5 -0.5 " (ACROSS + 10) " " (UPWARDS + 1) } role="img" aria-label=(name) {
                path.frame d={ "M0 0V" (UPWARDS) } {}
                @for limit in [0.0].into_iter().chain(limits) {
                    path.line d={ "M0 " (line(limit)) "H" (ACROSS) } {}
                    text x=(ACROSS + 1) y=(line(limit)) dy="0.35em" { (limit.to_string().replace('-', "−")) }
                }
                @for (place, class) in SHADES.iter().enumerate() { path class=(class) d=(squares(place)) {} }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scenario_lies_in_one_square_and_the_crowd_is_darkest() {
        let mut scatter = Scatter::default();
        (0..1000).for_each(|_| scatter.add(0.0, 0.0));
        scatter.add(1.0, 1.0);
        scatter.add(0.5, -7.0);
        let svg = scatter.drawn("a < b").into_string();
        assert!(svg.contains("<path class=\"many\" d=\"M0 24h1v1h-1z\"></path>"), "{svg}");
        assert!(svg.contains("<path class=\"few\" d=\"M24 48h1v1h-1zM47 0h1v1h-1z\"></path>"), "{svg}");
        assert!(svg.contains("<path class=\"some\" d=\"\"></path>") && svg.contains("aria-label=\"a &lt; b\""), "{svg}");
    }

    #[test]
    fn differences_of_either_sign_stand_apart_and_small_ones_above_none() {
        assert_eq!([0.0, 1.0, -1.0].map(height), [0.0, 1.0, -1.0]);
        let rising = [-0.05, -0.01, -0.001, 0.0, 0.001, 0.01, 0.05, 1.0].map(height);
        assert!(rising.windows(2).all(|pair| 0.1 < pair[1] - pair[0]), "{rising:?}");
    }
}
