import { decode } from '../core/domain/decode.ts';
import type { PaperId } from '../core/domain/ids.ts';
import { paperSchema } from '../core/domain/paper-schema.ts';
import { changeKept, idsOnShelf, type KeepChange } from '../core/shelf/change-kept.ts';
import type { DeviceId } from '../core/shelf/clock.ts';
import { decodeMark, encodeMark } from '../core/shelf/decode-mark.ts';
import type { ShelfMark } from '../core/shelf/shelf-mark.ts';
import { decodeMeta, encodeMeta, rebuildMeta, type ShelfMeta } from '../core/shelf/shelf-meta.ts';
import { metaKey, type Damage, type ShelfDatabase, type ShelfTransaction, writeShelf } from './shelf-database.ts';

/** What was written. */
export interface Written {
  readonly sequence: number;
  readonly ids: readonly PaperId[];
}

/** Writes one change, in one transaction, on top of what the disk holds at that moment: other fields of the paper's mark stay. */
export async function writeKeep(database: ShelfDatabase, change: KeepChange, device: DeviceId): Promise<Written> {
  return await writeShelf(database, async (transaction) => {
    const meta = await nextMeta(transaction, device);
    const marks = new Map<PaperId, ShelfMark>();
    for (const id of idsOnShelf(change.paper)) marks.set(id, await readMark(transaction, id, change.nowMs));
    const changed = await putKept(transaction, { change, marks, meta });
    return { sequence: changed.meta.sequence, ids: changed.ids };
  });
}

/**
 * Moves what is damaged out of the way, whole, in one transaction. Only papers on the shelf have a copy: where a damaged mark leaves a whole copy
 * behind, the paper goes back on the shelf.
 */
export async function setAside(
  database: ShelfDatabase,
  damages: readonly Damage[],
  { device, nowMs }: { readonly device: DeviceId; readonly nowMs: number },
): Promise<void> {
  await writeShelf(database, async (transaction) => {
    const moved: Damage[] = [];
    for (const damage of damages) {
      const value = await transaction.objectStore(damage.store).get(damage.key);
      // Another tab may have been here meanwhile.
      if (value === undefined || isWhole(damage.store, value)) continue;
      await quarantine(transaction, damage, { value, nowMs });
      moved.push(damage);
    }
    let meta = await nextMeta(transaction, device);
    for (const { store, key } of moved) {
      const copy = decode(
        paperSchema,
        store === 'marks' ? await transaction.objectStore('papers').get(key) : undefined,
      );
      if (!copy.ok) continue;
      const change: KeepChange = { paper: copy.value, keep: true, nowMs };
      meta = (await putKept(transaction, { change, marks: new Map(), meta })).meta;
    }
    await transaction.objectStore('meta').put(encodeMeta(meta), metaKey);
  });
}

/** Writes what a change makes of the marks that were read, with the reader's copy and meta. */
async function putKept(
  transaction: ShelfTransaction,
  before: { readonly change: KeepChange; readonly marks: ReadonlyMap<PaperId, ShelfMark>; readonly meta: ShelfMeta },
): Promise<{ readonly meta: ShelfMeta; readonly ids: readonly PaperId[] }> {
  const { paper, keep } = before.change;
  const { marks, clock } = changeKept(before.change, before.marks, before.meta.clock);
  const meta = { ...before.meta, clock };
  for (const [id, mark] of marks) {
    await transaction.objectStore('marks').put(encodeMark({ id, mark, sequence: meta.sequence }));
    if (!keep) await transaction.objectStore('papers').delete(id);
  }
  if (keep) await transaction.objectStore('papers').put(paper);
  await transaction.objectStore('meta').put(encodeMeta(meta), metaKey);
  return { meta, ids: [...marks.keys()] };
}

/** The mark that the disk holds; an empty one where there is none, or where it is damaged, which then goes into quarantine. */
async function readMark(transaction: ShelfTransaction, id: PaperId, nowMs: number): Promise<ShelfMark> {
  const value = await transaction.objectStore('marks').get(id);
  if (value === undefined) return new Map();
  const record = decodeMark(value);
  if (record.ok) return record.value.mark;
  await quarantine(transaction, { store: 'marks', key: id, message: record.error.message }, { value, nowMs });
  return new Map();
}

/** Meta for the change that is being written: its sequence is one more. */
async function nextMeta(transaction: ShelfTransaction, device: DeviceId): Promise<ShelfMeta> {
  const decoded = decodeMeta(await transaction.objectStore('meta').get(metaKey));
  const meta = decoded.ok ? decoded.value : rebuildMeta(await transaction.objectStore('marks').getAll(), device);
  return { ...meta, sequence: meta.sequence + 1 };
}

async function quarantine(
  transaction: ShelfTransaction,
  damage: Damage,
  { value, nowMs }: { readonly value: unknown; readonly nowMs: number },
): Promise<void> {
  await transaction.objectStore('quarantine').add({ ...damage, value, foundAtMs: nowMs });
  await transaction.objectStore(damage.store).delete(damage.key);
}

function isWhole(store: Damage['store'], value: unknown): boolean {
  switch (store) {
    case 'marks':
      return decodeMark(value).ok;
    case 'papers':
      return decode(paperSchema, value).ok;
    case 'meta':
      return decodeMeta(value).ok;
  }
}
