// Answers for the page without a network, with the files of one build: the page's own, and nothing else.

// Filled by `cargo xtask finish`: the build, and every file of it with what its bytes must be.
const BUILD = "";
const FILES = {};

// A host may have several such pages, each in a folder of its own.
const PREFIX = `zerofit ${registration.scope} `;
const CACHE = PREFIX + BUILD;
const PAGE = "./";

const isPage = (address) => [PAGE, "index.html"].some((name) => new URL(name, registration.scope).pathname === address.pathname);

// All of a build, or nothing.
const fill = async () => {
  try {
    const cache = await caches.open(CACHE);
    const put = async ([name, integrity]) => {
      // All names but the page's change with what is in them.
      const response = await fetch(new Request(name, { integrity, cache: name === PAGE ? "no-cache" : "default" }));
      if (!response.ok) {
        throw new Error(`${name}: ${response.status}`);
      }
      await cache.put(name, response);
    };
    await Promise.all(Object.entries(FILES).map(put));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
};

// Other builds' files go when no page is open that could ask for them.
const prune = async () => {
  if ((await clients.matchAll({ type: "window", includeUncontrolled: true })).length > 0) {
    return;
  }
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
};

// Of whatever build: a page that is still open may be of an older one.
const find = async (request) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request);

const open = async (request) => {
  const page = await caches.match(PAGE, { cacheName: CACHE, ignoreVary: true });
  return page ?? fetch(request);
};

self.addEventListener("install", (event) => event.waitUntil(fill()));

self.addEventListener("activate", (event) => event.waitUntil(clients.claim()));

// Said by a page whose reader has asked for the new build.
self.addEventListener("message", (event) => event.data === "use" && event.waitUntil(skipWaiting()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || !address.href.startsWith(registration.scope)) {
    return;
  }
  if (request.mode !== "navigate") {
    event.respondWith(find(request));
  } else if (isPage(address)) {
    event.waitUntil(prune());
    event.respondWith(open(request));
  }
});
