import { bound } from './bound.ts';
import { dash } from './dash.ts';
import { degree } from './degree.ts';
import { escape } from './escape.ts';
import { gap } from './gap.ts';
import { quote } from './quote.ts';
import { relation } from './relation.ts';
import type { RepairRule } from './rule.ts';
import { splitScheme } from './split-scheme.ts';
import { subscript } from './subscript.ts';
import { superscript } from './superscript.ts';
import { times } from './times.ts';
import { unprintable } from './unprintable.ts';

/** All rules; where two want the same place, the earlier one has it. */
export const repairRules: readonly RepairRule[] = [
  unprintable,
  splitScheme,
  escape,
  degree,
  times,
  relation,
  bound,
  superscript,
  subscript,
  quote,
  dash,
  gap,
];
