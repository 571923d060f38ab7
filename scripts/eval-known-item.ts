import { parseArgs } from 'node:util';
import { failUsage } from './fail.ts';
import { askings, ceiling10, drawKnownItems, type Asking, type KnownItem } from './known-items.ts';
import type { PeerIndex } from './peers/peer.ts';
import { runSystem, type Outcome } from './peers/run-systems.ts';
import { findSystem, systemNames } from './peers/systems.ts';
import { readPlainPapers } from './plain-paper.ts';

const usage = 'Usage: npm run eval:known-item -- --papers FILE.jsonl[.gz] [--json] [--peers] [--seconds N]';
const itemCount = 1000;

/** Shares of the papers looked for that stood first, and among the first ten. */
interface Hits {
  readonly hit1: number;
  readonly hit10: number;
  /** How many were looked for: fewer than drawn where time ran out. */
  readonly queries: number;
}
type Run = Readonly<Record<Asking, Hits>> & { readonly ceiling10: number; readonly papers: number };

const { values } = parseArgs({
  options: {
    papers: { type: 'string' },
    json: { type: 'boolean' },
    peers: { type: 'boolean' },
    seconds: { type: 'string' },
    system: { type: 'string' },
  },
});
const file = values.papers ?? failUsage(usage);
const seconds = Number(values.seconds ?? 900);
if (values.system === undefined) await compare();
else console.log(JSON.stringify(await measure(values.system)));

/** Builds one system over the papers and looks for each drawn one, each way, sharing out what time there is. */
async function measure(name: string): Promise<Run> {
  const papers = await readPlainPapers(file);
  const items = drawKnownItems(papers, itemCount);
  const started = performance.now();
  const index = await findSystem(name).build(papers);
  const leftMs = seconds * 900 - (performance.now() - started);
  const hits: Partial<Record<Asking, Hits>> = {};
  for (const asking of askings) hits[asking] = await lookFor(items, asking, index, leftMs / askings.length);
  const { exact, shuffled, typo, cut } = hits as Record<Asking, Hits>;
  return { ceiling10: ceiling10(items), exact, shuffled, typo, cut, papers: papers.length };
}

async function lookFor(items: readonly KnownItem[], asking: Asking, index: PeerIndex, mostMs: number): Promise<Hits> {
  const end = performance.now() + mostMs;
  let [first, amongTen, queries] = [0, 0, 0];
  for (const { place, texts } of items) {
    if (performance.now() > end) break;
    const found = await index.search(texts[asking], { most: 10, manner: 'typing' });
    queries += 1;
    if (found[0] === place) first += 1;
    if (found.includes(place)) amongTen += 1;
  }
  return { hit1: first / Math.max(1, queries), hit10: amongTen / Math.max(1, queries), queries };
}

async function compare(): Promise<void> {
  const outcomes = new Map<string, Outcome<Run>>();
  for (const name of systemNames(values.peers ?? false)) outcomes.set(name, await runSystem<Run>(name, seconds));
  const ours = outcomes.get('sheaf');
  if (ours === undefined || !ours.ok) return failUsage(`sheaf: ${ours?.reason ?? 'did not run'}`);
  if (values.json === true) {
    const beside = [...outcomes].filter(([name]) => name !== 'sheaf');
    const peers = Object.fromEntries(beside.map(([name, one]) => [name, one.ok ? one.value : { failed: one.reason }]));
    return void console.log(JSON.stringify({ ...ours.value, ...(values.peers === true && { peers }) }, null, 2));
  }
  console.log(`${ours.value.papers} papers, hit@10 of the best possible ranking: ${ours.value.ceiling10.toFixed(4)}`);
  console.table(Object.fromEntries([...outcomes].map(([name, outcome]) => [name, toRow(outcome)])));
}

/** hit@1 and hit@10 of each asking, the latter also as a share of the ceiling. */
function toRow(outcome: Outcome<Run>): object {
  if (!outcome.ok) return { failed: outcome.reason };
  const run = outcome.value;
  return Object.fromEntries(
    askings.map((asking) => {
      const { hit1, hit10, queries } = run[asking];
      const share = (hit10 / run.ceiling10).toFixed(3);
      return [
        asking,
        `${hit1.toFixed(3)} ${hit10.toFixed(3)} (${share})${queries < itemCount ? ` of ${queries}` : ''}`,
      ];
    }),
  );
}
