// Moves the slider `count` times, a frame every tenth time: more often would only take longer.
const all = async () => {
  for (let number = 1; number <= count; number++) {
    move();
    await answered();
    if (number % 10 === 0) await frame();
  }
  await task();
  return null;
};

all().then(done, (error) => done(`${error}`));
