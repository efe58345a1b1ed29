// Shows the sentence that the explorer sends when its state changes; `embed.js` hands it on as an event.
addEventListener('offramp:changed', ({ detail }) => {
  document.getElementById('answer').textContent = detail.summary;
});
