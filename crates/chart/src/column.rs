//! The column of direct labels at the right: each beside the end of its curve, none over another.

use plotters_backend::DrawingBackend;

use crate::canvas::{Anchor, Canvas, Letters};
use crate::draw::Drawn;
use crate::geometry::Geometry;
use crate::ink::Ink;
use crate::paint::Paint;
use crate::sizes::{LABEL_GAP, LEADER_STROKE, NO_LEADER, Sizes};
use crate::text::{self, Weight, breaks, fitting, shorten, widest};

/// A label of the column: a value, then a name, on one line or two.
#[derive(Clone, Debug)]
pub(crate) struct Label<'a> {
    /// The y that the label should be beside.
    pub y: f64,
    pub value: &'a str,
    pub name: &'a str,
    pub ink: Ink,
    /// The weight of the name; the value is always bold.
    pub weight: Weight,
    pub tie: Tie,
}

/// How a label is tied to what it names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Tie {
    /// To the end of a curve, by a thin line if the label had to move.
    Curve,
    /// To the end of an area that reaches this far up and down, by a thin line if the label is beside none of it.
    Area(f64),
    /// To the end of an area that is thin there, by a thin line if the label is not beside it. Its value may stand in the area too. Such
    /// labels are left out first when room is short.
    Key,
}

/// The column of labels of one figure: letter sizes and width.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    sizes: Sizes,
    /// The width of the texts, in CSS px.
    width: f64,
}

/// A label broken into lines: what follows the value on the first, and the second if there is one.
struct BrokenLabel<'a> {
    /// Its place among the labels.
    turn: usize,
    label: &'a Label<'a>,
    first: String,
    second: Option<String>,
}

impl Column {
    /// A column wide enough for these names, each beside or below a value no wider than `value`, the widest there can
    /// be: the plot must not change its width while values change. Names that are never bold get more room, so that they stay beside their
    /// values if they can.
    pub fn new<'a>(names: impl Iterator<Item = &'a str> + Clone, weight: Weight, value: &str, sizes: Sizes) -> Self {
        let value = text::width(value, sizes.label, Weight::Bold) + space(sizes);
        let room = match weight {
            Weight::Regular => sizes.wide_column,
            Weight::Bold => sizes.column,
        };
        let room = (room - sizes.leader).max(1.0);
        let one_line = value + widest(names.clone(), sizes.label, weight);
        let two_lines = names.map(|name| narrowest(name, value, sizes)).fold(value, f64::max);
        // Beyond this a figure would be mostly margin: longer names are cut.
        let width = if one_line <= room { one_line } else { two_lines.min(1.35 * room) };
        Self { sizes, width: width.ceil() }
    }

    /// The margin the column takes from the figure.
    pub fn margin(&self) -> f64 {
        self.sizes.leader + self.width + 1.0
    }

    /// Draws the labels beside the ends of the curves, and thin lines to those that had to move. Each is drawn in its turn; one that is
    /// absent or has no room, as nothing.
    pub fn draw<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, geometry: &Geometry, labels: &[Option<Label>]) -> Drawn<DB> {
        let placed = self.place(geometry, labels);
        for turn in 0..labels.len() {
            let label = placed.iter().find(|(_, broken)| broken.turn == turn);
            self.draw_label(canvas, geometry, label.map(|(top, broken)| (*top, broken)))?;
        }
        Ok(())
    }

    fn draw_label<DB: DrawingBackend>(
        &self,
        canvas: &Canvas<DB>,
        geometry: &Geometry,
        placed: Option<(f64, &BrokenLabel)>,
    ) -> Drawn<DB> {
        let (line, left, size) = (self.sizes.line, geometry.plot.right + self.sizes.leader, self.sizes.label);
        let absent = Label { y: line / 2.0, value: "", name: "", ink: Ink::Ink, weight: Weight::Regular, tie: Tie::Key };
        let Label { y, value, ink, weight, tie, .. } = *placed.map_or(&absent, |(_, broken)| broken.label);
        let middle = placed.map_or(0.0, |(top, _)| top) + line / 2.0;
        let (first, second) =
            placed.map_or(("", ""), |(_, broken)| (&broken.first, broken.second.as_deref().unwrap_or_default()));
        let (reach, start, leader) = match tie {
            Tie::Curve => (0.0, self.sizes.marker + 2.0, ink),
            Tie::Area(half) => (half, 1.5, Ink::Muted),
            Tie::Key => (0.0, 1.5, Ink::Muted),
        };
        let from = (geometry.plot.right + start, y + (middle - y).max(-reach).min(reach));
        let has_moved = reach + NO_LEADER < (middle - y).abs();
        let ends = [from, (left - 2.0, middle)];
        canvas.path(if has_moved { &ends } else { &[] }, LEADER_STROKE, Paint::shape(leader), 1.0)?;
        let letters = Letters::new(ink, size);
        let baseline = middle + 0.36 * size;
        canvas.text(value, (left, baseline), Anchor::Start, letters.weight(Weight::Bold))?;
        let after = left + text::width(value, size, Weight::Bold) + space(self.sizes);
        canvas.text(first, (after, baseline), Anchor::Start, letters.weight(weight))?;
        canvas.text(second, (left, baseline + line), Anchor::Start, letters.weight(weight))
    }

    /// The tops of the labels that have room, from the highest down, each with its lines.
    fn place<'a>(&self, geometry: &Geometry, labels: &'a [Option<Label<'a>>]) -> Vec<(f64, BrokenLabel<'a>)> {
        let line = self.sizes.line;
        let (ceiling, floor) = (geometry.plot.top - line / 2.0, geometry.plot.bottom + 2.0);
        // Each into its place: for a handful of labels a sort would be more code than it is worth.
        let mut broken: Vec<BrokenLabel> = Vec::with_capacity(labels.len());
        for (turn, label) in labels.iter().enumerate() {
            let Some(label) = label else { continue };
            let place = broken.partition_point(|above| above.label.y <= label.y);
            broken.insert(place, self.split(turn, label));
        }
        let needed = |broken: &[BrokenLabel]| broken.iter().map(|label| self.height(label)).sum::<f64>();
        if floor - ceiling < needed(&broken) {
            broken.iter_mut().for_each(|label| self.squeeze(label));
        }
        while floor - ceiling < needed(&broken) {
            // Of the labels that say least, the one nearest to the baseline.
            let key = broken.iter().rposition(|broken| broken.label.tie == Tie::Key);
            let plain = broken.iter().rposition(|broken| broken.label.weight == Weight::Regular);
            broken.remove(key.or(plain).unwrap_or(broken.len() - 1));
        }
        let wanted: Vec<(f64, f64)> = broken.iter().map(|broken| (broken.label.y - line / 2.0, self.height(broken))).collect();
        stack(&wanted, ceiling, floor).into_iter().zip(broken).collect()
    }

    fn height(&self, broken: &BrokenLabel) -> f64 {
        let lines = if broken.second.is_some() { 2.0 } else { 1.0 };
        lines * self.sizes.line + LABEL_GAP
    }

    /// Breaks a label: one line if it fits; else the name of a curve below the value if it fits there; else as it comes, so that the number
    /// of an area stays beside the beginning of its name.
    fn split<'a>(&self, turn: usize, label: &'a Label<'a>) -> BrokenLabel<'a> {
        let size = self.sizes.label;
        let beside = self.width - text::width(label.value, size, Weight::Bold) - space(self.sizes);
        let whole = text::width(label.name, size, label.weight);
        let is_below = label.tie == Tie::Curve && beside < whole && whole <= self.width;
        let head = if is_below { 0 } else { fitting(label.name, beside, size, label.weight) };
        let (first, rest) = label.name.split_at(head);
        let second = (!rest.is_empty()).then(|| shorten(rest, self.width, size, label.weight));
        BrokenLabel { turn, label, first: first.trim_end().to_owned(), second }
    }

    /// Keeps one line only: the value and the words of the name that fit beside it, or a piece of the first word.
    fn squeeze(&self, broken: &mut BrokenLabel) {
        if broken.second.take().is_some() {
            let label = broken.label;
            if broken.first.is_empty() {
                let value = text::width(label.value, self.sizes.label, Weight::Bold) + space(self.sizes);
                broken.first = shorten(label.name, self.width - value, self.sizes.label, label.weight);
            }
        }
    }
}

/// The distance between value and name.
fn space(sizes: Sizes) -> f64 {
    text::width(" ", sizes.label, Weight::Regular)
}

/// The least width at which a name takes two lines, the first of them after a value of width `value`, and no word is broken.
fn narrowest(name: &str, value: f64, sizes: Sizes) -> f64 {
    let width = |text: &str| text::width(text.trim(), sizes.label, Weight::Bold);
    let splits = std::iter::once(0).chain(breaks(name).filter(|&at| name[..at].ends_with(' ')));
    splits.map(|at| (value + width(&name[..at])).max(width(&name[at..]))).fold(f64::INFINITY, f64::min)
}

/// Tops for blocks in order, each `(wanted top, height)`: as near as possible to what is wanted in the sense of least
/// squares, without overlap, between `ceiling` and `floor`. Pooling of adjacent violators: blocks that would overlap
/// move as one to the mean of their wishes.
fn stack(wanted: &[(f64, f64)], ceiling: f64, floor: f64) -> Vec<f64> {
    let total: f64 = wanted.iter().map(|&(_, height)| height).sum();
    let mut pools: Vec<(f64, f64)> = Vec::with_capacity(wanted.len());
    let mut above = 0.0;
    for &(top, height) in wanted {
        let mut pool = (top - above, 1.0);
        while let Some(&(mean, count)) = pools.last().filter(|&&(mean, _)| pool.0 < mean) {
            pool = ((mean * count + pool.0 * pool.1) / (count + pool.1), count + pool.1);
            pools.pop();
        }
        pools.push(pool);
        above += height;
    }
    let means = pools.into_iter().flat_map(|(mean, count)| std::iter::repeat_n(mean, count as usize));
    let mut above = 0.0;
    means
        .zip(wanted)
        .map(|(mean, &(_, height))| {
            let top = mean.min(floor - total).max(ceiling) + above;
            above += height;
            top
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_with_room_stay_where_they_want_to_be() {
        assert_eq!(stack(&[(10.0, 13.0), (40.0, 26.0), (80.0, 13.0)], 0.0, 200.0), [10.0, 40.0, 80.0]);
    }

    #[test]
    fn two_blocks_that_want_the_same_place_part_evenly() {
        // Wishes 50 and 50 − 10 above = 40: mean 45, so 45 and 55.
        assert_eq!(stack(&[(50.0, 10.0), (50.0, 10.0)], 0.0, 200.0), [45.0, 55.0]);
    }

    #[test]
    fn blocks_at_the_floor_are_pushed_up_in_order() {
        assert_eq!(stack(&[(95.0, 10.0), (97.0, 10.0), (99.0, 10.0)], 0.0, 100.0), [70.0, 80.0, 90.0]);
    }

    #[test]
    fn a_pool_that_overlaps_an_earlier_one_joins_it() {
        let tops = stack(&[(0.0, 10.0), (20.0, 10.0), (20.0, 10.0), (20.0, 10.0)], -50.0, 200.0);
        assert_eq!(tops, [0.0, 10.0, 20.0, 30.0]);
    }
}
