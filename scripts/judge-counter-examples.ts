import { findChanges, type Change } from './judge-repair.ts';

/** What was changed in sentences that show little or nothing to repair. */
export interface CounterExamples {
  readonly kind: string;
  readonly texts: number;
  readonly changed: number;
  /** Texts that hold a change which their kind does not allow. */
  readonly beyond: number;
  readonly changes: readonly {
    readonly from: string;
    readonly to: string;
    readonly rule: string;
    readonly isAllowed: boolean;
    readonly around: string;
  }[];
}

const aroundUnits = 20;

/**
 * Nothing may change in `negative` sentences; in `kept` ones what TeX writes for one character of text (an escape or accent with its backslash, quotes, dashes, a tie);
 * in `plain-math-in-source` carets and underscores, which become marks.
 */
export function judgeCounterExamples(kind: string, texts: readonly string[]): CounterExamples {
  const found = texts.map((text) =>
    findChanges(text).map((change) => {
      const from = text.slice(change.start, change.end);
      const around = text.slice(Math.max(0, change.start - aroundUnits), change.end + aroundUnits);
      return { from, to: change.to, rule: change.rule, isAllowed: isAllowed(kind, from, change), around };
    }),
  );
  return {
    kind,
    texts: texts.length,
    changed: found.filter((changes) => changes.length > 0).length,
    beyond: found.filter((changes) => changes.some((change) => !change.isAllowed)).length,
    changes: found.flat(),
  };
}

function isAllowed(kind: string, from: string, { to, isMarked }: Change): boolean {
  if (kind === 'kept') return from.includes('\\') || /^(?:--+|``|''|"|~)$/.test(from);
  return kind === 'plain-math-in-source' && isMarked && from.replace(/[\^_{}]/g, '') === to;
}
