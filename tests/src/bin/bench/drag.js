// Answers with how long each input took to the end of the page's script and to the paint.
const FRAME = 1000 / 60;

const figure = () => document.querySelector('.figure-frame svg').outerHTML;

// What is timed must be the whole answer: the figure is another one when the script has ended, and none later.
const verify = async () => {
  for (let move_number = 0; move_number < 10; move_number++) {
    const before = figure();
    move();
    await scripted();
    const after = figure();
    await frame();
    await task();
    if (after === before) throw new Error(`the figure is the same after a move of ${id}`);
    if (after !== figure()) throw new Error(`the figure still changed after the script for a move of ${id} had ended`);
  }
};

const measure = async () => {
  slider.scrollIntoView({ block: 'nearest' });
  await verify();
  const script = [];
  const paint = [];
  let within = 0;
  let next = 0;
  for (let input = 0; input < count; input++) {
    // The inputs come at every phase of the frame alike (multiples of the golden ratio), and soon enough to be one drag.
    await pause(25 + FRAME * ((input * 0.618034) % 1));
    const begun = move();
    await scripted();
    script.push(performance.now() - begun);
    // A frame's own callbacks run before it is laid out and painted; the task after them comes when that is done.
    const shown = await frame();
    await task();
    const painted = performance.now();
    paint.push(painted - begun);
    if (painted - begun <= FRAME) within += 1;
    if (shown - begun <= FRAME && painted - shown <= FRAME) next += 1;
  }
  return { script, paint, within_frame: within / count, next_frame: next / count };
};

measure().then(done, (error) => done(`${error}`));
