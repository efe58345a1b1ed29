//! The link codec: released links, pins, limits, and whatever chats, editors and vandals do to a link.
#![cfg(not(target_arch = "wasm32"))]

mod state;

mod released;

mod home;
mod limits;
mod pins;
mod reading;

mod damage;
mod pasted;
