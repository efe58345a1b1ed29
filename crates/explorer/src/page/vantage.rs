//! The choice between the two vantage points.

use model::Vantage;
use words::text::text;
use yew::prelude::*;

use crate::control::{RadioOption, radio_group, some_of};
use crate::state::Action;
use crate::tag::tag;

fn label(from: Vantage) -> &'static str {
    match from {
        Vantage::Jan16 => text().vantage_16,
        Vantage::Jan18 => text().vantage_18,
    }
}

/// The two vantage points as radio buttons, `from` the one that is chosen.
pub fn vantage_switch(from: Vantage, dispatch: &Callback<Action>) -> Html {
    let options = Vantage::ALL.map(|from| RadioOption { value: from.key(), label: label(from) });
    let on_choose = some_of(dispatch, |key: String| Vantage::from_key(&key).map(Action::ChooseVantage));
    let choice = radio_group("vantage", text().vantage, &options, from.key(), &on_choose);
    tag("div", &["class"], &["vantage"]).html(choice).done()
}
