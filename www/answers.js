// The page with a class's answers, appended to the glue of its WebAssembly. It reads what is pasted, opened or dropped, asks for the reader's own
// answer, and then shows the class. What it shows comes as finished HTML; nothing is sent or kept.
{
  const main = document.querySelector('main');
  const at = (id) => document.getElementById(id);
  const SCALE = 2;

  // A figure that was drawn for another width is drawn anew.
  const width = () => Math.max(280, Math.min(760, at('class').clientWidth || main.clientWidth - 32));

  // Lets the browser paint and take input.
  const breath = () => new Promise((done) => setTimeout(done));

  function save(blob, name) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  async function pixels(svg) {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [SCALE * image.naturalWidth, SCALE * image.naturalHeight];
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(image.src);
    return new Promise((done) => canvas.toBlob(done));
  }

  function run(room) {
    let source = '';
    // Whoever teaches sees every question at once.
    let teaches = false;
    // Every reading and every question makes what is being worked out another thing.
    let turn = 0;
    const chosen = (name) => at('question').querySelector(`[name="${name}"]`).value;
    const number = (id) => (at(id)?.value ? Number(at(id).value) : undefined);

    const hide = () => {
      turn += 1;
      at('class').hidden = true;
      at('class').innerHTML = '';
      at('status').textContent = '';
    };

    function read(links, labels) {
      hide();
      at('found').innerHTML = room.read(source, links, labels);
      const isNone = room.count() === 0;
      at('first').hidden = isNone;
      if (isNone) return;
      at('question').innerHTML = room.question();
      at('guess-label').textContent = room.guess_label();
    }

    async function show() {
      hide();
      const mine = turn;
      let last = performance.now();
      for (let said = room.step(); said !== undefined; said = room.step()) {
        if (performance.now() - last < 12) continue;
        at('status').textContent = said;
        await breath();
        if (mine !== turn) return;
        last = performance.now();
      }
      at('status').textContent = '';
      at('class').innerHTML = room.shown(width());
      at('class').hidden = false;
      at('class-heading').focus();
    }

    async function open(file) {
      const tooLarge = room.too_large(file.size);
      let text = '';
      try {
        text = tooLarge ? '' : await file.text();
      } catch {}
      at('links').value = text;
      source = text;
      read();
      if (tooLarge) at('found').textContent = tooLarge;
    }

    at('links').addEventListener('input', ({ target }) => {
      source = target.value;
      read();
    });
    at('file').addEventListener('change', ({ target }) => target.files[0] && open(target.files[0]));
    at('found').addEventListener('change', ({ target: { id } }) => {
      read(number('column'), number('names'));
      at(id)?.focus();
    });
    const collect = document.querySelector('.collect');
    collect.addEventListener('dragover', (event) => event.preventDefault());
    collect.addEventListener('drop', (event) => {
      const { files } = event.dataTransfer;
      if (!files.length) return;
      event.preventDefault();
      open(files[0]);
    });

    at('question').addEventListener('change', () => {
      room.ask(chosen('outcome'), Number(chosen('day')));
      at('guess-label').textContent = room.guess_label();
      at('guess').value = '';
      if (teaches) show();
      else hide();
    });
    at('first').addEventListener('submit', (event) => {
      event.preventDefault();
      const fault = room.answer(at('guess').value, at('own').value);
      at('guess').setAttribute('aria-invalid', fault !== undefined);
      if (fault === undefined) {
        teaches = false;
        show();
      } else {
        hide();
        at('status').textContent = fault;
        at('guess').focus();
      }
    });
    at('teacher').addEventListener('click', () => {
      teaches = true;
      room.without_own();
      show();
    });

    at('class').addEventListener('click', async ({ target }) => {
      const { save: kind, figure } = target.dataset ?? {};
      if (!kind) return;
      const name = `offramp-class${figure ? `-${figure}` : ''}.${kind}`;
      if (kind === 'csv') save(new Blob([room.csv()], { type: 'text/csv;charset=utf-8' }), name);
      else {
        const svg = room.svg(figure, false);
        save(kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pixels(svg), name);
      }
      at('saved').textContent = room.saved(name);
    });
  }

  const texts = fetch(main.dataset.texts).then((found) => found.text());
  Promise.all([texts, __wbg_init()]).then(([said]) => {
    const room = Answers.speaking(said, main.dataset.home);
    run(room);
    at('without-code').remove();
    document.querySelector('.collect').hidden = false;
    document.documentElement.classList.add('alive');
  });
}
