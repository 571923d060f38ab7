/** One thing that an evaluation asks of many places: how often it was so, and where it was not. */
export interface Check {
  readonly check: string;
  readonly right: number;
  readonly wrong: readonly string[];
}

/** Gathers checks by name, in the order of their first asking. */
export function createCheckList() {
  const checks = new Map<string, { right: number; wrong: string[] }>();
  return {
    /** Counts `isRight` under `check`; where it is not, `where` says which place and what stood there. */
    ask(check: string, isRight: boolean, where: string): void {
      const entry = checks.get(check) ?? { right: 0, wrong: [] };
      checks.set(check, entry);
      if (isRight) entry.right += 1;
      else entry.wrong.push(where);
    },
    /** Counts whether two values are the same, and says both where they are not. */
    same(check: string, [found, wanted]: readonly [found: unknown, wanted: unknown], where: string): void {
      const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
      this.ask(check, a === b, `${where}: ${a}, not ${b}`);
    },
    checks: (): readonly Check[] => [...checks].map(([check, entry]) => ({ check, ...entry })),
  };
}

/** A gatherer of checks. */
export type CheckList = ReturnType<typeof createCheckList>;
