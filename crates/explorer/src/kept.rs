//! A piece of the page that stays as it was built until it is built again: a hand that moves changes little of the page.

use yew::prelude::*;
use yew::virtual_dom::{Key, VChild};

/// A piece as it was built last.
#[derive(Default)]
pub struct Kept {
    version: u32,
    html: Html,
}

impl Kept {
    /// Takes the place of what was built before.
    pub fn keep(&mut self, html: Html) {
        self.keep_as(None, html);
    }

    /// The same, for a piece with a key among its siblings.
    pub fn keep_as(&mut self, key: Option<Key>, html: Html) {
        self.version += 1;
        self.html = VChild::<Piece>::new(PieceProps { version: self.version, html }, key).into();
    }

    /// The piece, which costs nothing as long as it is the same.
    pub fn html(&self) -> Html {
        self.html.clone()
    }
}

/// What a piece shows: what was built the last time, and how often it was built.
#[derive(Properties)]
pub struct PieceProps {
    version: u32,
    html: Html,
}

impl PartialEq for PieceProps {
    /// Compares versions alone: another one was built anew.
    fn eq(&self, other: &PieceProps) -> bool {
        self.version == other.version
    }
}

/// The piece as a component, which Yew leaves alone while its properties are the same.
struct Piece;

impl Component for Piece {
    type Message = ();
    type Properties = PieceProps;

    fn create(_: &Context<Piece>) -> Piece {
        Piece
    }

    fn view(&self, context: &Context<Piece>) -> Html {
        context.props().html.clone()
    }
}
