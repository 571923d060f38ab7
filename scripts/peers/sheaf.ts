import { gzipSync } from 'node:zlib';
import { ok } from '../../src/core/domain/result.ts';
import { buildIndex, divided, undivided, type BuiltIndex } from '../../src/core/search/build-index.ts';
import { buildVectors } from '../../src/core/search/build-vectors.ts';
import { createSearch } from '../../src/core/search/create-search.ts';
import { encodeFiles, encodeOneFile } from '../../src/core/search/index-files.ts';
import { hash60 } from '../../src/core/text/hash.ts';
import { cpuMs } from '../cpu.ts';
import type { PlainPaper } from '../plain-paper.ts';
import type { Apart, Peer } from './peer.ts';

/** Papers that one file holds, as in the published form. */
const mostInOneFile = 1000;

/** Ours, through the index's published form and `SearchService`, which the page holds. */
export const sheaf: Peer = {
  name: 'sheaf',
  build(papers) {
    let vectorsCpuMs = 0;
    const built = buildIndex(papers.map(toIndexed), {
      topics: [],
      division: papers.length > mostInOneFile ? divided : undivided,
      makeVectors: (...words) => {
        const before = cpuMs();
        const vectors = buildVectors(...words);
        vectorsCpuMs += cpuMs() - before;
        return vectors;
      },
    });
    const placeOf = new Map(papers.map(({ id }, at) => [hash60(id) as string, at]));
    const files = new Map(toFiles(built).map(({ name, bytes }) => [name, bytes]));
    const first = [...files.keys()].at(-1) ?? '';
    const service = createSearch({ fetchBytes: async (name) => ok(files.get(name ?? first) ?? new Uint8Array()) });
    return {
      search: async (text, { most, manner }) => {
        // A blank says that the last word is whole.
        const query = manner === 'whole' ? `${text} ` : text;
        const reply = await service.search({ query, topics: [], order: 'relevance', most }, {});
        if (!reply.ok) throw new Error(reply.error.message);
        const { hits, near } = reply.value;
        return [...hits, ...near].slice(0, most).map(({ id }) => placeOf.get(id) ?? -1);
      },
      serialise: () => Buffer.concat([...files.values()]),
      get apart() {
        return tellApart(built, vectorsCpuMs);
      },
    };
  },
};

function toIndexed({ id, title, abstract }: PlainPaper) {
  return { id: hash60(id), title, abstract, authors: [], facts: [], readingSeconds: 0 };
}

function toFiles(built: BuiltIndex) {
  return built.root.papers > mostInOneFile ? encodeFiles(built) : [{ name: 'index', bytes: encodeOneFile(built) }];
}

function tellApart({ root, parts }: BuiltIndex, vectorsCpuMs: number): Apart {
  const gzip = (numbers: readonly number[]) =>
    numbers.reduce((sum, part) => sum + gzipSync(parts[part] ?? new Uint8Array()).length, 0);
  const shards = root.segments.flatMap((segment) => segment.shards);
  const of = (pick: (segment: (typeof root.segments)[number]) => readonly number[]) => root.segments.flatMap(pick);
  return {
    vectorsCpuMs,
    termsGzipBytes: gzip([...shards.map(([, terms]) => terms), ...of(({ lengths }) => [lengths])]),
    phrasesGzipBytes: gzip([...shards.map(([, , positions]) => positions), ...of(({ extents }) => [extents])]),
    vectorsGzipBytes: gzip(of(({ vectors }) => (vectors === undefined ? [] : [vectors]))),
    otherGzipBytes: gzip([...of(({ ids, numbers }) => [...ids, numbers]), root.titleOrder]),
  };
}
