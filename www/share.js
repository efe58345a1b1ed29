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
  port.onmessage = ({ data }) => (share ? share.open(data) : (waiting = data));
  // Its texts are named in its own address.
  const texts = fetch(new URL(new URL(import.meta.url).search.slice(1), import.meta.url)).then((found) => found.text());
  Promise.all([texts, __wbg_init(), styled]).then(
    ([said]) => {
      share = Share.speaking(said, new URL('.', import.meta.url).href, port);
      share.open(waiting ?? '');
    },
    () => port.postMessage(null),
  );
}

if (globalThis.offrampSharePort) host(globalThis.offrampSharePort);
