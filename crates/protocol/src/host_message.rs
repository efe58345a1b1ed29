//! What the page around an embed sets: an assumption's key and a value, as `www/frame.js` hands them on from its message.

use model::Key;

/// Reads `mediation 0.8`: the assumption, and the number as `number` reads it; nothing where either is none. What no assumption is called
/// is passed over, for a host may be made for another version.
pub fn read(said: &str, number: impl Fn(&str) -> Option<f64>) -> Option<(Key, f64)> {
    let (name, value) = said.split_once(' ')?;
    let key = Key::ALL.iter().find(|key| key.row().key == name)?;
    Some((*key, number(value)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_assumption_and_a_number_are_read_and_all_else_is_passed_over() {
        let read = |said: &str| read(said, |text| text.parse().ok());
        assert_eq!(read("mediation 0.8"), Some((Key::Mediation, 0.8)));
        assert_eq!(read("resolve -1e3"), Some((Key::Resolve, -1000.0)));
        for said in ["", "mediation", "mediation ", "mediation x", "hope 1", " mediation 1", "Mediation 1"] {
            assert_eq!(read(said), None, "{said:?}");
        }
    }
}
