// The share dialog's shell, appended to the glue of its WebAssembly, which the page fetches at the first press of its button. Codes of
// states go both ways, through one port; null says that the dialog is not to be had.
function host(port) {
  const styles = document.createElement('link');
  styles.rel = 'stylesheet';
  styles.href = new URL('share.css', import.meta.url);
  // A dialog without its styles is better than none.
  const styled = new Promise((done) => (styles.onload = styles.onerror = done));
  document.head.append(styles);
  let waiting = null;
  let share = null;
  // What was dropped on the page goes on as if it had been dropped here.
  function open(code) {
    share.open(code);
    const files = globalThis.offrampDropped;
    const place = document.querySelector('#share-dialog .share-drop');
    if (!files || !place) return;
    delete globalThis.offrampDropped;
    const dataTransfer = new DataTransfer();
    files.forEach((file) => dataTransfer.items.add(file));
    place.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    // What is said of it comes below.
    document.getElementById('share-opened').scrollIntoView();
  }
  port.onmessage = ({ data }) => (share ? open(data) : (waiting = data));
  // Its texts are named in its own address.
  const texts = fetch(new URL(import.meta.url.split(/[?#]/)[1], import.meta.url)).then((found) => found.text());
  const start = ([said]) => {
    // One file names the page that it was made from; no script of its own has an address on the site. None where lines are missing, and
    // then what follows fails too.
    share = Share.speaking(said, document.documentElement.dataset.page ?? new URL('.', import.meta.url).href, port);
    open(waiting ?? '');
  };
  Promise.all([texts, __wbg_init(), styled])
    .then(start)
    .catch(() => port.postMessage(null));
}

if (globalThis.offrampSharePort) host(globalThis.offrampSharePort);
