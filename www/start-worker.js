// Starts a program in a worker. The worker's name is the address of the program's glue; the page's first message is the
// compiled module, or nothing where the glue is to fetch it.
const program = import(self.name);

// Held for ever: where the page comes to hold it, this worker has ended. Some pages have no locks.
const lock = new Promise((resolve) => {
  const hold = () => {
    resolve();
    return new Promise(() => {});
  };
  navigator.locks ? navigator.locks.request(self.name, hold).catch(resolve) : resolve();
});

self.onmessage = async ({ data }) => {
  self.onmessage = null;
  try {
    const { default: start, work } = await program;
    await start({ module_or_path: data });
    await lock;
    work();
  } catch (error) {
    // Thrown outside of the promise it reaches the page's onerror.
    setTimeout(() => {
      throw error;
    });
  }
};
