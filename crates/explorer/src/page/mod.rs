//! The page as a whole: it owns the state, keeps the answer, the address and the analyst in step with it, and arranges the parts.

mod address;
mod arranged;
mod common_pieces;
mod embed;
mod embedding;
mod host;
mod latest;
mod lower_controls;
mod message;
mod parts;
mod pieces;
mod play;
mod replay;
mod settle;
mod vantage;
mod window;

use address::Address;
use embedding::Embedding;
use host::Host;
use latest::Latest;
use message::Message;
use model::{Scenario, Start};
use pieces::{Extent, Pieces, moves_leading};
use play::PlayTimer;
use replay::ReplayTimer;
use settle::SettleTimer;
use window::{Listeners, Window};
use words::text::{self, Text};
use yew::AppHandle;
use yew::prelude::*;

use crate::answer::{Answer, Answers};
use crate::dom::{self, Element};
use crate::inquiry::{AnalystClient, Inquiry};
use crate::shared::Shared;
use crate::state::{Action, State};
use crate::tag::{list, tag};
use crate::view::{Curves, Mini, Width};

/// How much memory is set aside at the start, in bytes: about three times what the page and its figures take.
const HEAP_RESERVE: usize = 1 << 21;

/// The width of the widest figure in the parts below, in CSS px.
const WIDEST_PART: f64 = 620.0;

/// Starts the page in the document that it is built for: with the texts that stand there, in the place beside the still picture. That is
/// hidden from then on, and shown again if the code fails.
pub fn mount() {
    // Memory grows once, here, by what drawing needs over hours of use; freed at once, it stays with the allocator.
    drop(std::hint::black_box(Vec::<u8>::with_capacity(HEAP_RESERVE)));
    yew::set_custom_panic_hook(Box::new(dom::stop));
    let (Some(place), Some(texts)) = (dom::by_id("live"), dom::texts()) else { return };
    let Some(texts) = text::loaded(&mut text::kept(texts)) else { return };
    start(place, texts);
}

/// Draws the page into `place` in the language of `texts`, and marks the document as alive. The state is the one that the document's
/// address asks for. What is returned takes the page away again.
pub fn start(place: Element, texts: &'static Text) -> AppHandle<Page> {
    text::set_text(texts);
    yew::Renderer::<Page>::with_root(place).render()
}

/// The page as a Yew component. Its state is in plain fields; the address, the timers and the analyst follow it after every rendering. Hooks
/// would do the same, but each costs a reader some three hundred bytes.
pub struct Page {
    embedding: Embedding,
    state: State,
    /// Sends an action of the reader's to the page.
    dispatch: Callback<Action>,
    /// Sends any message to the page.
    tell: Callback<Message>,
    answers: Answers,
    /// The answer that is drawn and said.
    answer: Shared<Answer>,
    /// The headline as it was when the last change settled.
    summary: AttrValue,
    /// Whether a hand moves something, or a replay does.
    is_moving: bool,
    /// Whether what is kept is marked as being of another state than the one that moves.
    is_marked: bool,
    /// The scenario when that was last not so.
    rested: Scenario,
    pieces: Pieces,
    curves: Curves,
    mini: Mini,
    /// Sends the day that is read out.
    read: Callback<Option<usize>>,
    window: Window,
    /// The width of the parts below.
    parts: Width,
    analyst: AnalystClient,
    inquiry: Latest<Inquiry>,
    address: Address,
    settle: SettleTimer,
    replay: ReplayTimer,
    play: PlayTimer,
    host: Host,
    listeners: Option<Listeners>,
}

impl Page {
    /// The inquiry to the analyst about the state as it is now.
    fn inquiry_now(&self) -> Inquiry {
        Inquiry::of(&self.state, self.parts.px(), self.curves.width.px())
    }

    /// Whether the mini-figure is shown: while the groups are used and the figure is out of view.
    fn shows_mini(&self) -> bool {
        self.state.groups_in_use && !self.window.figure_in_view
    }

    /// Draws the figures anew.
    fn draw(&mut self) {
        let bands = self.bands().cloned();
        self.curves.draw(&self.answer, &self.state, bands.as_ref());
        if self.shows_mini() {
            self.mini.draw(&self.answer, &self.curves.look);
        }
    }

    /// Builds pieces anew.
    fn build(&mut self, extent: Extent) {
        let Page { pieces, state, answer, rested, embedding, dispatch, .. } = self;
        pieces.build(extent, state, (answer, rested), embedding.embed.as_ref(), dispatch);
    }

    /// Builds and draws what can have changed. Of what is kept, little can between two moves.
    fn change(&mut self, is_moving: bool) {
        let extent = if self.is_marked && is_moving { Extent::Moving } else { Extent::All };
        (self.is_moving, self.is_marked) = (is_moving, is_moving);
        if !is_moving {
            self.rested = self.state.link.scenario;
        }
        self.build(extent);
        self.draw();
    }

    /// Computes the answer to the state as it is now, and the summary if nothing is moving.
    fn answer(&mut self) {
        let state = &self.state;
        self.answer = answered(&mut self.answers, state);
        if let Some(sentence) = settle::settled_sentence(state, &self.answer) {
            self.summary = sentence;
        }
    }
}

/// The answer to the scenario that `state` shows, that of a replay's frame while one runs; given what is supposed, once the analyst has
/// found what follows.
fn answered(answers: &mut Answers, state: &State) -> Shared<Answer> {
    let replayed = replay::replayed(state);
    let start = if state.drag.is_some() || replayed.is_some() { Start::Warm } else { Start::Cold };
    let answer = answers.to(replayed.unwrap_or(state.link.scenario), start, state.versions, state.compared());
    match state.supposed().filter(|found| replayed.is_none() && !found.value.curves.is_empty()) {
        Some(found) => answer.given(&found.value.curves),
        None => answer,
    }
}

impl Component for Page {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<Page>) -> Page {
        let mut embedding = Embedding::here();
        let state = embedding.opened(&dom::address::whole());
        let tell = context.link().callback(|message: Message| message);
        let mut answers = Answers::new();
        let answer = answered(&mut answers, &state);
        let mut page = Page {
            dispatch: tell.reform(Message::Do),
            read: tell.reform(Message::ReadOut),
            analyst: AnalystClient::new(tell.reform(Message::Analyst)),
            summary: settle::settled_sentence(&state, &answer).unwrap_or_default(),
            is_moving: false,
            is_marked: false,
            rested: state.link.scenario,
            pieces: Pieces::default(),
            curves: Curves::new(),
            mini: Mini::default(),
            embedding,
            state,
            tell,
            answers,
            answer,
            window: Window::new(),
            parts: Width::at_most(WIDEST_PART),
            inquiry: Latest::none(),
            address: Address::new(),
            settle: SettleTimer::new(),
            replay: ReplayTimer::new(),
            play: PlayTimer::new(),
            host: Host::new(),
            listeners: None,
        };
        page.change(false);
        // The still page, whose figure has been measured, goes when the page comes.
        dom::live();
        page
    }

    fn update(&mut self, _: &Context<Page>, message: Message) -> bool {
        match message {
            Message::Do(Action::RunStudy(true)) => self.analyst.study(&self.inquiry_now()),
            Message::Do(Action::RunStudy(false)) => self.analyst.stop_study(),
            Message::Do(action) => {
                if matches!(action, Action::CloseLinkNotices) {
                    // The button goes with the notices.
                    dom::focus("headline");
                }
                self.state.apply(action);
                self.answer();
                self.change(self.state.is_moving());
                return true;
            }
            Message::Analyst(event) => {
                // Some is drawn and said, and nothing else; anything may follow from the rest.
                let is_little = event.is_drawn() && !self.state.findings.lost;
                self.state.findings.update(event);
                self.answer();
                if !is_little {
                    self.build(Extent::All);
                    self.is_marked = false;
                }
                self.state.find_followed();
                self.draw();
                return true;
            }
            Message::OpenAnalyst => self.analyst.open(),
            Message::Rest => {
                let code = self.inquiry_now().code;
                self.address.write(&self.state, &code);
                // The page below the leading sliders follows; whatever else is in hand has some of it above.
                let is_held = self.state.in_hand().is_some_and(|drag| !moves_leading(drag, &self.state.home));
                let has_moved = self.is_moving && !is_held;
                if has_moved {
                    self.change(false);
                }
                return has_moved;
            }
            Message::Resize => return self.window.resize(),
            Message::FigureInView(seen) => {
                let is_new = std::mem::replace(&mut self.window.figure_in_view, seen) != seen;
                if is_new {
                    self.draw();
                }
                return is_new;
            }
            Message::ReadOut(day) => return std::mem::replace(&mut self.curves.read, day) != day,
            Message::FigureWidth(found) => {
                let is_new = self.curves.width.take(found);
                if is_new {
                    self.draw();
                }
                return is_new;
            }
            Message::PartsWidth(found) => return self.parts.take(found),
        }
        false
    }

    fn rendered(&mut self, _: &Context<Page>, first: bool) {
        let inquiry = self.inquiry_now();
        let (state, tell) = (&self.state, &self.tell);
        self.address.follow(state, &inquiry.code, tell);
        self.settle.follow(state, tell);
        self.replay.follow(state, tell);
        self.play.follow(state, tell);
        let is_embed = self.embedding.embed.is_some();
        if first {
            self.listeners = Some(window::listen(tell));
            self.curves.width.watch(tell.reform(Message::FigureWidth));
            self.parts.watch(tell.reform(Message::PartsWidth));
            if self.embedding.needs_analyst() {
                self.analyst.open();
            }
        }
        if is_embed {
            self.host.follow(state, &self.summary);
        }
        if self.inquiry.becomes(inquiry.clone()) {
            self.analyst.ask(inquiry);
        }
    }

    fn view(&self, _: &Context<Page>) -> Html {
        let keys = &["class", "role", "aria-live", "textContent"];
        let status = tag("p", keys, &["unseen", "status", "polite"]).property(&self.summary);
        list(vec![self.arranged(), status.done()])
    }
}
