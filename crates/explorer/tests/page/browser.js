// What stands in for parts of the browser while the page is tested: a clock that only the tests move on, and a worker whose work is done
// within the test. And the browser's history, of which the tests take back what they added.

let now = 0;
let count = 0;
const timers = new Map();

// What Yew puts off until the browser has had a turn, which is no waiting for a time.
let putOff = 0;

// From here on nothing that waits for a time goes on by itself.
export function stopClock() {
  const { setTimeout } = globalThis;
  globalThis.setTimeout = (then, milliseconds = 0) => {
    if (milliseconds === 0) {
      putOff += 1;
      return setTimeout(() => {
        putOff -= 1;
        then();
      });
    }
    count += 1;
    timers.set(count, { due: now + milliseconds, then });
    return count;
  };
  globalThis.clearTimeout = (timer) => timers.delete(timer);
}

// Moves the clock on; what is due is done in its order, and the page draws after each.
export async function moveClock(milliseconds) {
  const end = now + milliseconds;
  for (;;) {
    const [next] = [...timers].filter(([, timer]) => timer.due <= end).sort(([, one], [, other]) => one.due - other.due);
    if (!next) break;
    const [id, { due, then }] = next;
    timers.delete(id);
    now = due;
    then();
    await turn();
  }
  now = end;
}

// Workers are not started: `hire` is called with the port that the page leaves for one.
export function replaceWorkers(hire) {
  globalThis.Worker = class extends EventTarget {
    postMessage(port) {
      hire(port);
    }
    terminate() {}
  };
}

// Ends when everything that was under way has been done, and what it led to has been drawn.
export async function turn() {
  do {
    await new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        done();
      };
      port2.postMessage(null);
    });
  } while (putOff !== 0);
}

let home = null;

// Goes back to where the browser's history was when this was first called, and gives that entry this address.
export async function beginHistory(address) {
  home ??= navigation.currentEntry.key;
  if (navigation.currentEntry.key !== home) await navigation.traverseTo(home).finished;
  history.replaceState(null, '', address);
}

// Puts `fragment` into the address in place of the one that is there, as a link does that is followed, and ends when the page has heard of
// it.
export async function replaceFragment(fragment) {
  const before = location.href;
  const heard = new Promise((done) => addEventListener('hashchange', done, { once: true }));
  location.replace(`#${fragment}`);
  if (location.href !== before) await heard;
  await turn();
}

// How many entries there are in the history before the present one.
export function entries() {
  return navigation.currentEntry.index;
}

// Goes one entry back (-1) or forward (1), and ends when the page has heard of it.
export async function walk(step) {
  await new Promise((done) => {
    addEventListener('popstate', done, { once: true });
    history.go(step);
  });
  await turn();
}
