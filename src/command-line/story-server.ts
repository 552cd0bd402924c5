import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';

const stories = join(import.meta.dirname, '../../tests/fixtures/stories');

/** A news site of the shipped list whose host is on no HSTS preload list, so that plain http reaches our server. */
export const NEWS_HOST = 'www.longwarjournal.org';

/** Hosts that the browsers ask for purposes of their own: updates, the time, their own settings. */
const BROWSERS_OWN_HOSTS =
  /(?:^|\.)(?:google\.com|googleapis\.com|gvt1\.com|gstatic\.com|mozilla\.(?:com|net|org)|firefox\.com)(?::443)?(?:\/|$)/;

/**
 * The whole web, as far as the browsers under test can see: a proxy that answers for every host. So its log also shows
 * every request that anything in the browser tried to send.
 */
export interface StoryServer {
  readonly port: number;
  /**
   * Every request since `forget`, but those that browsers send for themselves: `host/path` over http, `host:443` for an
   * attempt to reach a host over https.
   */
  readonly asked: readonly string[];
  /** Serves this page under a path, e.g. `/faults/no-text.html`. Without it a path serves the sample story of its name. */
  publish(path: string, html: string): void;
  /** The address of a path under the news site, or under another host. */
  address(path: string, host?: string): string;
  forget(): void;
  close(): Promise<void>;
}

export async function startStoryServer(): Promise<StoryServer> {
  const published = new Map<string, string>();
  const asked: string[] = [];
  const note = (request: string) => {
    if (!BROWSERS_OWN_HOSTS.test(request)) asked.push(request);
  };

  const server = createServer((request, response) => {
    const { host, path } = targetOf(request);
    note(`${host}${path}`);
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    const html = published.get(path) ?? readStory(path);
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? '');
  });
  // The browsers ask for a tunnel to an https host; there is none.
  server.on('connect', (request, socket) => {
    note(request.url ?? 'unknown host');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    publish: (path, html) => void published.set(path, html),
    address: (path, host = NEWS_HOST) => `http://${host}${path}`,
    forget: () => void asked.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A proxied request names its host in the request line. */
function targetOf(request: IncomingMessage): { host: string; path: string } {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'unknown'}`);
  return { host: url.host, path: url.pathname };
}

function readStory(path: string): string | undefined {
  try {
    return readFileSync(join(stories, basename(path)), 'utf8');
  } catch {
    return undefined;
  }
}
