import { join, resolve } from 'node:path';
import type { Site } from '../../../scripts/site-server.ts';

export const root = resolve(import.meta.dirname, '../../..');

/** Invented days of the API, which the archive has beside the sources of `data/`. */
export const daysFolder = join(import.meta.dirname, 'days');

/** The built sites that the tests read. */
export const sites = {
  /** `data/` as it is, at the root of its host: what `npm start` shows. */
  plain: { folder: join(root, 'dist'), base: '/' },
  /** Several digests, below a folder of its host. */
  archive: { folder: join(root, 'node_modules/.cache/archive/site'), base: '/reading/sheaf/' },
} as const satisfies Record<string, Site>;

export type SiteName = keyof typeof sites;
