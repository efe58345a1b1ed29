// Keeps a whole version of the site for readers without a network. `cargo xtask site` writes the version and the list of its files.
//
// A reader never meets a mixture of two versions: every file but the documents is named by its content, so that a document can only be
// given the files it was written for, from whichever cache or from the network. A version is kept whole or not at all.
'use strict';

const VERSION = '{version}';

// Relative to this script. Documents are named by their directory.
const FILES = ['{files}'];

const PREFIX = 'offramp-';
const CACHE = PREFIX + VERSION;

// How long a document from the network may keep a reader waiting who has one here, in milliseconds.
const PATIENCE = 3000;

const NAMED_BY_CONTENT = /-[0-9a-f]{12,16}[._/]/;
const MENTIONED = /[\w-]+-[0-9a-f]{12,16}(?:_bg)?\.(?:js|css|wasm)\b/g;
const root = new URL('./', location).href;

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const isOurs = request.method === 'GET' && request.url.startsWith(root) && !request.headers.has('range');
  if (!isOurs) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  // Whatever else there is comes from the network alone.
  else if (NAMED_BY_CONTENT.test(new URL(request.url).pathname)) event.respondWith(file(request));
});

async function install() {
  const cache = await caches.open(CACHE);
  // What is named by its content may come from the browser's own cache, where the page's first view has left it; a document must not.
  const requests = FILES.map((path) => new Request(root + path, { cache: NAMED_BY_CONTENT.test(path) ? 'default' : 'no-cache' }));
  try {
    await cache.addAll(requests);
    await check(cache);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
  // One version before this one can stay, so nothing is taken from a page that is still open. Where there are two, a page of the older
  // may be open: then this waits until all are closed.
  if ((await others()).length <= 1) await skipWaiting();
}

// While a new version is being put on its host, documents of one may come with this script of another. Whatever they ask for must be here.
async function check(cache) {
  const names = new Set(FILES.map((path) => path.split('/').pop()));
  for (const path of FILES.filter((path) => !NAMED_BY_CONTENT.test(path))) {
    const text = await (await cache.match(root + path)).text();
    const stranger = text.match(MENTIONED)?.find((name) => !names.has(name));
    if (stranger) throw new Error(`${path || './'} is of another version: it asks for ${stranger}`);
  }
}

async function activate() {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  // In the order in which they came. The last is the version before this one: pages of it that are still open may ask for more of it.
  const old = await others();
  const done = windows.length ? old.slice(0, -1) : old;
  await Promise.all(done.map((name) => caches.delete(name)));
  // So that the page of the very first visit can do without a network, too.
  await clients.claim();
}

async function others() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
}

// Files that are named by their content never change: whichever version brought one, it is the right one. What follows a question mark
// tells a script where its texts are.
async function file(request) {
  const found = await caches.match(request.url, { ignoreSearch: true });
  return found ? unnamed(found) : fetch(request);
}

// Documents come from the network, so that readers get what is new, unless it fails or takes too long.
async function page(request) {
  const network = fetch(request);
  // It may fail when its answer is no longer waited for.
  network.catch(() => null);
  const timeout = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const answer = await Promise.race([network, timeout]).catch(() => null);
  if (answer && answer.status < 500) return answer;
  return (await kept(request.url)) ?? answer ?? network.catch(notKept);
}

async function kept(address) {
  const { origin, pathname, search } = new URL(address);
  const cache = await caches.open(CACHE);
  const document = origin + pathname.replace(/index\.html$/, '');
  const found = await cache.match(document);
  // An answer that was once redirected is not taken for a navigation, a new one with its body is.
  if (found) return unnamed(found);
  // Without the slash behind a directory's name, the addresses in its document would lead elsewhere.
  if (await cache.match(document + '/')) return Response.redirect(document + '/' + search);
}

// Pages for editors, and those that there are not; both are in English.
function notKept() {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Not kept here</title><p>There is no network, and this page is not among those that are kept for that.</p>
    <p><a href="${root}">Open the explorer</a></p></html>`;
  return new Response(page, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

// The same without the address that it was kept under: what it is asked for by counts.
function unnamed({ body, status, headers }) {
  return new Response(body, { status, headers });
}
