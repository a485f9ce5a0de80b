// @ts-check
/** A web server for loopback alone: a folder, or answers made by a function. */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = /** @type {Record<string, string>} */ ({
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
});

/** @param {string} path */
const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/**
 * @param {string} folder
 * @param {Record<string, string>} headers
 * @returns {import('node:http').RequestListener}
 */
const files = (folder, headers) => (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://loopback');
  const inside = normalize(decodeURIComponent(pathname)).replace(/\/$/, '/index.html');
  const path = join(folder, inside);
  if (inside.includes('..') || !isFile(path)) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', ...headers });
  createReadStream(path).pipe(response);
};

/**
 * Serves on 127.0.0.1, on a port that the system chooses.
 * @param {string | import('node:http').RequestListener} what a folder, or what answers each request
 * @param {Record<string, string>} [headers] sent with every file of a folder (a content security policy, say)
 * @returns {Promise<{ url: string, close(): Promise<void> }>} `url` without a slash at its end
 */
export async function serve(what, headers = {}) {
  const server = createServer(typeof what === 'string' ? files(what, headers) : what);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
