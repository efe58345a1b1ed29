// The argument, step by step. On its own page, the answer to a question opens once a reader has answered it. On the page of curves the
// same steps stand beside the figure, one at a time: there each sets the page's state, and its figure is the answer's.
const root = document.documentElement;

const isEmbed = root.hasAttribute('data-embed');

// A number in the digits of the page's language.
const number = (value, digits) => String(value).replace(/\d/g, (digit) => [...digits][digit]);
const fill = (text, ...parts) => text.replace(/\{(\d)\}/g, (_, place) => parts[place]);

// Makes a step's question one that can be answered; `then` is called once its answer is open.
function ask(step, digits, then = () => {}) {
  const { model, right, range, of, said, wrong } = step.dataset;
  const form = step.querySelector('.guess');
  const answer = step.querySelector('.reply');
  const scale = step.querySelector('.scale');
  const slider = scale?.querySelector('input');
  step.querySelector('.ask').hidden = false;
  step.classList.add('asks');

  const place = (line, at) => ['x1', 'x2'].forEach((end) => line.setAttribute(end, at));
  const say = () => {
    const told = fill(of, number(slider.value, digits));
    slider.setAttribute('aria-valuetext', told);
    scale.querySelector('output').textContent = told;
    place(scale.querySelector('.yours'), slider.value);
  };
  if (slider) {
    say();
    slider.addEventListener('input', say);
  }
  form.addEventListener('change', () => (form.querySelector('[type="submit"]').disabled = false));

  // Opens the answer, with a word on the guess, if there was one.
  const open = (word) => {
    const told = step.querySelector('.said');
    told.textContent = word;
    answer.open = true;
    step.classList.add('answered');
    if (scale) {
      place(scale.querySelector('.model'), model);
      const [low, high] = (range ?? `${model} ${model}`).split(' ');
      const band = scale.querySelector('.band');
      band.setAttribute('x', low);
      band.setAttribute('width', high - low);
    }
    then();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (slider) return open(fill(said, number(slider.value, digits)));
    const chosen = form.querySelector('input:checked');
    const option = chosen.nextElementSibling.textContent;
    open(fill(chosen.value === right ? said : wrong, option));
  });
  form.querySelector('.plain').addEventListener('click', () => open(''));
  // Whoever opens it by its heading has been shown it too.
  answer.addEventListener('toggle', () => answer.open && !step.matches('.answered') && open(''));
}

// Which step the address asks for, from 1; 0 if none.
const asked = () => Number(/(?:^#|[#&])step=(\d+)/.exec(location.hash)?.[1] ?? 0);

// The place of an assumption on its slider in the code of a state; none where it is at the starting point.
const placed = (state, code) => new RegExp(`\\.${code}(\\d+)`).exec(state)?.[1];

// The walk on the page of curves: `address` is that of the argument's own page, whose steps it shows.
class Walk {
  constructor(source) {
    this.place = document.getElementById('walk-place');
    this.digits = source.documentElement.dataset.digits;
    this.steps = [...source.querySelectorAll('.step')];
    this.words = source.querySelector('.walk-words').dataset;
    this.shown = 0;
    addEventListener('hashchange', () => this.follow());
    this.place.addEventListener('keydown', (event) => this.key(event));
  }

  // Shows the step that the address asks for, or ends the walk where it asks for none.
  follow() {
    const step = Math.min(asked(), this.steps.length);
    if (step === this.shown) this.stand();
    else if (step === 0) this.end();
    else this.show(step);
  }

  // Asks the address for a step: the page of curves follows it, and so does the walk.
  go(step) {
    const hash = `#step=${step}&s=${this.steps[step - 1].dataset.code}`;
    // In a frame, Back belongs to the page around it.
    if (window === top) location.hash = hash;
    else location.replace(hash);
    if (step !== this.shown) this.show(step);
  }

  show(place) {
    this.shown = place;
    const step = document.importNode(this.steps[place - 1], true);
    step.removeAttribute('id');
    step.querySelectorAll('.bars svg').forEach((figure) => figure.setAttribute('width', '100%'));
    // The page's own figure shows what is not bars.
    step.querySelector('figure:not(.bars)')?.remove();
    step.querySelector('.onward').remove();
    root.classList.add('walking', 'asking');
    ask(step, this.digits, () => {
      root.classList.remove('asking');
      // What was pressed is gone: the keyboard goes on at the answer.
      step.querySelector('.reply').focus({ preventScroll: true });
      this.reveal(step);
    });
    this.reach(step);
    step.append(this.controls(place));
    this.place.replaceChildren(step);
    this.stand();
    step.querySelector('h2').focus({ preventScroll: true });
    if (window === top) scrollTo({ top: 0 });
  }

  // Brings the answer into view: on a phone below the figure, which stays there.
  reveal(step) {
    const figure = document.querySelector('#live .answer');
    // An embed is as high as what it shows.
    if (!figure) return;
    const top = getComputedStyle(figure).position === 'sticky' && innerWidth < 900 ? figure.offsetHeight : 0;
    const { top: at, bottom } = step.querySelector('.reply').getBoundingClientRect();
    if (at < top || innerHeight < bottom) scrollBy({ top: at - top - 8 });
  }

  // The sliders in reach set the page's own.
  reach(step) {
    const reach = step.querySelector('.reach');
    if (!reach) return;
    reach.hidden = false;
    reach.addEventListener('input', ({ target }) => {
      const { key, values } = target.dataset;
      this.say(target);
      dispatchEvent(new MessageEvent('offramp-set', { data: `${key} ${values.split(' ')[target.value]}` }));
    });
  }

  say(slider) {
    const name = slider.dataset.names.split('|')[slider.value];
    slider.setAttribute('aria-valuetext', name);
    slider.previousElementSibling.textContent = name;
  }

  // Puts the sliders in reach where the address has them, if that is not where the step has them: whoever opens it has moved them.
  stand() {
    const state = /[#&]s=([^&]*)/.exec(location.hash)?.[1] ?? '';
    const own = this.place.querySelector('.step')?.dataset.code ?? '';
    for (const slider of this.place.querySelectorAll('.reach input')) {
      const { code, start, values } = slider.dataset;
      const asked = placed(state, code);
      if (asked === placed(own, code)) continue;
      slider.value = asked === undefined ? start : Math.round((asked / 1000) * (values.split(' ').length - 1));
      this.say(slider);
    }
  }

  controls(place) {
    const nav = document.createElement('nav');
    nav.className = 'walk-controls';
    nav.setAttribute('aria-label', this.words.steps);
    const button = (text, then, off = false) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.textContent = text;
      made.disabled = off;
      made.addEventListener('click', then);
      return made;
    };
    const last = this.steps.length;
    nav.append(button(this.words.previous, () => this.go(place - 1), place === 1));
    // From an embed the link below it leads on.
    if (place < last) nav.append(button(this.words.next, () => this.go(place + 1)));
    else if (!isEmbed) nav.append(button(this.words.free, () => this.leave()));
    const list = document.createElement('ol');
    for (let to = 1; to <= last; to += 1) {
      const link = document.createElement('a');
      link.href = `#step=${to}&s=${this.steps[to - 1].dataset.code}`;
      link.textContent = number(to, this.digits);
      link.setAttribute('aria-label', `${link.textContent}. ${this.steps[to - 1].querySelector('h2').textContent}`);
      if (to === place) link.setAttribute('aria-current', 'step');
      list.append(document.createElement('li'));
      list.lastChild.append(link);
    }
    nav.append(list);
    if (place < last && !isEmbed) {
      const leave = button(this.words.leave, () => this.leave());
      leave.className = 'plain';
      nav.append(leave);
    }
    return nav;
  }

  key(event) {
    if (event.target.closest('input') || event.altKey || event.ctrlKey || event.metaKey) return;
    const on = root.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = root.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    if (event.key === on && this.shown < this.steps.length) this.go(this.shown + 1);
    else if (event.key === back && 1 < this.shown) this.go(this.shown - 1);
    else if (event.key === 'Escape' && !isEmbed) this.leave();
  }

  // Leaves the reader on the free page, in the state that is shown.
  leave() {
    history.pushState(null, '', location.hash.replace(/step=\d+&?/, '') || '#');
    this.end();
    document.getElementById('controls')?.focus();
  }

  end() {
    this.shown = 0;
    root.classList.remove('walking', 'asking');
    this.place.replaceChildren();
  }
}

let walk = null;

// Begins the walk on the page of curves at the step that the address asks for, or at the first.
export async function begin(address) {
  if (!walk) {
    const found = await fetch(address);
    if (!found.ok) throw new Error(`${address}: ${found.status}`);
    const source = new DOMParser().parseFromString(await found.text(), 'text/html');
    const styles = document.createElement('link');
    styles.rel = 'stylesheet';
    styles.href = new URL(source.querySelector('link[rel="stylesheet"][href*="story-"]').getAttribute('href'), new URL(address, location.href));
    const styled = new Promise((done) => (styles.onload = styles.onerror = done));
    document.head.append(styles);
    await styled;
    walk = new Walk(source);
  }
  if (0 < asked()) walk.follow();
  else walk.go(1);
}

// On the argument's own page.
if (document.body.matches('.story')) {
  const { digits } = root.dataset;
  document.querySelectorAll('.step').forEach((step) => ask(step, digits));
}
