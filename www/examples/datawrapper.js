// What Datawrapper's snippet does: the message has a height for every chart, by its id; here the frame that sent it is given each.
addEventListener('message', ({ source, data }) => {
  const heights = data?.['datawrapper-height'];
  if (!heights) return;
  for (const height of Object.values(heights)) {
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source) frame.height = height;
    }
  }
});
