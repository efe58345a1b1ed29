// Moving a slider as a hand does: the browser sets its value, then the page hears an `input` event that bubbles.
const [id, count, done] = arguments;
const slider = document.getElementById(id);
const spoken = () => slider.getAttribute('aria-valuetext');

// Two steps of the slider's grid a move, about what a finger covers in a frame, there and back between the ends.
let place = Number(slider.value);
let step = 2 * Number(slider.step);
let before = '';
const move = () => {
  if (place + step < Number(slider.min) || Number(slider.max) < place + step) step = -step;
  place += step;
  before = spoken();
  slider.value = place;
  const begun = performance.now();
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  return begun;
};

// The page renders in microtasks, which end before any other task begins. Each `await` here is one turn of the same queue: whatever
// the page queues in answer to the event, and whatever that queues in turn, has run after so many turns. A message would tell the same
// but may arrive only after a frame, whose layout is not script. Only if the page was still at work when the event came does it answer
// in a later task. What it leaves to timers on purpose, such as writing the address, is not waited for.
const TURNS = 64;
const PATIENCE = 10_000;
const answered = async () => {
  const begun = performance.now();
  for (;;) {
    for (let turn = 0; turn < TURNS; turn++) await null;
    if (spoken() !== before) return;
    if (PATIENCE < performance.now() - begun) throw new Error(`the page does not answer a move of ${id}`);
    await task();
  }
};

