// Fetches the page's program once, compiles it once, and opens the page with it. Workers are given the same compiled
// module: the first of them, which the page needs at once, fetches its scripts while the program is on its way.
{
  const { glue, module, names } = document.currentScript.dataset;

  // How long a page that could be drawn waits for its letters, and for the texts of its language.
  const LETTERS_MS = 100;
  const PATIENCE_MS = 1500;
  // How long a program that is there waits for the end of its page, which never comes where the page was cut off.
  const END_MS = 3000;
  const after = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  // Names of this build, which `cargo xtask finish` gave to the files that the code knows by another.
  const named = names ? JSON.parse(names) : {};
  const own = (name) => new URL(named[name] ?? name, document.baseURI).href;

  const start = own("start-worker.js");
  // A sandboxed frame without an origin may start no worker from an address. There a worker begins as a text of this page,
  // which asks for that address, and keeps what it hears before it comes.
  const isSandboxed = origin === "null";
  const text = `const heard = []; onmessage = (event) => heard.push(event);
    import(${JSON.stringify(start)}).then(() => heard.forEach((event) => onmessage(event)));`;
  const worker = isSandboxed ? URL.createObjectURL(new Blob([text], { type: "text/javascript" })) : start;
  const service = own("service-worker.js");
  const createScriptURL = (address) => {
    if (address !== worker && address !== service) {
      throw new TypeError(`not a script of this page: ${address}`);
    }
    return address;
  };
  const policy = globalThis.trustedTypes?.createPolicy("zerofit", { createScriptURL }) ?? { createScriptURL };

  // Starts a worker that runs the program whose glue this is. The page calls it, too.
  globalThis.startWorker = (glue) => {
    // What follows # is the worker's own: with its name it holds a lock as long as it lives.
    const name = `${own(glue)}#${Math.random()}`;
    const started = new Worker(policy.createScriptURL(worker), { type: isSandboxed ? "classic" : "module", name });
    // A worker that is ended from outside tells nobody: its lock does.
    const isEnded = () => started.dispatchEvent(new Event("error"));
    started.addEventListener("message", () => navigator.locks?.request(name, isEnded).catch(() => {}), { once: true });
    return started;
  };

  // Keeps the page for visits without a network, where there is a service worker for it, and calls `tell` when another
  // build is there.
  globalThis.keepOffline = async (tell) => {
    if (named["service-worker.js"] && navigator.serviceWorker) {
      const { keep } = await import(own("offline.js"));
      keep(policy.createScriptURL(service), tell);
    }
  };

  // Loads the page of that build.
  globalThis.useUpdate = async () => (await import(own("offline.js"))).use();

  // A text that comes with the page. The page calls it for tables.
  globalThis.fetchText = async (name) => {
    const response = await fetch(own(name));
    if (!response.ok) {
      throw new Error(`${name}: ${response.status}`);
    }
    return response.text();
  };

  // Texts of a language by its code, fetched once. Those of English are in the program.
  const texts = {};
  globalThis.fetchCatalogue = (code) =>
    (texts[code] ??= fetchText(`${code}.ftl`).catch((error) => {
      delete texts[code];
      throw error;
    }));

  // What the link asks for, or what was chosen at an earlier visit, or the first of the browser's languages that there is.
  const language = (() => {
    const codes = ["en", ...Object.keys(named).filter((name) => name.endsWith(".ftl")).map((name) => name.slice(0, -4))];
    const linked = /&lang=([a-z]+)/.exec(location.hash)?.[1];
    let chosen;
    try {
      chosen = localStorage.getItem("zerofit.language");
    } catch {
      // Nothing is kept here.
    }
    const wanted = [linked, chosen, ...navigator.languages].map((tag) => tag?.split("-")[0].toLowerCase());
    return wanted.find((code) => codes.includes(code)) ?? "en";
  })();
  document.documentElement.lang = language;
  const catalogue = language === "en" ? undefined : fetchCatalogue(language).catch(() => {});

  const whenParsed = new Promise((resolve) => {
    document.readyState === "loading" ? addEventListener("DOMContentLoaded", resolve) : resolve();
  });

  // A page that was cut off on its way is asked for again, once; then a place for the program is made in what there is of it.
  const complete = async () => {
    await Promise.race([whenParsed, after(END_MS)]);
    if (document.getElementById("app")) {
      return;
    }
    if (performance.getEntriesByType("navigation")[0].type !== "reload") {
      location.reload();
      await new Promise(() => {});
    }
    const body = document.body ?? document.documentElement.appendChild(document.createElement("body"));
    body.appendChild(document.createElement("div")).id = "app";
  };

  // The letters of sentences and formulas. What does not come in time is for the next visit: no page that is read moves.
  let areLate = false;
  const bring = async (face, weight, style) => {
    const source = `url(${own(`stix-two-text-${face}.woff2`)})`;
    const letters = await new FontFace("STIX Two Text", source, { weight, style }).load();
    if (!areLate) {
      document.fonts.add(letters);
    }
  };

  const compile = async () => {
    const response = await fetch(module);
    if (!response.ok) {
      throw new Error(`${module}: ${response.status}`);
    }
    // Some hosts do not know the type, without which a browser does not compile what is still coming.
    const isKnown = response.headers.get("Content-Type") === "application/wasm";
    return isKnown ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  };

  const open = async () => {
    const handed = { glue, worker: startWorker(glue) };
    // What failed before anybody listened is tried again, and told, by the page.
    handed.worker.onerror = () => delete handed.worker;
    const coming = [import(glue), compile()];
    const letters = Promise.allSettled([
      bring("regular", "400", "normal"), bring("bold", "600 700", "normal"), bring("italic", "400", "italic"),
    ]);
    const [program, compiled] = await Promise.all(coming);
    await complete();
    await program.default({ module_or_path: compiled });
    // In a task of its own in any case: the page answers in between.
    await Promise.race([letters.then(() => after(0)), after(LETTERS_MS)]);
    areLate = true;
    // It was asked for before the program, which is ten times as large: whoever opens without it asks again.
    program.open({ ...handed, module: compiled, language, catalogue: await Promise.race([catalogue, after(PATIENCE_MS)]) });
  };

  // Whatever is missing, broken or not known to the browser ends here.
  const fail = (error) => {
    console.error(error);
    document.body.replaceChildren(document.getElementById("trouble").content.cloneNode(true));
    for (const button of document.querySelectorAll("button")) {
      button.onclick = () => location.reload();
    }
  };

  open().catch((error) => whenParsed.then(() => fail(error)));
}
