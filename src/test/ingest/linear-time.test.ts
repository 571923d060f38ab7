import { describe, expect, it, vi } from 'vitest';
import { decodeBytes } from '../../core/ingest/bytes.ts';
import { ingestSource } from '../../core/ingest/ingest-source.ts';

/** Only ratios fail: a busy machine may take as long as it likes. */
vi.setConfig({ testTimeout: 0 });

/** Twice the input in at most so many times the time. A pattern that looks at everything again at every place takes four times. */
const mostRatio = 3;

/** Times so short say nothing. */
const slackMs = 30;

/** A ratio that is too high is believed when it was so each time. */
const mostTries = 6;

const read = (text: string) => ingestSource({ name: 'hostile.txt', text });

/** How long this process computes, in milliseconds: the clock on the wall goes on while a busy machine does other things. */
function measure(text: string): number {
  const before = process.cpuUsage();
  read(text);
  return process.cpuUsage(before).user / 1000;
}

/** Compares the shortest of several runs: what else happens only ever adds. */
function expectLinear(what: string, make: (size: number) => string, size: number): void {
  const [text, twice] = [make(size), make(2 * size)];
  let [onceMs, twiceMs] = [Infinity, Infinity];
  for (let n = 0; n < mostTries; n += 1) {
    [onceMs, twiceMs] = [Math.min(onceMs, measure(text)), Math.min(twiceMs, measure(twice))];
    if (twiceMs <= onceMs * mostRatio + slackMs) return;
  }
  expect.fail(`${what}: once took ${onceMs.toFixed(0)} ms and twice ${twiceMs.toFixed(0)} ms`);
}

const abstract =
  'We bake bread, and say so at such a length that nobody can take this line for anything but an abstract of a paper.';
const places: Readonly<Record<string, (text: string) => string>> = {
  'a plain dump': (text) => `Daily Papers\n\nJul 31\n\nA Title of Bread\n\n${text}\n\nAnother Title\n\n${abstract}\n`,
  'an unknown text': (text) => `# Papers\n\n## A Title of Bread\n\n${text}\n\n## Another Title\n\n${abstract}\n`,
  'a day of the API': (text) => JSON.stringify([{ paper: { title: 'Bread', summary: text } }]),
  'a broken day of the API': (text) => `[{"paper": {"title": "Bread", "summary": ${text}`,
};

/** What patterns stumble over: blanks of every kind, brackets that never close, marks, and what repairs, links and readers look for. */
const units = [
  ...' \t\u00a0\u200b\0\ud800\u0301\\[](){}<>*`_^-#|."\'9:aé漢',
  '](',
  '![',
  '{{',
  '"\\',
  '``',
  "''",
  '--',
  'x^',
  '_{',
  'O(',
  'le ',
  'https://',
  'www.',
  'github.com/',
  '1. ',
  ' .',
  'ab ',
  'a\u0301',
];

function toLongLine(size: number): string {
  return `Daily Papers\n\nJul 31\n\nA Title\n\n${`${abstract} `.repeat(size / abstract.length)}`;
}

describe('time grows with the text and not faster', () => {
  it.each(Object.entries(places))('in %s, whatever is repeated in it', (_, put) => {
    for (const unit of units) {
      for (const [before, after] of [
        ['', ''],
        ['title', 'x'],
      ] as const) {
        const make = (size: number) => put(before + unit.repeat(size / unit.length) + after);
        expectLinear(JSON.stringify(before + unit + after), make, 10_000);
      }
    }
  });

  it.each([
    'a\n',
    '\n',
    'a\n\n',
    'Bread Roll\n\n',
    '[\n',
    '12\n',
    '[broken\n',
    '# A\n',
    '\\\n',
    '- 3 authors\n',
    '\r',
    'Jul 31\n\nTwo Words\n\n',
    'Daily Papers\n\n',
  ])('over very many lines of %j', (line) => {
    const make = (lines: number) => `Daily Papers\n\nJul 31\n\n${line.repeat(lines)}`;
    expectLinear(JSON.stringify(line), make, 5000);
    expectLinear(JSON.stringify(line), (lines) => line.repeat(lines), 5000);
  });

  it.each(['[', '{"a":', '[{"paper":', '{"paper":{"title":"a"}},', '{"paper":{}},', "\"{'paper': {'title': 'a'}}\","])(
    'over JSON that repeats %j',
    (unit) => expectLinear(unit, (size) => `[{"paper": {"title": "a"}},${unit.repeat(size / 10)}`, 50_000),
  );

  it('over one line of megabytes', () => expectLinear('long line', toLongLine, 1_000_000));

  it('over bytes', () => {
    const bytes = new Uint8Array(2_000_000).fill(0xc3);
    expect(decodeBytes(bytes).text).toHaveLength(2_000_000);
  });
});

describe('very large sources', () => {
  it('are read without an end of the stack', () => {
    expect(read('a\n'.repeat(150_000)).lines.unknown).toBe(150_000);
    expect(read(`${'['.repeat(200_000)}{"paper": {`).drafts).toEqual([]);
    expect(read(`[{"paper": {"title": "Bread"}}, ${'7,'.repeat(150_000)}`).drafts).toHaveLength(1);
  });
});
