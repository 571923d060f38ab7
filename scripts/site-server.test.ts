import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentPolicy } from './content-policy.ts';
import { createSiteServer } from './site-server.ts';

const files = {
  'index.html': '<h1>home</h1>',
  '404.html': '<h1>missing</h1>',
  'paper/one/index.html': '<h1>one</h1>',
  'assets/main-abc123.js': 'export {};',
  'corpus/corpus.json': '{}',
  'corpus/heads-abcdefghijkl.json': '[]',
  '.secret': 'no',
};

const folder = mkdtempSync(join(tmpdir(), 'site-'));
let server: Server;

beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  writeFileSync(`${folder}-beside.txt`, 'outside');
  server = createSiteServer({ folder, base: '/x/' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
  rmSync(`${folder}-beside.txt`);
});

describe('the site server', () => {
  test.each([
    ['/x/', 200, 'home'],
    ['/x/?q=a&topic=b', 200, 'home'],
    ['/x/index.html', 200, 'home'],
    ['/x/paper/one', 200, 'one'],
    ['/x/paper/one/', 200, 'one'],
    ['/x/paper/two', 404, 'missing'],
    ['/x/paper', 404, 'missing'],
    ['/x/paper/%00', 404, 'missing'],
    ['/x/%E0%A4%A', 404, 'missing'],
    ['/elsewhere', 404, 'missing'],
  ])('answers %s with %i and its page', async (path, status, title) => {
    const reply = await ask(path);
    expect([reply.status, reply.body]).toEqual([status, `<h1>${title}</h1>`]);
  });

  test('never answers with a page where a script or data is missing', async () => {
    for (const path of ['/x/assets/gone-abc.js', '/x/corpus/gone.json', '/x/corpus/']) {
      const reply = await ask(path);
      expect([reply.status, reply.headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
    }
  });

  test('gives nothing that lies outside of the folder or begins with a dot', async () => {
    const beside = `${folder.split('/').at(-1)}-beside.txt`;
    for (const path of [`/x/../${beside}`, `/x/%2e%2e/${beside}`, `/x/..%2f${beside}`, '/x/.secret']) {
      expect((await ask(path)).status).toBe(404);
    }
  });

  test('leads to the folder with a slash where that is left out, and keeps what is asked', async () => {
    const reply = await ask('/x?q=a');
    expect([reply.status, reply.headers.location]).toEqual([301, '/x/?q=a']);
  });

  test('sends the policy with everything, since one in a page does not bind workers', async () => {
    for (const path of ['/x/', '/x/assets/main-abc123.js', '/x/gone', '/x/assets/gone.js']) {
      expect((await ask(path)).headers['content-security-policy']).toBe(contentPolicy);
    }
  });

  test('lets hashed files be kept for ever, and asks again for all others', async () => {
    const kept = 'public, max-age=31536000, immutable';
    expect((await ask('/x/assets/main-abc123.js')).headers['cache-control']).toBe(kept);
    expect((await ask('/x/corpus/heads-abcdefghijkl.json')).headers['cache-control']).toBe(kept);
    expect((await ask('/x/corpus/corpus.json')).headers['cache-control']).toBe('no-cache');
    expect((await ask('/x/')).headers['cache-control']).toBe('no-cache');
  });

  test('says "not modified" to who has the file, and sends it packed to who can unpack', async () => {
    const { etag = '' } = (await ask('/x/')).headers;
    expect((await ask('/x/', { 'If-None-Match': etag })).status).toBe(304);
    expect((await ask('/x/', { 'Accept-Encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
  });
});

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Node's own client and not `fetch`, which tidies the path before it asks. */
async function ask(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
  const { port } = server.address() as AddressInfo;
  return await new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { statusCode: status = 0 } = response;
        resolve({ status, headers: response.headers, body: Buffer.concat(parts).toString() });
      });
    }).on('error', reject);
  });
}
