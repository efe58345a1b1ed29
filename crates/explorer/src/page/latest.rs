//! The latest value that was acted on, so that an action is taken once for each value.

/// Remembers the latest value that was acted on.
pub struct Latest<T>(Option<T>);

impl<T: PartialEq> Latest<T> {
    /// No value was acted on yet.
    pub fn none() -> Latest<T> {
        Latest(None)
    }

    /// Makes `now` the latest value. Returns whether it differs from the one before.
    pub fn becomes(&mut self, now: T) -> bool {
        let now = Some(now);
        let is_new = self.0 != now;
        if is_new {
            self.0 = now;
        }
        is_new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_new_once_until_there_was_another() {
        let mut latest = Latest::none();
        assert_eq!([1, 1, 2, 1].map(|value| latest.becomes(value)), [true, false, true, true]);
    }
}
