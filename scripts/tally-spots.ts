import type { JudgedPair, JudgedSpot } from './judge-repair.ts';
import { spotKinds } from './tex-commands.ts';

interface ClassTally {
  readonly class: string;
  readonly spots: number;
  readonly repaired: number;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  /** Right ones of all spots; 1 where there are none. */
  readonly recall: number;
  /** Right ones of the repaired; 1 where there are none. */
  readonly precision: number;
}

/** Spots counted by class. */
export interface Tally {
  readonly classes: readonly ClassTally[];
  /** Over the classes that have spots. */
  readonly meanRecall: number;
  readonly repaired: number;
  /** Wrong spots and changes where there was nothing to repair. */
  readonly wrong: number;
  readonly wrongRatio: number;
  readonly wrongSpots: readonly Omit<JudgedSpot, 'outcome'>[];
  readonly missedSpots: readonly Omit<JudgedSpot, 'outcome'>[];
}

const classNames = {
  times: 'times',
  relation: 'relation',
  greek: 'Greek',
  script: 'super/subscript',
  link: 'link',
  escape: 'escape',
  'quote-dash': 'quote and dash',
  other: 'other',
} as const;

/** What was judged of pairs, counted. No pairs, all zero and every ratio at its best. */
export function tallySpots(pairs: readonly JudgedPair[]): Tally {
  const spots = pairs.flatMap((pair) => pair.spots);
  const astray = pairs.flatMap((pair) => pair.astray);
  const wrongSpots = [...spots.filter(({ outcome }) => outcome === 'wrong'), ...astray];
  const classes = spotKinds.map((kind) => {
    const own = spots.filter((spot) => spot.kind === kind);
    const count = (outcome: JudgedSpot['outcome']) => own.filter((spot) => spot.outcome === outcome).length;
    const [right, wrong, missed] = [count('right'), count('wrong'), count('missed')];
    const repaired = right + wrong;
    const [recall, precision] = [toRatio(right, own.length, 1), toRatio(right, repaired, 1)];
    return { class: classNames[kind], spots: own.length, repaired, right, wrong, missed, recall, precision };
  });
  const held = classes.filter((one) => one.spots > 0);
  const repaired = classes.reduce((sum, one) => sum + one.repaired, 0) + astray.length;
  return {
    classes,
    meanRecall: toRatio(
      held.reduce((sum, one) => sum + one.recall, 0),
      held.length,
      1,
    ),
    repaired,
    wrong: wrongSpots.length,
    wrongRatio: toRatio(wrongSpots.length, repaired, 0),
    wrongSpots,
    missedSpots: spots.filter(({ outcome }) => outcome === 'missed'),
  };
}

function toRatio(part: number, whole: number, ofNone: number): number {
  return whole === 0 ? ofNone : Math.round((part / whole) * 10_000) / 10_000;
}
