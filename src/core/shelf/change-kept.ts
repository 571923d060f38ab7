import type { PaperId } from '../domain/ids.ts';
import type { Paper } from '../domain/paper.ts';
import { changeMark } from './change-mark.ts';
import type { Clock } from './clock.ts';
import { keptField, keptSinceMs, type ShelfMark } from './shelf-mark.ts';

/** What the reader did: put a paper on the shelf, or took it off. */
export interface KeepChange {
  readonly paper: Paper;
  readonly keep: boolean;
  /** Milliseconds since 1970, UTC. */
  readonly nowMs: number;
}

/** The ids under which a paper may be on the shelf: its own, then those that it had before. */
export function idsOnShelf({ id, formerly }: Pick<Paper, 'id' | 'formerly'>): readonly PaperId[] {
  return [id, ...formerly];
}

/**
 * The marks that a change gives, by id, and the clock after it; `marks` holds what was said before of the paper's ids, as far as there is any.
 * A paper is put on the shelf under its own id, and taken off under every id that it stands there under.
 */
export function changeKept(
  { paper, keep, nowMs }: KeepChange,
  marks: ReadonlyMap<PaperId, ShelfMark>,
  before: Clock,
): { readonly marks: ReadonlyMap<PaperId, ShelfMark>; readonly clock: Clock } {
  const changed = new Map<PaperId, ShelfMark>();
  let clock = before;
  for (const id of idsOnShelf(paper)) {
    const mark = marks.get(id) ?? new Map();
    if (id !== paper.id && (keep || keptSinceMs(mark) === null)) continue;
    const after = changeMark(mark, { field: keptField, value: keep }, { clock, nowMs });
    changed.set(id, after.mark);
    clock = after.clock;
  }
  return { marks: changed, clock };
}
