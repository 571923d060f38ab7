import { expect, it } from 'vitest';
import { findLinks } from '../../core/ingest/links.ts';
import { repairText } from '../../core/ingest/repair/repair-text.ts';
import { foldText } from '../../core/text/fold.ts';

/** What begins a match of some rule and never ends it, and what ends one as often as can be. */
const units = [
  ...String.raw` ¦^¦_{¦--¦\¦x^¦{¦}¦a.com/¦le ¦O(¦9¦text{¦\textbf{¦https://¦https://a.b{¦https://a.b{c{¦$x¦\(¦\"¦\'{¦langle `.split(
    '¦',
  ),
  ...String.raw`sqrt{¦{bf ¦alpha ¦alpha_¦2times¦x_{a¦x^{a ¦~¦a'' ¦mathbb¦a,^{1¦Theta(¦(alpha, ¦(alpha=1, ¦O(a log¦A--`.split(
    '¦',
  ),
  ...String.raw`\color{a¦approx 0.¦nlog n¦red{¦a{b}{¦_{text{a}¦ell_¦!-!¦\a¦(¦{a} `.split('¦'),
  ..."``¦`a'¦``\"'' ".split('¦'),
];

const work = { repairText: (text: string) => repairText('abstract', text), foldText, findLinks };

/** Sixteen times the text: what grows with its square takes 256 times as long. */
const growth = 16;
const mostRatio = 80;
/** Times so short say nothing. */
const slackMs = 20;
const mostTries = 5;

it.each(Object.entries(work))('%s takes time that grows with the text, whatever it holds', (_, run) => {
  const measure = (text: string) => {
    const before = process.cpuUsage();
    run(text);
    return process.cpuUsage(before).user / 1000;
  };
  const slow = units.filter((unit) => {
    const text = unit.repeat(Math.ceil(1_500 / unit.length));
    let [small, large] = [Infinity, Infinity];
    for (let n = 0; n < mostTries; n += 1) {
      [small, large] = [Math.min(small, measure(text)), Math.min(large, measure(text.repeat(growth)))];
      if (large <= small * mostRatio + slackMs) return false;
    }
    return true;
  });
  expect(slow).toEqual([]);
});
