import openSqlite from '@sqlite.org/sqlite-wasm';
import { toTokens } from '../../src/core/text/tokens.ts';
import { titleWeight, type Peer } from './peer.ts';

/** SQLite's full-text index with Porter stems and a weight for the title; while typing, the last word's beginning. It corrects no letters. */
export const fts5: Peer = {
  name: 'sqlite-fts5',
  async build(papers) {
    const sqlite = await openSqlite();
    const db = new sqlite.oo1.DB(':memory:');
    db.exec(
      `CREATE VIRTUAL TABLE papers USING fts5(title, abstract, content='', tokenize='porter unicode61', prefix='2 3')`,
    );
    db.exec('BEGIN');
    const insert = db.prepare('INSERT INTO papers(rowid, title, abstract) VALUES (?, ?, ?)');
    for (const [at, { title, abstract }] of papers.entries()) insert.bind([at + 1, title, abstract]).stepReset();
    insert.finalize();
    db.exec('COMMIT');
    db.exec(`INSERT INTO papers(papers) VALUES ('optimize')`);
    const select = db.prepare(
      `SELECT rowid FROM papers WHERE papers MATCH ? ORDER BY bm25(papers, ${titleWeight}.0, 1.0), rowid LIMIT ?`,
    );
    return {
      search: (text, { most, manner }) => {
        const words = toTokens(text).map((token) => `"${token.text}"`);
        if (words.length === 0) return [];
        const places: number[] = [];
        select.bind([words.join(' OR ') + (manner === 'typing' ? '*' : ''), most]);
        while (select.step()) places.push(Number(select.get(0)) - 1);
        select.reset();
        return places;
      },
      serialise: () => sqlite.capi.sqlite3_js_db_export(db),
    };
  },
};
