/** A proxy that hears what a browser asks of any host but this machine, and lets none of it through. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserName } from './harness';

/** Whom the browsers themselves ask, for updates, lists and the time, whatever they are told. Nothing of ours has such a name in it. */
export const OWN: Readonly<Record<BrowserName, RegExp>> = {
  chrome: /^(?:https?:\/\/)?[\w.-]+\.(?:google|googleapis|gstatic)\.com\b/,
  firefox: /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:mozilla\.(?:com|net|org)|firefox\.com|mozgcp\.net|digicert\.com)\b/,
};

/** Starts one. What it hears is added to `heard`, but for addresses that are the browser's own. */
export async function listen(heard: string[], own: RegExp): Promise<{ port: number; close: () => void }> {
  const hear = ({ method = '', url = '' }: IncomingMessage): void => {
    if (!own.test(url)) heard.push(`${method} ${url}`);
  };
  const proxy = createServer((request, response) => {
    hear(request);
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, socket) => {
    hear(request);
    socket.end();
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return { port: (proxy.address() as AddressInfo).port, close: () => void proxy.close() };
}
