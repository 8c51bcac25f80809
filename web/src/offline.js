// A service worker: keeps the files of the site, so that it works without a connection; those of the laboratory, which are
// most of it, once somebody has opened that. The build fills in which files they are, and a version that changes with them;
// file names carry hashes of their content, but for the pages.
const KEPT = 'glasshouse-/* VERSION */';
const FILES = [
  /* FILES */
];
const OF_LABORATORY = [
  /* OF LABORATORY */
];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(KEPT)
      .then((cache) => cache.addAll(FILES))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'laboratory')
    event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(OF_LABORATORY)));
});

self.addEventListener('activate', (event) => {
  const others = caches
    .keys()
    .then((names) =>
      Promise.all(
        names
          .filter((name) => name.startsWith('glasshouse-') && name !== KEPT)
          .map((name) => caches.delete(name)),
      ),
    );
  event.waitUntil(others.then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  // Pages are asked for anew where that is possible; everything else never changes under its name.
  const fromNetwork = () =>
    fetch(request).catch(() =>
      caches.match(request, { ignoreSearch: true }).then((kept) => kept ?? Response.error()),
    );
  if (request.mode === 'navigate') event.respondWith(fromNetwork());
  else
    event.respondWith(
      caches.match(request, { ignoreSearch: true }).then((kept) => kept ?? fromNetwork()),
    );
});
