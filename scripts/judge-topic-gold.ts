import { v } from '../src/core/domain/decode.ts';
import type { Draft } from '../src/core/domain/paper.ts';
import type { Classifier } from '../src/core/topics/classify.ts';

/** A gold file: the dump it judges, and for some of its papers what a reader decided; "borderline" decides nothing. */
export const topicGoldSchema = v.object({
  file: v.string(),
  gold: v.array(
    v.object({
      n: v.number(),
      title: v.string(),
      topics: v.optional(v.record(v.string(), v.picklist(['yes', 'no', 'borderline']))),
    }),
  ),
});
export type TopicGold = v.InferOutput<typeof topicGoldSchema>;

/** One topic's decisions against the gold's. */
export interface GoldRow {
  readonly topic: string;
  readonly decisions: number;
  readonly right: number;
  /** Number, title and what gold says. */
  readonly wrong: readonly string[];
  readonly borderline: number;
}

/** Each topic of the gold with its decisions; a paper that the dump lacks counts as one under no topic. */
export function judgeTopicGold(
  { gold }: TopicGold,
  drafts: readonly Draft[],
  classify: Classifier,
): readonly GoldRow[] {
  const rows = new Map<string, { right: number; wrong: string[]; borderline: number }>();
  for (const { n, title, topics } of gold) {
    const draft = drafts.find((one) => one.raw.title === title);
    const found = new Set(draft === undefined ? [] : classify(draft.title, draft.abstract).map(({ id }) => String(id)));
    for (const [topic, decision] of Object.entries(topics ?? {})) {
      const row = rows.get(topic) ?? { right: 0, wrong: [], borderline: 0 };
      rows.set(topic, row);
      if (decision === 'borderline') row.borderline += 1;
      else if (found.has(topic.replaceAll('_', '-')) === (decision === 'yes')) row.right += 1;
      else row.wrong.push(`${n} ${title} (gold: ${decision})`);
    }
  }
  return [...rows].map(([topic, row]) => ({ topic, decisions: row.right + row.wrong.length, ...row }));
}
