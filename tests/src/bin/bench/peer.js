// Answers with what moves of the first slider that can be seen cost: of any page, known or not.
const [count, done] = arguments;
const FRAME = 1000 / 60;
const slider = [...document.querySelectorAll('input[type=range]')].find((one) => one.checkVisibility());

// A hundredth of the range a move, there and back between the ends.
const low = Number(slider.min || 0);
const high = Number(slider.max || 100);
let step = Math.max(Number(slider.step) || 0, (high - low) / 100);
let place = Number(slider.value);
const move = () => {
  if (place + step < low || high < place + step) step = -step;
  place += step;
  slider.value = place;
  const begun = performance.now();
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  return begun;
};

// An input at every phase of a frame alike, until the first task after the frame in which it is painted.
const drag = async (after) => {
  const times = [];
  for (let number = 0; number < count; number++) {
    await pause(25 + FRAME * ((number * 0.618034) % 1));
    const begun = move();
    await frame();
    await task();
    times.push(performance.now() - begun);
    after();
  }
  await pause(500);
  return times;
};

// How often markup is read, and how many nodes are added to the document: counted in a drag of its own, for counting takes time too.
const counted = async () => {
  let read = 0;
  const restore = [];
  for (const [owner, name] of [[Element.prototype, 'innerHTML'], [Element.prototype, 'outerHTML'], [ShadowRoot.prototype, 'innerHTML']]) {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, { ...before, set(markup) { read += 1; before.set.call(this, markup); } });
    restore.push(() => Object.defineProperty(owner, name, before));
  }
  const insert = Element.prototype.insertAdjacentHTML;
  Element.prototype.insertAdjacentHTML = function (...given) { read += 1; insert.apply(this, given); };
  let made = 0;
  const size = (node) => 1 + [...node.childNodes].reduce((sum, child) => sum + size(child), 0);
  const note = (records) => records.forEach(({ addedNodes }) => addedNodes.forEach((node) => { made += size(node); }));
  const observer = new MutationObserver(note);
  observer.observe(document.documentElement, { childList: true, subtree: true });
  await drag(() => note(observer.takeRecords()));
  observer.disconnect();
  restore.forEach((back) => back());
  Element.prototype.insertAdjacentHTML = insert;
  return { made: made / count, read: read / count };
};

const measure = async () => {
  if (!slider) throw new Error('the page has no slider that can be seen');
  slider.scrollIntoView({ block: 'nearest' });
  return COUNTED ? counted() : { paint: await drag(() => {}) };
};

measure().then(done, (error) => done(`${error}`));
