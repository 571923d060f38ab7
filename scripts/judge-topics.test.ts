import { describe, expect, it } from 'vitest';
import type { TopicId } from '../src/core/domain/ids.ts';
import { createClassifier } from '../src/core/topics/classify.ts';
import { ingestSource } from '../src/core/ingest/ingest-source.ts';
import { judgeTopicGold } from './judge-topic-gold.ts';
import { judgeTopicLabels, toHalf, type LabelledPaper } from './judge-topic-labels.ts';
import { toRates } from './rates.ts';

const classify = createClassifier([
  { id: 'compression' as TopicId, name: 'Compression', query: 'title:compress* -sensing', doc: 'Smaller.' },
]);

/** Papers of one half: those of the other would be judged apart. */
const ids = Array.from({ length: 40 }, (_, n) => `invented-${n}`).filter((id) => toHalf(id) === 'held out');

const papers = [
  paper('Compressing Ovens', 'We bake.', 'core'),
  paper('Ovens That Forget', 'We compress recipes.', 'core'),
  paper('Compressed Sensing of Bread', 'We sense.', 'none'),
  paper('Compressed Air in Kitchens', 'We blow.', 'none'),
  paper('Distilling Recipes', 'We compress nothing.', 'broad'),
].map((one, n): LabelledPaper => ({ ...one, id: ids[n] ?? '' }));

function paper(title: string, abstract: string, compression: 'core' | 'broad' | 'none') {
  return { title, abstract, labels: { compression } };
}

describe('topics judged by labels', () => {
  const rows = judgeTopicLabels(papers, classify);
  const row = rows.find(({ topic, half }) => topic === 'compression' && half === 'held out');

  it('counts core as positive, none as negative, and leaves broad out', () => {
    expect(row).toMatchObject({ positives: 2, right: 1, wrong: 1, missed: 1, precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  it('sets the better of a pattern over both texts and one over titles beside it', () => {
    expect(row?.obvious.anywhere).toMatchObject({ right: 2, wrong: 2, missed: 0 });
    expect(row?.obvious.title).toMatchObject({ right: 1, wrong: 2, missed: 1 });
    expect(row?.ratio).toBe(0.75);
  });

  it('judges each half by itself', () => {
    expect(rows.find(({ topic, half }) => topic === 'compression' && half === 'tune')?.positives).toBe(0);
  });
});

describe('topics judged by gold', () => {
  const { drafts } = ingestSource({
    name: 'dump.txt',
    text: ['Daily Papers', 'Jul 31', 'Compressing Ovens', 'We bake with fewer trays than anybody.'].join('\n\n'),
  });
  const decide = (compression: 'yes' | 'no' | 'borderline') =>
    judgeTopicGold(
      { file: 'dump.txt', gold: [{ n: 1, title: 'Compressing Ovens', topics: { compression } }] },
      drafts,
      classify,
    );

  it('says which decisions are wrong, and lets a borderline one decide nothing', () => {
    expect(decide('yes')).toMatchObject([{ right: 1, wrong: [], borderline: 0 }]);
    expect(decide('no')).toMatchObject([{ right: 0, wrong: ['1 Compressing Ovens (gold: no)'], borderline: 0 }]);
    expect(decide('borderline')).toMatchObject([{ decisions: 0, right: 0, wrong: [], borderline: 1 }]);
  });
});

describe('rates', () => {
  it('are 0 where nothing was said and nothing was there', () => {
    expect(toRates({ right: 0, wrong: 0, missed: 0 })).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });
});
