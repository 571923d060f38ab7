import { expect, it } from 'vitest';
import { fail, ok } from '../../core/domain/result.ts';
import { createFetchText } from './fetch-text.ts';

it('reads a corpus file below the site’s folder, asks the server again for the summary alone, and never rejects', async () => {
  const asked: unknown[] = [];
  const answers = [
    () => new Response('text'),
    () => new Response('', { status: 404 }),
    () => Promise.reject(new TypeError('offline')),
  ];
  const fetchText = createFetchText({
    base: '/papers/',
    fetch: async (...request) => {
      asked.push(request);
      return await (answers[asked.length - 1] ?? (() => new Response('')))();
    },
  });
  expect(await fetchText('corpus.json')).toEqual(ok('text'));
  expect(await fetchText('heads-a.json')).toEqual(fail('corpus-missing', 'heads-a.json: the server answered 404.'));
  expect(await fetchText('heads-b.json')).toEqual(fail('corpus-unreachable', 'heads-b.json: offline'));
  expect(asked).toEqual([
    ['/papers/corpus/corpus.json', { cache: 'no-cache' }],
    ['/papers/corpus/heads-a.json', { cache: 'default' }],
    ['/papers/corpus/heads-b.json', { cache: 'default' }],
  ]);
});
