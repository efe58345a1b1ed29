//! The part of a figure in which every point is a setting: dragged by pointer and finger, moved by arrow keys.

use model::motive::Prior;
use model::{Assumptions, Key};
use protocol::inquiry::Plane;
use words::named;
use words::text::{fill, joined, text};
use words::{decimal, value};
use yew::prelude::*;

use crate::control::some_of;
use crate::dom;
use crate::dom::event::{Arrow, Place, PointerDrag};
use crate::findings::key_at;
use crate::state::Action;
use crate::tag::tag;

/// How far one press of an arrow key moves the point, as a share of the range.
const STRIDE: f64 = 0.02;

/// An invisible layer over the figure that drags and keys act on, with a ring at the present settings, which follows within a frame.
pub fn over(plane: Plane, assumptions: Assumptions, dispatch: &Callback<Action>) -> Html {
    let Some(area) = Area::of(plane) else { return Html::default() };
    let on_pointer = some_of(dispatch, move |event: PointerEvent| match dom::event::drag(&event)? {
        PointerDrag::To(place) => Some(action(&area, shares_at(&area, place))),
        PointerDrag::End => Some(Action::EndDrag),
        PointerDrag::Cancel => Some(Action::CancelDrag),
    });
    let onkeydown = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(arrow) = dom::event::arrow(&event) {
                event.prevent_default();
                dispatch.emit(action(&area, nudged(&area, shares(&area, &assumptions), arrow)));
                dispatch.emit(Action::EndDrag);
            }
        })
    };
    let here = shares(&area, &assumptions);
    let [x, y] = point(&area, here).map(|place| decimal::plain(place, 1));
    let point = |class: &'static str, radius: &'static str| {
        tag("circle", &["class", "r", "cx", "cy"], &[]).is(class).is(radius).owns(x.clone()).owns(y.clone())
    };
    let point =
        tag("svg", &["class", "aria-hidden"], &["plane-point", "true"]).with(point("grip", "24")).with(point("ring", "9"));
    let keys = &["class", "tabindex", "role", "aria-valuemin", "aria-valuemax", "aria-label", "aria-valuenow", "aria-valuetext"];
    tag("div", keys, &["plane", "0", "slider", "0", "100"])
        .owns(label(&area))
        .owns(decimal::plain(100.0 * here[0], 0))
        .owns(spoken(&area, &assumptions))
        .onpointerdown(on_pointer.clone())
        .onpointermove(on_pointer.clone())
        .onpointerup(on_pointer.clone())
        .onpointercancel(on_pointer)
        .onkeydown(onkeydown)
        .with(point)
        .done()
}

/// A plane whose assumptions the page knows.
#[derive(Clone, Copy)]
enum Area {
    /// Two assumptions, from the left to the right and from the bottom to the top.
    Box {
        /// The assumptions: across, and upwards.
        keys: [Key; 2],
        /// The left, top, right and bottom edges, in CSS px.
        rect: [f32; 4],
    },
    /// Three weights; each is 1 at its corner.
    Triangle {
        /// The corners' places in CSS px.
        corners: [[f32; 2]; 3],
    },
}

impl Area {
    /// The area of `plane`; none if `plane` is over an assumption that there is not.
    fn of(plane: Plane) -> Option<Area> {
        match plane {
            Plane::Box { keys: [across, upwards], rect } => {
                key_at(across).zip(key_at(upwards)).map(|keys| Area::Box { keys: keys.into(), rect })
            }
            Plane::Triangle { corners } => Some(Area::Triangle { corners }),
        }
    }
}

/// The present settings as the area's coordinates: two shares of the assumptions' ranges (and 0), or three weights.
fn shares(area: &Area, assumptions: &Assumptions) -> [f64; 3] {
    match area {
        Area::Box { keys, .. } => {
            let share = |key: Key| f64::from(key.row().grid_index(assumptions[key])) * 1e-3;
            [share(keys[0]), share(keys[1]), 0.0]
        }
        Area::Triangle { .. } => assumptions.motives().weights(),
    }
}

/// The place in the figure, x and y in CSS px, of those coordinates.
fn point(area: &Area, shares: [f64; 3]) -> [f64; 2] {
    match area {
        Area::Box { rect, .. } => {
            let [left, top, right, bottom] = rect.map(f64::from);
            [left + shares[0] * (right - left), bottom + shares[1] * (top - bottom)]
        }
        Area::Triangle { corners } => {
            let along = |axis: usize| (0..3).map(|corner| shares[corner] * f64::from(corners[corner][axis])).sum();
            [along(0), along(1)]
        }
    }
}

/// The coordinates of a place in the figure; those of a place beside the area are kept within 0 to 1.
fn shares_at(area: &Area, place: Place) -> [f64; 3] {
    match area {
        Area::Box { rect, .. } => {
            let [left, top, right, bottom] = rect.map(f64::from);
            within([(place.x - left) / (right - left), (place.y - bottom) / (top - bottom), 0.0])
        }
        Area::Triangle { corners } => {
            let [[ax, ay], [bx, by], [cx, cy]] = corners.map(|corner| corner.map(f64::from));
            let area = (by - cy) * (ax - cx) + (cx - bx) * (ay - cy);
            let first = ((by - cy) * (place.x - cx) + (cx - bx) * (place.y - cy)) / area;
            let second = ((cy - ay) * (place.x - cx) + (ax - cx) * (place.y - cy)) / area;
            within([first, second, 1.0 - first - second])
        }
    }
}

fn within(shares: [f64; 3]) -> [f64; 3] {
    shares.map(|share| share.max(0.0).min(1.0))
}

/// The coordinates that one press of an arrow key leads to. In a triangle, up and down move the first weight, left and right the other two.
fn nudged(area: &Area, shares: [f64; 3], arrow: Arrow) -> [f64; 3] {
    let [first, second, third] = shares;
    let moved = match (area, arrow) {
        (Area::Box { .. }, Arrow::Left) => [first - STRIDE, second, 0.0],
        (Area::Box { .. }, Arrow::Right) => [first + STRIDE, second, 0.0],
        (Area::Box { .. }, Arrow::Up) => [first, second + STRIDE, 0.0],
        (Area::Box { .. }, Arrow::Down) => [first, second - STRIDE, 0.0],
        (Area::Triangle { .. }, Arrow::Left) => [first, second + STRIDE, third - STRIDE],
        (Area::Triangle { .. }, Arrow::Right) => [first, second - STRIDE, third + STRIDE],
        (Area::Triangle { .. }, Arrow::Up) => [first + STRIDE, second - STRIDE / 2.0, third - STRIDE / 2.0],
        (Area::Triangle { .. }, Arrow::Down) => [first - STRIDE, second + STRIDE / 2.0, third + STRIDE / 2.0],
    };
    within(moved)
}

/// The action that sets the assumptions to those coordinates.
fn action(area: &Area, shares: [f64; 3]) -> Action {
    match area {
        Area::Box { keys, .. } => Action::MovePoint([0, 1].map(|axis| {
            let key = keys[axis];
            (key, key.row().grid_value((shares[axis] * 1000.0).round() as u16))
        })),
        Area::Triangle { .. } => Action::WeighMotives(Prior::in_proportion(shares).unwrap_or(Prior::EVEN)),
    }
}

fn label(area: &Area) -> String {
    match area {
        Area::Box { keys, .. } => {
            let [across, upwards] = keys.map(named::assumption);
            fill(text().map_label, &[across, upwards])
        }
        Area::Triangle { .. } => text().triangle_label.into(),
    }
}

fn spoken(area: &Area, assumptions: &Assumptions) -> String {
    let said = |key: Key| fill(text().named_value, &[named::assumption(key), &value::spoken(key, assumptions[key])]);
    match area {
        Area::Box { keys, .. } => joined(&keys.map(said), text().comma),
        Area::Triangle { .. } => {
            let said: Vec<String> = Key::ALL.iter().copied().filter(|key| key.motive().is_some()).map(said).collect();
            joined(&said, text().comma)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: Area = Area::Box { keys: [Key::Mediation, Key::Overstretch], rect: [10.0, 20.0, 110.0, 220.0] };
    const TRIANGLE: Area = Area::Triangle { corners: [[50.0, 0.0], [0.0, 80.0], [100.0, 80.0]] };

    #[test]
    fn a_place_on_the_plane_and_its_shares_are_one_and_the_same() {
        for (area, shares) in [(BOX, [0.25, 0.75, 0.0]), (TRIANGLE, [0.2, 0.3, 0.5]), (TRIANGLE, [1.0, 0.0, 0.0])] {
            let [x, y] = point(&area, shares);
            let back = shares_at(&area, Place { x, y });
            assert!((0..3).all(|lane| (back[lane] - shares[lane]).abs() < 1e-12), "{shares:?} became {back:?}");
        }
    }

    #[test]
    fn a_plane_over_an_assumption_that_there_is_not_is_left_out() {
        let over = |keys| Area::of(Plane::Box { keys, rect: [0.0; 4] }).is_some();
        assert!(over([0, 1]) && !over([0, 250]) && !over([250, 0]));
    }

    #[test]
    fn a_place_beside_the_plane_counts_as_its_edge() {
        assert_eq!(shares_at(&BOX, Place { x: 500.0, y: -3.0 }), [1.0, 1.0, 0.0]);
        let Action::WeighMotives(prior) = action(&TRIANGLE, shares_at(&TRIANGLE, Place { x: -50.0, y: 200.0 })) else {
            panic!("a triangle weighs motives")
        };
        assert_eq!(prior.weights()[0], 0.0);
    }

    #[test]
    fn arrow_keys_go_where_they_point() {
        let there = nudged(&BOX, [0.5, 0.5, 0.0], Arrow::Up);
        assert!(point(&BOX, there)[1] < point(&BOX, [0.5, 0.5, 0.0])[1]);
        let start = [0.3, 0.4, 0.3];
        let [left, up] = [Arrow::Left, Arrow::Up].map(|arrow| point(&TRIANGLE, nudged(&TRIANGLE, start, arrow)));
        assert!(left[0] < point(&TRIANGLE, start)[0] && up[1] < point(&TRIANGLE, start)[1]);
    }
}
