// Lets the page work without a network after the first visit: registers sw.js, once the page is there and the browser has nothing
// better to do. Not in another's page, which has a storage of its own that nobody would come back to, and not where there is none.
(() => {
  'use strict';
  if (window !== top || origin === 'null' || navigator.connection?.saveData) return;
  const worker = new URL('sw.js', document.currentScript.src);
  // Beside the script itself, `navigator.serviceWorker` may be absent or throw; the page goes on without.
  const register = async () => {
    try {
      await navigator.serviceWorker.register(worker, { updateViaCache: 'none' });
    } catch {}
  };
  const whenIdle = () => (window.requestIdleCallback ? requestIdleCallback(register) : setTimeout(register, 2000));
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
})();
