//! Places for the labels of contour lines, and the gaps that these leave in the lines.

use crate::canvas::Point;
use crate::geometry::Rect;
use crate::spot::pushed;

/// Where a text of this width and height can be set into one of the lines: far from edges, from what is taken and from
/// other lines. `None` where it would hide most of the lines or has no room.
pub(crate) fn gap(lines: &[Vec<Point>], (width, height): Point, plot: Rect, taken: &[Rect], others: &[&[Point]]) -> Option<Rect> {
    let long = lines.iter().filter(|line| LEAST_LENGTH * width <= length(line));
    let middles =
        long.flat_map(|line| line.windows(2).map(|pair| ((pair[0].0 + pair[1].0) / 2.0, (pair[0].1 + pair[1].1) / 2.0)));
    let mut best: Option<(f64, Rect)> = None;
    for (x, y) in middles {
        let place = Rect { left: x - width / 2.0, right: x + width / 2.0, top: y - height / 2.0, bottom: y + height / 2.0 };
        let edge =
            (place.left - plot.left).min(plot.right - place.right).min(place.top - plot.top).min(plot.bottom - place.bottom);
        if edge < CLEAR || taken.iter().any(|other| place.overlaps(other)) {
            continue;
        }
        let apart = taken.iter().map(|other| distance(place, *other)).fold(FAR, f64::min);
        let room = edge.min(FAR / 2.0) + apart / 2.0;
        let is_better = best.is_none_or(|(most, _)| most < room);
        if is_better && !others.iter().any(|line| crosses(line, place)) {
            best = Some((room, place));
        }
    }
    best.map(|(_, place)| place)
}

/// A place for a text with a bed of its own, which may hide other lines: in a gap as [`gap`] finds it, else anywhere on the lines, clear of
/// what is taken if that can be. `None` if there are no lines.
pub(crate) fn beside(lines: &[Vec<Point>], extent: Point, plot: Rect, taken: &[Rect]) -> Option<Rect> {
    let is_free = |place: &Rect| !taken.iter().any(|other| other.overlaps(place));
    let on_line = || lines.iter().flatten().map(|&point| pushed(point, extent, plot));
    gap(lines, extent, plot, taken, &[]).or_else(|| on_line().find(is_free)).or_else(|| on_line().next())
}

/// Whether a line runs through a rectangle.
pub(crate) fn crosses(line: &[Point], place: Rect) -> bool {
    line.windows(2).any(|pair| within(pair[0], pair[1], place).is_some())
}

/// The pieces of a line outside a rectangle.
pub(crate) fn without(line: &[Point], hole: Rect) -> Vec<Vec<Point>> {
    let mut pieces: Vec<Vec<Point>> = vec![line.first().copied().into_iter().collect()];
    for pair in line.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let along = |share: f64| (from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1));
        let Some(piece) = pieces.last_mut() else { break };
        match within(from, to, hole) {
            None => piece.push(to),
            Some((enter, leave)) => {
                if 0.0 < enter {
                    piece.push(along(enter));
                }
                if leave < 1.0 {
                    pieces.push(vec![along(leave), to]);
                } else {
                    pieces.push(Vec::new());
                }
            }
        }
    }
    pieces.retain(|piece| 1 < piece.len());
    pieces
}

/// The part of a straight line that lies in a rectangle, as shares of its length from its start (Liang and Barsky 1984,
/// doi:10.1145/357332.357333).
fn within(from: Point, to: Point, rect: Rect) -> Option<(f64, f64)> {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let (mut enter, mut leave): (f64, f64) = (0.0, 1.0);
    let sides =
        [(-across, from.0 - rect.left), (across, rect.right - from.0), (-down, from.1 - rect.top), (down, rect.bottom - from.1)];
    for (outwards, room) in sides {
        if outwards < 0.0 {
            enter = enter.max(room / outwards);
        } else if 0.0 < outwards {
            leave = leave.min(room / outwards);
        } else if room < 0.0 {
            return None;
        }
    }
    (enter < leave).then_some((enter, leave))
}

fn length(line: &[Point]) -> f64 {
    line.windows(2).map(|pair| ((pair[1].0 - pair[0].0).powi(2) + (pair[1].1 - pair[0].1).powi(2)).sqrt()).sum()
}

/// The distance between two rectangles that do not overlap: the greater of the horizontal and the vertical one.
fn distance(one: Rect, other: Rect) -> f64 {
    let across = (one.left - other.right).max(other.left - one.right);
    let down = (one.top - other.bottom).max(other.top - one.bottom);
    across.max(down)
}

/// A label is set only into a line that is at least this many times as long.
const LEAST_LENGTH: f64 = 2.0;

/// The least distance of a label from the edge of the plot, in CSS px.
const CLEAR: f64 = 3.0;

/// The distance from other things, in CSS px, beyond which more makes a place no better.
const FAR: f64 = 80.0;

#[cfg(test)]
mod tests {
    use super::*;

    const HOLE: Rect = Rect { left: 10.0, top: 10.0, right: 20.0, bottom: 20.0 };

    #[test]
    fn a_line_through_a_hole_loses_just_what_is_in_it() {
        let pieces = without(&[(0.0, 15.0), (12.0, 15.0), (30.0, 15.0)], HOLE);
        assert_eq!(pieces, [vec![(0.0, 15.0), (10.0, 15.0)], vec![(20.0, 15.0), (30.0, 15.0)]]);
    }

    #[test]
    fn a_line_beside_a_hole_is_whole_and_one_inside_it_is_gone() {
        let beside = [(0.0, 5.0), (30.0, 9.0)];
        assert_eq!(without(&beside, HOLE), [beside.to_vec()]);
        assert!(without(&[(12.0, 12.0), (18.0, 13.0), (19.0, 19.0)], HOLE).is_empty());
    }

    #[test]
    fn a_label_keeps_away_from_what_is_taken_and_from_other_lines() {
        let plot = Rect { left: 0.0, top: 0.0, right: 200.0, bottom: 100.0 };
        let line: Vec<Point> = (0..=20).map(|step| (10.0 * f64::from(step), 50.0)).collect();
        let other = [(150.0, 0.0), (150.0, 100.0)];
        let taken = [Rect { left: 0.0, top: 0.0, right: 100.0, bottom: 100.0 }];
        let place = gap(std::slice::from_ref(&line), (20.0, 12.0), plot, &taken, &[&other]).expect("there is room");
        assert!(100.0 <= place.left && (place.right <= 150.0 || 150.0 <= place.left), "{place:?}");
        assert_eq!(gap(std::slice::from_ref(&line), (20.0, 12.0), plot, &[plot], &[]), None);
    }
}
