import { decode } from '../core/domain/decode.ts';
import type { PaperId } from '../core/domain/ids.ts';
import { paperSchema } from '../core/domain/paper-schema.ts';
import type { Paper } from '../core/domain/paper.ts';
import { decodeMark } from '../core/shelf/decode-mark.ts';
import type { ShelfMark } from '../core/shelf/shelf-mark.ts';
import { decodeMeta, isNewerMeta } from '../core/shelf/shelf-meta.ts';
import { metaKey, type Damage, type ShelfDatabase } from './shelf-database.ts';

/** What the shelf holds of one paper. */
export interface ShelfEntry {
  readonly id: PaperId;
  readonly mark: ShelfMark;
  /** Which change of the shelf wrote it: of two entries of one paper, the larger is the later. */
  readonly sequence: number;
  /** The reader's own copy of a paper on the shelf; null where there is none, or it is damaged. */
  readonly paper: Paper | null;
}

/** All that one reading found. */
export interface ShelfContent {
  readonly entries: readonly ShelfEntry[];
  readonly damages: readonly Damage[];
  /** Whether a later version of Sheaf wrote the shelf. */
  readonly newer: boolean;
}

/** All that the disk holds of the shelf, at one moment; what is damaged is named and left where it stands. */
export async function readWholeShelf(database: ShelfDatabase): Promise<ShelfContent> {
  const transaction = database.transaction(['marks', 'papers', 'meta'], 'readonly');
  const [marks, papers, meta] = [
    transaction.objectStore('marks'),
    transaction.objectStore('papers'),
    transaction.objectStore('meta'),
  ];
  const [markKeys, markValues, paperKeys, paperValues, metaValue] = await Promise.all([
    marks.getAllKeys(),
    marks.getAll(),
    papers.getAllKeys(),
    papers.getAll(),
    meta.get(metaKey),
    transaction.done,
  ]);
  const copies = new Map(paperKeys.map((key, place) => [key, paperValues[place]]));
  const damages: Damage[] = [];
  const entries = markKeys.flatMap((key, place) => readEntry(key, markValues[place], copies.get(key), damages));
  const decoded = decodeMeta(metaValue);
  if (!decoded.ok) damages.push({ store: 'meta', key: metaKey, message: decoded.error.message });
  return { entries, damages, newer: isNewerMeta(metaValue) };
}

/** What was written after the change numbered `after`, in that order. */
export async function readNewerEntries(database: ShelfDatabase, after: number): Promise<readonly ShelfEntry[]> {
  const transaction = database.transaction(['marks', 'papers'], 'readonly');
  const [marks, papers] = [transaction.objectStore('marks'), transaction.objectStore('papers')];
  const newer = marks.index('sequence').iterate(IDBKeyRange.lowerBound(after, true));
  const collect = async (): Promise<readonly ShelfEntry[]> => {
    const entries: ShelfEntry[] = [];
    for await (const { primaryKey, value } of newer) {
      entries.push(...readEntry(primaryKey, value, await papers.get(primaryKey), []));
    }
    return entries;
  };
  const [entries] = await Promise.all([collect(), transaction.done]);
  return entries;
}

/** The entry of a stored mark and copy; none where the mark is damaged. Adds what is damaged to `damages`. */
function readEntry(key: IDBValidKey, mark: unknown, copy: unknown, damages: Damage[]): readonly ShelfEntry[] {
  const record = decodeMark(mark);
  if (!record.ok) {
    damages.push({ store: 'marks', key, message: record.error.message });
    return [];
  }
  if (copy === undefined) return [{ ...record.value, paper: null }];
  const paper = decode(paperSchema, copy);
  if (!paper.ok) damages.push({ store: 'papers', key, message: paper.error.message });
  return [{ ...record.value, paper: paper.ok ? paper.value : null }];
}
