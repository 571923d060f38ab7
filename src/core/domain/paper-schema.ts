import { readDay, type Day } from './day.ts';
import { v, type Schema } from './decode.ts';
import {
  isDigestId,
  isPaperId,
  isSlug,
  isTopicId,
  type DigestId,
  type PaperId,
  type Slug,
  type TopicId,
} from './ids.ts';
import type { Mark, Paper } from './paper.ts';

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const line = v.pipe(v.number(), v.integer(), v.minValue(1));
const lines = v.pipe(
  v.strictTuple([line, line]),
  v.description('First and last line in the source, counted from 1, both included'),
);
const field = v.picklist(['title', 'abstract']);
const range = { start: count, end: count };

/** Each id has its form and nothing else: a guard, so that the JSON Schema says `string`. */
export const paperIdSchema: Schema<PaperId> = v.pipe(
  text,
  v.guard(isPaperId),
  v.description('Stays the same in every build'),
);
export const slugSchema: Schema<Slug> = v.pipe(
  text,
  v.guard(isSlug),
  v.description('Last part of the address, /paper/SLUG'),
);
export const digestIdSchema: Schema<DigestId> = v.pipe(
  text,
  v.guard(isDigestId),
  v.description('Last part of the address, /digest/ID'),
);
export const topicIdSchema: Schema<TopicId> = v.pipe(text, v.guard(isTopicId));
export const daySchema: Schema<Day> = v.pipe(
  text,
  v.guard((value: string): value is Day => readDay(value) !== null),
  v.description('YYYY-MM-DD, or --MM-DD where the source says no year'),
);

export const markSchema: Schema<Mark> = v.object({ field, ...range, kind: v.picklist(['sup', 'sub']) });

const repairSchema = v.pipe(
  v.object({ field, ...range, from: text, to: text, rule: text }),
  v.description('`from` stood in the source; `to` stands at start..end of the repaired text'),
);

const topicMatchSchema = v.object({
  id: topicIdSchema,
  evidence: v.pipe(v.array(v.object({ field, ...range })), v.description('The words that put the paper there')),
});

const appearanceSchema = v.object({
  digest: digestIdSchema,
  source: text,
  day: v.exactOptional(daySchema),
  rank: v.pipe(line, v.description('Place in the digest, from 1')),
  lines: v.object({ title: lines, abstract: v.exactOptional(lines) }),
});

const stated = {
  authors: v.exactOptional(v.array(text)),
  authorCount: v.exactOptional(count),
  arxivId: v.exactOptional(v.pipe(text, v.description('Without its version'))),
  arxivVersion: v.exactOptional(line),
  votes: v.exactOptional(count),
  comments: v.exactOptional(count),
  publishedDay: v.exactOptional(daySchema),
  entryDay: v.exactOptional(
    v.pipe(daySchema, v.description('Stands beside the paper on a page that does not say what happened then')),
  ),
  submitter: v.exactOptional(text),
  organisation: v.exactOptional(text),
  repository: v.exactOptional(text),
  stars: v.exactOptional(count),
  starsRounded: v.exactOptional(v.literal(true)),
  projectPage: v.exactOptional(text),
  aiSummary: v.exactOptional(v.pipe(text, v.description('Written by a language model'))),
  aiModel: v.exactOptional(v.pipe(text, v.description('Wrote the summary'))),
  aiKeywords: v.exactOptional(v.pipe(v.array(text), v.description('Written by a language model'))),
};

const repairedEntries = {
  id: paperIdSchema,
  slug: slugSchema,
  title: v.pipe(text, v.description('Repaired; all ranges count UTF-16 units of the repaired texts, end excluded')),
  abstract: text,
  repairs: v.array(repairSchema),
  marks: v.pipe(v.array(markSchema), v.description('What the source set higher or lower')),
  flags: v.pipe(
    v.array(v.object({ field, ...range, code: text })),
    v.description('What looks broken and was left as scraped'),
  ),
  links: v.pipe(
    v.array(v.object({ url: text, kind: v.picklist(['code', 'project', 'data', 'other']), ...range })),
    v.description('Links that stand in the abstract'),
  ),
  topics: v.array(topicMatchSchema),
  truncated: v.pipe(v.boolean(), v.description('Whether the abstract stops in the middle')),
  readingSeconds: count,
  formerly: v.pipe(v.array(paperIdSchema), v.description('Ids that the paper had before')),
  versions: v.exactOptional(
    v.pipe(
      v.array(
        v.object({
          digest: digestIdSchema,
          source: text,
          title: v.exactOptional(text),
          abstract: v.exactOptional(text),
        }),
      ),
      v.description('Scraped texts of other sources where they are not those shown'),
    ),
  ),
  digests: v.array(appearanceSchema),
  ...stated,
};

/** All of a paper but `raw`, which the corpus files leave out: it is the repaired text with the repairs undone. */
export const repairedPaperSchema: Schema<Omit<Paper, 'raw'>> = v.object(repairedEntries);

/** A whole record, as `--records` writes it; the published JSON Schema is made from this. */
export const paperSchema: Schema<Paper> = v.object({
  ...repairedEntries,
  raw: v.pipe(v.object({ title: text, abstract: text }), v.description('As scraped, line breaks joined by one blank')),
});
