import { accent } from './accent.ts';
import { angle } from './angle.ts';
import { bound } from './bound.ts';
import { brace } from './brace.ts';
import { command } from './command.ts';
import { dash } from './dash.ts';
import { degree } from './degree.ts';
import { delimiter } from './delimiter.ts';
import { escape } from './escape.ts';
import { font } from './font.ts';
import { gap } from './gap.ts';
import { greek } from './greek.ts';
import { linkName } from './link-name.ts';
import { quote } from './quote.ts';
import { relation } from './relation.ts';
import { root } from './root.ts';
import type { RepairRule } from './rule.ts';
import { spacing } from './spacing.ts';
import { splitScheme } from './split-scheme.ts';
import { subscript } from './subscript.ts';
import { superscript } from './superscript.ts';
import { symbol } from './symbol.ts';
import { tie } from './tie.ts';
import { times } from './times.ts';
import { unprintable } from './unprintable.ts';

/** All rules; where two want the same place, the earlier one has it: what holds other things before what it holds. */
export const repairRules: readonly RepairRule[] = [
  unprintable,
  splitScheme,
  linkName,
  degree,
  superscript,
  subscript,
  font,
  brace,
  root,
  delimiter,
  accent,
  escape,
  spacing,
  command,
  times,
  angle,
  symbol,
  relation,
  bound,
  greek,
  quote,
  dash,
  tie,
  gap,
];
