// Sets the sliders to what the step says that comes into view below the figure.
const frame = document.querySelector('iframe');

function show(step) {
  document.querySelectorAll('.step').forEach((other) => other.classList.toggle('current', other === step));
  const { mediation, overstretch } = step.dataset;
  const assumptions = { mediation: Number(mediation), overstretch: Number(overstretch) };
  frame.contentWindow.postMessage({ type: 'offramp:set', version: 1, assumptions }, '*');
}

const watch = (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => show(entry.target));
const line = new IntersectionObserver(watch, { rootMargin: '-80% 0px -20% 0px' });
document.querySelectorAll('.step').forEach((step) => line.observe(step));
