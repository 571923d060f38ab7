import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { measureCpu } from './cpu.ts';
import { failUsage } from './fail.ts';
import type { Apart } from './peers/peer.ts';
import { runSystem, type Outcome } from './peers/run-systems.ts';
import { findSystem, systemNames } from './peers/systems.ts';
import { createRandom } from './random.ts';
import { readCollection } from './read-collection.ts';
import { mean, mrr10, ndcg10, percentile, randomisationP, recall100 } from './search-metrics.ts';

const usage = 'Usage: npm run eval:search -- --collection DIR [--json] [--peers] [--seconds N]';

/** What is said of one system on one collection. */
interface Measures extends Partial<Apart> {
  readonly ndcg10: number;
  readonly recall100: number;
  readonly mrr10: number;
  readonly queries: number;
  readonly documents: number;
  /** Without that of vectors. */
  readonly buildCpuMs: number;
  /** Null where the library cannot write its index down. */
  readonly indexBytes: number | null;
  readonly indexGzipBytes: number | null;
  readonly queryCpuMsP50: number;
  readonly queryCpuMsP95: number;
}

/** The same, with nDCG@10 of each query for the comparison; fewer queries than the collection has where time ran out. */
interface Run extends Measures {
  readonly perQuery: readonly number[];
}

const { values } = parseArgs({
  options: {
    collection: { type: 'string' },
    json: { type: 'boolean' },
    peers: { type: 'boolean' },
    seconds: { type: 'string' },
    system: { type: 'string' },
  },
});
const folder = values.collection ?? failUsage(usage);
const seconds = Number(values.seconds ?? 300);
if (values.system === undefined) await compare();
else console.log(JSON.stringify(await measure(values.system)));

/** Builds one system over the collection and asks it every query, for as long as there is time. */
async function measure(name: string): Promise<Run> {
  const { papers, queries } = await readCollection(folder);
  const { value: index, cpuMs: builtMs } = await measureCpu(() => findSystem(name).build(papers));
  const { apart } = index;
  const bytes = await index.serialise();
  const end = performance.now() + seconds * 500;
  const cpu: number[] = [];
  const scores: { readonly ndcg: number; readonly recall: number; readonly mrr: number }[] = [];
  for (const { text, judgements } of queries) {
    if (performance.now() > end) break;
    const { value: places, cpuMs } = await measureCpu(() => index.search(text, { most: 100, manner: 'whole' }));
    const ranked = places.map((place) => papers[place]?.id ?? '');
    cpu.push(cpuMs);
    scores.push({
      ndcg: ndcg10(ranked, judgements),
      recall: recall100(ranked, judgements),
      mrr: mrr10(ranked, judgements),
    });
  }
  return {
    ndcg10: mean(scores.map(({ ndcg }) => ndcg)),
    recall100: mean(scores.map(({ recall }) => recall)),
    mrr10: mean(scores.map(({ mrr }) => mrr)),
    queries: scores.length,
    documents: papers.length,
    buildCpuMs: builtMs - (apart?.vectorsCpuMs ?? 0),
    indexBytes: bytes?.length ?? null,
    indexGzipBytes: bytes === null ? null : gzipSync(bytes).length,
    queryCpuMsP50: percentile(cpu, 0.5),
    queryCpuMsP95: percentile(cpu, 0.95),
    ...apart,
    perQuery: scores.map(({ ndcg }) => ndcg),
  };
}

async function compare(): Promise<void> {
  const outcomes = new Map<string, Outcome<Run>>();
  for (const name of systemNames(values.peers ?? false)) outcomes.set(name, await runSystem<Run>(name, seconds));
  const ours = outcomes.get('sheaf');
  if (ours === undefined || !ours.ok) return failUsage(`sheaf: ${ours?.reason ?? 'did not run'}`);
  const rows = new Map([...outcomes].map(([name, outcome]) => [name, toRow(ours.value, outcome)]));
  if (values.json !== true)
    return void console.table(Object.fromEntries([...rows].map(([name, row]) => [name, round(row)])));
  const { perQuery, ...measures } = ours.value;
  const beside = Object.fromEntries([...rows].filter(([name]) => name !== 'sheaf'));
  console.log(JSON.stringify({ ...measures, ...(values.peers === true && { peers: beside }) }, null, 2));
}

/** A system's measures, and how likely its difference from ours is chance; over the queries that both answered. */
function toRow(ours: Run, outcome: Outcome<Run>): object {
  if (!outcome.ok) return { failed: outcome.reason };
  const { perQuery, ...measures } = outcome.value;
  const same = ours.perQuery.slice(0, perQuery.length);
  return { ...measures, p: randomisationP(same, perQuery, { random: createRandom(1) }) };
}

function round(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? Number(value.toPrecision(4)) : value]),
  );
}
