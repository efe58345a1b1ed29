//! The switch between the two vantage points.

use model::Vantage;
use yew::prelude::*;

use crate::control::{Choice, Offer, some_of};
use crate::state::Action;

/// What the switch is given.
#[derive(Properties, PartialEq)]
pub struct VantageProps {
    /// The present vantage point.
    pub from: Vantage,
    /// Where the choice goes.
    pub dispatch: Callback<Action>,
}

fn label(from: Vantage) -> &'static str {
    match from {
        Vantage::Jan16 => "16 Jan: Pakistan decides",
        Vantage::Jan18 => "18 Jan: Iran decides",
    }
}

/// The switch.
#[component]
pub fn VantageSwitch(VantageProps { from, dispatch }: &VantageProps) -> Html {
    let options = Vantage::ALL.map(|from| Offer { value: from.key().into(), label: label(from).into() });
    let on_choose = some_of(dispatch, |key: AttrValue| Vantage::from_key(&key).map(Action::From));
    html! {
        <div class="vantage">
            <Choice name="vantage" legend="Looking ahead from" options={options.to_vec()} chosen={from.key()} {on_choose} />
        </div>
    }
}
