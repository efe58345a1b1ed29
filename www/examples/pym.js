// What pym.js does with a message of height: "pym", the frame's id, "height" and a number, joined by "xPYMx".
const frame = document.querySelector('#curves iframe');

addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow || typeof data !== 'string') return;
  const [name, id, type, height] = data.split('xPYMx');
  if (name === 'pym' && id === 'curves' && type === 'height') frame.height = Number(height);
});
