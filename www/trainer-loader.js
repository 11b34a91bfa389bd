// Starts the trainer's wasm, as worker-loader.js does the worker's.
importScripts("./trainer.js");
wasm_bindgen({ module_or_path: "./trainer_bg.wasm" }).catch((error) => {
  setTimeout(() => {
    throw error;
  });
});
