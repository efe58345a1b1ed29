// What stands in for parts of the browser while the page is tested: a clock that only the tests move on, and a worker whose work is done
// within the test. And the browser's history, of which the tests take back what they added.

let now = 0;
let count = 0;
const timers = new Map();

// What Yew puts off until the browser has had a turn, which is no waiting for a time.
let putOff = 0;

// From here on nothing that waits for a time goes on by itself.
export function stopClock() {
  const { setTimeout } = globalThis;
  globalThis.setTimeout = (then, milliseconds = 0) => {
    if (milliseconds === 0) {
      putOff += 1;
      return setTimeout(() => {
        putOff -= 1;
        then();
      });
    }
    count += 1;
    timers.set(count, { due: now + milliseconds, then });
    return count;
  };
  globalThis.clearTimeout = (timer) => timers.delete(timer);
}

// Moves the clock on; what is due is done in its order, and the page draws after each.
export async function moveClock(milliseconds) {
  const end = now + milliseconds;
  for (;;) {
    const [next] = [...timers].filter(([, timer]) => timer.due <= end).sort(([, one], [, other]) => one.due - other.due);
    if (!next) break;
    const [id, { due, then }] = next;
    timers.delete(id);
    now = due;
    then();
    await turn();
  }
  now = end;
}

// Workers are not started: `hire` is called with the port that the page leaves for one.
export function replaceWorkers(hire) {
  globalThis.Worker = class extends EventTarget {
    postMessage(port) {
      hire(port);
    }
    terminate() {}
  };
}

// Ends when everything that was under way has been done, and what it led to has been drawn.
export async function turn() {
  do {
    await new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        done();
      };
      port2.postMessage(null);
    });
  } while (putOff !== 0);
}

let home = null;

// Goes back to where the browser's history was when this was first called, and gives that entry this address.
export async function beginHistory(address) {
  home ??= navigation.currentEntry.key;
  if (navigation.currentEntry.key !== home) await navigation.traverseTo(home).finished;
  history.replaceState(null, '', address);
}

// Puts `fragment` into the address in place of the one that is there, as a link does that is followed, and ends when the page has heard of
// it.
export async function replaceFragment(fragment) {
  const before = location.href;
  const heard = new Promise((done) => addEventListener('hashchange', done, { once: true }));
  location.replace(`#${fragment}`);
  if (location.href !== before) await heard;
  await turn();
}

// How many entries there are in the history before the present one.
export function entries() {
  return navigation.currentEntry.index;
}

// Goes one entry back (-1) or forward (1), and ends when the page has heard of it.
export async function walk(step) {
  await new Promise((done) => {
    addEventListener('popstate', done, { once: true });
    history.go(step);
  });
  await turn();
}

// What has happened to the document since `watch`: where something changed, how many elements were made, how often markup was read.
let records = [];
let made = 0;
let read = 0;
const observer = new MutationObserver((found) => records.push(...found));

// Counts `then` before every call of a function, and before every setting of a property.
const counted = (owner, name, then) => {
  const { value, set, ...rest } = Object.getOwnPropertyDescriptor(owner, name);
  const around = (original) =>
    original &&
    function (...given) {
      then();
      return original.apply(this, given);
    };
  Object.defineProperty(owner, name, value ? { ...rest, value: around(value) } : { ...rest, set: around(set) });
};
const makes = () => { made += 1; };
const reads = () => { read += 1; };
counted(Document.prototype, 'createElement', makes);
counted(Document.prototype, 'createElementNS', makes);
counted(Node.prototype, 'cloneNode', makes);
counted(Element.prototype, 'innerHTML', reads);
counted(Element.prototype, 'outerHTML', reads);
counted(Element.prototype, 'insertAdjacentHTML', reads);
counted(DOMParser.prototype, 'parseFromString', reads);
counted(Range.prototype, 'createContextualFragment', reads);

// Begins to watch the document.
export function watch() {
  observer.disconnect();
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  [records, made, read] = [[], 0, 0];
}

// How many elements were made.
export const elementsMade = () => made;

// How often markup was read.
export const markupRead = () => read;

// Where something changed: the first of these selectors that finds what is around it, or its own tag and class; each once.
export function touched(...selectors) {
  records.push(...observer.takeRecords());
  const name = ({ target }) => {
    const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
    return selectors.find((selector) => element?.closest(selector)) ?? `${element?.localName}.${element?.getAttribute('class')}`;
  };
  return [...new Set(records.map(name))].sort();
}

// How many nodes the document has.
export function nodes() {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  let count = 0;
  while (walker.nextNode()) count += 1;
  return count;
}

// Gives an element that width, and ends when the page has heard of it.
export async function widen(element, width) {
  element.style.inlineSize = width;
  await new Promise((done) => {
    const seen = new ResizeObserver(() => {
      seen.disconnect();
      done();
    });
    seen.observe(element);
  });
  await turn();
}

// The first element in which a drawing that stands differs from one in writing, each as text; empty if none does. What has no attributes
// and says nothing shows nothing, and does not count.
export function difference(standing, written) {
  const place = document.createElement('div');
  place.innerHTML = written;
  const lines = (root) => [root, ...root.querySelectorAll('*')].flatMap((element) => {
    const attributes = [...element.attributes].map(({ name, value }) => `${name}="${value}"`).sort();
    const says = element.childElementCount === 0 ? element.textContent : '';
    return attributes.length === 0 && says === '' ? [] : [`<${element.localName} ${attributes.join(' ')}>${says}`];
  });
  const [here, there] = [lines(standing), lines(place.firstElementChild)];
  const at = here.findIndex((line, index) => line !== there[index]);
  if (at === -1 && here.length === there.length) return '';
  return `${here[at]} stands where ${there[at === -1 ? here.length : at]} is written`;
}

// Does to every text in an element what a browser's translator does: puts elements of its own in its place, with a text of its own, here
// marked. How many there were.
export function translate(element) {
  const texts = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (data.trim() && !parentElement.closest('svg, script, style')) texts.push(walker.currentNode);
  }
  for (const text of texts) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = `⟦${text.data}`;
    outer.append(inner);
    text.replaceWith(outer);
  }
  return texts.length;
}

// Whether the reader wants no motion, from now on.
let isStill = false;
const ask = globalThis.matchMedia.bind(globalThis);
globalThis.matchMedia = (query) => (query.includes('prefers-reduced-motion') ? { matches: isStill } : ask(query));
export function wantNoMotion(wanted) {
  isStill = wanted;
}

// How the browser itself writes 12.5, a quarter in per cent, and the fifteenth of each month, long and then short.
export function written(locale) {
  const number = new Intl.NumberFormat(locale, { useGrouping: false, minimumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const dates = (month) => {
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month, calendar: 'gregory', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, place) => format.format(Date.UTC(2024, place, 15)));
  };
  return [number.format(12.5), percent.format(0.25), ...dates('long'), ...dates('short')];
}

// What is said aloud by itself from now on, wherever on the page, each time it changes.
const listener = new MutationObserver((changes) => {
  for (const { target } of changes) {
    const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
    said.push(element.closest(ALOUD).textContent);
  }
});
const ALOUD = '[role=status], [role=alert], [aria-live]';
let said = [];
export function listen() {
  listener.disconnect();
  said = [];
  for (const region of document.querySelectorAll(ALOUD)) listener.observe(region, { childList: true, characterData: true, subtree: true });
}
export const heard = () => said;
