import type { Load } from './load-page.ts';

/** The loads of one page in one variant. */
export interface Row {
  readonly page: string;
  readonly variant: string;
  readonly lcpMs: { readonly least: number; readonly median: number };
  /** The most that any load moved. */
  readonly cls: number;
  readonly interactiveMs: number;
  readonly bytes: number;
  /** Median LCP over that of the same page without script; 1 there. */
  readonly lcpRatio: number;
}

/** Medians by page and variant, in the order of first loading; the variant that is loaded second is the one to compare with. */
export function summarise(loads: readonly (Load & Pick<Row, 'page' | 'variant'>)[]): readonly Row[] {
  const groups = new Map<string, (typeof loads)[number][]>();
  for (const load of loads) {
    const name = `${load.page} ${load.variant}`;
    groups.set(name, [...(groups.get(name) ?? []), load]);
  }
  const rows = [...groups.values()].map(toRow);
  return rows.map((row) => {
    const floor = rows.findLast(({ page }) => page === row.page);
    return { ...row, lcpRatio: row.lcpMs.median / (floor?.lcpMs.median ?? Number.NaN) };
  });
}

function toRow(loads: readonly (Load & Pick<Row, 'page' | 'variant'>)[]): Omit<Row, 'lcpRatio'> {
  const of = (key: keyof Load): readonly number[] => loads.map((load) => load[key]);
  const { page, variant } = loads[0] ?? { page: '', variant: '' };
  return {
    page,
    variant,
    lcpMs: { least: Math.min(...of('lcpMs')), median: median(of('lcpMs')) },
    cls: Math.max(...of('cls')),
    interactiveMs: median(of('interactiveMs')),
    bytes: median(of('bytes')),
  };
}

/** Rows as a table of text. */
export function toTable(rows: readonly Row[]): string {
  const head = ['page', 'variant', 'LCP min', 'LCP median', 'ratio', 'CLS', 'interactive', 'kB'];
  const lines = rows.map(({ page, variant, lcpMs, lcpRatio, cls, interactiveMs, bytes }) => [
    page,
    variant,
    `${Math.round(lcpMs.least)} ms`,
    `${Math.round(lcpMs.median)} ms`,
    lcpRatio.toFixed(2),
    cls.toFixed(3),
    `${Math.round(interactiveMs)} ms`,
    (bytes / 1000).toFixed(1),
  ]);
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, n) => cell.padEnd(n < 2 ? 10 : 13))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
