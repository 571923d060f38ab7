import { v } from '../src/core/domain/decode.ts';
import { repairText } from '../src/core/ingest/repair/repair-text.ts';
import { hash60 } from '../src/core/text/hash.ts';
import type { Classifier } from '../src/core/topics/classify.ts';
import { toRates, toShare, type Rates } from './rates.ts';

/** A labelled paper: "core" where its authors' keywords name the topic, "broad" where they name something near it. */
export const labelledPaperSchema = v.object({
  id: v.string(),
  title: v.string(),
  abstract: v.string(),
  labels: v.record(v.string(), v.picklist(['core', 'broad', 'none'])),
});
export type LabelledPaper = v.InferOutput<typeof labelledPaperSchema>;

/** What anybody would write for a topic: the stem of its name, and all stems that its labels were made by. */
const patterns: Readonly<Record<string, { readonly obvious: RegExp; readonly informed: RegExp }>> = {
  compression: { obvious: /compress/i, informed: /compress|prun|quanti[sz]/i },
  self_supervision: { obvious: /self-?supervis/i, informed: /self-?supervis/i },
  attention: { obvious: /attention/i, informed: /attention/i },
};

/** The half that queries are tuned on, and the half that gives the number. */
type Half = 'tune' | 'held out';

/** One topic on one half, with what plain patterns reach there. */
export interface LabelRow extends Rates {
  readonly topic: string;
  readonly half: Half;
  readonly positives: number;
  readonly obvious: Baselines;
  readonly informed: Baselines;
  /** Our F1 by the better of the two baselines of the obvious pattern. */
  readonly ratio: number;
  /** The same by the informed pattern. */
  readonly ratioToInformed: number;
}

interface Baselines {
  readonly anywhere: Rates;
  readonly title: Rates;
}

/** Decides one paper. */
type Decide = (paper: LabelledPaper) => boolean;

/** Each topic of the labels on each half. Papers take the path of a source's: repaired, then classified. */
export function judgeTopicLabels(papers: readonly LabelledPaper[], classify: Classifier): readonly LabelRow[] {
  const found = new Map(papers.map((paper) => [paper, toTopics(paper, classify)] as const));
  return Object.entries(patterns).flatMap(([topic, { obvious, informed }]) => {
    const id = topic.replaceAll('_', '-');
    return (['tune', 'held out'] as const).map((half): LabelRow => {
      const judged = papers.filter((paper) => toHalf(paper.id) === half && toLabel(paper, topic) !== 'broad');
      const rate = (decide: Decide) => rateDecisions(judged, topic, decide);
      const ours = rate((paper) => found.get(paper)?.has(id) ?? false);
      const [easy, hard] = [rateBaselines(obvious, rate), rateBaselines(informed, rate)];
      return {
        topic,
        half,
        positives: ours.right + ours.missed,
        ...ours,
        obvious: easy,
        informed: hard,
        ratio: toShare(ours.f1, betterF1(easy)),
        ratioToInformed: toShare(ours.f1, betterF1(hard)),
      };
    });
  });
}

/** By the first bit of the id's hash: the same half in every run, whatever else is in the file. */
export function toHalf(id: string): Half {
  return hash60(id) < 'g' ? 'tune' : 'held out';
}

function toTopics({ title, abstract }: LabelledPaper, classify: Classifier): ReadonlySet<string> {
  return new Set(classify(repairText('title', title).text, repairText('abstract', abstract).text).map(({ id }) => id));
}

function rateBaselines(pattern: RegExp, rate: (decide: Decide) => Rates): Baselines {
  return {
    anywhere: rate(({ title, abstract }) => pattern.test(title) || pattern.test(abstract)),
    title: rate(({ title }) => pattern.test(title)),
  };
}

function rateDecisions(papers: readonly LabelledPaper[], topic: string, decide: Decide): Rates {
  const tally = { right: 0, wrong: 0, missed: 0 };
  for (const paper of papers) {
    const core = toLabel(paper, topic) === 'core';
    if (decide(paper)) tally[core ? 'right' : 'wrong'] += 1;
    else if (core) tally.missed += 1;
  }
  return toRates(tally);
}

function toLabel({ labels }: LabelledPaper, topic: string): string {
  return labels[topic] ?? 'none';
}

function betterF1({ anywhere, title }: Baselines): number {
  return Math.max(anywhere.f1, title.f1);
}
