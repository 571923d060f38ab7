import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { decodeJson, v } from '../src/core/domain/decode.ts';
import { hash60 } from '../src/core/text/hash.ts';
import { failUsage } from './fail.ts';
import { judgeCounterExamples, type CounterExamples } from './judge-counter-examples.ts';
import { judgePair, type JudgedPair } from './judge-repair.ts';
import { tallySpots, type Tally } from './tally-spots.ts';

const usage = 'Usage: npm run eval:repair -- --pairs FILE [--json] [--missed]';
const counterKinds = ['negative', 'kept', 'plain-math-in-source'] as const;

/** A sentence as the page shows it, and the TeX it was made from. */
const pairSchema = v.object({ kind: v.string(), mangled: v.string(), original: v.optional(v.string()) });
type Pair = v.InferOutput<typeof pairSchema>;

interface Report {
  readonly pairs: number;
  /** Pairs whose `mangled` the page's rule does not give, or whose TeX is broken: not judged. */
  readonly unjudged: number;
  /** Pairs that show nothing to repair: left out. */
  readonly withoutSpots: number;
  readonly all: Tally;
  /** The half that rules may be tuned on, and the other; by a fixed hash of the sentence. */
  readonly tuned: Tally;
  readonly heldOut: Tally;
  readonly counterExamples: readonly CounterExamples[];
}

const { pairs: file, json = false, missed = false } = readOptions();
const report = judge(await readPairs(file ?? failUsage(usage)));
if (json) console.log(JSON.stringify(report, null, 2));
else print(report);

function judge(pairs: readonly Pair[]): Report {
  const judged = pairs.flatMap(({ kind, mangled, original }) =>
    kind === 'mangled' && original !== undefined
      ? [{ isTuned: isTuned(mangled), result: judgePair({ original, mangled }) }]
      : [],
  );
  const known = judged.flatMap(({ isTuned: tuned, result }) => (result === null ? [] : [{ tuned, result }]));
  return {
    pairs: judged.length,
    unjudged: judged.length - known.length,
    withoutSpots: known.filter(({ result }) => result.spots.length === 0).length,
    all: tally(known),
    tuned: tally(known.filter(({ tuned }) => tuned)),
    heldOut: tally(known.filter(({ tuned }) => !tuned)),
    counterExamples: counterKinds.map((kind) =>
      judgeCounterExamples(
        kind,
        pairs.filter((pair) => pair.kind === kind).map(({ mangled }) => mangled),
      ),
    ),
  };
}

function tally(known: readonly { readonly result: JudgedPair }[]): Tally {
  return tallySpots(known.map(({ result }) => result));
}

function isTuned(sentence: string): boolean {
  return hash60(sentence).charCodeAt(11) % 2 === 0;
}

function print({ pairs, unjudged, withoutSpots, all, tuned, heldOut, counterExamples }: Report): void {
  console.log(`${pairs} pairs, ${unjudged} not judged, ${withoutSpots} that show nothing to repair`);
  for (const [name, found] of Object.entries({ all, tuned, 'held out': heldOut })) {
    console.log(
      `\n${name}: mean recall ${found.meanRecall}, wrong ${found.wrong} of ${found.repaired} (${found.wrongRatio})`,
    );
    console.table(found.classes);
  }
  for (const { from, wanted, got, rules } of all.wrongSpots)
    console.log(`wrong: "${from}" reads "${got}", not "${wanted}" (${rules})`);
  if (missed)
    for (const { kind, from, wanted } of all.missedSpots) console.log(`missed: ${kind} "${from}", "${wanted}"`);
  for (const { kind, texts, changed, beyond, changes } of counterExamples) {
    console.log(`\n${kind}: ${changed} of ${texts} changed, ${beyond} beyond what is allowed`);
    for (const { from, to, rule, isAllowed, around } of changes) {
      if (!isAllowed) console.log(`  "${from}" became "${to}" (${rule}) in "${around}"`);
    }
  }
}

async function readPairs(path: string): Promise<readonly Pair[]> {
  const bytes = await readFile(path).catch(() => failUsage(`${path}: cannot be read`));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line, n) => {
    if (line.trim() === '') return [];
    const decoded = decodeJson(pairSchema, line);
    return decoded.ok ? [decoded.value] : failUsage(`${path}:${n + 1}: ${decoded.error.message}`);
  });
}

function readOptions() {
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({ options: { pairs: { type: 'string' }, json: flag, missed: flag } }).values;
  } catch (error) {
    return failUsage(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
