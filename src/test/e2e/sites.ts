import { join, resolve } from 'node:path';
import type { Site } from '../../../scripts/site-server.ts';

export const root = resolve(import.meta.dirname, '../../..');

/** Invented days of the API. */
const days = join(import.meta.dirname, 'days');
const data = join(root, 'data');
const built = join(root, 'node_modules/.cache/e2e');

/** A site of the tests, and the folders whose sources it shows. */
export interface TestSite extends Site {
  readonly sources: readonly string[];
}

/** `data/` as it is, at the root of its host: what `npm start` shows. */
const plain: TestSite = { folder: join(root, 'dist'), base: '/', sources: [data] };

/** Several digests, below a folder of its host. */
const archive: TestSite = { folder: join(built, 'archive'), base: '/reading/sheaf/', sources: [data, days] };

/** The archive as a later build may be: some papers are gone. */
const rebuilt: TestSite = { folder: join(built, 'rebuilt'), base: archive.base, sources: [days] };

/** The sites that every reader's test can read. */
export const sites = { plain, archive };

/** Those that `npm run build` does not build. */
export const builtForTests = [archive, rebuilt];

export const rebuiltSite: Pick<Site, 'folder'> = rebuilt;

export type SiteName = keyof typeof sites;
