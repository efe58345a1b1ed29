// How long what the analyst finds takes, from the reader's act to its place on the page.
const [what, done] = arguments;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const PATIENCE = 120_000;

// Waits for a change of the page after which `condition` holds; how many milliseconds that took, and the longest pause between changes
// of what `watched` selects.
const until = (condition, watched) =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    let last = begun;
    let longest = 0;
    let seen = '';
    const look = () => {
      const now = performance.now();
      const shown = watched ? (document.querySelector(watched)?.textContent ?? '') : '';
      if (shown !== seen) {
        longest = Math.max(longest, now - last);
        [seen, last] = [shown, now];
      }
      if (!condition()) return;
      observer.disconnect();
      resolve([now - begun, longest]);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    setTimeout(() => reject(new Error(`${what}: nothing came of it`)), PATIENCE);
    look();
  });

const slider = document.getElementById('slider-mediation');
const slide = (place) => {
  slider.value = place;
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  slider.dispatchEvent(new Event('change', { bubbles: true }));
};
// The page renders in microtasks: after so many turns of their queue it shows the new state, with the ranges of the old one.
const rendered = async () => {
  for (let turn = 0; turn < 64; turn++) await null;
};
const panel = (part) => document.querySelector(`#part-${part} .panel`);
const unfold = (part) => document.querySelector(`#part-${part} > summary`).click();
const settled = () => document.querySelector('.nearby') && !document.querySelector('.nearby.pending');

const acts = {
  // The ranges, after each of a few changes.
  bands: async () => {
    const times = [];
    for (const place of [620, 740, 300, 410, 880, 150, 560, 700, 260, 330]) {
      await pause(700);
      slide(place);
      const begun = performance.now();
      await rendered();
      if (settled()) throw new Error('the ranges do not wait for a change');
      await until(settled);
      times.push(performance.now() - begun);
    }
    return times;
  },
  // The map: until there is a first picture, and until it is fine.
  map: async () => {
    slide(700);
    await pause(2000);
    unfold('map');
    const coarse = (await until(() => panel('map')?.querySelector('svg')))[0];
    const fine = (await until(() => panel('map').textContent.includes('41 × 41')))[0];
    unfold('map');
    return [coarse, coarse + fine];
  },
  // The study of the whole box: all of it, and the longest silence.
  study: async () => {
    if (!panel('matters')) unfold('matters');
    await until(() => document.getElementById('study-begin'));
    document.getElementById('study-begin').click();
    return await until(() => document.querySelector('.study .panel'), '.study-progress span');
  },
  begin: async () => {
    if (!panel('matters')) unfold('matters');
    await until(() => document.getElementById('study-begin'));
    window.offrampLong = [];
    new PerformanceObserver((list) => window.offrampLong.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' });
    document.getElementById('study-begin').click();
    return await until(() => document.querySelector('.study-progress span')?.textContent.includes(' of '));
  },
  // The longest task of the page since the study began, and whether it still runs.
  end: async () => [Math.max(0, ...window.offrampLong), document.querySelector('.study-progress') ? 1 : 0],
};

acts[what]().then(done, (error) => done(`${error}`));
