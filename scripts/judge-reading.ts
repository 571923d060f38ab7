import { v } from '../src/core/domain/decode.ts';
import type { Field } from '../src/core/domain/range.ts';
import { findAcronyms } from '../src/core/reading/acronyms.ts';
import { findShortName } from '../src/core/reading/short-name.ts';
import { toRates, type Rates } from './rates.ts';

const span = v.tuple([v.number(), v.number()]);
const field = v.picklist(['title', 'abstract']);
const acronym = v.object({ field, short: span, long: span });
const place = v.object({ field, start: v.number(), end: v.number() });

/** What a reader found that papers say of themselves: offsets only, of title and abstract as the papers' file has them. */
export const readingLabelsSchema = v.object({
  papers: v.array(
    v.object({
      id: v.string(),
      acronyms: v.array(acronym),
      maybeAcronyms: v.optional(v.array(acronym), []),
      name: v.nullable(place),
      maybeNames: v.optional(v.array(place), []),
    }),
  ),
});
type ReadingLabels = v.InferOutput<typeof readingLabelsSchema>;
type PaperLabels = ReadingLabels['papers'][number];

type Texts = Readonly<Record<Field, string>>;

/** How many were found rightly, and each that was not: the paper's id, what was found, and what stands there. */
export interface ReadingRow extends Rates {
  readonly what: 'acronyms' | 'short names';
  readonly papers: number;
  readonly notes: readonly string[];
}

/** Acronyms and short names of the labelled papers against their labels; what a label calls "maybe" counts as neither right nor wrong. */
export function judgeReading({ papers }: ReadingLabels, texts: ReadonlyMap<string, Texts>): readonly ReadingRow[] {
  const known = papers.flatMap((labels) => {
    const paper = texts.get(labels.id);
    return paper === undefined ? [] : [{ labels, paper }];
  });
  const judge = (what: ReadingRow['what'], compare: (labels: PaperLabels, paper: Texts) => Compared): ReadingRow => {
    const tally = { right: 0, wrong: 0, missed: 0 };
    const notes: string[] = [];
    for (const { labels, paper } of known) {
      const { found, wanted, maybe } = compare(labels, paper);
      const wrong = found.filter((one) => !wanted.includes(one) && !maybe.includes(one));
      const missed = wanted.filter((one) => !found.includes(one) && !isCovered(one, found, maybe));
      tally.right += found.filter((one) => wanted.includes(one)).length;
      tally.wrong += wrong.length;
      tally.missed += missed.length;
      notes.push(
        ...wrong.map((one) => `wrong ${labels.id} ${one}`),
        ...missed.map((one) => `missed ${labels.id} ${one}`),
      );
    }
    return { what, papers: known.length, ...toRates(tally), notes };
  };
  return [judge('acronyms', compareAcronyms), judge('short names', compareNames)];
}

interface Compared {
  readonly found: readonly string[];
  readonly wanted: readonly string[];
  readonly maybe: readonly string[];
}

/** Whether something that may be said instead was found: the same short form with other words, or another name. */
function isCovered(wanted: string, found: readonly string[], maybe: readonly string[]): boolean {
  const key = wanted.split(' = ', 1)[0];
  return found.some((one) => maybe.includes(one) && (!wanted.includes(' = ') || one.split(' = ', 1)[0] === key));
}

/** Each short form once, at its first definition, in title and then abstract. */
function compareAcronyms({ acronyms, maybeAcronyms }: PaperLabels, paper: Texts): Compared {
  const read = (one: v.InferOutput<typeof acronym>) =>
    toPair(paper[one.field].slice(...one.short), paper[one.field].slice(...one.long));
  const found = new Map<string, string>();
  for (const { short, long } of [...findAcronyms(paper.title), ...findAcronyms(paper.abstract)]) {
    if (!found.has(short)) found.set(short, toPair(short, long));
  }
  return { found: [...found.values()], wanted: acronyms.map(read), maybe: maybeAcronyms.map(read) };
}

function toPair(short: string, long: string): string {
  return `${short} = ${long.toLowerCase()}`;
}

function compareNames({ name, maybeNames }: PaperLabels, paper: Texts): Compared {
  const read = (one: v.InferOutput<typeof place>) => paper[one.field].slice(one.start, one.end);
  const found = findShortName(paper.title, paper.abstract);
  return {
    found: found === null ? [] : [found.name],
    wanted: name === null ? [] : [read(name)],
    maybe: maybeNames.map(read),
  };
}
