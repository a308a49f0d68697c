import type { Reply } from '../wire/call.ts';

/** Its own program answers some lists in the server's place: such an answer never was the network's. */
const source = `
addEventListener('install', () => skipWaiting());
addEventListener('fetch', (event) => {
  if (new URL(event.request.url).pathname !== '/api/related/item_list/') return;
  const answer = async () => {
    const response = await fetch(event.request);
    const headers = { 'content-type': 'application/json', 'x-answered-by': 'service-worker' };
    return new Response(await response.text(), { status: response.status, headers });
  };
  event.respondWith(answer());
});
`;

/** The site's service worker. A page is under it from its next load on. */
export function workerFile(path: string): Reply | null {
  if (path !== '/service-worker.js') return null;
  return { status: 200, contentType: 'text/javascript; charset=utf-8', body: source };
}
