// What every page of the site does by itself: it takes on the language that its address asks for and the colours that a reader has chosen, before anything is painted; it puts its
// address on paper; and it works without a network after the first visit. Embeds have frame.js instead: their looks are their editor's.
(() => {
  'use strict';
  const root = document.documentElement;
  const CHOICE = 'offramp-colours';

  // The page's code cannot be had, or does not start: that is said at once. A script that came and cannot be read is as good as lost, which
  // browsers tell the window, but not the script's element. (Of a worker's errors they tell the window too, but without the error.)
  const fail = ({ error, filename }) => {
    if (!root.matches('.alive')) root.classList.add('failed');
    for (const script of root.querySelectorAll(':scope > script')) if (error && script.src === filename) script.dispatchEvent(new Event('error'));
  };
  for (const event of ['error', 'unhandledrejection']) addEventListener(event, fail, true);

  // '' stands for the system's. Without this script there is nothing to choose.
  function show(colours) {
    root.dataset.theme = colours;
    // The style sheet says so too, but comes later: until then the browser would paint the other one.
    root.style.colorScheme = colours;
    const choice = document.getElementById('colours');
    if (!choice) return;
    choice.hidden = false;
    for (const option of choice.querySelectorAll('input')) option.checked = option.value === colours;
  }

  // Storage may refuse: then a choice lasts as long as the page.
  function recall() {
    let colours = root.dataset.theme ?? '';
    try {
      colours = localStorage.getItem(CHOICE) ?? '';
    } catch {}
    show(colours);
  }

  // In another language, where the address asks for one that there is; and a word where the reader's browser speaks one.
  const inLanguage = (code) => document.head.querySelector(`link[hreflang="${CSS.escape(code)}"]`);
  const query = new URLSearchParams(location.search);
  const asked = inLanguage(query.get('lang') ?? '');
  // A path that names a language counts more.
  if (asked && root.lang === 'en' && asked.hreflang !== 'en') {
    query.delete('lang');
    const { href } = asked;
    location.replace(`${href}${query.size ? `?${query}` : ''}${location.hash}`);
  }
  const spoken = (navigator.language ?? '').split('-')[0];
  if (spoken !== root.lang && inLanguage(spoken)) root.dataset.offer = spoken;

  // What a link assumes is said in the place of what everybody may know.
  if (/[#&][hs]=/.test(location.hash)) root.dataset.linked = '';

  recall();
  // When the choice is there to be marked; when a page comes back as it was left; when another page of the site has chosen.
  for (const event of ['DOMContentLoaded', 'pageshow', 'storage']) addEventListener(event, recall);
  addEventListener('change', ({ target }) => {
    if (target.name !== 'colours') return;
    show(target.value);
    try {
      localStorage.setItem(CHOICE, target.value);
    } catch {}
  });

  // Safari resets the controls of a page that comes back from its cache, where the page's code goes on as if nothing had happened.
  let left = [];
  addEventListener('pagehide', () => {
    left = [...document.querySelectorAll('#live :is(input, select)')].map((control) => [control, control.value, control.checked]);
  });
  addEventListener('pageshow', () => {
    // It does so after telling of it, but before anything else.
    setTimeout(() => {
      for (const [control, value, checked] of left) Object.assign(control, { value, checked });
    });
  });

  // The same page in another language opens with the state that is shown here, however its link is followed.
  for (const event of ['pointerdown', 'focusin', 'click']) {
    addEventListener(event, ({ target }) => {
      const link = target.closest?.('.languages a, .own-language a');
      if (link) link.hash = location.hash;
    });
  }

  // The walk through the argument goes beside the figure where that is alive; else its link leads to the argument's own page.
  const walk = (link) => import(new URL(link.dataset.script, document.baseURI)).then(({ begin }) => begin(link.href)).catch(() => (location.href = link.href));
  addEventListener('click', (event) => {
    const link = event.target.closest?.('.walk');
    if (!link || !root.matches('.alive') || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    walk(link);
  });
  const walks = () => /[#&]step=\d/.test(location.hash) && document.querySelector('.walk');
  for (const event of ['TrunkApplicationStarted', 'hashchange']) {
    addEventListener(event, () => walks() && !root.matches('.walking') && walk(walks()));
  }

  // A command below a figure is copied; where the browser refuses, it is selected.
  addEventListener('click', async ({ target }) => {
    const { copied } = target.dataset ?? {};
    if (!copied) return;
    const command = target.previousElementSibling;
    try {
      await navigator.clipboard.writeText(command.textContent);
      target.textContent = copied;
    } catch {
      getSelection().selectAllChildren(command);
    }
  });

  // A file that is dropped anywhere is opened in the dialog, or refused there in words: the browser would show it in the page's place. Where
  // there is no dialog, nothing happens.
  for (const kind of ['dragover', 'drop']) {
    addEventListener(kind, (event) => {
      const { files, types } = event.dataTransfer ?? {};
      if (event.defaultPrevented || !types?.includes('Files')) return;
      event.preventDefault();
      if (kind === 'dragover') return;
      window.offrampDropped = [...files];
      document.getElementById('share')?.click();
    });
  }

  // The keyboard's first stop leads to the assumptions once they are there; a place in the address would take that of the state.
  addEventListener('click', (event) => {
    const place = event.target.closest?.('.skip') && document.getElementById('controls');
    if (!place) return;
    event.preventDefault();
    place.focus();
  });
  // Whoever is in the still page when it goes is not thrown out of the page.
  addEventListener('TrunkApplicationStarted', () => {
    if (document.activeElement.closest('#still')) document.querySelector('.skip').focus({ preventScroll: true });
  });

  // The still picture shows our starting point, whatever state the address holds.
  addEventListener('beforeprint', () => {
    const { href } = location;
    document.getElementById('address').textContent = root.matches('.alive') ? href : href.split('#')[0];
  });

  // Not where the page is within another's, which has a storage of its own that nobody would come back to, and not where there is none.
  if (window !== top || !/^http/.test(origin) || navigator.connection?.saveData) return;
  const worker = new URL('sw.js', document.currentScript.src);
  // Beside the script itself, `navigator.serviceWorker` may be absent or throw; the page goes on without.
  const register = async () => {
    try {
      await navigator.serviceWorker.register(worker, { updateViaCache: 'none' });
    } catch {}
  };
  // Once the page is there and the browser has nothing better to do.
  const whenIdle = () => (window.requestIdleCallback ? requestIdleCallback(register) : setTimeout(register, 2000));
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
})();
