// Keeps the page for visits without a network, and tells when its host has another build. Where a browser has nothing
// for that, or lets nothing be kept, there is nothing to say.

// How often a page that stays open looks for another build, when somebody comes back to it.
const HOUR_MS = 3_600_000;

let registered;

// `address` is that of the service worker. `tell` is called when another build is there, whole.
export const keep = (address, tell) => {
  registered ??= navigator.serviceWorker.register(address, { updateViaCache: "none" });
  registered.then((registration) => watch(registration, tell)).catch(() => {});
};

// Goes over to the other build: this page at once, others when they are opened anew.
export const use = async () => {
  const { waiting } = await registered;
  if (!waiting) {
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage("use");
};

const watch = (registration, tell) => {
  const look = () => {
    if (registration.waiting && registration.active) {
      tell();
    }
  };
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  look();
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && Date.now() - looked > HOUR_MS) {
      looked = Date.now();
      registration.update().catch(() => {});
    }
  });
};
