import { nameKinds } from './name-scan.ts';
import type { RepairRule, Replacement } from './rule.ts';

const openings: Readonly<Record<string, string>> = { '\\(': '\\)', '\\[': '\\]', $: '$' };
const longest = 300;

/**
 * `$x^2$` and `\(x\)` that survived: what stands around math goes, the math stays. The page drops dollars itself, other sources do not. Sure
 * between dollars only where what stands between is one variable or TeX and begins and ends with it, since a dollar is money first.
 */
export const delimiter: RepairRule = {
  name: 'delimiter',
  names: nameKinds.dollar | nameKinds.backslash,
  *find(text): Generator<Replacement> {
    let end = 0;
    for (const { 0: opened, index } of text.matchAll(/(?<!\\)(?:\\[([]|\$)/g)) {
      if (index < end) continue;
      const start = index + opened.length;
      const close = openings[opened] ?? '';
      const length = text.slice(start, start + longest).indexOf(close);
      const inner = text.slice(start, start + length);
      if (length < 1 || !isMath(inner, opened)) continue;
      end = start + length + close.length;
      yield { start: index, end: start, to: '', closing: { start: start + length, end, to: '' } };
    }
  },
};

function isMath(inner: string, opened: string): boolean {
  if (opened === '\\(') return true;
  if (opened === '\\[') return /\\[A-Za-z]|[\^_]/.test(inner);
  if (/^\s|\s$|\\$/.test(inner)) return false;
  return /^[\p{L}]$/u.test(inner) || (/\\[A-Za-z]|[\^_]/.test(inner) && !/^\d[\d.,]* /.test(inner));
}
