import type { CorpusSummary, Digest, Head } from './corpus.ts';
import { v, type Schema } from './decode.ts';
import type { Diagnostic } from './diagnostic.ts';
import { daySchema, digestIdSchema, markSchema, paperIdSchema, slugSchema, topicIdSchema } from './paper-schema.ts';
import { shapes, type RoleCounts, type SourceAccount } from './source.ts';
import type { Topic } from './topic.ts';

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const roleCounts: Schema<RoleCounts> = v.object({
  blank: count,
  furniture: count,
  title: count,
  abstract: count,
  meta: count,
  unknown: count,
});

export const headSchema: Schema<Head> = v.object({
  id: paperIdSchema,
  slug: slugSchema,
  title: text,
  marks: v.array(markSchema),
  digest: digestIdSchema,
  day: v.exactOptional(daySchema),
  topics: v.array(topicIdSchema),
  readingSeconds: count,
  votes: v.exactOptional(count),
  formerly: v.exactOptional(v.array(paperIdSchema)),
});

export const digestSchema: Schema<Digest> = v.object({
  id: digestIdSchema,
  source: text,
  day: v.exactOptional(daySchema),
  dayEvidence: v.array(
    v.object({
      from: v.picklist(['argument', 'file-name', 'capture']),
      text,
      line: v.exactOptional(count),
    }),
  ),
  papers: v.array(paperIdSchema),
});

export const summarySchema: Schema<CorpusSummary> = v.object({
  version: text,
  coverage: v.object({
    papers: count,
    sources: count,
    lines: roleCounts,
    unread: count,
    diagnostics: v.object({ error: count, warning: count, note: count }),
  }),
  topics: v.array(v.object({ id: topicIdSchema, name: text, papers: count })),
  other: count,
  digests: count,
  files: v.object({ heads: text, search: text, digests: text, accounts: text }),
});

export const topicSchema: Schema<Topic> = v.object({ id: topicIdSchema, name: text, query: text, doc: text });

export const accountSchema: Schema<SourceAccount> = v.object({
  name: text,
  sha256: text,
  shape: v.picklist(shapes),
  lines: roleCounts,
  papers: count,
});

export const diagnosticSchema: Schema<Diagnostic> = v.object({
  severity: v.picklist(['error', 'warning', 'note']),
  code: text,
  source: text,
  line: count,
  message: text,
  excerpt: text,
});
