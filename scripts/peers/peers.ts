import { bm25 } from './bm25.ts';
import { flexsearch } from './flexsearch.ts';
import { fts5 } from './fts5.ts';
import { fuse } from './fuse.ts';
import { lunrPeer } from './lunr.ts';
import { minisearch } from './minisearch.ts';
import { orama } from './orama.ts';
import type { Peer } from './peer.ts';

/** Every library that a page could use instead, the quickest first. */
export const peers: readonly Peer[] = [bm25, fts5, minisearch, lunrPeer, flexsearch, orama, fuse];
