// What an embed does before its page is drawn, and whether or not it ever is: it takes its looks from the address, and keeps telling the
// page around it how high it is. In the head, so that nothing is painted before the colours are known.
(() => {
  'use strict';
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);

  const language = document.head.querySelector(`link[hreflang="${CSS.escape(query.get('lang') ?? '')}"]`);
  // A path that names a language counts more.
  if (language && root.lang === 'en' && language.hreflang !== 'en') {
    query.delete('lang');
    location.replace(`${language.href}${query.size ? `?${query}` : ''}${location.hash}`);
    return;
  }

  // The page's code cannot be had, or does not start: that is said at once. A script that came and cannot be read is as good as lost, which
  // browsers tell the window, but not the script's element. (Of a worker's errors they tell the window too, but without the error.)
  const fail = ({ error, filename }) => {
    if (!root.matches('.alive')) root.classList.add('failed');
    for (const script of root.querySelectorAll(':scope > script')) if (error && script.src === filename) script.dispatchEvent(new Event('error'));
  };
  for (const event of ['error', 'unhandledrejection']) addEventListener(event, fail, true);

  const theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') {
    root.dataset.theme = theme;
    // The style sheet says so too, but comes later: until then the browser would paint the other one.
    root.style.colorScheme = theme;
  }

  const pieces = ['summary', 'curves', 'ladder', 'crises', 'controls', 'story', 'pair', 'tornado', 'map', 'timeline'];
  const asked = (query.get('only') ?? '').split(',').map((piece) => piece.trim());
  const known = pieces.filter((piece) => asked.includes(piece));
  root.dataset.only = (known.length ? known : ['summary', 'curves', 'controls']).join(' ');
  if (query.get('static') === '1') root.dataset.static = '';
  if (query.get('title') === '0' || query.get('untitled')) root.dataset.untitled = '';

  // A file that is dropped here would be shown in the frame's place.
  for (const kind of ['dragover', 'drop']) {
    addEventListener(kind, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    });
  }

  // The steps of the argument, once the page's code can follow them.
  if (known.includes('story')) {
    addEventListener('TrunkApplicationStarted', () => {
      const link = document.querySelector('.walk');
      import(new URL(link.dataset.script, document.baseURI)).then(({ begin }) => begin(link.href)).catch(() => {});
    });
  }

  // On paper a link can only be followed if it can be read. The still picture shows our starting point, whatever the address holds.
  addEventListener('beforeprint', () => {
    const page = document.querySelector('.full-page').href;
    document.getElementById('address').textContent = root.matches('.alive') ? page.split('#')[0] + location.hash : page;
  });

  // The page writes its link code and its answer into an attribute whenever a change has settled. The link to the full page opens the same
  // state from the same starting point, and the page around, whoever it is, may know it.
  new MutationObserver(() => {
    const [code, summary] = root.dataset.changed.split('\n');
    const home = /\bh=[\w.-]+/.exec(location.hash);
    document.querySelector('.full-page').hash = `${home ? `${home}&` : ''}s=${code}`;
    if (parent !== window) parent.postMessage({ type: 'offramp:changed', version: 1, code, summary }, '*');
  }).observe(root, { attributeFilter: ['data-changed'] });

  if (parent === window) return;

  const id = query.get('childId') || 'offramp';
  let told = 0;

  // The lower edge of the content, in whole pixels: never the height of the frame, which follows from what is said here. A scroll bar
  // takes from the width, and lines and figures are less high for it: what is asked for is the height at which there is none.
  function height() {
    const content = document.getElementById('content');
    if (!content) return 0;
    const hasBar = root.clientWidth < innerWidth;
    if (hasBar) root.style.overflowY = 'hidden';
    const high = Math.ceil(content.getBoundingClientRect().bottom + scrollY);
    if (hasBar) root.style.overflowY = '';
    return high;
  }

  // The height is no secret, and who is around is not known: so it goes to whoever it is.
  function tell(high) {
    told = high;
    parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: high }, '*');
    parent.postMessage(`pymxPYMx${id}xPYMxheightxPYMx${high}`, '*');
    parent.postMessage({ 'datawrapper-height': { [id]: high } }, '*');
    parent.postMessage({ type: 'offramp:height', version: 1, height: high }, '*');
  }

  // What is not displayed has no height; it will be measured when it is.
  function look() {
    const high = height();
    if (0 < high && high !== told) tell(high);
  }

  let waiting = false;
  function lookSoon() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      look();
    });
  }

  // What the page around asks of sliders that are not there yet waits until they are.
  let early = [];
  function set(assumptions) {
    for (const [key, value] of Object.entries(assumptions ?? {})) {
      if (Number.isFinite(value)) dispatchEvent(new MessageEvent('offramp-set', { data: `${key} ${value}` }));
    }
  }
  addEventListener('message', ({ source, data }) => {
    if (source !== parent || data === null || typeof data !== 'object') return;
    if (data.type === 'frames-init' && (data.sentinel ?? 'amp') === 'amp') {
      told = 0;
      look();
    } else if (data.type === 'offramp:set' && data.version === 1) {
      if (early) early.push(data.assumptions);
      else set(data.assumptions);
    }
  });
  addEventListener('TrunkApplicationStarted', () =>
    setTimeout(() => {
      look();
      const asked = early ?? [];
      early = null;
      asked.forEach(set);
    }),
  );

  function observe() {
    const content = document.getElementById('content');
    if (content) new ResizeObserver(lookSoon).observe(content);
    return content;
  }

  // A scroll bar that the new height makes needless can stay: it takes from the width, and so what is below it is too high by its own doing.
  addEventListener('resize', lookSoon);

  // As soon as there is something to measure, which is long before the document is complete.
  const growth = new MutationObserver(() => observe() && growth.disconnect());
  growth.observe(root, { childList: true, subtree: true });
  // Browsers draw nothing of a frame that is out of sight, and then nothing is observed; to measure is possible all the same.
  addEventListener('load', look);
})();
