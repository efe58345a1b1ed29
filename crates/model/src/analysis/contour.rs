//! Contours of a grid of values, by marching squares with linear interpolation along the edges (Lorensen & Cline 1987,
//! doi:10.1145/37402.37422, in two dimensions). Crates that do this bring geometry types and hashing that weigh more than it does.

/// A line of points, closed where its last point is its first.
pub type Polyline = Vec<[f64; 2]>;

/// A place where no segment leads.
const NOWHERE: usize = usize::MAX;

/// The lines along which `values` (row-major, `columns` × `rows`, at least 2 each) pass `level`, in unit coordinates: the first column
/// is at 0 and the last at 1, and so are rows. Empty where there are too few values. A value that equals the level counts as above it.
///
/// In a saddle, where opposite corners are on the same side, the mean of the four corners decides which are joined.
pub fn contour(values: &[f64], columns: usize, rows: usize, level: f64) -> Vec<Polyline> {
    if columns < 2 || rows < 2 || values.len() != columns * rows {
        return Vec::new();
    }
    let grid = Edges { values, columns, rows, level };
    let mut links = vec![[NOWHERE; 2]; 2 * values.len()];
    let mut join = |one: usize, other: usize| {
        for (here, there) in [(one, other), (other, one)] {
            let free = usize::from(links[here][0] != NOWHERE);
            links[here][free] = there;
        }
    };
    for row in 0..rows - 1 {
        for column in 0..columns - 1 {
            grid.cross(row, column, &mut join);
        }
    }
    let mut lines = Vec::new();
    // Lines that end at the rim first, from an end, then those that close.
    for ends in [1, 2] {
        for start in 0..links.len() {
            if links[start].iter().filter(|link| **link != NOWHERE).count() == ends {
                lines.push(grid.walk(&mut links, start));
            }
        }
    }
    lines
}

/// The edges between neighbouring points: first those along rows, then those along columns, each numbered by its first point.
struct Edges<'a> {
    values: &'a [f64],
    columns: usize,
    rows: usize,
    level: f64,
}

impl Edges<'_> {
    /// Joins the edges that the level crosses around one cell.
    fn cross(&self, row: usize, column: usize, join: &mut impl FnMut(usize, usize)) {
        let here = row * self.columns + column;
        let corners = [here, here + 1, here + self.columns + 1, here + self.columns];
        let edges = [here, self.values.len() + here + 1, here + self.columns, self.values.len() + here];
        let above = corners.map(|corner| self.level <= self.values[corner]);
        // Edge i runs from corner i to the next.
        let mut crossed = (0..4).filter(|edge| above[*edge] != above[(edge + 1) % 4]);
        match (crossed.next(), crossed.next(), crossed.next()) {
            (Some(one), Some(other), None) => join(edges[one], edges[other]),
            (Some(_), Some(_), Some(_)) => {
                let mean = corners.map(|corner| self.values[corner]).iter().sum::<f64>() / 4.0;
                // Each corner that is not on the middle's side is cut off by itself.
                for corner in (0..4).filter(|corner| above[*corner] != (self.level <= mean)) {
                    join(edges[(corner + 3) % 4], edges[corner]);
                }
            }
            _ => {}
        }
    }

    /// Follows the line from edge `start` to its end, taking its links away.
    fn walk(&self, links: &mut [[usize; 2]], start: usize) -> Polyline {
        let mut line = vec![self.point(start)];
        let mut here = start;
        while let Some(slot) = links[here].iter().position(|link| *link != NOWHERE) {
            let there = std::mem::replace(&mut links[here][slot], NOWHERE);
            if let Some(back) = links[there].iter().position(|link| *link == here) {
                links[there][back] = NOWHERE;
            }
            line.push(self.point(there));
            here = there;
        }
        line
    }

    /// Where the level crosses an edge.
    fn point(&self, edge: usize) -> [f64; 2] {
        let along_row = edge < self.values.len();
        let first = if along_row { edge } else { edge - self.values.len() };
        let second = if along_row { first + 1 } else { first + self.columns };
        let (from, to) = (self.values[first], self.values[second]);
        let share = (self.level - from) / (to - from);
        let (column, row) = ((first % self.columns) as f64, (first / self.columns) as f64);
        let (column, row) = if along_row { (column + share, row) } else { (column, row + share) };
        [column / (self.columns - 1) as f64, row / (self.rows - 1) as f64]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plane_has_one_straight_contour_from_rim_to_rim() {
        let values: Vec<f64> = (0..12).map(|place| f64::from(place % 4) / 3.0 + f64::from(place / 4)).collect();
        let lines = contour(&values, 4, 3, 1.25);
        assert_eq!(lines.len(), 1);
        for [x, y] in &lines[0] {
            assert!((x + 2.0 * y - 1.25).abs() < 1e-15, "{x} {y}");
        }
        assert_eq!(contour(&values, 4, 3, 9.0), Vec::<Polyline>::new());
        assert_eq!(contour(&values, 3, 3, 1.25), Vec::<Polyline>::new());
    }

    #[test]
    fn a_hill_has_a_closed_contour() {
        let hill = |place: i32| -f64::from((place % 9 - 4).pow(2) + (place / 9 - 4).pow(2));
        let values: Vec<f64> = (0..81).map(hill).collect();
        let lines = contour(&values, 9, 9, -4.5);
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].first(), lines[0].last());
        assert_eq!(lines[0].len(), 21, "20 edges leave the 21 points within");
    }

    #[test]
    fn the_middle_of_a_saddle_decides() {
        for (values, ends) in [([1.0, 0.0, 0.0, 0.9], 0.5), ([1.0, 0.0, 0.0, 0.9], 0.4)] {
            let lines = contour(&values, 2, 2, ends);
            assert_eq!(lines.len(), 2);
            // Above the mean, 0.475, the high corners are islands; below, the low ones are.
            let near_high = lines.iter().any(|line| line.iter().all(|[x, y]| x + y < 1.0));
            assert_eq!(near_high, 0.475 < ends);
        }
    }
}
