
// The analyst's shell, appended to the glue of its WebAssembly: a worker where the browser allows one, else a guest of the page that
// works between its frames. Messages are bytes, one way and the other, through one port.
const inWorker = typeof WorkerGlobalScope !== 'undefined' && globalThis instanceof WorkerGlobalScope;

function serve(port) {
  // Up to so many milliseconds of work, then whatever else waits has its turn.
  const patience = inWorker ? 12 : 6;
  const bell = new MessageChannel();
  const ring = () => bell.port2.postMessage(0);
  // Beside the page its own tasks come first, where the browser knows such an order.
  const soon = inWorker || !globalThis.scheduler?.postTask ? ring : () => scheduler.postTask(slice, { priority: 'background' });
  const waiting = [];
  let analyst = null;
  let working = false;
  bell.port1.onmessage = slice;

  // It is not to be had, or its code has stopped. Of a worker's end the page hears by itself, and lets another go on beside it; beside the page
  // it is told, for it can do no more than say so.
  const lose = (error) => {
    if (!inWorker) return port.postMessage(null);
    setTimeout(() => {
      throw error;
    });
  };

  function slice() {
    const end = performance.now() + patience;
    try {
      do {
        const reply = analyst.work(performance.now());
        if (reply) port.postMessage(reply, [reply.buffer]);
      } while (analyst.is_busy() && performance.now() < end);
      working = analyst.is_busy();
    } catch (error) {
      return lose(error);
    }
    if (working) soon();
  }

  function hear(bytes) {
    analyst.hear(bytes);
    if (!working) {
      working = true;
      soon();
    }
  }

  port.onmessage = (event) => (analyst ? hear(event.data) : waiting.push(event.data));
  // Its texts are named in its own address.
  const texts = fetch(new URL(import.meta.url.split(/[?#]/)[1], import.meta.url)).then((found) => found.text());
  const start = ([said]) => {
    // None where lines are missing, and then what follows fails too.
    analyst = Analyst.speaking(said, new URL('analyst.css', import.meta.url).href);
    waiting.splice(0).forEach(hear);
  };
  Promise.all([texts, __wbg_init()]).then(start).catch(lose);
}

if (inWorker) {
  globalThis.onmessage = (event) => serve(event.data);
} else if (globalThis.offrampAnalystPort) {
  serve(globalThis.offrampAnalystPort);
}
