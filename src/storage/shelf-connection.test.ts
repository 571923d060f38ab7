import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { toDeviceId } from '../core/shelf/clock.ts';
import { inventBrowser } from './invented-browser.ts';
import { createShelfConnection } from './shelf-connection.ts';

it('opens one new connection for all that fail on the old one, however late', async () => {
  const use = createShelfConnection({
    name: inventBrowser().name,
    device: toDeviceId(() => 0),
    now: () => 0,
    openLimitMs: 500,
    onLate: () => {},
  });
  const old = await use(async (connection) => connection);
  const quick = use(async (connection) => {
    if (connection === old) throw new Error('lost');
    return connection;
  });
  const late = use(async (connection) => {
    if (connection !== old) return connection;
    await quick;
    throw new Error('lost');
  });
  expect(await late).toBe(await quick);
  expect(await quick).not.toBe(old);
});
