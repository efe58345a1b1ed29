//! The page of one test: opened at an address, clicked, asked what it shows.

use std::cell::RefCell;

use explorer::Page as Component;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, NodeList, UrlSearchParams};
use words::language::Language;
use yew::AppHandle;

use crate::analyst::{self, Piece};
use crate::browser::document;
use crate::browser::{self, Chord, done};

/// After so many milliseconds at work the analyst of a test counts as one that never comes to an end.
const PATIENCE: f64 = 120_000.0;

/// For so many turns nothing must happen before the analyst counts as done: a message is on its way for one or two.
const QUIET: u32 = 4;

/// How long what is to be written into the address can wait, in milliseconds, and how long a slider that was let go until it is at rest.
const LONGEST_PAUSE: u32 = 500;

/// What is marked as being of another state than the one shown, or still to come.
const PENDING: &str = ".nearby.pending, .panel.pending, .panel[aria-busy=true], .tips.pending";

thread_local! {
    static OPEN: RefCell<Option<(Element, AppHandle<Component>)>> = const { RefCell::new(None) };
}

/// The page of one test. It stays until the next one is opened.
pub struct Page;

impl Page {
    /// Opens the page with `rest` (such as `#s=1.2.me500`) behind the document's path, in place of any that is open.
    pub async fn open(rest: &str) -> Page {
        Page::open_in(Language::English, rest).await
    }

    /// The same in any language.
    pub async fn open_in(language: Language, rest: &str) -> Page {
        close().await;
        Page::begin(language, rest).await
    }

    /// Opens an embed with `rest` (such as `?only=pair#s=1.2`) behind the document's path.
    pub async fn open_embed(rest: &str) -> Page {
        close().await;
        root().set_attribute("data-embed", "").expect("an attribute can be set");
        Page::begin(Language::English, rest).await
    }

    async fn begin(language: Language, rest: &str) -> Page {
        begin();
        done(browser::begin_history(&format!("{}{rest}", browser::window().location().pathname().expect("it has a path")))).await;
        let place = document().create_element("div").expect("an element can be made");
        place.set_id("live");
        document().body().expect("a document has a body").append_child(&place).expect("it has room");
        root().set_attribute("data-analyst", "analyst.js").expect("an attribute can be set");
        words::text::speak(language);
        let page = explorer::start(place.clone(), language.texts().page);
        OPEN.set(Some((place, page)));
        done(browser::turn()).await;
        Page
    }

    /// Waits until what was done last is drawn.
    pub async fn drawn(&self) {
        done(browser::turn()).await;
    }

    /// Gives the page that width in CSS px.
    pub async fn widen(&self, width: u32) {
        done(browser::widen(&self.find("#live"), &format!("{width}px"))).await;
    }

    /// Moves the clock on by that many milliseconds.
    pub async fn pass(&self, milliseconds: u32) {
        done(browser::move_clock(milliseconds)).await;
    }

    /// Lets the analyst work until everything that is shown belongs to the state shown, and nothing is left to do. What a test looks at is
    /// mostly there much earlier: see [`Page::analyst_until`].
    pub async fn analyst(&self) {
        let patience = Patience::begin();
        let mut quiet = 0;
        while quiet < QUIET {
            done(browser::turn()).await;
            let is_pending = self.count(PENDING) != 0;
            quiet = if analyst::work() != Piece::Idle || is_pending { 0 } else { quiet + 1 };
            patience.allows(|| format!("still to come: {:?}", self.texts(PENDING)));
        }
    }

    /// Lets the analyst work until the page is `ready`, and no longer.
    pub async fn analyst_until(&self, ready: impl Fn() -> bool) {
        let patience = Patience::begin();
        done(browser::turn()).await;
        while !ready() {
            analyst::work();
            done(browser::turn()).await;
            patience.allows(|| format!("not ready; still to come: {:?}", self.texts(PENDING)));
        }
    }

    /// Lets the analyst work for a while, of which several are needed for most things that it says.
    pub async fn analyst_works_a_while(&self) {
        analyst::work();
        done(browser::turn()).await;
    }

    /// Lets the analyst work until it has said something. Whether it had anything to do.
    pub async fn analyst_says_one_thing(&self) -> bool {
        loop {
            let piece = analyst::work();
            done(browser::turn()).await;
            if piece != Piece::Worked {
                return piece == Piece::Replied;
            }
        }
    }

    /// Whether the page has started an analyst.
    pub fn has_analyst(&self) -> bool {
        analyst::is_hired()
    }

    /// The first element that a CSS selector finds.
    pub fn find(&self, selector: &str) -> Element {
        self.look_for(selector).unwrap_or_else(|| panic!("the page has no {selector}"))
    }

    fn look_for(&self, selector: &str) -> Option<Element> {
        document().query_selector(selector).unwrap_or_else(|_| panic!("{selector} is no selector"))
    }

    /// All elements that a CSS selector finds.
    pub fn all(&self, selector: &str) -> Vec<Element> {
        let found: NodeList = document().query_selector_all(selector).unwrap_or_else(|_| panic!("{selector} is no selector"));
        (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
    }

    /// How many elements a CSS selector finds.
    pub fn count(&self, selector: &str) -> usize {
        self.all(selector).len()
    }

    /// The text of what a CSS selector finds, with single spaces.
    pub fn text(&self, selector: &str) -> String {
        spaced(&self.find(selector).text_content().unwrap_or_default())
    }

    /// The texts of all that a CSS selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(|element| spaced(&element.text_content().unwrap_or_default())).collect()
    }

    /// An attribute of what a CSS selector finds, if it has it.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.find(selector).get_attribute(name)
    }

    /// The value of the field, slider or list that a CSS selector finds.
    pub fn value(&self, selector: &str) -> String {
        match self.find(selector).dyn_into::<HtmlInputElement>() {
            Ok(input) => input.value(),
            Err(other) => other.dyn_into::<HtmlSelectElement>().expect("it has a value").value(),
        }
    }

    /// Clicks what a CSS selector finds.
    pub async fn click(&self, selector: &str) {
        self.find(selector).unchecked_into::<HtmlElement>().click();
        self.drawn().await;
    }

    /// Chooses the option of that value in the list that a CSS selector finds.
    pub async fn choose(&self, selector: &str, value: &str) {
        let list = self.find(selector);
        list.unchecked_ref::<HtmlSelectElement>().set_value(value);
        browser::plain(&list, "change");
        self.drawn().await;
    }

    /// Writes `text` into the field that a CSS selector finds, and leaves it.
    pub async fn type_into(&self, selector: &str, text: &str) {
        let field = self.find(selector);
        field.unchecked_ref::<HtmlInputElement>().set_value(text);
        browser::plain(&field, "change");
        self.drawn().await;
    }

    /// Presses a key, such as `ArrowLeft`, on what a CSS selector finds.
    pub async fn press(&self, selector: &str, key: &str) {
        self.chord(selector, Chord { key, ..Chord::default() }).await;
    }

    /// Presses a key on what a CSS selector finds while others are held.
    pub async fn chord(&self, selector: &str, chord: Chord<'_>) {
        browser::press(&self.find(selector), chord);
        self.drawn().await;
    }

    /// Whether the button that a CSS selector finds does anything at present.
    pub fn can_press(&self, selector: &str) -> bool {
        self.attribute(selector, "aria-disabled").is_none()
    }

    /// The sentence that answers the question, without what follows it about nearby settings.
    pub fn headline(&self) -> String {
        let headline = self.find("#headline").clone_node_with_deep(true).expect("it can be copied").unchecked_into::<Element>();
        if let Ok(Some(nearby)) = headline.query_selector(".nearby") {
            nearby.remove();
        }
        spaced(&headline.text_content().unwrap_or_default())
    }

    /// The number in that sentence, such as `25%`.
    pub fn answer(&self) -> String {
        self.text("#headline strong")
    }

    /// What the page says about nearby settings, if it says it about those that are shown.
    pub fn nearby(&self) -> Option<String> {
        self.look_for("#headline .nearby:not(.pending)").map(|nearby| spaced(&nearby.text_content().unwrap_or_default()))
    }

    /// What the page says has changed from the starting point.
    pub fn differences(&self) -> String {
        self.text(".differences")
    }

    /// What the page says about the link that was opened.
    pub fn notices(&self) -> Vec<String> {
        self.texts(".told p")
    }

    /// The code of the state in the address, once all that waits for it is written.
    pub async fn code(&self) -> Option<String> {
        self.pass(LONGEST_PAUSE).await;
        let fragment = browser::window().location().hash().expect("it has a fragment");
        UrlSearchParams::new_with_str(fragment.trim_start_matches('#')).expect("it has parameters").get("s")
    }

    /// The document's address behind its path, such as `?a=1#s=1.2.me800`.
    pub fn rest_of_address(&self) -> String {
        let location = browser::window().location();
        [location.search(), location.hash()].map(|part| part.expect("it has that part")).concat()
    }

    /// How many entries the browser's history has before the present one.
    pub fn entries(&self) -> u32 {
        browser::entries()
    }

    /// Follows a link to that fragment of the open page; Back returns from it.
    pub async fn follow(&self, fragment: &str) {
        browser::window().location().set_hash(fragment).expect("a fragment can be set");
        self.drawn().await;
        // The browser tells of it in a task of its own.
        self.drawn().await;
    }

    /// Puts a fragment in place of the address's own, as a reader does who edits the address.
    pub async fn replace_fragment(&self, fragment: &str) {
        done(browser::replace_fragment(fragment)).await;
    }

    /// Presses the browser's Back.
    pub async fn back(&self) {
        done(browser::walk(-1)).await;
    }

    /// Presses the browser's Forward.
    pub async fn forward(&self) {
        done(browser::walk(1)).await;
    }
}

/// How long the analyst of a test may take.
struct Patience(f64);

impl Patience {
    fn begin() -> Patience {
        Patience(browser::now())
    }

    /// Panics with what is missing once the analyst has taken too long.
    fn allows(&self, missing: impl Fn() -> String) {
        assert!(browser::now() - self.0 < PATIENCE, "{}", missing());
    }
}

/// The document's root element.
pub fn root() -> Element {
    document().document_element().expect("a document has a root")
}

/// `text` with single spaces.
pub fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Takes the page of the test before away, and whatever it left.
async fn close() {
    if let Some((place, page)) = OPEN.take() {
        page.destroy();
        done(browser::turn()).await;
        place.remove();
    }
    root().set_class_name("");
    root().remove_attribute("data-embed").expect("an attribute can be removed");
    analyst::dismiss();
}

/// What is done once: a panic is the runner's to tell, clock and worker are the tests'.
fn begin() {
    thread_local! {
        static BEGUN: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
    }
    if !BEGUN.replace(true) {
        yew::set_custom_panic_hook(std::panic::take_hook());
        browser::stop_clock();
        analyst::replace_workers();
    }
}
