// Waiting for the browser, ahead of every script that measures.
// The next task: messages are delivered without the delay of timers.
const channel = new MessageChannel();
const task = () =>
  new Promise((resolve) => {
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(null);
  });
const frame = () => new Promise(requestAnimationFrame);
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
