// For pages that embed the explorer: automatic height, links and paragraphs of an article that move its sliders, and the element
// <offramp-explorer>. This address never changes, so what is promised here has to be kept in pages that nobody edits any more. It stays
// under 2,048 bytes, which is why names are short ("it" is the iframe) and comparisons have two signs. Two embeds bring this script twice.
if (!self.offramp) {
  self.offramp = 1;
  const host = document;
  const page = new URL('embed/', host.currentScript.src).href;
  const all = (selector) => [...host.querySelectorAll(selector)];
  const find = (test) => all('iframe').find(test);
  const post = (it, assumptions, type = 'offramp:set') => it.contentWindow.postMessage({ type, version: 1, assumptions }, '*');
  const open = (it, url) => it.contentWindow.location.replace(url);
  const steps = ':is([data-offramp-set],[data-offramp-code]):not(a,button)';

  addEventListener('message', ({ source, origin: from, data }) => {
    const it =
      data?.version == 1 &&
      find(
        (one) =>
          one.contentWindow == source &&
          // A sandboxed frame has no origin of its own, and none in a sandboxed page has.
          (from == 'null' ? one.sandbox[0] || origin == from : one.src.startsWith(from + '/')),
      );
    const { type, height } = it ? data : 0;
    if (type == 'offramp:height') {
      it.style.height = height + 'px';
      // What was asked of it before it was there to hear.
      if (it.due) post(it, it.due);
      it.due = 0;
      // Now that somebody can follow them. Those that are watched already stay so.
      all(steps).map((step) => watch.observe(step));
    } else if (type == 'offramp:changed') it.dispatchEvent(new CustomEvent(type, { bubbles: 1, detail: data }));
  });

  // What an element asks for: data-offramp-set="mediation=0.8,resolve=0.3" moves sliders from wherever they are,
  // data-offramp-code="1.2.me800" opens that very state, in the first explorer or in the one that data-offramp-target names by its id.
  const follow = ({ offrampSet, offrampCode, offrampTarget: id } = 0, event) => {
    const it = find((one) => (id ? one.closest('#' + id) : one.src.startsWith(page)));
    if (!it || !(offrampSet || offrampCode)) return;
    event?.preventDefault();
    it.loading = 'eager';
    const url = it.src.replace(/#(h=[^&#]+)?.*|$/, '#$1&s=' + offrampCode);
    const values = { ...it.due };
    offrampSet?.replace(/(\w+)=([^,]+)/g, (_, key, value) => (values[key] = +value));
    if (it.due == 0) offrampCode ? open(it, url) : post(it, values);
    else offrampCode ? (it.src = url) : (it.due = values);
  };

  // A link is followed by a click. Where there is no explorer, it leads to its href.
  addEventListener('click', (event) => event.ctrlKey || event.metaKey || follow(event.target.closest('a,button')?.dataset, event));

  // Creates the iframe and nothing else: none of the explorer runs in the host's page. What is changed later is passed on without an entry
  // in the history; another code alone does not even load the page in the frame again.
  const names = 'src code home only theme lang levers static pinned untitled'.split(' ');
  customElements.define('offramp-explorer', class extends HTMLElement {
    static observedAttributes = names;
    attributeChangedCallback() {
      if (this.it) this.connectedCallback();
    }
    connectedCallback() {
      const [src, code, home, ...query] = names.map((name) => this.getAttribute(name) || '');
      const url = new URL(src || page, location);
      query.map((value, at) => value && url.searchParams.set(names[at + 3], value));
      url.hash = (home && 'h=' + home + '&') + (code && 's=' + code) || url.hash;
      const it = (this.it ||= host.createElement('iframe'));
      it.style.colorScheme = query[1];
      if (it.isConnected) return open(it, url);
      it.src = url;
      it.title = this.title || 'Escalation curves';
      it.loading = 'lazy';
      it.height = this.getAttribute('height') || 740;
      it.width = '100%';
      it.allow = 'clipboard-write;fullscreen';
      it.style.border = 0;
      this.replaceChildren(it);
    }
  });

  // Some were there before this script was.
  find((one) => post(one, 0, 'frames-init'));

  // Any other element is a step of the article. The one that counts is the last whose beginning has come up past the lowest fifth of the
  // window: those above it have too, be they ever so far up.
  const watch = new IntersectionObserver((entries) => {
    entries.map((one) => (one.target.at = one.isIntersecting));
    follow(all(steps).findLast((one) => one.at)?.dataset);
  }, { rootMargin: '9999% 0% -20%' });
}
