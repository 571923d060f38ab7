import { afterEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../core/domain/result.ts';
import type { SearchReply, SearchRequest, SearchService } from '../core/search/service.ts';
import { connect } from './connect.ts';
import { createRestartingSearch } from './restarting-search.ts';
import { serve } from './serve.ts';

const open: MessagePort[] = [];
const request: SearchRequest = { query: 'zebra', topics: [], order: 'newest' };
const reply: SearchReply = {
  hits: [],
  total: 0,
  close: false,
  topics: [],
  other: 0,
  near: [],
  digests: [],
  months: [],
  suggestions: [],
};

function createWire(): readonly [MessagePort, MessagePort] {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  return [port1, port2];
}

function send(port: MessagePort, ...messages: readonly unknown[]): void {
  for (const message of messages) port.postMessage(message);
}

/** The next thing that arrives. */
async function arrives(port: MessagePort): Promise<unknown> {
  return await new Promise((resolve) => {
    port.addEventListener('message', ({ data }) => resolve(data), { once: true });
    port.start();
  });
}

afterEach(() => open.splice(0).forEach((port) => port.close()));

describe('the page’s end of the wire', () => {
  it.each(['error', 'messageerror'])('fails every waiting call where the other end says %s', async (type) => {
    const [near] = createWire();
    const service = connect(near);
    const calls = [service.search(request, {}), service.search(request, {})];
    near.dispatchEvent(new Event(type));
    expect(await Promise.all(calls)).toMatchObject(calls.map(() => ({ ok: false, error: { code: 'search-died' } })));
  });

  it('gives each call its own answer, and drops what nobody waits for', async () => {
    const [near, far] = createWire();
    const service = connect(near);
    const calls = [service.search(request, {}), service.search(request, {})];
    send(far, null, 'ok', 7, { id: 1 }, { id: '1', ok: true, value: reply }, { id: 99, ok: true, value: reply });
    send(far, { id: 2, ok: true, value: { ...reply, total: 2 } }, { id: 2, ok: true, value: reply });
    send(far, { id: 1, ok: false, error: { code: 'search-unavailable', message: 'No.' } });
    expect(await Promise.all(calls)).toEqual([fail('search-unavailable', 'No.'), ok({ ...reply, total: 2 })]);
  });
});

describe('the worker’s end of the wire', () => {
  it('answers a method that throws as a failure', async () => {
    const [near, far] = createWire();
    const broken: SearchService = {
      search: async () => {
        throw new Error('a bug');
      },
    };
    serve(far, broken);
    expect(await connect(near).search(request, {})).toEqual(fail('search-broken', 'a bug'));
  });

  it('answers a method that it does not know as a failure, and passes over what is no call', async () => {
    const [near, far] = createWire();
    serve(far, { search: async () => ok(reply) });
    const answer = arrives(near);
    send(near, null, { id: 1 }, { id: 1, method: 'search' }, { id: 4, method: 'forget', args: [] });
    expect(await answer).toMatchObject({ id: 4, ok: false, error: { code: 'unknown-method' } });
  });
});

describe('a search that restarts', () => {
  it('starts with the first call, once, and anew with the first call after its worker died', async () => {
    const started: MessagePort[] = [];
    const service = createRestartingSearch(() => {
      const [near, far] = createWire();
      serve(far, { search: async ({ query }) => (query === 'die' ? await new Promise(() => {}) : ok(reply)) });
      started.push(near);
      return near;
    });
    expect(started).toHaveLength(0);
    await Promise.all([service.search(request, {}), service.search(request, {})]);
    expect(started).toHaveLength(1);
    const waiting = [
      service.search({ ...request, query: 'die' }, {}),
      service.search({ ...request, query: 'die' }, {}),
    ];
    started[0]?.dispatchEvent(new Event('error'));
    expect(await Promise.all(waiting)).toMatchObject([{ ok: false }, { error: { code: 'search-died' } }]);
    expect(await service.search(request, {})).toEqual(ok(reply));
    expect(started).toHaveLength(2);
  });
});
