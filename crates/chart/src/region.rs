//! Where a grid of values is at least some level: closed outlines by marching squares, so that a map of any fineness is a few
//! polygons with smooth edges instead of a rectangle for each cell.
//!
//! Marching squares as in Maple, "Geometric design and space planning using the marching squares and marching cube
//! algorithms", 2003, doi:10.1109/GMAG.2003.1219671; a saddle is decided by the mean of its four corners.

/// A point of the unit square, y upwards.
pub(crate) type GridPoint = (f64, f64);

/// A square grid of values whose outermost nodes lie on the edges of the unit square: row-major, the first row at y = 0.
/// What is missing or not finite counts as below every level.
#[derive(Clone, Copy)]
pub(crate) struct Grid<'a> {
    pub side: usize,
    pub values: &'a [f64],
}

/// No edge comes after this one.
const NONE: usize = usize::MAX;

impl Grid<'_> {
    /// The outlines of the region at or above `level`: anticlockwise around it, clockwise around holes, each without a
    /// repeated first point. The level does not matter where a value is missing: there the region ends at the last node.
    pub fn at_least(self, level: f64) -> Vec<Vec<GridPoint>> {
        if self.side < 2 {
            return Vec::new();
        }
        // A ring of nodes around the grid, below every level and in the same place as the nodes beside them, closes all outlines.
        let nodes = self.side + 2;
        // The crossing of the outline with each grid edge leads to another one; edges are numbered by node and direction.
        let mut next = vec![NONE; 2 * nodes * nodes];
        for row in 0..nodes - 1 {
            for column in 0..nodes - 1 {
                self.link(level, column, row, &mut next);
            }
        }
        let mut outlines = Vec::new();
        for start in 0..next.len() {
            let (mut edge, mut outline) = (start, Vec::new());
            while next[edge] != NONE {
                outline.push(self.crossing(level, edge));
                edge = std::mem::replace(&mut next[edge], NONE);
            }
            if 2 < outline.len() {
                outlines.push(straightened(&outline));
            }
        }
        outlines
    }

    /// The value at a node of the ringed grid.
    fn value(self, column: usize, row: usize) -> f64 {
        let inside = 0 < column && column <= self.side && 0 < row && row <= self.side;
        let value = if inside { self.values.get((row - 1) * self.side + column - 1) } else { None };
        value.copied().filter(|value| value.is_finite()).unwrap_or(f64::NEG_INFINITY)
    }

    /// Links the crossings on the edges of one cell, with the region at the left of the way.
    fn link(self, level: f64, column: usize, row: usize, next: &mut [usize]) {
        let nodes = self.side + 2;
        let corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)];
        let values = corners.map(|(column, row)| self.value(column, row));
        let high = values.map(|value| level <= value);
        // The edge from each corner to the one after it: bottom, right, top, left.
        let node = |column: usize, row: usize| 2 * (row * nodes + column);
        let edges = [node(column, row), node(column + 1, row) + 1, node(column, row + 1), node(column, row) + 1];
        let leaves = |side: usize| high[side % 4] && !high[(side + 1) % 4];
        let enters = |side: usize| !high[side % 4] && high[(side + 1) % 4];
        let is_bridge = level <= values.iter().sum::<f64>() / 4.0;
        for side in (0..4).filter(|&side| leaves(side)) {
            // Two high corners that face each other are one region if the middle is high: the way cuts off the low corner
            // ahead; otherwise it goes back around the high corner behind.
            let ahead = (1..4).map(|step| side + step).find(|&other| enters(other));
            let behind = (1..4).map(|step| side + 4 - step).find(|&other| enters(other));
            if let Some(other) = if is_bridge { ahead } else { behind } {
                next[edges[side]] = edges[other % 4];
            }
        }
    }

    /// Where the level is crossed on an edge.
    fn crossing(self, level: f64, edge: usize) -> GridPoint {
        let nodes = self.side + 2;
        let (column, row) = (edge / 2 % nodes, edge / 2 / nodes);
        let other = if edge.is_multiple_of(2) { (column + 1, row) } else { (column, row + 1) };
        let (from, to) = (self.value(column, row), self.value(other.0, other.1));
        let share = match (from.is_finite(), to.is_finite()) {
            (true, true) => (level - from) / (to - from),
            (true, false) => 0.0,
            _ => 1.0,
        };
        let at = |node: usize| (node.max(1).min(self.side) - 1) as f64 / (self.side - 1) as f64;
        let between = |from: usize, to: usize| at(from) + (at(to) - at(from)) * share;
        (between(column, other.0), between(row, other.1))
    }
}

/// An outline without the points that lie on the straight line between their neighbours.
fn straightened(outline: &[GridPoint]) -> Vec<GridPoint> {
    // The nodes of the ring lie on those beside them: the same point comes twice in a corner.
    let mut outline = outline.to_vec();
    outline.dedup();
    if outline.first() == outline.last() {
        outline.pop();
    }
    let count = outline.len();
    let bends = (0..count).filter(|&index| {
        let (before, at, after) = (outline[(index + count - 1) % count], outline[index], outline[(index + 1) % count]);
        let cross = (at.0 - before.0) * (after.1 - at.1) - (at.1 - before.1) * (after.0 - at.0);
        1e-9 < cross.abs() || (at.0 - before.0) * (after.0 - at.0) + (at.1 - before.1) * (after.1 - at.1) < 0.0
    });
    bends.map(|index| outline[index]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Twice the area that outlines enclose, holes counted negatively (the shoelace formula).
    fn area(outlines: &[Vec<GridPoint>]) -> f64 {
        let one = |outline: &Vec<GridPoint>| -> f64 {
            let after = outline.iter().cycle().skip(1);
            outline.iter().zip(after).map(|(one, other)| one.0 * other.1 - other.0 * one.1).sum::<f64>() / 2.0
        };
        outlines.iter().map(one).sum()
    }

    fn grid_of(side: usize, value: impl Fn(f64, f64) -> f64) -> Vec<f64> {
        let at = |index: usize| index as f64 / (side - 1) as f64;
        (0..side * side).map(|index| value(at(index % side), at(index / side))).collect()
    }

    #[test]
    fn a_region_that_holds_everything_is_the_unit_square() {
        let values = grid_of(11, |x, y| x * y);
        let outlines = Grid { side: 11, values: &values }.at_least(-1.0);
        assert_eq!(
            outlines,
            [vec![(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]].map(|mut square| {
                let first = square.iter().position(|place| *place == outlines[0][0]).expect("a corner");
                square.rotate_left(first);
                square
            })
        );
    }

    #[test]
    fn a_plane_is_cut_exactly_where_it_crosses_the_level() {
        // x + y is at least 1/2 on all but a triangle of area 1/8.
        let values = grid_of(11, |x, y| x + y);
        let outlines = Grid { side: 11, values: &values }.at_least(0.5);
        assert!((area(&outlines) - 0.875).abs() < 1e-12, "{outlines:?}");
    }

    #[test]
    fn a_hole_is_an_outline_of_its_own_and_goes_the_other_way() {
        // Outside a circle of radius 0.3 around the middle: 1 − 0.09 π = 0.717.
        let values = grid_of(41, |x, y| ((x - 0.5).powi(2) + (y - 0.5).powi(2)).sqrt());
        let outlines = Grid { side: 41, values: &values }.at_least(0.3);
        assert_eq!(outlines.len(), 2);
        assert!((area(&outlines) - (1.0 - 0.09 * std::f64::consts::PI)).abs() < 1e-3, "{}", area(&outlines));
    }

    #[test]
    fn regions_and_their_complements_fill_the_square_on_any_values() {
        // A deterministic checkered mess with many saddles.
        let values = grid_of(17, |x, y| ((57.0 * x).sin() + (43.0 * y).cos() + (31.0 * x * y).sin()) / 6.0 + 0.5);
        let negative: Vec<f64> = values.iter().map(|value| -value).collect();
        for level in [0.2, 0.35, 0.5, 0.65, 0.8] {
            let above = area(&Grid { side: 17, values: &values }.at_least(level));
            let below = area(&Grid { side: 17, values: &negative }.at_least(-level));
            assert!((above + below - 1.0).abs() < 1e-9, "level {level}: {above} and {below}");
        }
    }

    #[test]
    fn missing_values_are_blank_and_too_few_make_no_region() {
        let mut values = vec![0.5; 25];
        values[12] = f64::NAN;
        let outlines = Grid { side: 5, values: &values }.at_least(0.0);
        // The corners of the hole are the four nodes beside the missing one: a square on its corner with diagonals of 1/2.
        assert!((area(&outlines) - (1.0 - 1.0 / 8.0)).abs() < 1e-12, "{}", area(&outlines));
        assert!(Grid { side: 1, values: &[0.5] }.at_least(0.0).is_empty());
        assert!(Grid { side: 5, values: &[] }.at_least(0.0).is_empty());
    }
}
