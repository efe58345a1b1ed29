//! The switch between the two vantage points.

use model::Vantage;
use words::text::text;
use yew::prelude::*;

use crate::control::{Offer, choice, some_of};
use crate::state::Action;

fn label(from: Vantage) -> &'static str {
    match from {
        Vantage::Jan16 => text().vantage_16,
        Vantage::Jan18 => text().vantage_18,
    }
}

/// The switch.
pub fn vantage_switch(from: Vantage, dispatch: &Callback<Action>) -> Html {
    let options = Vantage::ALL.map(|from| Offer { value: from.key(), label: label(from) });
    let on_choose = some_of(dispatch, |key: String| Vantage::from_key(&key).map(Action::From));
    html! {
        <div class="vantage">
            { choice("vantage", text().vantage, &options, from.key(), &on_choose) }
        </div>
    }
}
