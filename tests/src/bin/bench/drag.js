// Answers with how long each input took to the end of the page's script and to the paint.
const FRAME = 1000 / 60;

// The curves and labels. What is see-through, the ranges around them, follows later and is not waited for.
const lines = '.figure-frame > svg :is(polyline, text):not([opacity]):not([stroke-opacity]):not([fill-opacity])';
const figure = () => [...document.querySelectorAll(lines)].map((line) => line.outerHTML).join();

// What is timed must be the whole answer: the figure is another one when the script has ended, and none later.
const verify = async () => {
  for (let number = 0; number < 10; number++) {
    await pause(50);
    const old = figure();
    move();
    await answered();
    const fresh = figure();
    await frame();
    await task();
    if (fresh === old) throw new Error(`the figure stays the same after a move of ${id}`);
    if (fresh !== figure()) throw new Error(`the figure still changes after the script for a move of ${id} has ended`);
  }
};

// A frame's own callbacks run before it is laid out and painted; the first task after them comes when that is done.
const painted = async () => {
  await task();
  return performance.now();
};

const measure = async () => {
  slider.scrollIntoView({ block: 'nearest' });
  await verify();
  const script = [];
  const answer = async (begun) => {
    await answered();
    script.push(performance.now() - begun);
  };
  const paint = [];
  const work = [];
  for (let number = 0; number < count; number++) {
    // An input at every phase of a frame alike (multiples of the golden ratio), and soon enough after the last to be one drag: how
    // long the change takes to appear, the wait for the next frame included.
    await pause(25 + FRAME * ((number * 0.618034) % 1));
    const begun = move();
    await answer(begun);
    await frame();
    paint.push((await painted()) - begun);

    // An input at the start of a frame, which is when the browser hands over what a pointer did: what the frame has to do.
    await pause(25);
    await frame();
    const started = move();
    await answer(started);
    work.push((await painted()) - started);
  }
  return { script, paint, work };
};

measure().then(done, (error) => done(`${error}`));
