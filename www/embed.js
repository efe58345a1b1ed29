// For pages that embed the explorer: automatic height, links in prose that move its sliders, and the element <offramp-explorer>.
// This address never changes, so what is promised here has to be kept in pages that nobody edits any more. It stays under 2,048 bytes,
// which is why names are short: "it" is the iframe.
(() => {
  // Two embeds bring this script twice.
  if (window.offramp) return;
  window.offramp = 1;
  const page = new URL('embed/', document.currentScript.src).href;
  const find = (test) => [...document.querySelectorAll('iframe')].find(test);
  const post = (it, assumptions, type = 'offramp:set') => it.contentWindow.postMessage({ type, version: 1, assumptions }, '*');

  addEventListener('message', ({ source, origin, data }) => {
    const it = data?.version === 1 && find((one) => one.contentWindow === source);
    // A sandboxed frame has no origin of its own.
    if (!it || !it.src.startsWith(origin === 'null' && it.sandbox[0] ? '' : origin + '/')) return;
    const { type, height } = data;
    if (type === 'offramp:height') {
      it.style.height = height + 'px';
      // What was asked of it before it was there to hear.
      if (it.asked) post(it, it.asked);
      it.asked = 0;
    } else if (type === 'offramp:changed') it.dispatchEvent(new CustomEvent(type, { bubbles: true, detail: data }));
  });

  // <a data-offramp-set="mediation=0.8,resolve=0.3" href="…"> moves sliders from wherever they are, <a data-offramp-code="1.2.me800" …>
  // opens that very state: where there is no explorer, the link is followed.
  addEventListener('click', (event) => {
    const { offrampSet, offrampCode, offrampTarget: id } =
      event.target.closest('[data-offramp-set],[data-offramp-code]')?.dataset || {};
    const it = find((one) => (id ? one.closest('#' + id) : one.src.startsWith(page)));
    if (!(offrampSet || offrampCode) || !it || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    it.loading = 'eager';
    if (offrampCode) {
      const url = it.src.split('#')[0] + '#s=' + offrampCode;
      return it.asked === 0 ? it.contentWindow.location.replace(url) : (it.src = url);
    }
    const values = { ...it.asked };
    offrampSet.replace(/(\w+)=([^,]+)/g, (_, key, value) => (values[key] = +value));
    it.asked === 0 ? post(it, values) : (it.asked = values);
  });

  // Creates the iframe and nothing else: none of the explorer runs in the host's page. What is changed later is passed on without an entry
  // in the history; another code alone does not even load the page in the frame again.
  const names = 'only theme lang levers static pinned'.split(' ');
  customElements.define('offramp-explorer', class extends HTMLElement {
    static observedAttributes = ['src', 'code', 'untitled', ...names];
    attributeChangedCallback() {
      if (this.it) this.connectedCallback();
    }
    connectedCallback() {
      const get = (name) => this.getAttribute(name) || '';
      const url = new URL(get('src') || page, location);
      for (const name of names) if (get(name)) url.searchParams.set(name, get(name));
      if (get('untitled')) url.searchParams.set('title', 0);
      if (get('code')) url.hash = 's=' + get('code');
      if (this.it?.isConnected) {
        this.it.style.colorScheme = get('theme');
        return this.it.contentWindow.location.replace(url);
      }
      const it = (this.it = document.createElement('iframe'));
      it.src = url;
      it.title = this.title || 'Escalation curves';
      it.loading = 'lazy';
      it.height = get('height') || 740;
      it.allow = 'clipboard-write;fullscreen';
      it.style = 'width:100%;border:0;color-scheme:' + get('theme');
      this.replaceChildren(it);
    }
  });

  // Some were there before this script was.
  find((one) => post(one, 0, 'frames-init'));
})();
