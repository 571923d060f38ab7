import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { measureCpu } from './cpu.ts';
import { failUsage } from './fail.ts';
import { drawKnownItems } from './known-items.ts';
import type { Apart, PeerIndex } from './peers/peer.ts';
import { runSystem, type Outcome } from './peers/run-systems.ts';
import { findSystem, systemNames } from './peers/systems.ts';
import { readPlainPapers } from './plain-paper.ts';
import { percentile } from './search-metrics.ts';

const usage = 'Usage: npm run bench:search -- --papers FILE.jsonl[.gz] --counts N,N,... [--json] [--seconds N]';
const typedQueries = 50;

/** What a system costs over so many papers. */
interface Cost extends Partial<Apart> {
  /** Without that of vectors. */
  readonly buildCpuMs: number;
  /** What the process held at most while it built, beyond what it held before. */
  readonly memoryMb: number;
  readonly indexBytes: number | null;
  readonly indexGzipBytes: number | null;
  /** CPU of one keystroke, over all of the queries typed letter by letter. */
  readonly keyCpuMsP50: number;
  readonly keyCpuMsP95: number;
  readonly keyCpuMsMax: number;
  /** Keystrokes, fewer than there are where time ran out. */
  readonly keys: number;
  /** Share of the typed queries whose paper stood among the first ten in the end. */
  readonly hit10: number;
}

const { values } = parseArgs({
  options: {
    papers: { type: 'string' },
    counts: { type: 'string' },
    json: { type: 'boolean' },
    seconds: { type: 'string' },
    system: { type: 'string' },
  },
});
const file = values.papers ?? failUsage(usage);
const counts = (values.counts ?? failUsage(usage)).split(',').map(Number);
if (counts.some((count) => !Number.isInteger(count) || count < 1)) failUsage(usage);
const seconds = Number(values.seconds ?? 600);
if (values.system === undefined) await compare();
else console.log(JSON.stringify(await measure(values.system)));

/** A system is named with its count behind a colon, since one process measures one of both. */
async function measure(system: string): Promise<Cost> {
  const [name = '', count = ''] = system.split(':');
  const papers = await readPlainPapers(file, Number(count));
  const items = drawKnownItems(papers, typedQueries);
  const started = performance.now();
  const heldBytes = process.memoryUsage.rss();
  const { value: index, cpuMs: builtMs } = await measureCpu(() => findSystem(name).build(papers));
  const memoryMb = Math.round(process.resourceUsage().maxRSS / 1024 - heldBytes / 1024 / 1024);
  const { apart } = index;
  const end = started + seconds * 800;
  const typed = await type(index, items, end);
  const bytes = await index.serialise();
  return {
    buildCpuMs: builtMs - (apart?.vectorsCpuMs ?? 0),
    memoryMb,
    indexBytes: bytes?.length ?? null,
    indexGzipBytes: bytes === null ? null : gzipSync(bytes).length,
    ...typed,
    ...apart,
  };
}

async function type(index: PeerIndex, items: ReturnType<typeof drawKnownItems>, end: number) {
  const cpu: number[] = [];
  let [found, asked] = [0, 0];
  for (const { place, texts } of items) {
    if (performance.now() > end) break;
    for (let length = 1; length <= texts.exact.length; length += 1) {
      const { value, cpuMs } = await measureCpu(() =>
        index.search(texts.exact.slice(0, length), { most: 10, manner: 'typing' }),
      );
      cpu.push(cpuMs);
      if (length === texts.exact.length && value.includes(place)) found += 1;
    }
    asked += 1;
  }
  return {
    keyCpuMsP50: percentile(cpu, 0.5),
    keyCpuMsP95: percentile(cpu, 0.95),
    keyCpuMsMax: Math.max(0, ...cpu),
    keys: cpu.length,
    hit10: found / Math.max(1, asked),
  };
}

async function compare(): Promise<void> {
  const rows: Record<string, Record<string, object>> = {};
  for (const count of counts) {
    const costs: Record<string, object> = {};
    for (const name of systemNames(true)) {
      const outcome: Outcome<Cost> = await runSystem<Cost>(`${name}:${count}`, seconds);
      costs[name] = outcome.ok ? outcome.value : { failed: outcome.reason };
    }
    rows[count] = costs;
    if (values.json !== true) {
      console.log(`${count} papers`);
      console.table(costs);
    }
  }
  if (values.json === true) console.log(JSON.stringify(rows, null, 2));
}
