import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failUsage } from './fail.ts';

/** The dump that a gold file judges: beside it, or in a folder `source` beside its folder. Where it is in neither the command ends. */
export function findDump(goldFile: string, name: string): string {
  const places = [join(dirname(goldFile), name), join(dirname(goldFile), '..', 'source', name)];
  return (
    places.find((place) => existsSync(place)) ??
    failUsage(`${goldFile}: its dump ${name} is neither beside it nor in ../source`)
  );
}
