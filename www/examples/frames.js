// What AMP and @newswire/frames do: they take `embed-size`, and ask with `frames-init` for a size that was told before they listened.
const frame = document.querySelector('iframe');

addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow) return;
  if (data?.sentinel === 'amp' && data.type === 'embed-size') frame.height = data.height;
});

frame.contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
