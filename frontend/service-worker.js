// Keeps the application's own files on the device, so that it opens without a network. Nothing else: no answer of the API
// is ever kept here. `service-worker.mjs` fills in the release when the application is built.

const RELEASE = "{release}";
const FILES = {files};
// Kept once they have been used: what reads codes with a camera weighs as much as all the rest.
const LATER = {later};
const PAGE = "/index.html";
const PAGE_DIGEST = "{page_digest}";

const PREFIX = "kaikukanta-";
const CACHE = PREFIX + RELEASE;
// How long an answer may take before the page that was kept is shown.
const PATIENCE_MS = 4000;

const isOfServer = (path) => /^\/(api|problems)(\/|$)/.test(path);
// A name with a hash always means the same bytes.
const isHashed = (path) => /-[0-9a-f]{16}[._]/.test(path);

const digest = async (response) => {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
};

// All files of one release, or none.
const keep = async () => {
  const cache = await caches.open(CACHE);
  try {
    await cache.addAll(FILES.map((path) => new Request(path, { cache: isHashed(path) ? "default" : "reload" })));
    const page = await fetch(PAGE, { cache: "reload" });
    if (!page.ok || (await digest(page.clone())) !== PAGE_DIGEST) {
      throw new Error("another release is served by now");
    }
    await cache.put(PAGE, page);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
  await self.skipWaiting();
};

// The release before stays: a page of it may be open, and ask for a file that it has not loaded yet.
const forget = async () => {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
};

const late = () => new Promise((_, reject) => setTimeout(() => reject(new Error("too late")), PATIENCE_MS));

// The page from the network, so that a new release shows at once; the kept one when it does not come.
const page = async (request) => {
  const fresh = fetch(request);
  const kept = await caches.match(PAGE, { cacheName: CACHE });
  if (!kept) return fresh;
  try {
    const answer = await Promise.race([fresh, late()]);
    return answer.status < 500 ? answer : kept;
  } catch {
    fresh.catch(() => {});
    return kept;
  }
};

const file = async (request, path) => {
  if (isHashed(path)) return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
  try {
    const answer = await fetch(request);
    if (answer.ok && LATER.includes(path)) await (await caches.open(CACHE)).put(request, answer.clone());
    return answer;
  } catch (error) {
    const kept = await caches.match(request, { cacheName: CACHE, ignoreVary: true });
    if (!kept) throw error;
    return kept;
  }
};

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(forget()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || isOfServer(pathname)) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if ([...FILES, ...LATER].includes(pathname) || isHashed(pathname)) event.respondWith(file(request, pathname));
});
