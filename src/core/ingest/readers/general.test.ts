import { describe, expect, it } from 'vitest';
import { ingestSource } from '../ingest-source.ts';
import { isBlank, toLines } from '../lines.ts';
import { exportLayouts } from './invented-exports.ts';
import { layouts, type LaidOut, type Layout } from './invented-layouts.ts';
import { prose } from './invented-prose.ts';
import { chooseReader } from './readers.ts';

const papers: readonly LaidOut[] = [
  {
    title: 'Sourdough Networks: Letting Language Models Rise Slowly',
    abstract:
      'Language models are usually baked the moment their weights are mixed. We propose Sourdough Networks, which keep a small culture of weights between runs and feed it with fresh text every evening. (1) Training never begins from flour; (2) no loaf is lost. On twelve invented benchmarks the method needs half of the heat of existing approaches and outperforms a model baked at once by 4.2 points.',
    authors: ['Ada Sprosse', 'Ben Leiter-Holm', 'Çelik Basamak'],
    id: '2507.90101',
  },
  {
    title: 'What the Beekeeper Knows: Learning From Experts Who Cannot Explain',
    abstract:
      'Some experts act well and explain badly. In this paper, we follow eleven beekeepers for a summer and learn from what they do with their hands, not from what they say. The resulting policy & its reward reach an accuracy of 91.3% on a dataset of invented hives, where models trained on interviews reach 54%. Code is available at https://github.com/invented/bees.',
    authors: ['Dora Schublade', 'Emil Kasten'],
    id: '2507.90102',
  },
  {
    title: 'Tide Tables for Data Streams',
    abstract:
      'Streams of data swell and fall with the hours of those who make them. We print tables of these tides, one page for every stream, and show that a plain table of yesterday predicts the load of tomorrow better than three neural networks. The tables are small, need no training, and can be read by people. We release forty of them, for streams of nine invented cities, with the programs that drew them.',
    authors: ['Fatima Ebbe', 'Gustav Flut', 'Hana Přílivová', 'Ines Maré'],
    id: '2507.90103',
  },
  {
    title: 'Do Agents Dream of Shorter Contexts? A Study of Forgetting on Purpose',
    abstract:
      'Agents that act for hours carry everything they have seen. We ask what happens when they may forget: after each task an agent keeps ten sentences of its own choice and loses the rest. In ninety invented harbours, agents that forget come home in time more often than agents that remember everything, although each of them believes the opposite. An analysis of the sentences that were kept shows that they are rarely about the task.',
    authors: ['Jonas Hafen', 'Kaori Minato'],
    id: '2507.90104',
  },
  {
    title: 'Ladders for Short Contexts',
    abstract:
      'Short contexts end below the shelf on which the answer stands. We lean a ladder against it: each rung is one sentence that the model has already believed, so it does not slip. Experiments in eleven libraries show that the ladder reaches the top shelf with 10.6% fewer steps than retrieval, and that it can be folded.',
    authors: ['Lena Stufe', 'Mateo Escalera', 'Nils Sprosse'],
    id: '2507.90105',
  },
  {
    title: 'Windmills That Turn for Anyone: Open Inference on Very Small Machines',
    abstract:
      'Large models run where the money is. We present a windmill, a runtime of two sails and one question, that serves a language model of 3B parameters on machines with 512 MB of memory. It trades speed for reach: a token takes a minute, but it comes. We evaluate it on old telephones, two bakery tills and a lighthouse, and discuss what people ask of a model that has time.',
    authors: ['Olga Mühle', 'Piet Molen'],
    id: '2507.90106',
  },
];

const all = [...layouts, ...exportLayouts];
const same = (text: string) => text.split(/\s/).filter(Boolean).join(' ').toLowerCase();
/** Without the breaks of a typesetter, and without the braces and quotes that an export puts around. */
const loose = (text: string) => same(text).replaceAll('- ', '').replaceAll("''", '"');

function judge({ lay, says }: Layout) {
  const { drafts } = ingestSource({ name: 'any.txt', text: lay(papers) });
  const found = drafts.map(({ raw }) => [loose(raw.title), says === 'titles' ? '' : loose(raw.abstract)].join(' / '));
  const wanted = papers.map((one) => [loose(one.title), says === 'titles' ? '' : loose(one.abstract)].join(' / '));
  return { found, wanted };
}

describe('a layout that nobody described', () => {
  it.each(all)('is read whole: $name', (layout) => {
    const { found, wanted } = judge(layout);
    expect(found).toEqual(wanted);
  });

  it('is one of at least forty', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBeGreaterThanOrEqual(40);
  });

  it('says where a typesetter may have cut words, and leaves them', () => {
    const cut = all.find(({ says }) => says === 'hyphens');
    const { drafts, diagnostics } = ingestSource({ name: 'any.txt', text: cut?.lay(papers) ?? '' });
    expect(diagnostics.map(({ code }) => code)).toContain('hyphens');
    expect(drafts.some(({ raw }) => /[a-z]- [a-z]/.test(raw.abstract))).toBe(true);
  });

  it('gives what it says beside the texts', () => {
    const { drafts } = ingestSource({
      name: 'any.txt',
      text: all.find(({ name }) => name === 'labels')?.lay(papers) ?? '',
    });
    expect(drafts[0]?.authors).toEqual(papers[0]?.authors);
    const listed = all.find(({ name }) => name === 'a list of arXiv, copied')?.lay(papers) ?? '';
    expect(ingestSource({ name: 'any.txt', text: listed }).drafts.map(({ arxivId }) => arxivId)).toEqual(
      papers.map(({ id }) => id),
    );
  });
});

describe('a text without papers', () => {
  it.each(prose)('gives none, and every line of it is told or known: $name', ({ text }) => {
    const lines = toLines(text);
    const source = { name: 'any.txt', text, lines };
    const { roles, digests, diagnostics } = chooseReader(source).read(source);
    expect(digests.flatMap(({ records }) => records)).toEqual([]);
    expect(roles.filter((role) => role === 'title' || role === 'abstract')).toEqual([]);
    const unknown = lines.filter((line) => roles[line.number - 1] === 'unknown');
    if (unknown.length > 0) expect(diagnostics.length).toBeGreaterThan(0);
    expect(lines.every((line) => isBlank(line.text) === (roles[line.number - 1] === 'blank'))).toBe(true);
  });
});
