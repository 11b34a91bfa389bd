// Starts the worker's wasm. A failure to load is thrown outside of the promise, where it reaches the page's onerror.
importScripts("./worker.js");
wasm_bindgen({ module_or_path: "./worker_bg.wasm" }).catch((error) => {
  setTimeout(() => {
    throw error;
  });
});
