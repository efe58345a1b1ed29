//! What the page and the analyst say to each other comes out as it went in, and noise is not mistaken for it.
#![cfg(not(target_arch = "wasm32"))]

use std::num::NonZeroU16;

use proptest::prelude::*;
use protocol::inquiry::{Body, Message, Panel, Plane, Ranges, Reply, Request, Section, TippingMark, Want, read, written};

fn request() -> Request {
    Request {
        number: 7,
        code: "1.2.me800".into(),
        before: String::new(),
        width: 328,
        line: NonZeroU16::new(200),
        wants: vec![
            Want::Bands,
            Want::TippingPoints,
            Want::Panel(Section::Grounds(24)),
            Want::Panel(Section::Map([0, 2])),
            Want::Panel(Section::Study),
        ],
    }
}

#[test]
fn every_message_is_read_as_it_was_written() {
    let usual = Request { line: None, ..request() };
    for message in [Message::Ask(request()), Message::Ask(usual), Message::Study(request()), Message::StopStudy] {
        assert_eq!(read(&written(&message)), Some(message));
    }
}

#[test]
fn a_line_travels_as_one_number_and_the_usual_one_as_0() {
    let end = |line| written(&Message::Ask(Request { line: NonZeroU16::new(line), wants: Vec::new(), ..request() }));
    // The width, the line and no wants, in postcard's numbers of seven bits a byte.
    assert!(end(0).ends_with(&[0xc8, 0x02, 0, 0]) && end(200).ends_with(&[0xc8, 0x02, 0xc8, 0x01, 0]));
}

#[test]
fn every_reply_is_read_as_it_was_written() {
    let ranges = Ranges { four_fifths: [vec![0, 1500], vec![0, 4000]], half: [vec![0, 2000], vec![0, 3300]] };
    let panel = |plane| Panel {
        sentence: "کیا ہوا؟ “Why”".into(),
        figure: "<svg></svg>".into(),
        plane,
        text: "<p>a &amp; b</p>".into(),
        table: String::new(),
    };
    let planes = [
        None,
        Some(Plane::Box { keys: [0, 2], rect: [30.5, 10.0, 300.0, 280.0] }),
        Some(Plane::Triangle { corners: [[150.0, 20.0], [10.0, 250.0], [290.0, 250.0]] }),
    ];
    let bodies = [
        Body::Bands(vec![ranges; 5]),
        Body::TippingPoints(vec![TippingMark { key: 3, place: 221, text: "Tips at 22".into() }]),
        Body::Progress(1200, 25_600),
    ];
    let panels = planes.map(|plane| Body::Panel(Section::Motive, panel(plane)));
    for (number, body) in (1..).zip(bodies.into_iter().chain(panels)) {
        let reply = Reply { number, body };
        assert_eq!(read(&written(&reply)), Some(reply));
    }
}

proptest! {
    #[test]
    fn noise_is_no_message_or_one_that_can_be_written_again(noise in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Some(message) = read::<Message>(&noise) {
            prop_assert_eq!(read::<Message>(&written(&message)), Some(message));
        }
    }
}
