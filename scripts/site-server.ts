import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';
import { contentPolicy } from './content-policy.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Folders of files that pages ask for: what is not there must not be answered with a page, which would run as script or parse as data. */
const partFolders = /^(?:assets|corpus)\//;

/** Files whose name holds the hash of their content. */
const hashedFiles = /^assets\/|^corpus\/(?!corpus\.json$|paper\.schema\.json$)/;

/** A built site: its folder, and the path that it is served under, with a slash at both ends. */
export interface Site {
  readonly folder: string;
  readonly base: string;
}

/** The file that an address leads to, below the site's folder. */
interface Found {
  readonly status: number;
  readonly name: string;
  readonly sizeBytes: number;
  readonly etag: string;
}

/**
 * A server of a built site, as a good host of static files serves it: the policy as a header, `404.html` with status 404 for unknown addresses,
 * hashed files cached for ever, text packed. Reads the folder at every request, so a new build is served at once. Not listening yet.
 */
export function createSiteServer(site: Site): Server {
  return createServer((request, response) => {
    answer(site, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(String(error));
    });
  });
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Content-Security-Policy', contentPolicy);
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendText(response, 405, 'Only GET and HEAD.');
  const [address = '/', ...query] = (request.url ?? '/').split('?');
  if (`${address}/` === site.base) {
    response.setHeader('Location', [site.base, ...query].join('?'));
    return sendText(response, 301, site.base);
  }
  const path = decodePath(address.startsWith(site.base) ? address.slice(site.base.length) : null);
  const found = (path === null ? null : await findPage(site, path)) ?? (await findMissing(site, path));
  if (found === null) return sendText(response, 404, 'There is no such file.');
  await sendFile(site, found, { request, response });
}

/** The path as text, or null where it is outside of the site, cannot be read, or could lead out of the folder. */
function decodePath(path: string | null): string | null {
  if (path === null) return null;
  try {
    const said = decodeURIComponent(path);
    return said.includes('\0') || said.split(/[/\\]/).some((part) => part.startsWith('.')) ? null : said;
  } catch {
    return null;
  }
}

async function findPage(site: Site, path: string): Promise<Found | null> {
  const name = path.replace(/\/$/, '');
  return (
    (await findFile(site, name, 200)) ?? (await findFile(site, name === '' ? 'index.html' : `${name}/index.html`, 200))
  );
}

async function findMissing(site: Site, path: string | null): Promise<Found | null> {
  return path !== null && partFolders.test(path) ? null : await findFile(site, '404.html', 404);
}

async function findFile({ folder }: Site, name: string, status: number): Promise<Found | null> {
  const stats = await stat(join(folder, name)).catch(() => null);
  if (stats === null || !stats.isFile()) return null;
  return { status, name, sizeBytes: stats.size, etag: `W/"${stats.size}-${stats.mtimeMs}"` };
}

async function sendFile(
  { folder }: Site,
  { status, name, sizeBytes, etag }: Found,
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
): Promise<void> {
  const type = types[extname(name)] ?? 'application/octet-stream';
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', hashedFiles.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const isPacked = /charset=/.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (isPacked) response.setHeader('Content-Encoding', 'gzip');
  else response.setHeader('Content-Length', sizeBytes);
  response.writeHead(status);
  if (request.method === 'HEAD') return void response.end();
  const file = createReadStream(join(folder, name));
  // A reader who leaves before the end is no error.
  if (isPacked) pipeline(file, createGzip(), response, () => {});
  else pipeline(file, response, () => {});
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
