// Starts the page where it is one file with no site around it: what else the page would load stands in the file, packed. It is unpacked, and
// every piece gets an address within the browser, by which the page finds it as it finds the site's files. Nothing is fetched from anywhere.
(async () => {
  'use strict';
  const root = document.documentElement;
  // The state that the file was made with, unless the address asks for something itself.
  const { fragment, page } = root.dataset;
  if (fragment && !location.hash) {
    location.replace(`#${fragment}`);
    root.dataset.linked = '';
  }
  // Where the file is kept helps nobody who reads it on paper.
  addEventListener('beforeprint', () => (document.getElementById('address').textContent = page + location.hash));

  const text = (id) => document.getElementById(id).textContent;
  const packed = Uint8Array.from(atob(text('packed')), (byte) => byte.charCodeAt(0));
  const unpacked = async (from, to) => new Response(new Blob([packed.subarray(from, to)]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).blob();

  // Browsers do not let a worker of a file ask for what the page has made, so all that the analyst needs stands in its own address.
  const written = (piece) => new Promise((done) => Object.assign(new FileReader(), { onload: ({ target }) => done(target.result) }).readAsDataURL(piece));
  const made = async (name, piece) => (/^analyst-.*(?:wasm|js|txt)$/.test(name) ? written(piece) : URL.createObjectURL(piece));

  // What a piece names comes before it. The name behind the address is for those who look for it there.
  const addresses = {};
  const addressed = (text) => text.replace(/(?:\.{1,2}\/)*([\w-]+-[0-9a-f]{16}\.\w+)/g, (found, name) => addresses[name] ?? found);
  const here = (address) => addresses[address.split('/').pop()];
  let at = 0;
  for (const [name, type, length] of JSON.parse(text('pieces'))) {
    const piece = await unpacked(at, (at += length));
    const content = type.startsWith('text/') ? addressed(await piece.text()) : piece;
    addresses[name] = `${await made(name, new Blob([content], { type }))}#${name}`;
  }

  // A script finds the address of its texts behind its own.
  for (const key of ['analyst', 'share']) root.dataset[key] = root.dataset[key].split('?').map((name) => here(name).split('#')[0]).join('#');
  const walk = document.querySelector('.walk');
  walk.dataset.script = here(walk.dataset.script);
  walk.href = here('story.html');

  // The first two are the page's own code.
  const [machine, script] = Object.values(addresses);
  const { default: start } = await import(script);
  const wasm = await start({ module_or_path: machine });
  dispatchEvent(new CustomEvent('TrunkApplicationStarted', { detail: { wasm } }));
})();
