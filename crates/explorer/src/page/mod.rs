//! The page as a whole: it owns the state, keeps the answer, the address and the analyst in step with it, and arranges the parts.

mod address;
mod arranged;
mod drawn;
mod embed;
mod embedding;
mod host;
mod latest;
mod lower_controls;
mod message;
mod parts;
mod replay;
mod settle;
mod vantage;
mod window;

use address::Address;
use embedding::Embedding;
use host::Host;
use latest::Latest;
use message::Message;
use model::Start;
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
use crate::view::Width;

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
    let page = yew::Renderer::<Page>::with_root(place).render();
    dom::live();
    page
}

/// The page as a Yew component. Its state is in plain fields; the address, the timers and the analyst follow it after every rendering.
/// Hooks
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
    window: Window,
    /// The width of the parts below.
    parts: Width,
    analyst: AnalystClient,
    inquiry: Latest<Inquiry>,
    address: Address,
    settle: SettleTimer,
    replay: ReplayTimer,
    host: Host,
    listeners: Option<Listeners>,
}

impl Page {
    /// The inquiry to the analyst about the state as it is now.
    fn inquiry_now(&self) -> Inquiry {
        Inquiry::of(&self.state, self.parts.px())
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

/// The answer to the scenario that `state` shows, that of a replay's frame while one runs.
fn answered(answers: &mut Answers, state: &State) -> Shared<Answer> {
    let replayed = replay::replayed(state);
    let start = if state.drag.is_some() || replayed.is_some() { Start::Warm } else { Start::Cold };
    answers.to(replayed.unwrap_or(state.link.scenario), start, state.versions)
}

impl Component for Page {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<Page>) -> Page {
        let embedding = Embedding::here();
        let state = embedding.opened(dom::address::code());
        let tell = context.link().callback(|message: Message| message);
        let mut answers = Answers::new();
        let answer = answered(&mut answers, &state);
        Page {
            dispatch: tell.reform(Message::Do),
            analyst: AnalystClient::new(tell.reform(Message::Analyst)),
            summary: settle::settled_sentence(&state, &answer).unwrap_or_default(),
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
            host: Host::new(),
            listeners: None,
        }
    }

    fn update(&mut self, _: &Context<Page>, message: Message) -> bool {
        match message {
            Message::Do(Action::RunStudy(true)) => self.analyst.study(&self.inquiry_now()),
            Message::Do(Action::RunStudy(false)) => self.analyst.stop_study(),
            Message::Do(action) => {
                self.state.apply(action);
                self.answer();
                return true;
            }
            Message::Analyst(event) => {
                self.state.findings.update(event);
                return true;
            }
            Message::OpenAnalyst => self.analyst.open(),
            Message::WriteAddress => self.address.write(),
            Message::Resize => return self.window.resize(),
            Message::FigureInView(seen) => return std::mem::replace(&mut self.window.figure_in_view, seen) != seen,
            Message::PartsWidth(found) => return self.parts.take(found),
        }
        false
    }

    fn rendered(&mut self, _: &Context<Page>, first: bool) {
        let (state, tell) = (&self.state, &self.tell);
        self.address.follow(state, tell);
        self.settle.follow(state, tell);
        self.replay.follow(state, tell);
        let is_embed = self.embedding.embed.is_some();
        if first {
            self.listeners = Some(window::listen(is_embed, tell));
            self.parts.watch(tell.reform(Message::PartsWidth));
            if self.embedding.needs_analyst() {
                self.analyst.open();
            }
        }
        if is_embed {
            self.host.follow(state, &self.summary);
        }
        let inquiry = self.inquiry_now();
        if self.inquiry.becomes(inquiry.clone()) {
            self.analyst.ask(inquiry);
        }
    }

    fn view(&self, _: &Context<Page>) -> Html {
        html! {
            <>
                { self.arranged() }
                <p class="unseen" role="status" aria-live="polite">{ self.summary.clone() }</p>
            </>
        }
    }
}
